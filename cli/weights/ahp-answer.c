/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables and remarks of axlens weights ahp. */
#include "config.h"

#include "cli/weights/ahp.h"
#include "scoring/weights/judgement.h"

#include <math.h>

/* Of an inconsistent matrix so many judgements are shown. */
enum { HINTS = 3 };

/* Whose judgements, and on what; the caller's. */
char *axl_ahp_whose(const struct axl_judgement_set *set, const char *rater)
{
	return axl_xasprintf("%s%s%s", set->node, *set->node ? ", " : "", rater);
}

static void state_range(struct axl_output *output, const struct axl_ahp_weighing *weighing,
                        size_t element)
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

static void state_weights(struct axl_output *output, const struct axl_ahp_weighing *weighings,
                          size_t count)
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
static void state_rater(struct axl_output *output, const struct axl_ahp_verdict *verdict)
{
	if (verdict->rater)
		axl_output_text(output, verdict->rater);
	else
		axl_output_word(output, N_("group"));
}

static void state_raters(struct axl_output *output, const struct axl_ahp_weighing *weighings,
                         size_t count)
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
			const struct axl_ahp_verdict *verdict =
			    &weighings[k].verdicts[cell / set->n];
			axl_output_text(output, set->node);
			axl_output_text(output, verdict->rater);
			axl_output_text(output, set->elements[cell % set->n]);
			axl_output_number(output, verdict->priorities[cell % set->n]);
			axl_output_row(output);
		}
	}
	axl_output_table_end(output);
}

static bool is_inconsistent(const struct axl_ahp_verdict *verdict)
{
	return verdict->consistency.ratio > AXL_AHP_RATIO_BOUND;
}

static void state_consistency(struct axl_output *output, const struct axl_ahp_weighing *weighings,
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
			const struct axl_ahp_verdict *verdict = &weighings[k].verdicts[i];
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
                           const struct axl_ahp_verdict *verdict)
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

static void state_hints(struct axl_output *output, const struct axl_ahp_weighing *weighings,
                        size_t count)
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

static void state_spread(struct axl_output *output, const struct axl_ahp_weighing *weighings,
                         size_t count)
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

void axl_ahp_state_notes(struct axl_output *output, const struct axl_judgements *judgements)
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

static void remark_on(struct axl_context *context, const struct axl_ahp_weighing *weighing,
                      const struct axl_ahp_verdict *verdict, const char *table)
{
	axl_auto(axl_memory) char *who =
	    axl_ahp_whose(weighing->set, verdict->rater ? verdict->rater : _("group"));
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
                   const struct axl_ahp_weighing *weighings, size_t count)
{
	const char *table = axl_random_index_names[options->table];
	for (size_t k = 0; k < count; k++)
		for (size_t i = 0; i < weighings[k].count; i++)
			remark_on(context, &weighings[k], &weighings[k].verdicts[i], table);
	axl_output_note(context->output,
	                _("CR is CI over the random index of %s; up to %.2f counts as consistent"),
	                table, AXL_AHP_RATIO_BOUND);
}

void axl_ahp_state(struct axl_context *context, const struct axl_weights_options *options,
                   const struct axl_ahp_weighing *weighings, size_t count)
{
	bool several = false;
	for (size_t k = 0; k < count; k++)
		several = several || weighings[k].set->raters > 1;
	state_weights(context->output, weighings, count);
	state_consistency(context->output, weighings, count);
	state_hints(context->output, weighings, count);
	if (several) {
		state_raters(context->output, weighings, count);
		state_spread(context->output, weighings, count);
	}
	remark(context, options, weighings, count);
}
