/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weights from judgements of pairs: per node the weights, how consistent, what to ask again. */
#include "config.h"

#include "base/buffer.h"
#include "cli/weights/weights.h"
#include "project/judgements/judgements.h"
#include "scoring/weights/ahp.h"
#include "scoring/weights/judgement.h"
#include "templates/weights/form.h"

#include <math.h>
#include <string.h>

/* Of an inconsistent matrix so many judgements are shown. */
enum { HINTS = 3 };

/* A matrix without blanks, and what follows from it. */
struct verdict {
	const char *rater; /* NULL: the group */
	double *judgements, *priorities;
	struct axl_ahp_consistency consistency;
	bool filled;
};

/* One node: each rater's verdict, and the group's where there are several. */
struct weighing {
	const struct axl_judgement_set *set;
	struct verdict *verdicts; /* raters, then the group */
	size_t count;
	double *weights, *spread;
};

static void weighing_release(struct weighing *weighing)
{
	for (size_t i = 0; i < weighing->count; i++) {
		free(weighing->verdicts[i].judgements);
		free(weighing->verdicts[i].priorities);
	}
	free(weighing->verdicts);
	free(weighing->weights);
	free(weighing->spread);
}

/* Whose judgements, and on what; the caller's. */
static char *whose(const struct axl_judgement_set *set, const char *rater)
{
	return axl_xasprintf("%s%s%s", set->node, *set->node ? ", " : "", rater);
}

/* Which pairs are open, up to a few. */
static int refuse_open(const struct axl_judgement_set *set, const char *rater,
                       const double *judgements, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer pairs;
	size_t open = axl_judgements_open(judgements, set->n), named = 0;
	axl_buffer_init(&pairs);
	for (size_t i = 0; i < set->n; i++) {
		for (size_t j = i + 1; j < set->n; j++) {
			if (!isnan(judgements[i * set->n + j]) || named++ >= 10)
				continue;
			axl_buffer_printf(&pairs, "%s%s–%s", named > 1 ? ", " : "",
			                  set->elements[i], set->elements[j]);
		}
	}
	axl_auto(axl_memory) char *who = whose(set, rater);
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: %zu of %zu pairs are not judged: %s%s; --fill derives "
	                       "them from the others"),
	                     who, open, set->n * (set->n - 1) / 2, pairs.bytes,
	                     named > 10 ? ", …" : "");
}

static int refuse_unlinked(const struct axl_judgement_set *set, const char *rater,
                           const bool *linked, struct axl_error **err)
{
	size_t apart = 0;
	while (linked[apart])
		apart++;
	axl_auto(axl_memory) char *who = whose(set, rater);
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: no chain of judgements leads from \"%s\" to \"%s\": "
	                       "nothing can be derived"),
	                     who, set->elements[0], set->elements[apart]);
}

/* Open pairs are filled in where that is asked for, and refused elsewhere. */
static int complete(const struct axl_judgement_set *set, struct verdict *verdict, const char *rater,
                    bool fill, struct axl_error **err)
{
	double *judgements = verdict->judgements;
	axl_auto(axl_memory) bool *linked = axl_xcalloc(set->n + 1, sizeof *linked);
	if (axl_judgements_open(judgements, set->n) == 0)
		return 0;
	if (!fill)
		return refuse_open(set, rater, judgements, err);
	if (!axl_judgements_linked(judgements, set->n, linked))
		return refuse_unlinked(set, rater, linked, err);
	axl_judgements_fill(judgements, set->n, judgements);
	verdict->filled = true;
	return 0;
}

static int judge(struct weighing *weighing, const double *judgements, const char *rater,
                 const struct axl_weights_options *options, struct axl_error **err)
{
	size_t n = weighing->set->n;
	struct verdict *verdict = &weighing->verdicts[weighing->count++];
	verdict->rater = rater;
	verdict->judgements = axl_xcalloc(n * n + 1, sizeof(double));
	verdict->priorities = axl_xcalloc(n + 1, sizeof(double));
	memcpy(verdict->judgements, judgements, n * n * sizeof(double));
	if (complete(weighing->set, verdict, rater ? rater : _("group"), options->fill, err) < 0)
		return -1;
	double lambda = axl_ahp_priorities(
	    verdict->judgements, n, (enum axl_ahp_method)options->method, verdict->priorities);
	return axl_ahp_consistency(lambda, n, (enum axl_random_index)options->table,
	                           &verdict->consistency, err);
}

/* The group's weights: those of its joint judgements, or the mean of its raters' weights. */
static int weigh_group(struct weighing *weighing, const struct axl_weights_options *options,
                       struct axl_error **err)
{
	const struct axl_judgement_set *set = weighing->set;
	size_t n = set->n;
	axl_auto(axl_memory) double *joined = axl_xcalloc(n * n + 1, sizeof *joined);
	axl_auto(axl_memory) double *priorities =
	    axl_xcalloc(set->raters * n + 1, sizeof *priorities);
	for (size_t r = 0; r < set->raters; r++)
		memcpy(priorities + r * n, weighing->verdicts[r].priorities, n * sizeof(double));
	weighing->spread = axl_xcalloc(n * n + 1, sizeof *weighing->spread);
	axl_judgements_spread(set->judgements, set->raters, n, weighing->spread);
	if (options->group == AXL_GROUP_AIJ) {
		axl_judgements_join(set->judgements, set->raters, n, joined);
		if (judge(weighing, joined, NULL, options, err) < 0)
			return -1;
		memcpy(weighing->weights, weighing->verdicts[set->raters].priorities,
		       n * sizeof(double));
		return 0;
	}
	axl_ahp_join(priorities, set->raters, n,
	             options->group == AXL_GROUP_AIP ? AXL_AHP_MEAN_ARITHMETIC
	                                             : AXL_AHP_MEAN_GEOMETRIC,
	             weighing->weights);
	return 0;
}

static int weigh_node(struct weighing *weighing, const struct axl_weights_options *options,
                      struct axl_error **err)
{
	const struct axl_judgement_set *set = weighing->set;
	weighing->verdicts = axl_xcalloc(set->raters + 1, sizeof *weighing->verdicts);
	weighing->weights = axl_xcalloc(set->n + 1, sizeof *weighing->weights);
	for (size_t r = 0; r < set->raters; r++)
		if (judge(weighing, set->judgements + r * set->n * set->n, set->rater_names[r],
		          options, err) < 0)
			return -1;
	if (set->raters > 1)
		return weigh_group(weighing, options, err);
	memcpy(weighing->weights, weighing->verdicts[0].priorities, set->n * sizeof(double));
	return 0;
}

/* Tables */

static void state_range(struct axl_output *output, const struct weighing *weighing, size_t element)
{
	size_t raters = weighing->set->raters;
	double low = INFINITY, high = -INFINITY, sum = 0, squares = 0;
	for (size_t r = 0; r < raters; r++) {
		double weight = weighing->verdicts[r].priorities[element];
		low = fmin(low, weight);
		high = fmax(high, weight);
		sum += weight / (double)raters;
	}
	for (size_t r = 0; r < raters; r++)
		squares += pow(weighing->verdicts[r].priorities[element] - sum, 2);
	axl_output_number(output, raters > 1 ? low : NAN);
	axl_output_number(output, raters > 1 ? high : NAN);
	axl_output_number(output, raters > 1 ? sqrt(squares / (double)(raters - 1)) : NAN);
}

static void state_weights(struct axl_output *output, const struct weighing *weighings, size_t count)
{
	static const struct axl_output_column columns[] = {
	    {"node", N_("Node"), AXL_LEFT, 30},       {"element", N_("Element"), AXL_LEFT, 40},
	    {"weight", N_("Weight"), AXL_RIGHT, 4},   {"lowest", N_("Lowest"), AXL_RIGHT, 4},
	    {"highest", N_("Highest"), AXL_RIGHT, 4}, {"sd", N_("Std dev."), AXL_RIGHT, 4},
	};
	axl_output_table(output, "weights", N_("Weights"), columns, AXL_COUNT(columns));
	for (size_t k = 0; k < count; k++) {
		for (size_t i = 0; i < weighings[k].set->n; i++) {
			axl_output_text(output, weighings[k].set->node);
			axl_output_text(output, weighings[k].set->elements[i]);
			axl_output_number(output, weighings[k].weights[i]);
			state_range(output, &weighings[k], i);
			axl_output_row(output);
		}
	}
	axl_output_table_end(output);
}

/* "group" for the group's own. */
static void state_rater(struct axl_output *output, const struct verdict *verdict)
{
	if (verdict->rater)
		axl_output_text(output, verdict->rater);
	else
		axl_output_word(output, N_("group"));
}

static void state_raters(struct axl_output *output, const struct weighing *weighings, size_t count)
{
	static const struct axl_output_column columns[] = {
	    {"node", N_("Node"), AXL_LEFT, 30},
	    {"rater", N_("Rater"), AXL_LEFT, 30},
	    {"element", N_("Element"), AXL_LEFT, 40},
	    {"weight", N_("Weight"), AXL_RIGHT, 4},
	};
	axl_output_table(output, "raters", N_("Weights of each rater"), columns,
	                 AXL_COUNT(columns));
	for (size_t k = 0; k < count; k++) {
		const struct axl_judgement_set *set = weighings[k].set;
		for (size_t cell = 0; set->raters > 1 && cell < set->raters * set->n; cell++) {
			const struct verdict *verdict = &weighings[k].verdicts[cell / set->n];
			axl_output_text(output, set->node);
			axl_output_text(output, verdict->rater);
			axl_output_text(output, set->elements[cell % set->n]);
			axl_output_number(output, verdict->priorities[cell % set->n]);
			axl_output_row(output);
		}
	}
	axl_output_table_end(output);
}

static bool is_inconsistent(const struct verdict *verdict)
{
	return verdict->consistency.ratio > AXL_AHP_RATIO_BOUND;
}

static void state_consistency(struct axl_output *output, const struct weighing *weighings,
                              size_t count)
{
	static const struct axl_output_column columns[] = {
	    {"node", N_("Node"), AXL_LEFT, 30}, {"rater", N_("Rater"), AXL_LEFT, 30},
	    {"n", "n", AXL_RIGHT, 0},           {"lambda", "λmax", AXL_RIGHT, 4},
	    {"ci", "CI", AXL_RIGHT, 4},         {"ri", "RI", AXL_RIGHT, 4},
	    {"cr", "CR", AXL_RIGHT, 4},         {"verdict", N_("Verdict"), AXL_LEFT, 0},
	};
	axl_output_table(output, "consistency", N_("Consistency"), columns, AXL_COUNT(columns));
	for (size_t k = 0; k < count; k++) {
		for (size_t i = 0; i < weighings[k].count; i++) {
			const struct verdict *verdict = &weighings[k].verdicts[i];
			axl_output_text(output, weighings[k].set->node);
			state_rater(output, verdict);
			axl_output_integer(output, (int64_t)weighings[k].set->n);
			axl_output_number(output, verdict->consistency.lambda);
			axl_output_number(output, verdict->consistency.index);
			axl_output_number(output, verdict->consistency.random_index);
			axl_output_number(output, verdict->consistency.ratio);
			axl_output_word(output, is_inconsistent(verdict) ? N_("revisit")
			                                                 : N_("consistent"));
			axl_output_row(output);
		}
	}
	axl_output_table_end(output);
}

static void state_hints_of(struct axl_output *output, const struct axl_judgement_set *set,
                           const struct verdict *verdict)
{
	axl_auto(axl_memory) struct axl_ahp_hint *hints =
	    axl_xcalloc(set->n * set->n + 1, sizeof *hints);
	size_t count = axl_ahp_hints(verdict->judgements, verdict->priorities, set->n, hints);
	for (size_t i = 0; i < count && i < HINTS; i++) {
		axl_output_text(output, set->node);
		state_rater(output, verdict);
		axl_output_text(output, set->elements[hints[i].row]);
		axl_output_text(output, set->elements[hints[i].column]);
		axl_output_number(output, hints[i].judged);
		axl_output_number(output, hints[i].consistent);
		axl_output_number(output, hints[i].factor);
		axl_output_row(output);
	}
}

static void state_hints(struct axl_output *output, const struct weighing *weighings, size_t count)
{
	static const struct axl_output_column columns[] = {
	    {"node", N_("Node"), AXL_LEFT, 30},
	    {"rater", N_("Rater"), AXL_LEFT, 30},
	    {"a", N_("A"), AXL_LEFT, 30},
	    {"b", N_("B"), AXL_LEFT, 30},
	    {"judged", N_("Judged"), AXL_RIGHT, -3},
	    {"consistent", N_("Would be consistent"), AXL_RIGHT, 2},
	    {"factor", N_("Factor"), AXL_RIGHT, 2},
	};
	bool any = false;
	for (size_t k = 0; k < count; k++)
		for (size_t i = 0; i < weighings[k].count; i++)
			any = any || is_inconsistent(&weighings[k].verdicts[i]);
	if (!any)
		return;
	axl_output_table(output, "revisit", N_("Judgements to revisit"), columns,
	                 AXL_COUNT(columns));
	for (size_t k = 0; k < count; k++)
		for (size_t i = 0; i < weighings[k].count; i++)
			if (is_inconsistent(&weighings[k].verdicts[i]))
				state_hints_of(output, weighings[k].set, &weighings[k].verdicts[i]);
	axl_output_table_end(output);
}

static void state_spread(struct axl_output *output, const struct weighing *weighings, size_t count)
{
	static const struct axl_output_column columns[] = {
	    {"node", N_("Node"), AXL_LEFT, 30},     {"a", N_("A"), AXL_LEFT, 30},
	    {"b", N_("B"), AXL_LEFT, 30},           {"mean", N_("Geometric mean"), AXL_RIGHT, 3},
	    {"spread", N_("Spread"), AXL_RIGHT, 3},
	};
	axl_output_table(output, "agreement", N_("How far raters differ"), columns,
	                 AXL_COUNT(columns));
	for (size_t k = 0; k < count; k++) {
		const struct axl_judgement_set *set = weighings[k].set;
		axl_auto(axl_memory) double *joined =
		    axl_xcalloc(set->n * set->n + 1, sizeof *joined);
		axl_judgements_join(set->judgements, set->raters, set->n, joined);
		for (size_t cell = 0; set->raters > 1 && cell < set->n * set->n; cell++) {
			if (cell / set->n >= cell % set->n)
				continue;
			axl_output_text(output, set->node);
			axl_output_text(output, set->elements[cell / set->n]);
			axl_output_text(output, set->elements[cell % set->n]);
			axl_output_number(output, joined[cell]);
			axl_output_number(output, weighings[k].spread[cell]);
			axl_output_row(output);
		}
	}
	axl_output_table_end(output);
}

static void state_notes(struct axl_output *output, const struct axl_judgements *judgements)
{
	static const struct axl_output_column columns[] = {
	    {"file", N_("File"), AXL_LEFT, 0},
	    {"place", N_("Place"), AXL_LEFT, 0},
	    {"taken", N_("Taken"), AXL_LEFT, 0},
	    {"what", N_("What"), AXL_LEFT, 0},
	};
	const struct axl_judgement_note *notes;
	size_t count = axl_judgements_notes(judgements, &notes);
	if (count == 0)
		return;
	axl_output_table(output, "notes", N_("Repaired"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < count; i++) {
		axl_output_text(output, notes[i].path);
		axl_output_text(output, notes[i].place);
		axl_output_word(output, notes[i].taken ? N_("yes") : N_("no"));
		axl_output_text(output, notes[i].what);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static void remark_on(struct axl_context *context, const struct weighing *weighing,
                      const struct verdict *verdict, const char *table)
{
	axl_auto(axl_memory) char *who =
	    whose(weighing->set, verdict->rater ? verdict->rater : _("group"));
	if (verdict->filled)
		axl_context_say(context,
		                _("%s: open pairs were filled in (Harker 1987); CR is that of "
		                  "complete judgements, and looks better than it is"),
		                who);
	if (is_inconsistent(verdict))
		axl_context_say(context,
		                _("%s: CR %.3f is above %.2f (%s): look at the judgements to "
		                  "revisit"),
		                who, verdict->consistency.ratio, AXL_AHP_RATIO_BOUND, table);
}

static void remark(struct axl_context *context, const struct axl_weights_options *options,
                   const struct weighing *weighings, size_t count)
{
	const char *table = axl_random_index_names[options->table];
	for (size_t k = 0; k < count; k++)
		for (size_t i = 0; i < weighings[k].count; i++)
			remark_on(context, &weighings[k], &weighings[k].verdicts[i], table);
	axl_output_note(context->output,
	                _("CR is CI over the random index of %s; up to %.2f counts as consistent"),
	                table, AXL_AHP_RATIO_BOUND);
}

static int state(struct axl_context *context, const struct axl_weights_options *options,
                 struct weighing *weighings, size_t count, struct axl_error **err)
{
	bool several = false;
	for (size_t k = 0; k < count; k++) {
		if (weigh_node(&weighings[k], options, err) < 0)
			return -1;
		several = several || weighings[k].set->raters > 1;
	}
	state_weights(context->output, weighings, count);
	state_consistency(context->output, weighings, count);
	state_hints(context->output, weighings, count);
	if (several) {
		state_raters(context->output, weighings, count);
		state_spread(context->output, weighings, count);
	}
	remark(context, options, weighings, count);
	return AXL_EXIT_OK;
}

/* Files */

/* Forms of other versions of a model asked other questions. */
static int match_version(struct axl_weight_form_read *first,
                         const struct axl_weight_form_read *read, const char *path,
                         struct axl_error **err)
{
	if (!*read->version)
		return 0;
	if (!first->version) {
		first->model = axl_xstrdup(read->model);
		first->version = axl_xstrdup(read->version);
	}
	if (strcmp(first->version, read->version) == 0)
		return 0;
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: the form is of the model \"%s\", version %.12s; those before "
	                       "it are of \"%s\", version %.12s, and asked something else"),
	                     path, read->model, read->version, first->model, first->version);
}

static int read_form(struct axl_context *context, struct axl_judgements *judgements,
                     const struct axl_definitions *definitions, const char *path,
                     struct axl_weight_form_read *first, struct axl_error **err)
{
	struct axl_weight_form_read read = {0};
	int result = axl_weight_form_read(path, definitions, judgements, &read, err);
	if (result != 0)
		return result;
	axl_context_say(context, _("%s: %zu judgements taken, %zu pairs open"), path, read.taken,
	                read.open + read.missing);
	if (!*read.version)
		axl_context_say(
		    context,
		    _("%s: the hidden sheet is lost; rows were found by their keys, and "
		      "nothing tells which version of the model was asked about"),
		    path);
	result = match_version(first, &read, path, err);
	axl_weight_form_read_release(&read);
	return result;
}

static int read_files(struct axl_context *context, struct axl_judgements *judgements,
                      char *const *files, size_t file_count, struct axl_error **err)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	struct axl_weight_form_read first = {0};
	int result = 0;
	for (size_t i = 0; result == 0 && i < file_count; i++) {
		result = read_form(context, judgements, definitions, files[i], &first, err);
		if (result > 0)
			result = axl_judgements_read(judgements, files[i], err);
	}
	axl_weight_form_read_release(&first);
	return result < 0 ? -1 : axl_judgements_settle(judgements, err);
}

int axl_weights_run_ahp(struct axl_context *context, const struct axl_weights_options *options,
                        char *const *files, size_t file_count, struct axl_error **err)
{
	axl_auto(axl_judgements) struct axl_judgements *judgements = axl_judgements_new();
	const struct axl_judgement_set *sets;
	if (file_count == 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("weights ahp takes one or more files of judgements"));
	if (read_files(context, judgements, files, file_count, err) < 0)
		return -1;
	state_notes(context->output, judgements);
	size_t count = axl_judgements_sets(judgements, &sets);
	axl_auto(axl_memory) struct weighing *weighings = axl_xcalloc(count + 1, sizeof *weighings);
	for (size_t k = 0; k < count; k++)
		weighings[k].set = &sets[k];
	int code = state(context, options, weighings, count, err);
	for (size_t k = 0; k < count; k++)
		weighing_release(&weighings[k]);
	return code;
}
