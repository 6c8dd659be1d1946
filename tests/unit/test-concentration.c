/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand or published; each case says which. */
#include "config.h"

#include "ksic/formula/concentration.h"
#include "ksic/formula/ellison-glaeser.h"
#include "tests/unit/tap.h"

static void a_published_herfindahl(void)
{
	/* P. Dörsam, Wirtschaftsstatistik anschaulich dargestellt (2004), by the manual of the R
	 * package REAT: sales of four makers, HHI 0.34, standardised 0.12 */
	const double sales[] = {20, 50, 20, 10};
	struct axl_concentration found = axl_concentration_measure(sales, 4);
	tap_near(found.hhi, 0.34, 1e-15, "HHI: 0.04 + 0.25 + 0.04 + 0.01");
	tap_near(found.normalised, 0.12, 1e-15, "normalised: 0.09 / 0.75");
	tap_near(found.equivalent, 1 / 0.34, 1e-15, "equivalent number");
	tap_near(found.entropy, 0.4 * log(5) + 0.5 * log(2) + 0.1 * log(10), 1e-15, "entropy");
	tap_ok(found.count == 4 && found.total == 100, "count and total");
}

static void concentration_at_its_ends(void)
{
	const double even[] = {1e12, 1e12, 1e12, 1e12}, alone[] = {7}, zero[] = {5, 0};
	struct axl_concentration found = axl_concentration_measure(even, 4);
	tap_near(found.hhi, 0.25, 1e-15, "even, and huge: 1/n");
	tap_near(found.normalised, 0, 1e-15, "even: normalised 0");
	tap_near(found.entropy, log(4), 1e-15, "even: ln n");
	found = axl_concentration_measure(alone, 1);
	tap_ok(found.hhi == 1 && isnan(found.normalised) && found.entropy == 0,
	       "one: all of it, nothing to normalise by");
	found = axl_concentration_measure(zero, 2);
	tap_ok(found.count == 2 && found.hhi == 1 && found.normalised == 1 && found.entropy == 0,
	       "an industry of 0 is an industry");
	const double holed[] = {20, NAN, 50, 20, 10}, none[] = {NAN, NAN}, nil[] = {0, 0};
	tap_near(axl_concentration_measure(holed, 5).normalised, 0.12, 1e-15, "missing is not");
	tap_ok(isnan(axl_concentration_measure(none, 2).hhi), "all missing");
	tap_ok(isnan(axl_concentration_measure(nil, 2).hhi), "nothing but zeros");
	tap_ok(isnan(axl_concentration_measure(NULL, 0).entropy), "nothing at all");
	const double negative[] = {3, -1};
	tap_ok(isnan(axl_concentration_measure(negative, 2).hhi), "a negative value has no share");
}

static void what_is_hidden_leaves_bounds(void)
{
	/* 5 of 10 known, 5 hidden in two parts: 25 + 2 · 2.5² or 25 + 5², of 100 */
	const double hidden[] = {5, NAN, 0, NAN}, known[] = {6, 2, 2};
	struct axl_hhi_bounds found = axl_hhi_between(hidden, 4, 10);
	tap_ok(found.unknown == 2, "two parts are hidden");
	tap_near(found.lo, 0.375, 1e-15, "they share the rest evenly");
	tap_near(found.hi, 0.5, 1e-15, "or one has it all");
	found = axl_hhi_between(known, 3, 10);
	tap_ok(!found.unknown && fabs(found.lo - 0.44) < 1e-15 && found.lo == found.hi,
	       "nothing hidden: one figure");
	tap_ok(isnan(axl_hhi_between(known, 3, 12).lo), "a rest that nobody can have");
	tap_ok(isnan(axl_hhi_between(hidden, 4, 4).hi), "parts above their total");
	tap_ok(isnan(axl_hhi_between(hidden, 4, 0).hi), "a total of 0");
	tap_ok(isnan(axl_hhi_between(hidden, 4, NAN).hi), "a total that is not known");
}

static void krugman_with_and_without_the_region(void)
{
	/* Two regions with nothing in common (the manual of REAT, after Farhauer/Kröll: 2),
	 * here as a region and a reference that holds both. With: |0.2 - 0.1| + 0.05 + 0.35 + 0.3
	 * + 0.2 = 1 */
	const double region[] = {20, 10, 70, 0, 0}, reference[] = {20, 10, 70, 60, 40};
	struct axl_krugman found = axl_krugman_measure(region, reference, 5);
	tap_near(found.without, 2, 1e-15, "nothing in common with the rest");
	tap_near(found.with, 1, 1e-15, "half of the whole is the region itself");
	const double same[] = {10, 30}, whole[] = {20, 60};
	found = axl_krugman_measure(same, whole, 2);
	tap_near(found.with, 0, 0, "the same structure");
	tap_near(found.without, 0, 0, "the same without it");
	const double most[] = {1, 3}, all[] = {2, 4};
	/* |1/4 - 1/3| + |3/4 - 2/3| = 1/6; the rest is 1, 1: 1/4 + 1/4 */
	found = axl_krugman_measure(most, all, 2);
	tap_near(found.with, 1.0 / 6, 1e-15, "with");
	tap_near(found.without, 0.5, 1e-15, "without");
}

static void krugman_at_its_ends(void)
{
	const double one[] = {1, 3}, more[] = {0.5, 9}, holed[] = {1, NAN, 3};
	const double all[] = {2, 4}, known[] = {2, 9, 4}, nil[] = {0, 0};
	struct axl_krugman found = axl_krugman_measure(one, one, 2);
	tap_ok(found.with == 0 && isnan(found.without), "the region is the whole reference");
	found = axl_krugman_measure(one, more, 2);
	tap_ok(found.with > 0 && isnan(found.without), "the region is not inside the reference");
	found = axl_krugman_measure(holed, known, 3);
	tap_near(found.without, 0.5, 1e-15, "an unknown industry is left out of both");
	tap_int((long long)found.count, 2, "and not counted");
	tap_ok(isnan(axl_krugman_measure(nil, all, 2).with), "a region without anything");
	tap_ok(isnan(axl_krugman_measure(NULL, NULL, 0).with), "no industries");
}

static struct axl_ellison_glaeser measured(const double *sizes, const size_t *regions,
                                           size_t plants, const double *totals, size_t count)
{
	struct axl_ellison_glaeser index = {0};
	struct axl_error *error = NULL;
	tap_int(axl_ellison_glaeser_measure(sizes, regions, plants, totals, count, &index, &error),
	        0, "plants are measured");
	return index;
}

static void a_published_agglomeration(void)
{
	/* Farhauer/Kröll (2014), by the manual of REAT: three regions, ten plants, 0.05990628 */
	const double sizes[] = {200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000};
	const size_t regions[] = {0, 0, 0, 0, 0, 1, 1, 1, 1, 2};
	const double totals[] = {500000, 400000, 100000};
	struct axl_ellison_glaeser found = measured(sizes, regions, 10, totals, 3);
	tap_near(found.gamma, 0.05990628, 5e-9, "gamma");
	/* shares 13/70, 32/70, 25/70 less 0.5, 0.4, 0.1: (22^2 + 4^2 + 18^2) / 70^2 */
	tap_near(found.g, 824.0 / 4900, 1e-14, "G");
	tap_near(found.herfindahl, 1198975000.0 / 4.9e9, 1e-14, "plant Herfindahl");
}

static void chance_by_counting_all_cases(void)
{
	/* Two like plants, two like regions. Together (half of all cases) G = 1/2, apart 0: mean
	 * 1/4, variance 1/16. Together gamma = (1/2 - 1/4) / (1/2 * 1/2) = 1, apart -1. */
	const double like[] = {5, 5}, even[] = {100, 100};
	const size_t together[] = {0, 0}, apart[] = {0, 1};
	struct axl_ellison_glaeser found = measured(like, together, 2, even, 2);
	tap_near(found.g, 0.5, 1e-15, "together: G");
	tap_near(found.gamma, 1, 1e-15, "together: gamma");
	tap_near(found.expected, 0.25, 1e-15, "mean of G");
	tap_near(found.deviation, 0.25, 1e-15, "standard deviation of G");
	tap_near(measured(like, apart, 2, even, 2).gamma, -1, 1e-15, "apart: gamma");
	/* Plants of 3/4 and 1/4, regions of 2/3 and 1/3: G = 2/9, 1/72, 25/72, 8/9 with the chances
	 * 4/9, 2/9, 2/9, 1/9: mean 5/18, mean square 80/729 + 1252/46656 */
	const double unlike[] = {3, 1}, uneven[] = {200, 100};
	found = measured(unlike, apart, 2, uneven, 2);
	tap_near(found.g, 1.0 / 72, 1e-15, "the large plant in the large region");
	tap_near(found.expected, 5.0 / 18, 1e-15, "uneven: mean");
	tap_near(found.deviation, sqrt(80.0 / 729 + 1252.0 / 46656 - 25.0 / 324), 1e-14,
	         "uneven: standard deviation");
	tap_near(found.gamma, (1.0 / 72 - 5.0 / 18) / (4.0 / 9 * 3.0 / 8), 1e-14, "uneven: gamma");
}

static void plants_at_their_ends(void)
{
	const double sizes[] = {NAN, 5, 0, 5}, even[] = {100, 100};
	const size_t regions[] = {1, 0, 1, 0}, zero[] = {0, 0};
	struct axl_ellison_glaeser found = measured(sizes, regions, 4, even, 2);
	tap_ok(found.plants == 2 && found.unknown == 1, "unknown and empty plants do not count");
	tap_near(found.gamma, 1, 1e-15, "the others do");
	found = measured(sizes + 1, regions + 1, 1, even, 2);
	tap_ok(found.herfindahl == 1 && isnan(found.gamma), "one plant has no agglomeration");
	tap_near(found.deviation, 0, 1e-15, "and leaves nothing to chance");
	found = measured(sizes + 1, zero, 1, even, 1);
	tap_ok(isnan(found.gamma), "nor has one region");
	found = measured(NULL, NULL, 0, even, 2);
	tap_ok(found.plants == 0 && isnan(found.g), "no plants, no figures");
}

static void refused(const double *sizes, const size_t *regions, const double *totals,
                    const char *message)
{
	struct axl_ellison_glaeser index;
	axl_auto(axl_error) struct axl_error *error = NULL;
	tap_int(axl_ellison_glaeser_measure(sizes, regions, 2, totals, 2, &index, &error), -1,
	        message);
	tap_ok(error && error->kind == AXL_ERROR_DATA, "wrong data");
	tap_text(error ? error->message : NULL, message, "and says so");
}

static void impossible_plants_are_refused(void)
{
	const double sizes[] = {1, 2}, negative[] = {1, -2}, totals[] = {5, 5}, holed[] = {5, NAN};
	const size_t regions[] = {0, 1}, nowhere[] = {2, 0};
	refused(negative, regions, totals, "plant 2: a size must be finite and not below 0");
	refused(sizes, nowhere, totals, "plant 1 lies in region 3 of 2");
	refused(sizes, regions, holed, "region 2: a total must be finite and not below 0");
}

int main(void)
{
	a_published_herfindahl();
	concentration_at_its_ends();
	what_is_hidden_leaves_bounds();
	krugman_with_and_without_the_region();
	krugman_at_its_ends();
	a_published_agglomeration();
	chance_by_counting_all_cases();
	plants_at_their_ends();
	impossible_plants_are_refused();
	return tap_done();
}
