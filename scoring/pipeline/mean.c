/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/pipeline/mean.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* So many units at a time: their sums and weights stay in the nearest cache. */
enum { BLOCK = 512 };

struct block {
	double sum[BLOCK], weight[BLOCK], changed[BLOCK];
	size_t from, units;
};

static void block_begin(struct block *block, size_t from, size_t units)
{
	block->from = from;
	block->units = units - from < BLOCK ? units - from : BLOCK;
	memset(block->sum, 0, sizeof block->sum);
	memset(block->weight, 0, sizeof block->weight);
}

static void block_add(struct block *block, const double *values, double w)
{
	for (size_t u = 0; u < block->units; u++) {
		bool there = values[u] == values[u];
		block->sum[u] += there ? w * values[u] : 0;
		block->weight[u] += there ? w : 0;
	}
}

static double block_mean(const struct block *block, size_t u)
{
	return block->weight[u] > 0 ? block->sum[u] / block->weight[u] : (double)NAN;
}

void axl_mean_arithmetic(const double *const *columns, const double *weights, size_t count,
                         size_t units, double *ret_mean)
{
	struct block block;
	for (size_t from = 0; from < units; from += BLOCK) {
		block_begin(&block, from, units);
		for (size_t c = 0; c < count; c++)
			block_add(&block, columns[c] + from, weights[c]);
		for (size_t u = 0; u < block.units; u++)
			ret_mean[from + u] = block_mean(&block, u);
	}
}

void axl_mean_geometric(const double *const *columns, const double *weights, size_t count,
                        size_t units, double *ret_mean)
{
	struct block block;
	for (size_t from = 0; from < units; from += BLOCK) {
		block_begin(&block, from, units);
		for (size_t c = 0; c < count; c++) {
			if (!(weights[c] > 0))
				continue; /* ln 0 times no weight is not nothing */
			for (size_t u = 0; u < block.units; u++)
				block.changed[u] = log(columns[c][from + u]);
			block_add(&block, block.changed, weights[c]);
		}
		for (size_t u = 0; u < block.units; u++)
			ret_mean[from + u] = exp(block_mean(&block, u));
	}
}
