/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/engine.h"

#include "base/i18n.h"
#include "scoring/aggregate.h"
#include "scoring/normalise.h"
#include "scoring/rank.h"

#include <math.h>

/* One computation: the public result first, so that freeing the result frees the rest. */
struct run {
	struct axl_scores scores;
	const struct axl_model *model;
	struct axl_score_warning *warnings;
	size_t warning_count, warning_capacity;
};

static double *new_cells(size_t count, double value)
{
	double *cells = axl_xcalloc(count, sizeof *cells);
	for (size_t i = 0; i < count; i++)
		cells[i] = value;
	return cells;
}

static struct run *run_new(const struct axl_model *model, size_t units)
{
	struct run *run = axl_xcalloc(1, sizeof *run);
	size_t cells = units * model->count;
	run->model = model;
	run->scores = (struct axl_scores){
	    .units = units,
	    .nodes = model->count,
	    .node_score = new_cells(cells, NAN),
	    .weight = new_cells(cells, 0),
	    .contribution = new_cells(cells, NAN),
	    .node_coverage = new_cells(cells, 0),
	    .coverage = new_cells(units, 0),
	    .rank = axl_xcalloc(units, sizeof(int)),
	    .lo = new_cells(model->count, NAN),
	    .hi = new_cells(model->count, NAN),
	    .mean = new_cells(model->count, NAN),
	    .sd = new_cells(model->count, NAN),
	};
	return run;
}

void axl_scores_free(struct axl_scores *scores)
{
	if (!scores)
		return;
	struct run *run = (struct run *)scores;
	free(scores->node_score);
	free(scores->weight);
	free(scores->contribution);
	free(scores->coverage);
	free(scores->rank);
	free(scores->lo);
	free(scores->hi);
	free(scores->mean);
	free(scores->sd);
	free(scores->node_coverage);
	free(run->warnings);
	free(run);
}

size_t axl_scores_warnings(const struct axl_scores *scores,
                           const struct axl_score_warning **ret_warnings)
{
	const struct run *run = (const struct run *)scores;
	*ret_warnings = run->warnings;
	return run->warning_count;
}

static void warn(struct run *run, enum axl_score_fault fault, int node, long unit, const char *text)
{
	axl_reserve(run->warnings, run->warning_capacity, run->warning_count + 1);
	run->warnings[run->warning_count++] = (struct axl_score_warning){fault, node, unit, text};
}

static void normalise_leaf(struct run *run, size_t node, const double *column)
{
	const struct axl_model_node *leaf = &run->model->nodes[node];
	struct axl_scores *s = &run->scores;
	axl_auto(axl_memory) double *normal = axl_xcalloc(s->units, sizeof *normal);
	struct axl_normal_parameters p;
	struct axl_normal_scale scale = {axl_model_under_geometric(run->model, node) ? 1 : 0, 100};
	if (leaf->normalisation == AXL_NORMALISE_ZSCORE)
		axl_normalise_zscore(column, s->units, leaf, normal, &p);
	else
		axl_normalise_minmax(column, s->units, leaf, scale, normal, &p);
	for (size_t u = 0; u < s->units; u++) {
		s->node_score[u * s->nodes + node] = normal[u];
		run->scores.node_coverage[u * s->nodes + node] = isnan(normal[u]) ? 0 : 1;
	}
	s->lo[node] = p.lo;
	s->hi[node] = p.hi;
	s->mean[node] = p.mean;
	s->sd[node] = p.sd;
	if (p.count == 0)
		warn(run, AXL_SCORE_COLUMN_EMPTY, (int)node, -1, _("no unit has this figure"));
	else if (p.constant)
		warn(run, AXL_SCORE_COLUMN_CONSTANT, (int)node, -1,
		     _("all units have the same figure: it tells nobody apart"));
}

static void normalise_leaves(struct run *run, const double *matrix)
{
	size_t units = run->scores.units, leaves = axl_model_leaf_count(run->model), leaf = 0;
	axl_auto(axl_memory) double *column = axl_xcalloc(units, sizeof *column);
	for (size_t node = 0; node < run->model->count; node++) {
		if (!axl_model_is_leaf(run->model, node))
			continue;
		for (size_t u = 0; u < units; u++)
			column[u] = matrix[u * leaves + leaf];
		normalise_leaf(run, node, column);
		leaf++;
	}
}

/* The children of a node, and one unit's view of them. */
struct family {
	size_t *nodes;
	double *weights;
	double *values;
	size_t count;
};

static void family_gather(struct family *family, const struct axl_model *model, size_t node)
{
	family->count = 0;
	for (size_t c = node + 1; c < model->count; c++) {
		if (model->nodes[c].parent != (int)node)
			continue;
		family->nodes[family->count] = c;
		family->weights[family->count++] = model->nodes[c].weight;
	}
}

static double present_weight(const struct family *family)
{
	double weight = 0;
	for (size_t i = 0; i < family->count; i++)
		weight += isnan(family->values[i]) ? 0 : family->weights[i];
	return weight;
}

static double answered_share(const struct run *run, const struct family *family, size_t unit)
{
	double answered = 0, all = 0;
	for (size_t i = 0; i < family->count; i++) {
		double share =
		    run->scores.node_coverage[unit * run->scores.nodes + family->nodes[i]];
		answered += family->weights[i] * (isnan(family->values[i]) ? 0 : share);
		all += family->weights[i];
	}
	return answered / all;
}

static bool is_refused(const struct axl_model_node *node, const struct family *family,
                       double coverage)
{
	if (node->missing == AXL_MISSING_REFUSE)
		for (size_t i = 0; i < family->count; i++)
			if (isnan(family->values[i]) && family->weights[i] > 0)
				return true;
	return coverage < node->coverage_floor - 1e-9;
}

static int refuse_nonpositive(const struct run *run, const struct family *family, size_t node,
                              size_t unit, struct axl_error **err)
{
	for (size_t i = 0; i < family->count; i++)
		if (family->weights[i] > 0 && family->values[i] <= 0)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("unit %zu has the value %g at \"%s\": the geometric "
			                       "mean \"%s\" needs values above 0"),
			                     unit + 1, family->values[i],
			                     run->model->nodes[family->nodes[i]].id,
			                     run->model->nodes[node].id);
	return 0;
}

static int aggregate_unit(struct run *run, struct family *family, size_t node, size_t unit,
                          struct axl_error **err)
{
	struct axl_scores *s = &run->scores;
	const struct axl_model_node *parent = &run->model->nodes[node];
	size_t row = unit * s->nodes;
	for (size_t i = 0; i < family->count; i++)
		family->values[i] = s->node_score[row + family->nodes[i]];
	double coverage = answered_share(run, family, unit), present = present_weight(family);
	run->scores.node_coverage[row + node] = coverage;
	if (present <= 0 || is_refused(parent, family, coverage))
		return 0;
	bool geometric = parent->aggregation == AXL_AGGREGATE_GEOMETRIC;
	if (geometric && refuse_nonpositive(run, family, node, unit, err) < 0)
		return -1;
	s->node_score[row + node] = (geometric ? axl_mean_geometric : axl_mean_arithmetic)(
	    family->values, family->weights, family->count);
	for (size_t i = 0; i < family->count; i++)
		if (!isnan(family->values[i]))
			s->weight[row + family->nodes[i]] = family->weights[i] / present;
	return 0;
}

/* Children stand behind their parents, so the walk from the end meets every child first. */
static int aggregate_upwards(struct run *run, struct axl_error **err)
{
	size_t count = run->model->count;
	axl_auto(axl_memory) size_t *nodes = axl_xcalloc(count, sizeof *nodes);
	axl_auto(axl_memory) double *weights = axl_xcalloc(count, sizeof *weights);
	axl_auto(axl_memory) double *values = axl_xcalloc(count, sizeof *values);
	struct family family = {nodes, weights, values, 0};
	for (size_t node = count; node-- > 0;) {
		if (axl_model_is_leaf(run->model, node))
			continue;
		family_gather(&family, run->model, node);
		for (size_t unit = 0; unit < run->scores.units; unit++)
			if (aggregate_unit(run, &family, node, unit, err) < 0)
				return -1;
	}
	return 0;
}

/*
 * What of a unit's index came through each node: the product of the effective weights on
 * the way up times the node's score, where every mean on that way is arithmetic.
 */
static void trace_contributions(struct run *run)
{
	struct axl_scores *s = &run->scores;
	axl_auto(axl_memory) double *reach = axl_xcalloc(s->nodes, sizeof *reach);
	for (size_t unit = 0; unit < s->units; unit++) {
		size_t row = unit * s->nodes;
		if (isnan(s->node_score[row]))
			continue;
		s->weight[row] = 1;
		for (size_t node = 0; node < s->nodes; node++) {
			int parent = run->model->nodes[node].parent;
			if (parent < 0)
				reach[node] = 1;
			else if (run->model->nodes[parent].aggregation == AXL_AGGREGATE_ARITHMETIC)
				reach[node] = reach[parent] * s->weight[row + node];
			else
				reach[node] = NAN;
			s->contribution[row + node] = isnan(s->node_score[row + node])
			                                  ? 0
			                                  : reach[node] * s->node_score[row + node];
		}
	}
}

static void rank_units(struct run *run)
{
	struct axl_scores *s = &run->scores;
	axl_auto(axl_memory) double *index = axl_xcalloc(s->units, sizeof *index);
	for (size_t unit = 0; unit < s->units; unit++) {
		index[unit] = s->node_score[unit * s->nodes];
		s->coverage[unit] = run->scores.node_coverage[unit * s->nodes];
	}
	axl_rank_descending(index, s->units, s->rank);
}

static void warn_of_thin_units(struct run *run)
{
	const struct axl_scores *s = &run->scores;
	size_t leaves = axl_model_leaf_count(run->model);
	for (size_t unit = 0; unit < s->units; unit++) {
		size_t answered = 0;
		for (size_t node = 0; node < s->nodes; node++)
			answered += axl_model_is_leaf(run->model, node) &&
			            !isnan(s->node_score[unit * s->nodes + node]);
		if (answered == 0)
			warn(run, AXL_SCORE_UNIT_EMPTY, -1, (long)unit, _("no figure at all"));
		else if (answered == 1 && leaves > 1 && s->rank[unit])
			warn(run, AXL_SCORE_UNIT_THIN, -1, (long)unit,
			     _("its score rests on one indicator alone"));
	}
}

int axl_score(const struct axl_model *model, const double *matrix, size_t units,
              struct axl_scores **ret_scores, struct axl_error **err)
{
	if (axl_model_check(model, err) < 0)
		return -1;
	struct run *run = run_new(model, units);
	axl_auto(axl_scores) struct axl_scores *scores = &run->scores;
	normalise_leaves(run, matrix);
	if (aggregate_upwards(run, err) < 0)
		return -1;
	trace_contributions(run);
	rank_units(run);
	warn_of_thin_units(run);
	*ret_scores = axl_steal(scores);
	return 0;
}
