/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/uncertainty/linear.h"

#include "scoring/uncertainty/swift-rank.h"

#include <string.h>

enum {
	BLOCK = 64, /* units whose values stay in the nearest cache for all draws of a batch */
	STEP = 6,   /* columns added in one go over a block */
};

struct axl_linear {
	size_t units, columns, blocks;
	double *values; /* block by block, column by column, BLOCK units each; padded with 0 */
};

struct axl_linear_room {
	double *scores; /* draws × blocks × BLOCK */
	struct axl_rank_room *ranking;
};

struct axl_linear *axl_linear_new(const double *values, size_t units, size_t columns)
{
	struct axl_linear *linear = axl_xcalloc(1, sizeof *linear);
	linear->units = units;
	linear->columns = columns;
	linear->blocks = (units + BLOCK - 1) / BLOCK;
	linear->values = axl_xcalloc(linear->blocks * columns * BLOCK, sizeof *linear->values);
	for (size_t u = 0; u < units; u++) {
		double *block = linear->values + u / BLOCK * columns * BLOCK;
		for (size_t c = 0; c < columns; c++)
			block[c * BLOCK + u % BLOCK] = values[u * columns + c];
	}
	return linear;
}

void axl_linear_free(struct axl_linear *linear)
{
	if (!linear)
		return;
	free(linear->values);
	free(linear);
}

struct axl_linear_room *axl_linear_room_new(const struct axl_linear *linear)
{
	struct axl_linear_room *room = axl_xcalloc(1, sizeof *room);
	room->scores = axl_xcalloc(AXL_LINEAR_DRAWS * linear->blocks * BLOCK, sizeof *room->scores);
	room->ranking = axl_rank_room_new(linear->units);
	return room;
}

void axl_linear_room_free(struct axl_linear_room *room)
{
	if (!room)
		return;
	free(room->scores);
	axl_rank_room_free(room->ranking);
	free(room);
}

static void add_column(double *restrict sums, const double *restrict column, double weight)
{
	for (size_t u = 0; u < BLOCK; u++)
		sums[u] += weight * column[u];
}

/* STEP columns in their order: each sum is read and written once for all of them. */
static void add_columns(double *restrict sums, const double *restrict columns,
                        const double *restrict w)
{
	for (size_t u = 0; u < BLOCK; u++) {
		const double *x = columns + u;
		double sum = sums[u];
		sum += w[0] * x[0];
		sum += w[1] * x[1 * BLOCK];
		sum += w[2] * x[2 * BLOCK];
		sum += w[3] * x[3 * BLOCK];
		sum += w[4] * x[4 * BLOCK];
		sum += w[5] * x[5 * BLOCK];
		sums[u] = sum;
	}
}

static void sum_block(const struct axl_linear *linear, size_t block, const double *weights,
                      double *sums)
{
	const double *values = linear->values + block * linear->columns * BLOCK;
	size_t c = 0;
	memset(sums, 0, BLOCK * sizeof *sums);
	for (; c + STEP <= linear->columns; c += STEP)
		add_columns(sums, values + c * BLOCK, weights + c);
	for (; c < linear->columns; c++)
		add_column(sums, values + c * BLOCK, weights[c]);
}

void axl_linear_rank(const struct axl_linear *linear, struct axl_linear_room *room,
                     const double *weights, size_t draws, uint32_t *ret_ranks)
{
	size_t row = linear->blocks * BLOCK;
	for (size_t block = 0; block < linear->blocks; block++)
		for (size_t d = 0; d < draws; d++)
			sum_block(linear, block, weights + d * linear->columns,
			          room->scores + d * row + block * BLOCK);
	for (size_t d = 0; d < draws; d++)
		axl_rank_swiftly(room->ranking, room->scores + d * row, linear->units,
		                 ret_ranks + d * linear->units);
}
