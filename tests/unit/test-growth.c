/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand; the arithmetic stands beside each case. */
#include "config.h"

#include "ksic/formula/growth.h"

#include "base/memory.h"
#include "tests/unit/tap.h"

#define SERIES(years_, values_)                                                                    \
	(struct axl_growth_series)                                                                 \
	{                                                                                          \
		.years = (years_), .values = (values_), .count = AXL_COUNT(values_)                \
	}

static const double four_years[] = {2019, 2020, 2021, 2022};

static void gap_is(struct axl_growth_series series, enum axl_slope_gap gap, const char *name)
{
	struct axl_slope line = axl_slope_log_linear(&series, 0.95);
	struct axl_slope rank = axl_slope_theil_sen(&series, 0.95);
	tap_ok(line.gap == gap && rank.gap == gap, "%s", name);
	bool empty = isnan(line.slope) && isnan(line.lo) && isnan(line.hi) && isnan(rank.slope) &&
	             isnan(rank.lo) && isnan(rank.hi);
	tap_ok(gap == AXL_SLOPE_NO_GAP || empty, "%s: no slope, no interval", name);
}

static void what_has_no_slope_says_why(void)
{
	double good[] = {1, 2, 4, 8}, zero[] = {1, 2, 0, 8}, negative[] = {1, -2, 4, 8};
	double thin[] = {1, 2, NAN, 8}, none[] = {NAN, NAN, NAN, NAN};
	gap_is(SERIES(four_years, good), AXL_SLOPE_NO_GAP, "four points do");
	gap_is(SERIES(four_years, thin), AXL_SLOPE_FEW_POINTS, "three points are too few");
	gap_is(SERIES(four_years, none), AXL_SLOPE_FEW_POINTS, "all missing");
	gap_is(SERIES(four_years, zero), AXL_SLOPE_NOT_POSITIVE, "a figure of 0");
	gap_is(SERIES(four_years, negative), AXL_SLOPE_NOT_POSITIVE, "a negative figure");
	gap_is((struct axl_growth_series){0}, AXL_SLOPE_FEW_POINTS, "no series");
	double twice[] = {2019, 2020, 2020, 2021};
	gap_is(SERIES(twice, good), AXL_SLOPE_DISORDER, "one year twice");
}

static void a_line_through_the_logarithms(void)
{
	/* ln y = 0, 1, 1, 2: Sxy = 1.5 + 0 + 0 + 1.5 = 3, Sxx = 5, slope 0.6; residuals -0.1,
	 * 0.3, -0.3, 0.1: s^2 = 0.2 / 2, se^2 = 0.1 / 5. Student's t of 2 degrees of freedom has
	 * the quantile a sqrt(2 / (1 - a^2)) at level a. */
	double values[] = {1, exp(1), exp(1), exp(2)};
	struct axl_growth_series series = SERIES(four_years, values);
	struct axl_slope found = axl_slope_log_linear(&series, 0.95);
	double reach = 0.95 * sqrt(2 / (1 - 0.95 * 0.95)) * sqrt(0.02);
	tap_near(found.slope, 0.6, 1e-14, "slope");
	tap_near(found.lo, 0.6 - reach, 1e-10, "lower end of 95 %");
	tap_near(found.hi, 0.6 + reach, 1e-10, "upper end of 95 %");
	tap_int((long long)found.points, 4, "points");
	found = axl_slope_log_linear(&series, 0.8);
	tap_near(found.hi - 0.6, 0.8 * sqrt(2 / (1 - 0.64)) * sqrt(0.02), 1e-10,
	         "80 % is narrower");
	double doubling[] = {3, 6, 12, 24};
	struct axl_growth_series exact = SERIES(four_years, doubling);
	found = axl_slope_log_linear(&exact, 0.95);
	tap_near(found.slope, log(2), 1e-15, "what doubles each year grows by ln 2");
	tap_near(found.hi - found.lo, 0, 1e-14, "and there is no doubt about it");
	double constant[] = {7, 7, 7, 7};
	struct axl_growth_series flat = SERIES(four_years, constant);
	found = axl_slope_log_linear(&flat, 0.95);
	tap_ok(found.slope == 0 && found.lo == 0 && found.hi == 0, "what stays has slope 0");
}

static void time_steps_are_true(void)
{
	/* a tenth a year, seen in 2015, 2018, 2020 and in the middle of 2021 */
	double years[] = {2015, 2016, 2018, 2020, 2021.5};
	double values[] = {10, NAN, 10 * exp(0.3), 10 * exp(0.5), 10 * exp(0.65)};
	struct axl_growth_series series = SERIES(years, values);
	struct axl_slope line = axl_slope_log_linear(&series, 0.95);
	struct axl_slope rank = axl_slope_theil_sen(&series, 0.95);
	tap_near(line.slope, 0.1, 1e-14, "least squares over a hole");
	tap_near(rank.slope, 0.1, 1e-14, "Theil-Sen over a hole");
	tap_ok(line.points == 4 && rank.points == 4, "the hole is no point");
}

/*
 * The data of Sen, JASA 63 (1968), here as logarithms. The 21 slopes in order, from the pairs
 * themselves: 1, 5/2, 11/3, 26/7, 15/4, 23/6, 59/15, 63/16, 4, 4, 4, 4, 69/17, 33/8, 29/7,
 * 25/6, 46/11, 35/8, 5, 5, 6. Of the 5040 orders of seven things 1, 6, 20, 49 and 98 have 0 ... 4
 * inversions: together 76 (1.5 %) up to 3, and 174 (3.45 %) up to 4.
 */
static void sens_own_example(void)
{
	double years[] = {1, 2, 3, 4, 10, 12, 18}, values[] = {9, 15, 19, 20, 45, 55, 78};
	for (size_t i = 0; i < AXL_COUNT(values); i++)
		values[i] = exp(values[i]);
	struct axl_growth_series series = SERIES(years, values);
	struct axl_slope found = axl_slope_theil_sen(&series, 0.95);
	tap_near(found.slope, 4, 1e-14, "Sen: the median is the 11th slope");
	tap_near(found.lo, 26.0 / 7, 1e-14, "Sen: 2.5 % reaches up to 3 inversions: the 4th slope");
	tap_near(found.hi, 35.0 / 8, 1e-14, "Sen: and the 4th from above");
	found = axl_slope_theil_sen(&series, 0.93);
	tap_near(found.lo, 15.0 / 4, 1e-14, "Sen: 3.5 % reaches up to 4: the 5th slope");
	tap_near(found.hi, 46.0 / 11, 1e-14, "Sen: and the 5th from above");
}

static void ranks_bear_an_outlier(void)
{
	/* The outlier in the middle makes two slopes high and two low: six of ten remain. */
	double years[] = {0, 1, 2, 3, 4};
	double values[] = {1, exp(0.1), 1000, exp(0.3), exp(0.4)};
	struct axl_growth_series series = SERIES(years, values);
	struct axl_slope found = axl_slope_theil_sen(&series, 0.95);
	tap_near(found.slope, 0.1, 1e-14, "one figure out of line moves no median");
	/* 1 of 120 orders has no inversion (0.8 %), 5 have one or none (4.2 %) */
	tap_near(found.lo, 0.3 - log(1000), 1e-13, "five points at 95 %: from the least slope");
	tap_near(found.hi, log(1000) - 0.1, 1e-13, "five points at 95 %: to the greatest");
	/* 1 of 24 orders: 4.2 % in one tail is the least that four points have to say */
	double four[] = {1, 2, 4, 8};
	struct axl_growth_series few = SERIES(four_years, four);
	found = axl_slope_theil_sen(&few, 0.95);
	tap_near(found.slope, log(2), 1e-15, "four points have a slope");
	tap_ok(isnan(found.lo) && isnan(found.hi), "but no interval at 95 percent");
	found = axl_slope_theil_sen(&few, 0.9);
	tap_near(found.lo, log(2), 1e-15, "they have one at 90 %");
	double constant[] = {7, 7, 7, 7, 7};
	struct axl_growth_series flat = SERIES(years, constant);
	found = axl_slope_theil_sen(&flat, 0.95);
	tap_ok(found.slope == 0 && found.lo == 0 && found.hi == 0, "nothing but ties: 0");
}

static void a_huge_offset_takes_nothing_away(void)
{
	/* ln(1 + k 1e-12) is k 1e-12 to twelve digits */
	double values[] = {1e12, 1e12 + 1, 1e12 + 2, 1e12 + 3};
	struct axl_growth_series series = SERIES(four_years, values);
	tap_near(axl_slope_log_linear(&series, 0.95).slope * 1e12, 1, 1e-10, "least squares");
	tap_near(axl_slope_theil_sen(&series, 0.95).slope * 1e12, 1, 1e-10, "Theil-Sen");
	double far[] = {1e-300, 1e-100, 1e100, 1e300};
	struct axl_growth_series wide = SERIES(four_years, far);
	/* lg y = -300, -100, 100, 300: 200 a year */
	tap_near(axl_slope_log_linear(&wide, 0.95).slope, 200 * log(10), 1e-13, "a huge span");
}

int main(void)
{
	what_has_no_slope_says_why();
	a_line_through_the_logarithms();
	time_steps_are_true();
	sens_own_example();
	ranks_bear_an_outlier();
	a_huge_offset_takes_nothing_away();
	return tap_done();
}
