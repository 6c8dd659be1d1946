/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nodes of a model that are made by other methods than the plain means; worked out by hand. */
#include "config.h"

#include "scoring/engine.h"
#include "tests/unit/tap.h"

/* index (even) <- a (a1: 3, a2: 1), b */
static struct axl_model_node nodes[] = {
    {.id = "index", .parent = -1, .weight = 1},
    {.id = "a", .parent = 0, .weight = 1},
    {.id = "a1", .parent = 1, .weight = 3, .metric = "m1", .direction = AXL_MORE_IS_BETTER},
    {.id = "a2", .parent = 1, .weight = 1, .metric = "m2", .direction = AXL_LESS_IS_BETTER},
    {.id = "b", .parent = 0, .weight = 1, .metric = "m3", .direction = AXL_MORE_IS_BETTER},
};
static const struct axl_model model = {.id = "m", .nodes = nodes, .count = 5};

/* a1: 0, 100, 50; a2: 100, 0, 50; b: 0, 50, 100 */
static const double matrix[] = {0, 0, 0, 10, 8, 1, 5, 4, 2};

static struct axl_scores *score_of(const double *values, struct axl_error **err)
{
	const struct axl_score_input input = {.matrix = values, .units = 3};
	struct axl_scores *scores = NULL;
	axl_score(&model, &input, NULL, &scores, err);
	return scores;
}

static void set(size_t node, enum axl_aggregation method)
{
	nodes[node].aggregation = method;
	nodes[node].options = axl_aggregation_defaults();
}

static void check(size_t node, double first, double second, double third, const char *name)
{
	struct axl_error *error = NULL;
	axl_auto(axl_scores) struct axl_scores *s = score_of(matrix, &error);
	if (!tap_ok(s && fabs(axl_scores_at(s, 0, node) - first) < 1e-12 &&
	                fabs(axl_scores_at(s, 1, node) - second) < 1e-12 &&
	                fabs(axl_scores_at(s, 2, node) - third) < 1e-12,
	            "%s", name))
		printf("# found %.17g %.17g %.17g\n", axl_scores_at(s, 0, node),
		       axl_scores_at(s, 1, node), axl_scores_at(s, 2, node));
}

static void dimensions_by_method(void)
{
	set(0, AXL_AGGREGATE_ARITHMETIC);
	set(1, AXL_AGGREGATE_TOPSIS);
	/* weighted (0, 25), (75, 0), (37.5, 12.5): 25 / 100, 75 / 100, 1/2 */
	check(1, 25, 75, 50, "TOPSIS, on 0 to 100 below the index");
	check(0, 12.5, 62.5, 75, "the index: half of it, half of b");
	set(1, AXL_AGGREGATE_VIKOR);
	/* S 3/4, 1/4, 1/2; R 3/4, 1/4, 3/8: Q 1, 0, (1/2 + 1/4) / 2 */
	check(1, 0, 100, 62.5, "VIKOR");
	nodes[1].options.v = 1;
	check(1, 0, 100, 50, "VIKOR by S alone");
	set(1, AXL_AGGREGATE_PROMETHEE);
	/* a1: -1, 1, 0; a2: 1, -1, 0: 3/4 and 1/4 of them: -1/2, 1/2, 0 */
	check(1, 25, 75, 50, "PROMETHEE");
	nodes[2].preference = (struct axl_preference){AXL_PREFERENCE_LINEAR, 0, 200, 0};
	/* a1's differences 100 and 50 of 200: flows -(1/2 + 1/4) / 2, +, 0: -9/32 - (-1/4) */
	check(1, 50 * (1 - 9.0 / 32 + 0.25), 50 * (1 + 9.0 / 32 - 0.25), 50,
	      "PROMETHEE with a linear preference");
	nodes[2].preference = (struct axl_preference){0};
	set(1, AXL_AGGREGATE_COPELAND);
	check(1, 0, 100, 50, "Copeland: a1 decides each pair");
	set(1, AXL_AGGREGATE_KEMENY);
	check(1, 0, 100, 50, "Kemeny: second, third, first");
	set(1, AXL_AGGREGATE_MINIMUM);
	check(1, 0, 0, 50, "minimum");
	set(1, AXL_AGGREGATE_HARMONIC);
	/* on 1 to 100: 4 / (3/1 + 1/100), 4 / (3/100 + 1/1), 50.5 */
	check(1, 400.0 / 301, 400.0 / 103, 50.5, "harmonic mean, on 1 to 100");
	set(1, AXL_AGGREGATE_POWER);
	nodes[1].options.power = 2;
	check(1, 50, sqrt(7500), 50, "quadratic mean");
	set(1, AXL_AGGREGATE_AMPI);
	/* 70 and 130, 3 to 1: 85 - 675 / 85; 115 - 675 / 115; 100 */
	check(1, 85 - 675.0 / 85, 115 - 675.0 / 115, 100, "AMPI");
	nodes[2].normalise = (struct axl_normalisation){
	    .method = AXL_NORMALISE_MINMAX, .fixed_bounds = true, .lo = -10, .hi = 10};
	/* a1 at 50, 100, 75 of its bounds: 100, 130, 115; a2 130, 70, 100 */
	check(1, 107.5 - 168.75 / 107.5, 115 - 675.0 / 115, 111.25 - 42.1875 / 111.25,
	      "AMPI: fixed bounds are goalposts");
	nodes[2].normalise.scaled = true;
	nodes[2].normalise.floor = 70;
	nodes[2].normalise.top = 130;
	check(1, 107.5 - 168.75 / 107.5, 115 - 675.0 / 115, 111.25 - 42.1875 / 111.25,
	      "AMPI: whatever scale they are put on");
	nodes[2].normalise = (struct axl_normalisation){0};
	set(1, AXL_AGGREGATE_MPI);
	/* 100 -+ 10 sqrt(3/2), whatever the unit of measure; M = 100 -+ 5 sqrt(3/2), S^2 = 112.5 */
	double d = 5 * sqrt(1.5);
	check(1, 100 - d - 112.5 / (100 - d), 100 + d - 112.5 / (100 + d), 100, "MPI");
}

static void an_index_keeps_the_scale_of_its_method(void)
{
	set(1, AXL_AGGREGATE_ARITHMETIC);
	/* a: 25, 75, 50; b: 0, 50, 100 */
	set(0, AXL_AGGREGATE_COPELAND);
	check(0, -2, 1, 1, "Copeland: the first loses twice, the others draw");
	set(0, AXL_AGGREGATE_TOPSIS);
	double up = hypot(50, 50), across = hypot(25, 100);
	check(0, 0, up / (up + 50), across / (across + 25), "TOPSIS from 0 to 1");
	set(0, AXL_AGGREGATE_ARITHMETIC);
}

static bool warned_of(const struct axl_scores *scores, enum axl_score_fault fault, int node,
                      long unit)
{
	const struct axl_score_warning *warning;
	size_t count = axl_scores_warnings(scores, &warning);
	for (size_t i = 0; i < count; i++)
		if (warning[i].fault == fault && warning[i].node == node && warning[i].unit == unit)
			return true;
	return false;
}

static void what_is_not_compared_is_told(void)
{
	const double holed[] = {0, 0, 0, 10, NAN, 1, 5, 4, 2};
	struct axl_error *error = NULL;
	set(1, AXL_AGGREGATE_TOPSIS);
	axl_auto(axl_scores) struct axl_scores *s = score_of(holed, &error);
	tap_ok(isnan(axl_scores_at(s, 1, 1)), "a unit with a gap is not compared");
	tap_ok(warned_of(s, AXL_SCORE_UNIT_UNCOMPARED, 1, 1), "and that is told");
	tap_near(axl_scores_at(s, 1, 0), 50, 0, "its index is that of b");
	set(1, AXL_AGGREGATE_MINIMUM);
	axl_auto(axl_scores) struct axl_scores *least = score_of(matrix, &error);
	tap_ok(warned_of(least, AXL_SCORE_WEIGHTS_UNREAD, 1, -1), "weights that nobody reads");
	nodes[3].weight = 3;
	axl_auto(axl_scores) struct axl_scores *even = score_of(matrix, &error);
	tap_ok(!warned_of(even, AXL_SCORE_WEIGHTS_UNREAD, 1, -1), "even ones are not missed");
	nodes[3].weight = 1;
}

static void faults_name_the_node(void)
{
	struct axl_error *error = NULL;
	set(1, AXL_AGGREGATE_HARMONIC);
	nodes[2].normalise.method = AXL_NORMALISE_ZSCORE;
	tap_ok(!score_of(matrix, &error) && strstr(error->message, "\"a1\""),
	       "z-scores below a harmonic mean are refused");
	axl_error_free(error);
	error = NULL;
	set(1, AXL_AGGREGATE_POWER);
	nodes[1].options.power = 0.5;
	tap_ok(!score_of(matrix, &error), "below a root a negative value is");
	tap_text(error->message,
	         "unit 1 has the value -1 at \"a1\": the mean \"a\" needs values from 0 up",
	         "says whose and where");
	axl_error_free(error);
	error = NULL;
	set(1, AXL_AGGREGATE_VIKOR);
	nodes[1].options.v = 2;
	tap_ok(!score_of(matrix, &error), "a v of 2");
	tap_text(error->message, "node \"a\": VIKOR's v is 2: expected a number from 0 to 1",
	         "says where");
	axl_error_free(error);
	nodes[2].normalise.method = AXL_NORMALISE_MINMAX;
}

static void a_variation_takes_the_defaults(void)
{
	const struct axl_score_input input = {.matrix = matrix, .units = 3};
	enum axl_aggregation vikor = AXL_AGGREGATE_VIKOR;
	const struct axl_variation variation = {.aggregation = &vikor};
	struct axl_error *error = NULL;
	axl_auto(axl_scores) struct axl_scores *s = NULL;
	nodes[1].aggregation = AXL_AGGREGATE_POWER;
	nodes[1].options = (struct axl_aggregation_options){.power = 3};
	axl_score(&model, &input, &variation, &s, &error);
	tap_near(axl_scores_at(s, 2, 1), 62.5, 1e-13, "VIKOR everywhere, with v = 0.5");
}

int main(void)
{
	dimensions_by_method();
	an_index_keeps_the_scale_of_its_method();
	what_is_not_compared_is_told();
	faults_name_the_node();
	a_variation_takes_the_defaults();
	return tap_done();
}
