/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand; the arithmetic stands beside each case. */
#include "config.h"

#include "ksic/formula/regional-coefficients.h"
#include "tests/unit/tap.h"

#define USUAL_DELTA 0.3

/* The region holds 100 of 1000, a tenth; SLQ = 40/20, 50/60, 10/20 = 2, 5/6, 1/2. */
static const double nation[] = {200, 600, 200}, region[] = {40, 50, 10};
static const struct axl_sector_sizes sizes = {3, region, nation};
static const double technical[] = {.1, .2, .3, .1, .2, .3, .1, .2, .3};

static void same_cells(const double *found, const double *expected, const char *name)
{
	for (size_t at = 0; at < 9; at++)
		tap_near(found[at], expected[at], 1e-14, name);
}

static void lq_scales_the_seller(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	double found[9];
	tap_int(axl_regional_coefficients_lq(technical, &sizes, found, &err), 0, "LQ");
	/* rows times 1 (2 is capped), 5/6, 1/2 */
	static const double expected[] = {.1, .2, .3, .5 / 6, 1.0 / 6, .25, .05, .1, .15};
	same_cells(found, expected, "rows scaled, at most by 1");
}

static void flq_weighs_seller_buyer_and_size(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	double found[9];
	/* δ = 0: λ = 1; quotients 2·, 2.4, 4 / .41667, 5/6·, 1.6667 / .25, .6, 1/2· (· = own) */
	static const double plain[] = {.1, .2,       .3,      .1 * 5 / 12, .2 * 5 / 6,
	                               .3, .1 * .25, .2 * .6, .3 * .5};
	tap_int(axl_regional_coefficients_flq(technical, &sizes, 0, found, &err), 0, "FLQ, δ = 0");
	same_cells(found, plain, "cross-industry quotients, own sector by SLQ");
	/* λ = (log2 1.1)^.3 = .13750352^.3 = exp(.3 · -1.9841057) = .55143477 */
	double lambda = .55143477;
	tap_int(axl_regional_coefficients_flq(technical, &sizes, USUAL_DELTA, found, &err), 0,
	        "FLQ, δ = 0.3");
	tap_near(found[0], .1, 1e-14, "2 λ is above 1 and capped");
	tap_near(found[1], .2, 1e-14, "so is 2.4 λ");
	tap_near(found[3], .1 * lambda * 5 / 12, 1e-8, "λ SLQ2 / SLQ1");
	tap_near(found[4], .2 * lambda * 5 / 6, 1e-8, "own sector: λ SLQ2");
	tap_near(found[5], .3 * lambda * 5 / 3, 1e-8, "λ SLQ2 / SLQ3");
	/* the nation as its own region: log2(1 + 1) = 1 */
	struct axl_sector_sizes whole = {3, nation, nation};
	tap_int(axl_regional_coefficients_flq(technical, &whole, .3, found, &err), 0, "the nation");
	same_cells(found, technical, "keeps its coefficients");
}

static void what_is_not_there_does_not_trade(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	double lacking[] = {40, 0, 10}, found[9];
	struct axl_sector_sizes some = {3, lacking, nation};
	static const char *name[] = {"LQ", "FLQ"};
	for (int flq = 0; flq < 2; flq++) {
		int status = flq ? axl_regional_coefficients_flq(technical, &some, .3, found, &err)
		                 : axl_regional_coefficients_lq(technical, &some, found, &err);
		tap_int(status, 0, name[flq]);
		tap_ok(found[3] == 0 && found[4] == 0 && found[5] == 0, "it sells nothing");
		tap_ok(found[1] == 0 && found[7] == 0, "it buys nothing");
		tap_ok(found[0] > 0 && found[6] > 0, "the others do");
	}
}

static void fails(const struct axl_sector_sizes *wrong, double delta, const char *message)
{
	axl_auto(axl_error) struct axl_error *lq = NULL, *flq = NULL;
	double found[9] = {-7};
	if (delta == USUAL_DELTA) {
		tap_int(axl_regional_coefficients_lq(technical, wrong, found, &lq), -1, "no LQ");
		tap_text(lq ? lq->message : NULL, message, "the reason is named");
	}
	tap_int(axl_regional_coefficients_flq(technical, wrong, delta, found, &flq), -1, "no FLQ");
	tap_text(flq ? flq->message : NULL, message, "the reason is named");
	tap_ok(found[0] == -7, "nothing comes out");
}

static void wrong_sizes_are_named(void)
{
	double gap[] = {40, NAN, 10}, negative[] = {40, 50, -1}, larger[] = {201, 0, 0},
	       none[] = {0, 0, 0}, unknown[] = {200, 600, NAN};
	fails(&(struct axl_sector_sizes){3, gap, nation}, USUAL_DELTA,
	      "the size of sector 2 is missing, infinite or negative");
	fails(&(struct axl_sector_sizes){3, negative, nation}, USUAL_DELTA,
	      "the size of sector 3 is missing, infinite or negative");
	fails(&(struct axl_sector_sizes){3, region, unknown}, USUAL_DELTA,
	      "the size of sector 3 is missing, infinite or negative");
	fails(&(struct axl_sector_sizes){3, larger, nation}, USUAL_DELTA,
	      "sector 1 is larger in the region than in the nation");
	fails(&(struct axl_sector_sizes){3, none, nation}, USUAL_DELTA,
	      "the region has none of the sectors");
	const char *delta = "the δ of Flegg's quotient must be at least 0 and below 1";
	fails(&sizes, -.1, delta);
	fails(&sizes, 1, delta);
	fails(&sizes, NAN, delta);
}

int main(void)
{
	lq_scales_the_seller();
	flq_weighs_seller_buyer_and_size();
	what_is_not_there_does_not_trade();
	wrong_sizes_are_named();
	return tap_done();
}
