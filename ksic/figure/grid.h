/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figures of one measure at one level, laid out by period and industry for the home region
 * and its reference, in the project's revision.
 */
#ifndef KSIC_FIGURE_GRID_H
#define KSIC_FIGURE_GRID_H

#include "ksic/figure/figures.h"

struct axl_grid_cell {
	struct axl_number number[AXL_FIGURE_SIDES]; /* AXL_ABSENT where nobody speaks of it */
	double rows;                                /* of a register, at home */
};

struct axl_figure_grid {
	const struct axl_figure_table *table; /* borrowed; NULL: nothing is known */
	enum axl_figure_measure measure;
	size_t item_count; /* of the revision, all levels */
	const struct axl_ksic_item *const *items;
	struct axl_grid_cell *cells;                 /* periods x items */
	struct axl_number *totals[AXL_FIGURE_SIDES]; /* of all industries, a period each */
};

/* table may be NULL. The grid is to be released even after an error. */
int axl_figure_grid_fill(struct axl_figure_grid *grid, const struct axl_figure_table *table,
                         const struct axl_world *world, enum axl_ksic_level level,
                         enum axl_figure_measure measure, struct axl_error **err);
void axl_figure_grid_release(struct axl_figure_grid *grid);

/*
 * Make what an output must not show AXL_MASKED (ksic/figure/discretion.h), as if its publisher
 * had done it. For what people see, not for what is computed further.
 */
int axl_figure_grid_hide(struct axl_figure_grid *grid, const struct axl_world *world,
                         struct axl_error **err);

size_t axl_figure_grid_periods(const struct axl_figure_grid *grid);
const struct axl_grid_cell *axl_figure_grid_at(const struct axl_figure_grid *grid, size_t period,
                                               const struct axl_ksic_item *item);

/* Whether anything is said of the industry there, in any period. */
bool axl_figure_grid_knows(const struct axl_figure_grid *grid, enum axl_figure_side side,
                           const struct axl_ksic_item *item);

/*
 * The figure as a quantity to compute with: "none" is nothing, 0, and so is what a register
 * that covers the side in that period has no row of; NaN where masked, or where a published
 * table is silent.
 */
double axl_figure_grid_amount(const struct axl_figure_grid *grid, enum axl_figure_side side,
                              size_t period, const struct axl_ksic_item *item);

#endif
