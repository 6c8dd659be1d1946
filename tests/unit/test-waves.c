/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Parts of rank changes. Bounds of 0 to 100 make every figure its own normalised value, so that
 * scores are weighted means of the figures; the arithmetic stands beside each case.
 */
#include "config.h"

#include "scoring/waves/waves.h"
#include "tests/unit/tap.h"

#include <stdint.h>

#define AS_IS                                                                                      \
	.direction = AXL_MORE_IS_BETTER,                                                           \
	.normalise = {.method = AXL_NORMALISE_MINMAX, .fixed_bounds = true, .lo = 0, .hi = 100}

enum { PERMUTED = 4 };

static int parts_of(const struct axl_wave_pair *pair, struct axl_wave_parts **parts)
{
	axl_auto(axl_error) struct axl_error *error = NULL;
	int result = axl_wave_parts_compute(pair, parts, &error);
	if (result < 0)
		printf("# %s\n", error->message);
	return result;
}

/* Places won at each step from PEERS on; NONE where there is no part. */
enum { NONE = 99 };

static void parts_are(const struct axl_wave_parts *parts, size_t unit, const int *expected,
                      const char *name)
{
	int sum = 0, places = 0;
	double points = 0;
	for (enum axl_wave_step step = AXL_WAVE_PEERS; step < AXL_WAVE_STEPS; step++) {
		bool is_there = axl_wave_part(parts, unit, step, &places, &points);
		int found = is_there ? places : NONE;
		tap_ok(found == expected[step - 1], "%s, step %d: %d", name, (int)step, found);
		sum += is_there ? places : 0;
	}
	tap_ok(sum == parts->rank[unit] - parts->rank[AXL_WAVE_METHOD * parts->units + unit],
	       "%s: the parts add up", name);
}

static struct axl_model_node two_nodes[] = {
    {.id = "index", .parent = -1, .weight = 1},
    {.id = "a", .parent = 0, .weight = 1, .metric = "a", AS_IS},
    {.id = "b", .parent = 0, .weight = 1, .metric = "b", AS_IS},
};
static const struct axl_model two = {
    .id = "two", .unit_kind = "firm", .nodes = two_nodes, .count = 3};

/* The same with three times the weight for b, and a third figure as heavy as both. */
static struct axl_model_node three_nodes[] = {
    {.id = "index", .parent = -1, .weight = 1},
    {.id = "a", .parent = 0, .weight = 1, .metric = "a", AS_IS},
    {.id = "b", .parent = 0, .weight = 3, .metric = "b", AS_IS},
    {.id = "c", .parent = 0, .weight = 4, .metric = "c", AS_IS},
};
static const struct axl_model three = {
    .id = "three", .unit_kind = "firm", .nodes = three_nodes, .count = 4};

/*
 * P, Q, R, and S, which vanishes; then P, Q, R and N, which is new. P's a is revised, R's b is of a
 * new period, Q's a is gone. Scores step by step (ranks):
 *
 *           P        Q        R        N
 *   start   50 (3)   60 (2)   40 (4)   -        S 90 (1)
 *   peers   50 (2)   60 (1)   40 (4)   45 (3)
 *   revised 62 (1)   60 (2)   40 (4)   45 (3)   P (84 + 40) / 2
 *   period  62 (1)   60 (2)   48 (3)   45 (4)   R (40 + 56) / 2
 *   gone    62 (1)   46 (3)   48 (2)   45 (4)   Q is its b alone
 *   weights 51 (2)   46 (3)   52 (1)   45 (4)   P (84 + 3 40) / 4, R (40 + 3 56) / 4
 *   method  55.5 (2) 48.3 (3) 36 (4)   67.5 (1) (a + 3 b + 4 c) / 8, Q (3 46 + 4 50) / 7
 */
static const double before[] = {60, 40, 74, 46, 40, 40, 90, 90};
static const double after[] = {84, 40, NAN, 46, 40, 56, 45, 45};
static const double after_three[] = {84, 40, 60, NAN, 46, 50, 40, 56, 20, 45, 45, 90};
static const char *const old_periods[] = {"2024", "2024", "2024", "2024",
                                          "2024", "2024", "2024", "2024"};
static const char *const new_periods[] = {"2024", "2024", "",     "2024",
                                          "2024", "2025", "2025", "2025"};

static void each_step_has_its_part(void)
{
	static const size_t places[] = {0, 1, 2, SIZE_MAX};
	const struct axl_wave_pair pair = {
	    .from_model = &two,
	    .to_model = &three,
	    .from = {{.matrix = before, .units = 4}, old_periods},
	    .middle = {{.matrix = after, .units = 4}, new_periods},
	    .to = {.matrix = after_three, .units = 4},
	    .before = places,
	};
	axl_auto(axl_wave_parts) struct axl_wave_parts *parts = NULL;
	if (parts_of(&pair, &parts) < 0) {
		tap_ok(false, "two waves are compared");
		return;
	}
	parts_are(parts, 0, (int[]){1, 1, 0, 0, 0, -1, 0}, "P");
	parts_are(parts, 1, (int[]){1, -1, 0, -1, 0, 0, 0}, "Q");
	parts_are(parts, 2, (int[]){0, 0, 1, 1, 0, 1, -3}, "R");
	tap_ok(!axl_wave_has_moved_from(parts, 3) && parts->rank[AXL_WAVE_METHOD * 4 + 3] == 1,
	       "N is new: ranked, without parts");
	int none;
	double points;
	axl_wave_part(parts, 0, AXL_WAVE_REVISED, &none, &points);
	tap_near(points, 12, 1e-12, "a revision of 24 at half the weight");
	axl_wave_part(parts, 1, AXL_WAVE_METHOD, &none, &points);
	tap_near(points, 338.0 / 7 - 46, 1e-12, "and what the third figure does");
	const size_t *a = parts->cells, *b = parts->cells + AXL_CELL_KINDS;
	tap_ok(a[AXL_CELL_REVISED] == 1 && a[AXL_CELL_GONE] == 1 && a[AXL_CELL_CARRIED] == 1,
	       "cells of a: revised, gone, carried forward");
	tap_ok(b[AXL_CELL_NEW_PERIOD] == 1 && b[AXL_CELL_CARRIED] == 2 && b[AXL_CELL_APPEARED] == 0,
	       "cells of b: a new period, two carried forward");
}

/* The same, with the later units the other way round. */
static void the_order_of_units_decides_nothing(void)
{
	static const size_t places[] = {SIZE_MAX, 2, 1, 0};
	double turned[8], turned_three[12];
	const char *periods[8];
	for (size_t u = 0; u < PERMUTED; u++) {
		for (size_t c = 0; c < 2; c++) {
			turned[u * 2 + c] = after[(3 - u) * 2 + c];
			periods[u * 2 + c] = new_periods[(3 - u) * 2 + c];
		}
		for (size_t c = 0; c < 3; c++)
			turned_three[u * 3 + c] = after_three[(3 - u) * 3 + c];
	}
	const struct axl_wave_pair pair = {
	    .from_model = &two,
	    .to_model = &three,
	    .from = {{.matrix = before, .units = 4}, old_periods},
	    .middle = {{.matrix = turned, .units = 4}, periods},
	    .to = {.matrix = turned_three, .units = 4},
	    .before = places,
	};
	axl_auto(axl_wave_parts) struct axl_wave_parts *parts = NULL;
	if (parts_of(&pair, &parts) < 0) {
		tap_ok(false, "turned waves are compared");
		return;
	}
	parts_are(parts, 3, (int[]){1, 1, 0, 0, 0, -1, 0}, "P, last");
	parts_are(parts, 1, (int[]){0, 0, 1, 1, 0, 1, -3}, "R, second");
}

static void a_wave_does_not_differ_from_itself(void)
{
	static const size_t places[] = {0, 1, 2, 3};
	const struct axl_wave_pair pair = {
	    .from_model = &two,
	    .to_model = &two,
	    .from = {{.matrix = after, .units = 4}, new_periods},
	    .middle = {{.matrix = after, .units = 4}, new_periods},
	    .to = {.matrix = after, .units = 4},
	    .before = places,
	};
	axl_auto(axl_wave_parts) struct axl_wave_parts *parts = NULL;
	tap_int(parts_of(&pair, &parts), 0, "a wave is held against itself");
	for (size_t unit = 0; parts && unit < 4; unit++)
		parts_are(parts, unit, (int[]){0, 0, 0, 0, 0, 0, 0}, "itself");
	size_t carried = 0;
	for (size_t c = 0; parts && c < 2; c++)
		carried += parts->cells[c * AXL_CELL_KINDS + AXL_CELL_CARRIED];
	tap_int((long long)carried, 7, "all figures are carried forward");
}

/*
 * b is filled in by the mean. X (80, none), Y (50, 30), Z (60, 50): X gets 40, so 60, 40, 55. Y's
 * b is then 10: X keeps 40 until it is filled in anew with (10 + 50) / 2 = 30: 55, like Z.
 */
static void what_is_filled_in_waits_for_its_step(void)
{
	struct axl_model_node nodes[3] = {two_nodes[0], two_nodes[1], two_nodes[2]};
	nodes[2].imputation.method = AXL_IMPUTE_MEAN;
	const struct axl_model model = {
	    .id = "mean", .unit_kind = "firm", .nodes = nodes, .count = 3};
	static const double old[] = {80, NAN, 50, 30, 60, 50}, new[] = {80, NAN, 50, 10, 60, 50};
	static const char *const periods[] = {"2024", "", "2024", "2024", "2024", "2024"};
	static const size_t places[] = {0, 1, 2};
	const struct axl_wave_pair pair = {
	    .from_model = &model,
	    .to_model = &model,
	    .from = {{.matrix = old, .units = 3}, periods},
	    .middle = {{.matrix = new, .units = 3}, periods},
	    .to = {.matrix = new, .units = 3},
	    .before = places,
	};
	axl_auto(axl_wave_parts) struct axl_wave_parts *parts = NULL;
	if (parts_of(&pair, &parts) < 0) {
		tap_ok(false, "waves with gaps are compared");
		return;
	}
	int places_won;
	double points;
	parts_are(parts, 0, (int[]){0, 0, 0, 0, 0, 0, 0}, "X");
	parts_are(parts, 2, (int[]){0, 0, 0, 0, 1, 0, 0}, "Z");
	axl_wave_part(parts, 0, AXL_WAVE_REVISED, &places_won, &points);
	tap_near(points, 0, 1e-12, "another's revision does not reach a kept filling");
	axl_wave_part(parts, 0, AXL_WAVE_IMPUTED, &places_won, &points);
	tap_near(points, -5, 1e-12, "filling it in anew takes 10 at half the weight");
	tap_int((long long)parts->filled, 1, "one cell had been filled in");
	tap_int((long long)parts->cells[AXL_CELL_KINDS + AXL_CELL_MISSING], 1,
	        "and is missing yet");
}

/*
 * W (50, 50), V (60, 10) with a floor of 0.6; then W's b is 30 (revised) and its a is gone: no rank
 * until the later model, which has no floor, ranks it by b alone: V 35, W 30.
 */
static void a_step_without_a_rank_hands_its_part_on(void)
{
	struct axl_model_node nodes[3] = {two_nodes[0], two_nodes[1], two_nodes[2]};
	nodes[0].coverage_floor = 0.6;
	const struct axl_model model = {
	    .id = "floor", .unit_kind = "firm", .nodes = nodes, .count = 3};
	static const double old[] = {50, 50, 60, 10}, new[] = {NAN, 30, 60, 10};
	static const char *const periods[] = {"2024", "2024", "2024", "2024"};
	static const size_t places[] = {0, 1};
	const struct axl_wave_pair pair = {
	    .from_model = &model,
	    .to_model = &two,
	    .from = {{.matrix = old, .units = 2}, periods},
	    .middle = {{.matrix = new, .units = 2}, periods},
	    .to = {.matrix = new, .units = 2},
	    .before = places,
	};
	axl_auto(axl_wave_parts) struct axl_wave_parts *parts = NULL;
	if (parts_of(&pair, &parts) < 0) {
		tap_ok(false, "waves with another floor are compared");
		return;
	}
	parts_are(parts, 0, (int[]){0, 0, 0, NONE, NONE, NONE, -1}, "W");
	parts_are(parts, 1, (int[]){0, 0, 0, 1, 0, 0, 0}, "V");
}

/* b alone is in both: it keeps its half, whatever the scale of the later model's weights. */
static void weights_are_taken_where_both_have_the_node(void)
{
	static struct axl_model_node nodes[] = {
	    {.id = "index", .parent = -1, .weight = 1},
	    {.id = "b", .parent = 0, .weight = 60, .metric = "b", AS_IS},
	    {.id = "c", .parent = 0, .weight = 40, .metric = "c", AS_IS},
	};
	const struct axl_model other = {
	    .id = "other", .unit_kind = "firm", .nodes = nodes, .count = 3};
	static const double old[] = {80, 20, 10, 80}, new[] = {20, 0, 80, 10};
	static const char *const periods[] = {"", "", "", ""};
	static const size_t places[] = {0, 1};
	const struct axl_wave_pair pair = {
	    .from_model = &two,
	    .to_model = &other,
	    .from = {{.matrix = old, .units = 2}, periods},
	    .middle = {{.matrix = old, .units = 2}, periods},
	    .to = {.matrix = new, .units = 2},
	    .before = places,
	};
	axl_auto(axl_wave_parts) struct axl_wave_parts *parts = NULL;
	if (parts_of(&pair, &parts) < 0) {
		tap_ok(false, "models that share one node are compared");
		return;
	}
	/* 50 and 45; then 0.6 20 + 0.4 0 = 12 and 0.6 80 + 0.4 10 = 52 */
	parts_are(parts, 0, (int[]){0, 0, 0, 0, 0, 0, -1}, "one node in common");
	int places_won;
	double points;
	axl_wave_part(parts, 0, AXL_WAVE_METHOD, &places_won, &points);
	tap_near(points, 12 - 50, 1e-12, "all else is method");
}

static void nothing_in_common_has_no_parts(void)
{
	static const size_t places[] = {SIZE_MAX};
	static const char *const periods[] = {"2024", "2024"};
	const double one[] = {10, 20};
	const struct axl_wave_pair pair = {
	    .from_model = &two,
	    .to_model = &two,
	    .from = {{.matrix = one, .units = 1}, periods},
	    .middle = {{.matrix = one, .units = 1}, periods},
	    .to = {.matrix = one, .units = 1},
	    .before = places,
	};
	axl_auto(axl_wave_parts) struct axl_wave_parts *parts = NULL;
	tap_int(parts_of(&pair, &parts), 0, "waves without a common unit are compared");
	tap_ok(parts && !axl_wave_has_moved_from(parts, 0), "a new unit has moved from nowhere");
	tap_ok(parts && parts->rank[AXL_WAVE_METHOD] == 1, "but has its rank");
}

static void cells_are_told_apart(void)
{
	tap_int(axl_wave_cell(NAN, "", NAN, ""), AXL_CELL_MISSING, "missing in both");
	tap_int(axl_wave_cell(1, "2024", 1, "2024"), AXL_CELL_CARRIED, "carried forward");
	tap_int(axl_wave_cell(1, "2024", 2, "2024"), AXL_CELL_REVISED, "revised");
	tap_int(axl_wave_cell(1, "2024", 1, "2025"), AXL_CELL_NEW_PERIOD,
	        "the same value of another period is new");
	tap_int(axl_wave_cell(NAN, "2024", 1, "2024"), AXL_CELL_APPEARED, "appeared");
	tap_int(axl_wave_cell(0, "2024", NAN, "2025"), AXL_CELL_GONE, "gone, though it was 0");
}

int main(void)
{
	cells_are_told_apart();
	each_step_has_its_part();
	the_order_of_units_decides_nothing();
	a_wave_does_not_differ_from_itself();
	what_is_filled_in_waits_for_its_step();
	a_step_without_a_rank_hands_its_part_on();
	weights_are_taken_where_both_have_the_node();
	nothing_in_common_has_no_parts();
	return tap_done();
}
