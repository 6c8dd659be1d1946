/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A matrix as an election: each column is a voter with a whole number of votes, who prefers the
 * higher value.
 */
#ifndef SCORING_METHOD_VOTES_H
#define SCORING_METHOD_VOTES_H

#include "scoring/method/complete.h"

#include <stdint.h>

struct axl_votes {
	double *values;   /* columns × units, column-major for speed; as ranks are compared */
	int64_t *weights; /* columns */
	size_t units, columns;
};

void axl_votes_init(struct axl_votes *votes, const struct axl_complete *complete);
void axl_votes_release(struct axl_votes *votes);

static inline void axl_votes_cleanup(struct axl_votes *votes)
{
	axl_votes_release(votes);
}

/*
 * Weights (above 0) as whole numbers, so that sums of them compare exactly: in their own
 * proportion where the smallest is up to 1000 such numbers (0.15, 0.25, 0.6 are 3, 5, 12), else
 * as parts of 10^12 of their sum.
 */
void axl_votes_of_weights(const double *weights, size_t columns, int64_t *ret_votes);

#endif
