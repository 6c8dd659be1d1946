/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds a unit up and what holds it back: beside the median unit, and with a part of the model
 * left out. */
#include "config.h"

#include "cli/explain/explain.h"

#include "scoring/explain/distance.h"
#include "scoring/explain/removal.h"

#include <stdint.h>

void axl_explain_strengths_begin(struct axl_context *context)
{
	static const struct axl_output_column columns[] = {
	    {"model", N_("Model"), AXL_LEFT, 0},
	    {"kind", N_("Kind"), AXL_LEFT, 0},
	    {"node", N_("Node"), AXL_UNSEEN, 0},
	    {"label", N_("Indicator"), AXL_LEFT, 0},
	    {"part", N_("Points of the index"), AXL_RIGHT, 2},
	    {"score", N_("Score"), AXL_RIGHT, 1},
	    {"median_score", N_("Median unit"), AXL_RIGHT, 1},
	    {"median_unit", N_("Unit"), AXL_UNSEEN, 0},
	    {"median_label", N_("Name"), AXL_LEFT, 30},
	};
	axl_output_table(context->output, "strengths",
	                 N_("Strengths and weaknesses beside the median unit"), columns,
	                 AXL_COUNT(columns));
}

static void state_strength(struct axl_output *output, const struct axl_explained_rank *rank,
                           size_t median, size_t node, double part)
{
	const struct axl_scored *scored = rank->scored;
	const struct axl_model_node *n = &scored->file->model.nodes[node];
	axl_output_text(output, scored->file->model.id);
	axl_output_word(output, part > 0 ? N_("strength") : N_("weakness"));
	axl_output_text(output, n->id);
	axl_output_text(output, n->label);
	axl_output_number(output, part);
	axl_output_number(output, axl_scores_at(scored->scores, rank->unit, node));
	axl_output_number(output, axl_scores_at(scored->scores, median, node));
	axl_output_text(output, scored->units[median].key);
	axl_output_text(output, scored->units[median].label);
	axl_output_row(output);
}

enum { NAMED = 3 }; /* of either kind */

void axl_explain_strengths(struct axl_context *context, const struct axl_explained_rank *rank)
{
	const struct axl_scores *scores = rank->scored->scores;
	size_t median = axl_median_unit(scores);
	if (median == SIZE_MAX)
		return;
	axl_auto(axl_memory) double *parts = axl_xcalloc(scores->nodes, sizeof *parts);
	axl_auto(axl_memory) size_t *leaves = axl_xcalloc(scores->nodes, sizeof *leaves);
	axl_scores_distance(scores, rank->unit, median, parts);
	size_t count = axl_distance_order(scores, parts, leaves);
	for (size_t i = 0; i < count && i < NAMED && parts[leaves[i]] > 0; i++)
		state_strength(context->output, rank, median, leaves[i], parts[leaves[i]]);
	for (size_t i = count; i-- > 0 && count - i <= NAMED && parts[leaves[i]] < 0;)
		state_strength(context->output, rank, median, leaves[i], parts[leaves[i]]);
}

void axl_explain_without_begin(struct axl_context *context)
{
	static const struct axl_output_column columns[] = {
	    {"model", N_("Model"), AXL_LEFT, 0},
	    {"node", N_("Node"), AXL_UNSEEN, 0},
	    {"label", N_("Without"), AXL_LEFT, 0},
	    {"rank", N_("Rank"), AXL_RIGHT, 0},
	    {"change", N_("Places gained"), AXL_RIGHT, 0},
	    {"mean_shift", N_("Mean shift of all units"), AXL_RIGHT, 1},
	};
	axl_output_table(context->output, "without", N_("Rank with a part of the model left out"),
	                 columns, AXL_COUNT(columns));
}

static void state_without(struct axl_output *output, const struct axl_explained_rank *rank,
                          const struct axl_removals *removals, size_t node)
{
	const struct axl_model *model = &rank->scored->file->model;
	const struct axl_scores *scores = rank->scored->scores;
	int without = axl_removals_ranks(removals, node)[rank->unit],
	    now = scores->rank[rank->unit];
	axl_output_text(output, model->id);
	axl_output_text(output, model->nodes[node].id);
	axl_output_text(output, model->nodes[node].label);
	if (without > 0)
		axl_output_integer(output, without);
	else
		axl_output_text(output, NULL);
	if (without > 0 && now > 0)
		axl_output_integer(output, now - without);
	else
		axl_output_text(output, NULL);
	axl_output_number(output, axl_removals_shift(removals, scores, node));
	axl_output_row(output);
}

int axl_explain_without(struct axl_context *context, const struct axl_explained_rank *rank,
                        struct axl_buffer *notes, struct axl_error **err)
{
	const struct axl_scored *scored = rank->scored;
	axl_auto(axl_removals) struct axl_removals *removals = NULL;
	axl_auto(axl_plan) struct axl_plan *plan = NULL;
	(void)notes;
	if (axl_plan_new(&scored->file->model, &plan, err) < 0 ||
	    axl_removals_new(plan, scored->input, scored->scores, &removals, err) < 0)
		return -1;
	for (size_t node = 0; node < removals->nodes; node++)
		if (removals->possible[node])
			state_without(context->output, rank, removals, node);
	return 0;
}
