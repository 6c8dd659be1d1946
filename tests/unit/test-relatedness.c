/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand; the arithmetic stands beside each case. */
#include "config.h"

#include "ksic/formula/relatedness.h"

#include "ksic/formula/quotients.h"
#include "tests/unit/tap.h"

/*
 * A chain of four regions a-d and four industries: a has 1 2, b has 2 3, c has 3 4, d has 4. A
 * count of 1 has the quotient T / (k_r k_i) = 7 / (2 · 2) at least, so that each is an advantage.
 */
static const double chain[] = {
    1, 1, 0, 0, /* a */
    0, 1, 1, 0, /* b */
    0, 0, 1, 1, /* c */
    0, 0, 0, 1, /* d */
};

static int try(const double *counts, size_t regions, size_t industries,
               struct axl_relatedness **ret_found, struct axl_error **err)
{
	axl_auto(axl_memory) double *rca = axl_xcalloc(regions * industries, sizeof *rca);
	if (axl_quotients_measure(counts, regions, industries, NULL, rca, err) < 0)
		return -1;
	return axl_relatedness_new(rca, regions, industries, ret_found, err);
}

static struct axl_relatedness *relate(const double *counts, size_t regions, size_t industries)
{
	struct axl_relatedness *found = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (try(counts, regions, industries, &found, &err))
		printf("# %s\n", err->message);
	return found;
}

static void rca_is_the_location_quotient(void)
{
	/* Published: Farhauer, Kröll, Standorttheorien (2013), as worked in the manual of the R
	   package REAT: 1714 of 79006 beside 879213 of 15593224 gives 0.3847623. */
	double counts[] = {1714,   79006 - 1714,      /* the region */
	                   400000, 7000000 - 400000,  /* the rest of the country, */
	                   477499, 8514218 - 477499}; /* in two parts */
	axl_auto(axl_relatedness) struct axl_relatedness *found = relate(counts, 3, 2);
	tap_near(found->rca[0], 0.3847623, 5e-8, "the published location quotient");
	tap_ok(!axl_has_advantage(found, 0, 0) && axl_has_advantage(found, 0, 1),
	       "an advantage is a quotient of 1 or more");
	/* all regions alike: shares of 1/3 and 2/3 must not fall short of 1 by rounding */
	double alike[] = {1, 2, 5, 10, 7, 14};
	axl_auto(axl_relatedness) struct axl_relatedness *same = relate(alike, 3, 2);
	size_t exact = 0;
	for (size_t at = 0; at < 6; at++)
		exact += same->rca[at] == 1;
	tap_int((long long)exact, 6, "a region like the whole has exactly 1");
}

static void stated_totals_go_before_sums(void)
{
	/* The first region hides its second industry: 10 of 30 there, of 20 and 40 in 120 in all.
	   From the totals 10 · 120 / (30 · 20) = 2; the cells alone give 10 · 60 / (10 · 20). */
	const double counts[] = {10, NAN, 10, 40};
	const double regions[] = {30, NAN}, industries[] = {20, 60};
	struct axl_quotient_totals totals = {regions, industries, 120};
	double rca[4];
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(axl_quotients_measure(counts, 2, 2, &totals, rca, &err), 0, "with stated totals");
	tap_near(rca[0], 2, 0, "the quotient is of the stated totals");
	tap_ok(isnan(rca[1]) && isnan(rca[2]), "a masked cell or total has none");
	tap_int(axl_quotients_measure(counts, 2, 2, NULL, rca, &err), 0, "without them");
	tap_near(rca[0], 3, 0, "the quotient is of what is known");
	const double nothing[] = {0, 0, 0, 5};
	tap_int(axl_quotients_measure(nothing, 2, 2, NULL, rca, &err), 0, "an empty region");
	tap_ok(isnan(rca[0]) && isnan(rca[1]) && isnan(rca[2]), "nothing of nothing has none");
}

/*
 * The countries and products by which Hausmann, Hidalgo et al., The Atlas of Economic Complexity
 * (2014), explain diversity and ubiquity: the Netherlands make X-ray machines, medicaments,
 * creams, cheese and frozen fish, Argentina the last three, Ghana the last.
 */
static void the_atlas_has_three_countries(void)
{
	const double made[] = {1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1};
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_relatedness) struct axl_relatedness *found = NULL;
	tap_int(axl_relatedness_new(made, 3, 5, &found, &err), 0, "the atlas' countries");
	static const size_t diversity[] = {5, 3, 1}, ubiquity[] = {1, 1, 2, 2, 3};
	tap_ok(!memcmp(found->diversity, diversity, sizeof diversity), "they make 5, 3 and 1");
	tap_ok(!memcmp(found->ubiquity, ubiquity, sizeof ubiquity), "by 1, 1, 2, 2 and 3 of them");
	/* cheese and fish: 2 of 2 and 2 of 3 */
	tap_near(found->proximity[3 * 5 + 4], 2.0 / 3, 0, "cheese is near to fish");
	/* to cheese: X-ray 1/2, medicaments 1/2, creams 1, fish 2/3; Ghana has fish alone */
	tap_near(found->density[2 * 5 + 3], (2.0 / 3) / (8.0 / 3), 1e-15, "Ghana's way to cheese");
	/* to X-ray: medicaments 1, creams 1/2, cheese 1/2, fish 1/3; Argentina has the last three
	 */
	tap_near(found->density[1 * 5 + 0], (4.0 / 3) / (7.0 / 3), 1e-15,
	         "Argentina's way to X-ray machines");
}

static void the_chain_has_neighbours(void)
{
	axl_auto(axl_relatedness) struct axl_relatedness *found = relate(chain, 4, 4);
	tap_near(found->rca[0], 7.0 / (2 * 1), 0, "RCA of a in 1: 7 / (2 · 1)");
	tap_near(found->rca[15], 7.0 / (1 * 2), 0, "RCA of d in 4: 7 / (1 · 2)");
	static const size_t diversity[] = {2, 2, 2, 1}, ubiquity[] = {1, 2, 2, 2};
	tap_ok(!memcmp(found->diversity, diversity, sizeof diversity), "diversity 2 2 2 1");
	tap_ok(!memcmp(found->ubiquity, ubiquity, sizeof ubiquity), "ubiquity 1 2 2 2");
	/* P(2|1) = 1 of 1, P(1|2) = 1 of 2: the smaller counts */
	static const double proximity[] = {
	    0, 0.5, 0, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0,
	};
	tap_ok(!memcmp(found->proximity, proximity, sizeof proximity),
	       "neighbours in the chain have 1/2, others 0");
	/* a has 1 and 2: of what is related to 1 (only 2) all, to 2 (1 and 3) half,
	   to 3 (2 and 4) half, to 4 (only 3) nothing */
	static const double density[] = {
	    1, 0.5, 0.5, 0, /* a: 1 2 */
	    1, 0.5, 0.5, 1, /* b: 2 3 */
	    0, 0.5, 0.5, 1, /* c: 3 4 */
	    0, 0,   0.5, 0, /* d: 4 */
	};
	tap_ok(!memcmp(found->density, density, sizeof density), "density by region and industry");
	tap_ok(!found->dropped_region_count && !found->dropped_industry_count && !found->unknown,
	       "nothing is dropped or unknown");
}

static void what_is_empty_is_dropped(void)
{
	/* the chain with an empty region after a and an industry that nobody has in front */
	double counts[] = {
	    0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1,
	};
	axl_auto(axl_relatedness) struct axl_relatedness *found = relate(counts, 5, 5);
	tap_ok(found->dropped_region_count == 1 && found->dropped_regions[0] == 1,
	       "the empty region is listed");
	tap_ok(found->dropped_industry_count == 1 && found->dropped_industries[0] == 0,
	       "so is the industry that nobody has");
	tap_ok(isnan(found->rca[0]) && isnan(found->rca[6]), "their quotients are 0/0");
	tap_ok(isnan(found->proximity[0]) && isnan(found->proximity[1]),
	       "the industry has no proximities");
	tap_ok(isnan(found->density[0]) && isnan(found->density[5]) && isnan(found->density[6]),
	       "there are no densities for either");
	tap_near(found->proximity[1 * 5 + 2], 0.5, 0, "the others' proximities stay");
	tap_near(found->density[0 * 5 + 3], 0.5, 0, "and their densities");
}

static void a_gap_is_left_out(void)
{
	double counts[16];
	memcpy(counts, chain, sizeof chain);
	counts[2] = NAN;  /* a in 3 */
	counts[9] = NAN;  /* c in 2 */
	counts[14] = NAN; /* d in 3 */
	axl_auto(axl_relatedness) struct axl_relatedness *found = relate(counts, 4, 4);
	tap_int((long long)found->unknown, 3, "gaps are counted");
	tap_ok(isnan(found->rca[2]) && !axl_has_advantage(found, 0, 2), "a gap has no quotient");
	/* known in both 2 and 3 is b alone, which has both */
	tap_near(found->proximity[1 * 4 + 2], 1, 0, "a pair looks at the regions known in both");
	tap_near(found->proximity[0 * 4 + 1], 0.5, 0, "other pairs stay");
	tap_ok(isnan(found->density[15]),
	       "where all that is related is unknown the density is, too");
	/* related to 2 are 1 (1/2) and 3 (unknown in d) */
	tap_near(found->density[13], 0, 0, "what is known counts alone");
}

static void many_regions_fit_no_word(void)
{
	/* 130 regions need three words: region r has industry r % 2, and all of the first 65
	   have industry 2 as well */
	enum { REGIONS = 130 };
	double counts[REGIONS * 3] = {0};
	for (size_t r = 0; r < REGIONS; r++) {
		counts[r * 3 + r % 2] = 1;
		counts[r * 3 + 2] = r < 65;
	}
	axl_auto(axl_relatedness) struct axl_relatedness *found = relate(counts, REGIONS, 3);
	/* T = 195; a count of 1 in a region of 2 beside an industry of 65: 195/130 = 1.5 */
	tap_near(found->rca[0], 1.5, 0, "quotient");
	/* 33 of the first 65 are even; 65 regions have either industry */
	tap_near(found->proximity[2], 33.0 / 65, 0, "pairs are counted over all words");
	tap_near(found->proximity[5], 32.0 / 65, 0, "and of odd regions");
}

static void fails(const double *counts, size_t regions, size_t industries, const char *message,
                  const char *name)
{
	axl_auto(axl_relatedness) struct axl_relatedness *found = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(try(counts, regions, industries, &found, &err), -1, name);
	tap_ok(!found, "%s: nothing comes out", name);
	tap_int(err ? (int)err->kind : -1, AXL_ERROR_DATA, "it is the data's fault");
	tap_text(err ? err->message : NULL, message, "and named");
}

static void what_cannot_be_compared_is_refused(void)
{
	double negative[] = {1, 2, 3, -4, 5, 6}, infinite[] = {1, INFINITY, 1, 1, 1, 1};
	fails(negative, 3, 2, "region 2, industry 2: a count must be finite and not below 0",
	      "a negative count");
	fails(infinite, 3, 2, "region 1, industry 2: a count must be finite and not below 0",
	      "an infinite count");
	const char *few =
	    "relatedness needs at least 3 regions with an advantage, and the table has 2";
	fails(chain, 2, 4, few, "two regions");
	double empty[] = {1, 0, 0, 0, 0, 1}, gaps[] = {1, 0, NAN, NAN, 0, 1};
	fails(empty, 3, 2, few, "two regions beside an empty one");
	fails(gaps, 3, 2, few, "two regions beside an unknown one");
	fails(NULL, 0, 0,
	      "relatedness needs at least 3 regions with an advantage, and the table has 0",
	      "none");
}

int main(void)
{
	rca_is_the_location_quotient();
	stated_totals_go_before_sums();
	the_atlas_has_three_countries();
	the_chain_has_neighbours();
	what_is_empty_is_dropped();
	a_gap_is_left_out();
	many_regions_fit_no_word();
	what_cannot_be_compared_is_refused();
	return tap_done();
}
