/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/figure/discretion.h"

#include <math.h>

/* Cell 0 is all industries; behind it stand the items of all levels, in their order. */
struct axl_discretion {
	size_t cell_count, period_count;
	enum axl_suppressed *cells; /* periods x cells */
};

/* The classification as sums of sums, at the levels that the table speaks of. */
struct tree {
	const struct axl_figure_table *table;
	const struct axl_ksic_item *const *items;
	size_t cell_count;
	double *firms; /* periods x cells; NaN: not known */
	struct axl_table_sum *sums;
	size_t *parts; /* room for those of the next sum: an item is part of one at most */
	size_t sum_count;
};

static size_t cell_of(const struct axl_ksic_item *item)
{
	return item ? item->position + 1 : 0;
}

static double firms_behind(const struct axl_figure *figure, bool is_register)
{
	if (is_register)
		return figure->rows;
	if (figure->number.state == AXL_NONE)
		return 0;
	return figure->number.state == AXL_VALUE ? figure->number.number : NAN;
}

static int count_firms(void *context, const struct axl_figure *figure,
                       const struct axl_ksic_item *item, double share)
{
	struct tree *tree = context;
	double *firms = &tree->firms[figure->period * tree->cell_count + cell_of(item)];
	double counted = share * firms_behind(figure, tree->table->is_register);
	*firms = isnan(*firms) ? counted : *firms + counted;
	return 0;
}

static void count_all(struct tree *tree, size_t place, enum axl_figure_measure measure)
{
	for (size_t i = 0; i < tree->table->figure_count; i++) {
		const struct axl_figure *figure = &tree->table->figures[i];
		if (!figure->item && figure->place == place && figure->measure == measure)
			tree->firms[figure->period * tree->cell_count] =
			    firms_behind(figure, tree->table->is_register);
	}
}

/* A cell's parts are the items below it, which follow it, at the next level that is spoken of. */
static void add_sum(struct tree *tree, const struct axl_ksic_item *whole, enum axl_ksic_level level)
{
	struct axl_table_sum sum = {cell_of(whole), tree->parts, 0};
	for (size_t i = cell_of(whole); i + 1 < tree->cell_count; i++) {
		if (whole && tree->items[i]->level <= whole->level)
			break;
		if (tree->items[i]->level == level)
			tree->parts[sum.count++] = cell_of(tree->items[i]);
	}
	tree->parts += sum.count;
	tree->sums[tree->sum_count++] = sum;
}

static void add_sums(struct tree *tree, enum axl_ksic_level above, enum axl_ksic_level level)
{
	if (above == 0)
		add_sum(tree, NULL, level);
	for (size_t i = 0; above && i + 1 < tree->cell_count; i++)
		if (tree->items[i]->level == above)
			add_sum(tree, tree->items[i], level);
}

static int grow(struct tree *tree, const struct axl_world *world, size_t place,
                enum axl_figure_measure measure, struct axl_error **err)
{
	enum axl_figure_measure counted = tree->table->is_register ? measure : AXL_ESTABLISHMENTS;
	enum axl_ksic_level above = 0;
	count_all(tree, place, counted);
	for (enum axl_ksic_level level = AXL_KSIC_SECTION; level <= AXL_KSIC_SUBCLASS; level++) {
		struct axl_figure_walk walk = {tree->table, world->ksic, world->revision,
		                               level,       place,       counted};
		if (!axl_figure_table_speaks(tree->table, place, counted, level))
			continue;
		if (axl_figures_walk(&walk, count_firms, tree, err) < 0)
			return -1;
		add_sums(tree, above, level);
		above = level;
	}
	return 0;
}

static void decide(const struct tree *tree, const struct axl_world *world,
                   struct axl_discretion *discretion)
{
	for (size_t p = 0; p < discretion->period_count; p++)
		axl_suppress(&tree->firms[p * tree->cell_count], tree->cell_count, tree->sums,
		             tree->sum_count, (double)world->floor,
		             &discretion->cells[p * tree->cell_count]);
}

static int consider(struct axl_discretion *discretion, const struct axl_world *world,
                    const struct axl_figure_table *table, size_t place,
                    enum axl_figure_measure measure, struct axl_error **err)
{
	struct tree tree = {.table = table};
	size_t item_count = axl_ksic_items(world->ksic, world->revision, &tree.items);
	tree.cell_count = discretion->cell_count = item_count + 1;
	discretion->period_count = table->period_count;
	size_t cells = tree.cell_count * table->period_count;
	discretion->cells = axl_xcalloc(cells, sizeof *discretion->cells);
	axl_auto(axl_memory) double *firms = axl_xcalloc(cells, sizeof *firms);
	axl_auto(axl_memory) size_t *parts = axl_xcalloc(tree.cell_count, sizeof *parts);
	axl_auto(axl_memory) struct axl_table_sum *sums =
	    axl_xcalloc(tree.cell_count, sizeof *sums);
	for (size_t i = 0; i < cells; i++)
		firms[i] = NAN;
	tree.firms = firms;
	tree.parts = parts;
	tree.sums = sums;
	if (grow(&tree, world, place, measure, err) < 0)
		return -1;
	decide(&tree, world, discretion);
	return 0;
}

int axl_discretion_new(const struct axl_world *world, const struct axl_figure_table *table,
                       size_t place, enum axl_figure_measure measure,
                       struct axl_discretion **ret_discretion, struct axl_error **err)
{
	axl_auto(axl_discretion) struct axl_discretion *discretion =
	    axl_xcalloc(1, sizeof *discretion);
	if (table && world->floor > 1 && measure != AXL_ESTABLISHMENTS &&
	    consider(discretion, world, table, place, measure, err) < 0)
		return -1;
	*ret_discretion = axl_steal(discretion);
	return 0;
}

void axl_discretion_free(struct axl_discretion *discretion)
{
	if (!discretion)
		return;
	free(discretion->cells);
	free(discretion);
}

enum axl_suppressed axl_discretion_on(const struct axl_discretion *discretion, size_t period,
                                      const struct axl_ksic_item *item)
{
	if (!discretion->cells)
		return AXL_SHOWN;
	return discretion->cells[period * discretion->cell_count + cell_of(item)];
}
