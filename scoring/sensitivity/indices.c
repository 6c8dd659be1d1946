/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/sensitivity/indices.h"

#include "base/memory.h"
#include "scoring/random/draws.h"
#include "scoring/random/sobol.h"

#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

enum { STREAM = 0xB007 }; /* of the bootstrap */

void axl_sensitivity_points(size_t factors, size_t count, uint64_t seed, double *ret_a,
                            double *ret_b)
{
	axl_auto(axl_memory) double *points = axl_xcalloc(2 * factors * count, sizeof *points);
	axl_sobol_points(2 * factors, count, seed, points);
	for (size_t i = 0; i < count; i++) {
		const double *point = points + i * 2 * factors;
		memcpy(ret_a + i * factors, point, factors * sizeof *point);
		memcpy(ret_b + i * factors, point + factors, factors * sizeof *point);
	}
}

/* What a row adds to the sums that all indices are made of. */
struct row {
	double a, b;     /* results, centred */
	double *product; /* of each factor: b (m - a); behind them their squares: (a - m)^2 */
	double *square;
};

struct rows {
	struct row *rows;
	size_t count, factors;
	double *cells;
	double noise; /* a variance that arithmetic alone may leave */
};

/* Centred, as the first order loses all its digits to a mean far from 0. */
static double mean_of_both(const double *a, const double *b, const bool *whole, size_t count)
{
	double sum = 0, n = 0;
	for (size_t i = 0; i < count; i++) {
		sum += whole[i] ? a[i] + b[i] : 0;
		n += whole[i] ? 2 : 0;
	}
	return sum / n;
}

static void rows_gather(struct rows *rows, const double *a, const double *b, const double *mixed,
                        size_t count, size_t factors)
{
	axl_auto(axl_memory) bool *whole = axl_xcalloc(count, sizeof *whole);
	for (size_t i = 0; i < count; i++) {
		whole[i] = !isnan(a[i]) && !isnan(b[i]);
		for (size_t f = 0; f < factors; f++)
			whole[i] = whole[i] && !isnan(mixed[f * count + i]);
	}
	double mean = mean_of_both(a, b, whole, count);
	rows->rows = axl_xcalloc(count, sizeof *rows->rows);
	rows->cells = axl_xcalloc(2 * count * factors, sizeof *rows->cells);
	rows->factors = factors;
	rows->noise = mean * mean * 1e-24;
	for (size_t i = 0; i < count; i++) {
		if (!whole[i])
			continue;
		struct row *row = &rows->rows[rows->count];
		double *cells = rows->cells + 2 * factors * rows->count++;
		*row = (struct row){a[i] - mean, b[i] - mean, cells, cells + factors};
		for (size_t f = 0; f < factors; f++) {
			double m = mixed[f * count + i] - mean;
			row->product[f] = row->b * (m - row->a);
			row->square[f] = (row->a - m) * (row->a - m);
		}
	}
}

static void rows_release(struct rows *rows)
{
	free(rows->rows);
	free(rows->cells);
}

/* Sums over the rows that `chosen` names, each as often as it stands there: 2 a factor. */
static void estimate(const struct rows *rows, const uint32_t *chosen, double *ret_estimates)
{
	size_t factors = rows->factors;
	double sum = 0, squares = 0, n = (double)rows->count;
	memset(ret_estimates, 0, 2 * factors * sizeof *ret_estimates);
	for (size_t i = 0; i < rows->count; i++) {
		const struct row *row = &rows->rows[chosen[i]];
		sum += row->a + row->b;
		squares += row->a * row->a + row->b * row->b;
		for (size_t k = 0; k < 2 * factors; k++)
			ret_estimates[k] += row->product[k]; /* the squares follow the products */
	}
	double mean = sum / (2 * n), variance = squares / (2 * n) - mean * mean;
	if (!(variance > rows->noise))
		variance = NAN;
	for (size_t f = 0; f < factors; f++) {
		ret_estimates[f] /= n * variance;
		ret_estimates[factors + f] /= 2 * n * variance;
	}
}

/* 5 % and 95 % points; a resample of one row over and over has no variance and is left out. */
static void interval_of(double *estimates, size_t count, double *ret_lo, double *ret_hi)
{
	size_t present = 0;
	for (size_t i = 0; i < count; i++)
		if (!isnan(estimates[i]))
			estimates[present++] = estimates[i];
	*ret_lo = *ret_hi = NAN;
	if (present == 0)
		return;
	gsl_sort(estimates, 1, present);
	*ret_lo = gsl_stats_quantile_from_sorted_data(estimates, 1, present, 0.05);
	*ret_hi = gsl_stats_quantile_from_sorted_data(estimates, 1, present, 0.95);
}

/* ret_estimates: one resample after the other of each estimate. */
static void resample(const struct rows *rows, size_t resamples, uint64_t seed,
                     double *ret_estimates)
{
	size_t kinds = 2 * rows->factors;
	axl_auto(axl_memory) uint32_t *chosen = axl_xcalloc(rows->count, sizeof *chosen);
	axl_auto(axl_memory) double *once = axl_xcalloc(kinds, sizeof *once);
	for (size_t r = 0; r < resamples; r++) {
		struct axl_draws draws = axl_draws_at(seed, STREAM, r);
		for (size_t i = 0; i < rows->count; i++)
			chosen[i] = (uint32_t)axl_draw_choice(&draws, rows->count);
		estimate(rows, chosen, once);
		for (size_t k = 0; k < kinds; k++)
			ret_estimates[k * resamples + r] = once[k];
	}
}

void axl_sensitivity_indices(const double *at_a, const double *at_b, const double *at_mixed,
                             size_t count, size_t factors, size_t resamples, uint64_t seed,
                             struct axl_sensitivity_index *ret_indices)
{
	struct rows rows = {0};
	rows_gather(&rows, at_a, at_b, at_mixed, count, factors);
	axl_auto(axl_memory) uint32_t *all = axl_xcalloc(rows.count, sizeof *all);
	for (size_t i = 0; i < rows.count; i++)
		all[i] = (uint32_t)i;
	axl_auto(axl_memory) double *point = axl_xcalloc(2 * factors, sizeof *point);
	axl_auto(axl_memory) double *again = axl_xcalloc(2 * factors * resamples, sizeof *again);
	estimate(&rows, all, point);
	resample(&rows, resamples, seed, again);
	for (size_t f = 0; f < factors; f++) {
		struct axl_sensitivity_index *index = &ret_indices[f];
		index->first = point[f];
		index->total = point[factors + f];
		interval_of(again + f * resamples, resamples, &index->first_lo, &index->first_hi);
		interval_of(again + (factors + f) * resamples, resamples, &index->total_lo,
		            &index->total_hi);
	}
	rows_release(&rows);
}
