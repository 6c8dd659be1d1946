/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/view.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"

void axl_industry_view_free(struct axl_industry_view *view)
{
	if (!view)
		return;
	for (size_t m = 0; m < AXL_FIGURE_MEASURES; m++)
		axl_figure_grid_release(&view->grids[m]);
	axl_figures_free(view->figures);
	axl_breaks_free(view->breaks);
	free(view->items);
	free(view);
}

static int fill_grids(struct axl_industry_view *view, struct axl_error **err)
{
	for (enum axl_figure_measure m = 0; m < AXL_FIGURE_MEASURES; m++) {
		if (m != AXL_ESTABLISHMENTS && m != AXL_EMPLOYEES && m != view->measure)
			continue;
		const struct axl_figure_table *table =
		    axl_figures_choose(view->figures, m, view->level);
		if (axl_figure_grid_fill(&view->grids[m], table, view->world, view->level, m, err) <
		        0 ||
		    axl_figure_grid_hide(&view->grids[m], view->world, err) < 0)
			return -1;
	}
	return 0;
}

static size_t newest_of(const struct axl_figure_grid *grid)
{
	size_t newest = axl_figure_grid_periods(grid) - 1;
	while (newest > 0 && grid->totals[AXL_HOME][newest].state == AXL_ABSENT)
		newest--;
	return newest;
}

struct ranked {
	const struct axl_ksic_item *item;
	double size; /* -1: home has no figure; -2: home knows nothing of it */
};

static int by_size(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;
	if (x->size != y->size)
		return x->size > y->size ? -1 : 1;
	return (x->item->position > y->item->position) - (x->item->position < y->item->position);
}

static double size_of(const struct axl_industry_view *view, const struct axl_ksic_item *item)
{
	if (!axl_figure_grid_knows(view->grid, AXL_HOME, item))
		return -2;
	double size = axl_figure_grid_amount(view->grid, AXL_HOME, view->newest, item);
	return isnan(size) ? -1 : size;
}

static void order_items(struct axl_industry_view *view)
{
	const struct axl_figure_grid *grid = view->grid;
	axl_auto(axl_memory) struct ranked *ranked = axl_xcalloc(grid->item_count, sizeof *ranked);
	for (size_t i = 0; i < grid->item_count; i++) {
		const struct axl_ksic_item *item = grid->items[i];
		if (!axl_figure_grid_knows(grid, AXL_HOME, item) &&
		    !axl_figure_grid_knows(grid, AXL_REFERENCE, item))
			continue;
		ranked[view->item_count++] = (struct ranked){item, size_of(view, item)};
	}
	qsort(ranked, view->item_count, sizeof *ranked, by_size);
	view->items = axl_xcalloc(view->item_count, sizeof *view->items);
	for (size_t i = 0; i < view->item_count; i++) {
		view->items[i] = ranked[i].item;
		view->home_count += ranked[i].size > -2;
	}
}

int axl_industry_view_open(struct axl_store *store, const char *wave, const struct axl_world *world,
                           enum axl_ksic_level level, enum axl_figure_measure measure,
                           struct axl_industry_view **ret_view, struct axl_error **err)
{
	axl_auto(axl_industry_view) struct axl_industry_view *view = axl_xcalloc(1, sizeof *view);
	view->world = world;
	view->level = level;
	view->measure = measure;
	view->grid = &view->grids[measure];
	if (axl_figures_load(store, wave, world, &view->figures, err) < 0 ||
	    fill_grids(view, err) < 0 ||
	    axl_breaks_find(store, wave, world, level, &view->breaks, err) < 0)
		return -1;
	if (!view->grid->table)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("no source of %s states %s of %s by %s; axlens status lists "
		                       "the sources"),
		                     wave, _(axl_figure_measure_labels[measure]), world->home->name,
		                     axl_industry_view_level(view));
	view->newest = newest_of(view->grid);
	order_items(view);
	*ret_view = axl_steal(view);
	return 0;
}

const char *axl_industry_view_level(const struct axl_industry_view *view)
{
	return view->world->scheme ? view->world->scheme : axl_ksic_level_names[view->level - 1];
}

const char *axl_industry_view_period(const struct axl_industry_view *view, size_t period)
{
	return view->grid->table->periods[period];
}

struct axl_number axl_industry_view_size(const struct axl_industry_view *view,
                                         enum axl_figure_measure measure, size_t period,
                                         const struct axl_ksic_item *item)
{
	const struct axl_figure_grid *grid = &view->grids[measure];
	const char *wanted = axl_industry_view_period(view, period);
	for (size_t p = 0; p < axl_figure_grid_periods(grid); p++)
		if (strcmp(grid->table->periods[p], wanted) == 0)
			return item ? axl_figure_grid_at(grid, p, item)->number[AXL_HOME]
			            : grid->totals[AXL_HOME][p];
	return (struct axl_number){AXL_ABSENT, 0};
}

const struct axl_break **axl_industry_view_breaks(const struct axl_industry_view *view,
                                                  enum axl_figure_side side,
                                                  const struct axl_ksic_item *item)
{
	const struct axl_figure_table *table = view->grid->table;
	const struct axl_world *world = view->world;
	const struct axl_break_series series = {
	    table->version, side == AXL_HOME ? world->home : world->reference, item, view->measure};
	return axl_breaks_of(view->breaks, &series, (const char(*)[AXL_PERIOD_SIZE])table->periods,
	                     table->period_count);
}
