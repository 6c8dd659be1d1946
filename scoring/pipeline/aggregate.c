/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/pipeline/run.h"

#include "base/i18n.h"

#include <math.h>

/* The children of a node that are not left out, as run->children, columns and weights. */
static size_t gather(struct axl_run *run, size_t node)
{
	const struct axl_plan *plan = run->plan;
	size_t count = 0;
	for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++) {
		size_t child = plan->children[i];
		if (run->out[child])
			continue;
		run->children[count] = child;
		run->columns[count] = axl_run_column(run, child);
		run->weights[count++] = run->nodes[child].weight;
	}
	return count;
}

/* Weights from the children's scores, row by row as the weightings want them. */
static int weigh(struct axl_run *run, enum axl_weighting weighting, size_t count,
                 struct axl_error **err)
{
	size_t units = run->scores.units;
	axl_auto(axl_memory) double *rows = axl_xmalloc(units * count * sizeof *rows);
	for (size_t i = 0; i < count; i++)
		for (size_t u = 0; u < units; u++)
			rows[u * count + i] = run->columns[i][u];
	return axl_weights_by(weighting, rows, units, count, run->weights, err);
}

static int settle_weights(struct axl_run *run, size_t node, size_t count, struct axl_error **err)
{
	double all = 0;
	if (run->nodes[node].weighed &&
	    weigh(run, run->nodes[node].weighting, count, err) < 0)
		return axl_error_add(err, _("weights below \"%s\""), run->nodes[node].id);
	for (size_t i = 0; i < count; i++)
		all += run->weights[i];
	if (!(all > 0) || isinf(all))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("node \"%s\": the weights of its children are all zero"),
		                     run->nodes[node].id);
	for (size_t i = 0; i < count; i++) {
		run->nominal[run->children[i]] = run->weights[i];
		run->scores.node_weight[run->children[i]] = run->weights[i] / all;
	}
	return 0;
}

/* The leaves in place of the children, each with the product of the weights on its way. */
static size_t gather_leaves(struct axl_run *run)
{
	size_t count = axl_run_leaves_of(run, 0, run->children);
	for (size_t i = 0; i < count; i++) {
		size_t node = run->children[i];
		run->columns[i] = axl_run_column(run, node);
		run->weights[i] = 1;
		for (int up = (int)node; run->nodes[up].parent >= 0; up = run->nodes[up].parent)
			run->weights[i] *= run->scores.node_weight[up];
	}
	return count;
}

/* Of one child: the share of its weight that is there. */
static double share_at(const struct axl_run *run, size_t child, size_t unit)
{
	if (isnan(axl_run_column(run, child)[unit]))
		return 0;
	if (!run->holes[child] || axl_plan_is_leaf(run->plan, child))
		return 1;
	return run->node_coverage[child * run->scores.units + unit];
}

static bool is_refused(const struct axl_run *run, const struct axl_model_node *node, size_t count,
                       size_t unit, double coverage)
{
	if (node->missing == AXL_MISSING_REFUSE)
		for (size_t i = 0; i < count; i++)
			if (isnan(run->columns[i][unit]) && run->weights[i] > 0)
				return true;
	return coverage < node->coverage_floor - 1e-9;
}

/* Where something is missing: how much is there, and whether that is enough for a score. */
static void apply_missing_rule(struct axl_run *run, size_t node, size_t count)
{
	size_t units = run->scores.units;
	if (!run->node_coverage)
		run->node_coverage = axl_xcalloc(units * run->scores.nodes, sizeof(double));
	double *score = axl_run_column(run, node), *coverage = run->node_coverage + node * units;
	for (size_t unit = 0; unit < units; unit++) {
		double answered = 0, all = 0;
		for (size_t i = 0; i < count; i++) {
			answered += run->weights[i] * share_at(run, run->children[i], unit);
			all += run->weights[i];
		}
		coverage[unit] = answered / all;
		if (is_refused(run, &run->nodes[node], count, unit, coverage[unit]))
			score[unit] = NAN;
	}
}

static int aggregate_node(struct axl_run *run, size_t node, struct axl_error **err)
{
	size_t count = gather(run, node);
	if (settle_weights(run, node, count, err) < 0)
		return -1;
	if (node == 0 && run->over_leaves)
		count = gather_leaves(run);
	if (axl_run_combine(run, node, count, err) < 0)
		return -1;
	run->holes[node] = false;
	for (size_t i = 0; i < count; i++)
		run->holes[node] = run->holes[node] || run->holes[run->children[i]];
	if (run->holes[node])
		apply_missing_rule(run, node, count);
	return 0;
}

/* Children stand behind their parents, so the walk from the end meets every child first. */
int axl_run_aggregate(struct axl_run *run, struct axl_error **err)
{
	for (size_t node = run->scores.nodes; node-- > 0;) {
		run->nominal[node] = run->scores.node_weight[node] = 0;
		if (axl_plan_is_leaf(run->plan, node))
			continue;
		if (run->out[node])
			for (size_t u = 0; u < run->scores.units; u++)
				axl_run_column(run, node)[u] = NAN;
		else if (aggregate_node(run, node, err) < 0)
			return -1;
	}
	run->nominal[0] = run->scores.node_weight[0] = 1;
	return 0;
}
