/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Regions and industries that form a path (industry, region, industry ...) of n places have
 * eigenvectors in closed form: the random walk on a path has cos(π k x / (n - 1)) with the
 * eigenvalue cos(π k / (n - 1)), and two of its steps lead from region to region.
 */
#include "config.h"

#include "ksic/formula/complexity.h"

#include "ksic/formula/quotients.h"
#include "tests/unit/tap.h"

/* 1 a 2 b 3 c 4 d: region a is place 1, industry 1 place 0 */
static const double path[] = {
    1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1,
};

static struct axl_complexity *measure(const double *counts, size_t regions, size_t industries,
                                      struct axl_error **err)
{
	struct axl_complexity *found = NULL;
	axl_auto(axl_relatedness) struct axl_relatedness *related = NULL;
	axl_auto(axl_memory) double *rca = axl_xcalloc(regions * industries, sizeof *rca);
	if (!axl_quotients_measure(counts, regions, industries, NULL, rca, err) &&
	    !axl_relatedness_new(rca, regions, industries, &related, err))
		(void)axl_complexity_new(related, &found, err);
	return found;
}

/* cos(π x / 7) at places first, first + 2, ..., standardised with the divisor 4 */
static double on_the_path(size_t first, size_t which)
{
	double value[4], mean = 0, squares = 0;
	for (size_t at = 0; at < 4; at++) {
		value[at] = cos(acos(-1) * (double)(first + 2 * at) / 7);
		mean += value[at] / 4;
	}
	for (size_t at = 0; at < 4; at++)
		squares += (value[at] - mean) * (value[at] - mean);
	return (value[which] - mean) / sqrt(squares / 4);
}

static void a_path_is_ordered(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_complexity) struct axl_complexity *found = measure(path, 4, 4, &err);
	double step = cos(acos(-1) / 7);
	tap_near(found->eigenvalue, step * step, 1e-12, "the second eigenvalue: cos²(π/7)");
	/* d has the fewest industries and the lowest cosine: the sign is as it stands */
	tap_ok(found->sign_known, "diversity gives the sign");
	for (size_t at = 0; at < 4; at++) {
		tap_near(found->eci[at], on_the_path(1, at), 1e-12, "ECI of a region");
		tap_near(found->pci[at], on_the_path(0, at), 1e-12, "PCI of an industry");
	}
}

/*
 * The Netherlands, Argentina and Ghana of The Atlas of Economic Complexity (2014), with the
 * products that test-relatedness.c lists: of the stochastic matrix
 *   (10 4 1) / 15, (4 4 1) / 9, (1 1 1) / 3
 * the trace is 13/9 and the determinant 2/45, so that the eigenvalues beside 1 solve
 * λ² - 4/9 λ + 2/45 = 0. With 1 for Ghana the last two rows give the others' scores.
 */
static void the_atlas_has_three_countries(void)
{
	const double made[] = {1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1};
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_relatedness) struct axl_relatedness *related = NULL;
	axl_auto(axl_complexity) struct axl_complexity *found = NULL;
	tap_ok(!axl_relatedness_new(made, 3, 5, &related, &err) &&
	           !axl_complexity_new(related, &found, &err),
	       "the atlas' countries");
	double root = (4.0 / 9 + sqrt(8.0 / 405)) / 2;
	tap_near(found->eigenvalue, root, 1e-12, "the second eigenvalue");
	double score[3];
	score[2] = 1;
	score[1] = (12 * root - 3) / (9 * root);
	score[0] = 3 * root - 1 - score[1];
	double mean = (score[0] + score[1] + score[2]) / 3, squares = 0;
	for (size_t at = 0; at < 3; at++)
		squares += (score[at] - mean) * (score[at] - mean);
	for (size_t at = 0; at < 3; at++) /* the diverse stand high, Ghana's 1 turns */
		tap_near(found->eci[at], -(score[at] - mean) / sqrt(squares / 3), 1e-12,
		         "ECI of a country");
	tap_ok(found->pci[0] > found->pci[2] && found->pci[2] > found->pci[4],
	       "X-ray machines before cream before fish");
}

static void diversity_turns_the_sign(void)
{
	/* the path from its other end */
	double turned[16];
	for (size_t at = 0; at < 16; at++)
		turned[at] = path[15 - at];
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_complexity) struct axl_complexity *found = measure(turned, 4, 4, &err);
	tap_near(found->eci[0], on_the_path(1, 3), 1e-12, "the least diverse region is the lowest");
	tap_near(found->pci[3], on_the_path(0, 0), 1e-12, "industries follow");
}

static void either_side_may_be_longer(void)
{
	/* 1 a 2 b 3 c 4: 3 regions at places 1 3 5 of 7, 4 industries at 0 2 4 6; diversities
	   are all 2, so that the first region gets the plus: cos(π/6), 0, -cos(π/6) */
	double counts[] = {1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1};
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_complexity) struct axl_complexity *wide = measure(counts, 3, 4, &err);
	tap_ok(!wide->sign_known, "equal diversities give no sign");
	tap_near(wide->eigenvalue, 0.75, 1e-12, "cos²(π/6)");
	tap_near(wide->eci[0], sqrt(1.5), 1e-12, "the first is positive: 1 / sqrt(2/3)");
	tap_near(wide->eci[1], 0, 1e-12, "the middle is the mean");
	/* industries: 1, 1/2, -1/2, -1; mean square 5/8 */
	tap_near(wide->pci[1], 0.5 / sqrt(0.625), 1e-12, "PCI beside it");
	/* a 1 b 2 c: 3 regions, 2 industries; b has both, but stands in the middle */
	double tall[] = {1, 0, 1, 1, 0, 1};
	axl_auto(axl_complexity) struct axl_complexity *found = measure(tall, 3, 2, &err);
	tap_ok(!found->sign_known, "a diversity in the middle gives no sign");
	tap_near(found->eigenvalue, 0.5, 1e-12, "cos²(π/4)");
	tap_near(found->eci[0], sqrt(1.5), 1e-12, "1, 0, -1 over sqrt(2/3)");
	tap_near(found->eci[2], -sqrt(1.5), 1e-12, "the last mirrors the first");
	tap_ok(fabs(found->pci[0] - 1) < 1e-12 && fabs(found->pci[1] + 1) < 1e-12,
	       "two industries get 1 and -1");
}

static void the_dropped_have_none(void)
{
	/* the path with an empty region after a and an empty industry in front */
	double counts[] = {
	    0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1,
	};
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_complexity) struct axl_complexity *found = measure(counts, 5, 5, &err);
	tap_ok(isnan(found->eci[1]) && isnan(found->pci[0]), "a dropped one is missing");
	tap_near(found->eci[4], on_the_path(1, 3), 1e-12, "the regions come out as without it");
	tap_near(found->pci[1], on_the_path(0, 0), 1e-12, "so do the industries");
}

static void fails(const double *counts, size_t regions, size_t industries, const char *message)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_complexity) struct axl_complexity *found =
	    measure(counts, regions, industries, &err);
	tap_ok(!found && err && err->kind == AXL_ERROR_DATA, "no complexity");
	tap_text(err ? err->message : NULL, message, "the reason is named");
}

static void degenerate_tables_are_named(void)
{
	double one[] = {1, 2, 3}, apart[] = {1, 0, 0, 1, 1, 0, 0, 1}, alike[] = {1, 2, 2, 4, 3, 6};
	fails(one, 3, 1, "complexity cannot be told: it needs at least 2 industries with figures");
	fails(apart, 4, 2,
	      "complexity cannot be told: the regions fall into groups that have no industry in "
	      "common");
	fails(alike, 3, 2, "complexity cannot be told: all regions have the same industries");
	/* a ring a 1 b 2 c 3: cos²(π/3) stands twice */
	double ring[] = {1, 0, 1, 1, 1, 0, 0, 1, 1};
	fails(ring, 3, 3,
	      "complexity cannot be told: the second eigenvalue is not single, so that more than "
	      "one order fits the regions");
}

int main(void)
{
	a_path_is_ordered();
	the_atlas_has_three_countries();
	diversity_turns_the_sign();
	either_side_may_be_longer();
	the_dropped_have_none();
	degenerate_tables_are_named();
	return tap_done();
}
