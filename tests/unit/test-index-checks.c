/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Correlations, components, adequacy, alpha. Expected values are worked out by hand. */
#include "config.h"

#include "scoring/check/adequacy.h"
#include "scoring/check/checks.h"
#include "scoring/check/components.h"
#include "scoring/check/correlation.h"
#include "scoring/reliability/alpha.h"
#include "tests/unit/tap.h"

static struct axl_correlation of(enum axl_correlation_kind kind, const double *a, const double *b,
                                 size_t units)
{
	return axl_correlate(kind, a, 1, b, 1, units);
}

static void correlations_by_hand(void)
{
	/* about 2: (-1, 0, 1) and (-1, 1, 0): 1 / 2 */
	const double a[] = {1, NAN, 2, 3, 9}, b[] = {1, 5, 3, 2, NAN};
	struct axl_correlation found = of(AXL_CORRELATION_PEARSON, a, b, 5);
	tap_near(found.value, 0.5, 1e-15, "Pearson's");
	tap_int((long long)found.count, 3, "over the units that have both");
	tap_ok(isnan(found.lo) && found.state == AXL_CHECK_KNOWN, "three units: no interval");
	/*
	 * ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / sqrt(4.5 * 5); of 6 pairs 5 agree, one is tied
	 * in the first: 5 / sqrt(5 * 6)
	 */
	const double c[] = {1, 20, 20, 300}, d[] = {0, 7, 6, 8};
	tap_near(of(AXL_CORRELATION_SPEARMAN, c, d, 4).value, 4.5 / sqrt(22.5), 1e-15,
	         "Spearman's, ties at their mean rank");
	tap_near(of(AXL_CORRELATION_KENDALL, c, d, 4).value, 5 / sqrt(30), 1e-15,
	         "Kendall's tau-b");
	/* (4, 3, 2, 1) and (1, 2, 3, 4) but one pair: 1 agrees, 5 do not */
	const double e[] = {4, 3, 2, 1}, f[] = {1, 2, 4, 3};
	tap_near(of(AXL_CORRELATION_KENDALL, e, f, 4).value, -4.0 / 6, 1e-15, "tau of a descent");
	/* atanh 0.5 = ln 3 / 2, n - 3 = 1 */
	const double g[] = {1, 1, 2, 2, 3, 3}, h[] = {1, 1, 3, 3, 2, 2};
	found = of(AXL_CORRELATION_PEARSON, g, h, 6);
	tap_near(found.lo, tanh(log(3) / 2 - 1.959963984540054 / sqrt(3)), 1e-15, "lower end");
	tap_near(found.hi, tanh(log(3) / 2 + 1.959963984540054 / sqrt(3)), 1e-15, "upper end");
}

static void correlations_at_their_ends(void)
{
	const double rising[] = {1, 2, 3, 4}, same[] = {5, 5, 5, 5}, none[] = {NAN, 1, NAN, 2};
	struct axl_correlation found = of(AXL_CORRELATION_PEARSON, rising, same, 4);
	tap_ok(found.state == AXL_CHECK_CONSTANT && isnan(found.value), "a constant column");
	tap_ok(of(AXL_CORRELATION_SPEARMAN, same, rising, 4).state == AXL_CHECK_CONSTANT &&
	           of(AXL_CORRELATION_KENDALL, same, rising, 4).state == AXL_CHECK_CONSTANT,
	       "of ranks too");
	found = of(AXL_CORRELATION_PEARSON, rising, none, 4);
	tap_ok(found.state == AXL_CHECK_FEW_UNITS && found.count == 2, "two units are in line");
	tap_ok(of(AXL_CORRELATION_KENDALL, rising, none, 0).state == AXL_CHECK_FEW_UNITS, "none");
	const double noisy[] = {0.1 + 0.2, 0.3, 0.3, 0.3};
	tap_ok(of(AXL_CORRELATION_PEARSON, rising, noisy, 4).state == AXL_CHECK_CONSTANT,
	       "the noise of a sum is no spread");
	const double far[] = {1e9 + 1, 1e9 + 2, 1e9 + 3}, b[] = {1e-9, 3e-9, 2e-9};
	tap_near(of(AXL_CORRELATION_PEARSON, far, b, 3).value, 0.5, 1e-6, "a huge offset");
	found = of(AXL_CORRELATION_PEARSON, rising, rising, 4);
	tap_ok(found.value == 1 && found.lo == 1 && found.hi == 1, "one with itself");
}

static void tau_against_all_pairs(void)
{
	enum { MANY = 40 };
	double a[MANY], b[MANY];
	unsigned state = 7;
	bool same = true;
	for (int trial = 0; trial < 20; trial++) {
		double balance = 0, free_a = 0, free_b = 0;
		for (int i = 0; i < MANY; i++) {
			state = state * 1103515245 + 12345;
			a[i] = state >> 16 & 7;
			state = state * 1103515245 + 12345;
			b[i] = state >> 16 & 15;
		}
		for (int i = 0; i < MANY; i++)
			for (int j = 0; j < i; j++) {
				int x = (a[i] > a[j]) - (a[i] < a[j]);
				int y = (b[i] > b[j]) - (b[i] < b[j]);
				balance += x * y;
				free_a += x * x;
				free_b += y * y;
			}
		double found = of(AXL_CORRELATION_KENDALL, a, b, MANY).value;
		same = same && fabs(found - balance / sqrt(free_a * free_b)) < 1e-14;
	}
	tap_ok(same, "tau as by all pairs, with many ties");
}

/* About their means: (1, -1, 0, 0), (1, 0, -1, 0), (1, 0, 0, -1): all correlations are 1/2. */
static const double halves[] = {2, 12, 102, 0, 11, 101, 1, 10, 101, 1, 11, 100};

static void components_by_hand(void)
{
	double eigenvalues[3], loadings[9];
	size_t count;
	tap_int(axl_components_of(halves, 4, 3, eigenvalues, loadings, &count), AXL_CHECK_KNOWN,
	        "three columns alike");
	/* 1 + 2 r, 1 - r, 1 - r */
	tap_near(eigenvalues[0], 2, 1e-14, "the first explains 2 of 3");
	tap_near(eigenvalues[1], 0.5, 1e-14, "the second 0.5");
	tap_near(eigenvalues[2], 0.5, 1e-14, "the third 0.5");
	for (int j = 0; j < 3; j++)
		tap_near(loadings[j * 3], sqrt(2.0 / 3), 1e-14, "each loads alike, upwards");
	const double against[] = {1, 3, 2, 2, 3, 1};
	axl_components_of(against, 3, 2, eigenvalues, loadings, &count);
	tap_near(eigenvalues[0], 2, 1e-14, "two opposites are one thing");
	tap_near(eigenvalues[1], 0, 1e-14, "and nothing is left");
	tap_near(loadings[0], 1, 1e-14, "the first points up");
	tap_near(loadings[2], -1, 1e-14, "the other down");
	tap_int(axl_components_of(against, 2, 2, eigenvalues, loadings, &count),
	        AXL_CHECK_FEW_UNITS, "two units");
	tap_ok(isnan(eigenvalues[0]) && isnan(loadings[3]) && count == 2, "no figure, but n");
}

static void adequacy_by_hand(void)
{
	double kmo[3], vif[3];
	struct axl_adequacy found = axl_adequacy_measure(halves, 4, 3, kmo, vif);
	/* with the third held fixed r / (1 + r) = 1/3 is left: 1/4 / (1/4 + 1/9) */
	tap_near(found.kmo, 9.0 / 13, 1e-13, "KMO");
	tap_near(kmo[1], 9.0 / 13, 1e-13, "KMO of a column");
	/* |R| = (1 - r)^2 (1 + 2 r) = 1/2; 3 - 11/6 = 7/6 */
	double x = 7.0 / 6 * log(2);
	tap_near(found.chi_square, x, 1e-13, "Bartlett's chi-square");
	tap_near(found.degrees, 3, 0, "degrees of freedom");
	tap_near(found.probability, erfc(sqrt(x / 2)) + sqrt(2 * x / M_PI) * exp(-x / 2), 1e-13,
	         "its tail, in closed form for three");
	/* (1 + r) / ((1 - r) (1 + 2 r)) */
	tap_near(vif[2], 1.5, 1e-13, "VIF");
	tap_int((long long)found.units, 4, "n");
}

static void adequacy_at_its_ends(void)
{
	double kmo[3], vif[3];
	const double twice[] = {1, 2, 1, 2, 4, 3, 3, 6, 2, 4, 8, 9, 5, 10, 0};
	struct axl_adequacy found = axl_adequacy_measure(twice, 5, 3, kmo, vif);
	tap_ok(found.state == AXL_CHECK_SINGULAR && isnan(found.kmo) && isnan(vif[0]),
	       "a column twice");
	found = axl_adequacy_measure(twice, 3, 3, kmo, vif);
	tap_ok(found.state == AXL_CHECK_FEW_UNITS && found.units == 3, "as many columns as units");
	const double same[] = {1, 7, 2, 7, 3, 7};
	tap_int(axl_adequacy_measure(same, 3, 2, kmo, vif).state, AXL_CHECK_CONSTANT, "constant");
	tap_int(axl_adequacy_measure(same, 6, 1, kmo, vif).state, AXL_CHECK_FEW_COLUMNS, "one");
	tap_int(axl_adequacy_measure(same, 0, 0, kmo, vif).state, AXL_CHECK_FEW_COLUMNS, "none");
	/* (1, -1, -1, 1) and (1, 1, -1, -1) have nothing in common */
	const double apart[] = {1, 1, -1, 1, -1, -1, 1, -1};
	found = axl_adequacy_measure(apart, 4, 2, kmo, vif);
	tap_ok(found.state == AXL_CHECK_KNOWN && isnan(found.kmo) && found.probability == 1 &&
	           vif[0] == 1,
	       "nothing in common");
	tap_text(axl_check_state_word(AXL_CHECK_SINGULAR), "the indicators determine each other",
	         "a state in words");
}

static void alpha_by_hand(void)
{
	/* variances 1, 1, 0; sums 4, 7, 7: 3; 3/2 (1 - 2/3) */
	const double values[] = {1, 1, 2, 2, 3, 2, 3, 2, 2};
	double dropped[3], rest[3];
	struct axl_alpha found = axl_alpha_measure(values, 3, 3);
	tap_near(found.alpha, 0.5, 1e-15, "alpha");
	axl_alpha_items(values, 3, 3, dropped, rest);
	tap_near(dropped[2], 2.0 / 3, 1e-15, "without the constant: 2 (1 - 2/3)");
	tap_near(dropped[0], 0, 1e-15, "without the first: 2 (1 - 1/1)");
	tap_near(rest[0], 0.5, 1e-15, "the first goes with the rest as with the second");
	tap_ok(isnan(rest[2]), "the constant goes with nothing");
	const double holed[] = {1, 1, NAN, 5, 2, 3, 3, 2, 7, NAN};
	found = axl_alpha_measure(holed, 5, 2);
	tap_near(found.alpha, 2.0 / 3, 1e-15, "units with a gap are left out");
	tap_int((long long)found.units, 3, "and not counted");
}

static void alpha_at_its_ends(void)
{
	const double against[] = {1, 3, 2, 2, 3, 1}, below[] = {1, 3, 2, 2, 3, 2};
	double dropped[2], rest[2];
	tap_int(axl_alpha_measure(against, 3, 2).state, AXL_CHECK_CONSTANT, "sums all alike");
	/* variances 1 and 1/3; sums 4, 4, 5: 1/3; 2 (1 - 4) */
	tap_near(axl_alpha_measure(below, 3, 2).alpha, -6, 1e-13, "alpha can be negative");
	tap_int(axl_alpha_measure(against, 1, 2).state, AXL_CHECK_FEW_UNITS, "one unit");
	tap_int(axl_alpha_measure(against, 6, 1).state, AXL_CHECK_FEW_COLUMNS, "one column");
	tap_int(axl_alpha_measure(against, 0, 0).state, AXL_CHECK_FEW_COLUMNS, "nothing");
	axl_alpha_items(against, 3, 2, dropped, rest);
	tap_ok(isnan(dropped[0]) && rest[0] == -1, "of two columns none can be dropped");
	double far[6];
	for (int i = 0; i < 6; i++)
		far[i] = 1e9 + below[i];
	tap_near(axl_alpha_measure(far, 3, 2).alpha, -6, 1e-6, "a huge offset");
}

/* index <- a (a1, a2, a3: halves), b (b1: a1 again, b2: a1 turned); all weigh alike */
static const struct axl_model_node tree[] = {
    {.id = "index", .parent = -1, .weight = 1},
    {.id = "a", .parent = 0, .weight = 1},
    {.id = "a1", .parent = 1, .weight = 1, .metric = "1", .direction = AXL_MORE_IS_BETTER},
    {.id = "a2", .parent = 1, .weight = 1, .metric = "2", .direction = AXL_MORE_IS_BETTER},
    {.id = "a3", .parent = 1, .weight = 1, .metric = "3", .direction = AXL_MORE_IS_BETTER},
    {.id = "b", .parent = 0, .weight = 1},
    {.id = "b1", .parent = 5, .weight = 1, .metric = "4", .direction = AXL_MORE_IS_BETTER},
    {.id = "b2", .parent = 5, .weight = 1, .metric = "5", .direction = AXL_LESS_IS_BETTER},
    {.id = "none", .parent = 0, .weight = 0, .metric = "6", .direction = AXL_MORE_IS_BETTER},
};
enum { A = 1, A1, A2, A3, B, B1, B2 };

static const struct axl_check_warning *warning_of(const struct axl_checks *checks,
                                                  enum axl_check_rule rule, size_t node)
{
	for (size_t i = 0; i < checks->warning_count; i++)
		if (checks->warnings[i].rule == rule && checks->warnings[i].node == node)
			return &checks->warnings[i];
	return NULL;
}

static struct axl_checks *checks_of(struct axl_scores **scores)
{
	/* on 0 to 100: 100, 100, 100, 100, 0; 0, 50, 50, 0, 100; 50, 0, 50, 50, 50; 50, 50, 0, 50,
	 * 50 */
	static const double matrix[] = {2, 12, 102, 4, 4, 1, 0, 11, 101, 0, 0, 5,
	                                1, 10, 101, 2, 2, 1, 1, 11, 100, 2, 2, 0};
	static const struct axl_model model = {
	    .id = "m", .nodes = (struct axl_model_node *)tree, .count = AXL_COUNT(tree)};
	static const struct axl_check_limits limits = {0.9, 0, 0.7, 0.05, 0.6, 0.05, 10, 1, 0.5};
	const struct axl_score_input input = {.matrix = matrix, .units = 4};
	struct axl_error *err = NULL;
	axl_score(&model, &input, NULL, scores, &err);
	return axl_checks_new(&model, *scores, &limits);
}

static void a_model_is_checked_part_by_part(void)
{
	axl_auto(axl_scores) struct axl_scores *scores = NULL;
	axl_auto(axl_checks) struct axl_checks *checks = checks_of(&scores);
	tap_int((long long)checks->pair_count, 11, "ten pairs of indicators, one of dimensions");
	tap_int((long long)checks->node_count, 3, "three nodes");
	const struct axl_check_node *a = &checks->nodes[1];
	/* 3 r / (1 + 2 r) for three alike */
	tap_near(a->alpha.alpha, 0.75, 1e-13, "alpha of three halves");
	tap_near(a->adequacy.kmo, 9.0 / 13, 1e-13, "KMO");
	tap_near(a->first_share, 2.0 / 3, 1e-13, "the first component");
	tap_ok(a->node == A && a->large_components == 1, "is the only large one");
	const struct axl_check_child *child = &checks->children[a->first + 1];
	tap_ok(child->node == A2 && fabs(child->vif - 1.5) < 1e-13 &&
	           fabs(child->dropped - 2.0 / 3) < 1e-13,
	       "without one of them 2 r / (1 + r)");
	const struct axl_check_node *b = &checks->nodes[2];
	tap_ok(b->adequacy.state == AXL_CHECK_SINGULAR && b->alpha.state == AXL_CHECK_CONSTANT,
	       "one thing and its opposite determine each other, and add up to nothing");
	tap_int(checks->nodes[0].adequacy.state, AXL_CHECK_CONSTANT, "so their mean says nothing");
}

static void rules_of_thumb_have_names(void)
{
	axl_auto(axl_scores) struct axl_scores *scores = NULL;
	axl_auto(axl_checks) struct axl_checks *checks = checks_of(&scores);
	const struct axl_check_warning *found = warning_of(checks, AXL_RULE_REDUNDANT, A1);
	tap_ok(found && found->other == B1 && found->value == 1, "one indicator twice");
	found = warning_of(checks, AXL_RULE_CONFLICTING, B1);
	tap_ok(found && found->other == B2 && found->value == -1 && !found->by_chance,
	       "two that go against each other");
	tap_ok(!warning_of(checks, AXL_RULE_CONFLICTING, A1), "across dimensions they may");
	found = warning_of(checks, AXL_RULE_UNKNOWN, B);
	tap_ok(found && found->state == AXL_CHECK_SINGULAR, "what cannot be checked is told");
	tap_ok(warning_of(checks, AXL_RULE_SPHERICITY, A), "four units prove nothing in common");
	tap_ok(!warning_of(checks, AXL_RULE_ALPHA, A) && !warning_of(checks, AXL_RULE_KMO, A) &&
	           !warning_of(checks, AXL_RULE_VIF, A2) &&
	           !warning_of(checks, AXL_RULE_COMPONENTS, A),
	       "what holds is not");
	/* the second unit: 0, 50/6, 50/6, 0, 100/4: 25 of 41.7 */
	tap_ok(checks->carried_count == 1 && checks->carried[0].unit == 1 &&
	           checks->carried[0].node == B2,
	       "a unit that one indicator carries");
	tap_near(checks->carried[0].share, 0.6, 1e-13, "25 / (50/3 + 25)");
	found = warning_of(checks, AXL_RULE_CARRIED, B2);
	tap_ok(found && found->units == 1, "is counted");
}

int main(void)
{
	correlations_by_hand();
	correlations_at_their_ends();
	tau_against_all_pairs();
	components_by_hand();
	adequacy_by_hand();
	adequacy_at_its_ends();
	alpha_by_hand();
	alpha_at_its_ends();
	a_model_is_checked_part_by_part();
	rules_of_thumb_have_names();
	return tap_done();
}
