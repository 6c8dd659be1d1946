/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/pipeline/run.h"

#include <math.h>
#include <string.h>

static void list_changes(struct axl_run *run, size_t node, const double *before)
{
	const double *after = axl_run_column(run, node);
	enum axl_change_reason reason = run->scores.treated[node].done == AXL_TREAT_WINSORISE
	                                    ? AXL_CHANGE_WINSORISED
	                                    : AXL_CHANGE_TRANSFORMED;
	for (size_t u = 0; u < run->scores.units; u++)
		if (!isnan(before[u]) && before[u] != after[u])
			axl_run_change(run, u, node, reason, before[u], after[u]);
}

void axl_run_treat(struct axl_run *run)
{
	size_t units = run->scores.units;
	axl_auto(axl_memory) double *before = NULL;
	for (size_t i = 0; i < run->plan->leaves; i++) {
		size_t node = run->plan->leaf_nodes[i];
		const struct axl_treatment *how = &run->nodes[node].treatment;
		double *column = axl_run_column(run, node);
		run->scores.treated[node] = (struct axl_treated){.lambda = NAN, .passed = true};
		if (how->method == AXL_TREAT_NONE || run->out[node])
			continue;
		if (!before)
			before = axl_xmalloc(units * sizeof *before);
		memcpy(before, column, units * sizeof *before);
		axl_treat(column, units, how, &run->scores.treated[node]);
		if (run->scores.treated[node].done != AXL_TREAT_NONE)
			list_changes(run, node, before);
	}
}
