/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/space.h"

#include "ksic/formula/quotients.h"

#include <math.h>

void axl_industry_space_free(struct axl_industry_space *space)
{
	if (!space)
		return;
	axl_panel_free(space->panel);
	free(space->items);
	axl_relatedness_free(space->relatedness);
	free(space->why_unrelated);
	axl_complexity_free(space->complexity);
	free(space->why_not_complex);
	free(space);
}

/* Siblings */

static bool find_home(const struct axl_panel *panel, const struct axl_region *home,
                      size_t *ret_home, size_t *ret_period)
{
	for (*ret_home = 0; *ret_home < panel->region_count; ++*ret_home)
		if (panel->regions[*ret_home] == home)
			break;
	if (*ret_home == panel->region_count || panel->region_count < 2)
		return false;
	for (size_t p = panel->period_count; p-- > 0;) {
		*ret_period = p;
		if (panel->region_totals[p * panel->region_count + *ret_home].state != AXL_ABSENT)
			return true;
	}
	return false;
}

/* The nearest region that holds both home and what it is compared with. */
static const struct axl_region *common_whole(const struct axl_world *world)
{
	const struct axl_region *whole = world->reference;
	while (whole && (whole == world->home || !axl_region_within(world->home, whole)))
		whole = whole->parent;
	return whole;
}

static int find_siblings(struct axl_industry_space *space, struct axl_store *store,
                         const struct axl_world *world, struct axl_panel_question question,
                         struct axl_error **err)
{
	for (const struct axl_region *whole = common_whole(world); whole; whole = whole->parent) {
		axl_auto(axl_panel) struct axl_panel *panel = NULL;
		size_t home, period;
		question.whole = whole;
		if (axl_panel_load(store, world, &question, &panel, err) < 0)
			return -1;
		if (!find_home(panel, world->home, &home, &period) ||
		    (space->panel && panel->region_count <= space->panel->region_count))
			continue;
		axl_panel_free(space->panel);
		space->panel = axl_steal(panel);
		space->whole = whole;
		space->home = home;
		space->period = period;
		if (space->panel->region_count >= AXL_RELATED_REGIONS)
			break;
	}
	return 0;
}

/* Figures */

static double amount_of(struct axl_number number)
{
	return number.state == AXL_VALUE ? number.number : number.state == AXL_NONE ? 0 : NAN;
}

/* regions x industries of the period, and the totals that go with them. */
struct table {
	size_t regions, industries;
	double *counts, *quotients, *z, *log_z;
	double *region_totals, *industry_totals;
	struct axl_lq_standard *plain, *logged;
};

static void release_table(struct table *table)
{
	free(table->counts);
	free(table->quotients);
	free(table->z);
	free(table->log_z);
	free(table->region_totals);
	free(table->industry_totals);
	free(table->plain);
	free(table->logged);
}

static void fill_counts(struct table *table, const struct axl_industry_space *space)
{
	const struct axl_panel *panel = space->panel;
	size_t p = space->period, cells = table->regions * table->industries;
	table->counts = axl_xcalloc(cells, sizeof *table->counts);
	table->quotients = axl_xcalloc(cells, sizeof *table->quotients);
	table->z = axl_xcalloc(cells, sizeof *table->z);
	table->log_z = axl_xcalloc(cells, sizeof *table->log_z);
	table->region_totals = axl_xcalloc(table->regions, sizeof *table->region_totals);
	table->industry_totals = axl_xcalloc(table->industries, sizeof *table->industry_totals);
	table->plain = axl_xcalloc(table->industries, sizeof *table->plain);
	table->logged = axl_xcalloc(table->industries, sizeof *table->logged);
	for (size_t r = 0; r < table->regions; r++) {
		table->region_totals[r] = amount_of(panel->region_totals[p * table->regions + r]);
		for (size_t i = 0; i < table->industries; i++)
			table->counts[r * table->industries + i] = axl_panel_amount(panel, p, r, i);
	}
	for (size_t i = 0; i < table->industries; i++)
		table->industry_totals[i] = axl_panel_whole_amount(panel, p, i);
}

static int standardise(struct table *table, const struct axl_industry_space *space,
                       struct axl_error **err)
{
	struct axl_quotient_totals totals = {table->region_totals, table->industry_totals,
	                                     amount_of(space->panel->wholes[space->period])};
	if (axl_quotients_measure(table->counts, table->regions, table->industries, &totals,
	                          table->quotients, err) < 0)
		return -1;
	axl_lq_standardise(table->quotients, table->regions, table->industries, AXL_LQ_PLAIN,
	                   table->z, table->plain);
	axl_lq_standardise(table->quotients, table->regions, table->industries, AXL_LQ_LOG,
	                   table->log_z, table->logged);
	return 0;
}

static void count_quotients(struct axl_industry_space *space, const struct table *table)
{
	for (size_t r = 0; r < table->regions; r++) {
		bool advantaged = false;
		for (size_t i = 0; i < table->industries; i++) {
			double quotient = table->quotients[r * table->industries + i];
			space->unknown += isnan(quotient) ? 1 : 0;
			advantaged = advantaged || quotient >= 1;
		}
		space->advantaged += advantaged;
	}
}

/* A table that relatedness or complexity cannot be told of is an answer, not a failure. */
static void relate(struct axl_industry_space *space, const struct table *table)
{
	axl_auto(axl_error) struct axl_error *unrelated = NULL, *not_complex = NULL;
	if (axl_relatedness_new(table->quotients, table->regions, table->industries,
	                        &space->relatedness, &unrelated) < 0) {
		space->why_unrelated = axl_xstrdup(unrelated->message);
		space->why_not_complex = axl_xstrdup(unrelated->message);
	} else if (axl_complexity_new(space->relatedness, &space->complexity, &not_complex) < 0) {
		space->why_not_complex = axl_xstrdup(not_complex->message);
	}
}

static void look_over_regions(const struct table *table, size_t industry,
                              struct axl_space_item *item)
{
	axl_auto(axl_memory) double *parts = axl_xcalloc(table->regions, sizeof *parts);
	for (size_t r = 0; r < table->regions; r++)
		parts[r] = table->counts[r * table->industries + industry];
	item->hhi_between =
	    axl_hhi_between(parts, table->regions, table->industry_totals[industry]);
	item->hhi_regions =
	    item->hhi_between.unknown ? NAN : axl_concentration_measure(parts, table->regions).hhi;
}

static struct axl_space_item look_at(const struct axl_industry_space *space,
                                     const struct table *table, size_t i)
{
	size_t at = space->home * table->industries + i;
	struct axl_space_item item = {
	    .item = space->panel->items[i],
	    .size =
		space->panel->numbers[axl_panel_at(space->panel, space->period, space->home, i)],
	    .quotient = table->quotients[at],
	    .z = axl_space_has_standard(&table->plain[i]) ? table->z[at] : NAN,
	    .log_z = axl_space_has_standard(&table->logged[i]) ? table->log_z[at] : NAN,
	    .plain = table->plain[i],
	    .logged = table->logged[i],
	    .density = NAN,
	    .pci = NAN,
	};
	look_over_regions(table, i, &item);
	if (space->relatedness) {
		item.ubiquity = space->relatedness->ubiquity[i];
		item.density = space->relatedness->density[at];
	}
	if (space->complexity)
		item.pci = space->complexity->pci[i];
	return item;
}

static int measure(struct axl_industry_space *space, struct axl_error **err)
{
	struct table table = {.regions = space->panel->region_count,
	                      .industries = space->panel->item_count};
	fill_counts(&table, space);
	int result = standardise(&table, space, err);
	if (result == 0) {
		count_quotients(space, &table);
		relate(space, &table);
		space->items = axl_xcalloc(table.industries, sizeof *space->items);
		for (size_t i = 0; i < table.industries; i++)
			space->items[i] = look_at(space, &table, i);
	}
	release_table(&table);
	return result;
}

int axl_industry_space_new(struct axl_store *store, const char *wave, const struct axl_world *world,
                           enum axl_ksic_level level, enum axl_figure_measure measured,
                           struct axl_industry_space **ret_space, struct axl_error **err)
{
	axl_auto(axl_industry_space) struct axl_industry_space *space =
	    axl_xcalloc(1, sizeof *space);
	struct axl_panel_question question = {
	    .wave = wave, .kind = world->home->kind, .level = level, .measure = measured};
	if (find_siblings(space, store, world, question, err) < 0 ||
	    (space->panel && measure(space, err) < 0))
		return -1;
	*ret_space = space->panel ? axl_steal(space) : NULL;
	return 0;
}

const struct axl_space_item *axl_industry_space_find(const struct axl_industry_space *space,
                                                     const struct axl_ksic_item *item)
{
	for (size_t i = 0; i < space->panel->item_count; i++)
		if (space->panel->items[i] == item)
			return &space->items[i];
	return NULL;
}

/* Orders */

size_t axl_industry_space_rank(const struct axl_industry_space *space)
{
	if (!space->complexity || isnan(space->complexity->eci[space->home]))
		return 0;
	size_t rank = 1;
	for (size_t r = 0; r < space->panel->region_count; r++)
		rank += space->complexity->eci[r] > space->complexity->eci[space->home];
	return rank;
}

struct ordered {
	size_t item;
	double by;
};

static int highest_first(const void *a, const void *b)
{
	const struct ordered *x = a, *y = b;
	if (x->by != y->by)
		return x->by > y->by ? -1 : 1;
	return (x->item > y->item) - (x->item < y->item);
}

static size_t *sort_out(struct ordered *ordered, size_t count, size_t *ret_count)
{
	qsort(ordered, count, sizeof *ordered, highest_first);
	size_t *items = axl_xcalloc(count, sizeof *items);
	for (size_t at = 0; at < count; at++)
		items[at] = ordered[at].item;
	*ret_count = count;
	return items;
}

size_t *axl_industry_space_candidates(const struct axl_industry_space *space, size_t *ret_count)
{
	size_t count = 0, all = space->panel->item_count;
	axl_auto(axl_memory) struct ordered *ordered = axl_xcalloc(all, sizeof *ordered);
	for (size_t i = 0; i < all; i++)
		if (space->items[i].quotient < 1 && !isnan(space->items[i].density))
			ordered[count++] = (struct ordered){i, space->items[i].density};
	return sort_out(ordered, count, ret_count);
}

double axl_industry_space_proximity(const struct axl_industry_space *space, size_t a, size_t b)
{
	if (!space->relatedness)
		return NAN;
	return space->relatedness->proximity[a * space->panel->item_count + b];
}

size_t *axl_industry_space_neighbours(const struct axl_industry_space *space, size_t item, bool had,
                                      size_t *ret_count)
{
	size_t count = 0, all = space->panel->item_count;
	axl_auto(axl_memory) struct ordered *ordered = axl_xcalloc(all, sizeof *ordered);
	for (size_t i = 0; i < all; i++) {
		double phi = axl_industry_space_proximity(space, item, i);
		if (i != item && phi > 0 && (!had || space->items[i].quotient >= 1))
			ordered[count++] = (struct ordered){i, phi};
	}
	return sort_out(ordered, count, ret_count);
}

void axl_industry_space_related(const struct axl_industry_space *space, size_t item,
                                double *ret_had, double *ret_all)
{
	*ret_had = *ret_all = 0;
	for (size_t i = 0; i < space->panel->item_count; i++) {
		double phi = axl_industry_space_proximity(space, item, i);
		if (isnan(phi) || isnan(space->items[i].quotient))
			continue;
		*ret_all += phi;
		*ret_had += space->items[i].quotient >= 1 ? phi : 0;
	}
}
