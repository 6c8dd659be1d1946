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
			column[u] = matrix[u * plan->leaves + leaf];
	}
}

static void blank_units(struct axl_run *run)
{
	const bool *out = run->variation->unit_out;
	for (size_t u = 0; out && u < run->scores.units; u++)
		for (size_t leaf = 0; out[u] && leaf < run->plan->leaves; leaf++)
			axl_run_column(run, run->plan->leaf_nodes[leaf])[u] = NAN;
}

static void blank_leaf(struct axl_run *run, size_t node)
{
	double *column = axl_run_column(run, node);
	for (size_t u = 0; u < run->scores.units; u++)
		column[u] = NAN;
}

void axl_run_load(struct axl_run *run)
{
	size_t units = run->scores.units;
	for (size_t from = 0; from < units; from += ROWS)
		copy_rows(run, from, units - from < ROWS ? units : from + ROWS);
	blank_units(run);
	for (size_t leaf = 0; leaf < run->plan->leaves; leaf++)
		if (run->out[run->plan->leaf_nodes[leaf]])
			blank_leaf(run, run->plan->leaf_nodes[leaf]);
}
