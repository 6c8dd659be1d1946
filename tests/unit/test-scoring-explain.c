/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand; the arithmetic stands beside each case. */
#include "config.h"

#include "scoring/explain/certificate.h"
#include "scoring/explain/distance.h"
#include "scoring/explain/gain.h"
#include "scoring/explain/removal.h"
#include "tests/unit/tap.h"

#include <stdint.h>

/* Figures between 0 and 100 that the scale leaves as they are. */
#define LEAF(name, above, share)                                                                   \
	{                                                                                          \
		.id = name, .parent = above, .weight = share, .metric = name,                      \
		.direction = AXL_MORE_IS_BETTER,                                                   \
		.normalise = {.fixed_bounds = true, .lo = 0, .hi = 100},                           \
	}

/* index <- a (0.6: a1, a2 alike), b (0.4: b1) */
static struct axl_model_node tree_nodes[] = {
    {.id = "index", .parent = -1, .weight = 1},
    {.id = "a", .parent = 0, .weight = 0.6},
    LEAF("a1", 1, 1),
    LEAF("a2", 1, 1),
    {.id = "b", .parent = 0, .weight = 0.4},
    LEAF("b1", 4, 1),
};
static struct axl_model tree = {.id = "tree", .nodes = tree_nodes, .count = 6};

/* index <- x (0.6), y (0.4) */
static struct axl_model_node flat_nodes[] = {
    {.id = "index", .parent = -1, .weight = 1},
    LEAF("x", 0, 0.6),
    LEAF("y", 0, 0.4),
};
static struct axl_model flat = {.id = "flat", .nodes = flat_nodes, .count = 3};

struct bench {
	struct axl_plan *plan;
	struct axl_score_input input;
	struct axl_scores *scores;
	struct axl_error *error;
};

static struct bench run(const struct axl_model *model, const double *matrix, size_t units)
{
	struct bench bench = {.input = {.matrix = matrix, .units = units}};
	if (axl_plan_new(model, &bench.plan, &bench.error) < 0 ||
	    axl_plan_score(bench.plan, &bench.input, NULL, &bench.scores, &bench.error) < 0)
		tap_ok(false, "scored: %s", bench.error->message);
	return bench;
}

static void release(struct bench *bench)
{
	axl_scores_free(bench->scores);
	axl_plan_free(bench->plan);
	axl_error_free(bench->error);
}

static void the_median_unit_stands_in_the_middle(void)
{
	/* 60 40, 20 60, 50 10, none: index 52, 36, 34: ranks 1, 2, 3, none */
	double matrix[] = {60, 40, 20, 60, 50, 10, NAN, NAN};
	struct bench b = run(&flat, matrix, 4);
	tap_int((long long)axl_median_unit(b.scores), 1, "of three ranked ones the second");
	release(&b);
	b = run(&flat, matrix, 2);
	tap_int((long long)axl_median_unit(b.scores), 0, "of two the first");
	release(&b);
	double ties[] = {5, 5, 5, 5, 5, 5};
	b = run(&flat, ties, 3);
	tap_int((long long)axl_median_unit(b.scores), 1, "ties go by place");
	release(&b);
	b = run(&flat, matrix + 6, 1);
	tap_ok(axl_median_unit(b.scores) == SIZE_MAX, "nobody ranked, nobody in the middle");
	release(&b);
}

static void parts_of_a_distance_add_up(void)
{
	double matrix[] = {80, 40, 50, 20, 60, 90, 80, NAN, 50}, parts[6];
	struct bench b = run(&tree, matrix, 3);
	/* index 0.6 * 60 + 0.4 * 50 = 56 and 0.6 * 40 + 0.4 * 90 = 60 */
	axl_scores_distance(b.scores, 1, 0, parts);
	tap_near(parts[0], 4, 1e-13, "60 - 56");
	tap_near(parts[1], -12, 1e-13, "a: 0.6 (40 - 60)");
	tap_near(parts[2], -18, 1e-13, "a1: 0.3 (20 - 80)");
	tap_near(parts[3], 6, 1e-13, "a2: 0.3 (60 - 40)");
	tap_near(parts[4], 16, 1e-13, "b: 0.4 (90 - 50)");
	size_t leaves[6], count = axl_distance_order(b.scores, parts, leaves);
	tap_ok(count == 3 && leaves[0] == 5 && leaves[1] == 3 && leaves[2] == 2,
	       "b1 is the strength, a1 the weakness");
	/* unit 2 has a1 alone in a: 80, so a2 stands there too */
	axl_scores_distance(b.scores, 1, 2, parts);
	tap_near(parts[0], 60 - 68, 1e-13, "0.6 * 80 + 0.4 * 50 = 68");
	tap_near(parts[3], -6, 1e-13, "a2: 0.3 (60 - 80)");
	tap_near(parts[2] + parts[3] + parts[5], parts[0], 1e-13, "leaves add up");
	axl_scores_distance(b.scores, 0, 0, parts);
	tap_ok(parts[0] == 0 && parts[2] == 0, "no distance from oneself");
	release(&b);
}

/* What cancels out inside a dimension is still told. */
static void parts_that_cancel_are_told(void)
{
	double matrix[] = {80, 40, 50, 40, 80, 50}, parts[6];
	struct bench b = run(&tree, matrix, 2);
	axl_scores_distance(b.scores, 0, 1, parts);
	tap_near(parts[1], 0, 1e-13, "a alike");
	tap_near(parts[2], 12, 1e-13, "a1: 0.3 (80 - 40)");
	tap_near(parts[3], -12, 1e-13, "a2: 0.3 (40 - 80)");
	release(&b);
}

static struct axl_model_node bent_nodes[] = {
    {.id = "index", .parent = -1, .weight = 1},
    LEAF("x", 0, 1),
    LEAF("y", 0, 1),
};
static struct axl_model bent = {.id = "bent", .nodes = bent_nodes, .count = 3};

static void other_means_add_up_too(void)
{
	double matrix[] = {4, 9, 1, 4}, parts[3];
	/* under these means the scale is 1..100 */
	bent_nodes[1].normalise.lo = bent_nodes[2].normalise.lo = 1;
	bent_nodes[0].aggregation = AXL_AGGREGATE_GEOMETRIC;
	struct bench b = run(&bent, matrix, 2);
	axl_scores_distance(b.scores, 0, 1, parts);
	/* sqrt(36) - sqrt(4) = 4; (6 - 2) / (ln 6 - ln 2) = 4 / ln 3 */
	tap_near(parts[0], 4, 1e-13, "geometric: 6 - 2");
	tap_near(parts[1], 4 / log(3) * 0.5 * log(4), 1e-13, "x");
	tap_near(parts[2], 4 / log(3) * 0.5 * log(9.0 / 4), 1e-13, "y");
	release(&b);
	double harmonic[] = {2, 6, 1, 3};
	bent_nodes[0].aggregation = AXL_AGGREGATE_HARMONIC;
	b = run(&bent, harmonic, 2);
	axl_scores_distance(b.scores, 0, 1, parts);
	/* 1 / (1/4 + 1/12) = 3, 1.5; -4.5 * 0.5 * (1/2 - 1), -4.5 * 0.5 * (1/6 - 1/3) */
	tap_near(parts[0], 1.5, 1e-13, "harmonic: 3 - 1.5");
	tap_near(parts[1], 1.125, 1e-13, "x");
	tap_near(parts[2], 0.375, 1e-13, "y");
	release(&b);
	/* alike but for what cancels: sqrt(4 * 9) = sqrt(9 * 4); 6 * 0.5 * ln(4 / 9) */
	double cancel[] = {4, 9, 9, 4};
	bent_nodes[0].aggregation = AXL_AGGREGATE_GEOMETRIC;
	b = run(&bent, cancel, 2);
	axl_scores_distance(b.scores, 0, 1, parts);
	tap_near(parts[1], 3 * log(4.0 / 9), 1e-13, "equal means: the limit");
	tap_near(parts[2], 3 * log(9.0 / 4), 1e-13, "and its opposite");
	release(&b);
	bent_nodes[1].normalise.lo = bent_nodes[2].normalise.lo = 0;
}

static void the_minimum_blames_the_bottleneck(void)
{
	double matrix[] = {30, 70, 20, 50, 30, 10, 10, 10}, parts[3];
	bent_nodes[0].aggregation = AXL_AGGREGATE_MINIMUM;
	struct bench b = run(&bent, matrix, 4);
	axl_scores_distance(b.scores, 0, 1, parts);
	tap_ok(parts[0] == 10 && parts[1] == 10 && parts[2] == 0, "the other's bottleneck, x");
	axl_scores_distance(b.scores, 2, 1, parts);
	tap_ok(parts[0] == -10 && parts[1] == 0 && parts[2] == -10, "its own bottleneck, y");
	axl_scores_distance(b.scores, 0, 3, parts);
	tap_ok(parts[0] == 20 && parts[1] == 10 && parts[2] == 10, "two bottlenecks share");
	release(&b);
	bent_nodes[0].aggregation = AXL_AGGREGATE_TOPSIS;
	b = run(&bent, matrix, 4);
	axl_scores_distance(b.scores, 0, 1, parts);
	tap_ok(!isnan(parts[0]) && isnan(parts[1]) && isnan(parts[2]),
	       "what compares units leaves no parts");
	size_t leaves[3];
	tap_int((long long)axl_distance_order(b.scores, parts, leaves), 0, "nor an order");
	release(&b);
}

static void ranks_without_a_node(void)
{
	/* a 60, 40, 50; b 50, 90, 10: index 56, 60, 34 */
	double matrix[] = {80, 40, 50, 20, 60, 90, 50, 50, 10};
	struct bench b = run(&tree, matrix, 3);
	axl_auto(axl_removals) struct axl_removals *r = NULL;
	tap_int(axl_removals_new(b.plan, &b.input, b.scores, &r, &b.error), 0, "one at a time");
	const int *ranks = axl_removals_ranks(r, 4);
	tap_ok(ranks[0] == 1 && ranks[1] == 3 && ranks[2] == 2, "without b: by a alone");
	tap_near(axl_removals_shift(r, b.scores, 4), 4.0 / 3, 1e-15, "(1 + 2 + 1) / 3");
	tap_near(axl_removals_shift(r, b.scores, 5), 4.0 / 3, 1e-15, "b1 is all of b");
	tap_near(axl_removals_shift(r, b.scores, 2), 0, 0, "without a1 nobody moves");
	tap_ok(!r->possible[0] && r->possible[1] && r->possible[5], "the index cannot go");
	tap_ok(isnan(axl_removals_shift(r, b.scores, 0)), "nor has it a shift");
	release(&b);
	tree_nodes[4].weight = 0;
	b = run(&tree, matrix, 3);
	axl_auto(axl_removals) struct axl_removals *hollow = NULL;
	tap_int(axl_removals_new(b.plan, &b.input, b.scores, &hollow, &b.error), 0,
	        "beside b without a weight");
	tap_ok(!hollow->possible[1] && hollow->possible[2], "a cannot go, a1 can");
	release(&b);
	tree_nodes[4].weight = 0.4;
}

static void certificates_by_hand(void)
{
	/* x 0.6, y 0.4: A 56, B 54, C 0 */
	double matrix[] = {80, 20, 50, 60, 0, 0}, weights[2];
	struct bench b = run(&flat, matrix, 3);
	axl_auto(axl_stability) struct axl_stability *s = NULL;
	struct axl_certificate c;
	axl_stability_new(b.scores, &s, &b.error);
	/* A leads B by 30 at x, by -40 at y: 2 / 70 of the weight has to go from x to y */
	axl_stability_certify(s, 0, 1, &c, weights);
	tap_near(c.least, 4.0 / 70, 1e-13, "A leaves the first place: 2 * 2 / 70");
	tap_near(c.found, 4.0 / 70, 1e-13, "and that much does it");
	tap_int((long long)c.rival, 1, "to B");
	tap_near(weights[0], 0.6 - 2.0 / 70, 1e-13, "with x at 0.571");
	tap_near(weights[0] + weights[1], 1, 1e-15, "weights still sum to 1");
	axl_stability_certify(s, 1, 1, &c, NULL);
	tap_near(c.found, 4.0 / 70, 1e-13, "B gets there by the same change");
	axl_stability_certify(s, 2, 1, &c, NULL);
	tap_ok(isnan(c.least) && c.rival == SIZE_MAX, "C is behind everywhere: no weights help");
	struct axl_weight_range range;
	axl_stability_range(s, 0, 1, 1, &range);
	/* A 20 + 60 t, B 60 - 10 t: level at 40 / 70 */
	tap_near(range.now, 0.6, 1e-15, "x as it is");
	tap_near(range.down, 40.0 / 70, 1e-13, "down to 40 / 70");
	tap_ok(isnan(range.up), "no weight above moves A");
	axl_stability_range(s, 0, 2, 1, &range);
	tap_ok(isnan(range.down) && isnan(range.up), "nothing takes A out of the first two");
	release(&b);
}

static void a_bound_is_not_always_enough(void)
{
	/* A 56, B 54, D 53: D draws level with A at x 30 / 55, where B is at 54.5 before both */
	double matrix[] = {80, 20, 50, 60, 55, 50};
	struct bench b = run(&flat, matrix, 3);
	axl_auto(axl_stability) struct axl_stability *s = NULL;
	struct axl_certificate c;
	axl_stability_new(b.scores, &s, &b.error);
	axl_stability_certify(s, 2, 1, &c, NULL);
	tap_near(c.least, 6.0 / 55, 1e-13, "2 * 3 / 55 at the least");
	tap_ok(isnan(c.found), "but B is in the way");
	struct axl_weight_range range;
	axl_stability_range(s, 2, 2, 1, &range);
	/* D is third; with B: 50 + 5 t = 60 - 10 t at 2 / 3, below A still */
	tap_near(range.up, 2.0 / 3, 1e-13, "second from 2 / 3 up");
	/* with A: 50 + 5 t = 20 + 60 t at 30 / 55 */
	tap_near(range.down, 30.0 / 55, 1e-13, "and from 30 / 55 down");
	release(&b);
}

static void certificates_say_what_they_do_not_know(void)
{
	double matrix[] = {80, 20, 50, NAN, 40, 40};
	struct bench b = run(&flat, matrix, 3);
	axl_auto(axl_stability) struct axl_stability *s = NULL;
	axl_stability_new(b.scores, &s, &b.error);
	tap_ok(axl_stability_covers(s, 0) && !axl_stability_covers(s, 1),
	       "a missing figure: no certificate");
	release(&b);
	flat_nodes[0].aggregation = AXL_AGGREGATE_MINIMUM;
	b = run(&flat, matrix, 3);
	axl_auto(axl_stability) struct axl_stability *none = NULL;
	tap_int(axl_stability_new(b.scores, &none, &b.error), -1, "another mean is refused");
	tap_ok(b.error && b.error->kind == AXL_ERROR_USAGE && strstr(b.error->message, "\"index\""),
	       "by name");
	release(&b);
	flat_nodes[0].aggregation = AXL_AGGREGATE_ARITHMETIC;
}

static void gains_by_hand(void)
{
	/* 0.6 * 40 + 0.4 * 50 = 44 against 60 */
	double matrix[] = {40, 50, 60, 60, 10, NAN};
	struct axl_gain gains[2];
	struct bench b = run(&flat, matrix, 3);
	axl_gains(b.plan, &b.input, b.scores, 0, 1, gains, &b.error);
	tap_ok(gains[0].node == 1 && gains[0].now == 40 && gains[0].limit == 100, "x now");
	tap_near(gains[0].needed, 200.0 / 3, 1e-7, "0.6 x + 20 = 60: x = 66.7");
	tap_near(gains[1].needed, 90, 1e-7, "24 + 0.4 y = 60: y = 90");
	tap_int(gains[1].reached, 1, "level with the first is the first");
	axl_gains(b.plan, &b.input, b.scores, 2, 1, gains, &b.error);
	tap_near(gains[0].needed, 60, 1e-7, "x alone carries it: 60");
	tap_ok(isnan(gains[1].now) && isnan(gains[1].needed) && gains[1].reached > 1,
	       "0.6 * 10 + 0.4 * 100 = 46 is not enough, though before the 44");
	tap_int(gains[1].reached, 2, "it is second then");
	release(&b);
}

/* Less is better, and the scale is the units' own: the best figure there is is the limit. */
static void gains_go_the_better_way(void)
{
	struct axl_model_node nodes[] = {
	    {.id = "index", .parent = -1, .weight = 1},
	    {.id = "debt",
	     .parent = 0,
	     .weight = 1,
	     .metric = "debt",
	     .direction = AXL_LESS_IS_BETTER},
	};
	struct axl_model model = {.id = "debt", .nodes = nodes, .count = 2};
	double matrix[] = {8, 5, 2};
	struct axl_gain gain;
	struct bench b = run(&model, matrix, 3);
	axl_gains(b.plan, &b.input, b.scores, 0, 2, &gain, &b.error);
	tap_near(gain.needed, 5, 1e-7, "down to 5");
	tap_near(gain.limit, 2, 0, "2 is the best there is");
	release(&b);
}

int main(void)
{
	the_median_unit_stands_in_the_middle();
	parts_of_a_distance_add_up();
	parts_that_cancel_are_told();
	other_means_add_up_too();
	the_minimum_blames_the_bottleneck();
	ranks_without_a_node();
	certificates_by_hand();
	a_bound_is_not_always_enough();
	certificates_say_what_they_do_not_know();
	gains_by_hand();
	gains_go_the_better_way();
	return tap_done();
}
