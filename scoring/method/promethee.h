/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * PROMETHEE II: how much each unit is preferred to the others, less how much they are to it.
 * Source: J. P. Brans, Ph. Vincke, Management Science 31 (1985), 647-656; the six preference
 * functions are theirs.
 */
#ifndef SCORING_METHOD_PROMETHEE_H
#define SCORING_METHOD_PROMETHEE_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

/* P(d) of a difference d > 0 in the column's own unit; P = 0 where d <= 0. */
enum axl_preference_kind {
	AXL_PREFERENCE_USUAL,    /* I: 1 */
	AXL_PREFERENCE_U,        /* II: 0 up to q, 1 above */
	AXL_PREFERENCE_V,        /* III: d / p up to p, 1 above */
	AXL_PREFERENCE_LEVEL,    /* IV: 0 up to q, 1/2 up to p, 1 above */
	AXL_PREFERENCE_LINEAR,   /* V: 0 up to q, (d - q) / (p - q) up to p, 1 above */
	AXL_PREFERENCE_GAUSSIAN, /* VI: 1 - exp(-d^2 / (2 s^2)) */
};

struct axl_preference {
	enum axl_preference_kind kind;
	double q; /* indifference, >= 0 */
	double p; /* preference, > 0 (V), >= q (level), > q (linear) */
	double s; /* Gaussian's inflection, > 0 */
};

/* Parameters within the bounds above. */
bool axl_preference_is_sound(const struct axl_preference *preference);

struct axl_flow {
	double plus, minus; /* 0 to 1: the mean preference of the unit over the others, and of the
	                       others over it; NaN: takes no part */
};

/*
 * pi(a, b) = sum of w P(x_a - x_b), weights summing to 1; plus(a) = sum over b of pi(a, b) / (m -
 * 1), minus(a) = sum over b of pi(b, a) / (m - 1), m units taking part; one unit alone: 0.
 * Differences meet thresholds as ranks are compared, at nine decimals.
 *
 * values: units × columns, row-major, higher = better; weights: columns, >= 0, of any sum;
 * preferences: columns, or NULL: the usual criterion for all, which takes m log m steps a column
 * (the others m^2). A unit with a missing value (NaN) under a weight above 0 takes no part.
 * AXL_ERROR_DATA as axl_complete_take, and for parameters out of bounds.
 */
int axl_promethee_flows(const double *values, const double *weights, size_t units, size_t columns,
                        const struct axl_preference *preferences, struct axl_flow *ret_flows,
                        struct axl_error **err);

/* The net flow plus - minus, -1 to 1; the flows of all units sum to 0. */
int axl_promethee(const double *values, const double *weights, size_t units, size_t columns,
                  const struct axl_preference *preferences, double *ret_scores,
                  struct axl_error **err);

#endif
