/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/explain/removal.h"

#include "base/i18n.h"
#include "scoring/pipeline/plan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void axl_removals_free(struct axl_removals *removals)
{
	if (!removals)
		return;
	free(removals->possible);
	free(removals->rank);
	free(removals);
}

/* Some sibling keeps a weight; or the parent, empty now, can go itself. */
static bool is_possible(const struct axl_model *model, const struct axl_scores *scores, size_t node)
{
	int parent = model->nodes[node].parent;
	bool alone = true;
	if (parent < 0)
		return false;
	for (size_t i = (size_t)parent + 1; i < model->count; i++) {
		if (i == node || model->nodes[i].parent != parent)
			continue;
		if (scores->node_weight[i] > 0)
			return true;
		alone = false;
	}
	return alone && is_possible(model, scores, (size_t)parent);
}

int axl_removals_new(const struct axl_plan *plan, const struct axl_score_input *input,
                     const struct axl_scores *scores, struct axl_removals **ret_removals,
                     struct axl_error **err)
{
	const struct axl_model *model = plan->model;
	size_t units = input->units, nodes = model->count;
	axl_auto(axl_removals) struct axl_removals *removals = axl_xcalloc(1, sizeof *removals);
	*removals = (struct axl_removals){
	    .units = units,
	    .nodes = nodes,
	    .possible = axl_xcalloc(nodes, sizeof(bool)),
	    .rank = axl_xcalloc(nodes * units, sizeof(int)),
	};
	axl_auto(axl_memory) bool *out = axl_xcalloc(nodes, sizeof *out);
	axl_auto(axl_scores) struct axl_scores *without = NULL;
	const struct axl_variation variation = {.node_out = out, .brief = true};
	for (size_t node = 1; node < nodes; node++) {
		removals->possible[node] = is_possible(model, scores, node);
		if (!removals->possible[node])
			continue;
		out[node] = true;
		if (axl_plan_score(plan, input, &variation, &without, err) < 0)
			return axl_error_add(err, _("without \"%s\""), model->nodes[node].id);
		out[node] = false;
		memcpy(removals->rank + node * units, without->rank, units * sizeof(int));
	}
	*ret_removals = axl_steal(removals);
	return 0;
}

double axl_removals_shift(const struct axl_removals *removals, const struct axl_scores *scores,
                          size_t node)
{
	const int *ranks = axl_removals_ranks(removals, node);
	double sum = 0;
	size_t count = 0;
	for (size_t u = 0; u < removals->units; u++) {
		if (ranks[u] == 0 || scores->rank[u] == 0)
			continue;
		sum += abs(ranks[u] - scores->rank[u]);
		count++;
	}
	return count > 0 ? sum / (double)count : NAN;
}
