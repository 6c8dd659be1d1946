/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Kemeny's order: the one that contradicts the columns least.
 * Sources: J. G. Kemeny, Daedalus 88 (1959); H. P. Young, A. Levenglick (1978).
 */
#ifndef SCORING_METHOD_KEMENY_H
#define SCORING_METHOD_KEMENY_H

#include "base/error.h"

#include <stddef.h>

enum { AXL_KEMENY_MOST = 16 }; /* units; the exact search takes 2^units × units^2 steps */

struct axl_kemeny {
	size_t count;                  /* units taking part */
	size_t order[AXL_KEMENY_MOST]; /* of the caller's units, best first */
	double disagreement; /* share of the weight of all votes on pairs that the order goes
	                        against; ties vote for neither; 0 where there is no pair */
	double orders;       /* how many orders are as good; of them, this one comes first when
	                        units are listed by position */
};

/*
 * Every pair in the order costs the weight of the columns in which the lower placed one is higher,
 * in whole numbers (axl_votes_of_weights); the order's cost is the smallest there is (exact, by
 * dynamic programming over sets).
 *
 * values: units × columns, row-major, higher = better, tied where equal to nine decimals; weights:
 * columns, >= 0, of any sum. A unit with a missing value (NaN) under a weight above 0 takes no
 * part. AXL_ERROR_DATA as axl_complete_take, and where more than AXL_KEMENY_MOST units take part.
 */
int axl_kemeny_order(const double *values, const double *weights, size_t units, size_t columns,
                     struct axl_kemeny *ret_kemeny, struct axl_error **err);

/* Units taking part less place in the order: m - 1 for the best, 0 for the last; NaN for others. */
int axl_kemeny(const double *values, const double *weights, size_t units, size_t columns,
               double *ret_scores, struct axl_error **err);

#endif
