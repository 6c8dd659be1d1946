/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/aggregate.h"

#include <math.h>

double axl_mean_arithmetic(const double *values, const double *weights, size_t count)
{
	double sum = 0, weight = 0;
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		sum += weights[i] * values[i];
		weight += weights[i];
	}
	return weight > 0 ? sum / weight : NAN;
}

double axl_mean_geometric(const double *values, const double *weights, size_t count)
{
	double sum = 0, weight = 0;
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			continue;
		sum += weights[i] * log(values[i]);
		weight += weights[i];
	}
	return weight > 0 ? exp(sum / weight) : NAN;
}
