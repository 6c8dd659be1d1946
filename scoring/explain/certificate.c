/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/explain/certificate.h"

#include "base/i18n.h"
#include "scoring/pipeline/run.h"
#include "scoring/rank.h"

#include <math.h>

struct axl_stability {
	const struct axl_run *run;
	size_t units, leaves;
	size_t *members; /* the units that are ranked and lack nothing */
	size_t count;
	double *weights; /* leaves: sum 1 */
};

void axl_stability_free(struct axl_stability *stability)
{
	if (!stability)
		return;
	free(stability->members);
	free(stability->weights);
	free(stability);
}

static double leaf_score(const struct axl_stability *stability, size_t unit, size_t leaf)
{
	const struct axl_run *run = stability->run;
	return axl_scores_at(&run->scores, unit, run->plan->leaf_nodes[leaf]);
}

bool axl_stability_covers(const struct axl_stability *stability, size_t unit)
{
	if (stability->run->scores.rank[unit] == 0)
		return false;
	for (size_t leaf = 0; leaf < stability->leaves; leaf++)
		if (!stability->run->out[stability->run->plan->leaf_nodes[leaf]] &&
		    isnan(leaf_score(stability, unit, leaf)))
			return false;
	return true;
}

static int refuse_curved(const struct axl_run *run, struct axl_error **err)
{
	for (size_t node = 0; node < run->scores.nodes; node++)
		if (!axl_plan_is_leaf(run->plan, node) && !run->out[node] &&
		    run->nodes[node].aggregation != AXL_AGGREGATE_ARITHMETIC)
			return axl_error_set(err, AXL_ERROR_USAGE,
			                     _("node \"%s\" is not an arithmetic mean: how far "
			                       "weights may change is known for those alone"),
			                     run->nodes[node].id);
	return 0;
}

static double overall_weight(const struct axl_run *run, size_t node)
{
	double weight = 1;
	for (int up = (int)node; up > 0; up = run->nodes[up].parent)
		weight *= run->scores.node_weight[up];
	return weight;
}

int axl_stability_new(const struct axl_scores *scores, struct axl_stability **ret_stability,
                      struct axl_error **err)
{
	const struct axl_run *run = (const struct axl_run *)scores;
	if (refuse_curved(run, err) < 0)
		return -1;
	struct axl_stability *stability = axl_xcalloc(1, sizeof *stability);
	*stability = (struct axl_stability){
	    .run = run,
	    .units = scores->units,
	    .leaves = run->plan->leaves,
	    .members = axl_xcalloc(scores->units, sizeof(size_t)),
	    .weights = axl_xcalloc(run->plan->leaves, sizeof(double)),
	};
	for (size_t u = 0; u < scores->units; u++)
		if (axl_stability_covers(stability, u))
			stability->members[stability->count++] = u;
	for (size_t leaf = 0; leaf < stability->leaves; leaf++)
		stability->weights[leaf] = overall_weight(run, run->plan->leaf_nodes[leaf]);
	*ret_stability = stability;
	return 0;
}

static bool is_inside(const struct axl_stability *stability, size_t unit, size_t cut)
{
	return (size_t)stability->run->scores.rank[unit] <= cut;
}

/* Whether the unit has crossed, where so many others are before it, and so many level with it. */
static bool has_crossed(bool inside, size_t cut, size_t before, size_t level)
{
	return inside ? before + level >= cut : before < cut;
}

/* All weights at once */

static double score_with(const struct axl_stability *stability, const double *weights, size_t unit)
{
	double sum = 0;
	for (size_t leaf = 0; leaf < stability->leaves; leaf++)
		if (weights[leaf] > 0)
			sum += weights[leaf] * leaf_score(stability, unit, leaf);
	return sum;
}

static bool crosses_with(const struct axl_stability *stability, const double *weights, size_t unit,
                         size_t cut)
{
	double own = axl_rank_value(score_with(stability, weights, unit));
	size_t before = 0, level = 0;
	for (size_t i = 0; i < stability->count; i++) {
		size_t other = stability->members[i];
		double score = axl_rank_value(score_with(stability, weights, other));
		before += score > own;
		level += other != unit && score == own;
	}
	return has_crossed(is_inside(stability, unit, cut), cut, before, level);
}

/* The lead of one unit at each leaf, and the weights that are moved. */
struct shift {
	double *lead;    /* leaves: of the one ahead over the other */
	size_t *order;   /* leaves, the greatest lead first */
	double *weights; /* leaves: as changed */
};

/* How far the lead at a leaf goes; leaves that are out cannot take weight. */
static size_t least_lead(const struct axl_stability *stability, const double *lead)
{
	const struct axl_run *run = stability->run;
	size_t least = SIZE_MAX;
	for (size_t leaf = 0; leaf < stability->leaves; leaf++)
		if (!run->out[run->plan->leaf_nodes[leaf]] &&
		    (least == SIZE_MAX || lead[leaf] < lead[least]))
			least = leaf;
	return least;
}

static void order_by_lead(size_t *order, const double *lead, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t at = i;
		for (; at > 0 && lead[order[at - 1]] < lead[i]; at--)
			order[at] = order[at - 1];
		order[at] = i;
	}
}

/*
 * The least change of weights that takes the lead of `ahead` over `behind` away: each bit of weight
 * that goes from a leaf to the one with the least lead takes as much of it as their leads
 * differ, so weight is taken from the greatest leads first. The sum of absolute changes; NaN where
 * all of the weight on the least lead would not do. shift->weights: as they are then.
 */
static double level_pair(const struct axl_stability *stability, size_t ahead, size_t behind,
                         struct shift *shift)
{
	const struct axl_run *run = stability->run;
	double gap = 0, moved = 0;
	for (size_t leaf = 0; leaf < stability->leaves; leaf++) {
		bool out = run->out[run->plan->leaf_nodes[leaf]];
		shift->weights[leaf] = stability->weights[leaf];
		shift->lead[leaf] =
		    out ? 0
			: leaf_score(stability, ahead, leaf) - leaf_score(stability, behind, leaf);
		gap += stability->weights[leaf] * shift->lead[leaf];
	}
	size_t to = least_lead(stability, shift->lead);
	order_by_lead(shift->order, shift->lead, stability->leaves);
	for (size_t i = 0; i < stability->leaves && gap > 0; i++) {
		size_t from = shift->order[i];
		double yield = shift->lead[from] - shift->lead[to];
		if (!(yield > 0))
			return NAN;
		double part = fmin(shift->weights[from], gap / yield);
		shift->weights[from] -= part;
		shift->weights[to] += part;
		moved += part;
		gap = part < gap / yield ? gap - part * yield : 0;
	}
	return gap > 0 ? NAN : 2 * moved;
}

void axl_stability_certify(const struct axl_stability *stability, size_t unit, size_t cut,
                           struct axl_certificate *ret_certificate, double *ret_weights)
{
	size_t leaves = stability->leaves;
	bool inside = is_inside(stability, unit, cut);
	axl_auto(axl_memory) double *lead = axl_xcalloc(leaves, sizeof *lead);
	axl_auto(axl_memory) double *weights = axl_xcalloc(leaves, sizeof *weights);
	axl_auto(axl_memory) size_t *order = axl_xcalloc(leaves, sizeof *order);
	struct shift shift = {lead, order, weights};
	struct axl_certificate c = {NAN, NAN, SIZE_MAX};
	for (size_t i = 0; i < stability->count; i++) {
		size_t other = stability->members[i];
		if (is_inside(stability, other, cut) == inside)
			continue;
		double change = inside ? level_pair(stability, unit, other, &shift)
		                       : level_pair(stability, other, unit, &shift);
		if (isnan(change))
			continue;
		bool least = isnan(c.least) || change < c.least;
		bool found = (isnan(c.found) || change < c.found) &&
		             crosses_with(stability, weights, unit, cut);
		c.least = least ? change : c.least;
		c.found = found ? change : c.found;
		if (!found && !(least && isnan(c.found)))
			continue;
		c.rival = other;
		for (size_t leaf = 0; ret_weights && leaf < leaves; leaf++)
			ret_weights[leaf] = weights[leaf];
	}
	*ret_certificate = c;
}

/* One weight alone */

/* A line over the node's weight t: score now + slope (t - now). */
struct line {
	double score, slope;
};

static struct line line_of(const struct axl_stability *stability, size_t unit, size_t node)
{
	const struct axl_run *run = stability->run;
	size_t parent = (size_t)run->nodes[node].parent;
	double now = run->scores.node_weight[node];
	double own = axl_scores_at(&run->scores, unit, node);
	double mean = axl_scores_at(&run->scores, unit, parent);
	/* what the siblings have between them */
	double others = (mean - now * own) / (1 - now);
	return (struct line){axl_scores_at(&run->scores, unit, 0),
	                     overall_weight(run, parent) * (own - others)};
}

static bool crosses_at(const struct axl_stability *stability, const struct line *lines,
                       size_t place, size_t cut, double step)
{
	const struct line *own = &lines[place];
	size_t before = 0, level = 0, unit = stability->members[place];
	double score = axl_rank_value(own->score + own->slope * step);
	for (size_t i = 0; i < stability->count; i++) {
		double other = axl_rank_value(lines[i].score + lines[i].slope * step);
		before += other > score;
		level += i != place && other == score;
	}
	return has_crossed(is_inside(stability, unit, cut), cut, before, level);
}

static int nearest_first(const void *a, const void *b)
{
	double x = fabs(*(const double *)a), y = fabs(*(const double *)b);
	return (x > y) - (x < y);
}

/* The steps from the weight as it is at which another unit draws level, those within 0..1. */
static size_t list_steps(const struct axl_stability *stability, const struct line *lines,
                         size_t place, double now, double *ret_steps)
{
	size_t count = 0;
	for (size_t i = 0; i < stability->count; i++) {
		double slope = lines[place].slope - lines[i].slope;
		double step = (lines[i].score - lines[place].score) / slope;
		if (i != place && isfinite(step) && now + step >= 0 && now + step <= 1)
			ret_steps[count++] = step;
	}
	qsort(ret_steps, count, sizeof *ret_steps, nearest_first);
	return count;
}

void axl_stability_range(const struct axl_stability *stability, size_t unit, size_t cut,
                         size_t node, struct axl_weight_range *ret_range)
{
	double now = stability->run->scores.node_weight[node];
	struct axl_weight_range range = {now, NAN, NAN};
	size_t count = stability->count, place = 0;
	axl_auto(axl_memory) struct line *lines = axl_xcalloc(count, sizeof *lines);
	axl_auto(axl_memory) double *steps = axl_xcalloc(count, sizeof *steps);
	for (size_t i = 0; i < count && now < 1; i++) {
		lines[i] = line_of(stability, stability->members[i], node);
		place = stability->members[i] == unit ? i : place;
	}
	size_t step_count = now < 1 ? list_steps(stability, lines, place, now, steps) : 0;
	for (size_t i = 0; i < step_count; i++) {
		double *end = steps[i] < 0 ? &range.down : &range.up;
		if (isnan(*end) && crosses_at(stability, lines, place, cut, steps[i]))
			*end = now + steps[i];
	}
	*ret_range = range;
}
