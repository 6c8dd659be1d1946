/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from rounded figures. Expected values are worked out by hand beside each. */
#include "config.h"

#include "project/audit/arithmetic.h"

#include "tests/unit/tap.h"

static void expect(struct axl_bounds found, double value, double lo, double hi, const char *name)
{
	tap_near(found.value, value, 1e-12, name);
	tap_near(found.lo, lo, 1e-12, "its lower bound");
	tap_near(found.hi, hi, 1e-12, "its upper bound");
}

static void sums_add_their_roundings(void)
{
	tap_near(axl_half_unit(0), 0.5, 0, "an integer is good to a half");
	tap_near(axl_half_unit(1), 0.05, 1e-15, "a decimal to 0.05");
	struct axl_bounds a = axl_bounds_of(1.5, 0.05), b = axl_bounds_of(2.5, 0.05);
	expect(axl_bounds_sum(a, b), 4, 3.9, 4.1, "1.5 + 2.5");
	expect(axl_bounds_sum(axl_bounds_of(3, 0), axl_bounds_of(-4, 0)), -1, -1, -1,
	       "exact figures add up exactly");
	expect(axl_bounds_widen(axl_bounds_of(4, 0.1), 0.5), 4, 3.4, 4.6, "the sum is rounded too");
	expect(axl_bounds_scale(axl_bounds_of(4, 0.5), -2), -8, -9, -7,
	       "twice of it taken off: what was highest is lowest");
}

static void shares_have_bounds(void)
{
	struct axl_bounds whole = axl_bounds_of(4, 0.5); /* 3.5 to 4.5 */
	/* 0.5 / 4.5 = 1/9, 1.5 / 3.5 = 3/7 */
	expect(axl_bounds_share(axl_bounds_of(1, 0.5), whole), 25, 100.0 / 9, 300.0 / 7, "1 of 4");
	expect(axl_bounds_share(axl_bounds_of(-1, 0.5), whole), -25, -300.0 / 7, -100.0 / 9,
	       "-1 of 4");
	expect(axl_bounds_share(axl_bounds_of(0, 0), whole), 0, 0, 0, "nothing of 4");
	/* 0.5 / 0.9; the whole may be next to nothing */
	expect(axl_bounds_share(axl_bounds_of(1, 0.5), axl_bounds_of(0.4, 0.5)), 250, 500.0 / 9,
	       INFINITY, "1 of 0.4");
	tap_ok(isnan(axl_bounds_share(axl_bounds_of(1, 0), axl_bounds_of(0, 0)).value),
	       "no share of nothing");
	tap_ok(isnan(axl_bounds_share(axl_bounds_of(1, 0), axl_bounds_of(NAN, 0)).value),
	       "nor of what is not known");
}

static void growth_has_bounds(void)
{
	expect(axl_bounds_growth(axl_bounds_of(100, 0), axl_bounds_of(121, 0), 2), 10, 10, 10,
	       "100 to 121 in two steps: 1.1 squared");
	/* 7.5 / 1.5 = 5, 8.5 / 0.5 = 17 */
	expect(axl_bounds_growth(axl_bounds_of(1, 0.5), axl_bounds_of(8, 0.5), 1), 700, 400, 1600,
	       "1 to 8");
	expect(axl_bounds_growth(axl_bounds_of(5, 0), axl_bounds_of(0, 0), 3), -100, -100, -100,
	       "to nothing");
	expect(axl_bounds_growth(axl_bounds_of(0.5, 0.5), axl_bounds_of(1, 0), 1), 100, 0, INFINITY,
	       "from what may have been nothing");
	tap_ok(isnan(axl_bounds_growth(axl_bounds_of(0, 0), axl_bounds_of(1, 0), 1).value),
	       "no growth from nothing");
	tap_ok(isnan(axl_bounds_growth(axl_bounds_of(1, 0), axl_bounds_of(NAN, 0), 1).value),
	       "nor to what is not known");
}

static void bounds_allow(void)
{
	struct axl_bounds sum = axl_bounds_sum(axl_bounds_of(0.1, 0), axl_bounds_of(0.2, 0));
	tap_ok(axl_bounds_allows(sum, 0.3), "0.1 + 0.2 may be printed as 0.3");
	tap_ok(!axl_bounds_allows(sum, 0.31), "but not as 0.31");
	tap_ok(axl_bounds_allows(axl_bounds_of(2.25, 0.05), 2.3), "a border is within");
	tap_ok(!axl_bounds_allows(axl_bounds_of(3100, 0), 3101), "exact is exact");
	tap_ok(!axl_bounds_allows(axl_bounds_of(NAN, 0), 1), "nothing allows nothing");
}

static void remainders_are_known(void)
{
	const double thirds[] = {100.0 / 3, 100.0 / 3, 100.0 / 3};
	tap_ok(axl_is_largest_remainder(thirds, (double[]){34, 33, 33}, 3, 1),
	       "three thirds: the missing unit goes to one");
	tap_ok(axl_is_largest_remainder(thirds, (double[]){33, 33, 34}, 3, 1), "of equals, to any");
	tap_ok(!axl_is_largest_remainder(thirds, (double[]){33, 33, 33}, 3, 1), "99 is not 100");
	tap_ok(!axl_is_largest_remainder(thirds, (double[]){35, 33, 32}, 3, 1),
	       "no share is off by more than a unit");
	/* cut: 40, 30, 28; of the two units that are missing, 0.9 and 0.6 are the largest */
	const double three[] = {40.6, 30.5, 28.9};
	tap_ok(axl_is_largest_remainder(three, (double[]){41, 30, 29}, 3, 1),
	       "a half that must be cut");
	tap_ok(!axl_is_largest_remainder(three, (double[]){41, 31, 28}, 3, 1),
	       "the largest remainder is not passed over");
	/* 44.8 is no double, nor are tenths */
	tap_ok(axl_is_largest_remainder((double[]){44.8, 55.2}, (double[]){44.8, 55.2}, 2, 0.1),
	       "exact tenths");
	tap_ok(!axl_is_largest_remainder(NULL, NULL, 0, 1), "no shares are not 100");
}

int main(void)
{
	sums_add_their_roundings();
	shares_have_bounds();
	growth_has_bounds();
	bounds_allow();
	remainders_are_known();
	return tap_done();
}
