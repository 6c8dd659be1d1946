/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TOPSIS and VIKOR. Expected values are worked out by hand or printed; each case says which. */
#include "config.h"

#include "scoring/method/topsis.h"
#include "scoring/method/vikor.h"
#include "tests/unit/tap.h"

#include <stdint.h>

/*
 * Opricovic and Tzeng (2004): a climber chooses among three mountains by risk (less is better) and
 * altitude, which weigh alike. VIKOR takes the second, TOPSIS the first.
 */
static const double mountains[] = {-1, 3000, -2, 3750, -5, 4500};
static const double alike[] = {1, 1};

static void topsis_climbs_the_safest(void)
{
	/* norms: sqrt(1 + 4 + 25), 750 sqrt(16 + 25 + 36); altitudes are 4, 5, 6 times 750 */
	const double risk = 1 / sqrt(30), height = 1 / sqrt(77);
	double score[3];
	struct axl_error *error = NULL;
	tap_int(axl_topsis(mountains, alike, 3, 2, true, score, &error), 0, "three mountains");
	tap_near(score[0], 4 * risk / (4 * risk + 2 * height), 1e-15, "safest and lowest");
	tap_near(score[1],
	         hypot(3 * risk, height) / (hypot(3 * risk, height) + hypot(risk, height)), 1e-15,
	         "in the middle");
	tap_near(score[2], 2 * height / (4 * risk + 2 * height), 1e-15, "highest");
	tap_ok(score[0] > score[1] && score[1] > score[2], "TOPSIS takes the first");
}

static void topsis_selects_a_fighter(void)
{
	/* Hwang and Yoon (1981): speed, range, payload, cost (less is better), reliability,
	 * manoeuvrability; closeness as printed, from values that the book rounds on the way */
	const double aircraft[] = {2.0, 1500, 20000, -5.5, 5, 9, 2.5, 2700, 18000, -6.5, 3, 5,
	                           1.8, 2000, 21000, -4.5, 7, 7, 2.2, 1800, 20000, -5.0, 5, 5};
	const double weights[] = {0.2, 0.1, 0.1, 0.1, 0.2, 0.3};
	const double printed[] = {0.643, 0.268, 0.613, 0.312};
	double score[4];
	struct axl_error *error = NULL;
	axl_topsis(aircraft, weights, 4, 6, true, score, &error);
	for (int i = 0; i < 4; i++)
		tap_near(score[i], printed[i], 0.001, "a fighter's closeness as printed");
}

static void topsis_takes_normalised_values_as_they_are(void)
{
	/* weighted 3/4, 1/4: (75, 0), (0, 25), (37.5, 12.5); ideal (75, 25), opposite (0, 0) */
	const double values[] = {100, 0, 0, 100, 50, 50}, weights[] = {3, 1};
	double score[3];
	struct axl_error *error = NULL;
	axl_topsis(values, weights, 3, 2, false, score, &error);
	tap_near(score[0], 0.75, 1e-15, "75 / (25 + 75)");
	tap_near(score[1], 0.25, 1e-15, "25 / (75 + 25)");
	tap_near(score[2], 0.5, 1e-15, "halfway");
}

static void topsis_at_its_ends(void)
{
	const double one[] = {3, 4}, same[] = {5, 1, 5, 1}, zero[] = {0, 1, 0, 3};
	double score[3];
	struct axl_error *error = NULL;
	axl_topsis(one, alike, 1, 2, true, score, &error);
	tap_near(score[0], 0.5, 0, "one unit is its own ideal and opposite");
	axl_topsis(same, alike, 2, 2, false, score, &error);
	tap_ok(score[0] == 0.5 && score[1] == 0.5, "all alike");
	axl_topsis(zero, alike, 2, 2, true, score, &error);
	tap_ok(score[0] == 0 && score[1] == 1, "a column of zeros has no norm and says nothing");
	tap_int(axl_topsis(one, alike, 0, 2, true, score, &error), 0, "no units");
	/* the first lacks a value in a column that counts, the second in one that does not */
	const double holed[] = {1, NAN, 1, 2, 1, NAN, 3, 0, 4}, weights[] = {1, 1, 0};
	const double column_off[] = {1, NAN, 1, 2, 1, NAN, 3, 0, NAN};
	axl_topsis(holed, weights, 3, 3, false, score, &error);
	tap_ok(isnan(score[0]) && score[1] == 0.5 && score[2] == 0.5, "a missing value: no score");
	axl_topsis(column_off, weights, 3, 3, false, score, &error);
	tap_ok(score[1] == 0.5 && score[2] == 0.5, "what has no weight may be missing");
	const double far[] = {1e9 + 0.001, 1e9, 1e9 + 0.002, 1e9, 1e9, 1e9};
	axl_topsis(far, alike, 3, 2, false, score, &error);
	tap_near(score[0], 0.5, 1e-3, "a huge offset: halfway");
	tap_ok(score[1] == 1 && score[2] == 0, "a huge offset: the ends");
}

static void wrong_weights_are_refused(void)
{
	const double negative[] = {1, -1}, none[] = {0, 0}, infinite[] = {1, INFINITY, 2, 3};
	double score[2] = {7, 7};
	struct axl_error *error = NULL;
	tap_int(axl_topsis(mountains, negative, 2, 2, false, score, &error), -1, "negative weight");
	tap_text(error->message, "weight 2 is not a number from 0 up", "says which");
	tap_int(error->kind, AXL_ERROR_DATA, "a fault of the data");
	axl_error_free(error);
	error = NULL;
	tap_int(axl_topsis(mountains, none, 2, 2, false, score, &error), -1, "no weight");
	tap_text(error->message, "the weights are all zero", "says so");
	axl_error_free(error);
	error = NULL;
	tap_int(axl_topsis(infinite, alike, 2, 2, false, score, &error), -1, "infinite value");
	tap_text(error->message, "unit 1 has an infinite value in column 2", "says where");
	axl_error_free(error);
	tap_ok(score[0] == 7 && score[1] == 7, "nothing was written");
}

static void vikor_climbs_the_second(void)
{
	/* gaps: (0, 1), (1/4, 1/2), (1, 0), each times 1/2 */
	const double s[] = {0.5, 0.375, 0.5}, r[] = {0.5, 0.25, 0.5}, q[] = {1, 0, 1};
	struct axl_vikor_unit unit[3];
	struct axl_vikor_verdict verdict;
	struct axl_error *error = NULL;
	axl_vikor_compare(mountains, alike, 3, 2, 0.5, unit, &verdict, &error);
	for (int i = 0; i < 3; i++)
		tap_ok(unit[i].s == s[i] && unit[i].r == r[i] && unit[i].q == q[i],
		       "mountain %d: S, R, Q", i + 1);
	tap_ok(verdict.first == 1 && verdict.threshold == 0.5, "the second, 1 / (3 - 1)");
	tap_ok(verdict.advantage && verdict.stability, "by an advantage, and stably");
	tap_ok(!unit[0].compromise && unit[1].compromise && !unit[2].compromise, "it alone");
	double score[3];
	axl_vikor(mountains, alike, 3, 2, 0.5, score, &error);
	tap_ok(score[0] == 0 && score[1] == 1 && score[2] == 0, "score 1 - Q");
}

static void vikor_as_printed(void)
{
	/* J. Papathanasiou, N. Ploskas, Multiple Criteria Decision Aid (2018), v = 0.625 */
	const double values[] = {8, 7, 2, 1, 5,  3,  7, 5, 7, 5, 6, 4,
	                         9, 9, 7, 3, 11, 10, 3, 7, 6, 9, 5, 4};
	const double weights[] = {0.4, 0.3, 0.1, 0.2};
	const double printed[] = {0.640, 1.000, 0.693, 0.271, 0.000, 0.694};
	struct axl_vikor_unit unit[6];
	struct axl_vikor_verdict verdict;
	struct axl_error *error = NULL;
	axl_vikor_compare(values, weights, 6, 4, 0.625, unit, &verdict, &error);
	for (int i = 0; i < 6; i++)
		tap_near(unit[i].q, printed[i], 0.0005, "Q as printed");
	/* 0.271 is more than 1/5 above 0; S 0.08 and R 0.08 are the smallest */
	tap_ok(verdict.first == 4 && verdict.advantage && verdict.stability, "the fifth alone");
}

static void vikor_without_advantage(void)
{
	/* one column: S = R = gap, Q the same; 1 / (5 - 1) = 0.25 */
	const double values[] = {10, 9, 7.5, 1, 0}, weight = 2;
	struct axl_vikor_unit unit[5];
	struct axl_vikor_verdict verdict;
	struct axl_error *error = NULL;
	axl_vikor_compare(values, &weight, 5, 1, 0.5, unit, &verdict, &error);
	tap_near(unit[2].q, 0.25, 1e-15, "Q of the third");
	tap_ok(verdict.first == 0 && !verdict.advantage && verdict.stability, "0.1 is too near");
	tap_ok(unit[0].compromise && unit[1].compromise && !unit[2].compromise,
	       "those below 0.25: 0 and 0.1, not 0.25 itself");
}

static void vikor_without_stability(void)
{
	/*
	 * Gaps, each a third. S: 0.35, 0.3, 0.6, 2/3, 2/3, 2/3; R: 0.22, 0.3, 0.2, 1/3, 1/3, 1/3.
	 * Q: (0.05 / 0.3667 + 0.02 / 0.1333) / 2 = 0.143; (0.1 / 0.1333) / 2 = 0.375;
	 * (0.3 / 0.3667) / 2 = 0.409; 1 of the others. 0.375 - 0.143 >= 1/5, but S is smallest in
	 * the second and R in the third.
	 */
	const double gap[] = {0.66, 0.39, 0, 0.9, 0, 0, 0.6, 0.6, 0.6, 0, 1, 1, 1, 1, 0, 1, 0, 1};
	const double weights[] = {1, 1, 1};
	double values[18];
	struct axl_vikor_unit unit[6];
	struct axl_vikor_verdict verdict;
	struct axl_error *error = NULL;
	for (int i = 0; i < 18; i++)
		values[i] = 1 - gap[i];
	axl_vikor_compare(values, weights, 6, 3, 0.5, unit, &verdict, &error);
	tap_near(unit[1].q, 0.375, 1e-15, "Q of the second");
	tap_near(unit[2].q, 0.3 / (2.0 / 3 - 0.3) / 2, 1e-15, "Q of the third");
	tap_ok(verdict.first == 0 && verdict.advantage && !verdict.stability, "first, unstably");
	tap_ok(unit[0].compromise && unit[1].compromise && !unit[2].compromise, "the first two");
}

static void vikor_at_its_ends(void)
{
	const double one[] = {3, 4}, same[] = {5, 1, 5, 1}, missing[] = {NAN, 1, 2, NAN};
	struct axl_vikor_unit unit[2];
	struct axl_vikor_verdict verdict;
	struct axl_error *error = NULL;
	axl_vikor_compare(one, alike, 1, 2, 0.5, unit, &verdict, &error);
	tap_ok(unit[0].q == 0 && unit[0].compromise && verdict.advantage && verdict.stability,
	       "one unit is its own compromise");
	tap_ok(isnan(verdict.threshold), "and has nobody to be ahead of");
	axl_vikor_compare(same, alike, 2, 2, 0.5, unit, &verdict, &error);
	tap_ok(unit[0].q == 0 && unit[1].q == 0 && unit[0].compromise && unit[1].compromise,
	       "all alike: all of them");
	axl_vikor_compare(missing, alike, 2, 2, 0.5, unit, &verdict, &error);
	tap_ok(isnan(unit[0].q) && isnan(unit[1].s) && verdict.first == SIZE_MAX &&
	           !unit[0].compromise,
	       "nobody takes part");
	tap_int(axl_vikor_compare(one, alike, 1, 2, 1.5, unit, &verdict, &error), -1, "v of 1.5");
	tap_text(error->message, "VIKOR's v is 1.5: expected a number from 0 to 1", "says so");
	axl_error_free(error);
}

/* A matrix with its columns moved and stretched, and its units in the opposite order. */
static void change(const double *values, size_t units, size_t columns, double *ret_changed)
{
	for (size_t i = 0; i < units; i++)
		for (size_t j = 0; j < columns; j++)
			ret_changed[(units - 1 - i) * columns + j] =
			    values[i * columns + j] * (double)(j + 2) + 1000 * (double)j;
}

static void scales_and_order_do_not_matter(void)
{
	const double values[] = {3, 8, 1, 7, 2, 9, 5, 5, 5, 9, 1, 4}, weights[] = {2, 3, 4};
	double changed[12], vikor[4], again[4];
	struct axl_error *error = NULL;
	change(values, 4, 3, changed);
	axl_vikor(values, weights, 4, 3, 0.5, vikor, &error);
	axl_vikor(changed, weights, 4, 3, 0.5, again, &error);
	for (int i = 0; i < 4; i++)
		tap_near(again[3 - i], vikor[i], 1e-13, "VIKOR: any unit of measure, any order");
	double stretched[12], topsis[4];
	for (int i = 0; i < 12; i++)
		stretched[i] = values[i] * (i % 3 + 2);
	axl_topsis(values, weights, 4, 3, true, topsis, &error);
	axl_topsis(stretched, weights, 4, 3, true, again, &error);
	for (int i = 0; i < 4; i++)
		tap_near(again[i], topsis[i], 1e-14, "TOPSIS with norms: any factor");
	/* more weight on the column that a unit leads in does it no harm */
	const double more[] = {2, 30, 4};
	axl_topsis(values, more, 4, 3, true, again, &error);
	tap_ok(again[0] > topsis[0], "TOPSIS rises with the weight of what is best");
	axl_vikor(values, more, 4, 3, 0.5, again, &error);
	tap_ok(again[0] >= vikor[0], "so does VIKOR");
}

int main(void)
{
	topsis_climbs_the_safest();
	topsis_selects_a_fighter();
	topsis_takes_normalised_values_as_they_are();
	topsis_at_its_ends();
	wrong_weights_are_refused();
	vikor_climbs_the_second();
	vikor_as_printed();
	vikor_without_advantage();
	vikor_without_stability();
	vikor_at_its_ends();
	scales_and_order_do_not_matter();
	return tap_done();
}
