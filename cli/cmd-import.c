/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens import: files, named one by one, into a wave. */
#include "config.h"

#include "cli/imports.h"
#include "project/loose.h"

#include <stddef.h>
#include <string.h>

struct import_options {
	const char *source, *wave, *map, *encoding;
	struct axl_option_list constants;
	bool strict;
};

static const struct axl_option options_of_import[] = {
    {AXL_OPTION_TEXT, "source", 's', N_("ID"),
     N_("name of the source (otherwise the file's, without its ending)"),
     offsetof(struct import_options, source), NULL},
    {AXL_OPTION_TEXT, "wave", 'w', N_("WAVE"),
     N_("quarter from which on the file counts (otherwise the current one)"),
     offsetof(struct import_options, wave), NULL},
    {AXL_OPTION_TEXT, "map", 'm', N_("ID"),
     N_("column map that reads the file (otherwise recognised by its header)"),
     offsetof(struct import_options, map), NULL},
    {AXL_OPTION_TEXT, "encoding", 'e', N_("ENCODING"),
     N_("encoding of the file: utf-8, cp949, utf-16 (otherwise detected)"),
     offsetof(struct import_options, encoding), NULL},
    {AXL_OPTION_LIST, "constant", 'c', N_("FIELD=VALUE"),
     N_("what no column says, such as period=2025Q2; may be repeated"),
     offsetof(struct import_options, constants), NULL},
    {AXL_OPTION_FLAG, "strict", 0, NULL, N_("keep nothing of a file that has rejects"),
     offsetof(struct import_options, strict), NULL},
    {0},
};

/* A listed file counts from its entry's wave on, any other from the current one. */
static int choose_wave(const struct axl_context *context, const struct import_options *options,
                       const struct axl_loose *loose, const char **ret_wave, struct axl_error **err)
{
	if (!options->wave && loose->listed) {
		*ret_wave = loose->listed->wave;
		return 0;
	}
	return axl_project_choose_wave(context->project, options->wave, ret_wave, err);
}

/* The next run reads what project.json lists, and would take this file's place. */
static void warn_of_listed(const struct axl_context *context, const struct axl_loose *loose,
                           const char *wave)
{
	const struct axl_project_source *entry = loose->listed_content;
	if (entry && strcmp(entry->wave, wave) == 0)
		axl_context_say(
		    context,
		    _("project.json lists %s as \"%s\" of %s: name the new file there, or "
		      "the next run takes the old one back"),
		    entry->file, entry->id, entry->wave);
}

static int import_file(struct axl_imports *imports, const struct import_options *options,
                       const char *path, struct axl_error **err)
{
	struct axl_context *context = imports->context;
	const struct axl_loose_wish wish = {
	    .path = path,
	    .id = options->source,
	    .map = options->map,
	    .encoding = options->encoding,
	    .constants = options->constants.items,
	    .constant_count = options->constants.count,
	};
	struct axl_loose loose = {0};
	struct axl_import_outcomes outcomes = {0};
	const char *wave = NULL;
	if (axl_loose_resolve(context->project, &wish, &loose, err) < 0)
		return -1;
	int result = choose_wave(context, options, &loose, &wave, err);
	if (result == 0)
		result = axl_project_import(context->project, wave, &loose.source, options->strict,
		                            context->progress, &outcomes, err);
	if (result == 0) {
		axl_imports_add(imports, wave, &loose.source, &outcomes);
		warn_of_listed(context, &loose, wave);
	}
	axl_import_outcomes_release(&outcomes);
	axl_loose_release(&loose);
	return result;
}

static int run_import(struct axl_context *context, const void *options, int argument_count,
                      char **arguments, struct axl_error **err)
{
	const struct import_options *wanted = options;
	if (argument_count == 0)
		return axl_error_set(err, AXL_ERROR_USAGE, _("import which file?"));
	if (argument_count > 1 && wanted->source)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--source names one file; import them one by one"));
	int result = 0;
	struct axl_imports imports = {.context = context};
	for (int i = 0; i < argument_count && result == 0; i++)
		result = import_file(&imports, wanted, arguments[i], err);
	axl_imports_end(&imports);
	if (result == 0)
		axl_output_note(context->output, "%s",
		                _("what was computed stays as it is until the next axlens run"));
	return result;
}

const struct axl_command axl_command_import = {
    .name = "import",
    .group = AXL_GROUP_PROJECT,
    .mode = AXL_PROJECT_WRITE,
    .summary = N_("read files into the store"),
    .synopsis = "[--source=ID] [--wave=WAVE] [--map=ID] [--encoding=ENCODING]"
		" [--constant=FIELD=VALUE]... [--strict] FILE...",
    .options = options_of_import,
    .options_size = sizeof(struct import_options),
    .run = run_import,
};
