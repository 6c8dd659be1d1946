/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens score: ranks from the stored metrics, with other weights too; nothing is kept. */
#include "config.h"

#include "cli/score/certainty-options.h"
#include "cli/score/crosscheck.h"
#include "cli/score/checks.h"
#include "cli/score/matrix.h"
#include "cli/score/method.h"
#include "project/project.h"

#include <inttypes.h>
#include <stddef.h>

struct score_options {
	const char *model, *wave;
	struct axl_option_list what_if;
	int64_t top;
	bool crosscheck, checks;
	struct axl_certainty_options certainty;
	const char *method, *matrix, *label, *group;
};

static const struct axl_option options_of_score[] = {
    {AXL_OPTION_TEXT, "model", 'm', N_("ID"),
     N_("model to rank by (otherwise all of the project's); with --matrix a file"),
     offsetof(struct score_options, model), NULL},
    AXL_OPTION_WAVE(struct score_options, wave),
    {AXL_OPTION_INTEGER, "top", 'n', N_("N"), N_("the first N only; 0: all"),
     offsetof(struct score_options, top), "0"},
    {AXL_OPTION_LIST, "what-if", 0, N_("NODE=WEIGHT"),
     N_("with another weight of a node of the model; may be repeated"),
     offsetof(struct score_options, what_if), NULL},
    {AXL_OPTION_FLAG, "crosscheck", 0, NULL,
     N_("how units would rank by other methods, and how far these agree"),
     offsetof(struct score_options, crosscheck), NULL},
    {AXL_OPTION_FLAG, "checks", 0, NULL,
     N_("whether the model's parts belong together: correlations, alpha, KMO and the like"),
     offsetof(struct score_options, checks), NULL},
    AXL_OPTIONS_CERTAINTY(struct score_options, certainty),
    {AXL_OPTION_TEXT, "method", 0, N_("METHOD"), N_("by one method, whatever the model says"),
     offsetof(struct score_options, method), NULL},
    {AXL_OPTION_TEXT, "matrix", 0, N_("FILE"), N_("rank the units of a table, without a project"),
     offsetof(struct score_options, matrix), NULL},
    {AXL_OPTION_TEXT, "label", 0, N_("COLUMN"), N_("of the table: what units are called"),
     offsetof(struct score_options, label), NULL},
    {AXL_OPTION_TEXT, "group", 0, N_("COLUMN"), N_("of the table: groups that gaps are filled by"),
     offsetof(struct score_options, group), NULL},
    {0},
};

struct scoring {
	struct axl_context *context;
	const struct score_options *options;
	const char *wave;
	struct axl_method_choice method;
};

/* With how sure it is: as wanted, or else as the last run found out. */
static int state_ranking(const struct scoring *scoring, struct axl_ranking *ranking,
                         struct axl_error **err)
{
	const struct score_options *options = scoring->options;
	const struct axl_project *project = scoring->context->project;
	const struct axl_certainty_source source = {
	    project->definitions, project->uncertainty.definition, project->language};
	bool wanted = axl_certainty_is_wanted(&options->certainty);
	if (wanted &&
	    axl_certainty_ask(scoring->context, &options->certainty, &source, ranking, err) < 0)
		return -1;
	if (options->certainty.replication)
		return axl_certainty_replay(scoring->context, &options->certainty, ranking,
		                            (size_t)options->top, err);
	/* other weights or methods than the last run had: its intervals say nothing of them */
	if (!wanted && options->what_if.count == 0 && !options->method &&
	    axl_ranking_recall(scoring->context->project, ranking, err) < 0)
		return -1;
	axl_ranking_state(scoring->context, ranking, (size_t)options->top);
	axl_ranking_note_units(scoring->context, ranking);
	if (wanted)
		axl_certainty_tell(scoring->context, &options->certainty, ranking,
		                   (size_t)options->top);
	else
		axl_ranking_note_certainty(scoring->context, ranking);
	return 0;
}

static int score_model(void *closure, const char *model, struct axl_error **err)
{
	const struct scoring *scoring = closure;
	const struct score_options *options = scoring->options;
	axl_auto(axl_ranking) struct axl_ranking ranking = {0};
	if (axl_ranking_compute(scoring->context->project, scoring->wave, model, &options->what_if,
	                        &scoring->method.variation, &ranking, err) < 0)
		return -1;
	if (options->crosscheck)
		axl_crosscheck_answer(scoring->context, &ranking, (size_t)options->top);
	if (options->checks &&
	    axl_index_checks_answer(scoring->context, &ranking, (size_t)options->top, err) < 0)
		return -1;
	bool ranks = (!options->crosscheck && !options->checks) ||
	             axl_certainty_is_wanted(&options->certainty);
	if (ranks && state_ranking(scoring, &ranking, err) < 0)
		return -1;
	axl_ranking_remark(scoring->context, &ranking);
	return 0;
}

static int score_project(struct scoring *scoring, struct axl_error **err)
{
	struct axl_context *context = scoring->context;
	axl_auto(axl_project) struct axl_project *project = NULL;
	if (axl_project_open(context->place, AXL_PROJECT_STORE_READ, &project, err) < 0)
		return -1;
	context->project = project;
	int result = axl_project_choose_wave(project, scoring->options->wave, &scoring->wave, err);
	if (result == 0)
		result =
		    axl_ranking_each(context, scoring->options->model, score_model, scoring, err);
	if (result == 0)
		result = axl_ranking_note(context, scoring->wave, err);
	context->project = NULL;
	return result;
}

static int score_matrix(struct axl_context *context, const struct score_options *options,
                        struct axl_error **err)
{
	if (!options->model)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--matrix needs the file of a model: --model=FILE"));
	if (options->wave)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--wave asks a project, not a --matrix"));
	const struct axl_matrix_request request = {
	    .matrix = options->matrix,
	    .model = options->model,
	    .label = options->label,
	    .group = options->group,
	    .method = options->method,
	    .what_if = &options->what_if,
	    .top = (size_t)options->top,
	    .crosscheck = options->crosscheck,
	    .checks = options->checks,
	    .certainty = &options->certainty,
	};
	return axl_matrix_score(context, &request, err);
}

static int run_score(struct axl_context *context, const void *options, int argument_count,
                     char **arguments, struct axl_error **err)
{
	struct scoring scoring = {.context = context, .options = options};
	(void)arguments;
	if (argument_count > 0)
		return axl_error_set(err, AXL_ERROR_USAGE, _("score takes options only"));
	if (scoring.options->top < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--top=%" PRId64 ": expected 0 or more"),
		                     scoring.options->top);
	if (scoring.options->what_if.count > 0 && !scoring.options->model)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--what-if changes one model: name it with --model"));
	if (axl_certainty_options_check(&scoring.options->certainty, err) < 0 ||
	    axl_method_choose(scoring.options->method, &scoring.method, err) < 0)
		return -1;
	if (scoring.options->method && (scoring.options->crosscheck || scoring.options->checks ||
	                                axl_certainty_is_wanted(&scoring.options->certainty)))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--method gives scores and ranks alone"));
	if (scoring.options->matrix)
		return score_matrix(context, scoring.options, err);
	if (scoring.options->label || scoring.options->group)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--label and --group name columns of a --matrix"));
	return score_project(&scoring, err);
}

const struct axl_command axl_command_score = {
    .name = "score",
    .group = AXL_GROUP_DECISION,
    .mode = AXL_PROJECT_NONE, /* a table needs none; otherwise it is opened here */
    .summary = N_("rank by a model, as it is or with other weights; nothing is kept"),
    .synopsis =
	"[--model=ID] [--wave=WAVE] [--method=METHOD] [--top=N] "
	"[--what-if=NODE=WEIGHT]... [--crosscheck] [--checks] " AXL_SYNOPSIS_CERTAINTY "\n"
	"--matrix=FILE --model=FILE [--label=COLUMN] [--group=COLUMN] [--method=METHOD] [--top=N] "
	"[--what-if=NODE=WEIGHT]... [--crosscheck] [--checks] " AXL_SYNOPSIS_CERTAINTY,
    .options = options_of_score,
    .options_size = sizeof(struct score_options),
    .run = run_score,
};
