/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Formulas of industry and firm indicators, by numbers worked out by hand. */
#include "config.h"

#include "base/memory.h"
#include "ksic/formula/indicator.h"
#include "tests/unit/tap.h"

static struct axl_number value(double number)
{
	return (struct axl_number){AXL_VALUE, number};
}

static const struct axl_number none = {AXL_NONE, 0}, masked = {AXL_MASKED, 0},
			       absent = {AXL_ABSENT, 0};

/*
 * x = 100 of n = 1,000 here, X = 1,000 of N = 20,000 there: LQ = 0.1 / 0.05 = 2.
 * se² = 0.01 − 0.001 + 0.001 − 0.00005 = 0.00995, se = 0.0997496868...;
 * 1.959964 se = 0.195505788; exp = 1.215926, so 2 / 1.215926 … 2 · 1.215926.
 */
static void location_quotient(void)
{
	struct axl_estimate lq =
	    axl_location_quotient(value(100), value(1000), value(1000), value(20000));
	tap_int(lq.state, AXL_VALUE, "LQ has a value");
	tap_near(lq.value, 2, 1e-15, "(100 / 1000) / (1000 / 20000) = 2");
	tap_near(lq.lo, 1.644837, 1e-5, "lower bound");
	tap_near(lq.hi, 2.431852, 1e-5, "upper bound");
	tap_near(lq.se, 0.199499373, 1e-8, "standard error of LQ itself");

	lq = axl_location_quotient(value(0), value(1000), value(10), value(20000));
	tap_ok(lq.state == AXL_VALUE && lq.value == 0 && isnan(lq.lo),
	       "0 employees: LQ 0 without an interval");
	/* the whole region works in the one industry of the reference: no sampling error left */
	lq = axl_location_quotient(value(50), value(50), value(70), value(70));
	tap_ok(lq.value == 1 && lq.lo == 1 && lq.hi == 1, "everything in one industry: 1 exactly");
}

static void location_quotient_without_value(void)
{
	tap_int(axl_location_quotient(value(3), value(0), value(1), value(2)).state, AXL_UNDEFINED,
	        "nobody works here: undefined");
	tap_int(axl_location_quotient(value(3), value(9), value(0), value(2)).state, AXL_UNDEFINED,
	        "nobody works there in it: undefined");
	tap_int(axl_location_quotient(value(3), value(9), value(1), value(0)).state, AXL_UNDEFINED,
	        "nobody works there: undefined");
	tap_int(axl_location_quotient(masked, value(9), value(1), value(2)).state, AXL_MASKED,
	        "masked here: masked");
	tap_int(axl_location_quotient(value(3), value(9), masked, value(2)).state, AXL_MASKED,
	        "masked there: masked");
	tap_int(axl_location_quotient(none, value(9), value(1), value(2)).state, AXL_NONE,
	        "none here: none");
	tap_int(axl_location_quotient(value(3), value(9), absent, absent).state, AXL_ABSENT,
	        "no reference: absent");
}

/* (3 - 1) / (3 + 1) = 0.5, (1 - 1) / 2 = 0, (7 - 1) / 8 = 0.75; d/dLQ = 2 / (3 + 1)^2 = 0.125. */
static void symmetric_quotient(void)
{
	struct axl_estimate s =
	    axl_symmetric_quotient((struct axl_estimate){AXL_VALUE, 3, 1, 7, 0.8});
	tap_ok(s.value == 0.5 && s.lo == 0 && s.hi == 0.75, "LQ 3 (1 to 7): 0.5 (0 to 0.75)");
	tap_near(s.se, 0.1, 1e-15, "its standard error");
	s = axl_symmetric_quotient((struct axl_estimate){AXL_VALUE, 0, NAN, NAN, NAN});
	tap_ok(s.value == -1 && isnan(s.lo), "nobody here: -1, without an interval");
	s = axl_symmetric_quotient((struct axl_estimate){AXL_MASKED, NAN, NAN, NAN, NAN});
	tap_int(s.state, AXL_MASKED, "masked stays masked");
}

static void growth(void)
{
	tap_near(axl_cagr(100, 121, 2).value, 0.1, 1e-15, "100 to 121 in 2 years: 10 % a year");
	tap_near(axl_cagr(100, 50, 1).value, -0.5, 1e-15, "halved in a year");
	tap_near(axl_cagr(16, 81, 4).value, 0.5, 1e-15,
	         "16 to 81 in 4 years: 50 %, as 1.5^4 = 81/16");
	tap_near(axl_cagr(100, 110.25, 0.5).value, 0.21550625, 1e-15,
	         "110.25 / 100 in half a year, squared");
	tap_near(axl_cagr(5, 0, 3).value, -1, 1e-15, "down to nothing: -100 %");
	tap_int(axl_cagr(0, 5, 3).state, AXL_UNDEFINED, "from nothing: undefined");
	tap_int(axl_cagr(0, 0, 3).state, AXL_UNDEFINED, "from nothing to nothing: undefined");
	tap_int(axl_cagr(5, 6, 0).state, AXL_UNDEFINED, "over no time: undefined");
	tap_int(axl_cagr(-5, 6, 1).state, AXL_UNDEFINED, "from below zero: undefined");
}

static void ratio(void)
{
	tap_near(axl_ratio(value(3), value(4)).value, 0.75, 1e-15, "3 / 4");
	tap_int(axl_ratio(value(3), value(0)).state, AXL_UNDEFINED, "3 / 0 is undefined");
	tap_int(axl_ratio(masked, value(0)).state, AXL_MASKED, "masked / 0 is masked");
	tap_int(axl_ratio(value(3), none).state, AXL_NONE, "3 / none is none");
}

static void sums(void)
{
	struct axl_number sum = absent;
	axl_number_add(&sum, absent, 1);
	tap_int(sum.state, AXL_ABSENT, "absent parts: absent");
	axl_number_add(&sum, none, 1);
	tap_int(sum.state, AXL_NONE, "and none: none");
	axl_number_add(&sum, value(8), 0.5);
	axl_number_add(&sum, none, 1);
	axl_number_add(&sum, value(3), 1);
	tap_ok(sum.state == AXL_VALUE && sum.number == 7, "and half of 8 and 3: 7");
	axl_number_add(&sum, masked, 0.5);
	axl_number_add(&sum, value(1), 1);
	tap_int(sum.state, AXL_MASKED, "and a masked part: nobody knows");
}

static void run_is(const struct axl_number *series, size_t count, size_t length, size_t first,
                   const char *name)
{
	size_t found = 99;
	size_t run = axl_longest_run(series, count, &found);
	tap_ok(run == length && (length == 0 || found == first), "%s", name);
}

static void runs(void)
{
	struct axl_number v = value(1);
	run_is(NULL, 0, 0, 0, "nothing has no run");
	run_is((struct axl_number[]){masked, none}, 2, 0, 0, "nor have masked and none");
	run_is((struct axl_number[]){v}, 1, 1, 0, "one is a run of one");
	run_is((struct axl_number[]){v, v, v}, 3, 3, 0, "three");
	run_is((struct axl_number[]){v, v, v, masked, v, v}, 6, 3, 0, "the longer, though older");
	run_is((struct axl_number[]){v, v, absent, v, v}, 5, 2, 3, "of two alike the later");
}

int main(void)
{
	location_quotient();
	location_quotient_without_value();
	symmetric_quotient();
	growth();
	ratio();
	sums();
	runs();
	return tap_done();
}
