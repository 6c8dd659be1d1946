/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the weightings ask of a matrix (units × columns, row-major, NaN = missing). Inner header of
 * scoring/weights.
 */
#ifndef SCORING_WEIGHTS_COLUMNS_H
#define SCORING_WEIGHTS_COLUMNS_H

#include "base/error.h"

#include <stdbool.h>

struct axl_column {
	size_t count;     /* values present */
	double low, high; /* NaN where there is none */
	double mean;      /* NaN where there is none */
	double
	    deviation; /* sample standard deviation (n - 1); 0 where all are alike or only one is */
	bool constant; /* nothing tells the units apart */
};

/* One column by its values that are there. */
struct axl_column axl_column_summary(const double *values, size_t units, size_t columns,
                                     size_t column);

/*
 * Pearson's correlation over the units that have both values, about their own means; NaN where
 * either is constant among them.
 */
double axl_column_correlation(const double *a, size_t stride_a, const double *b, size_t stride_b,
                              size_t units);

/* AXL_ERROR_DATA that names the first value (by position) that is below `least`, or at it where
 * `strictly`. */
int axl_columns_at_least(const double *values, size_t units, size_t columns, double least,
                         bool strictly, const char *method, struct axl_error **err);

/* Parts as shares of their sum; AXL_ERROR_DATA where nothing is above 0. */
int axl_shares_of(const double *parts, size_t columns, const char *method, double *ret_shares,
                  struct axl_error **err);

#endif
