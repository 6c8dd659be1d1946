/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is filled in is found for all columns first and written afterwards, so that the order of the
 * columns decides nothing. */
#include "config.h"

#include "scoring/pipeline/run.h"

#include <math.h>
#include <string.h>

static void fill(struct axl_run *run, size_t node, size_t unit, double value)
{
	size_t cells = run->scores.units * run->scores.nodes;
	if (!run->imputed)
		run->imputed = axl_xcalloc(cells, sizeof *run->imputed);
	else if (!run->any_imputed)
		memset(run->imputed, 0, cells * sizeof *run->imputed);
	run->any_imputed = true;
	run->imputed[node * run->scores.units + unit] = true;
	axl_run_column(run, node)[unit] = value;
	axl_run_change(run, unit, node, AXL_CHANGE_IMPUTED, NAN, value);
}

/* The leaves that a leaf is regressed on or measured by; `target` is its own place among them. */
static struct axl_columns columns_under(struct axl_run *run, size_t top, size_t leaf,
                                        size_t *ret_target)
{
	size_t count = axl_run_leaves_of(run, top, run->children);
	for (size_t i = 0; i < count; i++) {
		run->columns[i] = axl_run_column(run, run->children[i]);
		if (run->children[i] == leaf)
			*ret_target = i;
	}
	return (struct axl_columns){run->columns, count, run->scores.units};
}

static double from_past(const struct axl_run *run, size_t leaf, size_t unit, bool linear,
                        double *room)
{
	const struct axl_past *past = run->input->past;
	const struct axl_plan *plan = run->plan;
	for (size_t t = 0; t < past->count; t++) {
		const double *row = past->matrices[t] + unit * plan->columns;
		double by = plan->denominator[leaf] == SIZE_MAX ? 1 : row[plan->denominator[leaf]];
		room[t] = by > 0 ? row[leaf] / by : (double)NAN;
	}
	return axl_impute_from_past(past->times, room, past->count, past->now, linear);
}

static void fill_from_past(struct axl_run *run, size_t leaf, bool linear, double *values)
{
	const double *column = axl_run_column(run, run->plan->leaf_nodes[leaf]);
	const struct axl_past *past = run->input->past;
	axl_auto(axl_memory) double *room = axl_xcalloc(past ? past->count : 0, sizeof *room);
	for (size_t u = 0; u < run->scores.units; u++)
		values[u] =
		    past && isnan(column[u]) ? from_past(run, leaf, u, linear, room) : (double)NAN;
}

static void find_values(struct axl_run *run, size_t leaf, double *values)
{
	size_t node = run->plan->leaf_nodes[leaf], units = run->scores.units, target = 0;
	const struct axl_imputation *how = &run->nodes[node].imputation;
	const double *column = axl_run_column(run, node);
	struct axl_columns all;
	switch (how->method) {
	case AXL_IMPUTE_MEAN:
	case AXL_IMPUTE_MEDIAN:
		axl_impute_centre(column, units, NULL, how->method == AXL_IMPUTE_MEDIAN, values);
		return;
	case AXL_IMPUTE_GROUP_MEAN:
	case AXL_IMPUTE_GROUP_MEDIAN:
		axl_impute_centre(column, units, run->input->group,
		                  how->method == AXL_IMPUTE_GROUP_MEDIAN, values);
		return;
	case AXL_IMPUTE_NEAREST:
		all = columns_under(run, 0, node, &target);
		axl_impute_nearest(all, target, how->neighbours, values);
		return;
	case AXL_IMPUTE_REGRESSION:
		all = columns_under(run, node ? (size_t)run->nodes[node].parent : 0, node, &target);
		axl_impute_regression(all, target, values);
		return;
	case AXL_IMPUTE_LAST:
	case AXL_IMPUTE_LINEAR:
		fill_from_past(run, leaf, how->method == AXL_IMPUTE_LINEAR, values);
		return;
	case AXL_IMPUTE_NONE:
	case AXL_IMPUTE_WITHIN:
		return;
	}
}

static bool has_gaps(const struct axl_run *run, size_t node)
{
	const double *column = axl_run_column(run, node);
	for (size_t u = 0; u < run->scores.units; u++)
		if (isnan(column[u]) && run->scores.standing[u] == AXL_STANDING_IN)
			return true;
	return false;
}

static bool is_wanted(const struct axl_run *run, size_t node, bool within)
{
	enum axl_imputation_method method = run->nodes[node].imputation.method;
	return method != AXL_IMPUTE_NONE && (method == AXL_IMPUTE_WITHIN) == within &&
	       !run->out[node] && has_gaps(run, node);
}

/* What the variation has for the missing cells, in place of what was found. */
static void take_given(const struct axl_run *run, size_t node, double *values)
{
	const double *column = axl_run_column(run, node), *filled = run->variation->filled;
	size_t units = run->scores.units;
	for (size_t u = 0; filled && u < units; u++)
		if (isnan(column[u]) && !isnan(filled[node * units + u]))
			values[u] = filled[node * units + u];
}

/* `find` gives the values of a leaf; NULL in the list where none are wanted. */
static void fill_leaves(struct axl_run *run, bool within,
                        void (*find)(struct axl_run *run, size_t leaf, double *values))
{
	const struct axl_plan *plan = run->plan;
	size_t units = run->scores.units;
	axl_auto(axl_memory) double **values = axl_xcalloc(plan->leaves, sizeof *values);
	for (size_t leaf = 0; leaf < plan->leaves; leaf++) {
		if (!is_wanted(run, plan->leaf_nodes[leaf], within))
			continue;
		values[leaf] = axl_xmalloc(units * sizeof(double));
		find(run, leaf, values[leaf]);
		take_given(run, plan->leaf_nodes[leaf], values[leaf]);
	}
	for (size_t leaf = 0; leaf < plan->leaves; leaf++) {
		for (size_t u = 0; values[leaf] && u < units; u++)
			if (!isnan(values[leaf][u]) && run->scores.standing[u] == AXL_STANDING_IN)
				fill(run, plan->leaf_nodes[leaf], u, values[leaf][u]);
		free(values[leaf]);
	}
}

void axl_run_impute(struct axl_run *run)
{
	run->any_imputed = false;
	fill_leaves(run, false, find_values);
}

/* The mean of the unit's other leaves that have the same parent. */
static void find_within(struct axl_run *run, size_t leaf, double *values)
{
	const struct axl_plan *plan = run->plan;
	size_t node = plan->leaf_nodes[leaf];
	size_t parent = node ? (size_t)run->nodes[node].parent : 0;
	for (size_t u = 0; u < run->scores.units; u++) {
		double sum = 0, count = 0;
		for (size_t i = plan->first[parent]; i < plan->first[parent + 1]; i++) {
			size_t sibling = plan->children[i];
			double value = axl_run_column(run, sibling)[u];
			if (!axl_plan_is_leaf(plan, sibling) || isnan(value))
				continue;
			sum += value;
			count++;
		}
		bool missing = isnan(axl_run_column(run, node)[u]);
		values[u] = missing && count > 0 ? sum / count : (double)NAN;
	}
}

void axl_run_impute_within(struct axl_run *run)
{
	fill_leaves(run, true, find_within);
}
