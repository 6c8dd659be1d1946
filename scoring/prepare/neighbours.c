/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/prepare/impute.h"

#include "base/memory.h"
#include "scoring/normalise/normalise.h"
#include "scoring/rank.h"

#include <math.h>
#include <stdint.h>

/* 1 / sample variance of each column; 0 where it says nothing of distances. */
static double *scales_of(struct axl_columns all, size_t target)
{
	static const struct axl_normalisation z = {.method = AXL_NORMALISE_ZSCORE};
	double *scales = axl_xcalloc(all.count, sizeof *scales);
	for (size_t c = 0; c < all.count; c++) {
		struct axl_normal_parameters p;
		axl_normal_measure(all.columns[c], all.units, &z, SIZE_MAX, &p);
		scales[c] = c != target && p.sd > 0 ? 1 / (p.sd * p.sd) : 0;
	}
	return scales;
}

/* NaN where they have no column in common. */
static double distance(struct axl_columns all, const double *scales, size_t a, size_t b)
{
	double sum = 0;
	size_t common = 0;
	for (size_t c = 0; c < all.count; c++) {
		double difference = all.columns[c][a] - all.columns[c][b];
		if (scales[c] == 0 || isnan(difference))
			continue;
		sum += difference * difference * scales[c];
		common++;
	}
	return common ? sum / (double)common : (double)NAN;
}

static double from_neighbours(struct axl_columns all, const double *scales, size_t target,
                              size_t unit, size_t neighbours, double *distances, double *sorted)
{
	const double *values = all.columns[target];
	size_t found = 0, taken = 0;
	double sum = 0;
	for (size_t other = 0; other < all.units; other++) {
		distances[other] = isnan(values[other]) ? NAN : distance(all, scales, unit, other);
		if (!isnan(distances[other]))
			sorted[found++] = distances[other];
	}
	if (found == 0)
		return NAN;
	axl_sort_ascending(sorted, found);
	double farthest = sorted[(neighbours < found ? neighbours : found) - 1];
	for (size_t other = 0; other < all.units; other++) {
		if (!(distances[other] <= farthest))
			continue;
		sum += values[other];
		taken++;
	}
	return sum / (double)taken;
}

void axl_impute_nearest(struct axl_columns all, size_t target, size_t neighbours,
                        double *ret_values)
{
	axl_auto(axl_memory) double *scales = scales_of(all, target);
	axl_auto(axl_memory) double *distances = axl_xmalloc(all.units * sizeof *distances);
	axl_auto(axl_memory) double *sorted = axl_xmalloc(all.units * sizeof *sorted);
	for (size_t u = 0; u < all.units; u++)
		ret_values[u] =
		    isnan(all.columns[target][u])
			? from_neighbours(all, scales, target, u, neighbours, distances, sorted)
			: (double)NAN;
}
