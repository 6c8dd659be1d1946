/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/pipeline/run.h"

#include "base/i18n.h"

#include <math.h>

static void warn(struct axl_run *run, enum axl_score_fault fault, int node, long unit,
                 const char *text)
{
	axl_reserve(run->warnings, run->warning_capacity, run->warning_count + 1);
	run->warnings[run->warning_count++] = (struct axl_score_warning){fault, node, unit, text};
}

static void warn_of_columns(struct axl_run *run)
{
	for (size_t i = 0; i < run->plan->leaves; i++) {
		size_t node = run->plan->leaf_nodes[i];
		const struct axl_normal_parameters *p = &run->scores.normal[node];
		if (run->out[node])
			continue;
		if (p->count == 0)
			warn(run, AXL_SCORE_COLUMN_EMPTY, (int)node, -1,
			     _("no unit has this figure"));
		else if (p->constant)
			warn(run, AXL_SCORE_COLUMN_CONSTANT, (int)node, -1,
			     _("all units have the same figure: it tells nobody apart"));
		if (!run->scores.treated[node].passed)
			warn(run, AXL_SCORE_COLUMN_SKEWED, (int)node, -1,
			     _("a few extremes still set the scale, after treatment"));
	}
}

/* Leaf by leaf, as the columns lie. */
static size_t *count_answers(const struct axl_run *run)
{
	size_t units = run->scores.units, *answered = axl_xcalloc(units, sizeof *answered);
	for (size_t i = 0; i < run->plan->leaves; i++) {
		size_t node = run->plan->leaf_nodes[i];
		for (size_t u = 0; u < units; u++)
			answered[u] += !isnan(axl_run_column(run, node)[u]) &&
			               !axl_scores_is_imputed(&run->scores, u, node);
	}
	return answered;
}

static void warn_of_thin_units(struct axl_run *run)
{
	axl_auto(axl_memory) size_t *answered = count_answers(run);
	for (size_t unit = 0; unit < run->scores.units; unit++) {
		if (run->scores.standing[unit] == AXL_STANDING_SCREENED)
			warn(run, AXL_SCORE_UNIT_SCREENED, -1, (long)unit,
			     _("too few figures: it takes no part"));
		if (run->scores.standing[unit] != AXL_STANDING_IN)
			continue;
		if (answered[unit] == 0)
			warn(run, AXL_SCORE_UNIT_EMPTY, -1, (long)unit, _("no figure at all"));
		else if (answered[unit] == 1 && run->plan->leaves > 1 && run->scores.rank[unit])
			warn(run, AXL_SCORE_UNIT_THIN, -1, (long)unit,
			     _("its score rests on one indicator alone"));
	}
}

/* Units with some figure below the node, but not all that its method compares by. */
static void warn_of_uncompared(struct axl_run *run, size_t node)
{
	for (size_t unit = 0; unit < run->scores.units; unit++)
		if (isnan(axl_scores_at(&run->scores, unit, node)) &&
		    axl_scores_coverage(&run->scores, unit, node) > 0)
			warn(run, AXL_SCORE_UNIT_UNCOMPARED, (int)node, (long)unit,
			     _("a figure is missing, and the method compares units that have all"));
}

static bool weights_differ(const struct axl_run *run, size_t node)
{
	const struct axl_plan *plan = run->plan;
	double first = -1;
	for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++) {
		double weight = run->nominal[plan->children[i]];
		if (weight > 0 && first > 0 && weight != first)
			return true;
		first = weight > 0 ? weight : first;
	}
	return false;
}

static void warn_of_methods(struct axl_run *run)
{
	for (size_t node = 0; node < run->scores.nodes; node++) {
		if (axl_plan_is_leaf(run->plan, node) || run->out[node])
			continue;
		if (run->nodes[node].aggregation >= AXL_AGGREGATE_MPI)
			warn_of_uncompared(run, node);
		if (run->nodes[node].aggregation == AXL_AGGREGATE_MINIMUM &&
		    weights_differ(run, node))
			warn(run, AXL_SCORE_WEIGHTS_UNREAD, (int)node, -1,
			     _("the minimum does not read the weights, which differ"));
	}
}

void axl_run_warn(struct axl_run *run)
{
	warn_of_columns(run);
	warn_of_thin_units(run);
	warn_of_methods(run);
}

size_t axl_scores_warnings(const struct axl_scores *scores,
                           const struct axl_score_warning **ret_warnings)
{
	const struct axl_run *run = (const struct axl_run *)scores;
	*ret_warnings = run->warnings;
	return run->warning_count;
}
