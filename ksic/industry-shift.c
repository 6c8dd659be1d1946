/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry-shift.h"

#include "base/i18n.h"

void axl_industry_shift_free(struct axl_industry_shift *shift)
{
	if (!shift)
		return;
	axl_shift_share_free(shift->dunn);
	axl_shift_share_free(shift->dynamic);
	free(shift->periods);
	free(shift);
}

static void choose_periods(const struct axl_industry_view *view, struct axl_industry_shift *shift)
{
	const struct axl_figure_grid *grid = view->grid;
	size_t count = axl_figure_grid_periods(grid);
	shift->periods = axl_xcalloc(count, sizeof *shift->periods);
	for (size_t p = 0; p < count; p++)
		if (grid->totals[AXL_HOME][p].state != AXL_ABSENT &&
		    grid->totals[AXL_REFERENCE][p].state != AXL_ABSENT)
			shift->periods[shift->period_count++] = p;
}

/* periods x industries of one side; the caller's. */
static double *amounts_of(const struct axl_industry_view *view, enum axl_figure_side side,
                          const size_t *periods, size_t period_count)
{
	double *amounts = axl_xcalloc(period_count * view->item_count, sizeof *amounts);
	for (size_t t = 0; t < period_count; t++)
		for (size_t i = 0; i < view->item_count; i++)
			amounts[t * view->item_count + i] =
			    axl_figure_grid_amount(view->grid, side, periods[t], view->items[i]);
	return amounts;
}

static int decompose(const struct axl_industry_view *view, const size_t *periods,
                     size_t period_count, struct axl_shift_share **ret_share,
                     struct axl_error **err)
{
	axl_auto(axl_memory) double *home = amounts_of(view, AXL_HOME, periods, period_count);
	axl_auto(axl_memory) double *reference =
	    amounts_of(view, AXL_REFERENCE, periods, period_count);
	struct axl_shift_panel panel = {.periods = period_count,
	                                .regions = 1,
	                                .industries = view->item_count,
	                                .employment = home,
	                                .reference = reference};
	return axl_shift_share_measure(&panel, ret_share, err);
}

int axl_industry_shift_new(const struct axl_industry_view *view,
                           struct axl_industry_shift **ret_shift, struct axl_error **err)
{
	axl_auto(axl_industry_shift) struct axl_industry_shift *shift =
	    axl_xcalloc(1, sizeof *shift);
	choose_periods(view, shift);
	size_t count = shift->period_count;
	if (count < 2)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("shift-share needs two periods with figures of both %s and "
		                       "%s; there are %zu"),
		                     view->world->home->name, view->world->reference->name, count);
	const size_t ends[] = {shift->periods[0], shift->periods[count - 1]};
	if (decompose(view, ends, AXL_COUNT(ends), &shift->dunn, err) < 0 ||
	    (count > 2 && decompose(view, shift->periods, count, &shift->dynamic, err) < 0))
		return -1;
	*ret_shift = axl_steal(shift);
	return 0;
}
