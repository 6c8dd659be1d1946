/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens check: can the figures be trusted, those that were read and those that are printed? */
#include "config.h"

#include "cli/check/check.h"

#include <stddef.h>
#include <string.h>
#include <sys/stat.h>

enum part { PART_ALL, PART_TABLES, PART_QUALITY };

struct check_options {
	int only;
	const char *audit, *wave;
	bool all, table;
};

static const struct axl_option options_of_check[] = {
    {AXL_OPTION_CHOICE, "only", 'o', "all|tables|quality", N_("this part alone"),
     offsetof(struct check_options, only), "all"},
    {AXL_OPTION_FLAG, "table", 't', NULL,
     N_("tables by what their own rows and columns are called, without a definition"),
     offsetof(struct check_options, table), NULL},
    {AXL_OPTION_TEXT, "audit", 'a', N_("ID"), N_("tables by this definition alone"),
     offsetof(struct check_options, audit), NULL},
    {AXL_OPTION_TEXT, "wave", 'w', N_("WAVE"), N_("sources of this quarter, not the current one"),
     offsetof(struct check_options, wave), NULL},
    {AXL_OPTION_FLAG, "all", 0, NULL, N_("list what is right too, not only faults"),
     offsetof(struct check_options, all), NULL},
    {0},
};

/* The folder that --project names, itself or by its project.json. */
static char *folder_of(const char *path)
{
	struct stat status;
	const char *slash = strrchr(path, '/');
	if (stat(path, &status) < 0 || S_ISDIR(status.st_mode))
		return axl_xstrdup(path);
	return slash ? axl_xstrndup(path, (size_t)(slash - path)) : axl_xstrdup(".");
}

static bool is_project(const char *folder)
{
	struct stat status;
	axl_auto(axl_memory) char *path = axl_xasprintf("%s/project.json", folder);
	return stat(path, &status) == 0;
}

/* Printed tables can be checked before anything was imported; then it is said, and no more. */
static int check_sources(struct axl_checking *checking, const struct check_options *wanted,
                         struct axl_error **err)
{
	axl_auto(axl_project) struct axl_project *project = NULL;
	axl_auto(axl_error) struct axl_error *nothing = NULL;
	const char *wave;
	if (wanted->only == PART_ALL && !is_project(checking->folder))
		return 0;
	if (axl_project_open(checking->context->place, AXL_PROJECT_STORE_READ, &project, &nothing) <
	    0) {
		if (wanted->only == PART_ALL && nothing->kind == AXL_ERROR_USAGE) {
			axl_context_say(checking->context, "%s", nothing->message);
			return 0;
		}
		*err = axl_steal(nothing);
		return -1;
	}
	if (axl_project_choose_wave(project, wanted->wave, &wave, err) < 0)
		return -1;
	return axl_check_quality(checking, project, wave, err);
}

static int check_usage(const struct check_options *wanted, int file_count, struct axl_error **err)
{
	if (wanted->only == PART_QUALITY && (wanted->audit || file_count))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--only=quality is about sources, not about tables"));
	if (wanted->table && (file_count == 0 || wanted->audit))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--table wants the files of tables, and no --audit"));
	if (wanted->wave && (wanted->only == PART_TABLES || wanted->audit || file_count))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--wave is about sources, not about tables"));
	return 0;
}

static int run_check(struct axl_context *context, const void *options, int argument_count,
                     char **arguments, struct axl_error **err)
{
	const struct check_options *wanted = options;
	bool tables = wanted->only != PART_QUALITY;
	bool sources = wanted->only != PART_TABLES && !wanted->audit && argument_count == 0;
	axl_auto(axl_memory) char *folder = folder_of(context->place);
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(folder);
	struct axl_checking checking = {
	    .context = context,
	    .folder = folder,
	    .definitions = definitions,
	    .all = wanted->all,
	    .guess = wanted->table,
	};
	if (check_usage(wanted, argument_count, err) < 0 ||
	    (tables && axl_check_tables(&checking, wanted->audit, arguments, (size_t)argument_count,
	                                err) < 0) ||
	    (sources && check_sources(&checking, wanted, err) < 0))
		return -1;
	if (sources && checking.checks == 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("%s: nothing to check; name a table, or a project with "
		                       "sources that were imported"),
		                     folder);
	return checking.faults ? AXL_EXIT_NO : AXL_EXIT_OK;
}

const struct axl_command axl_command_check = {
    .name = "check",
    .group = AXL_GROUP_PROJECT,
    .mode = AXL_PROJECT_NONE,
    .summary = N_("tell how good the sources are, and whether printed tables add up"),
    .synopsis = "[--all] [--only=PART] [--wave=WAVE]\n[--all] [--audit=ID] [FILE]...\n[--all] "
                "--table FILE...",
    .options = options_of_check,
    .options_size = sizeof(struct check_options),
    .run = run_check,
};
