/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judgements of pairs and what follows from them; the arithmetic stands beside each case. */
#include "config.h"

#include "scoring/weights/ahp.h"
#include "scoring/weights/judgement.h"
#include "tests/unit/tap.h"

/* Saaty, "How to make a decision", European Journal of Operational Research 48 (1990): choosing a
 * house by size, transport, neighbourhood, age, yard, facilities, condition, financing. */
static const double house[] = {
    1,       5,       3,       7, 6,       6,       1.0 / 3, 1.0 / 4, /* size */
    1.0 / 5, 1,       1.0 / 3, 5, 3,       3,       1.0 / 5, 1.0 / 7, /* transport */
    1.0 / 3, 3,       1,       6, 3,       4,       6,       1.0 / 5, /* neighbourhood */
    1.0 / 7, 1.0 / 5, 1.0 / 6, 1, 1.0 / 3, 1.0 / 4, 1.0 / 7, 1.0 / 8, /* age */
    1.0 / 6, 1.0 / 3, 1.0 / 3, 3, 1,       1.0 / 2, 1.0 / 5, 1.0 / 6, /* yard */
    1.0 / 6, 1.0 / 3, 1.0 / 4, 4, 2,       1,       1.0 / 5, 1.0 / 6, /* facilities */
    3,       5,       1.0 / 6, 7, 5,       5,       1,       1.0 / 2, /* condition */
    4,       7,       5,       8, 6,       6,       2,       1,       /* financing */
};

static void the_house_is_as_printed(void)
{
	static const double printed[] = {0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333};
	struct axl_ahp_consistency found;
	struct axl_error *error = NULL;
	struct axl_ahp_hint hints[28];
	double priorities[8], lambda;
	lambda = axl_ahp_priorities(house, 8, AXL_AHP_EIGENVECTOR, priorities);
	for (size_t i = 0; i < 8; i++)
		tap_near(priorities[i], printed[i], 0.0006, "a priority of the house");
	tap_near(lambda, 9.669, 0.0006 / 9, "its largest eigenvalue");
	tap_int(axl_ahp_consistency(lambda, 8, AXL_RANDOM_INDEX_SAATY_1980, &found, &error), 0,
	        "its consistency");
	tap_near(found.index, 0.238, 0.0006, "CI");
	tap_near(found.ratio, 0.169, 0.0006, "CR with 1.41");
	tap_int((long long)axl_ahp_hints(house, priorities, 8, hints), 28, "28 pairs were judged");
	/* 6 * 0.167 / 0.188 = 5.3: nothing else is so far from 1 */
	tap_ok(hints[0].row == 2 && hints[0].column == 6 && hints[0].judged == 6,
	       "neighbourhood against condition is the judgement to revisit");
	tap_near(hints[0].consistent, priorities[2] / priorities[6], 1e-15,
	         "what would be consistent");
	tap_near(hints[0].factor, 6 * priorities[6] / priorities[2], 1e-15, "how far it is");
	tap_ok(fabs(log(hints[27].factor)) < fabs(log(hints[26].factor)),
	       "the best one comes last");
	bool above = true;
	for (size_t i = 0; i < 28; i++)
		above = above && hints[i].judged >= 1;
	tap_ok(above, "judgements are told from the side that is at least 1");
}

/* w = 0.6, 0.3, 0.1 */
static const double agreed[] = {1, 2, 6, 0.5, 1, 3, 1.0 / 6, 1.0 / 3, 1};

static void methods_agree_where_judgements_do(void)
{
	for (int method = 0; method < AXL_AHP_METHODS; method++) {
		double w[3];
		double lambda = axl_ahp_priorities(agreed, 3, (enum axl_ahp_method)method, w);
		tap_near(w[0], 0.6, 1e-14, "consistent: first");
		tap_near(w[1], 0.3, 1e-14, "consistent: second");
		tap_near(lambda, 3, 1e-14, "consistent: the eigenvalue is n");
	}
}

static void three_elements_have_a_closed_form(void)
{
	/* a12 = 2, a13 = 8, a23 = 2: t = 8 / (2 * 2) = 2, lambda = 1 + t^(1/3) + t^(-1/3);
	 * w as 16^(1/3) : 1 : 16^(-1/3), which is the geometric mean too */
	const double a[] = {1, 2, 8, 0.5, 1, 2, 0.125, 0.5, 1};
	double w[3], third = cbrt(16), sum = third + 1 + 1 / third;
	double expected = 1 + cbrt(2) + 1 / cbrt(2);
	tap_near(axl_ahp_priorities(a, 3, AXL_AHP_EIGENVECTOR, w), expected, 1e-14, "lambda");
	tap_near(w[0], third / sum, 1e-14, "eigenvector");
	tap_near(axl_ahp_priorities(a, 3, AXL_AHP_GEOMETRIC, w), expected, 1e-14,
	         "lambda of the geometric means");
	tap_near(w[2], 1 / third / sum, 1e-14, "geometric means");
	/* columns sum to 1.625, 3.5, 11: (1/1.625 + 2/3.5 + 8/11) / 3 */
	(void)axl_ahp_priorities(a, 3, AXL_AHP_COLUMN, w);
	tap_near(w[0], (1 / 1.625 + 2 / 3.5 + 8.0 / 11) / 3, 1e-14, "means of columns");
	struct axl_ahp_consistency found;
	struct axl_error *error = NULL;
	(void)axl_ahp_consistency(expected, 3, AXL_RANDOM_INDEX_ALONSO_LAMATA, &found, &error);
	tap_near(found.ratio, (expected - 3) / 2 / 0.5247, 1e-15, "CR by another table");
}

static void few_elements_cannot_disagree(void)
{
	struct axl_ahp_consistency found;
	struct axl_error *error = NULL;
	const double one[] = {1}, two[] = {1, 9, 1.0 / 9, 1};
	double w[2];
	double lambda = axl_ahp_priorities(one, 1, AXL_AHP_EIGENVECTOR, w);
	tap_ok(w[0] == 1 && lambda == 1, "one element has all");
	(void)axl_ahp_consistency(lambda, 1, AXL_RANDOM_INDEX_SAATY_1980, &found, &error);
	tap_ok(found.index == 0 && found.ratio == 0, "and is consistent");
	lambda = axl_ahp_priorities(two, 2, AXL_AHP_EIGENVECTOR, w);
	tap_near(w[0], 0.9, 1e-15, "9 to 1");
	(void)axl_ahp_consistency(lambda, 2, AXL_RANDOM_INDEX_SAATY_1980, &found, &error);
	tap_ok(found.ratio == 0, "two are consistent");
}

static void tables_end(void)
{
	struct axl_error *error = NULL;
	double index = 0;
	tap_int(axl_random_index(AXL_RANDOM_INDEX_SAATY_1980, 15, &index, &error), 0,
	        "15 elements");
	tap_near(index, 1.59, 0, "by Saaty 1980");
	tap_int(axl_random_index(AXL_RANDOM_INDEX_SAATY_2008, 3, &index, &error), 0, "3 elements");
	tap_near(index, 0.52, 0, "by Saaty 2008");
	tap_int(axl_random_index(AXL_RANDOM_INDEX_ALONSO_LAMATA, 39, &index, &error), 0,
	        "39 elements");
	tap_near(index, 1.7020, 0, "by Alonso and Lamata");
	tap_int(axl_random_index(AXL_RANDOM_INDEX_SAATY_2008, 16, &index, &error), -1,
	        "16 are too many");
	tap_ok(error && error->kind == AXL_ERROR_DATA &&
	           strstr(error->message, "\"saaty-2008\" end at 15"),
	       "the error names the table and its end");
	axl_error_free(error);
}

static void faults_are_located(void)
{
	double a[] = {1, 2, NAN, 0.5, 1, 3, NAN, 0.4, 1};
	size_t row, column;
	tap_ok(axl_judgements_check(a, 3, 1e-9, &row, &column) == AXL_JUDGEMENT_NOT_RECIPROCAL &&
	           row == 2 && column == 1,
	       "0.4 is not the reciprocal of 3");
	a[7] = 0;
	tap_ok(axl_judgements_check(a, 3, 1e-9, &row, &column) == AXL_JUDGEMENT_NOT_POSITIVE &&
	           row == 2 && column == 1,
	       "0 is no judgement");
	a[7] = NAN;
	tap_ok(axl_judgements_check(a, 3, 1e-9, &row, &column) == AXL_JUDGEMENT_SOUND,
	       "a blank is none to find fault with");
	a[4] = 2;
	tap_ok(axl_judgements_check(a, 3, 1e-9, &row, &column) == AXL_JUDGEMENT_DIAGONAL &&
	           row == 1,
	       "an element is as important as itself");
}

static void blanks_are_filled(void)
{
	/* 1 to 2 as 2, 2 to 3 as 3; 1 to 3 follows: 6 */
	double a[] = {NAN, 2, NAN, NAN, NAN, 3, NAN, NAN, NAN}, w[3];
	bool linked[4];
	axl_judgements_mirror(a, 3);
	tap_ok(a[0] == 1 && a[3] == 0.5 && isnan(a[2]), "mirrored");
	tap_int((long long)axl_judgements_open(a, 3), 1, "one pair is open");
	tap_ok(axl_judgements_linked(a, 3, linked), "all hang together");
	axl_judgements_fill(a, 3, a);
	tap_near(a[2], 6, 1e-13, "Harker: 2 times 3");
	tap_near(a[6], 1.0 / 6, 1e-13, "and its mirror");
	tap_near(axl_ahp_priorities(a, 3, AXL_AHP_EIGENVECTOR, w), 3, 1e-13,
	         "consistent by itself");
	tap_near(w[1], 0.3, 1e-13, "0.6, 0.3, 0.1");
	double apart[16] = {1, 2, NAN, NAN, 0.5, 1, NAN, NAN, NAN, NAN, 1, 3, NAN, NAN, 1.0 / 3, 1};
	tap_ok(!axl_judgements_linked(apart, 4, linked) && linked[1] && !linked[2] && !linked[3],
	       "two pairs that nothing links");
}

static void groups_join(void)
{
	/* 4 and 1 make 2; the second rater left the other pair open */
	const double raters[] = {1, 4, 3,   0.25, 1, NAN, 1.0 / 3, NAN, 1,
	                         1, 1, NAN, 1,    1, NAN, NAN,     NAN, 1};
	double joined[9], spread[9];
	axl_judgements_join(raters, 2, 3, joined);
	tap_near(joined[1], 2, 1e-15, "the geometric mean of judgements");
	tap_near(joined[3], 0.5, 1e-15, "is reciprocal");
	tap_near(joined[2], 3, 1e-15, "of those who judged");
	tap_ok(isnan(joined[5]), "and open where nobody did");
	axl_judgements_spread(raters, 2, 3, spread);
	/* ln 4 and ln 1: sample sd ln 4 / sqrt 2 */
	tap_near(spread[1], exp(log(4) / sqrt(2)), 1e-14, "how far they differ");
	tap_ok(isnan(spread[2]), "one rater differs from nobody");
	const double priorities[] = {0.6, 0.4, 0.2, 0.8};
	double mean[2];
	axl_ahp_join(priorities, 2, 2, AXL_AHP_MEAN_ARITHMETIC, mean);
	tap_near(mean[0], 0.4, 1e-15, "arithmetic mean of priorities");
	axl_ahp_join(priorities, 2, 2, AXL_AHP_MEAN_GEOMETRIC, mean);
	/* sqrt(0.12) to sqrt(0.32) */
	tap_near(mean[0], sqrt(0.12) / (sqrt(0.12) + sqrt(0.32)), 1e-15, "geometric mean, scaled");
}

static void order_does_not_matter(void)
{
	double turned[64], w[8], v[8];
	for (size_t i = 0; i < 8; i++)
		for (size_t j = 0; j < 8; j++)
			turned[i * 8 + j] = house[(7 - i) * 8 + 7 - j];
	for (int method = 0; method < AXL_AHP_METHODS; method++) {
		(void)axl_ahp_priorities(house, 8, (enum axl_ahp_method)method, w);
		(void)axl_ahp_priorities(turned, 8, (enum axl_ahp_method)method, v);
		double apart = 0;
		for (size_t i = 0; i < 8; i++)
			apart = fmax(apart, fabs(w[i] - v[7 - i]));
		tap_near(apart, 0, 1e-14, "elements in another order keep their priorities");
	}
}

int main(void)
{
	the_house_is_as_printed();
	methods_agree_where_judgements_do();
	three_elements_have_a_closed_form();
	few_elements_cannot_disagree();
	tables_end();
	faults_are_located();
	blanks_are_filled();
	groups_join();
	order_does_not_matter();
	return tap_done();
}
