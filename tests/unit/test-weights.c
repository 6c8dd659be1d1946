/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weights from the columns themselves; the arithmetic or the source stands beside each case. */
#include "config.h"

#include "scoring/weights/balanced.h"
#include "scoring/weights/benefit.h"
#include "scoring/weights/effective.h"
#include "scoring/weights/factor.h"
#include "scoring/weights/weights.h"
#include "tests/unit/tap.h"

static double weights[8];
static struct axl_error *error;

static bool weigh(enum axl_weighting weighting, const double *values, size_t units, size_t columns)
{
	axl_error_free(error);
	error = NULL;
	return axl_weights_by(weighting, values, units, columns, weights, &error) == 0;
}

static void expect(const double *expected, size_t columns, double tolerance, const char *what)
{
	for (size_t j = 0; j < columns; j++)
		tap_near(weights[j], expected[j], tolerance, what);
}

static bool refused(const char *part)
{
	return error && error->kind == AXL_ERROR_DATA && strstr(error->message, part);
}

static void entropy(void)
{
	/* Xu, European Journal of Operational Research 156 (2004), as printed */
	const double printed[] = {30, 30, 38, 29, 19, 54, 86, 29, 19, 15, 85, 28.9, 68, 70, 60, 29};
	tap_ok(weigh(AXL_WEIGHTING_ENTROPY, printed, 4, 4), "entropy: Xu's example");
	expect((double[]){0.4630, 0.3992, 0.1378, 0.0000}, 4, 0.00006, "as printed");
	/* (1, 3): -(0.25 ln 0.25 + 0.75 ln 0.75) / ln 2; (0, 4): 0 ln 0 + 1 ln 1 = 0 */
	const double small[] = {1, 0, 3, 4};
	double e = (0.25 * log(4) + 0.75 * log(4.0 / 3)) / log(2);
	tap_ok(weigh(AXL_WEIGHTING_ENTROPY, small, 2, 2), "entropy: with a zero");
	expect((double[]){(1 - e) / (2 - e), 1 / (2 - e)}, 2, 1e-15, "0 ln 0 is 0");
	const double gaps[] = {1, 7, 0, 3, 7, NAN, NAN, 7, 4};
	tap_ok(weigh(AXL_WEIGHTING_ENTROPY, gaps, 3, 3), "entropy: gaps and a constant column");
	expect((double[]){(1 - e) / (2 - e), 0, 1 / (2 - e)}, 3, 1e-15, "values that are there");
	const double negative[] = {1, 2, 3, -4};
	tap_ok(!weigh(AXL_WEIGHTING_ENTROPY, negative, 2, 2) &&
	           refused("unit 2 has the value -4 in column 2"),
	       "entropy: a negative value is located");
	const double zeros[] = {0, 0};
	tap_ok(!weigh(AXL_WEIGHTING_ENTROPY, zeros, 2, 1) && refused("no column tells"),
	       "entropy: zeros alone give no weights");
}

static const double firms[] = {61,   1.08, 4.33, 20.7, 0.26, 4.34,  16.3, 1.98,
                               2.53, 9,    3.29, 1.65, 5.4,  2.77,  2.33, 4,
                               4.12, 1.21, -6.1, 3.52, 2.10, -34.6, 3.31, 0.98};

static void critic(void)
{
	/* Diakoulaki, Mavrotas & Papayannakis, Computers & Operations Research 22 (1995): eight
	 * firms by profitability, market share, productivity */
	tap_ok(weigh(AXL_WEIGHTING_CRITIC, firms, 8, 3), "critic: Diakoulaki's example");
	expect((double[]){0.20, 0.48, 0.32}, 3, 0.005, "as printed");
	/* s alike; r(a,b) = -1, r(a,c) = 1: conflicts 2, 4, 2 */
	const double small[] = {0, 1, 0, 1, 0, 2};
	tap_ok(weigh(AXL_WEIGHTING_CRITIC, small, 2, 3), "critic: two units");
	expect((double[]){0.25, 0.5, 0.25}, 3, 1e-15, "conflicts 2, 4 and 2");
	const double flat[] = {0, 1, 5, 1, 0, 5};
	tap_ok(weigh(AXL_WEIGHTING_CRITIC, flat, 2, 3), "critic: a constant column");
	expect((double[]){0.5, 0.5, 0}, 3, 1e-15, "gets 0, and enters no sum");
	tap_ok(!weigh(AXL_WEIGHTING_CRITIC, small, 1, 3) && refused("no column tells"),
	       "critic: one unit gives no weights");
	tap_ok(!weigh(AXL_WEIGHTING_CRITIC, small, 0, 3), "critic: none gives none");
}

static void deviation(void)
{
	/* sample sd of 0 1 1 0: sqrt(1/3); of 0 0 0 1 (times 9): sqrt(3/16 + 9/16) / sqrt 3 = 0.5
	 */
	const double values[] = {0, 0, 1, 0, 1, 0, 0, 9};
	double a = sqrt(1.0 / 3), b = 0.5;
	tap_ok(weigh(AXL_WEIGHTING_DEVIATION, values, 4, 2), "sd");
	expect((double[]){a / (a + b), b / (a + b)}, 2, 1e-15, "of columns between 0 and 1");
}

static void gini(void)
{
	/* (1, 3): 2 * 2 / (2 * 4 * 2) = 0.25; (0, 4): 2 * 4 / (2 * 4 * 2) = 0.5 */
	const double values[] = {1, 0, 3, 4};
	tap_ok(weigh(AXL_WEIGHTING_GINI, values, 2, 2), "gini");
	expect((double[]){1.0 / 3, 2.0 / 3}, 2, 1e-15, "0.25 to 0.5");
	/* five values 1 2 3 4 5: mean 3, sum over pairs of |x - y| = 40: 40 / (2 * 25 * 3) */
	const double five[] = {5, 3, 1, 4, 2};
	double found;
	tap_int(axl_gini(five, 5, 1, &found, &error), 0, "gini: five values in no order");
	tap_near(found, 40.0 / 150, 1e-15, "40 / 150");
	const double far[] = {1e9, 1e9 + 2};
	(void)axl_gini(far, 2, 1, &found, &error);
	tap_near(found, 4 / (8 * (1e9 + 1)), 1e-24, "gini: a huge offset");
}

static void merec(void)
{
	/* Keshavarz-Ghorabaee et al., Symmetry 13 (2021), illustrative example as printed */
	const double printed[] = {450, 8000, 54,  145,  10, 9100, 2, 160,  100, 8200,
	                          31,  153,  220, 9300, 1,  162,  5, 8400, 23,  158};
	const bool less[] = {false, false, true, true};
	double effects[4], sum = 0;
	tap_int(axl_merec(printed, 5, 4, less, effects, &error), 0, "merec: the paper's example");
	for (size_t j = 0; j < 4; j++)
		sum += effects[j];
	for (size_t j = 0; j < 4; j++)
		weights[j] = effects[j] / sum;
	expect((double[]){0.5752, 0.0141, 0.4016, 0.0091}, 4, 0.00006, "as printed");
	const double zero[] = {1, 0, 2, 1};
	tap_ok(!weigh(AXL_WEIGHTING_MEREC, zero, 2, 2) &&
	           refused("unit 1 has the value 0 in column 2"),
	       "merec: a zero is located");
	/* one unit that differs: ln 2 in column 1 of 2: S = ln(1 + ln 2 / 2), without it 0 */
	const double small[] = {1, 3, 2, 3};
	(void)axl_merec(small, 2, 2, NULL, effects, &error);
	tap_near(effects[0], log(1 + log(2) / 2), 1e-15, "merec: by hand");
	tap_near(effects[1], 0, 0, "merec: a constant column has no effect");
}

/* OECD/JRC handbook (2008), table 17: loadings of the Technology Achievement Index. */
static void handbook(void)
{
	const double loadings[] = {
	    0.07,  0.97,  0.06,  0.06, /* patents */
	    0.13,  0.07,  -0.07, 0.93, /* royalties */
	    0.79,  -0.21, 0.21,  0.42, /* internet */
	    -0.64, 0.56,  -0.04, 0.36, /* exports */
	    0.37,  0.17,  0.38,  0.68, /* telephones */
	    0.82,  -0.04, 0.25,  0.35, /* electricity */
	    0.88,  0.23,  -0.09, 0.09, /* schooling */
	    0.08,  0.04,  0.96,  0.04, /* university */
	};
	const double printed[] = {2.64, 1.39, 1.19, 1.76};
	const size_t groups[] = {1, 3, 0, 1, 3, 0, 0, 2};
	double explained[4];
	size_t factor_of[8];
	axl_weights_of_loadings(loadings, 8, 4, explained, factor_of, weights);
	for (size_t f = 0; f < 4; f++)
		tap_near(explained[f], printed[f], 0.01, "pca: explained variance as printed");
	tap_ok(memcmp(groups, factor_of, sizeof groups) == 0,
	       "pca: columns stand with their factors, exports with patents");
	/* 0.97^2 over the sum of the eight squares, 5.5743 */
	tap_near(weights[0], 0.9409 / 5.5743, 1e-12, "pca: the weight of patents");
	tap_near(weights[3], 0.3136 / 5.5743, 1e-12, "pca: of exports, though negative elsewhere");
}

static void factors(void)
{
	/* a, 3 a + 1, b with no correlation: eigenvalues 2, 1, 0; one factor explains 67 % */
	const double values[] = {1, 4, 1, 1, 4, -1, -1, -2, 1, -1, -2, -1};
	axl_auto(axl_factors) struct axl_factors *two = NULL;
	tap_ok(weigh(AXL_WEIGHTING_FACTOR, values, 4, 3), "pca: two columns alike, one apart");
	expect((double[]){0.5, 0.5, 0}, 3, 1e-14, "one factor is kept");
	tap_int(axl_factors_new(values, 4, 3, 2, &two, &error), 0, "pca: two factors are wanted");
	for (size_t j = 0; j < 3; j++)
		tap_near(two->weights[j], 1.0 / 3, 1e-14, "pca: each column is all of its factor");
	tap_near(two->eigenvalues[0], 2, 1e-14, "pca: the first eigenvalue");
	const double flat[] = {1, 5, 2, 5};
	tap_ok(!weigh(AXL_WEIGHTING_FACTOR, flat, 2, 2) &&
	           refused("over the 2 units without gaps 1 do"),
	       "pca: one column that varies has no factors");
}

static void varimax(void)
{
	/* A simple structure turned by 30 degrees comes back, but for order and sign. */
	double c = cos(0.5236), s = sin(0.5236);
	double turned[] = {0.9 * c, -0.9 * s, 0.8 * c, -0.8 * s, 0.7 * s, 0.7 * c, 0, 0};
	axl_varimax(turned, 4, 2);
	bool first = fabs(turned[0]) > 0.5;
	tap_near(fabs(turned[first ? 0 : 1]), 0.9, 1e-12, "varimax finds the structure");
	tap_near(turned[first ? 1 : 0], 0, 1e-12, "each column on one factor");
	tap_near(fabs(turned[first ? 5 : 4]), 0.7, 1e-12, "the third on the other");
	tap_ok(turned[6] == 0 && turned[7] == 0, "a column without loadings keeps none");
}

static void benefit(void)
{
	/* The third takes w = 1/3, 1/3: 2/3. Bound to half and half the first takes 2 w1 = w2 =
	 * t/2, and the second's w1 + 2 w2 = 1.25 t <= 1 holds it at 0.8. */
	const double values[] = {2, 1, 1, 2, 1, 1, NAN, 9};
	axl_auto(axl_benefit) struct axl_benefit *free = NULL, *bound = NULL;
	tap_int(axl_benefit_new(values, 4, 2, (struct axl_benefit_bounds){0, 1}, &free, &error), 0,
	        "bod");
	tap_near(free->scores[0], 1, 1e-12, "bod: the best unit");
	tap_near(free->scores[2], 2.0 / 3, 1e-12, "bod: the third");
	tap_near(free->weights[4], 1.0 / 3, 1e-12, "bod: its weights");
	tap_ok(free->several[0] && !free->several[2], "bod: the best unit could take others");
	tap_ok(isnan(free->scores[3]) && isnan(free->weights[7]),
	       "bod: a unit with a gap has none");
	tap_int(
	    axl_benefit_new(values, 4, 2, (struct axl_benefit_bounds){0.5, 0.5}, &bound, &error), 0,
	    "bod: shares bound to a half");
	tap_near(bound->scores[0], 0.8, 1e-12, "bod: holds the first at 0.8");
	/* w = 0.2, 0.4: shares 1/3, 2/3; the second mirrors it; the third has a half each */
	tap_int(axl_benefit_mean(bound, weights, &error), 0, "bod: weights for all");
	expect((double[]){0.5, 0.5}, 2, 1e-12, "bod: their mean");
	axl_error_free(error);
	error = NULL;
	struct axl_benefit *none = NULL;
	tap_ok(axl_benefit_new(values, 4, 2, (struct axl_benefit_bounds){0.6, 1}, &none, &error) <
	               0 &&
	           refused("between 0.6 and 1 cannot sum to 1"),
	       "bod: bounds that cannot be kept");
	const double negative[] = {1, -1};
	tap_ok(!weigh(AXL_WEIGHTING_BENEFIT, negative, 1, 2) && refused("needs values from 0 up"),
	       "bod: a negative value");
}

static void balanced(void)
{
	/* r = 0.5, deviations 1 and 10: w as 1 to 0.1; correlation 1.5 / sqrt(3) */
	const double two[] = {0, 0, 1, 20, 2, 10};
	double correlation;
	tap_int(axl_balance(two, 3, 2, weights, &correlation, &error), 0, "balanced: two columns");
	expect((double[]){10.0 / 11, 1.0 / 11}, 2, 1e-14, "by their deviations");
	tap_near(correlation, 1.5 / sqrt(3), 1e-14, "balanced: the correlation of both");
	/* a, b without correlation, c = a + b + d / 2: R^-1 1 would give c less than 0; a + b rises
	 * with c at 4/3 / sqrt 2 already */
	double three[24];
	for (int u = 0; u < 8; u++) {
		three[3 * u] = u & 1 ? 1 : -1;
		three[3 * u + 1] = u & 2 ? 1 : -1;
		three[3 * u + 2] = three[3 * u] + three[3 * u + 1] + (u & 4 ? 0.5 : -0.5);
	}
	tap_int(axl_balance(three, 8, 3, weights, &correlation, &error), 0,
	        "balanced: three columns");
	expect((double[]){0.5, 0.5, 0}, 3, 1e-14, "no weight is negative");
	tap_near(correlation, sqrt(0.5), 1e-14, "balanced: the smallest correlation");
	const double against[] = {1, 3, 2, 2, 3, 1};
	tap_ok(!weigh(AXL_WEIGHTING_BALANCED, against, 3, 2) && refused("contradict"),
	       "balanced: a column and its opposite have no index");
	const double twice[] = {1, 1, 5, 2, 2, 7, 4, 4, 5};
	tap_ok(weigh(AXL_WEIGHTING_BALANCED, twice, 3, 3), "balanced: the same column twice");
	tap_ok(weights[0] > 0 && weights[1] == 0, "balanced: the first carries the weight");
}

static void balanced_weights_balance(void)
{
	/* what R^-1 1 / s gives for Diakoulaki's firms would be negative; the index says so */
	double correlation, index[8];
	struct axl_effective effective[3];
	double values[24];
	memcpy(values, firms, sizeof values);
	for (size_t u = 0; u < 8; u++)
		values[3 * u + 1] = -firms[3 * u + 1];
	tap_int(axl_balance(values, 8, 3, weights, &correlation, &error), 0, "balanced: firms");
	for (size_t u = 0; u < 8; u++) {
		index[u] = 0;
		for (size_t j = 0; j < 3; j++)
			index[u] += weights[j] * values[3 * u + j];
	}
	axl_effective_weights(values, 8, 3, index, effective);
	for (size_t j = 0; j < 3; j++)
		tap_ok(weights[j] > 0 ? fabs(effective[j].correlation - correlation) < 1e-12
		                      : effective[j].correlation >= correlation,
		       "balanced: column %zu rises with the index as far as the others", j + 1);
}

static void effective(void)
{
	/* x of -2 .. 2, y = x^2: no correlation, all explained */
	const double x[] = {-2, -1, 0, 1, 2}, y[] = {4, 1, 0, 1, 4};
	struct axl_effective found[2];
	axl_effective_weights(x, 5, 1, y, found);
	tap_near(found[0].correlation, 0, 1e-15, "effective: a parabola has no correlation");
	tap_near(found[0].main, 1, 1e-14, "effective: and explains all");
	/* two columns without correlation, index 2 a + b: 4/5 and 1/5 */
	const double ab[] = {1, 1, 1, -1, -1, 1, -1, -1}, index[] = {3, 1, -1, -3};
	axl_effective_weights(ab, 4, 2, index, found);
	tap_near(found[0].linear, 0.8, 1e-14, "effective: 4 of 5");
	tap_near(found[1].main_share, 0.2, 1e-14, "effective: 1 of 5");
	const double far[] = {1e9, 1e9 + 1, 1e9 + 2}, flat[] = {3, 3, 3};
	axl_effective_weights(far, 3, 1, far, found);
	tap_near(found[0].main, 1, 1e-12, "effective: a huge offset");
	axl_effective_weights(far, 3, 1, flat, found);
	tap_ok(isnan(found[0].main) && isnan(found[0].linear), "effective: a constant index");
}

/* What must not change weights: the order of units and, where its formula says so, a column's scale
 * and offset. */
static void invariances(void)
{
	static const struct {
		enum axl_weighting weighting;
		bool offset;
	} cases[] = {{AXL_WEIGHTING_ENTROPY, false},  {AXL_WEIGHTING_CRITIC, true},
	             {AXL_WEIGHTING_DEVIATION, true}, {AXL_WEIGHTING_FACTOR, true},
	             {AXL_WEIGHTING_GINI, false},     {AXL_WEIGHTING_MEREC, false}};
	double values[24], changed[24], before[3];
	for (size_t i = 0; i < 24; i++)
		values[i] = firms[i] + 40;
	for (size_t c = 0; c < AXL_COUNT(cases); c++) {
		const char *name = axl_weighting_names[cases[c].weighting];
		tap_ok(weigh(cases[c].weighting, values, 8, 3), "%s: as they are", name);
		memcpy(before, weights, sizeof before);
		for (size_t i = 0; i < 24; i++)
			changed[i] = values[21 - i / 3 * 3 + i % 3];
		(void)weigh(cases[c].weighting, changed, 8, 3);
		expect(before, 3, 1e-12, "units in another order");
		for (size_t i = 0; i < 24; i++)
			changed[i] =
			    values[i] * (i % 3 == 1 ? 1024 : 1) + (cases[c].offset ? 4096 : 0);
		(void)weigh(cases[c].weighting, changed, 8, 3);
		expect(before, 3, 1e-9, "a column in another scale");
	}
}

int main(void)
{
	entropy();
	critic();
	deviation();
	gini();
	merec();
	handbook();
	factors();
	varimax();
	benefit();
	balanced();
	balanced_weights_balance();
	effective();
	invariances();
	axl_error_free(error);
	return tap_done();
}
