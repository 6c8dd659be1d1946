/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a run, one after the other. Expected values are worked out by hand. */
#include "config.h"

#include "scoring/audit.h"
#include "tests/unit/tap.h"

#include <string.h>

/* index <- d (a, b), e */
enum { INDEX, D, A, B, E, NODES };
static struct axl_model_node nodes[NODES];

static struct axl_model fresh_model(void)
{
	static const struct axl_model_node start[NODES] = {
	    {.id = "index", .parent = -1, .weight = 1},
	    {.id = "d", .parent = INDEX, .weight = 1},
	    {.id = "a", .parent = D, .weight = 1, .metric = "a", .direction = AXL_MORE_IS_BETTER},
	    {.id = "b", .parent = D, .weight = 3, .metric = "b", .direction = AXL_MORE_IS_BETTER},
	    {.id = "e",
	     .parent = INDEX,
	     .weight = 1,
	     .metric = "e",
	     .direction = AXL_MORE_IS_BETTER},
	};
	memcpy(nodes, start, sizeof nodes);
	return (struct axl_model){.id = "steps", .unit_kind = "", .nodes = nodes, .count = NODES};
}

static const char *const keys[] = {"u0", "u1", "u2", "u3"};

static struct axl_scores *run(const struct axl_model *model, const double *matrix, size_t units,
                              const struct axl_variation *variation)
{
	const struct axl_score_input input = {.matrix = matrix, .units = units, .keys = keys};
	struct axl_error *error = NULL;
	struct axl_scores *scores = NULL;
	if (axl_score(model, &input, variation, &scores, &error) < 0)
		printf("# %s\n", error->message);
	axl_error_free(error);
	return scores;
}

static void figures_are_taken_by_their_denominator(void)
{
	struct axl_model model = fresh_model();
	nodes[A].denominator = "heads";
	nodes[E].denominator = "heads";
	const char *metrics[2 * NODES];
	tap_int((long long)axl_model_metrics(&model, metrics), 4,
	        "a denominator is asked for once");
	tap_text(metrics[3], "heads", "behind the leaves");
	/* a: 10/1, 20/4, -; e: 1/1, 8/4, - */
	const double matrix[] = {10, 1, 1, 1, 20, 2, 8, 4, 30, 3, 9, 0};
	axl_auto(axl_scores) struct axl_scores *s = run(&model, matrix, 3, NULL);
	tap_ok(axl_scores_at(s, 0, A) == 100 && axl_scores_at(s, 1, A) == 0, "a head, 10 beats 5");
	tap_ok(isnan(axl_scores_at(s, 2, A)), "by nothing there is no figure");
	const struct axl_score_change *changes;
	tap_int((long long)axl_scores_changes(s, &changes), 2, "which is listed");
	tap_ok(changes[0].unit == 2 && changes[0].node == A && changes[0].before == 30 &&
	           changes[0].reason == AXL_CHANGE_NO_DENOMINATOR,
	       "by cell");
}

static void thin_units_are_screened_out(void)
{
	static const char *const in[] = {"u2", "nobody", NULL}, *const out[] = {"u0", NULL};
	struct axl_model model = fresh_model();
	model.screen_coverage = 0.5;
	const double matrix[] = {1, 1, 1, 2, 2, 2, NAN, NAN, 9, 4, NAN, NAN};
	axl_auto(axl_scores) struct axl_scores *s = run(&model, matrix, 4, NULL);
	tap_ok(s->standing[2] == AXL_STANDING_SCREENED && s->rank[2] == 0,
	       "one of three is too few");
	tap_near(axl_scores_at(s, 1, E), 100, 0, "its 9 bounds no scale");
	model.forced_in = in;
	model.forced_out = out;
	axl_auto(axl_scores) struct axl_scores *forced = run(&model, matrix, 4, NULL);
	tap_ok(forced->standing[2] == AXL_STANDING_IN && forced->rank[2] == 1, "let in by name");
	tap_ok(forced->standing[0] == AXL_STANDING_KEPT_OUT && forced->rank[0] == 0,
	       "kept out by name");
}

static void gaps_are_filled_and_flagged(void)
{
	struct axl_model model = fresh_model();
	nodes[A].imputation.method = AXL_IMPUTE_MEAN;
	nodes[B].imputation.method = AXL_IMPUTE_WITHIN;
	const double matrix[] = {0, 0, 0, 10, NAN, 5, NAN, 8, 10};
	axl_auto(axl_scores) struct axl_scores *s = run(&model, matrix, 3, NULL);
	/* a: 0, 10, mean 5 -> 50; b of unit 1: its only other leaf below d is a: 100 */
	tap_near(axl_scores_at(s, 2, A), 50, 1e-13, "mean of the column");
	tap_near(axl_scores_at(s, 1, B), 100, 0, "the unit's others, normalised");
	tap_ok(axl_scores_is_imputed(s, 2, A) && axl_scores_is_imputed(s, 1, B) &&
	           !axl_scores_is_imputed(s, 0, A),
	       "both are flagged");
	/* of 1/2 (a 1/4, b 3/4) and 1/2: a is missing */
	tap_near(s->coverage[2], 0.875, 1e-15, "what is filled in answers nothing");
	tap_near(axl_scores_coverage(s, 2, INDEX), 1, 1e-15, "but is there");
	axl_auto(axl_scores) struct axl_scores *none = run(
	    &model, matrix, 3, &(struct axl_variation){.imputation = &(struct axl_imputation){0}});
	tap_ok(isnan(axl_scores_at(none, 2, A)), "a variation fills nothing in");
}

static void the_past_and_another_wave_can_be_asked(void)
{
	struct axl_model model = fresh_model();
	nodes[A].imputation.method = AXL_IMPUTE_LINEAR;
	const double matrix[] = {10, 0, 0, NAN, 4, 5, 30, 8, 10};
	const double older[] = {9, 0, 0, 14, 0, 0, 9, 0, 0}, old[] = {9, 0, 0, 16, 0, 0, 9, 0, 0};
	const double *const matrices[] = {older, old}, times[] = {1, 2};
	const struct axl_past past = {2, times, matrices, 4};
	struct axl_score_input input = {.matrix = matrix, .units = 3, .past = &past};
	struct axl_error *error = NULL;
	axl_auto(axl_scores) struct axl_scores *s = NULL;
	axl_score(&model, &input, NULL, &s, &error);
	/* 14, 16, (18), 20: halfway from 10 to 30 */
	tap_near(axl_scores_at(s, 1, A), 50, 1e-12, "the line of the past goes on");
	const double now[] = {15, 0, 0, 40, 4, 5, 5, 8, 10};
	input =
	    (struct axl_score_input){.matrix = now, .units = 3, .past = &past, .base = s->normal};
	axl_auto(axl_scores) struct axl_scores *based = NULL;
	axl_score(&model, &input, NULL, &based, &error);
	/* on the scale of 10 to 30 */
	tap_ok(axl_scores_at(based, 0, A) == 25 && axl_scores_at(based, 1, A) == 150 &&
	           axl_scores_at(based, 2, A) == -25,
	       "on another wave's scale, and beyond it");
	input.past = NULL;
	axl_auto(axl_scores) struct axl_scores *none = NULL;
	tap_int(axl_score(&model, &input, NULL, &none, &error), -1, "without a past");
	tap_ok(strstr(error->message, "\"a\"") && strstr(error->message, "from the past"),
	       "the indicator is named");
	axl_error_free(error);
	error = NULL;
	nodes[A].imputation.method = AXL_IMPUTE_GROUP_MEAN;
	tap_int(axl_score(&model, &input, NULL, &none, &error), -1, "without groups");
	tap_ok(strstr(error->message, "no groups"), "too");
	axl_error_free(error);
}

static void treatment_and_imputation_have_an_order(void)
{
	struct axl_model model = fresh_model();
	double matrix[13 * 3];
	for (size_t u = 0; u < 13; u++) {
		matrix[3 * u] = u < 10 ? (double)u + 1 : u == 10 ? 30 : u == 11 ? 100 : (double)NAN;
		matrix[3 * u + 1] = matrix[3 * u + 2] = (double)u;
	}
	nodes[A].treatment = (struct axl_treatment){AXL_TREAT_WINSORISE, 2, 3.5, 5, false, 0};
	nodes[A].imputation.method = AXL_IMPUTE_MEAN;
	nodes[A].normalise.method = AXL_NORMALISE_NONE;
	struct axl_error *error = NULL;
	const struct axl_score_input input = {.matrix = matrix, .units = 13};
	axl_auto(axl_scores) struct axl_scores *s = NULL;
	axl_score(&model, &input, NULL, &s, &error);
	/* 100 becomes 30: (55 + 60) / 12 */
	tap_near(axl_scores_at(s, 12, A), 115.0 / 12, 1e-13, "the mean is of treated figures");
	model.impute_first = true;
	axl_auto(axl_scores) struct axl_scores *first = NULL;
	axl_score(&model, &input, NULL, &first, &error);
	tap_near(axl_scores_at(first, 12, A), 185.0 / 12, 1e-13, "or of raw ones, where asked");
	tap_near(axl_scores_at(first, 11, A), 30, 0, "which are treated then");
}

static void weights_come_from_the_scores(void)
{
	struct axl_model model = fresh_model();
	nodes[D].weighed = true;
	nodes[D].weighting = AXL_WEIGHTING_EQUAL;
	const double matrix[] = {1, 4, 1, 2, 1, 9, 3, 2, 5};
	axl_auto(axl_scores) struct axl_scores *s = run(&model, matrix, 3, NULL);
	tap_near(s->node_weight[A], 0.5, 1e-15, "equal, whatever is given");
	double weights[] = {NAN, NAN, 1, 3, NAN};
	axl_auto(axl_scores) struct axl_scores *given =
	    run(&model, matrix, 3, &(struct axl_variation){.weights = weights});
	tap_near(given->node_weight[A], 0.25, 1e-15, "a variation's weights are given ones");
}

static void an_index_can_lie_over_the_leaves(void)
{
	struct axl_model model = fresh_model();
	const double matrix[] = {1, 4, 1, 2, 1, 9, 3, 2, 5};
	const enum axl_aggregation plain = AXL_AGGREGATE_ARITHMETIC;
	axl_auto(axl_scores) struct axl_scores *tree = run(&model, matrix, 3, NULL);
	axl_auto(axl_scores) struct axl_scores *flat = run(
	    &model, matrix, 3, &(struct axl_variation){.aggregation = &plain, .over_leaves = true});
	for (size_t u = 0; u < 3; u++)
		tap_ok(fabs(axl_scores_at(flat, u, 0) - axl_scores_at(tree, u, 0)) < 1e-12,
		       "unit %zu: the product of the weights says the same", u);
	const enum axl_aggregation copeland = AXL_AGGREGATE_COPELAND;
	axl_auto(axl_scores) struct axl_scores *duel =
	    run(&model, matrix, 3,
	        &(struct axl_variation){.aggregation = &copeland, .over_leaves = true});
	/* weights a 1/8, b 3/8, e 1/2: 0 against 1: b, 3/8 < 5/8; 0:2 the same; 1:2 1/2 = 1/8 + 3/8
	 */
	tap_ok(axl_scores_at(duel, 0, 0) == -2 && axl_scores_at(duel, 1, 0) == 1 &&
	           axl_scores_at(duel, 2, 0) == 1,
	       "Copeland over the leaves");
}

/* UNDP, Human Development Report 2001, technical note 2: New Zealand's technology achievement index
 * is 0.548 there, from parts rounded to three digits. Telephones and electricity are logarithms. */
static void the_technology_achievement_index_comes_out(void)
{
	static const struct {
		double value, lo, hi;
	} parts[] = {{103, 0, 994}, {13.0, 0, 272.6}, {146.7, 0, 232.4}, {15.4, 0, 80.8},
	             {720, 1, 901}, {8215, 1, 6969},  {11.7, 0.8, 12.0}, {13.1, 0.1, 27.4}};
	struct axl_model_node tai[13] = {{.id = "tai", .parent = -1, .weight = 1}};
	double row[8];
	for (size_t d = 0; d < 4; d++) {
		tai[1 + 3 * d] = (struct axl_model_node){.id = "d", .parent = 0, .weight = 1};
		for (size_t i = 2 * d; i < 2 * d + 2; i++) {
			bool log_scale = d == 2;
			row[i] = log_scale ? log(parts[i].value) : parts[i].value;
			tai[1 + 3 * d + 1 + i % 2] = (struct axl_model_node){
			    .id = "i",
			    .parent = (int)(1 + 3 * d),
			    .weight = 1,
			    .metric = "m",
			    .direction = AXL_MORE_IS_BETTER,
			    .normalise = {.method = AXL_NORMALISE_GOALPOSTS,
			                  .fixed_bounds = true,
			                  .lo = log_scale ? log(parts[i].lo) : parts[i].lo,
			                  .hi = log_scale ? log(parts[i].hi) : parts[i].hi}};
		}
	}
	struct axl_model model = {.id = "tai", .unit_kind = "", .nodes = tai, .count = 13};
	axl_auto(axl_scores) struct axl_scores *s = run(&model, row, 1, NULL);
	tap_near(axl_scores_at(s, 0, 0) / 100, 0.548, 0.001, "New Zealand, 2001");
	double parts_sum = 0;
	for (size_t node = 1; node < 13; node++)
		if (tai[node].metric)
			parts_sum += axl_scores_contribution(s, 0, node);
	tap_near(parts_sum, axl_scores_at(s, 0, 0), 1e-12, "its contributions add up");
}

/* Units in another order have the same scores, each its own, to the bit. */
static void the_order_of_units_is_nothing(void)
{
	struct axl_model model = fresh_model();
	nodes[A].imputation = (struct axl_imputation){AXL_IMPUTE_NEAREST, 2};
	nodes[E].normalise.method = AXL_NORMALISE_PERCENTILE;
	const double matrix[] = {1, 4, 1, NAN, 1, 9, 3, 2, 5, 7, 8, 2};
	const size_t order[] = {2, 0, 3, 1};
	double turned[12];
	for (size_t u = 0; u < 4; u++)
		memcpy(turned + 3 * u, matrix + 3 * order[u], 3 * sizeof(double));
	axl_auto(axl_scores) struct axl_scores *s = run(&model, matrix, 4, NULL);
	axl_auto(axl_scores) struct axl_scores *t = run(&model, turned, 4, NULL);
	bool same = true;
	for (size_t u = 0; u < 4; u++)
		for (size_t node = 0; node < NODES; node++)
			same = same && fabs(axl_scores_at(t, u, node) -
			                    axl_scores_at(s, order[u], node)) < 1e-12;
	tap_ok(same, "whatever the order, the same scores");
}

/* More weight on a node brings up a unit that is better there than in the rest. */
static void more_weight_helps_who_is_good_there(void)
{
	struct axl_model model = fresh_model();
	const double matrix[] = {1, 1, 9, 5, 5, 1, 3, 3, 4};
	double last = -1;
	bool rises = true;
	for (double w = 0; w <= 4; w += 0.5) {
		double weights[] = {NAN, NAN, NAN, NAN, w};
		axl_auto(axl_scores) struct axl_scores *s =
		    run(&model, matrix, 3, &(struct axl_variation){.weights = weights});
		rises = rises && axl_scores_at(s, 0, 0) > last;
		last = axl_scores_at(s, 0, 0);
	}
	tap_ok(rises, "the score rises with the weight");
}

static void a_log_says_how(void)
{
	struct axl_model model = fresh_model();
	const double matrix[] = {1, 4, 1, 2, 1, 9};
	axl_auto(axl_scores) struct axl_scores *s = run(&model, matrix, 2, NULL);
	axl_auto(axl_arena) struct axl_arena *arena = axl_arena_new();
	const struct axl_score_entry *entries;
	size_t count = axl_scores_log(s, arena, &entries), found = 0;
	for (size_t i = 0; i < count; i++) {
		const struct axl_score_entry *e = &entries[i];
		found += e->node == B && strcmp(e->step, "normalise") == 0 &&
		         strcmp(e->name, "hi") == 0 && strcmp(e->value, "4") == 0;
		found += e->node == B && strcmp(e->step, "weigh") == 0 &&
		         strcmp(e->name, "weight") == 0 && strcmp(e->value, "3") == 0;
		found += e->node == INDEX && strcmp(e->step, "aggregate") == 0 &&
		         strcmp(e->value, "arithmetic") == 0;
	}
	tap_int((long long)found, 3, "scale, weight and mean are in the log");
}

int main(void)
{
	figures_are_taken_by_their_denominator();
	thin_units_are_screened_out();
	gaps_are_filled_and_flagged();
	the_past_and_another_wave_can_be_asked();
	treatment_and_imputation_have_an_order();
	weights_come_from_the_scores();
	an_index_can_lie_over_the_leaves();
	the_technology_achievement_index_comes_out();
	the_order_of_units_is_nothing();
	more_weight_helps_who_is_good_there();
	a_log_says_how();
	return tap_done();
}
