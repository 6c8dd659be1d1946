/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of a result on asking: worked out from the scores, so that nobody pays for it else.
 */
#include "config.h"

#include "scoring/pipeline/run.h"

#include <math.h>

static const struct axl_run *run_of(const struct axl_scores *scores)
{
	return (const struct axl_run *)scores;
}

/* The weight of the children of a node that have a score for this unit. */
static double present_weight(const struct axl_run *run, size_t unit, size_t node)
{
	const struct axl_plan *plan = run->plan;
	double present = 0;
	for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++) {
		size_t child = plan->children[i];
		present +=
		    isnan(axl_scores_at(&run->scores, unit, child)) ? 0 : run->nominal[child];
	}
	return present;
}

double axl_scores_weight(const struct axl_scores *scores, size_t unit, size_t node)
{
	const struct axl_run *run = run_of(scores);
	int parent = run->nodes[node].parent;
	if (parent < 0)
		return isnan(axl_scores_at(scores, unit, node)) ? 0 : 1;
	if (isnan(axl_scores_at(scores, unit, (size_t)parent)) ||
	    isnan(axl_scores_at(scores, unit, node)) || run->out[node])
		return 0;
	return run->nominal[node] / present_weight(run, unit, (size_t)parent);
}

/* The product of the effective weights on the way up; NaN where a mean on it is not arithmetic. */
static double reach(const struct axl_scores *scores, size_t unit, size_t node)
{
	const struct axl_run *run = run_of(scores);
	int parent = run->nodes[node].parent;
	if (parent < 0)
		return 1;
	if (run->nodes[parent].aggregation != AXL_AGGREGATE_ARITHMETIC)
		return NAN;
	return reach(scores, unit, (size_t)parent) * axl_scores_weight(scores, unit, node);
}

double axl_scores_contribution(const struct axl_scores *scores, size_t unit, size_t node)
{
	double score = axl_scores_at(scores, unit, node);
	if (isnan(axl_scores_at(scores, unit, 0)))
		return NAN;
	return isnan(score) ? 0 : reach(scores, unit, node) * score;
}

double axl_scores_coverage(const struct axl_scores *scores, size_t unit, size_t node)
{
	const struct axl_run *run = run_of(scores);
	if (!run->holes[node])
		return run->out[node] ? 0 : 1;
	if (axl_plan_is_leaf(run->plan, node))
		return isnan(axl_scores_at(scores, unit, node)) ? 0 : 1;
	return run->node_coverage[node * scores->units + unit];
}

void axl_scores_leaves(const struct axl_scores *scores, double *ret_values)
{
	const struct axl_plan *plan = run_of(scores)->plan;
	for (size_t leaf = 0; leaf < plan->leaves; leaf++) {
		const double *column = axl_scores_column(scores, plan->leaf_nodes[leaf]);
		for (size_t u = 0; u < scores->units; u++)
			ret_values[u * plan->leaves + leaf] = column[u];
	}
}
