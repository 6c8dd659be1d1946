/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/linkage.h"

#include <math.h>
#include <stdbool.h>

#define ABOVE_MEAN (1 + 1e-9)

/* Divides sums over rows or columns by their mean, so that the mean becomes 1. */
static void relate_to_mean(double *sums, size_t sectors)
{
	double all = 0;
	for (size_t at = 0; at < sectors; at++)
		all += sums[at];
	for (size_t at = 0; at < sectors; at++)
		sums[at] *= (double)sectors / all;
}

void axl_linkage_backward(const struct axl_open_model *leontief, double *ret_linkage)
{
	axl_open_model_column_sums(leontief, NULL, ret_linkage);
	relate_to_mean(ret_linkage, leontief->sectors);
}

void axl_linkage_forward(const struct axl_open_model *leontief_or_ghosh, double *ret_linkage)
{
	axl_open_model_row_sums(leontief_or_ghosh, NULL, ret_linkage);
	relate_to_mean(ret_linkage, leontief_or_ghosh->sectors);
}

enum axl_linkage_class axl_linkage_class(double backward, double forward)
{
	if (isnan(backward) || isnan(forward))
		return AXL_LINKAGE_UNKNOWN;
	bool pulls = backward > ABOVE_MEAN, feeds = forward > ABOVE_MEAN;
	if (pulls && feeds)
		return AXL_LINKAGE_KEY;
	if (feeds)
		return AXL_LINKAGE_DEMAND_DRIVEN;
	return pulls ? AXL_LINKAGE_SUPPLY_DRIVEN : AXL_LINKAGE_INDEPENDENT;
}
