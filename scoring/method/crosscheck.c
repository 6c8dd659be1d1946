/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/crosscheck.h"

#include "base/i18n.h"
#include "scoring/rank.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

static const enum axl_aggregation methods[AXL_CROSSCHECKED] = {
    AXL_AGGREGATE_ARITHMETIC, AXL_AGGREGATE_GEOMETRIC, AXL_AGGREGATE_HARMONIC,
    AXL_AGGREGATE_MINIMUM,    AXL_AGGREGATE_MPI,       AXL_AGGREGATE_AMPI,
    AXL_AGGREGATE_TOPSIS,     AXL_AGGREGATE_VIKOR,     AXL_AGGREGATE_PROMETHEE,
    AXL_AGGREGATE_COPELAND,
};

/* The model laid flat: each indicator with its weight in the whole, without gaps. */
struct flat {
	const struct axl_model *model;
	const struct axl_scores *scores;
	size_t count;    /* indicators */
	double *weights; /* count */
	double *columns; /* count × units */
};

/* Weighted means of what is there, from the leaves up; for one unit. */
static void add_upwards(const struct flat *flat, size_t unit, double *node_value, double *weight)
{
	for (size_t node = flat->scores->nodes; node-- > 0;) {
		double own = flat->scores->node_weight[node];
		int parent = flat->model->nodes[node].parent;
		if (axl_model_is_leaf(flat->model, node))
			node_value[node] = axl_scores_at(flat->scores, unit, node);
		else
			node_value[node] =
			    weight[node] > 0 ? node_value[node] / weight[node] : (double)NAN;
		if (parent < 0 || isnan(node_value[node]))
			continue;
		node_value[parent] += own * node_value[node];
		weight[parent] += own;
	}
}

/* True where the unit had a gap. */
static bool flatten_unit(struct flat *flat, size_t unit, double *node_value, double *weight)
{
	size_t nodes = flat->scores->nodes, leaf = 0;
	bool gap = false;
	memset(node_value, 0, nodes * sizeof *node_value);
	memset(weight, 0, nodes * sizeof *weight);
	add_upwards(flat, unit, node_value, weight);
	for (size_t node = 0; node < nodes; node++) {
		int parent = flat->model->nodes[node].parent;
		bool empty = isnan(node_value[node]);
		if (empty && parent >= 0)
			node_value[node] = node_value[parent];
		if (!axl_model_is_leaf(flat->model, node))
			continue;
		gap = gap || (empty && flat->weights[leaf] > 0);
		flat->columns[leaf++ * flat->scores->units + unit] = node_value[node];
	}
	return gap;
}

static void weigh_leaves(struct flat *flat)
{
	size_t leaf = 0;
	for (size_t node = 0; node < flat->scores->nodes; node++) {
		if (!axl_model_is_leaf(flat->model, node))
			continue;
		double weight = 1;
		for (int up = (int)node; up > 0; up = flat->model->nodes[up].parent)
			weight *= flat->scores->node_weight[up];
		flat->weights[leaf++] = weight;
	}
}

static void flatten(struct flat *flat, struct axl_crosscheck *check)
{
	size_t units = flat->scores->units, nodes = flat->scores->nodes;
	axl_auto(axl_memory) double *node_value = axl_xcalloc(nodes, sizeof *node_value);
	axl_auto(axl_memory) double *weight = axl_xcalloc(nodes, sizeof *weight);
	flat->count = axl_model_leaf_count(flat->model);
	flat->weights = axl_xcalloc(flat->count, sizeof(double));
	flat->columns = axl_xcalloc(flat->count * units, sizeof(double));
	weigh_leaves(flat);
	for (size_t unit = 0; unit < units; unit++) {
		if (flat->scores->rank[unit] > 0) {
			check->compared++;
			check->filled += flatten_unit(flat, unit, node_value, weight);
			continue;
		}
		for (size_t leaf = 0; leaf < flat->count; leaf++)
			flat->columns[leaf * units + unit] = NAN;
	}
}

/* The columns for a method that asks for values above 0; NULL where there is no way. The caller's.
 */
static double *columns_above_zero(const struct flat *flat)
{
	size_t cells = flat->count * flat->scores->units;
	double lo = INFINITY, hi = -INFINITY;
	for (size_t i = 0; i < cells; i++) {
		lo = fmin(lo, flat->columns[i]);
		hi = fmax(hi, flat->columns[i]);
	}
	if (lo < 0 || (lo <= 0 && hi > 100))
		return NULL;
	double *columns = axl_xcalloc(cells, sizeof *columns);
	for (size_t i = 0; i < cells; i++)
		columns[i] = lo > 0 ? flat->columns[i] : 1 + 0.99 * flat->columns[i];
	return columns;
}

static void apply(const struct flat *flat, struct axl_crosschecked *found)
{
	struct axl_aggregating how = {found->method, axl_aggregation_defaults(), NULL, NULL};
	axl_auto(axl_memory) double *positive = NULL;
	const double *from = flat->columns;
	if (axl_aggregation_domain(how.method, &how.options) == AXL_DOMAIN_ABOVE_ZERO)
		from = positive = columns_above_zero(flat);
	if (!from) {
		found->fault = axl_xstrdup(_("figures that are not above 0"));
		return;
	}
	axl_auto(axl_memory) const double **columns = axl_xcalloc(flat->count, sizeof *columns);
	for (size_t leaf = 0; leaf < flat->count; leaf++)
		columns[leaf] = from + leaf * flat->scores->units;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_aggregate(&how, columns, flat->weights, flat->count, flat->scores->units,
	                  found->scores, &err) < 0)
		found->fault = axl_xstrdup(err->message);
}

static size_t farthest_of(const int *ranks, const int *model_ranks, size_t units)
{
	size_t found = SIZE_MAX;
	for (size_t unit = 0; unit < units; unit++) {
		if (ranks[unit] == 0)
			continue;
		int moved = abs(ranks[unit] - model_ranks[unit]);
		int most = found == SIZE_MAX ? 0 : abs(ranks[found] - model_ranks[found]);
		if (moved > most ||
		    (moved == most && moved > 0 && model_ranks[unit] < model_ranks[found]))
			found = unit;
	}
	return found;
}

static void compare_with_model(const struct axl_scores *scores, struct axl_crosschecked *found)
{
	const double *index = axl_scores_column(scores, 0);
	axl_rank_descending(found->scores, scores->units, found->ranks);
	found->farthest = farthest_of(found->ranks, scores->rank, scores->units);
	found->spearman =
	    axl_correlate(AXL_CORRELATION_SPEARMAN, index, 1, found->scores, 1, scores->units);
	found->kendall =
	    axl_correlate(AXL_CORRELATION_KENDALL, index, 1, found->scores, 1, scores->units);
}

static void find_range(struct axl_crosscheck *check, const struct axl_scores *scores, size_t unit)
{
	int best = scores->rank[unit], worst = best;
	for (size_t m = 0; m < AXL_CROSSCHECKED; m++) {
		int rank = check->methods[m].ranks[unit];
		if (rank == 0)
			continue;
		best = rank < best ? rank : best;
		worst = rank > worst ? rank : worst;
	}
	check->best[unit] = best;
	check->worst[unit] = worst;
}

static void compare_methods(struct axl_crosscheck *check)
{
	for (size_t a = 0; a < AXL_CROSSCHECKED; a++)
		for (size_t b = 0; b <= a; b++)
			check->spearman[a * AXL_CROSSCHECKED + b] =
			    check->spearman[b * AXL_CROSSCHECKED + a] =
				axl_correlate(AXL_CORRELATION_SPEARMAN, check->methods[a].scores, 1,
			                      check->methods[b].scores, 1, check->units)
				    .value;
}

static void find_compromise(const struct flat *flat, struct axl_crosscheck *check)
{
	size_t units = flat->scores->units;
	axl_auto(axl_memory) double *rows = axl_xcalloc(units * flat->count, sizeof *rows);
	axl_auto(axl_error) struct axl_error *err = NULL;
	for (size_t unit = 0; unit < units; unit++)
		for (size_t leaf = 0; leaf < flat->count; leaf++)
			rows[unit * flat->count + leaf] = flat->columns[leaf * units + unit];
	check->verdict.first = SIZE_MAX;
	(void)axl_vikor_compare(rows, flat->weights, units, flat->count,
	                        axl_aggregation_defaults().v, check->vikor, &check->verdict, &err);
}

struct axl_crosscheck *axl_crosscheck_new(const struct axl_model *model,
                                          const struct axl_scores *scores)
{
	struct axl_crosscheck *check = axl_xcalloc(1, sizeof *check);
	struct flat flat = {.model = model, .scores = scores};
	size_t units = check->units = scores->units;
	flatten(&flat, check);
	for (size_t m = 0; m < AXL_CROSSCHECKED; m++) {
		struct axl_crosschecked *found = &check->methods[m];
		found->method = methods[m];
		found->scores = axl_xcalloc(units, sizeof(double));
		found->ranks = axl_xcalloc(units, sizeof(int));
		for (size_t unit = 0; unit < units; unit++)
			found->scores[unit] = NAN;
		apply(&flat, found);
		compare_with_model(scores, found);
	}
	check->spearman = axl_xcalloc(AXL_CROSSCHECKED * AXL_CROSSCHECKED, sizeof(double));
	check->best = axl_xcalloc(units, sizeof(int));
	check->worst = axl_xcalloc(units, sizeof(int));
	check->vikor = axl_xcalloc(units, sizeof *check->vikor);
	for (size_t unit = 0; unit < units; unit++)
		find_range(check, scores, unit);
	compare_methods(check);
	find_compromise(&flat, check);
	free(flat.weights);
	free(flat.columns);
	return check;
}

void axl_crosscheck_free(struct axl_crosscheck *check)
{
	if (!check)
		return;
	for (size_t m = 0; m < AXL_CROSSCHECKED; m++) {
		free(check->methods[m].fault);
		free(check->methods[m].scores);
		free(check->methods[m].ranks);
	}
	free(check->spearman);
	free(check->best);
	free(check->worst);
	free(check->vikor);
	free(check);
}
