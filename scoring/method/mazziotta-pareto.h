/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The indices of Mazziotta and Pareto: a mean that is corrected for how unevenly a unit does.
 *
 * With M and S the weighted mean and population standard deviation of a unit's standardised
 * values: M - S^2 / M (the penalty S cv, cv = S / M, taken off: more of the phenomenon is better,
 * unevenness is bad) or M + S^2 / M (more of it is worse). The papers weigh all columns alike;
 * weights enter M and S alike here: S^2 = sum of w (z - M)^2, weights summing to 1.
 *
 * values: units × columns, row-major, direction turned already; weights: columns, >= 0, of any sum.
 * A unit with a missing value (NaN) under a weight above 0 gets NaN and takes no part in means
 * and goalposts. AXL_ERROR_DATA as axl_complete_take, and where a unit's M is 0.
 */
#ifndef SCORING_METHOD_MAZZIOTTA_PARETO_H
#define SCORING_METHOD_MAZZIOTTA_PARETO_H

#include "base/error.h"

#include <stddef.h>

enum axl_penalty {
	AXL_PENALTY_DOWN = -1, /* M - S cv: the index of something good; the usual one */
	AXL_PENALTY_UP = 1,    /* M + S cv: of something bad, such as poverty */
};

/*
 * MPI: z = 100 + 10 (x - mean) / sd, population standard deviation (n) over the units; a constant
 * column gives 100. Source: M. Mazziotta, A. Pareto, Rivista Italiana di Economia Demografia e
 * Statistica 67 (2013). Adding a number to a column or multiplying it by one above 0 changes
 * nothing.
 */
int axl_mpi(const double *values, const double *weights, size_t units, size_t columns,
            enum axl_penalty penalty, double *ret_scores, struct axl_error **err);

/* Between what a column's values lie, and which value is to stand for 100. */
struct axl_goalposts {
	double inf, sup; /* over all units and periods that are compared; NaN: the units' own
	                    smallest and largest value, and the middle for the reference */
	double reference;
};

/*
 * AMPI: r = 70 + 60 (x - lo) / (hi - lo), lo and hi = reference -+ (sup - inf) / 2, so that the
 * reference gets 100; a reference in the middle makes inf 70 and sup 130. A column without a range
 * gives 100. Source: M. Mazziotta, A. Pareto, Social Indicators Research 127 (2016), 983-1003.
 * posts: columns; NULL: the units' own for all of them.
 */
int axl_ampi(const double *values, const double *weights, size_t units, size_t columns,
             const struct axl_goalposts *posts, enum axl_penalty penalty, double *ret_scores,
             struct axl_error **err);

#endif
