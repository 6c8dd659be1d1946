/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The formulas of the match: Wilson's interval against the table of R. G. Newcombe, "Two-sided
 * confidence intervals for the single proportion", Statistics in Medicine 17 (1998), method 3;
 * the rest by hand.
 */
#include "config.h"

#include "patents/match/formula.h"
#include "tests/unit/tap.h"

#include <math.h>

static void shares(void)
{
	static const struct {
		double x, n, lo, hi;
	} cases[] = {
	    {81, 263, 0.2553, 0.3662},
	    {15, 148, 0.0624, 0.1605},
	    {0, 20, 0, 0.1611},
	    {1, 29, 0.0061, 0.1718},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct axl_estimate share = axl_match_share(cases[i].x, cases[i].n);
		tap_near(share.lo, cases[i].lo, 5e-5, "Newcombe's lower end");
		tap_near(share.hi, cases[i].hi, 5e-5, "and upper end");
	}
	struct axl_estimate whole = axl_match_share(20, 20);
	tap_near(whole.hi, 1, 1e-12, "all of them: no more than 1");
	tap_int(axl_match_share(0, 0).state, AXL_UNDEFINED, "no documents, no share");
}

static void lifts(void)
{
	struct axl_number x = {AXL_VALUE, 8}, n = {AXL_VALUE, 20}, X = {AXL_VALUE, 30},
			  N = {AXL_VALUE, 120};
	struct axl_estimate quotient = axl_location_quotient(x, n, X, N);
	struct axl_estimate lift = axl_match_lift(8, 20, 30, 120, 0);
	tap_near(lift.value, 1.6, 1e-12, "(8 / 20) / (30 / 120)");
	tap_near(lift.lo, quotient.lo, 1e-12, "without a prior its interval is that of an LQ");
	tap_near(lift.hi, quotient.hi, 1e-12, "on both sides");
	/* (8 + 20/4) / (20 + 20) / (1/4) = 13 / 10 */
	tap_near(axl_match_lift(8, 20, 30, 120, 20).value, 1.3, 1e-12,
	         "as many documents of the prior halve the distance to 1");
	/* (0 + 5/4) / 25 / (1/4) = 0.2 */
	lift = axl_match_lift(0, 20, 30, 120, 5);
	tap_near(lift.value, 0.2, 1e-12, "none here: little, and not 0");
	/* 1/1.25 - 1/25 + 1/30 - 1/120 = 0.785 */
	tap_near(log(lift.hi / lift.value), 1.959963984540054 * sqrt(0.785), 1e-12,
	         "with an interval");
	tap_int(axl_match_lift(0, 0, 30, 120, 5).state, AXL_ABSENT, "nothing of the technology");
	tap_int(axl_match_lift(0, 20, 0, 120, 5).state, AXL_ABSENT, "nothing of the industry");
}

static struct axl_estimate estimate(double value, double se)
{
	return (struct axl_estimate){AXL_VALUE, value, NAN, NAN, se};
}

static void combinations(void)
{
	static const double weights[] = {1, 2, 3};
	struct axl_estimate sides[] = {estimate(8, 0.8), estimate(1, 0.4), {.state = AXL_ABSENT}};
	unsigned used;
	struct axl_estimate all = axl_match_combine(sides, weights, 3, &used);
	tap_near(all.value, 2, 1e-12, "(8^1 1^2)^(1/3)");
	tap_int(used, 3, "by two sides");
	/* ln: se (0.1 + 2 · 0.4) / 3 = 0.3 */
	tap_near(log(all.hi / all.lo) / 2, 1.959963984540054 * 0.3, 1e-12,
	         "errors that go together");
	sides[0].state = sides[1].state = AXL_ABSENT;
	tap_int(axl_match_combine(sides, weights, 3, &used).state, AXL_ABSENT, "no side");
	tap_int(used, 0, "none used");
}

static void disagreements(void)
{
	struct axl_estimate high = estimate(3, 0.3), low = estimate(1, 0.1), vague = estimate(3, 3),
			    near = estimate(1.5, 0.015);
	tap_int(axl_match_disagreement(&high, &low, 2, 1.96), 1, "the first is the greater");
	tap_int(axl_match_disagreement(&low, &high, 2, 1.96), -1, "the second is");
	tap_int(axl_match_disagreement(&vague, &low, 2, 1.96), 0, "too uncertain to say");
	tap_int(axl_match_disagreement(&near, &low, 2, 0), 0, "not twice as much");
	tap_int(axl_match_disagreement(&near, &low, 1.5, 0), 1, "the border itself counts");
	tap_int(axl_match_disagreement(&low, &low, 1, 0), 0, "equal");
}

static void products(void)
{
	struct axl_estimate product = axl_match_times(estimate(2, 0.6), estimate(4, 1.6), 0.5);
	tap_near(product.value, 4, 1e-12, "2 · 4^0.5");
	/* ln: sqrt(0.3² + (0.5 · 0.4)²) */
	tap_near(product.se, 4 * sqrt(0.13), 1e-12, "errors of independent figures");
	product = axl_match_times(estimate(2, 0.6), estimate(0.25, NAN), 1);
	tap_near(product.se, 0.5 * 0.3, 1e-12, "a factor without an interval is exact");
	tap_near(axl_match_times(estimate(2, 0.6), estimate(0, NAN), 1).value, 0, 0, "nothing");
	tap_int(axl_match_times(estimate(2, 0.6), estimate(-1, NAN), 0.5).state, AXL_UNDEFINED,
	        "a negative factor");
	tap_int(axl_match_times(estimate(2, 0.6), estimate(0, NAN), -1).state, AXL_UNDEFINED,
	        "nothing below the line");
}

int main(void)
{
	shares();
	lifts();
	combinations();
	disagreements();
	products();
	return tap_done();
}
