/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * VIKOR: a compromise between what serves most columns and what hurts none of them much.
 * Source: S. Opricovic, G.-H. Tzeng, European Journal of Operational Research 156 (2004), 445-455.
 *
 * With f* and f- the largest and smallest value of a column and weights that sum to 1:
 * S = sum of w (f* - x) / (f* - f-), R = the largest of those terms, and
 * Q = v (S - S*) / (S- - S*) + (1 - v) (R - R*) / (R- - R*), S*, R* the smallest and S-, R- the
 * largest over the units. Lower is better for all three. A constant column gives 0, and so does a
 * part of Q in which all units are alike.
 *
 * values: units × columns, row-major, higher = better; weights: columns, >= 0, of any sum; v: 0
 * to 1, 0.5 by consensus. A unit with a missing value (NaN) under a weight above 0 takes no part.
 * AXL_ERROR_DATA as axl_complete_take, and for v outside 0 to 1.
 */
#ifndef SCORING_METHOD_VIKOR_H
#define SCORING_METHOD_VIKOR_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct axl_vikor_unit {
	double s, r, q;  /* NaN: takes no part */
	bool compromise; /* belongs to the compromise set */
};

/*
 * The compromise set. Units in order of Q, compared as ranks are (nine decimals), ties by position:
 * - advantage: the second's Q is at least 1 / (m - 1) above the first's, m units taking part;
 * - stability: the first is also best by S or by R.
 * Both hold: the first alone. Advantage without stability: the first and the second (and those
 * tied with it). No advantage: all whose Q is less than 1 / (m - 1) above the first's.
 */
struct axl_vikor_verdict {
	size_t first;     /* best by Q; SIZE_MAX: no unit takes part */
	double threshold; /* 1 / (m - 1); NaN where fewer than two take part */
	bool advantage, stability;
};

/* ret_units: units. */
int axl_vikor_compare(const double *values, const double *weights, size_t units, size_t columns,
                      double v, struct axl_vikor_unit *ret_units,
                      struct axl_vikor_verdict *ret_verdict, struct axl_error **err);

/* 1 - Q: higher = better; NaN for units that take no part. */
int axl_vikor(const double *values, const double *weights, size_t units, size_t columns, double v,
              double *ret_scores, struct axl_error **err);

#endif
