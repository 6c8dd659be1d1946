/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Does a column look as if drawn from a normal distribution? D'Agostino and Pearson's omnibus
 * test from skewness and kurtosis. Pure: an array in, figures out; NaN is left out.
 *
 * Sources: R. B. D'Agostino, "Transformation to normality of the null distribution of g1",
 * Biometrika 57 (1970), for the skewness; F. J. Anscombe, W. J. Glynn, "Distribution of the
 * kurtosis statistic b2 for normal samples", Biometrika 70 (1983); both as put together by
 * D'Agostino, Belanger, D'Agostino, "A suggestion for using powerful and informative tests of
 * normality", The American Statistician 44 (1990).
 */
#ifndef KSIC_FORMULA_NORMALITY_H
#define KSIC_FORMULA_NORMALITY_H

#include <stddef.h>

#define AXL_NORMALITY_VALUES 8 /* fewest values that the skewness' distribution is known for */

struct axl_normality {
	size_t count;      /* values that are there */
	double skewness;   /* m3 / m2^(3/2) with moments over n; 0 in a normal distribution */
	double kurtosis;   /* m4 / m2^2; 3 in a normal distribution */
	double skewness_z; /* both as deviates of a standard normal; the kurtosis' is rough */
	double kurtosis_z; /* below 20 values */
	double k2;         /* sum of their squares: chi-square of 2 degrees of freedom */
	double p;          /* chance of so much or more in a normal distribution */
};

/* A constant column has no shape: all NaN; below AXL_NORMALITY_VALUES the tests are NaN. */
struct axl_normality axl_normality_test(const double *values, size_t count);

#endif
