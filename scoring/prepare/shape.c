/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/prepare/shape.h"

#include <math.h>

/* Sums of powers of the distance from the mean; distances from a value keep a huge offset out. */
struct moments {
	size_t count;
	double second, third, fourth;
};

static struct moments moments_of(const double *values, size_t count)
{
	struct moments m = {0};
	double origin = NAN, sum = 0;
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		origin = m.count++ ? origin : values[i];
		sum += values[i] - origin;
	}
	double shift = sum / (double)m.count;
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		double d = values[i] - origin - shift;
		m.second += d * d;
		m.third += d * d * d;
		m.fourth += d * d * d * d;
	}
	return m;
}

struct axl_shape axl_shape_of(const double *values, size_t count)
{
	struct moments m = moments_of(values, count);
	struct axl_shape shape = {m.count, NAN, NAN};
	double n = (double)m.count, variance = m.second / (n - 1);
	if (!(m.second > 0))
		return shape;
	if (m.count >= 3)
		shape.skewness = n / ((n - 1) * (n - 2)) * m.third / (variance * sqrt(variance));
	if (m.count >= 4)
		shape.kurtosis =
		    n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * m.fourth / (variance * variance) -
		    3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
	return shape;
}
