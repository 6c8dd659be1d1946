/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/figure/panel.h"

#include "ksic/formula/indicator.h"

#include <math.h>
#include <string.h>

/* The whole, which is the first place asked for, and its parts. */
struct places {
	const struct axl_region **items;
	size_t count;
};

struct filling {
	struct axl_panel *panel;
	const struct axl_figure_table *table;
	struct axl_figure_walk walk;
	const struct places *places;
	size_t region;     /* that is being walked */
	size_t *part_of;   /* regions of the panel: the place */
	size_t *item_of;   /* items of the revision: position in the panel + 1, 0: not in it */
	size_t *period_of; /* periods of the table: the same */
	struct axl_error **err;
};

void axl_panel_free(struct axl_panel *panel)
{
	if (!panel)
		return;
	free(panel->regions);
	free(panel->items);
	free(panel->periods);
	free(panel->numbers);
	free(panel->facts);
	free(panel->region_totals);
	free(panel->item_wholes);
	free(panel->wholes);
	free(panel);
}

size_t axl_panel_at(const struct axl_panel *panel, size_t period, size_t region, size_t item)
{
	return (period * panel->region_count + region) * panel->item_count + item;
}

static double amount_of(struct axl_number number, bool covered)
{
	if (number.state == AXL_VALUE)
		return number.number;
	return number.state == AXL_NONE || (number.state == AXL_ABSENT && covered) ? 0 : NAN;
}

double axl_panel_amount(const struct axl_panel *panel, size_t period, size_t region, size_t item)
{
	struct axl_number total = panel->region_totals[period * panel->region_count + region];
	return amount_of(panel->numbers[axl_panel_at(panel, period, region, item)],
	                 panel->is_register && total.state != AXL_ABSENT);
}

double axl_panel_whole_amount(const struct axl_panel *panel, size_t period, size_t item)
{
	return amount_of(panel->item_wholes[period * panel->item_count + item],
	                 panel->is_register && panel->wholes[period].state != AXL_ABSENT);
}

static struct places find_places(const struct axl_world *world,
                                 const struct axl_panel_question *question)
{
	const struct axl_region *const *all;
	size_t count = axl_regions_all(world->regions, &all);
	struct places places = {axl_xcalloc(count + 1, sizeof *places.items), 1};
	places.items[0] = question->whole;
	for (size_t i = 0; i < count; i++)
		if (all[i] != question->whole && strcmp(all[i]->kind, question->kind) == 0 &&
		    axl_region_ever_within(all[i], question->whole))
			places.items[places.count++] = all[i];
	return places;
}

/* Which table to ask */

static size_t count_parts(const struct axl_figure_table *table, const struct places *places,
                          const struct axl_panel_question *question)
{
	size_t count = 0;
	for (size_t i = 1; i < places->count; i++)
		count += axl_figure_table_speaks(table, i, question->measure, question->level);
	return count;
}

static const struct axl_figure_table *choose(const struct axl_figures *figures,
                                             const struct places *places,
                                             const struct axl_panel_question *question)
{
	const struct axl_figure_table *best = NULL;
	size_t most = 0;
	for (size_t i = 0; i < figures->count; i++) {
		const struct axl_figure_table *table = &figures->tables[i];
		size_t parts = count_parts(table, places, question);
		if (parts < most || parts == 0)
			continue;
		if (parts == most && !axl_figure_table_is_better(table, best, question->measure))
			continue;
		most = parts;
		best = table;
	}
	return best;
}

/* What the panel has */

static void find_regions(struct filling *in)
{
	struct axl_panel *panel = in->panel;
	panel->regions = axl_xcalloc(in->places->count, sizeof *panel->regions);
	for (size_t i = 1; i < in->places->count; i++) {
		if (!axl_figure_table_speaks(in->table, i, in->walk.measure, in->walk.level))
			continue;
		in->part_of[panel->region_count] = i;
		panel->regions[panel->region_count++] = in->places->items[i];
	}
}

/* A region that has moved is a part only while it lies in the whole. */
static bool is_part(const struct filling *in, size_t region, size_t period)
{
	const struct axl_region *part = in->panel->regions[region];
	char day[AXL_PERIOD_SIZE];
	if (!part->has_moved)
		return true;
	axl_period_end(in->table->periods[period], day);
	return axl_region_within_on(part, in->places->items[0], day);
}

static int note_figure(void *context, const struct axl_figure *figure,
                       const struct axl_ksic_item *item, double share)
{
	struct filling *in = context;
	if (share == 0 || !is_part(in, in->region, figure->period))
		return 0;
	in->item_of[item->position] = 1;
	in->period_of[figure->period] = 1;
	return 0;
}

static int walk_parts(struct filling *in, int (*each)(void *, const struct axl_figure *,
                                                      const struct axl_ksic_item *, double))
{
	for (size_t r = 0; r < in->panel->region_count; r++) {
		in->region = r;
		in->walk.place = in->part_of[r];
		if (axl_figures_walk(&in->walk, each, in, in->err) < 0)
			return -1;
	}
	return 0;
}

/* From which of them are there to where each stands; how many are there. */
static size_t number_those_there(size_t *positions, size_t count)
{
	size_t there = 0;
	for (size_t i = 0; i < count; i++)
		if (positions[i])
			positions[i] = ++there;
	return there;
}

static int find_items_and_periods(struct filling *in)
{
	struct axl_panel *panel = in->panel;
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(in->walk.ksic, in->walk.revision, &items);
	if (walk_parts(in, note_figure) < 0)
		return -1;
	panel->item_count = number_those_there(in->item_of, count);
	panel->period_count = number_those_there(in->period_of, in->table->period_count);
	panel->items = axl_xcalloc(panel->item_count, sizeof *panel->items);
	panel->periods = axl_xcalloc(panel->period_count, sizeof *panel->periods);
	for (size_t i = 0; i < count; i++)
		if (in->item_of[i])
			panel->items[in->item_of[i] - 1] = items[i];
	for (size_t p = 0; p < in->table->period_count; p++)
		if (in->period_of[p])
			memcpy(panel->periods[in->period_of[p] - 1], in->table->periods[p],
			       AXL_PERIOD_SIZE);
	return 0;
}

/* Filling it */

static struct axl_number *absent_numbers(size_t count)
{
	struct axl_number *numbers = axl_xcalloc(count, sizeof *numbers);
	for (size_t i = 0; i < count; i++)
		numbers[i].state = AXL_ABSENT;
	return numbers;
}

static int add_part(void *context, const struct axl_figure *figure,
                    const struct axl_ksic_item *item, double share)
{
	struct filling *in = context;
	size_t at_item = in->item_of[item->position];
	if (!at_item || !is_part(in, in->region, figure->period))
		return 0;
	size_t at =
	    axl_panel_at(in->panel, in->period_of[figure->period] - 1, in->region, at_item - 1);
	axl_number_add(&in->panel->numbers[at], figure->number, share);
	if (!in->panel->facts[at].fact)
		in->panel->facts[at] = (struct axl_panel_fact){figure->fact, figure->column};
	return 0;
}

static int add_whole(void *context, const struct axl_figure *figure,
                     const struct axl_ksic_item *item, double share)
{
	struct filling *in = context;
	size_t period = in->period_of[figure->period], at = in->item_of[item->position];
	if (period && at)
		axl_number_add(
		    &in->panel->item_wholes[(period - 1) * in->panel->item_count + at - 1],
		    figure->number, share);
	return 0;
}

static void fill_totals(struct filling *in)
{
	struct axl_panel *panel = in->panel;
	for (size_t p = 0; p < in->table->period_count; p++) {
		if (!in->period_of[p])
			continue;
		size_t period = in->period_of[p] - 1;
		panel->wholes[period] = axl_figures_total(in->table, 0, in->walk.measure, p);
		for (size_t r = 0; r < panel->region_count; r++)
			if (is_part(in, r, p))
				panel->region_totals[period * panel->region_count + r] =
				    axl_figures_total(in->table, in->part_of[r], in->walk.measure,
				                      p);
	}
}

/* What the table does not state of the whole itself is the sum of its parts. */
static void sum_parts(struct axl_panel *panel)
{
	for (size_t p = 0; p < panel->period_count; p++) {
		const struct axl_number *totals = &panel->region_totals[p * panel->region_count];
		bool stated = panel->wholes[p].state != AXL_ABSENT;
		for (size_t r = 0; r < panel->region_count && !stated; r++)
			axl_number_add(&panel->wholes[p], totals[r], 1);
		for (size_t i = 0; i < panel->item_count; i++) {
			struct axl_number *whole = &panel->item_wholes[p * panel->item_count + i];
			if (whole->state != AXL_ABSENT)
				continue;
			for (size_t r = 0; r < panel->region_count; r++)
				axl_number_add(whole, panel->numbers[axl_panel_at(panel, p, r, i)],
				               1);
		}
	}
}

static int fill(struct filling *in)
{
	struct axl_panel *panel = in->panel;
	find_regions(in);
	if (find_items_and_periods(in) < 0)
		return -1;
	size_t cells = panel->period_count * panel->region_count * panel->item_count;
	panel->numbers = absent_numbers(cells);
	panel->facts = axl_xcalloc(cells, sizeof *panel->facts);
	panel->region_totals = absent_numbers(panel->period_count * panel->region_count);
	panel->item_wholes = absent_numbers(panel->period_count * panel->item_count);
	panel->wholes = absent_numbers(panel->period_count);
	if (walk_parts(in, add_part) < 0)
		return -1;
	in->walk.place = 0;
	if (axl_figures_walk(&in->walk, add_whole, in, in->err) < 0)
		return -1;
	fill_totals(in);
	sum_parts(panel);
	return 0;
}

static int fill_from(struct axl_panel *panel, const struct axl_figure_table *table,
                     const struct places *places, const struct axl_world *world,
                     const struct axl_panel_question *question, struct axl_error **err)
{
	const struct axl_ksic_item *const *items;
	size_t item_count = axl_ksic_items(world->ksic, world->revision, &items);
	axl_auto(axl_memory) size_t *part_of = axl_xcalloc(places->count, sizeof *part_of);
	axl_auto(axl_memory) size_t *item_of = axl_xcalloc(item_count, sizeof *item_of);
	axl_auto(axl_memory) size_t *period_of =
	    axl_xcalloc(table->period_count, sizeof *period_of);
	struct filling in = {
	    .panel = panel,
	    .table = table,
	    .walk = {table, world->ksic, world->revision, question->level, 0, question->measure},
	    .places = places,
	    .part_of = part_of,
	    .item_of = item_of,
	    .period_of = period_of,
	    .err = err};
	panel->version = table->version;
	panel->is_register = table->is_register;
	return fill(&in);
}

int axl_panel_load(struct axl_store *store, const struct axl_world *world,
                   const struct axl_panel_question *question, struct axl_panel **ret_panel,
                   struct axl_error **err)
{
	axl_auto(axl_panel) struct axl_panel *panel = axl_xcalloc(1, sizeof *panel);
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	struct places places = find_places(world, question);
	axl_auto(axl_memory) const struct axl_region **owned = places.items;
	if (axl_figures_ask(store, question->wave, world, owned, places.count, &figures, err) < 0)
		return -1;
	const struct axl_figure_table *table = choose(figures, &places, question);
	if (table && fill_from(panel, table, &places, world, question, err) < 0)
		return -1;
	*ret_panel = axl_steal(panel);
	return 0;
}
