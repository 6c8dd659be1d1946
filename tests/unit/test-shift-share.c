/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Expected values are worked out by hand; the arithmetic stands beside each case. The figures of
 * the three regions are those of O. Farhauer, A. Kröll, Standorttheorien (2013), as the manual of
 * the R package REAT (T. Wieland) gives them, the third period being that manual's own.
 */
#include "config.h"

#include "ksic/formula/shift-share.h"

#include "tests/unit/tap.h"

static const double three_regions[] = {
    90,  20, 10, 60, 60, 30, 30, 40, 250, 100, 110, 300,  /* before */
    100, 40, 10, 55, 85, 55, 40, 35, 255, 115, 85,  390}; /* after */
/* 1100 -> 1265: G = 0.15; g = 0.1, 0.4, -0.1, 0.2 */
static const double nation[] = {400, 150, 150, 400, 440, 210, 135, 480};

static struct axl_shift_share *measured(size_t periods, size_t regions, size_t industries,
                                        const double *employment, const double *reference)
{
	struct axl_shift_panel panel = {periods, regions, industries, employment, reference};
	struct axl_shift_share *share = NULL;
	struct axl_error *error = NULL;
	tap_int(axl_shift_share_measure(&panel, &share, &error), 0, "the panel is measured");
	return share;
}

static void dunn_on_farhauer_and_kroell(void)
{
	axl_auto(axl_shift_share) struct axl_shift_share *s =
	    measured(2, 3, 4, three_regions, nation);
	/* A: 180 * 0.15; 90 * -0.05 + 20 * 0.25 + 10 * -0.25 + 60 * 0.05; 1 + 12 + 1 - 17 */
	tap_near(s->totals[0].national, 27, 1e-14, "A: national");
	tap_near(s->totals[0].mix, 1, 1e-13, "A: mix -4.5 + 5 - 2.5 + 3");
	tap_near(s->totals[0].regional, -3, 1e-13, "A: regional");
	tap_near(s->totals[0].after - s->totals[0].before, 25, 0, "A: 205 - 180 in all");
	tap_near(s->cells[1].mix, 5, 1e-14, "A, 2nd industry: 20 * (0.4 - 0.15)");
	tap_near(s->cells[3].regional, -17, 1e-14, "A, 4th industry: 55 - 60 * 1.2");
	/* B: 160 * 0.15; -3 + 7.5 - 7.5 + 2; 19 + 13 + 13 - 13; 215 - 160 = 55 */
	tap_near(s->totals[1].national, 24, 1e-14, "B: national");
	tap_near(s->totals[1].mix, -1, 1e-13, "B: mix");
	tap_near(s->totals[1].regional, 32, 1e-13, "B: regional");
	/* C: 760 * 0.15; -12.5 + 25 - 27.5 + 15; -20 - 25 - 14 + 30; 845 - 760 = 85 */
	tap_near(s->totals[2].national, 114, 1e-14, "C: national");
	tap_near(s->totals[2].mix, 0, 1e-12, "C: mix");
	tap_near(s->totals[2].regional, -29, 1e-13, "C: regional");
	tap_ok(s->counted[0] == 4 && s->gap_count == 0, "nothing is left out");
}

static void esteban_marquillas_splits_the_regional(void)
{
	axl_auto(axl_shift_share) struct axl_shift_share *s =
	    measured(2, 3, 4, three_regions, nation);
	/* A: h = 180 E0 / 1100 = 720/11, 270/11, 270/11, 720/11;
	 * r = 1/9 - 0.1 = 1/90, 1 - 0.4 = 0.6, 0 + 0.1 = 0.1, -1/12 - 0.2 = -17/60;
	 * h r = 8/11, 162/11, 27/11, -204/11 */
	tap_near(s->cells[0].homothetic, 720.0 / 11, 1e-14, "homothetic employment");
	tap_near(s->totals[0].homothetic, 180, 1e-14, "adds up to the region's");
	tap_near(s->cells[0].competitive, 8.0 / 11, 1e-13, "competitive: 720/11 * 1/90");
	tap_near(s->cells[1].competitive, 162.0 / 11, 1e-13, "competitive: 270/11 * 0.6");
	tap_near(s->cells[3].competitive, -204.0 / 11, 1e-13, "competitive: 720/11 * -17/60");
	tap_near(s->cells[1].allocation, 12 - 162.0 / 11, 1e-13, "allocation: the rest of 12");
	tap_near(s->totals[0].competitive, -7.0 / 11, 1e-12, "A: competitive");
	tap_near(s->totals[0].allocation, -26.0 / 11, 1e-12, "A: allocation: -3 + 7/11");
	tap_ok(s->totals[0].unsplit == 0, "all of it is split");
}

static void dynamic_adds_the_steps(void)
{
	const double region[] = {90, 20, 10, 60, 100, 40, 10, 55, 105, 45, 15, 60};
	const double reference[] = {400, 150, 150, 400, 440, 210, 135, 480, 460, 230, 155, 500};
	axl_auto(axl_shift_share) struct axl_shift_share *s = measured(3, 1, 4, region, reference);
	/* second step: G = 80/1265 = 16/253, on 205; g = 1/22, 2/21, 4/27, 1/24 */
	double national = 205 * 16.0 / 253;
	double by_industry = 100.0 / 22 + 40 * 2.0 / 21 + 10 * 4.0 / 27 + 55.0 / 24;
	tap_near(s->totals[0].national, 27 + national, 1e-14, "national, year by year");
	tap_near(s->totals[0].mix, 1 + by_industry - national, 1e-12, "mix, year by year");
	tap_near(s->totals[0].regional, -3 + 20 - by_industry, 1e-12, "regional, year by year");
	tap_near(s->totals[0].national + s->totals[0].mix + s->totals[0].regional, 45, 1e-13,
	         "together 225 - 180");
	/* 1st industry: 1 + (105 - 100 * 460/440) */
	tap_near(s->cells[0].regional, 1 + 5.0 / 11, 1e-12, "an industry's regional part");
	tap_ok(s->cells[0].before == 90 && s->cells[0].after == 105, "from first period to last");
	/* h of the 2nd step = 205 * 440/1265; r = 0.05 - 1/22 = 1/220 */
	tap_near(s->cells[0].competitive, 8.0 / 11 + 205 * 440.0 / 1265 / 220, 1e-12,
	         "competitive, year by year");
	tap_near(s->cells[0].homothetic, 720.0 / 11, 1e-14, "homothetic of the first period");
}

static void what_a_region_lacks_is_left_out_there(void)
{
	double employment[24];
	memcpy(employment, three_regions, sizeof employment);
	employment[12 + 1] = NAN; /* A, 2nd industry, after */
	axl_auto(axl_shift_share) struct axl_shift_share *s = measured(2, 3, 4, employment, nation);
	tap_near(s->totals[0].national, 24, 1e-14, "A: 160 * 0.15, G as it was");
	tap_near(s->totals[0].mix, -4, 1e-13, "A: -4.5 - 2.5 + 3");
	tap_near(s->totals[0].regional, -15, 1e-13, "A: 1 + 1 - 17");
	tap_near(s->cells[0].homothetic, 160 * 400.0 / 950, 1e-14, "A: h over what A has");
	tap_near(s->totals[1].regional, 32, 1e-13, "B is as it was");
	tap_ok(isnan(s->cells[1].before) && isnan(s->cells[1].regional), "the cell is empty");
	tap_ok(s->counted[0] == 3 && s->counted[1] == 4, "counted");
	tap_ok(s->gap_count == 1 && s->gaps[0].region == 0 && s->gaps[0].industry == 1 &&
	           s->gaps[0].period == 1 && s->gaps[0].kind == AXL_SHIFT_MISSING,
	       "the gap is named");
}

static void what_the_reference_lacks_is_left_out_for_all(void)
{
	double reference[8];
	memcpy(reference, nation, sizeof reference);
	reference[4 + 1] = NAN;
	axl_auto(axl_shift_share) struct axl_shift_share *s =
	    measured(2, 3, 4, three_regions, reference);
	/* G = (440 + 135 + 480) / (400 + 150 + 400) - 1 = 105/950 */
	tap_near(s->totals[0].national, 160 * 105.0 / 950, 1e-13, "A: 160 * 105/950");
	tap_near(s->totals[1].national, 130 * 105.0 / 950, 1e-13, "B: 130 * 105/950");
	tap_near(s->totals[1].regional, 19, 1e-13, "B: 19 + 13 - 13");
	tap_ok(s->gap_count == 1 && s->gaps[0].region == AXL_SHIFT_REFERENCE &&
	           s->gaps[0].industry == 1 && s->gaps[0].period == 1,
	       "named once");
	const double nothing[] = {NAN, 1, 2, NAN}, both[] = {5, 5, 6, 6};
	axl_auto(axl_shift_share) struct axl_shift_share *empty = measured(2, 1, 2, nothing, both);
	tap_ok(empty->counted[0] == 0 && isnan(empty->totals[0].national) &&
	           isnan(empty->totals[0].before),
	       "a region without a whole industry has no figures");
	tap_int((long long)empty->gap_count, 2, "and both are named");
}

static void zeros_have_no_rate(void)
{
	/* a new industry and one that stands still; G = 10/200, h of the second 10 * 100/200 */
	const double region[] = {0, 10, 5, 10}, reference[] = {100, 100, 110, 100};
	axl_auto(axl_shift_share) struct axl_shift_share *s = measured(2, 1, 2, region, reference);
	tap_ok(s->cells[0].national == 0 && s->cells[0].mix == 0 && s->cells[0].regional == 5,
	       "a new industry is the region's own work");
	tap_ok(isnan(s->cells[0].competitive) && isnan(s->cells[0].allocation) &&
	           s->cells[0].unsplit == 5,
	       "and is not split");
	tap_near(s->totals[0].national, 0.5, 1e-15, "national: 10 * 0.05");
	tap_near(s->totals[0].mix, -0.5, 1e-15, "mix: 10 * (0 - 0.05)");
	tap_near(s->totals[0].regional, 5, 1e-15, "regional");
	tap_ok(s->totals[0].competitive == 0 && s->totals[0].unsplit == 5, "parts of the regional");
	/* the reference starts it, too */
	const double none[] = {0, 100, 20, 100};
	axl_auto(axl_shift_share) struct axl_shift_share *fresh = measured(2, 1, 2, region, none);
	tap_ok(fresh->gap_count == 0 && fresh->cells[0].regional == 5, "new everywhere");
	const double had[] = {3, 10, 5, 10};
	axl_auto(axl_shift_share) struct axl_shift_share *baseless = measured(2, 1, 2, had, none);
	tap_ok(baseless->gap_count == 1 && baseless->gaps[0].kind == AXL_SHIFT_NO_BASE &&
	           baseless->gaps[0].period == 0 && isnan(baseless->cells[0].regional),
	       "a region that has what its reference lacks is named");
	/* 0 in the middle: 4 -> 0 -> 6 against 10 -> 10 -> 10 and 90 -> 90 -> 90: all is RS */
	const double dip[] = {4, 1, 0, 1, 6, 1}, still[] = {10, 90, 10, 90, 10, 90};
	axl_auto(axl_shift_share) struct axl_shift_share *through = measured(3, 1, 2, dip, still);
	tap_ok(through->cells[0].regional == 2 && isnan(through->cells[0].competitive) &&
	           through->cells[0].unsplit == 2,
	       "one step without a rate leaves the industry unsplit");
	const double gone[] = {8, 2, 0, 2}, both[] = {80, 20, 72, 20};
	axl_auto(axl_shift_share) struct axl_shift_share *lost = measured(2, 1, 2, gone, both);
	/* G = -0.08, g = -0.1: NS -0.64, IM 8 * -0.02, RS 0 - 7.2 */
	tap_near(lost->cells[0].regional, -7.2, 1e-14, "an industry that is gone");
	tap_near(lost->cells[0].mix, -0.16, 1e-13, "an industry that is gone: mix");
}

static void small_and_huge_panels(void)
{
	axl_auto(axl_shift_share) struct axl_shift_share *none =
	    measured(2, 0, 4, three_regions, nation);
	tap_ok(none->regions == 0 && none->gap_count == 0, "no region, no result");
	axl_auto(axl_shift_share) struct axl_shift_share *whole = measured(2, 1, 4, nation, nation);
	tap_near(whole->totals[0].national, 165, 1e-13, "the nation grows by itself");
	tap_near(whole->totals[0].mix, 0, 1e-12, "its mix is the mix");
	tap_near(whole->totals[0].regional, 0, 1e-12, "and no other region helps it");
	const double one[] = {10, 14}, reference[] = {100, 120};
	axl_auto(axl_shift_share) struct axl_shift_share *single =
	    measured(2, 1, 1, one, reference);
	tap_near(single->totals[0].national, 2, 1e-14, "one industry: 10 * 0.2");
	tap_near(single->totals[0].mix, 0, 1e-14, "one industry has no mix");
	tap_near(single->totals[0].competitive, 2, 1e-14, "h = e0: all is competitive");
	tap_near(single->totals[0].allocation, 0, 1e-14, "nothing is allocated");
	/* G = g = 4 / 4e12: NS 1, RS 3 - 1 */
	const double far[] = {1e12, 1e12 + 3}, wide[] = {4e12, 4e12 + 4};
	axl_auto(axl_shift_share) struct axl_shift_share *huge = measured(2, 1, 1, far, wide);
	tap_near(huge->totals[0].national, 1, 1e-12, "a huge offset: national");
	tap_near(huge->totals[0].regional, 2, 1e-12, "a huge offset: regional");
}

static void refused(struct axl_shift_panel panel, enum axl_error_kind kind, const char *message)
{
	struct axl_shift_share *share = NULL;
	axl_auto(axl_error) struct axl_error *error = NULL;
	tap_int(axl_shift_share_measure(&panel, &share, &error), -1, message);
	tap_ok(!share && error && error->kind == kind, "of its kind, without a result");
	tap_text(error ? error->message : NULL, message, "and says so");
}

static void impossible_panels_are_refused(void)
{
	const double fine[] = {1, 2, 3, 4}, bad[] = {1, 2, 3, -4}, endless[] = {1, 2, INFINITY, 4};
	const double nil[] = {0, 0, 3, 4}, vast[] = {1e308, 1e308, 1e308, 1e308};
	refused((struct axl_shift_panel){1, 1, 2, fine, fine}, AXL_ERROR_DATA,
	        "shift-share compares two periods or more, not 1");
	refused((struct axl_shift_panel){2, 1, 2, bad, fine}, AXL_ERROR_DATA,
	        "period 2, region 1, industry 2: a figure must be finite and not below 0");
	refused((struct axl_shift_panel){2, 2, 1, endless, fine}, AXL_ERROR_DATA,
	        "period 2, region 1, industry 1: a figure must be finite and not below 0");
	refused((struct axl_shift_panel){2, 1, 2, fine, bad}, AXL_ERROR_DATA,
	        "reference, period 2, industry 2: a figure must be finite and not below 0");
	refused((struct axl_shift_panel){2, 1, 2, fine, nil}, AXL_ERROR_DATA,
	        "the reference has no employment in period 1, so nothing can grow from there");
	refused((struct axl_shift_panel){2, 1, 0, fine, fine}, AXL_ERROR_DATA,
	        "the reference has no employment in period 1, so nothing can grow from there");
	/* a sum that overflows is no number, and breaks the identity */
	refused((struct axl_shift_panel){2, 1, 2, fine, vast}, AXL_ERROR_INTERNAL,
	        "the parts of a shift-share do not add up in region 1");
}

int main(void)
{
	dunn_on_farhauer_and_kroell();
	esteban_marquillas_splits_the_regional();
	dynamic_adds_the_steps();
	what_a_region_lacks_is_left_out_there();
	what_the_reference_lacks_is_left_out_for_all();
	zeros_have_no_rate();
	small_and_huge_panels();
	impossible_panels_are_refused();
	return tap_done();
}
