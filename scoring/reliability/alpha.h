/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cronbach's alpha: how far columns that are added up measure one thing.
 * Source: L. J. Cronbach, Psychometrika 16 (1951): k / (k - 1) (1 - sum of the columns' variances
 * / variance of the sums), sample variances (n - 1), over the units without a gap. It can be
 * negative, where columns go against each other.
 */
#ifndef SCORING_RELIABILITY_ALPHA_H
#define SCORING_RELIABILITY_ALPHA_H

#include "scoring/check/state.h"

#include <stddef.h>

struct axl_alpha {
	enum axl_check_state state; /* few columns: below 2; few units: below 2 without a gap;
	                               constant: the sums are */
	size_t units;               /* without a gap, whatever the state */
	double alpha;
};

/* values: units × columns, row-major, NaN = missing. alpha is NaN unless the state is known. */
struct axl_alpha axl_alpha_measure(const double *values, size_t units, size_t columns);

/*
 * What becomes of alpha where a column is left out (over the units without a gap in any column),
 * and how the column goes with the sum of the others (Pearson's). Both columns long; NaN where
 * there is no such figure: two columns only for the first, something constant for either.
 */
void axl_alpha_items(const double *values, size_t units, size_t columns, double *ret_dropped,
                     double *ret_rest);

#endif
