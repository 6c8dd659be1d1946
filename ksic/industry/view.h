/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The industries of the home region as one wave knows them at one level: what the commands
 * and workbooks on a region's industries look at. One measure leads, in whose table shares,
 * quotients and changes are taken.
 */
#ifndef KSIC_INDUSTRY_VIEW_H
#define KSIC_INDUSTRY_VIEW_H

#include "ksic/break/breaks.h"
#include "ksic/figure/grid.h"

struct axl_industry_view {
	const struct axl_world *world;
	enum axl_ksic_level level;
	enum axl_figure_measure measure; /* that leads */
	struct axl_figures *figures;
	struct axl_breaks *breaks;
	struct axl_figure_grid grids[AXL_FIGURE_MEASURES]; /* establishments, employees and
	                                                      the one that leads are filled */
	const struct axl_figure_grid *grid;                /* of the leading measure */
	size_t newest;                                     /* its last period that speaks of home */
	/*
	 * Industries that either side is told of, by their size at home in the newest
	 * period, the largest first; then those without a figure there, and last those that
	 * only the reference has, in the order of the classification.
	 */
	const struct axl_ksic_item **items;
	size_t item_count, home_count; /* home_count: those that home has */
};

/* AXL_ERROR_USAGE where no source of the wave states the measure at the level. world is borrowed.
 */
int axl_industry_view_open(struct axl_store *store, const char *wave, const struct axl_world *world,
                           enum axl_ksic_level level, enum axl_figure_measure measure,
                           struct axl_industry_view **ret_view, struct axl_error **err);
void axl_industry_view_free(struct axl_industry_view *view);
AXL_DEFINE_CLEANUP(axl_industry_view)

/* "section" … "subclass", or the scheme. */
const char *axl_industry_view_level(const struct axl_industry_view *view);

/* A period of the leading table, as text. */
const char *axl_industry_view_period(const struct axl_industry_view *view, size_t period);

/* Figure of home in a period of the leading table; AXL_ABSENT where the measure's table lacks it.
 */
struct axl_number axl_industry_view_size(const struct axl_industry_view *view,
                                         enum axl_figure_measure measure, size_t period,
                                         const struct axl_ksic_item *item);

/*
 * The break in the step into each period of the leading table, NULL where there is none, of one
 * side and industry (NULL: all); the caller's to free.
 */
const struct axl_break **axl_industry_view_breaks(const struct axl_industry_view *view,
                                                  enum axl_figure_side side,
                                                  const struct axl_ksic_item *item);

#endif
