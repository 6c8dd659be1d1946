/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Indicators on one scale, a column at a time. Direction first (values times -1 where
 * less is better, marked ' below), then the method; NaN stays NaN and takes no part.
 *
 * Source of the methods: OECD/JRC, Handbook on Constructing Composite Indicators
 * (2008), step 5.
 */
#ifndef SCORING_NORMALISE_NORMALISE_H
#define SCORING_NORMALISE_NORMALISE_H

#include <stdbool.h>
#include <stddef.h>

enum axl_direction { AXL_MORE_IS_BETTER = 1, AXL_LESS_IS_BETTER = -1 };

/* What the method gives the worst and the best of the units is put on the scale floor..top. */
enum axl_normal_method {
	AXL_NORMALISE_MINMAX, /* (x' - lo') / (hi' - lo'): over the units, or between fixed bounds,
	                         beyond which all count alike */
	AXL_NORMALISE_ZSCORE, /* (x' - mean') / sample standard deviation */
};

struct axl_normalisation {
	enum axl_normal_method method;
	bool fixed_bounds; /* min-max: lo and hi in place of the data's */
	double lo, hi;     /* in the column's own unit; lo < hi */
};

struct axl_normal_scale {
	double floor; /* what the worst gets: 0, or 1 where values above 0 are asked for */
	double top;   /* and the best: 100 */
};

/* What was found in (or fixed for) the column, in the column's own unit and direction. */
struct axl_normal_parameters {
	double lo, hi; /* smallest and largest value, or the fixed bounds */
	double mean,
	    sd;       /* z only: arithmetic mean; sample standard deviation (n - 1), NaN below 2 */
	size_t count; /* values present */
	bool
	    constant; /* nothing tells the units apart: all get the middle of the scale, or z = 0 */
};

/* What a column is normalised by. All NaN where nothing is there. */
void axl_normal_measure(const double *values, size_t count, const struct axl_normalisation *how,
                        struct axl_normal_parameters *ret_parameters);

/* May work in place (ret_normal == values). */
void axl_normalise(const double *values, size_t count, enum axl_direction direction,
                   const struct axl_normalisation *how, struct axl_normal_scale scale,
                   const struct axl_normal_parameters *parameters, double *ret_normal);

#endif
