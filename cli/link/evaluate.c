/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens link --evaluate: how well names are linked. */
#include "config.h"

#include "cli/link/link.h"
#include "patents/link/evaluate.h"
#include "project/project.h"

#include <math.h>

static void state_scores(struct axl_output *output, const struct axl_evaluation *e)
{
	static const struct axl_output_column columns[] = {
	    {"pairs", N_("Pairs"), AXL_RIGHT, 0},
	    {"same", N_("Same"), AXL_RIGHT, 0},
	    {"different", N_("Different"), AXL_RIGHT, 0},
	    {"right", N_("Right links"), AXL_RIGHT, 0},
	    {"missed", N_("Missed"), AXL_RIGHT, 0},
	    {"proposed", N_("of these to review"), AXL_RIGHT, 0},
	    {"false", N_("False links"), AXL_RIGHT, 0},
	    {"precision", N_("Precision"), AXL_RIGHT, 4},
	    {"recall", N_("Recall"), AXL_RIGHT, 4},
	    {"f1", N_("F1"), AXL_RIGHT, 4},
	};
	axl_output_table(output, "evaluation", N_("Evaluation"), columns, AXL_COUNT(columns));
	const size_t counts[] = {e->count,  e->same,     e->different,  e->right,
	                         e->missed, e->proposed, e->false_links};
	for (size_t i = 0; i < AXL_COUNT(counts); i++)
		axl_output_integer(output, (int64_t)counts[i]);
	axl_output_number(output, axl_evaluation_precision(e));
	axl_output_number(output, axl_evaluation_recall(e));
	axl_output_number(output, axl_evaluation_f1(e));
	axl_output_row(output);
	axl_output_table_end(output);
}

static void state_wrong(struct axl_output *output, const struct axl_gold_pair *pair)
{
	axl_output_integer(output, (int64_t)pair->line);
	axl_output_word(output, pair->fault == AXL_GOLD_FALSE ? N_("false link") : N_("missed"));
	axl_output_text(output, pair->name);
	axl_output_text(output, *pair->region ? pair->region : NULL);
	axl_output_text(output, pair->firm);
	axl_output_word(output, pair->same ? N_("same") : N_("different"));
	axl_output_text(output, *pair->linked ? pair->linked : NULL);
	axl_output_word(
	    output, axl_link_methods[pair->result.outcome == AXL_LINK_NONE ? AXL_LINK_BY_NOTHING
	                                                                   : pair->result.method]);
	axl_output_number(output, pair->result.count ? pair->result.candidates[0].weight : NAN);
	axl_output_row(output);
}

static void state_faults(struct axl_output *output, const struct axl_evaluation *e)
{
	static const struct axl_output_column columns[] = {
	    {"line", N_("Line"), AXL_RIGHT, 0},       {"fault", N_("Fault"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 0},        {"region", N_("Region"), AXL_LEFT, 0},
	    {"firm", N_("Firm"), AXL_LEFT, 0},        {"verdict", N_("Verdict"), AXL_LEFT, 0},
	    {"linked", N_("Linked to"), AXL_LEFT, 0}, {"method", N_("Method"), AXL_LEFT, 0},
	    {"weight", N_("Bits"), AXL_RIGHT, 2},
	};
	if (e->missed + e->false_links == 0)
		return;
	axl_output_table(output, "wrong", N_("Wrong pairs"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < e->count; i++)
		if (e->pairs[i].fault != AXL_GOLD_RIGHT)
			state_wrong(output, &e->pairs[i]);
	axl_output_table_end(output);
}

int axl_link_evaluate(struct axl_context *context, const char *wave, const char *gold,
                      struct axl_error **err)
{
	axl_auto(axl_evaluation) struct axl_evaluation *evaluation = NULL;
	const struct axl_project *project = context->project;
	if (axl_evaluate(project->store, wave, &project->world, gold, &evaluation, err) < 0)
		return -1;
	state_scores(context->output, evaluation);
	state_faults(context->output, evaluation);
	return AXL_EXIT_OK;
}
