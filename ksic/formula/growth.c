/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/growth.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_fit.h>
#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdbool.h>

#include "base/memory.h"

/* The figures that are there, side by side. */
struct points {
	double *years;
	double *values;
	size_t count;
};

static struct points points_present(const struct axl_growth_series *series)
{
	struct points present = {
	    axl_xcalloc(series->count, sizeof(double)),
	    axl_xcalloc(series->count, sizeof(double)),
	    0,
	};
	for (size_t i = 0; i < series->count; i++) {
		if (isnan(series->values[i]))
			continue;
		present.years[present.count] = series->years[i];
		present.values[present.count++] = series->values[i];
	}
	return present;
}

static void points_cleanup(struct points *points)
{
	free(points->years);
	free(points->values);
}

static bool years_ascend(const struct axl_growth_series *series)
{
	for (size_t i = 1; i < series->count; i++)
		if (!(series->years[i - 1] < series->years[i]))
			return false;
	return true;
}

static bool all_positive(const struct points *points)
{
	for (size_t i = 0; i < points->count; i++)
		if (!(points->values[i] > 0))
			return false;
	return true;
}

static enum axl_slope_gap find_gap(const struct points *points,
                                   const struct axl_growth_series *series)
{
	if (!years_ascend(series))
		return AXL_SLOPE_DISORDER;
	if (!all_positive(points))
		return AXL_SLOPE_NOT_POSITIVE;
	if (points->count < AXL_SLOPE_POINTS)
		return AXL_SLOPE_FEW_POINTS;
	return AXL_SLOPE_NO_GAP;
}

/*
 * ln(to / from). The difference of near figures is exact and their quotient is not; the quotient
 * of far ones may leave the range of a double.
 */
static double log_ratio(double to, double from)
{
	bool near = to < 2 * from && from < 2 * to;
	return near ? log1p((to - from) / from) : log(to) - log(from);
}

struct axl_slope axl_slope_log_linear(const struct axl_growth_series *series, double level)
{
	__attribute__((cleanup(points_cleanup))) struct points points = points_present(series);
	struct axl_slope found = {NAN, NAN, NAN, points.count, find_gap(&points, series)};
	if (found.gap != AXL_SLOPE_NO_GAP)
		return found;
	double first_year = points.years[0], first_value = points.values[0];
	for (size_t i = 0; i < points.count; i++) {
		points.years[i] -= first_year;
		points.values[i] = log_ratio(points.values[i], first_value);
	}
	double intercept, cov00, cov01, variance, residual;
	gsl_fit_linear(points.years, 1, points.values, 1, points.count, &intercept, &found.slope,
	               &cov00, &cov01, &variance, &residual);
	double reach =
	    gsl_cdf_tdist_Pinv((1 + level) / 2, (double)(points.count - 2)) * sqrt(variance);
	found.lo = found.slope - reach;
	found.hi = found.slope + reach;
	return found;
}

/* From the distribution of the inversions among m - 1 things to that among m, in place. */
static void add_to_permutations(double *probability, size_t size, size_t m)
{
	for (size_t k = 1; k < size; k++)
		probability[k] += probability[k - 1];
	for (size_t k = size; k-- > 0;)
		probability[k] = (probability[k] - (k >= m ? probability[k - m] : 0)) / (double)m;
}

/*
 * How many numbers of inversions, from 0 up, lie together within the tail when all orders of n
 * things are equally likely.
 */
static size_t counts_in_tail(size_t n, double tail)
{
	size_t size = n * (n - 1) / 2 + 1;
	axl_auto(axl_memory) double *probability = axl_xcalloc(size, sizeof *probability);
	probability[0] = 1;
	for (size_t m = 2; m <= n; m++)
		add_to_permutations(probability, size, m);
	double reached = 0;
	for (size_t k = 0; k < size; k++) {
		reached += probability[k];
		if (reached > tail)
			return k;
	}
	return size;
}

struct axl_slope axl_slope_theil_sen(const struct axl_growth_series *series, double level)
{
	__attribute__((cleanup(points_cleanup))) struct points points = points_present(series);
	struct axl_slope found = {NAN, NAN, NAN, points.count, find_gap(&points, series)};
	if (found.gap != AXL_SLOPE_NO_GAP)
		return found;
	size_t pairs = 0;
	axl_auto(axl_memory) double *slopes =
	    axl_xcalloc(points.count * (points.count - 1) / 2, sizeof *slopes);
	for (size_t j = 1; j < points.count; j++)
		for (size_t i = 0; i < j; i++)
			slopes[pairs++] = log_ratio(points.values[j], points.values[i]) /
			                  (points.years[j] - points.years[i]);
	gsl_sort(slopes, 1, pairs);
	found.slope = gsl_stats_median_from_sorted_data(slopes, 1, pairs);
	size_t outside = counts_in_tail(points.count, (1 - level) / 2);
	if (outside > 0) {
		found.lo = slopes[outside - 1];
		found.hi = slopes[pairs - outside];
	}
	return found;
}
