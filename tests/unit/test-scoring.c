/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expected values are worked out by hand; the arithmetic stands beside each case. */
#include "config.h"

#include "scoring/engine.h"
#include "scoring/normalise/normalise.h"
#include "scoring/pipeline/mean.h"
#include "scoring/rank.h"
#include "tests/unit/tap.h"

#include <stdint.h>

static const struct axl_normalisation minmax = {.method = AXL_NORMALISE_MINMAX};
static const struct axl_normalisation zscore = {.method = AXL_NORMALISE_ZSCORE};

/* A column on 0..100; what it was normalised by comes back. */
static struct axl_normal_parameters normalised(const double *values, size_t count,
                                               enum axl_direction direction,
                                               const struct axl_normalisation *how, double *normal)
{
	static const struct axl_normal_scale hundred = {0, 100};
	struct axl_normal_parameters p;
	axl_normal_measure(values, count, how, SIZE_MAX, &p);
	axl_normalise(values, count, direction, how, hundred, &p, normal);
	return p;
}

static void ranks_share_the_best_place(void)
{
	double values[] = {1, 3, NAN, 1, 2};
	int rank[5];
	axl_rank_descending(values, 5, rank);
	tap_ok(rank[1] == 1 && rank[4] == 2, "the highest value comes first");
	tap_ok(rank[0] == 3 && rank[3] == 3, "ties share the best rank");
	tap_int(rank[2], 0, "a missing value has no rank");
	/* 0.3 and 0.30000000000000004 are one sum in two orders */
	double noisy[] = {0.1 + 0.2, 0.3, 0.300000002};
	axl_rank_descending(noisy, 3, rank);
	tap_ok(rank[2] == 1 && rank[0] == 2 && rank[1] == 2, "the noise of a sum parts nobody");
	axl_rank_descending(values, 0, rank);
	tap_ok(true, "nothing to rank is no fault");
}

static void minmax_spans_the_scale(void)
{
	double values[] = {10, 20, NAN, 40}, normal[4];
	struct axl_normal_parameters p = normalised(values, 4, AXL_MORE_IS_BETTER, &minmax, normal);
	/* (20 - 10) / (40 - 10) = 1/3 */
	tap_near(normal[0], 0, 0, "the smallest gets 0");
	tap_near(normal[1], 100.0 / 3, 1e-15, "between them by distance");
	tap_near(normal[3], 100, 0, "the largest gets 100");
	tap_ok(isnan(normal[2]), "missing stays missing");
	tap_int((long long)p.count, 3, "and is not counted");
	p = normalised(values, 4, AXL_LESS_IS_BETTER, &minmax, normal);
	tap_near(normal[0], 100, 0, "less is better: the smallest gets 100");
	tap_near(normal[1], 200.0 / 3, 1e-15, "less is better: 100 - 33.3");
}

static void minmax_survives_odd_columns(void)
{
	double same[] = {5, 5}, one[] = {7}, far[] = {1e15, 1e15 + 1, 1e15 + 2}, normal[3];
	struct axl_normal_parameters p;
	p = normalised(same, 2, AXL_MORE_IS_BETTER, &minmax, normal);
	tap_ok(p.constant && normal[0] == 50 && normal[1] == 50,
	       "a constant column gets the middle");
	p = normalised(one, 1, AXL_MORE_IS_BETTER, &minmax, normal);
	tap_ok(p.constant && normal[0] == 50, "so does a single unit");
	p = normalised(far, 3, AXL_MORE_IS_BETTER, &minmax, normal);
	tap_near(normal[1], 50, 0, "a huge offset takes nothing away");
	struct axl_normalisation bounded = {.fixed_bounds = true, .lo = 0, .hi = 5};
	double levels[] = {-1, 2, 9};
	p = normalised(levels, 3, AXL_MORE_IS_BETTER, &bounded, normal);
	tap_ok(normal[0] == 0 && normal[2] == 100, "values outside fixed bounds are clamped");
	tap_near(normal[1], 40, 1e-15, "2 of 0..5 is 40");
}

static void zscore_uses_the_sample_deviation(void)
{
	/* mean 70/3; squared deviations 1600/9, 100/9, 2500/9: sum 4200/9; / 2 = 700/3 */
	double values[] = {10, 20, 40}, normal[3];
	struct axl_normal_parameters p = normalised(values, 3, AXL_MORE_IS_BETTER, &zscore, normal);
	tap_near(p.mean, 70.0 / 3, 1e-15, "mean");
	tap_near(p.sd, sqrt(700.0 / 3), 1e-14, "sample standard deviation");
	tap_near(normal[2], (50.0 / 3) / sqrt(700.0 / 3), 1e-14, "z of the largest");
	p = normalised(values, 3, AXL_LESS_IS_BETTER, &zscore, normal);
	tap_near(normal[2], -(50.0 / 3) / sqrt(700.0 / 3), 1e-14, "less is better turns the sign");
	double same[] = {3, 3};
	p = normalised(same, 2, AXL_MORE_IS_BETTER, &zscore, normal);
	tap_ok(normal[0] == 0 && p.constant, "a constant column gets 0");
}

static void means_leave_out_what_is_missing(void)
{
	/* units: one lacks b; one has c alone, which has no weight; one has nothing */
	double a[] = {20, NAN, NAN}, b[] = {NAN, NAN, NAN}, c[] = {80, NAN, NAN}, d[] = {0, 7, NAN};
	const double *columns[] = {a, b, c, d};
	double weights[] = {1, 2, 3, 0}, mean[3];
	/* (1*20 + 3*80) / 4 = 65; 20^(1/4) * 80^(3/4) */
	axl_mean_arithmetic(columns, weights, 4, 3, mean);
	tap_near(mean[0], 65, 1e-15, "arithmetic mean");
	tap_ok(isnan(mean[1]) && isnan(mean[2]), "no weight and nothing there give nothing");
	axl_mean_geometric(columns, weights, 4, 3, mean);
	tap_near(mean[0], pow(20, 0.25) * pow(80, 0.75), 1e-13,
	         "geometric mean, a zero without a weight apart");
	tap_ok(isnan(mean[1]) && isnan(mean[2]), "nothing there gives nothing");
	axl_mean_arithmetic(columns, weights, 4, 0, mean);
	tap_ok(true, "no units are no fault");
}

/* index <- a (0.6: a1, a2 alike), b (0.4: b1) */
static struct axl_model_node small_nodes[] = {
    {.id = "index", .parent = -1, .weight = 1},
    {.id = "a", .parent = 0, .weight = 0.6},
    {.id = "a1", .parent = 1, .weight = 1, .metric = "m1", .direction = AXL_MORE_IS_BETTER},
    {.id = "a2", .parent = 1, .weight = 1, .metric = "m2", .direction = AXL_MORE_IS_BETTER},
    {.id = "b", .parent = 0, .weight = 0.4},
    {.id = "b1", .parent = 4, .weight = 1, .metric = "m3", .direction = AXL_LESS_IS_BETTER},
};

static struct axl_model small_model(void)
{
	return (struct axl_model){
	    .id = "small", .unit_kind = "firm", .nodes = small_nodes, .count = 6};
}

static int score(const struct axl_model *model, const double *matrix, size_t units,
                 struct axl_scores **scores, struct axl_error **err)
{
	const struct axl_score_input input = {.matrix = matrix, .units = units};
	return axl_score(model, &input, NULL, scores, err);
}

static void the_tree_adds_up(void)
{
	struct axl_model model = small_model();
	/* normalised: unit 0: 0, 100, 50; unit 1: 100, 0, 100; unit 2: 50, missing, 0 */
	double matrix[] = {1, 9, 15, 3, 5, 10, 2, NAN, 20};
	struct axl_error *error = NULL;
	axl_auto(axl_scores) struct axl_scores *s = NULL;
	tap_int(score(&model, matrix, 3, &s, &error), 0, "a small tree is scored");
	tap_near(axl_scores_at(s, 0, 0), 50, 1e-15, "unit 0: 0.6*50 + 0.4*50");
	tap_near(axl_scores_at(s, 1, 0), 70, 1e-15, "unit 1: 0.6*50 + 0.4*100");
	tap_near(axl_scores_at(s, 2, 0), 30, 1e-15, "unit 2: 0.6*50 (a1 alone) + 0.4*0");
	tap_ok(s->rank[0] == 2 && s->rank[1] == 1 && s->rank[2] == 3, "ranks");
	tap_near(axl_scores_contribution(s, 0, 3), 30, 1e-15, "unit 0: a2 brings 0.6*0.5*100");
	tap_near(axl_scores_contribution(s, 0, 5), 20, 1e-15, "unit 0: b1 brings 0.4*50");
	tap_near(axl_scores_contribution(s, 0, 2) + axl_scores_contribution(s, 0, 3) +
	             axl_scores_contribution(s, 0, 5),
	         axl_scores_at(s, 0, 0), 1e-15, "leaves add up to the index");
	tap_near(axl_scores_weight(s, 2, 2), 1, 0, "unit 2: a1 carries all of a");
	tap_near(s->coverage[2], 0.7, 1e-15, "unit 2: 0.6*0.5 + 0.4 of the weight is answered");
}

static void missing_rules_hold(void)
{
	struct axl_model model = small_model();
	double matrix[] = {1, 9, 15, 3, 5, 10, 2, NAN, 20};
	struct axl_error *error = NULL;
	small_nodes[0].coverage_floor = 0.71;
	axl_auto(axl_scores) struct axl_scores *floor = NULL;
	score(&model, matrix, 3, &floor, &error);
	tap_ok(floor->rank[2] == 0 && isnan(axl_scores_at(floor, 2, 0)),
	       "below the floor: no rank");
	small_nodes[0].coverage_floor = 0.69;
	axl_auto(axl_scores) struct axl_scores *above = NULL;
	score(&model, matrix, 3, &above, &error);
	tap_int(above->rank[2], 3, "above the floor: ranked");
	/* 0.6 * 0.5 + 0.4 = 0.7, whichever way it rounds */
	small_nodes[0].coverage_floor = 0.7;
	axl_auto(axl_scores) struct axl_scores *even = NULL;
	score(&model, matrix, 3, &even, &error);
	tap_int(even->rank[2], 3, "at the floor: ranked");
	small_nodes[0].coverage_floor = 0;
	small_nodes[1].missing = AXL_MISSING_REFUSE;
	axl_auto(axl_scores) struct axl_scores *refused = NULL;
	score(&model, matrix, 3, &refused, &error);
	tap_ok(isnan(axl_scores_at(refused, 2, 1)), "a node that refuses has no score");
	tap_near(axl_scores_at(refused, 2, 0), 0, 0, "its parent goes on with b alone");
	tap_near(axl_scores_contribution(refused, 2, 2), 0, 0, "a refused branch brings nothing");
	small_nodes[1].missing = AXL_MISSING_RENORMALISE;
}

static void geometric_means_start_at_one(void)
{
	struct axl_model_node nodes[] = {
	    {.id = "index", .parent = -1, .weight = 1, .aggregation = AXL_AGGREGATE_GEOMETRIC},
	    {.id = "x", .parent = 0, .weight = 1, .metric = "x", .direction = AXL_MORE_IS_BETTER},
	    {.id = "y", .parent = 0, .weight = 1, .metric = "y", .direction = AXL_MORE_IS_BETTER},
	};
	struct axl_model model = {.id = "g", .nodes = nodes, .count = 3};
	double matrix[] = {0, 8, 5, 2, 5, 2};
	struct axl_error *error = NULL;
	axl_auto(axl_scores) struct axl_scores *s = NULL;
	tap_int(score(&model, matrix, 3, &s, &error), 0, "a geometric mean is scored");
	/* x: 0, 5, 5 -> 1, 100, 100; y: 8, 2, 2 -> 100, 1, 1; sqrt(100 * 1) = 10 */
	tap_near(axl_scores_at(s, 0, 0), 10, 1e-13, "sqrt(1 * 100)");
	tap_ok(s->rank[1] == s->rank[2], "equal rows tie");
	tap_ok(isnan(axl_scores_contribution(s, 0, 1)), "a geometric mean has no additive parts");
	nodes[1].normalise.method = AXL_NORMALISE_ZSCORE;
	axl_auto(axl_scores) struct axl_scores *none = NULL;
	tap_int(score(&model, matrix, 3, &none, &error), -1, "z-scores under it are refused");
	tap_ok(error && strstr(error->message, "\"x\"") && error->kind == AXL_ERROR_DATA,
	       "by name");
	axl_error_free(error);
}

static void warnings_name_what_is_hollow(void)
{
	struct axl_model model = small_model();
	double matrix[] = {1, NAN, NAN, 1, NAN, NAN, NAN, NAN, NAN};
	struct axl_error *error = NULL;
	axl_auto(axl_scores) struct axl_scores *s = NULL;
	score(&model, matrix, 3, &s, &error);
	const struct axl_score_warning *w;
	size_t count = axl_scores_warnings(s, &w);
	/* m1 constant, m2 and m3 empty, units 0 and 1 on one figure, unit 2 on none */
	tap_int((long long)count, 6, "six warnings");
	tap_ok(w[0].node == 2 && w[1].node == 3 && w[2].node == 5, "columns by node");
	tap_ok(w[0].fault == AXL_SCORE_COLUMN_CONSTANT && w[1].fault == AXL_SCORE_COLUMN_EMPTY &&
	           w[3].fault == AXL_SCORE_UNIT_THIN && w[5].fault == AXL_SCORE_UNIT_EMPTY,
	       "each says what is wrong");
	tap_ok(w[5].unit == 2 && s->rank[2] == 0, "the empty unit is named and unranked");
	axl_auto(axl_scores) struct axl_scores *empty = NULL;
	tap_int(score(&model, matrix, 0, &empty, &error), 0, "no units are no fault");
}

static void variations_leave_the_model_alone(void)
{
	struct axl_model model = small_model();
	/* normalised: unit 0: 0, 100, 50; unit 1: 100, 0, 100; unit 2: 50, missing, 0 */
	double matrix[] = {1, 9, 15, 3, 5, 10, 2, NAN, 20};
	const struct axl_score_input input = {.matrix = matrix, .units = 3};
	struct axl_error *error = NULL;
	axl_auto(axl_plan) struct axl_plan *plan = NULL;
	axl_auto(axl_scores) struct axl_scores *s = NULL;
	axl_plan_new(&model, &plan, &error);
	double weights[] = {NAN, 1, NAN, 3, 3, NAN};
	tap_int(
	    axl_plan_score(plan, &input, &(struct axl_variation){.weights = weights}, &s, &error),
	    0, "with other weights");
	/* a: (1*0 + 3*100) / 4 = 75; index (1*75 + 3*50) / 4 = 56.25 */
	tap_near(axl_scores_at(s, 0, 0), 56.25, 1e-13, "the index is theirs");
	tap_near(s->node_weight[4], 0.75, 1e-15, "they are told as shares");
	bool node_out[] = {false, false, false, false, false, true};
	tap_int(
	    axl_plan_score(plan, &input, &(struct axl_variation){.node_out = node_out}, &s, &error),
	    0, "without a leaf");
	tap_near(axl_scores_at(s, 0, 0), 50, 1e-15, "its only parent is out too: a alone");
	tap_near(s->coverage[2], 0.5, 1e-15, "and out of the coverage");
	tap_ok(isnan(axl_scores_at(s, 0, 4)) && s->node_weight[4] == 0, "b has no score");
	bool unit_out[] = {false, true, false};
	tap_int(
	    axl_plan_score(plan, &input, &(struct axl_variation){.unit_out = unit_out}, &s, &error),
	    0, "without a unit");
	tap_near(axl_scores_at(s, 2, 2), 100, 1e-13, "it bounds no scale: 2 of 1..2 is 100");
	tap_ok(s->rank[1] == 0 && s->rank[2] == 1, "and has no rank");
	enum axl_aggregation geometric = AXL_AGGREGATE_GEOMETRIC;
	axl_plan_score(plan, &input, &(struct axl_variation){.aggregation = &geometric}, &s,
	               &error);
	/* a1: 1, 100, 50.5; a2: 100, 1; sqrt(1 * 100) = 10; b1: 50.5; 10^0.6 * 50.5^0.4 */
	tap_near(axl_scores_at(s, 0, 0), pow(10, 0.6) * pow(50.5, 0.4), 1e-12,
	         "geometric means throughout");
	enum axl_normal_method z = AXL_NORMALISE_ZSCORE;
	struct axl_variation clash = {.aggregation = &geometric, .normalise = &z};
	tap_int(axl_plan_score(plan, &input, &clash, &s, &error), -1, "z-scores under them");
	tap_ok(error && strstr(error->message, "\"a1\""), "are refused by name");
	axl_error_free(error);
	error = NULL;
	node_out[1] = true;
	tap_int(
	    axl_plan_score(plan, &input, &(struct axl_variation){.node_out = node_out}, &s, &error),
	    -1, "without everything");
	tap_ok(error && strstr(error->message, "everything is left out"), "nothing is scored");
	axl_error_free(error);
	error = NULL;
	axl_plan_score(plan, &input, NULL, &s, &error);
	tap_near(axl_scores_at(s, 0, 0), 50, 1e-15, "the model is as it was");
}

static void refused(struct axl_model_node *nodes, size_t count, const char *word, const char *name)
{
	struct axl_model model = {.id = "bad", .nodes = nodes, .count = count};
	struct axl_error *error = NULL;
	int answer = axl_model_check(&model, &error);
	tap_ok(answer == -1 && error->kind == AXL_ERROR_DATA && strstr(error->message, word), "%s",
	       name);
	axl_error_free(error);
}

static void bad_models_are_refused(void)
{
	struct axl_model_node leaf = {
	    .id = "x", .parent = 0, .weight = 1, .metric = "x", .direction = AXL_MORE_IS_BETTER};
	struct axl_model_node nodes[2] = {{.id = "index", .parent = -1, .weight = 1}, leaf};
	refused(nodes, 0, "no nodes", "an empty model");
	refused(nodes, 1, "neither children", "a childless inner node");
	nodes[1].weight = -1;
	refused(nodes, 2, "weight", "a negative weight");
	nodes[1].weight = 0;
	refused(nodes, 2, "all zero", "weights that are all zero");
	nodes[1] = leaf;
	nodes[1].parent = 1;
	refused(nodes, 2, "before it", "a node that is its own parent");
	nodes[1] = leaf;
	nodes[1].direction = 0;
	refused(nodes, 2, "direction", "a leaf without direction");
	nodes[1] = leaf;
	nodes[1].normalise.fixed_bounds = true;
	refused(nodes, 2, "bound", "bounds that leave no room");
}

int main(void)
{
	ranks_share_the_best_place();
	minmax_spans_the_scale();
	minmax_survives_odd_columns();
	zscore_uses_the_sample_deviation();
	means_leave_out_what_is_missing();
	the_tree_adds_up();
	missing_rules_hold();
	geometric_means_start_at_one();
	warnings_name_what_is_hollow();
	variations_leave_the_model_alone();
	bad_models_are_refused();
	return tap_done();
}
