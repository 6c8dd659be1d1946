/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ranks of units in every replication, and what they tell. Replications stand in the order of
 * their numbers, whichever thread made them, so that all below is the same whatever the
 * number of threads. A unit that is not ranked in a replication has rank 0 there: it is counted, is
 * not among the top of that replication, and takes no part in its other figures.
 *
 * Memory: 4 bytes a unit and replication.
 */
#ifndef SCORING_UNCERTAINTY_RANK_TABLE_H
#define SCORING_UNCERTAINTY_RANK_TABLE_H

#include "base/memory.h"

#include <stdint.h>

struct axl_rank_table {
	size_t units, replications;
	uint32_t *ranks; /* replications × units */
};

struct axl_rank_table *axl_rank_table_new(size_t units, size_t replications);
void axl_rank_table_free(struct axl_rank_table *table);
AXL_DEFINE_CLEANUP(axl_rank_table)

static inline uint32_t *axl_rank_table_row(const struct axl_rank_table *table, size_t replication)
{
	return table->ranks + replication * table->units;
}

/* Over the replications in which the unit is ranked; all NaN and 0 where it never is. */
struct axl_rank_summary {
	double mean;
	double median;   /* the middle rank, or the mean of the two in the middle */
	uint32_t lo, hi; /* 90 % interval: the least ranks that 5 % and 95 % of the replications
	                    do not exceed (the quantile's definition, type 1) */
	size_t ranked;   /* replications */
};

/* ret_summaries: units. */
void axl_rank_table_summarise(const struct axl_rank_table *table,
                              struct axl_rank_summary *ret_summaries);

/*
 * Rank acceptability (Lahdelma, Hokkanen & Salminen 1998): ret_counts (units × units) tells in how
 * many replications a unit (row) has a rank (column, the first for rank 1). Over the number of
 * replications they are probabilities; a row sums to less where the unit is not always ranked, and
 * a column to more or less than 1 where ranks are shared.
 */
void axl_rank_table_acceptability(const struct axl_rank_table *table, uint32_t *ret_counts);

/* Share of all replications in which a unit has rank k or better. ret_shares: units. */
void axl_rank_table_top(const struct axl_rank_table *table, size_t k, double *ret_shares);

/* Share of the replications that rank both in which a comes before b; a tie counts half. NaN where
 * none ranks both. */
double axl_rank_table_beats(const struct axl_rank_table *table, size_t a, size_t b);

/*
 * Holistic acceptability (ibid.): mean over all replications of what a rank is worth, with
 * centroid weights: rank r of n is worth (1/r + ... + 1/n) / (1 + ... + 1/n), so that the first is
 * worth 1. ret_acceptability: units.
 */
void axl_rank_table_holistic(const struct axl_rank_table *table, double *ret_acceptability);

/*
 * Bands of units that cannot be told apart. order: units from the first on, as they are to be
 * shown. The first opens band 1; a unit belongs to the band while the band's first does not beat it
 * in a share of `certainty` or more of the replications; else it opens the next. ret_bands: units;
 * 0 for those that are not in the order.
 */
void axl_rank_table_bands(const struct axl_rank_table *table, const size_t *order, size_t count,
                          double certainty, uint32_t *ret_bands);

#endif
