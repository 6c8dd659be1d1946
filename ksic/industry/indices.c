/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/indices.h"

#include <math.h>

struct axl_industry_indices axl_industry_indices_of(const struct axl_figure_grid *grid,
                                                    size_t period)
{
	struct axl_industry_indices found = {.covered = NAN};
	axl_auto(axl_memory) double *here = axl_xcalloc(grid->item_count, sizeof *here);
	axl_auto(axl_memory) double *there = axl_xcalloc(grid->item_count, sizeof *there);
	size_t count = 0;
	for (size_t i = 0; i < grid->item_count; i++) {
		const struct axl_ksic_item *item = grid->items[i];
		if (!axl_figure_grid_knows(grid, AXL_HOME, item) &&
		    !axl_figure_grid_knows(grid, AXL_REFERENCE, item))
			continue;
		here[count] = axl_figure_grid_amount(grid, AXL_HOME, period, item);
		there[count] = axl_figure_grid_amount(grid, AXL_REFERENCE, period, item);
		found.left_out += isnan(here[count]) ? 1 : 0;
		count++;
	}
	found.concentration = axl_concentration_measure(here, count);
	found.krugman = axl_krugman_measure(here, there, count);
	struct axl_number total = grid->totals[AXL_HOME][period];
	if (total.state == AXL_VALUE && total.number > 0)
		found.covered = found.concentration.total / total.number;
	return found;
}
