/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Skewness and excess kurtosis of type 2 (adjusted for sample size, as a spreadsheet's SKEW and
 * KURT). Source: D. N. Joanes, C. A. Gill, The Statistician 47 (1998). NaN values take no part;
 * neither scale (but for the sign of the skewness) nor offset of a column matters.
 */
#ifndef SCORING_PREPARE_SHAPE_H
#define SCORING_PREPARE_SHAPE_H

#include <stddef.h>

struct axl_shape {
	size_t count;    /* values present */
	double skewness; /* n / ((n - 1)(n - 2)) sum of ((x - mean) / s)^3, s the sample standard
	                    deviation; NaN below 3 values or where all are alike */
	double kurtosis; /* n (n + 1) / ((n - 1)(n - 2)(n - 3)) sum of ((x - mean) / s)^4
	                    - 3 (n - 1)^2 / ((n - 2)(n - 3)); NaN below 4 values or where all are
	                    alike */
};

struct axl_shape axl_shape_of(const double *values, size_t count);

#endif
