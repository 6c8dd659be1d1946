/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/normality.h"

#include <math.h>

struct moments {
	double n, lo, hi;
	double m2, m3, m4; /* about the mean, over n */
};

static struct moments moments_of(const double *values, size_t count)
{
	struct moments found = {0, INFINITY, -INFINITY, 0, 0, 0};
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		found.n++;
		found.lo = fmin(found.lo, values[i]);
		found.hi = fmax(found.hi, values[i]);
	}
	/* from the smallest value, so that a huge offset takes no digits */
	double mean = 0;
	for (size_t i = 0; i < count; i++)
		if (!isnan(values[i]))
			mean += (values[i] - found.lo) / found.n;
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		double d = values[i] - found.lo - mean;
		found.m2 += d * d / found.n;
		found.m3 += d * d * d / found.n;
		found.m4 += d * d * d * d / found.n;
	}
	return found;
}

/* D'Agostino 1970: a Johnson SU curve fitted to the distribution of the skewness. */
static double skewness_deviate(double skewness, double n)
{
	double y = skewness * sqrt((n + 1) * (n + 3) / (6 * (n - 2)));
	double beta2 =
	    3 * (n * n + 27 * n - 70) * (n + 1) * (n + 3) / ((n - 2) * (n + 5) * (n + 7) * (n + 9));
	double w2 = sqrt(2 * (beta2 - 1)) - 1;
	double alpha = sqrt(2 / (w2 - 1));
	return asinh(y / alpha) / sqrt(log(w2) / 2);
}

/* Anscombe and Glynn 1983: the cube root of a shifted, inverted gamma. */
static double kurtosis_deviate(double kurtosis, double n)
{
	double mean = 3 * (n - 1) / (n + 1);
	double variance = 24 * n * (n - 2) * (n - 3) / ((n + 1) * (n + 1) * (n + 3) * (n + 5));
	double x = (kurtosis - mean) / sqrt(variance);
	double root_beta1 = 6 * (n * n - 5 * n + 2) / ((n + 7) * (n + 9)) *
	                    sqrt(6 * (n + 3) * (n + 5) / (n * (n - 2) * (n - 3)));
	double a = 6 + 8 / root_beta1 * (2 / root_beta1 + sqrt(1 + 4 / (root_beta1 * root_beta1)));
	double spread = 2 / (9 * a);
	return (1 - spread - cbrt((1 - 2 / a) / (1 + x * sqrt(2 / (a - 4))))) / sqrt(spread);
}

struct axl_normality axl_normality_test(const double *values, size_t count)
{
	struct moments m = moments_of(values, count);
	struct axl_normality found = {(size_t)m.n, NAN, NAN, NAN, NAN, NAN, NAN};
	if (!(m.lo < m.hi))
		return found;
	found.skewness = m.m3 / (m.m2 * sqrt(m.m2));
	found.kurtosis = m.m4 / (m.m2 * m.m2);
	if (found.count < AXL_NORMALITY_VALUES)
		return found;
	found.skewness_z = skewness_deviate(found.skewness, m.n);
	found.kurtosis_z = kurtosis_deviate(found.kurtosis, m.n);
	found.k2 = found.skewness_z * found.skewness_z + found.kurtosis_z * found.kurtosis_z;
	/* the upper tail of a chi-square of 2 degrees of freedom, in closed form */
	found.p = exp(-found.k2 / 2);
	return found;
}
