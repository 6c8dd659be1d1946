/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/means.h"

#include <math.h>
#include <stdbool.h>

/* The children of a node, seen from one unit. */
struct family {
	const double *const *columns;
	const double *weights;
	size_t count, unit;
};

static double value_at(const struct family *family, size_t i)
{
	return family->columns[i][family->unit];
}

static bool counts(const struct family *family, size_t i)
{
	return family->weights[i] > 0 && !isnan(value_at(family, i));
}

static double harmonic(const struct family *family)
{
	double sum = 0, weight = 0;
	for (size_t i = 0; i < family->count; i++) {
		if (!counts(family, i))
			continue;
		sum += family->weights[i] / value_at(family, i);
		weight += family->weights[i];
	}
	return weight > 0 ? weight / sum : (double)NAN;
}

static double largest_of(const struct family *family)
{
	double largest = 0;
	for (size_t i = 0; i < family->count; i++)
		if (counts(family, i))
			largest = fmax(largest, value_at(family, i));
	return largest;
}

static double power_mean(const struct family *family, double power)
{
	double largest = largest_of(family), sum = 0, weight = 0;
	for (size_t i = 0; i < family->count; i++) {
		if (!counts(family, i))
			continue;
		double share = largest > 0 ? value_at(family, i) / largest : 1;
		sum += family->weights[i] * (power == 0 ? log(share) : pow(share, power));
		weight += family->weights[i];
	}
	if (!(weight > 0))
		return NAN;
	return largest * (power == 0 ? exp(sum / weight) : pow(sum / weight, 1 / power));
}

static double minimum(const struct family *family)
{
	double smallest = NAN;
	for (size_t i = 0; i < family->count; i++)
		if (counts(family, i))
			smallest = fmin(smallest, value_at(family, i));
	return smallest;
}

void axl_mean_harmonic(const double *const *columns, const double *weights, size_t count,
                       size_t units, double *ret_mean)
{
	for (size_t u = 0; u < units; u++)
		ret_mean[u] = harmonic(&(struct family){columns, weights, count, u});
}

void axl_mean_power(const double *const *columns, const double *weights, size_t count, size_t units,
                    double power, double *ret_mean)
{
	for (size_t u = 0; u < units; u++)
		ret_mean[u] = power_mean(&(struct family){columns, weights, count, u}, power);
}

void axl_mean_minimum(const double *const *columns, const double *weights, size_t count,
                      size_t units, double *ret_minimum)
{
	for (size_t u = 0; u < units; u++)
		ret_minimum[u] = minimum(&(struct family){columns, weights, count, u});
}
