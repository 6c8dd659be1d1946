/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Expected values are worked out by hand or published; each case says which. No published table
 * of standardised quotients could be had with the figures behind it: theirs is the method.
 */
#include "config.h"

#include "ksic/formula/normality.h"
#include "ksic/formula/standardised-lq.h"

#include "base/memory.h"
#include "tests/unit/tap.h"

static void each_industry_over_its_regions(void)
{
	/* first industry 0.5, 1, 1.5: mean 1, sd 0.5; second 2, 2, 8: mean 4, sd sqrt(24/2) */
	const double quotients[] = {0.5, 2, 1, 2, 1.5, 8};
	double z[6];
	struct axl_lq_standard standards[2];
	axl_lq_standardise(quotients, 3, 2, AXL_LQ_PLAIN, z, standards);
	tap_near(z[0], -1, 1e-15, "first industry, first region");
	tap_near(z[2], 0, 1e-15, "first industry, second region");
	tap_near(z[4], 1, 1e-15, "first industry, third region");
	tap_near(z[1], -2 / sqrt(12), 1e-15, "second industry, first region");
	tap_near(z[5], 4 / sqrt(12), 1e-15, "second industry, third region");
	tap_near(standards[1].mean, 4, 1e-15, "mean");
	tap_near(standards[1].sd, sqrt(12), 1e-15, "sample standard deviation");
	tap_int((long long)standards[0].count, 3, "regions");
}

static void logarithms_leave_zeros_out(void)
{
	const double quotients[] = {exp(-1), 1, 0, exp(1), NAN};
	double z[5];
	struct axl_lq_standard standard;
	axl_lq_standardise(quotients, 5, 1, AXL_LQ_LOG, z, &standard);
	tap_near(z[0], -1, 1e-15, "ln LQ = -1");
	tap_near(z[3], 1, 1e-15, "ln LQ = 1");
	tap_ok(isnan(z[2]) && isnan(z[4]), "0 has no logarithm, missing has none either");
	tap_ok(standard.count == 3 && standard.zeros == 1, "they are told apart");
	axl_lq_standardise(quotients, 5, 1, AXL_LQ_PLAIN, z, &standard);
	tap_ok(standard.count == 4 && standard.zeros == 0 && !isnan(z[2]),
	       "plain, 0 is a quotient");
}

static void what_tells_nobody_apart_has_no_z(void)
{
	const double alike[] = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, none[] = {NAN, NAN};
	double z[6];
	struct axl_lq_standard standard;
	axl_lq_standardise(alike, 6, 1, AXL_LQ_PLAIN, z, &standard);
	tap_ok(isnan(z[0]) && isnan(z[5]) && standard.sd == 0, "all alike");
	axl_lq_standardise(alike, 1, 1, AXL_LQ_LOG, z, &standard);
	tap_ok(isnan(z[0]) && isnan(standard.sd) && standard.count == 1, "one region");
	axl_lq_standardise(none, 2, 1, AXL_LQ_PLAIN, z, &standard);
	tap_ok(isnan(z[0]) && isnan(standard.mean) && standard.count == 0, "none known");
	axl_lq_standardise(NULL, 0, 1, AXL_LQ_PLAIN, z, &standard);
	tap_ok(standard.count == 0, "no region");
	const double far[] = {1e12, 1e12 + 1, 1e12 + 2};
	axl_lq_standardise(far, 3, 1, AXL_LQ_PLAIN, z, &standard);
	tap_near(z[2], 1, 1e-12, "a huge offset takes nothing away");
}

static void exceptional_regions_are_flagged(void)
{
	/* ten at 1, one at 12: mean 2, sd sqrt((10 + 100) / 10), z = 10 / sqrt(11) = 3.02 */
	const double quotients[] = {1, 1, 1, 1, 1, 12, 1, 1, 1, 1, 1};
	double z[11];
	struct axl_lq_standard standard;
	axl_lq_standardise(quotients, 11, 1, AXL_LQ_PLAIN, z, &standard);
	tap_near(z[5], 10 / sqrt(11), 1e-14, "z of the one");
	tap_ok(axl_lq_exceptional(z[5]) == 1 && axl_lq_exceptional(z[0]) == 0, "it is exceptional");
	tap_ok(standard.normality.p < 0.001, "and the column is not normal");
	tap_ok(axl_lq_exceptional(1.96) == 1 && axl_lq_exceptional(-1.96) == -1,
	       "the border is in");
	tap_ok(axl_lq_exceptional(1.959) == 0 && axl_lq_exceptional(NAN) == 0,
	       "within, or missing");
}

/*
 * Cholesterol of 62 people of the Framingham study, from D'Agostino, Belanger and D'Agostino, The
 * American Statistician 44 (1990), who give skewness 1.02, kurtosis 4.58, their deviates 3.14
 * and 2.21, and K2 = 14.75.
 */
static void a_published_test_of_normality(void)
{
	double values[] = {393, 353, 334, 336, 327, 300, 300, 308, 283, 285, 270, 270, 272,
	                   278, 278, 263, 264, 267, 267, 267, 268, 254, 254, 254, 256, 256,
	                   258, 240, 243, 246, 247, 248, 230, 230, 230, 230, 231, 232, 232,
	                   232, 234, 234, 236, 236, 238, 220, 225, 225, 226, 210, 211, 212,
	                   215, 216, 217, 218, 200, 202, 192, 198, 184, 167};
	struct axl_normality found = axl_normality_test(values, AXL_COUNT(values));
	tap_int((long long)found.count, 62, "values");
	tap_ok(fabs(found.skewness - 1.02) < 0.005, "skewness");
	tap_ok(fabs(found.kurtosis - 4.58) < 0.005, "kurtosis");
	tap_ok(fabs(found.skewness_z - 3.14) < 0.005, "deviate of the skewness");
	tap_ok(fabs(found.kurtosis_z - 2.21) < 0.005, "deviate of the kurtosis");
	tap_ok(fabs(found.k2 - 14.75) < 0.005, "K2");
	tap_near(found.p, exp(-found.k2 / 2), 1e-15, "chi-square of 2: exp(-x/2)");
	double k2 = found.k2;
	for (size_t i = 0; i < AXL_COUNT(values); i++)
		values[i] += 1e12;
	tap_near(axl_normality_test(values, AXL_COUNT(values)).k2, k2, 1e-12, "far from 0");
}

static void shapes_at_their_ends(void)
{
	/* -2 ... 2: m2 = 10/5, m4 = 34/5: kurtosis 6.8 / 4 */
	const double five[] = {-2, -1, NAN, 0, 1, 2}, alike[] = {3, 3, 3, 3, 3, 3, 3, 3};
	struct axl_normality found = axl_normality_test(five, 6);
	tap_near(found.skewness, 0, 1e-15, "symmetric");
	tap_near(found.kurtosis, 1.7, 1e-15, "flat");
	tap_ok(found.count == 5 && isnan(found.p), "five values are too few to test");
	tap_ok(isnan(axl_normality_test(alike, 8).skewness), "a constant has no shape");
	tap_ok(axl_normality_test(NULL, 0).count == 0, "nothing there");
}

int main(void)
{
	each_industry_over_its_regions();
	logarithms_leave_zeros_out();
	what_tells_nobody_apart_has_no_z();
	exceptional_regions_are_flagged();
	a_published_test_of_normality();
	shapes_at_their_ends();
	return tap_done();
}
