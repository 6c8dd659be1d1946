/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Replications against answers that can be worked out, and against themselves. */
#include "config.h"

#include "scoring/sensitivity/rank-shift.h"
#include "scoring/uncertainty/replication.h"
#include "scoring/uncertainty/uncertainty.h"
#include "tests/unit/tap.h"

enum { REPLICATIONS = 20000 };
static const double SURE = 0.018; /* five times sqrt(0.25 / 20000) */

/* A model of leaves side by side, on 0..100 as they are; weights alike. */
struct flat {
	struct axl_model_node nodes[5];
	struct axl_model model;
	struct axl_plan *plan;
	struct axl_scores *scores;
	struct axl_uncertain uncertain;
};

static void flat_init(struct flat *flat, const double *matrix, size_t units, size_t leaves,
                      const struct axl_factor *factors, size_t count)
{
	static const char *const ids[] = {"index", "x", "y", "z", "w"};
	*flat = (struct flat){.model = {.id = "flat", .unit_kind = "firm", .count = leaves + 1}};
	for (size_t i = 0; i <= leaves; i++)
		flat->nodes[i] = (struct axl_model_node){
		    .id = ids[i],
		    .metric = i ? ids[i] : NULL,
		    .parent = i ? 0 : -1,
		    .weight = 1,
		    .direction = AXL_MORE_IS_BETTER,
		    .normalise = {AXL_NORMALISE_MINMAX, true, 0, 100},
		};
	flat->model.nodes = flat->nodes;
	struct axl_error *error = NULL;
	const struct axl_score_input input = {.matrix = matrix, .units = units};
	if (axl_plan_new(&flat->model, &flat->plan, &error) < 0 ||
	    axl_plan_score(flat->plan, &input, NULL, &flat->scores, &error) < 0)
		tap_ok(false, "a flat model is scored: %s", error->message);
	flat->uncertain = (struct axl_uncertain){
	    .plan = flat->plan,
	    .model = &flat->model,
	    .input = input,
	    .columns = leaves,
	    .scores = flat->scores,
	    .factors = factors,
	    .count = count,
	    .seed = 1,
	};
}

static void flat_release(struct flat *flat)
{
	axl_scores_free(flat->scores);
	axl_plan_free(flat->plan);
}

static struct axl_rank_table *table_of(struct flat *flat, size_t replications, size_t threads)
{
	struct axl_error *error = NULL;
	struct axl_rank_table *table = NULL;
	if (axl_uncertain_settle(&flat->uncertain, &error) < 0 ||
	    axl_uncertainty_run(&flat->uncertain, replications, threads, &table, &error) < 0)
		tap_ok(false, "replications run: %s", error->message);
	return table;
}

static const struct axl_factor any_weights = {
    .kind = AXL_FACTOR_WEIGHTS, .id = "weights", .node = -1};

/*
 * With weights (w, 1 - w), w uniform: A scores 100 w, B 100 (1 - w), C 60 always. A comes first
 * where w > 0.6, B where w < 0.4, C between them; A second where 0.5 < w < 0.6, B where 0.4 < w <
 * 0.5, C elsewhere.
 */
static void two_criteria_have_an_exact_answer(void)
{
	const double matrix[] = {100, 0, 0, 100, 60, 60};
	const double exact[] = {0.4, 0.1, 0.5, 0.4, 0.1, 0.5, 0.2, 0.8, 0};
	struct flat flat;
	flat_init(&flat, matrix, 3, 2, &any_weights, 1);
	axl_auto(axl_rank_table) struct axl_rank_table *table = table_of(&flat, REPLICATIONS, 2);
	uint32_t counts[9];
	axl_rank_table_acceptability(table, counts);
	for (size_t i = 0; i < 9; i++)
		tap_near((double)counts[i] / REPLICATIONS, exact[i], SURE, "acceptability");
	tap_near(axl_rank_table_beats(table, 0, 1), 0.5, SURE, "P(A beats B)");
	tap_near(axl_rank_table_beats(table, 2, 0), 0.6, SURE, "P(C beats A)");
	double central[9];
	axl_uncertainty_central_weights(&flat.uncertain, table, central);
	tap_near(central[1], 0.8, 0.01, "central weight of A: the middle of 0.6 .. 1");
	tap_near(central[6 + 1], 0.5, 0.01, "of C: the middle of 0.4 .. 0.6");
	tap_near(central[3 + 1] + central[3 + 2], 1, 1e-12, "siblings sum to 1");
	struct axl_rank_summary s[3];
	axl_rank_table_summarise(table, s);
	tap_ok(s[2].lo == 1 && s[2].hi == 2 && s[2].median == 2, "C: second, 1 to 2");
	flat_release(&flat);
}

/*
 * Three criteria, weights uniform on the triangle: a unit that has one criterion alone beats D
 * (50, 50, 50) where its weight is above 1/2, a triangle of half the height: 1/4 of the area.
 */
static void three_criteria_have_an_exact_answer(void)
{
	const double matrix[] = {100, 0, 0, 0, 100, 0, 0, 0, 100, 50, 50, 50};
	struct flat flat;
	flat_init(&flat, matrix, 4, 3, &any_weights, 1);
	axl_auto(axl_rank_table) struct axl_rank_table *table = table_of(&flat, REPLICATIONS, 1);
	double first[4];
	axl_rank_table_top(table, 1, first);
	for (size_t u = 0; u < 4; u++)
		tap_near(first[u], 0.25, SURE, "each comes first on a quarter of the triangle");
	flat_release(&flat);
}

/*
 * Dirichlet of concentration 2 around (1/2, 1/2) is uniform again: Beta(1, 1). With one of 4
 * it is Beta(2, 2), of density 6 w (1 - w): P(w > 0.6) = 1 - 3 0.6^2 + 2 0.6^3 = 0.352.
 */
static void given_weights_are_the_middle(void)
{
	const double matrix[] = {100, 0, 0, 100, 60, 60};
	const double concentrations[] = {2, 4}, exact[] = {0.4, 0.352};
	for (size_t i = 0; i < 2; i++) {
		const struct axl_factor around = {.kind = AXL_FACTOR_WEIGHTS,
		                                  .id = "weights",
		                                  .node = 0,
		                                  .concentration = concentrations[i]};
		struct flat flat;
		flat_init(&flat, matrix, 3, 2, &around, 1);
		axl_auto(axl_rank_table) struct axl_rank_table *table =
		    table_of(&flat, REPLICATIONS, 1);
		double first[3];
		axl_rank_table_top(table, 1, first);
		tap_near(first[0], exact[i], SURE, "Dirichlet weights");
		flat_release(&flat);
	}
}

static const enum axl_aggregation both_means[] = {AXL_AGGREGATE_ARITHMETIC,
                                                  AXL_AGGREGATE_GEOMETRIC};
static const enum axl_normal_method both_normals[] = {AXL_NORMALISE_MINMAX, AXL_NORMALISE_ZSCORE};

/* On 1..100: arithmetic puts (90, 10) before (45, 45), geometric behind: 900 < 45.55 squared. */
static void aggregation_is_drawn(void)
{
	const double matrix[] = {90, 10, 45, 45};
	const struct axl_factor mean = {.kind = AXL_FACTOR_AGGREGATION,
	                                .id = "mean",
	                                .node = -1,
	                                .aggregations = both_means,
	                                .choices = 2};
	struct flat flat;
	flat_init(&flat, matrix, 2, 2, &mean, 1);
	axl_auto(axl_rank_table) struct axl_rank_table *table = table_of(&flat, REPLICATIONS, 2);
	tap_near(axl_rank_table_beats(table, 0, 1), 0.5, SURE, "either mean, half the time");
	flat_release(&flat);
}

/* Of x (a leads), y and z (b leads by more, together): b is behind only where neither counts. */
static void leaves_are_left_out(void)
{
	/* sums: all 100:130; without x 10:120; without y 95:70; without z 95:70 */
	const double matrix[] = {90, 5, 5, 10, 60, 60};
	const struct axl_factor out = {.kind = AXL_FACTOR_LEAVE_OUT, .id = "out", .node = -1};
	struct flat flat;
	flat_init(&flat, matrix, 2, 3, &out, 1);
	axl_auto(axl_rank_table) struct axl_rank_table *table = table_of(&flat, REPLICATIONS, 2);
	tap_near(axl_rank_table_beats(table, 0, 1), 0.5, SURE, "two of four choices put a first");
	flat_release(&flat);
}

/* a: 50 in 0..100; b: 60, certain. Uniform: P(a > 60) = 0.4; triangular: 0.4^2 / 2 / 0.25 = 0.32;
 * normal: sd 50 / 1.96, P(z > 10 / 25.51 = 0.392) = 0.3475. */
static void figures_scatter_in_their_intervals(void)
{
	const double matrix[] = {50, 60}, lo[] = {0, NAN}, hi[] = {100, NAN};
	const double exact[] = {[AXL_INTERVAL_NORMAL] = 0.3475,
	                        [AXL_INTERVAL_UNIFORM] = 0.4,
	                        [AXL_INTERVAL_TRIANGULAR] = 0.32};
	for (size_t shape = 0; shape < AXL_INTERVAL_SHAPES; shape++) {
		const struct axl_factor own = {.kind = AXL_FACTOR_INTERVALS,
		                               .id = "own",
		                               .node = -1,
		                               .shape = (enum axl_interval_shape)shape};
		struct flat flat;
		flat_init(&flat, matrix, 2, 1, &own, 1);
		flat.uncertain.lo = lo;
		flat.uncertain.hi = hi;
		axl_auto(axl_rank_table) struct axl_rank_table *table =
		    table_of(&flat, REPLICATIONS, 2);
		tap_near(axl_rank_table_beats(table, 0, 1), exact[shape], SURE,
		         axl_interval_shape_names[shape]);
		flat_release(&flat);
	}
}

/*
 * Two elements judged 3 : 1 weigh 3/4 and 1/4. ln of the ratio is normal around ln 3 with sd
 * 0.5: P(w > 0.6) = P(ratio > 1.5) = P(z > (ln 1.5 - ln 3) / 0.5 = -1.386) = 0.9172.
 */
static void judgements_scatter(void)
{
	const double matrix[] = {100, 0, 60, 60}, judged[] = {1, 3, 1.0 / 3, 1};
	const struct axl_factor pairs = {
	    .kind = AXL_FACTOR_JUDGEMENTS,
	    .id = "pairs",
	    .node = 0,
	    .spread = 0.5,
	};
	struct flat flat;
	flat_init(&flat, matrix, 2, 2, &pairs, 1);
	flat.nodes[0].judgements = judged;
	flat.nodes[0].derivation = AXL_AHP_EIGENVECTOR;
	axl_auto(axl_rank_table) struct axl_rank_table *table = table_of(&flat, REPLICATIONS, 2);
	tap_near(axl_rank_table_beats(table, 0, 1), 0.9172, SURE, "judgements of a pair");
	flat_release(&flat);
}

/*
 * x is 0 .. 10 and once 1000, y is 42 for x = 3, 40 for x = 10, else 0. As it is, 3 has 0.3 + 42
 * and 10 has 1 + 40; once 1000 is set to 10, the one has 30 + 42 and the other 100 + 40.
 */
static void treatment_is_drawn(void)
{
	const struct axl_factor extremes = {
	    .kind = AXL_FACTOR_TREATMENT, .id = "extremes", .node = -1};
	double matrix[24] = {0};
	for (size_t u = 0; u < 12; u++)
		matrix[2 * u] = u < 11 ? (double)u : 1000;
	matrix[2 * 3 + 1] = 42;
	matrix[2 * 10 + 1] = 40;
	struct flat flat;
	struct axl_error *error = NULL;
	flat_init(&flat, matrix, 12, 2, &extremes, 1);
	flat_release(&flat);
	flat.nodes[1].normalise = (struct axl_normalisation){.method = AXL_NORMALISE_MINMAX};
	flat.nodes[1].treatment = (struct axl_treatment){
	    .method = AXL_TREAT_WINSORISE, .skewness = 2, .kurtosis = 3.5, .most = 5};
	flat.scores = NULL;
	if (axl_plan_new(&flat.model, &flat.plan, &error) < 0 ||
	    axl_plan_score(flat.plan, &flat.uncertain.input, NULL, &flat.scores, &error) < 0)
		tap_ok(false, "a treated model is scored: %s", error->message);
	flat.uncertain.plan = flat.plan;
	flat.uncertain.scores = flat.scores;
	axl_auto(axl_rank_table) struct axl_rank_table *table = table_of(&flat, REPLICATIONS, 2);
	tap_near(axl_rank_table_beats(table, 3, 10), 0.5, SURE, "treated or not, half the time");
	flat_release(&flat);
}

/* Units with holes, so that ranks come and go, and everything varies at once. */
static const double mixed_matrix[] = {12, 80, 35, 44, 10, NAN, 70, 20, 91, 33, 60, 18, NAN, 55, 62};
static const double mixed_lo[] = {10, 70, 30, 40, 5, NAN, 60, NAN, 80, 30, 55, 10, NAN, 50, 60};
static const double mixed_hi[] = {15, 90, 40, 48, 20, NAN, 80, NAN, 95, 35, 65, 30, NAN, 60, 70};
static const struct axl_factor mixed_factors[] = {
    {.kind = AXL_FACTOR_WEIGHTS, .id = "weights", .node = -1, .concentration = 10},
    {.kind = AXL_FACTOR_AGGREGATION,
     .id = "mean",
     .node = -1,
     .aggregations = both_means,
     .choices = 2},
    {.kind = AXL_FACTOR_INTERVALS, .id = "own", .node = -1},
    {.kind = AXL_FACTOR_LEAVE_OUT, .id = "out", .node = -1},
};

static void mixed_init(struct flat *flat)
{
	flat_init(flat, mixed_matrix, 5, 3, mixed_factors, 4);
	flat->uncertain.lo = mixed_lo;
	flat->uncertain.hi = mixed_hi;
	flat->nodes[0].coverage_floor = 0.6;
}

static void threads_change_nothing(void)
{
	struct flat flat;
	mixed_init(&flat);
	axl_auto(axl_rank_table) struct axl_rank_table *one = table_of(&flat, 1000, 1);
	for (size_t threads = 0; threads < 8; threads += 3) {
		axl_auto(axl_rank_table) struct axl_rank_table *some =
		    table_of(&flat, 1000, threads);
		tap_ok(memcmp(one->ranks, some->ranks, 5000 * sizeof *one->ranks) == 0,
		       "%zu threads give the same bytes", threads);
	}
	struct axl_rank_summary s[5];
	axl_rank_table_summarise(one, s);
	tap_ok(s[4].ranked > 0 && s[4].ranked < 1000, "replications that do not rank are counted");
	/* any replication by itself, in any order */
	axl_auto(axl_replication) struct axl_replication *again =
	    axl_replication_new(&flat.uncertain);
	struct axl_error *error = NULL;
	bool same = true;
	for (size_t r = 999; r > 0; r -= 111) {
		axl_replication_draw(again, r);
		same = same && axl_replication_score(again, &error) == 0;
		for (size_t u = 0; u < 5; u++)
			same = same &&
			       (uint32_t)again->scores->rank[u] == axl_rank_table_row(one, r)[u];
	}
	tap_ok(same, "a replication can be had again by itself");
	flat.uncertain.seed = 2;
	axl_auto(axl_rank_table) struct axl_rank_table *other = table_of(&flat, 1000, 1);
	tap_ok(memcmp(one->ranks, other->ranks, 5000 * sizeof *one->ranks) != 0,
	       "another seed gives others");
	flat_release(&flat);
}

static void the_short_way_gives_the_same_ranks(void)
{
	enum { UNITS = 300, RUNS = 70 };
	double matrix[UNITS * 4];
	struct axl_draws draws = axl_draws_at(4, 0, 0);
	for (size_t i = 0; i < UNITS * 4; i++)
		matrix[i] = (double)axl_draw_choice(&draws, 11) * 10;
	struct flat flat;
	flat_init(&flat, matrix, UNITS, 4, &any_weights, 1);
	axl_auto(axl_rank_table) struct axl_rank_table *table = table_of(&flat, RUNS, 2);
	axl_auto(axl_replication) struct axl_replication *whole =
	    axl_replication_new(&flat.uncertain);
	struct axl_error *error = NULL;
	bool same = true;
	for (size_t r = 0; r < RUNS; r++) {
		axl_replication_draw(whole, r);
		same = same && axl_replication_score(whole, &error) == 0;
		for (size_t u = 0; u < UNITS; u++)
			same = same &&
			       (uint32_t)whole->scores->rank[u] == axl_rank_table_row(table, r)[u];
	}
	tap_ok(same, "the short way for weights gives the pipeline's ranks");
	flat_release(&flat);
}

static void what_does_not_apply_is_named(void)
{
	const double matrix[] = {10, 90};
	const struct axl_factor factors[] = {
	    {.kind = AXL_FACTOR_WEIGHTS, .id = "weights", .node = -1},
	    {.kind = AXL_FACTOR_JUDGEMENTS, .id = "pairs", .node = 0},
	    {.kind = AXL_FACTOR_NORMALISATION,
	     .id = "scale",
	     .node = -1,
	     .normalisations = both_normals,
	     .choices = 1},
	    {.kind = AXL_FACTOR_INTERVALS, .id = "own", .node = -1},
	    {.kind = AXL_FACTOR_LEAVE_OUT, .id = "out", .node = -1},
	};
	struct flat flat;
	flat_init(&flat, matrix, 2, 1, factors, AXL_COUNT(factors));
	axl_auto(axl_error) struct axl_error *error = NULL;
	tap_ok(axl_uncertain_settle(&flat.uncertain, &error) < 0, "nothing varies");
	tap_text(error ? error->message : NULL,
	         "nothing varies: no factor applies to the model \"flat\"", "and that is told");
	tap_text(flat.uncertain.idle[0], "no node has two children with a weight", "weights");
	tap_text(flat.uncertain.idle[1], "the model has no judgements of pairs", "judgements");
	tap_text(flat.uncertain.idle[2], "there is but one choice", "choices");
	tap_text(flat.uncertain.idle[3], "no figure has an interval", "intervals");
	tap_text(flat.uncertain.idle[4], "the model has but one indicator", "leaves");
	flat_release(&flat);
}

static void refused(const struct axl_factor *factors, size_t count, const char *message)
{
	const double matrix[] = {10, 90, 20, 50};
	struct flat flat;
	flat_init(&flat, matrix, 2, 2, factors, count);
	axl_auto(axl_error) struct axl_error *error = NULL;
	tap_ok(axl_uncertain_settle(&flat.uncertain, &error) < 0 && error->kind == AXL_ERROR_DATA,
	       "refused");
	tap_ok(error && strstr(error->message, message), "%s", message);
	flat_release(&flat);
}

static void what_contradicts_itself_is_refused(void)
{
	const struct axl_factor twice[] = {
	    {.kind = AXL_FACTOR_WEIGHTS, .id = "these", .node = -1},
	    {.kind = AXL_FACTOR_WEIGHTS, .id = "those", .node = 0, .concentration = 5},
	};
	refused(twice, 2, "factor \"those\" varies what \"these\" varies already");
	const struct axl_factor apart[] = {
	    {.kind = AXL_FACTOR_NORMALISATION,
	     .id = "scale",
	     .node = -1,
	     .normalisations = both_normals,
	     .choices = 2},
	    {.kind = AXL_FACTOR_AGGREGATION,
	     .id = "mean",
	     .node = -1,
	     .aggregations = both_means,
	     .choices = 2},
	};
	refused(apart, 2, "factors \"scale\" and \"mean\" together");
}

static void sensitivity_knows_who_moves_the_ranking(void)
{
	struct flat flat;
	mixed_init(&flat);
	flat.nodes[0].coverage_floor = 0;
	struct axl_error *error = NULL;
	struct axl_rank_shift one, two;
	tap_ok(axl_uncertain_settle(&flat.uncertain, &error) == 0 &&
	           axl_rank_shift_run(&flat.uncertain, 256, 1, &one, &error) == 0 &&
	           axl_rank_shift_run(&flat.uncertain, 256, 3, &two, &error) == 0,
	       "sensitivity runs");
	tap_ok(memcmp(&one, &two, sizeof one) == 0, "threads change nothing in it");
	tap_int((long long)one.runs, 256 * 6, "four factors: six runs a row");
	bool ordered = true;
	for (size_t f = 0; f < 4; f++)
		ordered = ordered && one.indices[f].total >= 0 &&
		          one.indices[f].first_lo <= one.indices[f].first &&
		          one.indices[f].first <= one.indices[f].first_hi;
	tap_ok(ordered, "estimates lie in their intervals");
	flat_release(&flat);
	/* one factor alone is all there is: first and total order 1 */
	const double matrix[] = {100, 0, 0, 100, 60, 60};
	flat_init(&flat, matrix, 3, 2, &any_weights, 1);
	tap_ok(axl_uncertain_settle(&flat.uncertain, &error) == 0 &&
	           axl_rank_shift_run(&flat.uncertain, 4096, 2, &one, &error) == 0,
	       "sensitivity of one factor");
	tap_near(one.indices[0].first, 1, 0.05, "one factor alone: first order 1");
	tap_near(one.indices[0].total, 1, 0.05, "and total order 1");
	flat_release(&flat);
}

int main(void)
{
	two_criteria_have_an_exact_answer();
	three_criteria_have_an_exact_answer();
	given_weights_are_the_middle();
	aggregation_is_drawn();
	leaves_are_left_out();
	figures_scatter_in_their_intervals();
	judgements_scatter();
	treatment_is_drawn();
	threads_change_nothing();
	the_short_way_gives_the_same_ranks();
	what_does_not_apply_is_named();
	what_contradicts_itself_is_refused();
	sensitivity_knows_who_moves_the_ranking();
	return tap_done();
}
