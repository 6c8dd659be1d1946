/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Indicators on one scale. Direction first (values times -1 where less is better),
 * then the method; NaN stays NaN and takes no part.
 */
#ifndef SCORING_NORMALISE_H
#define SCORING_NORMALISE_H

#include "scoring/model.h"

struct axl_normal_scale {
	double floor; /* what min-max gives the worst: 0, or 1 under a geometric mean */
	double top;   /* and the best: 100 */
};

/* What was found in (or fixed for) the column, in the column's own unit and direction. */
struct axl_normal_parameters {
	double lo, hi; /* smallest and largest value, or the fixed bounds */
	double mean,
	    sd;        /* arithmetic mean; sample standard deviation (n - 1), NaN below 2 values */
	size_t count;  /* values present */
	bool constant; /* nothing tells the units apart: all get the middle of the scale */
};

/*
 * Min-max: floor + (top - floor) (x - lo) / (hi - lo); values outside fixed bounds
 * are clamped to them. Source: OECD/JRC, Handbook on Constructing Composite
 * Indicators (2008), step 5.
 */
void axl_normalise_minmax(const double *values, size_t count, const struct axl_model_node *leaf,
                          struct axl_normal_scale scale, double *ret_normal,
                          struct axl_normal_parameters *ret_parameters);

/* z = direction (x - mean) / sd, sample standard deviation; 0 where the column is constant. */
void axl_normalise_zscore(const double *values, size_t count, const struct axl_model_node *leaf,
                          double *ret_normal, struct axl_normal_parameters *ret_parameters);

#endif
