/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Robust growth of a series: the slope of ln y over time, per year, from all points of the
 * series. 0.05 is 5.13 % a year; expm1(slope) is the yearly rate. Pure: arrays in, a
 * result out.
 *
 * A missing point (NaN) is left out, and time steps are the true ones: nothing is filled in.
 * A slope that has no value is NaN with its reason, never 0 and never infinite. An interval
 * that the points are too few to give (Theil-Sen: four points at 95 %) is NaN
 * at both ends while the slope stands.
 */
#ifndef KSIC_FORMULA_GROWTH_H
#define KSIC_FORMULA_GROWTH_H

#include <stddef.h>

#define AXL_SLOPE_POINTS 4 /* fewest points that make a slope */

struct axl_growth_series {
	const double
	    *years; /* strictly ascending, in years: 2019.25 is the second quarter of 2019 */
	const double *values; /* finite, of any unit; NaN: missing */
	size_t count;
};

/* Why there is no slope; where several hold, the first of this list. */
enum axl_slope_gap {
	AXL_SLOPE_NO_GAP,
	AXL_SLOPE_DISORDER, /* the years do not ascend */
	AXL_SLOPE_BREAK, /* breaks leave too few of the figures; said by those who cut the series */
	AXL_SLOPE_NOT_POSITIVE, /* a figure of 0 or less, which has no logarithm */
	AXL_SLOPE_FEW_POINTS,
};

struct axl_slope {
	double slope;  /* of ln y, per year */
	double lo, hi; /* two-sided confidence interval of the slope */
	size_t points; /* figures that are there */
	enum axl_slope_gap gap;
};

/*
 * Least squares of ln y on the year. The interval is slope -+ t(n - 2) se with
 * se^2 = (sum of squared residuals / (n - 2)) / sum of (year - mean year)^2; it takes the
 * residuals to be independent and of one variance. level: 0 < level < 1, as 0.95.
 */
struct axl_slope axl_slope_log_linear(const struct axl_growth_series *series, double level);

/*
 * Median of the slopes of all pairs of points. Sources: H. Theil, "A rank-invariant method of
 * linear and polynomial regression analysis" (1950); P. K. Sen, "Estimates of the regression
 * coefficient based on Kendall's tau", JASA 63 (1968).
 *
 * The interval is Sen's: with Q the pair slopes in order, N of them, it is Q[q + 1] to Q[N - q],
 * where q is the largest number of inversions that chance reaches, or stays below, with
 * probability (1 - level) / 2. That is Kendall's exact distribution without ties at any n, so its
 * true level is never below the one asked for; ties of the figures make it wider still.
 */
struct axl_slope axl_slope_theil_sen(const struct axl_growth_series *series, double level);

#endif
