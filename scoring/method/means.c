/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/means.h"

#include <math.h>
#include <stdbool.h>

static bool counts(const double *values, const double *weights, size_t i)
{
	return !isnan(values[i]) && weights[i] > 0;
}

double axl_mean_harmonic(const double *values, const double *weights, size_t count)
{
	double sum = 0, weight = 0;
	for (size_t i = 0; i < count; i++) {
		if (!counts(values, weights, i))
			continue;
		sum += weights[i] / values[i];
		weight += weights[i];
	}
	return weight > 0 ? weight / sum : NAN;
}

static double largest_of(const double *values, const double *weights, size_t count)
{
	double largest = 0;
	for (size_t i = 0; i < count; i++)
		if (counts(values, weights, i))
			largest = fmax(largest, values[i]);
	return largest;
}

double axl_mean_power(const double *values, const double *weights, size_t count, double power)
{
	double largest = largest_of(values, weights, count), sum = 0, weight = 0;
	for (size_t i = 0; i < count; i++) {
		if (!counts(values, weights, i))
			continue;
		double share = largest > 0 ? values[i] / largest : 1;
		sum += weights[i] * (power == 0 ? log(share) : pow(share, power));
		weight += weights[i];
	}
	if (!(weight > 0))
		return NAN;
	return largest * (power == 0 ? exp(sum / weight) : pow(sum / weight, 1 / power));
}

double axl_minimum(const double *values, const double *weights, size_t count)
{
	double smallest = NAN;
	for (size_t i = 0; i < count; i++)
		if (counts(values, weights, i))
			smallest = fmin(smallest, values[i]);
	return smallest;
}
