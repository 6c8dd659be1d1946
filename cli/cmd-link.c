/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens link: which applicants and affiliations are which firms of the region. */
#include "config.h"

#include "base/period.h"
#include "cli/link/link.h"
#include "cli/shared-options.h"
#include "patents/link/decision.h"
#include "project/project.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

struct link_options {
	const char *wave, *evaluate, *review, *decisions, *day;
	int64_t top;
};

static const struct axl_option options_of_link[] = {
    AXL_OPTION_WAVE(struct link_options, wave),
    {AXL_OPTION_INTEGER, "top", 'n', N_("N"), N_("names to review that are shown; 0: all"),
     offsetof(struct link_options, top), "20"},
    {AXL_OPTION_TEXT, "review", 0, N_("FILE"),
     N_("write all pairs to review as a workbook (.xlsx) or table (.csv)"),
     offsetof(struct link_options, review), NULL},
    {AXL_OPTION_TEXT, "decisions", 0, N_("FILE"), N_("take back a sheet with verdicts first"),
     offsetof(struct link_options, decisions), NULL},
    {AXL_OPTION_TEXT, "day", 0, N_("DAY"), N_("of verdicts without a day of their own"),
     offsetof(struct link_options, day), NULL},
    {AXL_OPTION_TEXT, "evaluate", 0, N_("FILE"),
     N_("link labelled pairs instead, and tell precision and recall"),
     offsetof(struct link_options, evaluate), NULL},
    {0},
};

static bool ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);
	return length > tail && strcmp(text + length - tail, end) == 0;
}

static int check_usage(const struct link_options *options, int argument_count,
                       struct axl_error **err)
{
	char day[AXL_PERIOD_SIZE];
	if (argument_count > 0)
		return axl_error_set(err, AXL_ERROR_USAGE, _("link takes options only"));
	if (options->top < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--top=%" PRId64 ": expected 0 or more"), options->top);
	if (options->evaluate && (options->review || options->decisions))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--evaluate goes with neither --review nor --decisions"));
	if (options->review && !ends_with(options->review, ".xlsx") &&
	    !ends_with(options->review, ".csv"))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--review=%s: expected a file name that ends in .xlsx or "
		                       ".csv"),
		                     options->review);
	if (options->day && !options->decisions)
		return axl_error_set(err, AXL_ERROR_USAGE, _("--day belongs to --decisions"));
	if (options->day && !axl_date_read(axl_slice_of(options->day), day))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--day=%s: expected a day like 2025-12-31"), options->day);
	return 0;
}

static int take_decisions(struct axl_context *context, const char *wave,
                          const struct link_options *options, struct axl_error **err)
{
	struct axl_link_decisions_read read;
	bool taken;
	if (!options->decisions)
		return 0;
	if (axl_link_take_form(context, wave, options->decisions, options->day, &taken, err) < 0)
		return -1;
	if (taken)
		return 0;
	if (axl_link_decisions_take(context->project->store, options->decisions, wave, options->day,
	                            &read, err) < 0)
		return -1;
	axl_context_say(context, _("%s: %zu decisions taken, %zu known already, %zu rows open"),
	                options->decisions, read.added, read.repeated, read.open);
	return 0;
}

/* Decisions and what follows from them stand or fall together. */
static int link_and_keep(struct axl_context *context, const char *wave,
                         const struct link_options *options, struct axl_linking **ret_linking,
                         struct axl_error **err)
{
	struct axl_store *store = context->project->store;
	axl_auto(axl_linking) struct axl_linking *linking = NULL;
	if (axl_store_begin(store, err) < 0)
		return -1;
	int result = take_decisions(context, wave, options, err);
	if (result == 0)
		result = axl_linking_run(store, wave, &context->project->world, &linking, err);
	if (result == 0 && linking->name_count > 0)
		result = axl_linking_keep(store, wave, linking, err);
	if (result == 0)
		result = axl_store_commit(store, err);
	if (result < 0) {
		axl_store_rollback(store);
		return -1;
	}
	*ret_linking = axl_steal(linking);
	return 0;
}

static int answer(struct axl_context *context, const char *wave, const struct link_options *options,
                  const struct axl_linking *linking, struct axl_error **err)
{
	size_t waiting;
	axl_link_state_outcomes(context, linking);
	axl_link_state_weights(context, linking);
	if (axl_link_state_review(context, context->output, linking, (size_t)options->top, &waiting,
	                          err) < 0)
		return -1;
	if (options->top && waiting > (size_t)options->top)
		axl_output_note(context->output, _("%zu names wait for people; --top=0 shows all"),
		                waiting);
	if (linking->homeless)
		axl_output_note(context->output,
		                _("%zu decisions name a firm that the project does not have"),
		                linking->homeless);
	if (!options->review)
		return AXL_EXIT_OK;
	if (ends_with(options->review, ".csv"))
		return axl_link_write_review(context, linking, options->review, err);
	if (waiting > 0)
		return axl_link_write_workbook(context, wave, linking, options->review, err);
	axl_context_say(context, _("%s: no pair of names is left to review: no workbook"),
	                options->review);
	return AXL_EXIT_OK;
}

static int run_link(struct axl_context *context, const void *values, int argument_count,
                    char **arguments, struct axl_error **err)
{
	const struct link_options *options = values;
	axl_auto(axl_linking) struct axl_linking *linking = NULL;
	const char *wave;
	(void)arguments;
	if (check_usage(options, argument_count, err) < 0 ||
	    axl_project_choose_wave(context->project, options->wave, &wave, err) < 0)
		return -1;
	if (options->evaluate)
		return axl_link_evaluate(context, wave, options->evaluate, err);
	if (link_and_keep(context, wave, options, &linking, err) < 0)
		return -1;
	if (linking->name_count == 0) {
		axl_context_say(context, _("%s has no applicants and affiliations"), wave);
		return AXL_EXIT_NO;
	}
	return answer(context, wave, options, linking, err);
}

const struct axl_command axl_command_link = {
    .name = "link",
    .group = AXL_GROUP_TECHNOLOGY,
    .mode = AXL_PROJECT_WRITE,
    .summary = N_("find the firms that applicants and affiliations are, and ask where in doubt"),
    .synopsis = "[--wave=WAVE] [--top=N] [--review=FILE] [--decisions=FILE [--day=DAY]]\n"
		"--evaluate=FILE [--wave=WAVE]",
    .options = options_of_link,
    .options_size = sizeof(struct link_options),
    .run = run_link,
};
