/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/explain/gain.h"

#include "scoring/pipeline/plan.h"

#include <math.h>
#include <string.h>

/* A copy of the figures, one of which is moved about. */
struct trial {
	const struct axl_plan *plan;
	struct axl_score_input input;
	double *matrix, *cell;
	size_t unit;
	struct axl_scores *scores;
};

static int rank_at(struct trial *trial, double figure, int *ret_rank, struct axl_error **err)
{
	static const struct axl_variation brief = {.brief = true};
	*trial->cell = figure;
	if (axl_plan_score(trial->plan, &trial->input, &brief, &trial->scores, err) < 0)
		return -1;
	*ret_rank = trial->scores->rank[trial->unit];
	return 0;
}

static bool is_reached(int rank, int wanted)
{
	return rank > 0 && rank <= wanted;
}

/* The best and the worst figure of any unit, the bounds of the scale among them. */
static void find_ends(const struct trial *trial, size_t leaf, double *ret_worst, double *ret_best)
{
	const struct axl_model_node *node =
	    &trial->plan->model->nodes[trial->plan->leaf_nodes[leaf]];
	double lo = NAN, hi = NAN;
	for (size_t u = 0; u < trial->input.units; u++) {
		double figure = trial->matrix[u * trial->plan->columns + leaf];
		lo = fmin(lo, figure);
		hi = fmax(hi, figure);
	}
	if (node->normalise.fixed_bounds && trial->plan->denominator[leaf] == SIZE_MAX) {
		lo = fmin(lo, node->normalise.lo);
		hi = fmax(hi, node->normalise.hi);
	}
	bool more = node->direction == AXL_MORE_IS_BETTER;
	*ret_worst = more ? lo : hi;
	*ret_best = more ? hi : lo;
}

enum { HALVINGS = 30 }; /* 2^-30 of the way: below 1e-9 */

static int search(struct trial *trial, double from, int wanted, struct axl_gain *gain,
                  struct axl_error **err)
{
	if (rank_at(trial, gain->limit, &gain->reached, err) < 0)
		return -1;
	if (!is_reached(gain->reached, wanted))
		return 0;
	double short_of = from, enough = gain->limit;
	for (int i = 0; i < HALVINGS; i++) {
		double middle = short_of + (enough - short_of) / 2;
		int rank;
		if (rank_at(trial, middle, &rank, err) < 0)
			return -1;
		if (is_reached(rank, wanted)) {
			enough = middle;
			gain->reached = rank;
		} else {
			short_of = middle;
		}
	}
	gain->needed = enough;
	return 0;
}

static int gain_at(struct trial *trial, size_t leaf, int wanted, struct axl_gain *gain,
                   struct axl_error **err)
{
	double worst;
	trial->cell = &trial->matrix[trial->unit * trial->plan->columns + leaf];
	gain->now = *trial->cell;
	find_ends(trial, leaf, &worst, &gain->limit);
	if (isnan(gain->limit))
		return 0;
	int result = search(trial, isnan(gain->now) ? worst : gain->now, wanted, gain, err);
	*trial->cell = gain->now;
	return result;
}

int axl_gains(const struct axl_plan *plan, const struct axl_score_input *input,
              const struct axl_scores *scores, size_t unit, int rank, struct axl_gain *ret_gains,
              struct axl_error **err)
{
	size_t cells = input->units * plan->columns;
	axl_auto(axl_memory) double *matrix = axl_xmalloc(cells * sizeof *matrix);
	memcpy(matrix, input->matrix, cells * sizeof *matrix);
	struct trial trial = {.plan = plan, .input = *input, .matrix = matrix, .unit = unit};
	trial.input.matrix = matrix;
	int result = 0;
	for (size_t leaf = 0; leaf < plan->leaves && result == 0; leaf++) {
		size_t node = plan->leaf_nodes[leaf];
		ret_gains[leaf] = (struct axl_gain){node, NAN, NAN, NAN, 0};
		if (scores->node_weight[node] > 0)
			result = gain_at(&trial, leaf, rank, &ret_gains[leaf], err);
	}
	axl_scores_free(trial.scores);
	return result;
}
