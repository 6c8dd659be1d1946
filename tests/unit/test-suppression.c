/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells to hide were worked out by hand; that none can be computed is checked by algebra. */
#include "config.h"

#include "ksic/formula/suppression.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "tests/unit/tap.h"

#define MOST 40

/* The decisions as a text: '.' shown, 'x' under the floor, 'c' protecting. */
static const char *decided(const double *firms, size_t cells, const struct axl_table_sum *sums,
                           size_t sum_count, double floor)
{
	static char text[MOST + 1];
	enum axl_suppressed decisions[MOST];
	axl_suppress(firms, cells, sums, sum_count, floor, decisions);
	for (size_t i = 0; i < cells; i++)
		text[i] = ".xc"[decisions[i]];
	text[cells] = '\0';
	return text;
}

static const size_t one_to_four[] = {1, 2, 3, 4};
static const struct axl_table_sum flat = {0, one_to_four, 4};

static void a_total_and_its_parts(void)
{
	const double none[] = {40, 10, 10, 10, 10};
	tap_text(decided(none, 5, &flat, 1, 3), ".....", "nobody is under the floor");
	const double single[] = {31, 2, 9, 12, 8};
	tap_text(decided(single, 5, &flat, 1, 3), ".x..c", "one: the smallest other goes with it");
	const double later[] = {28, 2, 9, 9, 8};
	tap_text(decided(later, 5, &flat, 1, 3), ".x..c", "the fewest firms, wherever they stand");
	const double tie[] = {29, 2, 9, 9, 9};
	tap_text(decided(tie, 5, &flat, 1, 3), ".xc..", "of equals the first");
	const double pair[] = {23, 1, 1, 12, 9};
	tap_text(decided(pair, 5, &flat, 1, 3), ".xx.c",
	         "two that are 2 firms together are still too few");
	const double enough[] = {24, 1, 2, 12, 9};
	tap_text(decided(enough, 5, &flat, 1, 3), ".xx..", "two that are 3 firms together suffice");
	const double at[] = {33, 3, 9, 12, 9};
	tap_text(decided(at, 5, &flat, 1, 3), ".....", "the floor itself is enough");
}

static void where_the_parts_do_not_suffice(void)
{
	const double alone[] = {2, 2, 0, 0, 0};
	tap_text(decided(alone, 5, &flat, 1, 3), "xx...", "the only one: its total is as small");
	const double few[] = {2, 1, 1, 0, 0};
	tap_text(decided(few, 5, &flat, 1, 3), "xxx..", "so is that of two");
	const double unknown[] = {NAN, 2, NAN, NAN, NAN};
	tap_text(decided(unknown, 5, &flat, 1, 3), "cx...",
	         "cells of unknown size hide nothing: the total goes");
	const double nothing[] = {0, 0, 0, 0, 0};
	tap_text(decided(nothing, 5, &flat, 1, 3), ".....", "no firm, nothing to hide");
	const double small[] = {6, 2, 2, 2, 0};
	tap_text(decided(small, 5, &flat, 1, 1), ".....", "a floor of 1 hides nothing");
	tap_text(decided(NULL, 0, NULL, 0, 3), "", "no cells");
}

/*
 * All (0): divisions A (1) and B (2), and C (3). A is a (4) and b (5), B is c (6), d (7)
 * and e (8); C has one group, f (9).
 */
static const size_t divisions[] = {1, 2, 3}, of_a[] = {4, 5}, of_b[] = {6, 7, 8}, of_c[] = {9};
static const struct axl_table_sum tree[] = {
    {0, divisions, 3}, {1, of_a, 2}, {2, of_b, 3}, {3, of_c, 1}};

static void a_hierarchy(void)
{
	/*            all  A   B   C  a  b   c  d  e  f */
	const double inner[] = {40, 12, 20, 8, 2, 10, 9, 5, 6, 8};
	tap_text(decided(inner, 10, tree, 4, 3), "....xc....", "settled among the groups of one");
	/* C is hidden, so all that is known of C and its cheapest sibling A is their sum; A must
	 * not come back from its groups: the smaller one, b, is hidden with it */
	const double single[] = {34, 12, 20, 2, 7, 5, 9, 5, 6, 2};
	tap_text(decided(single, 10, tree, 4, 3), ".c.x.c...x",
	         "a division takes its groups along");
	/* a is hidden; b would have to be, but there is none: A goes, and with it a sibling, C (the
	 * smallest), and C's only group */
	const double only[] = {42, 12, 20, 10, 2, NAN, 9, 5, 6, 10};
	tap_text(decided(only, 10, tree, 4, 3), ".c.cx....c", "and so upwards");
}

/* Whether hidden cell `wanted` is fixed by the sums: no solution of the homogeneous system moves
 * it. Gauss-Jordan on the hidden columns. */
static bool is_determined(const struct axl_table_sum *sums, size_t sum_count,
                          const enum axl_suppressed *cells, size_t count, size_t wanted)
{
	double rows[MOST][MOST] = {{0}};
	for (size_t s = 0; s < sum_count; s++) {
		rows[s][sums[s].total] = cells[sums[s].total] != AXL_SHOWN ? -1 : 0;
		for (size_t i = 0; i < sums[s].count; i++)
			rows[s][sums[s].parts[i]] = cells[sums[s].parts[i]] != AXL_SHOWN ? 1 : 0;
	}
	size_t pivot = 0;
	bool determined = false;
	for (size_t turn = 0; turn < count && pivot < sum_count; turn++) {
		/* the wanted column last: it then has a pivot only if nothing else explains it */
		size_t column = turn == count - 1 ? wanted : turn < wanted ? turn : turn + 1;
		size_t best = pivot;
		for (size_t row = pivot; row < sum_count; row++)
			if (fabs(rows[row][column]) > fabs(rows[best][column]))
				best = row;
		if (fabs(rows[best][column]) < 1e-9)
			continue;
		double swap[MOST];
		memcpy(swap, rows[best], sizeof swap);
		memcpy(rows[best], rows[pivot], sizeof swap);
		memcpy(rows[pivot], swap, sizeof swap);
		for (size_t row = 0; row < sum_count; row++) {
			double factor = rows[row][column] / rows[pivot][column];
			for (size_t i = 0; row != pivot && i < count; i++)
				rows[row][i] -= factor * rows[pivot][i];
		}
		determined = determined || column == wanted;
		pivot++;
	}
	return determined;
}

static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 16;
}

/* All, 3 divisions, 9 groups, 27 classes: counts of 0 to 9 firms, many under the floor. */
static void no_hidden_cell_of_a_hierarchy_can_be_computed(void)
{
	size_t parts[13][3];
	struct axl_table_sum sums[13];
	uint32_t state = 20251122;
	size_t hidden = 0, determined = 0, primary_shown = 0;
	for (size_t s = 0; s < 13; s++) {
		for (size_t i = 0; i < 3; i++)
			parts[s][i] = 3 * s + 1 + i;
		sums[s] = (struct axl_table_sum){s, parts[s], 3};
	}
	for (int trial = 0; trial < 300; trial++) {
		double firms[MOST] = {0};
		enum axl_suppressed cells[MOST];
		for (size_t i = 13; i < 40; i++)
			firms[i] = next_random(&state) % 10;
		for (size_t s = 13; s-- > 0;)
			for (size_t i = 0; i < 3; i++)
				firms[s] += firms[parts[s][i]];
		axl_suppress(firms, 40, sums, 13, 4, cells);
		for (size_t i = 0; i < 40; i++) {
			primary_shown += firms[i] > 0 && firms[i] < 4 && cells[i] == AXL_SHOWN;
			if (cells[i] == AXL_SHOWN)
				continue;
			hidden++;
			determined += is_determined(sums, 13, cells, 40, i);
		}
	}
	tap_ok(hidden > 1000, "cells were hidden at all");
	tap_int((long long)primary_shown, 0, "every cell under the floor is hidden");
	tap_int((long long)determined, 0, "no hidden cell follows from the shown ones");
	/* the check itself: of one hidden part everything is known */
	enum axl_suppressed lonely[5] = {AXL_SHOWN, AXL_UNDER_FLOOR, AXL_SHOWN, AXL_SHOWN,
	                                 AXL_SHOWN};
	tap_ok(is_determined(&flat, 1, lonely, 5, 1), "a lone hidden part would be seen to follow");
}

int main(void)
{
	a_total_and_its_parts();
	where_the_parts_do_not_suffice();
	a_hierarchy();
	no_hidden_cell_of_a_hierarchy_can_be_computed();
	return tap_done();
}
