/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/uncertainty/rank-table.h"

#include <math.h>
#include <string.h>

enum { SIDE_BY_SIDE = 8 }; /* units that are counted in one walk over the table */

struct axl_rank_table *axl_rank_table_new(size_t units, size_t replications)
{
	struct axl_rank_table *table = axl_xcalloc(1, sizeof *table);
	table->units = units;
	table->replications = replications;
	table->ranks = axl_xcalloc(units * replications, sizeof *table->ranks);
	return table;
}

void axl_rank_table_free(struct axl_rank_table *table)
{
	if (!table)
		return;
	free(table->ranks);
	free(table);
}

/* How often each of a few units has each rank: count × (units + 1), the first for rank 0. */
static void count_ranks(const struct axl_rank_table *table, size_t first, size_t count,
                        uint32_t *ret_counts)
{
	size_t width = table->units + 1;
	memset(ret_counts, 0, count * width * sizeof *ret_counts);
	for (size_t r = 0; r < table->replications; r++) {
		const uint32_t *ranks = axl_rank_table_row(table, r) + first;
		for (size_t i = 0; i < count; i++)
			ret_counts[i * width + ranks[i]]++;
	}
}

/* Calls back with the counts of every unit in turn. */
static void each_unit(const struct axl_rank_table *table,
                      void (*take)(void *closure, size_t unit, const uint32_t *counts),
                      void *closure)
{
	size_t width = table->units + 1;
	axl_auto(axl_memory) uint32_t *counts = axl_xcalloc(SIDE_BY_SIDE * width, sizeof *counts);
	for (size_t first = 0; first < table->units; first += SIDE_BY_SIDE) {
		size_t left = table->units - first,
		       count = left < SIDE_BY_SIDE ? left : SIDE_BY_SIDE;
		count_ranks(table, first, count, counts);
		for (size_t i = 0; i < count; i++)
			take(closure, first + i, counts + i * width);
	}
}

/* The least rank that `wanted` replications do not exceed; wanted >= 1. */
static uint32_t rank_of_place(const uint32_t *counts, size_t wanted)
{
	size_t below = 0;
	for (uint32_t rank = 1;; rank++) {
		below += counts[rank];
		if (below >= wanted)
			return rank;
	}
}

/* ceil(n * percent / 100), in whole numbers: 5 % of 20 is 1 and not a bit more. */
static size_t place_of_percent(size_t n, size_t percent)
{
	return (n * percent + 99) / 100;
}

struct summarising {
	const struct axl_rank_table *table;
	struct axl_rank_summary *summaries;
};

static void summarise_unit(void *closure, size_t unit, const uint32_t *counts)
{
	const struct summarising *s = closure;
	size_t ranked = s->table->replications - counts[0];
	struct axl_rank_summary *summary = &s->summaries[unit];
	*summary = (struct axl_rank_summary){NAN, NAN, 0, 0, ranked};
	if (ranked == 0)
		return;
	uint64_t sum = 0;
	for (size_t rank = 1; rank <= s->table->units; rank++)
		sum += (uint64_t)counts[rank] * rank;
	summary->mean = (double)sum / (double)ranked;
	summary->median = (rank_of_place(counts, (ranked + 1) / 2) +
	                   (double)rank_of_place(counts, ranked / 2 + 1)) /
	                  2;
	summary->lo = rank_of_place(counts, place_of_percent(ranked, 5));
	summary->hi = rank_of_place(counts, place_of_percent(ranked, 95));
}

void axl_rank_table_summarise(const struct axl_rank_table *table,
                              struct axl_rank_summary *ret_summaries)
{
	struct summarising summarising = {table, ret_summaries};
	each_unit(table, summarise_unit, &summarising);
}

struct copying {
	size_t units;
	uint32_t *counts;
};

static void copy_counts(void *closure, size_t unit, const uint32_t *counts)
{
	const struct copying *copying = closure;
	memcpy(copying->counts + unit * copying->units, counts + 1,
	       copying->units * sizeof *counts);
}

void axl_rank_table_acceptability(const struct axl_rank_table *table, uint32_t *ret_counts)
{
	struct copying copying = {table->units, ret_counts};
	each_unit(table, copy_counts, &copying);
}

void axl_rank_table_top(const struct axl_rank_table *table, size_t k, double *ret_shares)
{
	axl_auto(axl_memory) size_t *among = axl_xcalloc(table->units, sizeof *among);
	for (size_t r = 0; r < table->replications; r++) {
		const uint32_t *ranks = axl_rank_table_row(table, r);
		for (size_t u = 0; u < table->units; u++)
			among[u] += ranks[u] > 0 && ranks[u] <= k;
	}
	for (size_t u = 0; u < table->units; u++)
		ret_shares[u] = (double)among[u] / (double)table->replications;
}

double axl_rank_table_beats(const struct axl_rank_table *table, size_t a, size_t b)
{
	size_t halves = 0, both = 0;
	for (size_t r = 0; r < table->replications; r++) {
		const uint32_t *ranks = axl_rank_table_row(table, r);
		if (ranks[a] == 0 || ranks[b] == 0)
			continue;
		both++;
		halves += (size_t)(ranks[a] < ranks[b]) + (ranks[a] <= ranks[b]);
	}
	return (double)halves / (2 * (double)both);
}

struct holding {
	const struct axl_rank_table *table;
	const double *worth; /* of each rank, from 0 */
	double *acceptability;
};

static void hold_unit(void *closure, size_t unit, const uint32_t *counts)
{
	const struct holding *h = closure;
	double sum = 0;
	for (size_t rank = 1; rank <= h->table->units; rank++)
		sum += counts[rank] * h->worth[rank];
	h->acceptability[unit] = sum / (double)h->table->replications;
}

void axl_rank_table_holistic(const struct axl_rank_table *table, double *ret_acceptability)
{
	axl_auto(axl_memory) double *worth = axl_xcalloc(table->units + 1, sizeof *worth);
	double sum = 0;
	for (size_t rank = table->units; rank > 0; rank--) {
		sum += 1 / (double)rank;
		worth[rank] = sum;
	}
	for (size_t rank = 1; rank <= table->units; rank++)
		worth[rank] /= sum;
	struct holding holding = {table, worth, ret_acceptability};
	each_unit(table, hold_unit, &holding);
}

void axl_rank_table_bands(const struct axl_rank_table *table, const size_t *order, size_t count,
                          double certainty, uint32_t *ret_bands)
{
	uint32_t band = 0;
	size_t leader = 0;
	memset(ret_bands, 0, table->units * sizeof *ret_bands);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || axl_rank_table_beats(table, leader, order[i]) >= certainty) {
			leader = order[i];
			band++;
		}
		ret_bands[order[i]] = band;
	}
}
