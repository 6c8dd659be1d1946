/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Further means, MPI and AMPI. Expected values are worked out by hand. */
#include "config.h"

#include "scoring/method/aggregation.h"
#include "scoring/method/mazziotta-pareto.h"
#include "tests/unit/tap.h"

/* The mean of one unit whose children have these values. */
static double mean_of(enum axl_aggregation method, double power, const double *values,
                      const double *weights, size_t count)
{
	struct axl_aggregating how = {method, {.power = power}, NULL, NULL};
	const double *columns[3];
	double mean = -1;
	struct axl_error *error = NULL;
	for (size_t i = 0; i < count; i++)
		columns[i] = &values[i];
	if (axl_aggregate(&how, columns, weights, count, 1, &mean, &error) < 0)
		printf("# %s\n", error->message);
	return mean;
}

static double power_of(double power, const double *values, const double *weights, size_t count)
{
	return mean_of(AXL_AGGREGATE_POWER, power, values, weights, count);
}

static void means_by_hand(void)
{
	const double values[] = {20, NAN, 80}, weights[] = {1, 2, 3}, halves[] = {1, 0, 1};
	/* 4 / (1/20 + 3/80) = 4 / (7/80) */
	tap_near(mean_of(AXL_AGGREGATE_HARMONIC, 0, values, weights, 3), 320.0 / 7, 1e-14,
	         "harmonic");
	tap_near(power_of(-1, values, weights, 3), 320.0 / 7, 1e-13, "power -1");
	tap_near(power_of(1, values, weights, 3), 65, 1e-14, "power 1: arithmetic");
	tap_near(power_of(0, values, weights, 3), pow(20, 0.25) * pow(80, 0.75), 1e-13,
	         "power 0: geometric");
	/* sqrt((400 + 6400) / 2) */
	tap_near(power_of(2, values, halves, 3), sqrt(3400), 1e-14, "power 2: quadratic");
	tap_near(mean_of(AXL_AGGREGATE_MINIMUM, 0, values, weights, 3), 20, 0,
	         "minimum of what is there");
	const double last[] = {0, 0, 1};
	tap_near(mean_of(AXL_AGGREGATE_MINIMUM, 0, values, last, 3), 80, 0,
	         "minimum of what has a weight");
}

static void means_at_their_ends(void)
{
	const double missing[] = {NAN, NAN}, weights[] = {1, 1}, zeros[] = {0, 0};
	const double huge[] = {1e300, 1e300};
	tap_ok(isnan(mean_of(AXL_AGGREGATE_HARMONIC, 0, missing, weights, 2)), "harmonic: none");
	tap_ok(isnan(power_of(2, missing, weights, 2)), "power of nothing");
	tap_ok(isnan(mean_of(AXL_AGGREGATE_MINIMUM, 0, missing, weights, 2)), "minimum of nothing");
	tap_ok(isnan(power_of(2, huge, zeros, 2)), "no weight gives nothing");
	tap_near(power_of(2, zeros, weights, 2), 0, 0, "zeros under a positive power");
	tap_near(power_of(4, huge, weights, 2), 1e300, 1e-14, "no power overflows");
	tap_ok(isnan(mean_of(AXL_AGGREGATE_HARMONIC, 0, NULL, NULL, 0)), "nothing at all");
}

static void every_method_goes_through_one_door(void)
{
	/* two columns; b leads in both, c is last in both */
	const double first[] = {2, 3, 1, NAN}, second[] = {5, 6, 4, 9}, weights[] = {1, 3};
	const double *columns[] = {first, second};
	struct axl_error *error = NULL;
	for (int method = 0; method < AXL_AGGREGATIONS; method++) {
		struct axl_aggregating how = {(enum axl_aggregation)method,
		                              axl_aggregation_defaults(), NULL, NULL};
		double score[4];
		tap_int(axl_aggregate(&how, columns, weights, 2, 4, score, &error), 0, "scores");
		tap_ok(score[1] > score[0] && score[0] > score[2], "method %d: b, a, c", method);
		tap_ok(isnan(score[3]) == (method >= AXL_AGGREGATE_MPI),
		       "means go without what is missing, comparisons do not");
	}
}

static void bounded_scores_go_to_a_hundred(void)
{
	double topsis[] = {0.25, NAN}, flow[] = {-1, 0.5}, wins[] = {2, 0, -2, NAN};
	double places[] = {2, 1, 0, NAN}, alone[] = {0, NAN}, mean[] = {7};
	axl_aggregation_to_hundred(AXL_AGGREGATE_TOPSIS, topsis, 2);
	tap_ok(topsis[0] == 25 && isnan(topsis[1]), "closeness times 100");
	axl_aggregation_to_hundred(AXL_AGGREGATE_PROMETHEE, flow, 2);
	tap_ok(flow[0] == 0 && flow[1] == 75, "50 (1 + phi)");
	axl_aggregation_to_hundred(AXL_AGGREGATE_COPELAND, wins, 4);
	tap_ok(wins[0] == 100 && wins[1] == 50 && wins[2] == 0, "of 2 others");
	axl_aggregation_to_hundred(AXL_AGGREGATE_KEMENY, places, 4);
	tap_ok(places[0] == 100 && places[1] == 50 && places[2] == 0, "of 2 places below");
	axl_aggregation_to_hundred(AXL_AGGREGATE_COPELAND, alone, 2);
	tap_ok(alone[0] == 50, "one alone: the middle");
	axl_aggregation_to_hundred(AXL_AGGREGATE_ARITHMETIC, mean, 1);
	tap_ok(mean[0] == 7, "a mean has the scale of its children");
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
	every_method_goes_through_one_door();
	bounded_scores_go_to_a_hundred();
	mpi_by_hand();
	ampi_by_hand();
	indices_at_their_ends();
	unit_of_measure_does_not_matter();
	return tap_done();
}
