/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/explain/distance.h"

#include "scoring/pipeline/run.h"

#include <math.h>

size_t axl_median_unit(const struct axl_scores *scores)
{
	size_t ranked = 0;
	for (size_t u = 0; u < scores->units; u++)
		ranked += scores->rank[u] > 0;
	for (size_t u = 0; u < scores->units; u++) {
		size_t before = 0;
		for (size_t v = 0; v < scores->units; v++)
			before +=
			    scores->rank[v] > 0 && (scores->rank[v] < scores->rank[u] ||
			                            (scores->rank[v] == scores->rank[u] && v < u));
		if (scores->rank[u] > 0 && before + 1 == (ranked + 1) / 2)
			return u;
	}
	return SIZE_MAX;
}

/* Two units side by side, what they lack filled in. */
struct pair {
	const struct axl_run *run;
	double *unit, *other; /* nodes */
	double *parts;        /* nodes: the result */
};

/* Parents stand before their children, so that theirs is there to be taken. */
static void fill(const struct axl_run *run, size_t unit, double *ret_scores)
{
	for (size_t node = 0; node < run->scores.nodes; node++) {
		double score = axl_scores_at(&run->scores, unit, node);
		ret_scores[node] = isnan(score) && node > 0
		                       ? ret_scores[run->plan->model->nodes[node].parent]
		                       : score;
	}
}

/* f of a mean M with f(M) = sum of w f(x). */
static double transform(const struct axl_model_node *node, double x)
{
	switch (node->aggregation) {
	case AXL_AGGREGATE_GEOMETRIC:
		return log(x);
	case AXL_AGGREGATE_HARMONIC:
		return 1 / x;
	case AXL_AGGREGATE_POWER:
		return node->options.power == 0 ? log(x) : pow(x, node->options.power);
	default:
		return x;
	}
}

/* (M - N) / (f(M) - f(N)); where the two are as good as equal, its limit 1 / f'(M). */
static double stretch(const struct axl_model_node *node, double unit, double other)
{
	if (fabs(unit - other) > 1e-6 * fabs(unit))
		return (unit - other) / (transform(node, unit) - transform(node, other));
	double middle = (unit + other) / 2;
	switch (node->aggregation) {
	case AXL_AGGREGATE_GEOMETRIC:
		return middle;
	case AXL_AGGREGATE_HARMONIC:
		return -middle * middle;
	case AXL_AGGREGATE_POWER:
		return node->options.power == 0
		           ? middle
		           : pow(middle, 1 - node->options.power) / node->options.power;
	default:
		return 1;
	}
}

static void share_by_mean(const struct pair *pair, size_t node)
{
	const struct axl_plan *plan = pair->run->plan;
	const struct axl_model_node *mean = &pair->run->nodes[node];
	double factor = stretch(mean, pair->unit[node], pair->other[node]);
	for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++) {
		size_t child = plan->children[i];
		double weight = pair->run->scores.node_weight[child];
		/* a value without a weight may be one that the mean cannot take */
		pair->parts[child] = weight > 0 ? factor * weight *
		                                      (transform(mean, pair->unit[child]) -
		                                       transform(mean, pair->other[child]))
		                                : 0;
	}
}

static void share_by_minimum(const struct pair *pair, size_t node)
{
	const struct axl_plan *plan = pair->run->plan;
	bool unit_is_lower = pair->unit[node] <= pair->other[node];
	const double *lower = unit_is_lower ? pair->unit : pair->other;
	size_t smallest = 0;
	for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++)
		smallest += pair->run->scores.node_weight[plan->children[i]] > 0 &&
		            lower[plan->children[i]] == lower[node];
	for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++) {
		size_t child = plan->children[i];
		bool holds =
		    pair->run->scores.node_weight[child] > 0 && lower[child] == lower[node];
		pair->parts[child] =
		    holds ? (pair->unit[node] - pair->other[node]) / (double)smallest : 0;
	}
}

/*
 * Parts of the node's own difference become parts of the index's: by as much as the node's part is
 * of its difference, or, where it has none, by its weight, so that what cancels out still shows.
 */
static void scale_children(const struct pair *pair, size_t node, double reach)
{
	const struct axl_plan *plan = pair->run->plan;
	for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++)
		pair->parts[plan->children[i]] *= reach;
}

static void share_out(const struct pair *pair, size_t node)
{
	const struct axl_plan *plan = pair->run->plan;
	const struct axl_run *run = pair->run;
	double difference = pair->unit[node] - pair->other[node];
	double reach = node == 0         ? 1
	               : difference != 0 ? pair->parts[node] / difference
	                                 : run->scores.node_weight[node];
	switch (run->nodes[node].aggregation) {
	case AXL_AGGREGATE_ARITHMETIC:
	case AXL_AGGREGATE_GEOMETRIC:
	case AXL_AGGREGATE_HARMONIC:
	case AXL_AGGREGATE_POWER:
		share_by_mean(pair, node);
		break;
	case AXL_AGGREGATE_MINIMUM:
		share_by_minimum(pair, node);
		break;
	default:
		for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++)
			pair->parts[plan->children[i]] = NAN;
	}
	scale_children(pair, node, reach);
}

void axl_scores_distance(const struct axl_scores *scores, size_t unit, size_t other,
                         double *ret_parts)
{
	const struct axl_run *run = (const struct axl_run *)scores;
	size_t nodes = scores->nodes;
	double difference = axl_scores_at(scores, unit, 0) - axl_scores_at(scores, other, 0);
	for (size_t node = 0; node < nodes; node++)
		ret_parts[node] = node == 0 || isnan(difference) || run->over_leaves ? NAN : 0;
	ret_parts[0] = difference;
	if (isnan(difference) || run->over_leaves)
		return;
	axl_auto(axl_memory) double *mine = axl_xcalloc(nodes, sizeof *mine);
	axl_auto(axl_memory) double *theirs = axl_xcalloc(nodes, sizeof *theirs);
	struct pair pair = {run, mine, theirs, ret_parts};
	fill(run, unit, mine);
	fill(run, other, theirs);
	for (size_t node = 0; node < nodes; node++)
		if (!axl_plan_is_leaf(run->plan, node) && !run->out[node])
			share_out(&pair, node);
}

struct part {
	double part;
	size_t node;
};

static int greatest_first(const void *a, const void *b)
{
	const struct part *x = a, *y = b;
	if (x->part != y->part)
		return x->part < y->part ? 1 : -1;
	return (x->node > y->node) - (x->node < y->node);
}

size_t axl_distance_order(const struct axl_scores *scores, const double *parts, size_t *ret_leaves)
{
	const struct axl_plan *plan = ((const struct axl_run *)scores)->plan;
	axl_auto(axl_memory) struct part *leaves = axl_xcalloc(plan->leaves, sizeof *leaves);
	size_t count = 0;
	for (size_t i = 0; i < plan->leaves; i++)
		if (!isnan(parts[plan->leaf_nodes[i]]))
			leaves[count++] =
			    (struct part){parts[plan->leaf_nodes[i]], plan->leaf_nodes[i]};
	qsort(leaves, count, sizeof *leaves, greatest_first);
	for (size_t i = 0; i < count; i++)
		ret_leaves[i] = leaves[i].node;
	return count;
}
