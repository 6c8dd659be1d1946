/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand or are a published example's; the arithmetic stands beside
 * each case. */
#include "config.h"

#include "scoring/prepare/impute.h"
#include "scoring/prepare/treat.h"
#include "tests/unit/tap.h"

#include <string.h>

static void shapes_are_those_of_a_spreadsheet(void)
{
	/* the example of the spreadsheet functions SKEW and KURT: 0.359543 and -0.151800 */
	double x[] = {3, 4, 5, 2, 3, 4, 5, 6, 4, 7}, far[10];
	struct axl_shape shape = axl_shape_of(x, 10);
	tap_near(shape.skewness, 0.359543, 5e-7, "skewness of type 2");
	tap_near(shape.kurtosis, -0.151800, 5e-7, "excess kurtosis of type 2");
	for (size_t i = 0; i < 10; i++)
		far[i] = 1e9 + x[i];
	tap_near(axl_shape_of(far, 10).skewness, shape.skewness, 1e-12, "a huge offset is nothing");
	double same[] = {4, 4, 4, NAN}, three[] = {1, 2, NAN, 9};
	tap_ok(isnan(axl_shape_of(same, 4).skewness), "all alike have no skewness");
	shape = axl_shape_of(three, 4);
	/* mean 4, s^2 = 19, third powers 125 - 27 - 8 = 90: 3 / 2 * 90 / 19^1.5 */
	tap_near(shape.skewness, 1.5 * 90 / (19 * sqrt(19)), 1e-14, "three values have skewness");
	tap_ok(isnan(shape.kurtosis) && shape.count == 3, "and no kurtosis");
	tap_int((long long)axl_shape_of(x, 0).count, 0, "nothing has neither");
}

static const struct axl_treatment usual = {
    .method = AXL_TREAT_LOG, .skewness = 2, .kurtosis = 3.5, .most = 5};

static void extremes_are_winsorised_one_at_a_time(void)
{
	/* skewness 3.06, kurtosis 9.74; with 100 set to 30: 1.71, which passes */
	double x[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100, NAN};
	struct axl_treated treated;
	axl_treat(x, 13, &usual, &treated);
	tap_ok(treated.done == AXL_TREAT_WINSORISE && treated.winsorised == 1 && treated.passed,
	       "one value is enough");
	tap_ok(x[11] == 30 && x[10] == 30 && x[9] == 10 && isnan(x[12]), "it becomes the next one");
	tap_near(treated.before.kurtosis, 9.741390834569142, 1e-12, "what it was is told");
	double low[] = {-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -100};
	axl_treat(low, 11, &usual, &treated);
	tap_ok(low[10] == -10 && treated.winsorised == 1, "on the side of the skew");
	double tame[] = {1, 2, 3, 4};
	axl_treat(tame, 4, &usual, &treated);
	tap_ok(treated.done == AXL_TREAT_NONE && treated.passed, "what passes stays");
}

static void what_resists_is_transformed(void)
{
	/* one value may go: kurtosis 3.98 is left, so the raw values are transformed; min 1,
	 * range 999: ln(x - 1 + 9.99) */
	double x[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64, 1000};
	struct axl_treatment one = usual;
	struct axl_treated treated;
	one.most = 1;
	axl_treat(x, 19, &one, &treated);
	tap_ok(treated.done == AXL_TREAT_LOG && treated.winsorised == 0, "by its logarithm");
	tap_near(x[0], log(9.99), 1e-15, "the smallest");
	tap_near(x[18], log(999 + 9.99), 1e-15, "the largest, not winsorised");
	tap_ok(!treated.passed, "what is still skewed is told");
	double y[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64, 1000};
	one.method = AXL_TREAT_BOXCOX;
	one.fixed_lambda = true;
	one.lambda = 0.5;
	axl_treat(y, 19, &one, &treated);
	tap_near(y[13], (sqrt(3 + 9.99) - 1) / 0.5, 1e-14, "by Box and Cox with lambda 1/2");
	one.fixed_lambda = false;
	double z[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64, 1000};
	axl_treat(z, 19, &one, &treated);
	tap_ok(treated.lambda < 0 && fabs(treated.after.skewness) < fabs(treated.before.skewness),
	       "the likeliest lambda draws the tail in");
	double flags[] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
	axl_treat(flags, 12, &usual, &treated);
	tap_ok(flags[11] == 1 && !treated.passed && treated.done == AXL_TREAT_NONE,
	       "a column is not made constant");
}

static void gaps_take_the_centre(void)
{
	double x[] = {1, NAN, 2, 9, NAN}, filled[5];
	int group[] = {0, 0, 0, 1, 1};
	axl_impute_centre(x, 5, NULL, false, filled);
	tap_ok(filled[1] == 4 && filled[4] == 4 && isnan(filled[0]), "mean: (1 + 2 + 9) / 3");
	axl_impute_centre(x, 5, NULL, true, filled);
	tap_near(filled[1], 2, 0, "median");
	axl_impute_centre(x, 5, group, false, filled);
	tap_ok(filled[1] == 1.5 && filled[4] == 9, "mean of the group");
	group[4] = 2;
	axl_impute_centre(x, 5, group, true, filled);
	tap_ok(isnan(filled[4]), "a group without a figure gives none");
	group[4] = -1;
	axl_impute_centre(x, 5, group, true, filled);
	tap_ok(isnan(filled[4]) && filled[1] == 1.5, "nor does no group");
}

static void gaps_take_after_neighbours(void)
{
	/* unit 0 lacks x; by y the others are 1, 1, 3 and 9 away */
	double x[] = {NAN, 10, 20, 60, 100}, y[] = {5, 6, 4, 8, 14}, filled[5];
	const double *columns[] = {x, y};
	struct axl_columns all = {columns, 2, 5};
	axl_impute_nearest(all, 0, 1, filled);
	tap_near(filled[0], 15, 0, "the nearest is two, which are equally near");
	axl_impute_nearest(all, 0, 3, filled);
	tap_near(filled[0], 30, 1e-14, "the nearest three");
	axl_impute_nearest(all, 0, 99, filled);
	tap_near(filled[0], 47.5, 1e-14, "all, where there are no more");
	y[0] = NAN;
	axl_impute_nearest(all, 0, 1, filled);
	tap_ok(isnan(filled[0]), "nothing in common, no neighbours");
}

static void gaps_lie_on_the_line(void)
{
	/* x = 2 y + 1; with an offset of a billion too */
	double x[] = {3, 5, 7, 9, NAN}, y[] = {1, 2, 3, 4, 10}, filled[5];
	const double *columns[] = {x, y};
	struct axl_columns all = {columns, 2, 5};
	axl_impute_regression(all, 0, filled);
	tap_near(filled[4], 21, 1e-12, "regression");
	for (size_t i = 0; i < 5; i++)
		y[i] += 1e9;
	axl_impute_regression(all, 0, filled);
	tap_near(filled[4], 21, 1e-6, "far from zero too");
	all.units = 2;
	axl_impute_regression(all, 0, filled);
	tap_ok(isnan(filled[0]), "two units do not make a line of two coefficients certain");
	const double times[] = {2023, 2024, 2025}, past[] = {4, 6, NAN};
	tap_near(axl_impute_from_past(times, past, 3, 2026, false), 6, 0, "the newest earlier one");
	tap_near(axl_impute_from_past(times, past, 3, 2026, true), 10, 0, "the line prolonged");
	tap_ok(isnan(axl_impute_from_past(times, past, 0, 2026, true)), "no past, nothing");
}

int main(void)
{
	shapes_are_those_of_a_spreadsheet();
	extremes_are_winsorised_one_at_a_time();
	what_resists_is_transformed();
	gaps_take_the_centre();
	gaps_take_after_neighbours();
	gaps_lie_on_the_line();
	return tap_done();
}
