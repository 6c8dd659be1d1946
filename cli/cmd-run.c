/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens run: the whole road, from files to workbooks. */
#include "config.h"

#include "cli/imports.h"
#include "cli/workbooks.h"
#include "project/refresh.h"

#include <inttypes.h>
#include <stddef.h>

struct run_options {
	int64_t top;
	bool strict;
};

static const struct axl_option options_of_run[] = {
    {AXL_OPTION_INTEGER, "top", 'n', N_("N"), N_("units shown of each ranking; 0: all"),
     offsetof(struct run_options, top), "10"},
    {AXL_OPTION_FLAG, "strict", 0, NULL,
     N_("fail where anything is rejected; nothing of such a file is kept"),
     offsetof(struct run_options, strict), NULL},
    {0},
};

static void tell_import(void *context, const struct axl_project_source *source,
                        const struct axl_import_outcomes *outcomes)
{
	axl_imports_add(context, source->wave, source, outcomes);
}

static int refresh(struct axl_context *context, bool strict, struct axl_error **err)
{
	struct axl_imports imports = {.context = context};
	const struct axl_refresh_listener listener = {tell_import, &imports};
	int result =
	    axl_project_refresh(context->project, strict, context->progress, &listener, err);
	axl_imports_end(&imports);
	return result;
}

static int state_rankings(struct axl_context *context, struct axl_ranking *rankings, size_t top,
                          struct axl_error **err)
{
	const struct axl_project *project = context->project;
	for (size_t i = 0; i < project->model_count; i++) {
		if (axl_ranking_compute(context->project, project->wave, project->models[i], NULL,
		                        NULL, &rankings[i], err) < 0 ||
		    axl_ranking_recall(context->project, &rankings[i], err) < 0)
			return -1;
		axl_ranking_state(context, &rankings[i], top);
		axl_ranking_note_units(context, &rankings[i]);
		axl_ranking_note_certainty(context, &rankings[i]);
		axl_ranking_remark(context, &rankings[i]);
	}
	return axl_ranking_note(context, project->wave, err);
}

static int write_workbooks(struct axl_context *context, const struct axl_ranking *rankings,
                           struct axl_error **err)
{
	struct axl_workbooks workbooks = {.context = context, .folder = context->project->output};
	int result = 0;
	for (size_t i = 0; i < context->project->model_count && result == 0; i++)
		result = axl_workbooks_write(&workbooks, &rankings[i], err);
	const struct axl_industry_choice own = {.world = context->project->world,
	                                        .level = context->project->world.levels[0],
	                                        .wave = context->project->wave};
	if (result == 0)
		result = axl_workbooks_write_industry(&workbooks, &own, false, err);
	if (result == 0)
		result = axl_workbooks_write_match(&workbooks, &own, false, err);
	axl_workbooks_end(&workbooks);
	return result;
}

/* What to type next, with the first unit of the first ranking that has one. */
static void show_the_way(struct axl_context *context, const struct axl_ranking *rankings)
{
	for (size_t i = 0; i < context->project->model_count; i++) {
		const struct axl_scored *scored = rankings[i].scored;
		if (scored->unit_count == 0)
			continue;
		axl_output_note(context->output, _("to see why: axlens explain --project=%s %s"),
		                context->project->folder, scored->units[scored->order[0]].key);
		return;
	}
}

static int run_run(struct axl_context *context, const void *options, int argument_count,
                   char **arguments, struct axl_error **err)
{
	const struct run_options *wanted = options;
	(void)arguments;
	if (argument_count > 0)
		return axl_error_set(err, AXL_ERROR_USAGE, _("run takes one project"));
	if (wanted->top < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--top=%" PRId64 ": expected 0 or more"), wanted->top);
	if (refresh(context, wanted->strict, err) < 0)
		return -1;
	size_t count = context->project->model_count;
	axl_auto(axl_memory) struct axl_ranking *rankings = axl_xcalloc(count, sizeof *rankings);
	int result = state_rankings(context, rankings, (size_t)wanted->top, err);
	if (result == 0)
		result = write_workbooks(context, rankings, err);
	if (result == 0)
		show_the_way(context, rankings);
	for (size_t i = 0; i < count; i++)
		axl_ranking_release(&rankings[i]);
	return result;
}

const struct axl_command axl_command_run = {
    .name = "run",
    .group = AXL_GROUP_PROJECT,
    .mode = AXL_PROJECT_WRITE,
    .takes_project = true,
    .summary = N_("read what changed, compute everything anew, and write the workbooks"),
    .synopsis = "[--strict] [--top=N] [PROJECT]",
    .options = options_of_run,
    .options_size = sizeof(struct run_options),
    .run = run_run,
};
