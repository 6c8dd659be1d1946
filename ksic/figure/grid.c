/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/figure/grid.h"

#include "ksic/figure/discretion.h"
#include "ksic/formula/indicator.h"

#include <math.h>

static struct axl_grid_cell *cell_of(const struct axl_figure_grid *grid, size_t period,
                                     const struct axl_ksic_item *item)
{
	return &grid->cells[period * grid->item_count + item->position];
}

static int add_figure(void *context, const struct axl_figure *figure,
                      const struct axl_ksic_item *item, double share)
{
	struct axl_grid_cell *cell = cell_of(context, figure->period, item);
	axl_number_add(&cell->number[figure->place], figure->number, share);
	if (figure->place == AXL_HOME)
		cell->rows += share * figure->rows;
	return 0;
}

static int fill_side(struct axl_figure_grid *grid, const struct axl_world *world,
                     enum axl_ksic_level level, enum axl_figure_side side, struct axl_error **err)
{
	const struct axl_figure_table *table = grid->table;
	bool known = side == AXL_HOME || table->has_reference;
	grid->totals[side] = axl_xcalloc(table->period_count, sizeof *grid->totals[side]);
	for (size_t p = 0; p < table->period_count; p++)
		grid->totals[side][p] = known ? axl_figures_total(table, side, grid->measure, p)
		                              : (struct axl_number){AXL_ABSENT, 0};
	struct axl_figure_walk walk = {table, world->ksic, world->revision,
	                               level, side,        grid->measure};
	return known ? axl_figures_walk(&walk, add_figure, grid, err) : 0;
}

int axl_figure_grid_fill(struct axl_figure_grid *grid, const struct axl_figure_table *table,
                         const struct axl_world *world, enum axl_ksic_level level,
                         enum axl_figure_measure measure, struct axl_error **err)
{
	*grid = (struct axl_figure_grid){.table = table, .measure = measure};
	grid->item_count = axl_ksic_items(world->ksic, world->revision, &grid->items);
	if (!table)
		return 0;
	size_t count = table->period_count * grid->item_count;
	grid->cells = axl_xcalloc(count, sizeof *grid->cells);
	for (size_t i = 0; i < count; i++)
		for (size_t side = 0; side < AXL_FIGURE_SIDES; side++)
			grid->cells[i].number[side].state = AXL_ABSENT;
	for (enum axl_figure_side side = AXL_HOME; side < AXL_FIGURE_SIDES; side++)
		if (fill_side(grid, world, level, side, err) < 0)
			return -1;
	return 0;
}

static void hide(struct axl_number *number, enum axl_suppressed suppressed)
{
	if (suppressed != AXL_SHOWN && number->state == AXL_VALUE)
		*number = (struct axl_number){AXL_MASKED, NAN};
}

static int hide_side(struct axl_figure_grid *grid, const struct axl_world *world,
                     enum axl_figure_side side, struct axl_error **err)
{
	axl_auto(axl_discretion) struct axl_discretion *discretion = NULL;
	if (axl_discretion_new(world, grid->table, side, grid->measure, &discretion, err) < 0)
		return -1;
	for (size_t p = 0; p < axl_figure_grid_periods(grid); p++) {
		hide(&grid->totals[side][p], axl_discretion_on(discretion, p, NULL));
		for (size_t i = 0; i < grid->item_count; i++)
			hide(&cell_of(grid, p, grid->items[i])->number[side],
			     axl_discretion_on(discretion, p, grid->items[i]));
	}
	return 0;
}

int axl_figure_grid_hide(struct axl_figure_grid *grid, const struct axl_world *world,
                         struct axl_error **err)
{
	return hide_side(grid, world, AXL_HOME, err) < 0
	           ? -1
	           : hide_side(grid, world, AXL_REFERENCE, err);
}

void axl_figure_grid_release(struct axl_figure_grid *grid)
{
	free(grid->cells);
	for (size_t side = 0; side < AXL_FIGURE_SIDES; side++)
		free(grid->totals[side]);
}

size_t axl_figure_grid_periods(const struct axl_figure_grid *grid)
{
	return grid->table ? grid->table->period_count : 0;
}

const struct axl_grid_cell *axl_figure_grid_at(const struct axl_figure_grid *grid, size_t period,
                                               const struct axl_ksic_item *item)
{
	return cell_of(grid, period, item);
}

bool axl_figure_grid_knows(const struct axl_figure_grid *grid, enum axl_figure_side side,
                           const struct axl_ksic_item *item)
{
	for (size_t p = 0; p < axl_figure_grid_periods(grid); p++)
		if (cell_of(grid, p, item)->number[side].state != AXL_ABSENT)
			return true;
	return false;
}

double axl_figure_grid_amount(const struct axl_figure_grid *grid, enum axl_figure_side side,
                              size_t period, const struct axl_ksic_item *item)
{
	struct axl_number number = cell_of(grid, period, item)->number[side];
	bool covered = grid->table->is_register && grid->totals[side][period].state != AXL_ABSENT;
	if (number.state == AXL_VALUE)
		return number.number;
	return number.state == AXL_NONE || (number.state == AXL_ABSENT && covered) ? 0 : NAN;
}
