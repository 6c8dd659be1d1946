/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The estimation of weights: one round by hand, then where it ends. */
#include "config.h"

#include "base/memory.h"
#include "patents/link/em.h"
#include "tests/unit/tap.h"

static size_t pattern(size_t name, size_t form, size_t region)
{
	return axl_pattern_of((size_t[]){name, form, region});
}

/* Uniform but for the name, which is equal with 1/2 where one and 1/8 where not. */
static struct axl_link_odds some_odds(void)
{
	struct axl_link_odds odds = {
	    .m = {{0.5, 0.25, 0.125, 0.125}, {0.5, 0.25, 0.25}, {0.5, 0.25, 0.25}},
	    .u = {{0.125, 0.125, 0.25, 0.5}, {0.5, 0.25, 0.25}, {0.5, 0.25, 0.25}},
	    .share = 0.5,
	};
	return odds;
}

static void weights(void)
{
	const struct axl_link_odds odds = some_odds();
	tap_near(axl_level_weight(&odds, AXL_LINK_NAME, AXL_NAME_EQUAL), 2, 0, "log2(0.5 / 0.125)");
	tap_near(axl_level_weight(&odds, AXL_LINK_NAME, AXL_LINK_UNKNOWN), 0, 0,
	         "what is unknown says nothing");
	tap_near(axl_pattern_weight(&odds, pattern(AXL_NAME_NEAR, AXL_FORM_SAME, AXL_LINK_UNKNOWN)),
	         -2, 0, "a pattern weighs what its levels weigh");
	size_t all = pattern(AXL_NAME_NEAR, AXL_FORM_ABSENT, AXL_REGION_ELSEWHERE);
	tap_ok(axl_pattern_level(all, 0) == AXL_NAME_NEAR && axl_pattern_level(all, 1) == 2 &&
	           axl_pattern_level(all, 2) == 2,
	       "a pattern gives its levels back");
}

/*
 * 10 pairs equal, 10 near; forms and regions unknown; no prior. With share 1/2, equal is one
 * with 0.5 / (0.5 + 0.125) = 0.8, near with 0.125 / 0.625 = 0.2. So of the 20 pairs
 * 8 + 2 = 10 are one: share 1/2, m(equal) = 8/10, u(equal) = 2/10; m(near), u(near) the rest.
 */
static void one_round(void)
{
	const struct axl_link_odds start = some_odds();
	double counts[AXL_LINK_PATTERNS] = {0};
	struct axl_em em;
	counts[pattern(AXL_NAME_EQUAL, AXL_LINK_UNKNOWN, AXL_LINK_UNKNOWN)] = 10;
	counts[pattern(AXL_NAME_NEAR, AXL_LINK_UNKNOWN, AXL_LINK_UNKNOWN)] = 10;
	axl_em_estimate(counts, &start, 0, 1e-9, 1, &em);
	tap_int(em.end, AXL_EM_ROUNDS, "one round is not enough");
	tap_near(em.pairs, 20, 0, "all pairs count");
	tap_near(em.odds.share, 0.5, 1e-12, "half of them are one");
	tap_near(em.odds.m[0][AXL_NAME_EQUAL], 0.8, 1e-12, "m of equal");
	tap_near(em.odds.u[0][AXL_NAME_EQUAL], 0.2, 1e-12, "u of equal");
	tap_near(em.odds.m[0][AXL_NAME_NEAR], 0.2, 1e-12, "m of near");
	tap_near(em.odds.m[0][AXL_NAME_ALIKE], 0, 1e-12, "nothing was alike");
	tap_near(em.odds.m[1][AXL_FORM_SAME], 0.5, 0, "nothing was learnt of forms");

	/* 20 pairs of prior besides: m(equal) = (8 + 20·0.5·0.5) / (10 + 10) = 13/20 */
	axl_em_estimate(counts, &start, 20, 1e-9, 1, &em);
	tap_near(em.odds.m[0][AXL_NAME_EQUAL], 13.0 / 20, 1e-12, "the prior counts as pairs");
	tap_near(em.odds.m[0][AXL_NAME_ALIKE], 2.5 / 20, 1e-12, "and leaves nothing at 0");
}

/* Two fields that agree in 30 pairs and disagree in 70: the classes part at 0.3. */
static void convergence(void)
{
	const struct axl_link_odds start = some_odds();
	double counts[AXL_LINK_PATTERNS] = {0};
	struct axl_em em;
	counts[pattern(AXL_NAME_EQUAL, AXL_FORM_SAME, AXL_REGION_PLACE)] = 30;
	counts[pattern(AXL_NAME_NEAR, AXL_FORM_ABSENT, AXL_REGION_ELSEWHERE)] = 70;
	axl_em_estimate(counts, &start, 0, 1e-9, 500, &em);
	tap_int(em.end, AXL_EM_CONVERGED, "classes that part are found");
	tap_near(em.odds.share, 0.3, 1e-6, "with their share");
	tap_near(em.odds.m[1][AXL_FORM_SAME], 1, 1e-6, "and their levels");
	tap_near(em.odds.u[1][AXL_FORM_SAME], 0, 1e-6, "on either side");
}

static void ends(void)
{
	const struct axl_link_odds start = some_odds();
	double counts[AXL_LINK_PATTERNS] = {0};
	struct axl_em em;
	axl_em_estimate(counts, &start, 10, 1e-9, 500, &em);
	tap_int(em.end, AXL_EM_NO_PAIRS, "no pairs");
	tap_ok(em.odds.m[0][0] == start.m[0][0] && em.rounds == 0, "leave what there was");

	/* a definition turned round: equal speaks against */
	struct axl_link_odds turned = start;
	turned.m[0][AXL_NAME_EQUAL] = 0.125;
	turned.m[0][AXL_NAME_NEAR] = 0.5;
	turned.u[0][AXL_NAME_EQUAL] = 0.5;
	turned.u[0][AXL_NAME_NEAR] = 0.125;
	counts[pattern(AXL_NAME_EQUAL, AXL_FORM_SAME, AXL_REGION_PLACE)] = 30;
	counts[pattern(AXL_NAME_NEAR, AXL_FORM_ABSENT, AXL_REGION_ELSEWHERE)] = 70;
	axl_em_estimate(counts, &turned, 0, 1e-9, 500, &em);
	tap_int(em.end, AXL_EM_EXCHANGED, "classes that changed places are told");
	tap_near(em.odds.share, 0.5, 0, "and leave what there was");

	/* one pattern alone: every pair is alike, and no probability runs away */
	double one[AXL_LINK_PATTERNS] = {0};
	one[pattern(AXL_NAME_EQUAL, AXL_FORM_SAME, AXL_REGION_PLACE)] = 5;
	axl_em_estimate(one, &start, 100, 1e-9, 500, &em);
	tap_int(em.end, AXL_EM_CONVERGED, "one pattern converges");
	tap_ok(em.odds.m[0][AXL_NAME_EQUAL] > 0.5 && em.odds.m[0][AXL_NAME_EQUAL] < 1 &&
	           em.odds.u[0][AXL_NAME_NEAR] > 0,
	       "within the prior");
}

int main(void)
{
	weights();
	one_round();
	convergence();
	ends();
	return tap_done();
}
