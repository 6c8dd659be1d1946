/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/shift.h"

#include <math.h>
#include <string.h>

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

/* Whether a break of either side lies behind the period `before`, up to `after`. */
static const struct axl_break *break_between(const struct axl_break *const *home,
                                             const struct axl_break *const *reference,
                                             size_t before, size_t after)
{
	for (size_t p = before + 1; p <= after; p++)
		if (home[p] || reference[p])
			return home[p] ? home[p] : reference[p];
	return NULL;
}

/* Of the periods chosen, the most that no break parts, the latest of equals. */
static void keep_longest_stretch(const struct axl_industry_view *view,
                                 struct axl_industry_shift *shift)
{
	axl_auto(axl_memory) const struct axl_break **home =
	    axl_industry_view_breaks(view, AXL_HOME, NULL);
	axl_auto(axl_memory) const struct axl_break **reference =
	    axl_industry_view_breaks(view, AXL_REFERENCE, NULL);
	size_t best = 0, kept = 0;
	for (size_t first = 0, next; first < shift->period_count; first = next) {
		const struct axl_break *found = NULL;
		for (next = first + 1; next < shift->period_count; next++) {
			found = break_between(home, reference, shift->periods[next - 1],
			                      shift->periods[next]);
			if (found)
				break;
		}
		shift->shortened = found ? found : shift->shortened;
		if (next - first < kept)
			continue;
		best = first;
		kept = next - first;
	}
	memmove(shift->periods, shift->periods + best, kept * sizeof *shift->periods);
	shift->period_count = kept;
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
	keep_longest_stretch(view, shift);
}

const struct axl_break *axl_industry_shift_break(const struct axl_industry_view *view,
                                                 const struct axl_industry_shift *shift,
                                                 enum axl_figure_side side,
                                                 const struct axl_ksic_item *item)
{
	axl_auto(axl_memory) const struct axl_break **breaks =
	    axl_industry_view_breaks(view, side, item);
	return break_between(breaks, breaks, shift->periods[0],
	                     shift->periods[shift->period_count - 1]);
}

/* periods x industries of one side; the caller's. What a break parts is as good as missing. */
static double *amounts_of(const struct axl_industry_view *view,
                          const struct axl_industry_shift *shift, enum axl_figure_side side,
                          const size_t *periods, size_t period_count)
{
	double *amounts = axl_xcalloc(period_count * view->item_count, sizeof *amounts);
	for (size_t i = 0; i < view->item_count; i++) {
		const struct axl_ksic_item *item = view->items[i];
		bool parted = axl_industry_shift_break(view, shift, side, item) != NULL;
		for (size_t t = 0; t < period_count; t++)
			amounts[t * view->item_count + i] =
			    parted ? NAN
				   : axl_figure_grid_amount(view->grid, side, periods[t], item);
	}
	return amounts;
}

static int decompose(const struct axl_industry_view *view, const struct axl_industry_shift *shift,
                     const size_t *periods, size_t period_count, struct axl_shift_share **ret_share,
                     struct axl_error **err)
{
	axl_auto(axl_memory) double *home =
	    amounts_of(view, shift, AXL_HOME, periods, period_count);
	axl_auto(axl_memory) double *reference =
	    amounts_of(view, shift, AXL_REFERENCE, periods, period_count);
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
	if (count < 2 && shift->shortened)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("shift-share needs two periods with figures of both %s and %s and no break "
		      "between them; axlens industry breaks lists the breaks"),
		    view->world->home->name, view->world->reference->name);
	if (count < 2)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("shift-share needs two periods with figures of both %s and "
		                       "%s; there are %zu"),
		                     view->world->home->name, view->world->reference->name, count);
	const size_t ends[] = {shift->periods[0], shift->periods[count - 1]};
	if (decompose(view, shift, ends, AXL_COUNT(ends), &shift->dunn, err) < 0 ||
	    (count > 2 && decompose(view, shift, shift->periods, count, &shift->dynamic, err) < 0))
		return -1;
	*ret_shift = axl_steal(shift);
	return 0;
}
