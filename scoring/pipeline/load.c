/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/pipeline/run.h"

#include <math.h>

/* So many rows at a time: each is read whole, and each column is written in runs. */
enum { ROWS = 64 };

static void copy_rows(struct axl_run *run, size_t from, size_t to)
{
	const struct axl_plan *plan = run->plan;
	const double *matrix = run->input->matrix;
	for (size_t leaf = 0; leaf < plan->leaves; leaf++) {
		double *column = axl_run_column(run, plan->leaf_nodes[leaf]);
		for (size_t u = from; u < to; u++)
			column[u] = matrix[u * plan->columns + leaf];
	}
}

static void divide(struct axl_run *run, size_t leaf)
{
	const struct axl_plan *plan = run->plan;
	const double *by = run->input->matrix + plan->denominator[leaf];
	double *column = axl_run_column(run, plan->leaf_nodes[leaf]);
	for (size_t u = 0; u < run->scores.units; u++) {
		double denominator = by[u * plan->columns], before = column[u];
		column[u] = denominator > 0 ? before / denominator : (double)NAN;
		if (!isnan(before) && isnan(column[u]))
			axl_run_change(run, u, plan->leaf_nodes[leaf], AXL_CHANGE_NO_DENOMINATOR,
			               before, NAN);
	}
}

static void blank(struct axl_run *run, size_t node)
{
	double *column = axl_run_column(run, node);
	for (size_t u = 0; u < run->scores.units; u++)
		column[u] = NAN;
}

void axl_run_load(struct axl_run *run)
{
	const struct axl_plan *plan = run->plan;
	size_t units = run->scores.units;
	for (size_t from = 0; from < units; from += ROWS)
		copy_rows(run, from, units - from < ROWS ? units : from + ROWS);
	for (size_t leaf = 0; leaf < plan->leaves; leaf++) {
		if (run->out[plan->leaf_nodes[leaf]])
			blank(run, plan->leaf_nodes[leaf]);
		else if (plan->denominator[leaf] != SIZE_MAX)
			divide(run, leaf);
	}
}
