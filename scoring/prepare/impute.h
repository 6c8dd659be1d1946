/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Figures for cells that have none, from what the other cells say: one value a missing cell, NaN
 * where the method finds nothing to go by (the cell then stays missing). Nothing is written into
 * the columns, so that no imputed value is ever the ground of another. Source: OECD/JRC
 * Handbook (2008), step 3.
 */
#ifndef SCORING_PREPARE_IMPUTE_H
#define SCORING_PREPARE_IMPUTE_H

#include <stdbool.h>
#include <stddef.h>

enum axl_imputation_method {
	AXL_IMPUTE_NONE,
	AXL_IMPUTE_MEAN,       /* arithmetic mean of the column */
	AXL_IMPUTE_MEDIAN,     /* median; the mean of the two middle values of an even number */
	AXL_IMPUTE_GROUP_MEAN, /* of the units in the same group */
	AXL_IMPUTE_GROUP_MEDIAN,
	AXL_IMPUTE_WITHIN,     /* arithmetic mean of the unit's other indicators under the same
	                          node, normalised, without weights */
	AXL_IMPUTE_NEAREST,    /* arithmetic mean of the nearest units that have the figure */
	AXL_IMPUTE_REGRESSION, /* on the other indicators under the same node */
	AXL_IMPUTE_LAST,       /* the unit's newest earlier figure */
	AXL_IMPUTE_LINEAR,     /* the line through its two newest earlier figures, prolonged */
};

struct axl_imputation {
	enum axl_imputation_method method;
	size_t neighbours; /* of AXL_IMPUTE_NEAREST: from 1 up */
};

/* Columns side by side: each has `units` values, NaN = missing. */
struct axl_columns {
	const double *const *columns;
	size_t count, units;
};

/* group: units, -1 for none; NULL: all are one. A unit without a group gets nothing. */
void axl_impute_centre(const double *values, size_t units, const int *group, bool median,
                       double *ret_values);

/*
 * Distance of two units: the root of the mean squared difference of the columns (other than
 * `target`) that both have, each in sample standard deviations; columns that tell nobody apart do
 * not count. Without a common column they are no neighbours. Those as far as the last of the
 * nearest count too, so that the order of units decides nothing.
 */
void axl_impute_nearest(struct axl_columns all, size_t target, size_t neighbours,
                        double *ret_values);

/*
 * Least squares with an intercept on the columns other than `target`, over the units that have
 * all of them and the target; for the units that have all of them. NaN where such units are
 * not more than the coefficients.
 */
void axl_impute_regression(struct axl_columns all, size_t target, double *ret_values);

/* A unit's figures of earlier periods, oldest first: times (in any unit) and values. `now` is the
 * time of the missing one. linear: with one earlier figure only, that one. */
double axl_impute_from_past(const double *times, const double *values, size_t count, double now,
                            bool linear);

#endif
