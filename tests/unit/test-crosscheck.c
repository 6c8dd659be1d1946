/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand; the arithmetic stands beside each case. */
#include "config.h"

#include "scoring/method/crosscheck.h"
#include "tests/unit/tap.h"

#include <stdint.h>

/* index <- a (3: a1 1, a2 1), b (1) */
static struct axl_model_node nodes[] = {
    {.id = "index", .parent = -1, .weight = 1},
    {.id = "a", .parent = 0, .weight = 3},
    {.id = "a1", .parent = 1, .weight = 1, .metric = "m1", .direction = AXL_MORE_IS_BETTER},
    {.id = "a2", .parent = 1, .weight = 1, .metric = "m2", .direction = AXL_MORE_IS_BETTER},
    {.id = "b", .parent = 0, .weight = 1, .metric = "m3", .direction = AXL_MORE_IS_BETTER},
};
static const struct axl_model model = {.id = "m", .nodes = nodes, .count = 5};

static struct axl_scores *score_of(const double *matrix, size_t units)
{
	const struct axl_score_input input = {.matrix = matrix, .units = units};
	struct axl_scores *scores = NULL;
	struct axl_error *err = NULL;
	axl_score(&model, &input, NULL, &scores, &err);
	return scores;
}

static const struct axl_crosschecked *method_of(const struct axl_crosscheck *check,
                                                enum axl_aggregation method)
{
	for (size_t m = 0; m < AXL_CROSSCHECKED; m++)
		if (check->methods[m].method == method)
			return &check->methods[m];
	return NULL;
}

static void ranks_stand_side_by_side(void)
{
	/* already on 0 to 100; weights 3/8, 3/8, 1/4. Even, one-sided, weak, best in b alone */
	const double matrix[] = {60, 60, 60, 100, 50, 0, 0, 0, 10, 10, 100, 100};
	axl_auto(axl_scores) struct axl_scores *scores = score_of(matrix, 4);
	axl_auto(axl_crosscheck) struct axl_crosscheck *check = axl_crosscheck_new(&model, scores);
	const struct axl_crosschecked *mean = method_of(check, AXL_AGGREGATE_ARITHMETIC);
	const struct axl_crosschecked *least = method_of(check, AXL_AGGREGATE_MINIMUM);
	/* 60; 56.25; 2.5; 66.25 */
	tap_near(mean->scores[3], 66.25, 1e-13, "3/8 of 110 and 1/4 of 100");
	tap_ok(mean->ranks[3] == 1 && mean->ranks[0] == 2 && mean->ranks[1] == 3 &&
	           mean->ranks[2] == 4,
	       "as the model has it");
	tap_ok(mean->spearman.value == 1 && mean->kendall.value == 1 && mean->farthest == SIZE_MAX,
	       "nobody moves");
	/* 60, 0, 0, 10 */
	tap_ok(least->ranks[0] == 1 && least->ranks[3] == 2 && least->ranks[1] == 3 &&
	           least->ranks[2] == 3,
	       "by the minimum the even one is first");
	tap_int((long long)least->farthest, 3, "first to second, and of those who move, the best");
	/* on 1 to 100: one-sided 100, 50.5, 1; ln: (3/8) (ln 100 + ln 50.5) */
	tap_near(method_of(check, AXL_AGGREGATE_GEOMETRIC)->scores[1],
	         exp(0.375 * (log(100) + log(50.5))), 1e-12, "geometric, from 1 up");
	tap_ok(check->best[0] == 1 && check->best[3] == 1, "best ranks");
	tap_int(check->worst[2], 4, "the weak one is last");
	/* a1: 3 wins 0, 0 beats 2 ...: (0, 3): 3/8 of 8 for 0, rest for 3; (1, 3): 3/8 to 5/8 */
	tap_ok(method_of(check, AXL_AGGREGATE_COPELAND)->scores[3] == 3, "it wins all its pairs");
	tap_ok(check->compared == 4 && check->filled == 0, "all are compared, none filled");
	for (size_t m = 0; m < AXL_CROSSCHECKED; m++)
		tap_ok(!check->methods[m].fault &&
		           check->methods[m].scores[2] < check->methods[m].scores[0],
		       "%s: weak below even", axl_aggregation_names[check->methods[m].method]);
	tap_near(check->spearman[1], check->methods[1].spearman.value, 0,
	         "the model's agreement is that of its mean");
}

static void gaps_are_what_weights_scaled_up_make_them(void)
{
	/* a2 missing: a is a1; b missing: the index is a; both of a missing: the index is b */
	const double matrix[] = {0,  0,  0,   100, 100, 100, 80,  NAN, 20,
	                         30, 50, NAN, NAN, NAN, 70,  NAN, NAN, NAN};
	axl_auto(axl_scores) struct axl_scores *scores = score_of(matrix, 6);
	axl_auto(axl_crosscheck) struct axl_crosscheck *check = axl_crosscheck_new(&model, scores);
	const struct axl_crosschecked *mean = method_of(check, AXL_AGGREGATE_ARITHMETIC);
	bool same = true;
	for (size_t unit = 0; unit < 5; unit++)
		same = same && fabs(mean->scores[unit] - axl_scores_at(scores, unit, 0)) < 1e-12;
	tap_ok(same, "the arithmetic mean is the index");
	tap_ok(check->compared == 5 && check->filled == 3, "three of five had gaps");
	tap_ok(mean->ranks[5] == 0 && check->best[5] == 0 && isnan(mean->scores[5]),
	       "what the model does not rank is not compared");
	tap_near(method_of(check, AXL_AGGREGATE_MINIMUM)->scores[3], 30, 0, "30, 50 and 40");
	tap_ok(check->verdict.first == 1 && check->vikor[1].compromise, "VIKOR's first");
}

static void z_scores_have_no_geometric_mean(void)
{
	const double matrix[] = {1, 5, 9, 2, 7, 3, 3, 6, 6};
	for (size_t leaf = 2; leaf < 5; leaf++)
		nodes[leaf].normalise.method = AXL_NORMALISE_ZSCORE;
	axl_auto(axl_scores) struct axl_scores *scores = score_of(matrix, 3);
	axl_auto(axl_crosscheck) struct axl_crosscheck *check = axl_crosscheck_new(&model, scores);
	const struct axl_crosschecked *geometric = method_of(check, AXL_AGGREGATE_GEOMETRIC);
	tap_text(geometric->fault, "figures that are not above 0", "it says why");
	tap_ok(geometric->ranks[0] == 0 && isnan(geometric->spearman.value), "and ranks nobody");
	tap_ok(method_of(check, AXL_AGGREGATE_TOPSIS)->ranks[1] > 0, "others go on");
	for (size_t leaf = 2; leaf < 5; leaf++)
		nodes[leaf].normalise.method = AXL_NORMALISE_MINMAX;
}

static void nobody_to_compare(void)
{
	const double one[] = {1, 2, 3}, none[] = {NAN, NAN, NAN};
	axl_auto(axl_scores) struct axl_scores *single = score_of(one, 1);
	axl_auto(axl_crosscheck) struct axl_crosscheck *check = axl_crosscheck_new(&model, single);
	tap_ok(check->methods[0].ranks[0] == 1 &&
	           check->methods[0].spearman.state == AXL_CHECK_FEW_UNITS,
	       "one unit is first, and agrees with nobody");
	axl_auto(axl_scores) struct axl_scores *empty = score_of(none, 1);
	axl_auto(axl_crosscheck) struct axl_crosscheck *nothing = axl_crosscheck_new(&model, empty);
	tap_ok(nothing->compared == 0 && nothing->verdict.first == SIZE_MAX, "nobody is compared");
}

int main(void)
{
	ranks_stand_side_by_side();
	gaps_are_what_weights_scaled_up_make_them();
	z_scores_have_no_geometric_mean();
	nobody_to_compare();
	return tap_done();
}
