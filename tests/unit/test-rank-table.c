/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks by the thousand: the quick ways against the plain one, and what a table of them tells. */
#include "config.h"

#include "scoring/random/draws.h"
#include "scoring/rank.h"
#include "scoring/uncertainty/linear.h"
#include "scoring/uncertainty/rank-table.h"
#include "scoring/uncertainty/swift-rank.h"
#include "tests/unit/tap.h"

enum { MANY = 5000 };

static bool same_ranks(const double *values, size_t count, const uint32_t *swift)
{
	axl_auto(axl_memory) int *plain = axl_xcalloc(count, sizeof *plain);
	axl_rank_descending(values, count, plain);
	for (size_t i = 0; i < count; i++)
		if ((uint32_t)plain[i] != swift[i]) {
			printf("# %zu (%.17g): plain %d, swift %u\n", i, values[i], plain[i],
			       swift[i]);
			return false;
		}
	return true;
}

static bool ranks_as_plain(struct axl_rank_room *room, const double *values, size_t count)
{
	axl_auto(axl_memory) uint32_t *swift = axl_xcalloc(count, sizeof *swift);
	axl_rank_swiftly(room, values, count, swift);
	return same_ranks(values, count, swift);
}

static double any(struct axl_draws *draws, size_t i)
{
	(void)i;
	return 100 * axl_draw_uniform(draws);
}

static double few(struct axl_draws *draws, size_t i)
{
	(void)i;
	return (double)axl_draw_choice(draws, 7);
}

static double with_holes(struct axl_draws *draws, size_t i)
{
	return i % 3 ? axl_draw_normal(draws) : NAN;
}

/* one far out, and the others so close that 22 bits cannot part them */
static double crowded(struct axl_draws *draws, size_t i)
{
	return i ? 1e-6 * axl_draw_uniform(draws) : 1e6;
}

/* halves of the ninth decimal, above and below 0 */
static double halves(struct axl_draws *draws, size_t i)
{
	(void)i;
	return ((double)axl_draw_choice(draws, 4000) - 2000.5) * 1e-9;
}

static double far(struct axl_draws *draws, size_t i)
{
	(void)i;
	return 1e6 + 1e-6 * axl_draw_uniform(draws);
}

static double huge(struct axl_draws *draws, size_t i)
{
	return i % 2 ? 1e12 * axl_draw_uniform(draws) : -1e12;
}

static double constant(struct axl_draws *draws, size_t i)
{
	(void)draws;
	(void)i;
	return 3.5;
}

static double missing(struct axl_draws *draws, size_t i)
{
	(void)draws;
	(void)i;
	return NAN;
}

static void swift_ranks_are_the_plain_ones(void)
{
	static const struct {
		const char *name;
		double (*value)(struct axl_draws *draws, size_t i);
	} cases[] = {{"any values", any},          {"ties", few},
	             {"missing ones", with_holes}, {"one far out", crowded},
	             {"halves", halves},           {"a far offset", far},
	             {"huge ones", huge},          {"a constant", constant},
	             {"nothing there", missing}};
	axl_auto(axl_rank_room) struct axl_rank_room *room = axl_rank_room_new(MANY);
	axl_auto(axl_memory) double *values = axl_xcalloc(MANY, sizeof *values);
	for (size_t c = 0; c < AXL_COUNT(cases); c++) {
		struct axl_draws draws = axl_draws_at(1, (uint32_t)c, 0);
		for (size_t i = 0; i < MANY; i++)
			values[i] = cases[c].value(&draws, i);
		tap_ok(ranks_as_plain(room, values, MANY), "ranks of %s", cases[c].name);
		tap_ok(ranks_as_plain(room, values, 1), "of %s, one alone", cases[c].name);
	}
	tap_ok(ranks_as_plain(room, values, 0), "nothing to rank is no fault");
	double noisy[] = {0.1 + 0.2, 0.3, 0.300000002, 0.2999999996, 0.2999999994};
	tap_ok(ranks_as_plain(room, noisy, 5), "nine decimals decide");
}

/* 700 units (more than blocks of 64), 13 columns (more than steps of 6), 11 draws in two batches */
static void linear_ranks_are_those_of_the_sums(void)
{
	enum { UNITS = 700, COLUMNS = 13, DRAWS = 11 };
	axl_auto(axl_memory) double *values = axl_xcalloc(UNITS * COLUMNS, sizeof *values);
	axl_auto(axl_memory) double *weights = axl_xcalloc(DRAWS * COLUMNS, sizeof *weights);
	axl_auto(axl_memory) double *scores = axl_xcalloc(UNITS, sizeof *scores);
	axl_auto(axl_memory) uint32_t *ranks = axl_xcalloc(DRAWS * UNITS, sizeof *ranks);
	struct axl_draws draws = axl_draws_at(2, 0, 0);
	for (size_t i = 0; i < UNITS * COLUMNS; i++)
		values[i] = (double)axl_draw_choice(&draws, 5) * 25; /* with ties */
	for (size_t d = 0; d < DRAWS; d++)
		axl_draw_simplex(&draws, COLUMNS, weights + d * COLUMNS);
	axl_auto(axl_linear) struct axl_linear *linear = axl_linear_new(values, UNITS, COLUMNS);
	axl_auto(axl_linear_room) struct axl_linear_room *room = axl_linear_room_new(linear);
	axl_linear_rank(linear, room, weights, AXL_LINEAR_DRAWS, ranks);
	axl_linear_rank(linear, room, weights + AXL_LINEAR_DRAWS * COLUMNS,
	                DRAWS - AXL_LINEAR_DRAWS, ranks + AXL_LINEAR_DRAWS * UNITS);
	for (size_t d = 0; d < DRAWS; d++) {
		for (size_t u = 0; u < UNITS; u++) {
			scores[u] = 0;
			for (size_t c = 0; c < COLUMNS; c++)
				scores[u] += weights[d * COLUMNS + c] * values[u * COLUMNS + c];
		}
		tap_ok(same_ranks(scores, UNITS, ranks + d * UNITS), "ranks of draw %zu", d);
	}
}

/*
 * Four replications of three units; the third is not ranked in the last, the first two tie there.
 */
static const uint32_t four[] = {1, 2, 3, 1, 3, 2, 2, 1, 3, 1, 1, 0};

static struct axl_rank_table *table_of(const uint32_t *ranks, size_t units, size_t replications)
{
	struct axl_rank_table *table = axl_rank_table_new(units, replications);
	memcpy(table->ranks, ranks, units * replications * sizeof *ranks);
	return table;
}

static void a_table_is_summed_up(void)
{
	axl_auto(axl_rank_table) struct axl_rank_table *table = table_of(four, 3, 4);
	struct axl_rank_summary s[3];
	axl_rank_table_summarise(table, s);
	/* ranks 1 1 2 1, 2 3 1 1, 3 2 3 */
	tap_near(s[0].mean, 1.25, 0, "mean rank");
	tap_near(s[0].median, 1, 0, "median of 1 1 1 2");
	tap_near(s[1].median, 1.5, 0, "median of 1 1 2 3");
	tap_near(s[2].mean, 8.0 / 3, 1e-15, "mean of the replications that rank it");
	tap_near(s[2].median, 3, 0, "median of 2 3 3");
	tap_ok(s[2].ranked == 3 && s[0].ranked == 4, "replications that rank a unit are counted");
	tap_ok(s[1].lo == 1 && s[1].hi == 3, "90 %% of four replications are all of them");
	uint32_t counts[9];
	axl_rank_table_acceptability(table, counts);
	const uint32_t expected[] = {3, 1, 0, 2, 1, 1, 0, 1, 2};
	tap_ok(memcmp(counts, expected, sizeof counts) == 0, "acceptability");
	double top[3], holistic[3];
	axl_rank_table_top(table, 2, top);
	tap_ok(top[0] == 1 && top[1] == 0.75 && top[2] == 0.25, "P(top 2)");
	/* a before b, b's 3 > 1: two wins, one loss, one tie */
	tap_near(axl_rank_table_beats(table, 0, 1), 0.625, 0, "a tie counts half");
	tap_near(axl_rank_table_beats(table, 1, 0), 0.375, 0, "the two add up to 1");
	tap_near(axl_rank_table_beats(table, 0, 2), 1, 0, "where both are ranked");
	axl_rank_table_holistic(table, holistic);
	/* worth of the ranks: 11/6, 5/6, 2/6 over 11/6: 1, 5/11, 2/11 */
	tap_near(holistic[0], (3 + 5.0 / 11) / 4, 1e-15, "holistic acceptability");
	tap_near(holistic[2], (5.0 / 11 + 4.0 / 11) / 4, 1e-15, "of one not always ranked");
}

static void intervals_hold_nine_tenths(void)
{
	/* one unit at ranks 1 to 20 in turn (others do not matter): 5 % is the first, 95 % the 19th
	 */
	axl_auto(axl_rank_table) struct axl_rank_table *table = axl_rank_table_new(20, 20);
	for (size_t r = 0; r < 20; r++)
		axl_rank_table_row(table, r)[7] = (uint32_t)(20 - r);
	struct axl_rank_summary s[20];
	axl_rank_table_summarise(table, s);
	tap_ok(s[7].lo == 1 && s[7].hi == 19, "5 %% and 95 %% of twenty: %u, %u", s[7].lo, s[7].hi);
	tap_near(s[7].median, 10.5, 0, "median between the tenth and the eleventh");
	tap_ok(s[0].ranked == 0 && isnan(s[0].mean) && isnan(s[0].median) && s[0].lo == 0,
	       "a unit that is never ranked has no figures");
	tap_ok(isnan(axl_rank_table_beats(table, 0, 7)), "and beats nobody");
	axl_auto(axl_rank_table) struct axl_rank_table *none = axl_rank_table_new(0, 5);
	axl_rank_table_summarise(none, s);
	tap_ok(true, "no units, no fault");
}

static void bands_hold_what_cannot_be_told_apart(void)
{
	axl_auto(axl_rank_table) struct axl_rank_table *table = axl_rank_table_new(4, 20);
	for (size_t r = 0; r < 20; r++) {
		uint32_t *row = axl_rank_table_row(table, r);
		/* 0 beats 1 in 18 of 20, 2 in 19, 3 always; 2 always beats 3 */
		row[0] = 1, row[1] = 2, row[2] = 3, row[3] = 4;
		if (r < 2)
			row[0] = 2, row[1] = 1;
		else if (r == 2)
			row[0] = 3, row[1] = 2, row[2] = 1;
	}
	const size_t order[] = {0, 1, 2, 3};
	uint32_t bands[4];
	axl_rank_table_bands(table, order, 4, 0.95, bands);
	tap_ok(bands[0] == 1 && bands[1] == 1, "0.85 is not certain");
	tap_ok(bands[2] == 2, "0.95 is");
	tap_ok(bands[3] == 3, "the new band's first decides from there on");
	axl_rank_table_bands(table, order, 3, 0.96, bands);
	tap_ok(bands[2] == 1 && bands[3] == 0,
	       "more certainty, wider bands; who is left out has none");
}

int main(void)
{
	swift_ranks_are_the_plain_ones();
	linear_ranks_are_those_of_the_sums();
	a_table_is_summed_up();
	intervals_hold_nine_tenths();
	bands_hold_what_cannot_be_told_apart();
	return tap_done();
}
