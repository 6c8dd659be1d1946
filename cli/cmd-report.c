/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens report: the workbooks again, from what is computed. */
#include "config.h"

#include "cli/workbooks.h"

#include <stddef.h>

struct report_options {
	const char *model, *wave, *output;
};

static const struct axl_option options_of_report[] = {
    {AXL_OPTION_TEXT, "model", 'm', N_("ID"), N_("model to write (otherwise all of the project's)"),
     offsetof(struct report_options, model), NULL},
    {AXL_OPTION_TEXT, "wave", 'w', N_("WAVE"), N_("quarter (otherwise the current one)"),
     offsetof(struct report_options, wave), NULL},
    {AXL_OPTION_TEXT, "output", 'o', N_("FOLDER"),
     N_("folder to write into (otherwise the project's output)"),
     offsetof(struct report_options, output), NULL},
    {0},
};

struct reporting {
	struct axl_workbooks workbooks;
	const char *wave;
};

static int report_model(void *closure, const char *model, struct axl_error **err)
{
	struct reporting *reporting = closure;
	axl_auto(axl_ranking) struct axl_ranking ranking = {0};
	if (axl_ranking_compute(reporting->workbooks.context->project, reporting->wave, model, NULL,
	                        &ranking, err) < 0)
		return -1;
	return axl_workbooks_write(&reporting->workbooks, &ranking, err);
}

static int run_report(struct axl_context *context, const void *options, int argument_count,
                      char **arguments, struct axl_error **err)
{
	const struct report_options *wanted = options;
	struct reporting reporting = {
	    .workbooks = {.context = context,
	                  .folder = wanted->output ? wanted->output : context->project->output},
	};
	(void)arguments;
	if (argument_count > 0)
		return axl_error_set(err, AXL_ERROR_USAGE, _("report takes options only"));
	if (axl_project_choose_wave(context->project, wanted->wave, &reporting.wave, err) < 0)
		return -1;
	int result = axl_ranking_each(context, wanted->model, report_model, &reporting, err);
	axl_workbooks_end(&reporting.workbooks);
	return result;
}

const struct axl_command axl_command_report = {
    .name = "report",
    .group = AXL_GROUP_DELIVERABLES,
    .mode = AXL_PROJECT_READ,
    .summary = N_("write the workbooks again from what is computed"),
    .synopsis = "[--model=ID] [--wave=WAVE] [--output=FOLDER]",
    .options = options_of_report,
    .options_size = sizeof(struct report_options),
    .run = run_report,
};
