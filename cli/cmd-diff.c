/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens diff: why ranks moved between two quarters. */
#include "config.h"

#include "cli/diff/diff.h"

#include "cli/output/note.h"
#include "cli/score/ranking.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

struct diff_options {
	const char *model, *from_model;
	int64_t top;
};

static const struct axl_option options_of_diff[] = {
    {AXL_OPTION_TEXT, "model", 'm', N_("ID"),
     N_("model that ranked the units (otherwise all of the project's)"),
     offsetof(struct diff_options, model), NULL},
    {AXL_OPTION_TEXT, "from-model", 0, N_("ID"),
     N_("model that ranked them in the first quarter, where it was another"),
     offsetof(struct diff_options, from_model), NULL},
    {AXL_OPTION_INTEGER, "top", 'n', N_("N"), N_("the first N of each table of units only; 0: all"),
     offsetof(struct diff_options, top), "0"},
    {0},
};

struct comparing {
	struct axl_context *context;
	const struct diff_options *options;
	const char *from, *to; /* waves */
	struct axl_catalogue *catalogue;
	struct axl_diff *diffs;
	size_t count;
};

static void release(struct comparing *c)
{
	for (size_t i = 0; i < c->count; i++) {
		axl_wave_change_free(c->diffs[i].change);
		axl_kept_free(c->diffs[i].from);
		axl_kept_free(c->diffs[i].to);
	}
	free(c->diffs);
	axl_catalogue_free(c->catalogue);
}

static int compare_model(void *closure, const char *model, struct axl_error **err)
{
	struct comparing *c = closure;
	struct axl_diff *diff = &c->diffs[c->count++];
	struct axl_project *project = c->context->project;
	const char *before = c->options->from_model ? c->options->from_model : model;
	if (axl_kept_load(project, c->catalogue, c->from, before, &diff->from, err) < 0 ||
	    axl_kept_load(project, c->catalogue, c->to, model, &diff->to, err) < 0)
		return -1;
	return axl_wave_change_compute(project, diff->from, diff->to, &diff->change, err);
}

static int compare(struct comparing *c, struct axl_error **err)
{
	struct axl_project *project = c->context->project;
	c->diffs = axl_xcalloc(project->model_count + 1, sizeof *c->diffs);
	if (axl_catalogue_load(project->definitions, &c->catalogue, err) < 0 ||
	    axl_ranking_each(c->context, c->options->model, compare_model, c, err) < 0)
		return -1;
	axl_diff_answer(c->context, c->catalogue, c->diffs, c->count, (size_t)c->options->top);
	return axl_note_synthetic(c->context, c->to, err);
}

static int run_diff(struct axl_context *context, const void *options, int argument_count,
                    char **arguments, struct axl_error **err)
{
	struct comparing comparing = {.context = context, .options = options};
	if (argument_count != 2)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("diff takes two quarters, such as 2025Q3 2025Q4"));
	comparing.from = arguments[0];
	comparing.to = arguments[1];
	if (strcmp(comparing.from, comparing.to) == 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("%s does not differ from itself: name two quarters"),
		                     comparing.to);
	if (comparing.options->top < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--top=%" PRId64 ": expected 0 or more"),
		                     comparing.options->top);
	if (comparing.options->from_model && !comparing.options->model)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--from-model is held against one model: name it with "
		                       "--model"));
	int result = compare(&comparing, err);
	release(&comparing);
	return result;
}

const struct axl_command axl_command_diff = {
    .name = "diff",
    .group = AXL_GROUP_DECISION,
    .mode = AXL_PROJECT_READ,
    .summary = N_("why ranks moved between two quarters, part by part"),
    .synopsis = "[--model=ID [--from-model=ID]] [--top=N] FROM TO",
    .options = options_of_diff,
    .options_size = sizeof(struct diff_options),
    .run = run_diff,
};
