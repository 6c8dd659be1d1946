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

/* Over the leaves, nothing comes through the nodes between. */
double axl_scores_contribution(const struct axl_scores *scores, size_t unit, size_t node)
{
	double score = axl_scores_at(scores, unit, node);
	if (isnan(axl_scores_at(scores, unit, 0)))
		return NAN;
	if (run_of(scores)->over_leaves && node > 0)
		return NAN;
	return isnan(score) ? 0 : reach(scores, unit, node) * score;
}

bool axl_scores_is_imputed(const struct axl_scores *scores, size_t unit, size_t node)
{
	const struct axl_run *run = run_of(scores);
	return run->any_imputed && run->imputed[node * scores->units + unit];
}

double axl_run_answered(const struct axl_run *run, size_t unit, size_t node)
{
	const struct axl_plan *plan = run->plan;
	double answered = 0, all = 0;
	if (isnan(axl_scores_at(&run->scores, unit, node)))
		return 0;
	if (axl_plan_is_leaf(plan, node))
		return axl_scores_is_imputed(&run->scores, unit, node) ? 0 : 1;
	for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++) {
		double weight = run->nominal[plan->children[i]];
		all += weight;
		if (weight > 0)
			answered += weight * axl_run_answered(run, unit, plan->children[i]);
	}
	return answered / all;
}

size_t axl_run_leaves_of(const struct axl_run *run, size_t node, size_t *ret_leaves)
{
	size_t count = 0;
	for (size_t i = 0; i < run->plan->leaves; i++) {
		size_t leaf = run->plan->leaf_nodes[i];
		int up = (int)leaf;
		while (up > (int)node)
			up = run->nodes[up].parent;
		if (up == (int)node && !run->out[leaf])
			ret_leaves[count++] = leaf;
	}
	return count;
}

void axl_run_change(struct axl_run *run, size_t unit, size_t node, enum axl_change_reason reason,
                    double before, double after)
{
	if (run->variation->brief)
		return;
	axl_reserve(run->changes, run->change_capacity, run->change_count + 1);
	run->changes[run->change_count++] =
	    (struct axl_score_change){unit, node, reason, before, after};
}

size_t axl_scores_changes(const struct axl_scores *scores,
                          const struct axl_score_change **ret_changes)
{
	*ret_changes = run_of(scores)->changes;
	return run_of(scores)->change_count;
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
