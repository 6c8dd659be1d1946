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

/* Shares (of 0 to 1) are put on the scale floor..top; n: values present. Values are tied where
 * they are the same number. */
enum axl_normal_method {
	AXL_NORMALISE_MINMAX,     /* (x' - min') / (max' - min'); with fixed bounds, between those,
	                             beyond which all count alike */
	AXL_NORMALISE_ZSCORE,     /* (x' - mean') / sample standard deviation (n - 1) */
	AXL_NORMALISE_RANK,       /* r = 1 + number of units that are worse: 1 for the worst, off
	                             the scale */
	AXL_NORMALISE_PERCENTILE, /* share (r - 1) / (n - 1) */
	AXL_NORMALISE_BORDA,      /* r - 1, off the scale */
	AXL_NORMALISE_TARGET,     /* (x' - min') / (target' - min') */
	AXL_NORMALISE_REFERENCE,  /* (x' - min') / (x' of the reference unit - min') */
	AXL_NORMALISE_MAXIMUM,    /* 1 - (max' - x') / (max' - min') */
	AXL_NORMALISE_GOALPOSTS,  /* min-max between fixed bounds, which it must have */
	AXL_NORMALISE_NONE,       /* x' */
};

struct axl_normalisation {
	enum axl_normal_method method;
	bool fixed_bounds;     /* lo and hi in place of the data's */
	double lo, hi;         /* in the column's own unit; lo < hi */
	double target;         /* in the column's own unit */
	const char *reference; /* key of the reference unit */
	bool capped;           /* what is beyond target or reference counts like it */
	bool scaled;           /* floor and top in place of the usual scale; of z: its mean and
	                          standard deviation */
	double floor, top;
};

struct axl_normal_scale {
	double floor; /* what the worst gets: 0, or 1 where values above 0 are asked for */
	double top;   /* and the best: 100 */
};

/* What was found in (or fixed for) the column, in the column's own unit and direction. */
struct axl_normal_parameters {
	double lo, hi; /* smallest and largest value, or the fixed bounds */
	double mean,
	    sd;        /* z only: arithmetic mean; sample standard deviation (n - 1), NaN below 2 */
	double goal;   /* the target, or the reference unit's value; else NaN */
	size_t count;  /* values present */
	bool constant; /* nothing tells the units apart: all get the middle of the scale (of z: 0,
	                  of ranks: that of them all) */
};

/* What a column is normalised by. reference: row of the reference unit, SIZE_MAX for none. */
void axl_normal_measure(const double *values, size_t count, const struct axl_normalisation *how,
                        size_t reference, struct axl_normal_parameters *ret_parameters);

/* False where a target or reference is missing, or not better than the worst unit. */
bool axl_normal_has_goal(const struct axl_normalisation *how, enum axl_direction direction,
                         const struct axl_normal_parameters *parameters);

/* The parameters may be those of another column (a base period), except for ranks. May work in
 * place (ret_normal == values). */
void axl_normalise(const double *values, size_t count, enum axl_direction direction,
                   const struct axl_normalisation *how, struct axl_normal_scale scale,
                   const struct axl_normal_parameters *parameters, double *ret_normal);

#endif
