/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens report: the workbooks again, from what is computed. */
#include "config.h"

#include "cli/shared-options.h"
#include "cli/workbooks.h"

#include <stddef.h>
#include <string.h>

struct report_options {
	const char *model, *output;
	struct axl_industry_words words; /* its wave is that of all workbooks */
};

static const struct axl_option options_of_report[] = {
    {AXL_OPTION_TEXT, "model", 'm', N_("ID"), N_("model to write (otherwise all of the project's)"),
     offsetof(struct report_options, model), NULL},
    AXL_OPTION_LEVEL(struct report_options, words.level),
    AXL_OPTION_REGION(struct report_options, words.region),
    AXL_OPTION_REFERENCE(struct report_options, words.reference),
    AXL_OPTION_SCHEME(struct report_options, words.scheme),
    AXL_OPTION_WAVE(struct report_options, words.wave),
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
	                        NULL, &ranking, err) < 0)
		return -1;
	return axl_workbooks_write(&reporting->workbooks, &ranking, err);
}

/* Which workbooks are asked for: by name, or by an option that only one kind has. */
struct kinds {
	bool priority, industry, match;
	bool by_name; /* that kind, and no other */
};

static int choose_kinds(const struct report_options *wanted, int argument_count, char **arguments,
                        struct kinds *kinds, struct axl_error **err)
{
	const struct axl_industry_words *words = &wanted->words;
	bool elsewhere = words->region || words->reference || words->scheme;
	bool of_industry = words->level || elsewhere;
	const char *kind = argument_count  ? arguments[0]
	                   : of_industry   ? "industry"
	                   : wanted->model ? "priority"
	                                   : "";
	bool priority = strcmp(kind, "priority") == 0, industry = strcmp(kind, "industry") == 0;
	bool match = strcmp(kind, "match") == 0;
	if (argument_count > 1 || (argument_count == 1 && !priority && !industry && !match))
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("say report, report priority, report industry or report match"));
	if ((industry || match) && wanted->model)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--model is of priority workbooks, and of no industry or "
		                       "match workbook"));
	if (match && elsewhere)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--region, --reference and --scheme are of industry "
		                       "workbooks: a match is of the project's own region"));
	if (priority && of_industry)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("--level, --region, --reference and --scheme are of industry "
		      "workbooks: say report industry"));
	*kinds = (struct kinds){!industry && !match, !priority && !match, !priority && !industry,
	                        industry || match};
	return 0;
}

static int write_kinds(const struct report_options *wanted, const struct kinds *kinds,
                       const struct axl_industry_choice *choice, struct reporting *reporting,
                       struct axl_error **err)
{
	struct axl_context *context = reporting->workbooks.context;
	int result = 0;
	if (kinds->priority)
		result = axl_ranking_each(context, wanted->model, report_model, reporting, err);
	if (result == 0 && kinds->industry)
		result = axl_workbooks_write_industry(&reporting->workbooks, choice, kinds->by_name,
		                                      err);
	if (result == 0 && kinds->match)
		result =
		    axl_workbooks_write_match(&reporting->workbooks, choice, kinds->by_name, err);
	axl_workbooks_end(&reporting->workbooks);
	return result;
}

static int run_report(struct axl_context *context, const void *options, int argument_count,
                      char **arguments, struct axl_error **err)
{
	const struct report_options *wanted = options;
	struct reporting reporting = {
	    .workbooks = {.context = context,
	                  .folder = wanted->output ? wanted->output : context->project->output},
	};
	struct kinds kinds = {0};
	struct axl_industry_choice choice;
	if (choose_kinds(wanted, argument_count, arguments, &kinds, err) < 0)
		return -1;
	int result = axl_industry_choose(context->project, &wanted->words, &choice, err);
	reporting.wave = choice.wave;
	if (result == 0)
		result = write_kinds(wanted, &kinds, &choice, &reporting, err);
	axl_industry_choice_release(&choice);
	return result;
}

const struct axl_command axl_command_report = {
    .name = "report",
    .group = AXL_GROUP_DELIVERABLES,
    .mode = AXL_PROJECT_READ,
    .summary = N_("write the workbooks again from what is computed"),
    .synopsis = "[priority|industry|match] [--model=ID] [--region=REGION] [--reference=REGION] "
		"[--scheme=SCHEME] [--level=LEVEL] [--wave=WAVE] [--output=FOLDER]",
    .options = options_of_report,
    .options_size = sizeof(struct report_options),
    .run = run_report,
};
