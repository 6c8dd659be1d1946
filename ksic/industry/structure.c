/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/structure.h"

#include <math.h>

/* item: NULL for all industries. */
static struct axl_industry_row row_of(const struct axl_industry_view *view,
                                      const struct axl_ksic_item *item)
{
	const struct axl_figure_grid *grid = view->grid;
	struct axl_number n = grid->totals[AXL_HOME][view->newest], x = n;
	struct axl_number N = grid->totals[AXL_REFERENCE][view->newest], X = N;
	if (item) {
		const struct axl_grid_cell *cell = axl_figure_grid_at(grid, view->newest, item);
		x = cell->number[AXL_HOME];
		X = cell->number[AXL_REFERENCE];
	}
	struct axl_industry_row row = {
	    .item = item,
	    .establishments = axl_industry_view_size(view, AXL_ESTABLISHMENTS, view->newest, item),
	    .employees = axl_industry_view_size(view, AXL_EMPLOYEES, view->newest, item),
	    .size = axl_industry_view_size(view, view->measure, view->newest, item),
	    .share = axl_ratio(x, n),
	    .reference_share = axl_ratio(X, N),
	    .lq = axl_location_quotient(x, n, X, N),
	};
	/* the interval is one of counts: in another unit, money would have another */
	if (!axl_figure_measure_is_count(view->measure))
		row.lq.lo = row.lq.hi = row.lq.se = NAN;
	row.symmetric_lq = axl_symmetric_quotient(row.lq);
	return row;
}

struct axl_industry_structure *axl_industry_structure_new(const struct axl_industry_view *view)
{
	struct axl_industry_structure *structure = axl_xcalloc(1, sizeof *structure);
	structure->total = row_of(view, NULL);
	structure->count = view->home_count;
	structure->rows = axl_xcalloc(structure->count, sizeof *structure->rows);
	for (size_t i = 0; i < structure->count; i++)
		structure->rows[i] = row_of(view, view->items[i]);
	structure->indices = axl_industry_indices_of(view->grid, view->newest);
	return structure;
}

void axl_industry_structure_free(struct axl_industry_structure *structure)
{
	if (!structure)
		return;
	free(structure->rows);
	free(structure);
}
