/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What must rise, and by how much, for a unit to gain places: one figure at a time, all others and
 * all other units as they are, the whole model run anew. */
#ifndef SCORING_EXPLAIN_GAIN_H
#define SCORING_EXPLAIN_GAIN_H

#include "scoring/engine.h"

struct axl_gain {
	size_t node;   /* a leaf */
	double now;    /* the figure; NaN: missing */
	double needed; /* the least change for the better that reaches the rank, to 1e-9 of the way
	                  to the limit; NaN: the limit does not reach it */
	double limit;  /* how far was looked: to the best figure of any unit or, where that is
	                  better, the better of the scale's fixed bounds */
	int reached;   /* rank at the figure needed, else at the limit; 0: none */
};

/*
 * scores: the model as it is. rank: to be reached, >= 1. ret_gains: a leaf each, in node
 * order, those left out with nothing but NaN.
 */
int axl_gains(const struct axl_plan *plan, const struct axl_score_input *input,
              const struct axl_scores *scores, size_t unit, int rank, struct axl_gain *ret_gains,
              struct axl_error **err);

#endif
