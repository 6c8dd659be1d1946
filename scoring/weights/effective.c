/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/effective.h"

#include "scoring/weights/columns.h"

#include <math.h>

enum { DEGREE = 3 };
/* Below this share of its size, what is left of a power is the noise of the others. */
static const double noise = 1e-10;

struct pairs {
	double *x, *y; /* of the units that have both; x between -1 and 1, y about its mean */
	size_t count;
	double variance; /* sum of y² */
};

static void pairs_release(struct pairs *pairs)
{
	free(pairs->x);
	free(pairs->y);
}

static struct pairs pairs_of(const double *values, size_t stride, const double *index, size_t units)
{
	struct pairs pairs = {axl_xcalloc(units, sizeof(double)),
	                      axl_xcalloc(units, sizeof(double)), 0, 0};
	for (size_t u = 0; u < units; u++) {
		if (isnan(values[u * stride]) || isnan(index[u]))
			continue;
		pairs.x[pairs.count] = values[u * stride];
		pairs.y[pairs.count++] = index[u];
	}
	struct axl_column x = axl_column_summary(pairs.x, pairs.count, 1, 0);
	struct axl_column y = axl_column_summary(pairs.y, pairs.count, 1, 0);
	for (size_t i = 0; i < pairs.count; i++) {
		pairs.x[i] = x.constant ? 0 : 2 * (pairs.x[i] - x.low) / (x.high - x.low) - 1;
		pairs.y[i] = y.constant ? 0 : pairs.y[i] - y.mean;
		pairs.variance += pairs.y[i] * pairs.y[i];
	}
	return pairs;
}

static double product(const double *a, const double *b, size_t count)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += a[i] * b[i];
	return sum;
}

/* Powers of x, each made orthogonal to those before it: what y has of each adds up. */
static double explained_by_powers(const struct pairs *pairs)
{
	size_t n = pairs->count;
	axl_auto(axl_memory) double *basis = axl_xcalloc((DEGREE + 1) * n, sizeof *basis);
	double explained = 0;
	size_t made = 0;
	for (size_t degree = 0; degree <= DEGREE; degree++) {
		double *power = basis + made * n;
		for (size_t i = 0; i < n; i++)
			power[i] = degree == 0 ? 1 : pow(pairs->x[i], (double)degree);
		double size = product(power, power, n);
		/* Twice, so that rounding leaves nothing of the powers before it. */
		for (size_t k = 0; k < 2 * made; k++) {
			const double *before = basis + k % made * n;
			double part = product(power, before, n);
			for (size_t i = 0; i < n; i++)
				power[i] -= part * before[i];
		}
		double left = product(power, power, n);
		if (!(left > noise * noise * size))
			continue;
		for (size_t i = 0; i < n; i++)
			power[i] /= sqrt(left);
		double part = product(power, pairs->y, n);
		explained += degree == 0 ? 0 : part * part;
		made++;
	}
	return explained;
}

static double main_effect(const double *values, size_t stride, const double *index, size_t units)
{
	struct pairs pairs = pairs_of(values, stride, index, units);
	double effect =
	    pairs.variance > 0 ? fmin(1, explained_by_powers(&pairs) / pairs.variance) : NAN;
	pairs_release(&pairs);
	return effect;
}

void axl_effective_weights(const double *values, size_t units, size_t columns, const double *index,
                           struct axl_effective *ret_effective)
{
	double linear = 0, main = 0;
	for (size_t j = 0; j < columns; j++) {
		struct axl_effective *found = &ret_effective[j];
		found->correlation = axl_column_correlation(values + j, columns, index, 1, units);
		found->linear = found->correlation * found->correlation;
		found->main = isnan(found->correlation)
		                  ? NAN
		                  : main_effect(values + j, columns, index, units);
		linear += isnan(found->linear) ? 0 : found->linear;
		main += isnan(found->main) ? 0 : found->main;
	}
	for (size_t j = 0; j < columns; j++) {
		ret_effective[j].linear_share = ret_effective[j].linear / linear;
		ret_effective[j].main_share = ret_effective[j].main / main;
	}
}
