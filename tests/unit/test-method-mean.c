/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Further means, MPI and AMPI. Expected values are worked out by hand. */
#include "config.h"

#include "scoring/method/mazziotta-pareto.h"
#include "scoring/method/means.h"
#include "tests/unit/tap.h"

static void means_by_hand(void)
{
	const double values[] = {20, NAN, 80}, weights[] = {1, 2, 3}, halves[] = {1, 0, 1};
	/* 4 / (1/20 + 3/80) = 4 / (7/80) */
	tap_near(axl_mean_harmonic(values, weights, 3), 320.0 / 7, 1e-14, "harmonic");
	tap_near(axl_mean_power(values, weights, 3, -1), 320.0 / 7, 1e-13, "power -1");
	tap_near(axl_mean_power(values, weights, 3, 1), 65, 1e-14, "power 1: arithmetic");
	tap_near(axl_mean_power(values, weights, 3, 0), pow(20, 0.25) * pow(80, 0.75), 1e-13,
	         "power 0: geometric");
	/* sqrt((400 + 6400) / 2) */
	tap_near(axl_mean_power(values, halves, 3, 2), sqrt(3400), 1e-14, "power 2: quadratic");
	tap_near(axl_minimum(values, weights, 3), 20, 0, "minimum of what is there");
	const double last[] = {0, 0, 1};
	tap_near(axl_minimum(values, last, 3), 80, 0, "minimum of what has a weight");
}

static void means_at_their_ends(void)
{
	const double missing[] = {NAN, NAN}, weights[] = {1, 1}, zeros[] = {0, 0},
		     huge[] = {1e300, 1e300};
	tap_ok(isnan(axl_mean_harmonic(missing, weights, 2)), "harmonic of nothing");
	tap_ok(isnan(axl_mean_power(missing, weights, 2, 2)), "power of nothing");
	tap_ok(isnan(axl_minimum(missing, weights, 2)), "minimum of nothing");
	tap_ok(isnan(axl_mean_power(huge, zeros, 2, 2)), "no weight gives nothing");
	tap_near(axl_mean_power(zeros, weights, 2, 2), 0, 0, "zeros under a positive power");
	tap_near(axl_mean_power(huge, weights, 2, 4), 1e300, 1e-14, "no power overflows");
	tap_ok(isnan(axl_mean_harmonic(NULL, NULL, 0)), "nothing at all");
}

/* Columns 1, 2, 3 and 3, 3, 0. */
static const double values[] = {1, 3, 2, 3, 3, 0};
static const double alike[] = {1, 1};

static void mpi_by_hand(void)
{
	/*
	 * sd sqrt(2/3) and sqrt 2 (population): z = 100 -+ 5 sqrt 6, and 100 + 5 sqrt 2 (twice),
	 * 100 - 10 sqrt 2. S of two values is half their distance.
	 */
	const double six = 5 * sqrt(6), two = 5 * sqrt(2);
	double m[] = {100 + (two - six) / 2, 100 + two / 2, 100 + (six - 2 * two) / 2};
	double s[] = {(two + six) / 2, two / 2, (six + 2 * two) / 2};
	double down[3], up[3];
	struct axl_error *error = NULL;
	tap_int(axl_mpi(values, alike, 3, 2, AXL_PENALTY_DOWN, down, &error), 0, "MPI");
	axl_mpi(values, alike, 3, 2, AXL_PENALTY_UP, up, &error);
	for (int i = 0; i < 3; i++) {
		tap_near(down[i], m[i] - s[i] * s[i] / m[i], 1e-13, "mean less penalty");
		tap_near(up[i], m[i] + s[i] * s[i] / m[i], 1e-13, "mean and penalty");
	}
}

static void ampi_by_hand(void)
{
	/* 70, 100, 130 and 130, 130, 70 */
	double score[3];
	struct axl_error *error = NULL;
	axl_ampi(values, alike, 3, 2, NULL, AXL_PENALTY_DOWN, score, &error);
	tap_near(score[0], 100 - 900.0 / 100, 1e-14, "70 and 130: 100 less 30^2 / 100");
	tap_near(score[1], 115 - 225.0 / 115, 1e-14, "100 and 130");
	tap_near(score[2], 91, 1e-14, "130 and 70");
	/* 3 to 1: M = 85, S^2 = 0.75 * 15^2 + 0.25 * 45^2 = 675 */
	const double weights[] = {3, 1};
	axl_ampi(values, weights, 3, 2, NULL, AXL_PENALTY_DOWN, score, &error);
	tap_near(score[0], 85 - 675.0 / 85, 1e-14, "weights count in mean and deviation");
	/* 100 + 60 (x - 2) / 4: 85, 100, 115; the second column has no range: 100 */
	const struct axl_goalposts posts[] = {{0, 4, 2}, {3, 3, 3}};
	axl_ampi(values, alike, 3, 2, posts, AXL_PENALTY_UP, score, &error);
	tap_near(score[0], 92.5 + 7.5 * 7.5 / 92.5, 1e-14, "goalposts of one's own: 85 and 100");
	tap_near(score[1], 100, 1e-14, "the reference gets 100");
}

static void indices_at_their_ends(void)
{
	const double one[] = {3, 4}, same[] = {5, 1, 5, 1}, holed[] = {1, NAN, 0, 0, 4, 4};
	double score[3];
	struct axl_error *error = NULL;
	axl_mpi(one, alike, 1, 2, AXL_PENALTY_DOWN, score, &error);
	tap_near(score[0], 100, 0, "MPI of one unit");
	axl_ampi(one, alike, 1, 2, NULL, AXL_PENALTY_DOWN, score, &error);
	tap_near(score[0], 100, 0, "AMPI of one unit");
	axl_mpi(same, alike, 2, 2, AXL_PENALTY_DOWN, score, &error);
	tap_ok(score[0] == 100 && score[1] == 100, "all alike");
	axl_mpi(holed, alike, 3, 2, AXL_PENALTY_DOWN, score, &error);
	tap_ok(isnan(score[0]) && score[1] == 90 && score[2] == 110, "a missing value: no score");
	tap_int(axl_mpi(one, alike, 0, 2, AXL_PENALTY_DOWN, score, &error), 0, "no units");
	/* 1e9 + 1, 2, 3 as 1, 2, 3 */
	const double far[] = {1e9 + 1, 1e9 + 2, 1e9 + 3}, near[] = {1, 2, 3}, weight = 1;
	double again[3];
	axl_mpi(far, &weight, 3, 1, AXL_PENALTY_DOWN, score, &error);
	axl_mpi(near, &weight, 3, 1, AXL_PENALTY_DOWN, again, &error);
	for (int i = 0; i < 3; i++)
		tap_near(score[i], again[i], 1e-12, "a huge offset takes nothing away");
	/* reference 100 above the range of 60: 100 - 100 = 0 */
	const struct axl_goalposts post = {0, 60, 103};
	const double three = 3;
	tap_int(axl_ampi(&three, &weight, 1, 1, &post, AXL_PENALTY_DOWN, score, &error), -1,
	        "a mean of 0");
	tap_text(error->message,
	         "unit 1: its standardised values have the mean 0, by which the penalty cannot be "
	         "divided",
	         "says whose");
	axl_error_free(error);
}

static void unit_of_measure_does_not_matter(void)
{
	double changed[6], score[3], again[3];
	struct axl_error *error = NULL;
	for (int i = 0; i < 6; i++)
		changed[5 - i + (i % 2 ? 1 : -1)] = values[i] * (i % 2 + 2) + 7;
	axl_mpi(values, alike, 3, 2, AXL_PENALTY_DOWN, score, &error);
	axl_mpi(changed, alike, 3, 2, AXL_PENALTY_DOWN, again, &error);
	for (int i = 0; i < 3; i++)
		tap_near(again[2 - i], score[i], 1e-13, "MPI: any unit of measure, any order");
	axl_ampi(values, alike, 3, 2, NULL, AXL_PENALTY_DOWN, score, &error);
	axl_ampi(changed, alike, 3, 2, NULL, AXL_PENALTY_DOWN, again, &error);
	for (int i = 0; i < 3; i++)
		tap_near(again[2 - i], score[i], 1e-13, "AMPI: any unit of measure, any order");
	/* a unit that is better in what weighs more gains by it */
	const double more[] = {3, 1};
	axl_ampi(values, more, 3, 2, NULL, AXL_PENALTY_DOWN, again, &error);
	tap_ok(again[2] > score[2] && again[0] < score[0], "AMPI follows the weights");
}

int main(void)
{
	means_by_hand();
	means_at_their_ends();
	mpi_by_hand();
	ampi_by_hand();
	indices_at_their_ends();
	unit_of_measure_does_not_matter();
	return tap_done();
}
