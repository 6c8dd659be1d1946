/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All expected values are worked out by hand; the comments say how. */
#include "config.h"

#include "patents/indicator/advantage.h"
#include "patents/indicator/citation.h"
#include "patents/indicator/gap.h"
#include "patents/indicator/life-cycle.h"
#include "patents/indicator/network.h"
#include "patents/indicator/rate-ratio.h"
#include "tests/unit/tap.h"

static void rates_and_their_intervals(void)
{
	/* one event each, of 10 and of 20: 2. p of one of two events lies from 1 - sqrt(0.975) to
	 * sqrt(0.975), since P(X = 0 of 2) = (1 - p)² and P(X = 2 of 2) = p² */
	double end = sqrt(0.975);
	struct axl_estimate found = axl_rate_ratio(1, 10, 1, 20);
	tap_near(found.value, 2, 1e-15, "the ratio");
	tap_near(found.lo, 2 * (1 - end) / end, 1e-9, "its lower end");
	tap_near(found.hi, 2 * end / (1 - end), 1e-9, "its upper end");
	tap_ok(isnan(found.se), "no standard error");
	/* none here, one there: P(X = 0 of 1) = 1 - p = 0.025, odds 39 */
	found = axl_rate_ratio(0, 10, 1, 20);
	tap_ok(found.state == AXL_VALUE && found.value == 0 && found.lo == 0, "none here is 0");
	tap_near(found.hi, 78, 1e-9, "and could still be much");
	/* many: ln ratio is normal, with a standard error of sqrt(1 / x + 1 / X) */
	found = axl_rate_ratio(250000, 1, 1000000, 1);
	double width = 1.959963985 * sqrt(1 / 2.5e5 + 1e-6);
	tap_near(log(found.lo), log(0.25) - width, 1e-5, "counts of a world: lower end");
	tap_near(log(found.hi), log(0.25) + width, 1e-5, "counts of a world: upper end");
	tap_ok(axl_rate_ratio(3, 10, 0, 20).state == AXL_UNDEFINED, "none there: undefined");
	tap_ok(axl_rate_ratio(0, 0, 5, 20).state == AXL_UNDEFINED, "nothing at all here");
	tap_ok(axl_rate_ratio(NAN, 10, 5, 20).state == AXL_UNDEFINED, "not known");
}

static void likelihood(void)
{
	/* the same rates: 0. All of 2 here, none of 2 there: E = 1 each, 2 · (2 ln 2 + 2 ln 2) */
	tap_near(axl_log_likelihood(2, 10, 4, 20), 0, 1e-15, "the same rates");
	tap_near(axl_log_likelihood(2, 2, 0, 2), 8 * log(2), 1e-15, "all and none");
	tap_ok(isnan(axl_log_likelihood(3, 2, 0, 2)), "more hits than there are");
	tap_ok(isnan(axl_log_likelihood(0, 0, 0, 0)), "nothing");
}

static void advantage(void)
{
	/* 3 of 10 beside 20 of 200: 0.3 / 0.1 = 3; 2 / 4; (9 - 1) / (9 + 1) */
	struct axl_advantage found = axl_advantage_measure(3, 10, 20, 200);
	tap_near(found.rta.value, 3, 1e-15, "RTA");
	tap_near(found.rsi.value, 0.5, 1e-15, "RSI");
	tap_near(found.rpa.value, 80, 1e-12, "RPA");
	tap_near(found.rpa.value, 100 * tanh(log(3)), 1e-12, "RPA by its definition");
	tap_near(found.rsi.lo, (found.rta.lo - 1) / (found.rta.lo + 1), 1e-15, "its interval");
	found = axl_advantage_measure(0, 10, 20, 200);
	tap_ok(found.rta.value == 0 && found.rsi.value == -1 && found.rpa.value == -100,
	       "none here: the lower ends of the scales");
	tap_ok(axl_advantage_measure(3, 10, 0, 200).rpa.state == AXL_UNDEFINED, "undefined");
}

static void foremost_four(void)
{
	const double values[] = {1, 4, 2, 2, 1}, few[] = {3}, nil[] = {0, 0};
	tap_near(axl_concentration_ratio(values, 5, 4), 0.9, 1e-15, "CR4: (4 + 2 + 2 + 1) / 10");
	tap_near(axl_concentration_ratio(few, 1, 4), 1, 0, "fewer than four have all");
	tap_ok(isnan(axl_concentration_ratio(nil, 2, 4)), "nothing to share");
	tap_ok(isnan(axl_concentration_ratio(NULL, 0, 4)), "nobody");
}

static void stage(const struct axl_life_period *periods, size_t count, const char *expected,
                  const char *name)
{
	const struct axl_life_rule rule = {.few = 5, .steady = 0.1};
	tap_text(axl_stage_name(axl_life_stage(&rule, periods, count)), expected, name);
}
#define STAGE(expected, name, ...)                                                                 \
	stage((const struct axl_life_period[]){__VA_ARGS__},                                       \
	      sizeof((struct axl_life_period[]){__VA_ARGS__}) / sizeof(struct axl_life_period),    \
	      expected, name)

static void stages(void)
{
	stage(NULL, 0, "unknown", "no period");
	STAGE("unknown", "one period", {10, 5});
	STAGE("emerging", "too few to tell", {1, 1}, {4, 4});
	STAGE("growing", "more from more", {10, 5}, {12, 6});
	STAGE("growing", "from nothing", {0, 0}, {12, 6});
	STAGE("mature", "a tenth more is steady", {10, 5}, {11, 6});
	STAGE("mature", "more from fewer", {10, 5}, {12, 4});
	STAGE("mature", "nothing changes", {10, 5}, {10, 5});
	STAGE("declining", "fewer from fewer", {10, 5}, {8, 4});
	STAGE("recovering", "up after down", {20, 9}, {10, 5}, {12, 6});
	STAGE("growing", "up after a fall of one alone", {20, 5}, {10, 5}, {12, 6});
}

static void networks(void)
{
	/* documents 1: A B; 2: B A (and B once more); 3: C alone; 4: D E; 5: A D */
	const struct axl_membership memberships[] = {
	    {1, 0}, {1, 1}, {2, 1}, {2, 0}, {2, 1}, {3, 2}, {4, 3}, {4, 4}, {5, 0}, {5, 3},
	};
	axl_auto(axl_network) struct axl_network *found = axl_network_new(memberships, 10, 5);
	tap_int((long long)found->edge_count, 3, "three pairs");
	tap_ok(found->edges[0].a == 0 && found->edges[0].b == 1 && found->edges[0].documents == 2,
	       "A and B file most together");
	tap_ok(found->edges[1].b == 3 && found->edges[2].a == 3, "ties by their ends");
	tap_ok(found->degrees[0] == 2 && found->degrees[1] == 1 && found->degrees[2] == 0 &&
	           found->degrees[3] == 2 && found->degrees[4] == 1,
	       "partners, each once");
	tap_ok(found->component_count == 1 && found->largest == 4 && found->alone == 1,
	       "A, B, D, E hang together; C is alone");
	tap_ok(found->components[4] == 0 && found->components[2] == 2, "by the smallest of them");
	axl_auto(axl_network) struct axl_network *none = axl_network_new(NULL, 0, 0);
	tap_ok(none->edge_count == 0 && none->component_count == 0 && none->largest == 0, "nobody");
}

static void gaps(void)
{
	/* growths 0.1 0.2 0.3 0.4 0.5, median 0.3: the last two grow; a fifth is of unknown RTA */
	struct axl_gap_case cases[] = {
	    {.growth = 0.4, .rta = 0.5, .density = 0.1}, {.growth = 0.1, .rta = 0.5, .density = 1},
	    {.growth = 0.5, .rta = 0.9, .density = 0.6}, {.growth = 0.2, .rta = NAN, .density = 1},
	    {.growth = 0.3, .rta = 0.2, .density = 1},   {.growth = NAN, .rta = 0.2, .density = 1},
	};
	tap_near(axl_gaps_find(cases, 6), 0.3, 0, "the median of what is known");
	tap_ok(cases[2].rank == 1 && cases[0].rank == 2, "near gaps first");
	tap_ok(!cases[1].is_gap && !cases[4].is_gap, "what grows no faster is none");
	tap_ok(!cases[3].known && !cases[5].known && !cases[5].rank, "unknown is neither");
	cases[2].density = NAN;
	(void)axl_gaps_find(cases, 6);
	tap_ok(cases[0].rank == 1 && cases[2].rank == 2, "an unknown density last");
	cases[0].density = NAN;
	(void)axl_gaps_find(cases, 6);
	tap_ok(cases[2].rank == 1 && cases[0].rank == 2, "then the faster first");
	struct axl_gap_case even[] = {{.growth = 0.1, .rta = 1}, {.growth = 0.3, .rta = 1}};
	tap_near(axl_gaps_find(even, 2), 0.2, 1e-15, "an even number: the middle");
	tap_ok(!even[1].is_gap, "a share like the reference's is no gap");
	tap_ok(isnan(axl_gaps_find(NULL, 0)), "nothing");
}

static void citations(void)
{
	/* 4 + 0 + 2 of cohorts that are cited 2, 1 and 1 times: 6 / 4. Residuals at 1.5: 1, -1.5,
	 * 0.5, of squares 3.5; se = sqrt(3 / 2 * 3.5) / 4 */
	const struct axl_citation_case cases[] = {{4, 2}, {0, 1}, {NAN, 9}, {2, 1}, {8, NAN}};
	struct axl_citation_index found = axl_citation_index_measure(cases, 5);
	tap_int((long long)found.compared, 3, "what is not known on a side is left out");
	tap_near(found.relative.value, 1.5, 1e-15, "citations over those expected");
	tap_near(found.relative.se, sqrt(5.25) / 4, 1e-15, "its standard error");
	tap_near(found.relative.hi, 1.5 + 1.959963984540054 * sqrt(5.25) / 4, 1e-14, "upper end");
	tap_near(found.relative.lo, 1.5 - 1.959963984540054 * sqrt(5.25) / 4, 1e-14, "lower end");
	/* 10 patents, three of them compared: 15; an interval scales with it */
	struct axl_estimate strength = axl_technology_strength(10, found.relative);
	tap_near(strength.value, 15, 1e-14, "strength");
	tap_near(strength.hi, 10 * found.relative.hi, 1e-13, "with an interval");

	const struct axl_citation_case uncited[] = {{0, 2}, {0, 1}};
	found = axl_citation_index_measure(uncited, 2);
	tap_ok(found.relative.state == AXL_VALUE && found.relative.value == 0 &&
	           isnan(found.relative.se),
	       "nobody cites them: 0, with no interval");
	found = axl_citation_index_measure(cases, 1);
	tap_ok(found.relative.value == 2 && isnan(found.relative.lo), "one patent: no interval");
	const struct axl_citation_case young[] = {{3, 0}, {0, 0}};
	found = axl_citation_index_measure(young, 2);
	tap_ok(found.compared == 2 && found.relative.state == AXL_UNDEFINED,
	       "a reference that nobody cites: undefined, not infinite");
	const struct axl_citation_case unknown[] = {{NAN, 1}, {1, NAN}};
	found = axl_citation_index_measure(unknown, 2);
	tap_ok(found.compared == 0 && found.relative.state == AXL_UNDEFINED, "none to compare");
	tap_ok(axl_technology_strength(7, found.relative).state == AXL_UNDEFINED, "nor a strength");
	tap_int(axl_citation_index_measure(NULL, 0).relative.state, AXL_UNDEFINED, "nothing");
}

static void families(void)
{
	/* family 7 states 3, then 5: 5. Family 2 states 1. Family 4 does not say. (5 + 1) / 2 */
	struct axl_family_case cases[] = {{7, 3}, {2, 1}, {7, NAN}, {4, NAN}, {7, 5}};
	struct axl_family_sizes found = axl_family_sizes_measure(cases, 5);
	tap_ok(found.families == 3 && found.sized == 2, "three families, two of known size");
	tap_near(found.mean, 3, 1e-15, "each family once");
	struct axl_family_case none[] = {{1, NAN}, {2, NAN}};
	found = axl_family_sizes_measure(none, 2);
	tap_ok(found.families == 2 && found.sized == 0 && isnan(found.mean),
	       "not stated is not a family of one");
	tap_ok(isnan(axl_family_sizes_measure(NULL, 0).mean), "no family");
}

int main(void)
{
	rates_and_their_intervals();
	likelihood();
	advantage();
	foremost_four();
	stages();
	networks();
	gaps();
	citations();
	families();
	return tap_done();
}
