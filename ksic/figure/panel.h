/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The figures of one measure by period, region and industry: the parts of a whole that are of
 * one kind (the districts of a city, the provinces of the nation), as one table states them, in
 * the project's revision at one level.
 *
 * A published total is never added to its parts, nor a region to what lies in it: the whole's
 * figures are its own where the table states them, and summed over the parts only where
 * it does not. A region that has moved is a part in the periods in which it lay in the
 * whole. Figures that nobody states are AXL_ABSENT, never 0.
 */
#ifndef KSIC_FIGURE_PANEL_H
#define KSIC_FIGURE_PANEL_H

#include "ksic/figure/figures.h"

struct axl_panel_question {
	const char *wave;
	const struct axl_region *whole;
	const char *kind; /* of the parts: province, district, town, complex */
	enum axl_ksic_level level;
	enum axl_figure_measure measure;
};

/* Where a figure comes from: 0 and 0 where there is none; of several facts the first. */
struct axl_panel_fact {
	int64_t fact;
	int column; /* as in struct axl_figure */
};

/* All counts are 0 where no table states the measure of a part at the level. */
struct axl_panel {
	int64_t version; /* of the table that speaks */
	bool is_register;
	const struct axl_region *
	    *regions; /* that it states anything of, in the definition's order */
	size_t region_count;
	const struct axl_ksic_item **items; /* that any part has, in the classification's order */
	size_t item_count;
	char (*periods)[AXL_PERIOD_SIZE]; /* with a figure of any part, oldest first */
	size_t period_count;

	struct axl_number *numbers;       /* periods x regions x items */
	struct axl_panel_fact *facts;     /* likewise */
	struct axl_number *region_totals; /* periods x regions: all industries, as stated, else
	                                     summed */
	struct axl_number *item_wholes;   /* periods x items: of the whole, as stated, else summed
	                                     over the parts */
	struct axl_number *wholes;        /* periods: of the whole and all industries, likewise */
};

/*
 * The table that states most parts is asked; of several, the one that figures.h prefers.
 * Regions and items are borrowed from the world.
 */
int axl_panel_load(struct axl_store *store, const struct axl_world *world,
                   const struct axl_panel_question *question, struct axl_panel **ret_panel,
                   struct axl_error **err);
void axl_panel_free(struct axl_panel *panel);
AXL_DEFINE_CLEANUP(axl_panel)

/* Position in numbers and facts. */
size_t axl_panel_at(const struct axl_panel *panel, size_t period, size_t region, size_t item);

/*
 * A figure as a quantity to compute with: "none" is 0, and so is what a register that
 * covers the region (the whole) in that period has no row of; NaN where masked, or where a
 * published table is silent.
 */
double axl_panel_amount(const struct axl_panel *panel, size_t period, size_t region, size_t item);
double axl_panel_whole_amount(const struct axl_panel *panel, size_t period, size_t item);

#endif
