/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of ksic/formula/jump.h say of each table of a wave. */
#include "config.h"

#include "ksic/break/inside.h"
#include "ksic/formula/indicator.h"

#include <math.h>
#include <string.h>

/* One measure of one table, and the places that may have jumped. */
struct seeking {
	struct axl_breaks *breaks;
	const struct axl_world *world;
	const struct axl_jump_rules *rules;
	enum axl_ksic_level level;
	const struct axl_region *top; /* in which all places lie */
	const struct axl_region **places;
	size_t place_count;
	const struct axl_figure_table *table;
	struct axl_figure_table *slices; /* places: the table's figures of each */
	enum axl_figure_measure measure;
	struct axl_number *totals; /* periods x places */
	struct axl_error **err;
};

/* Some of the places side by side. */
struct parts {
	size_t *places;
	size_t count;
	struct axl_number *numbers; /* periods x parts, of all industries or one */
	size_t *groups, *names;
};

static void parts_release(struct parts *parts)
{
	free(parts->places);
	free(parts->numbers);
	free(parts->groups);
	free(parts->names);
}

static struct axl_jump_panel panel_of(const struct seeking *in, const struct parts *parts)
{
	return (struct axl_jump_panel){in->table->period_count, parts->count, parts->numbers,
	                               parts->groups, parts->names};
}

static bool is_stated(const struct seeking *in, size_t place)
{
	for (size_t p = 0; p < in->table->period_count; p++)
		if (in->totals[p * in->place_count + place].state != AXL_ABSENT)
			return true;
	return false;
}

static bool are_siblings(const struct axl_region *a, const struct axl_region *b)
{
	return a->parent == b->parent && strcmp(a->kind, b->kind) == 0;
}

/* Of one name under parents that are siblings: a town of that name elsewhere is another. */
static bool share_a_name(const struct axl_region *a, const struct axl_region *b)
{
	return strcmp(a->name, b->name) == 0 && a->parent && b->parent &&
	       a->parent->parent == b->parent->parent;
}

/* The first part that the one at `part` is told with; itself where there is none. */
static size_t first_alike(const struct seeking *in, const struct parts *parts, size_t part,
                          bool (*alike)(const struct axl_region *, const struct axl_region *))
{
	const struct axl_region *region = in->places[parts->places[part]];
	size_t first = 0;
	while (first < part && !alike(in->places[parts->places[first]], region))
		first++;
	return first;
}

/* The places of a kind that the table has totals of, with those totals. */
static struct parts parts_of_kind(const struct seeking *in, const char *kind)
{
	size_t periods = in->table->period_count;
	struct parts parts = {axl_xcalloc(in->place_count + 1, sizeof(size_t)), 0, NULL, NULL,
	                      NULL};
	for (size_t i = 0; i < in->place_count; i++)
		if (strcmp(in->places[i]->kind, kind) == 0 && is_stated(in, i))
			parts.places[parts.count++] = i;
	parts.numbers = axl_xcalloc(periods * parts.count + 1, sizeof *parts.numbers);
	parts.groups = axl_xcalloc(parts.count + 1, sizeof *parts.groups);
	parts.names = axl_xcalloc(parts.count + 1, sizeof *parts.names);
	for (size_t i = 0; i < parts.count; i++) {
		parts.groups[i] = first_alike(in, &parts, i, are_siblings);
		parts.names[i] = first_alike(in, &parts, i, share_a_name);
		for (size_t p = 0; p < periods; p++)
			parts.numbers[p * parts.count + i] =
			    in->totals[p * in->place_count + parts.places[i]];
	}
	return parts;
}

/* Adding what was found */

/* Whether a break that is there already parts the series in the step into the period. */
static bool is_parted(const struct seeking *in, const struct axl_region *region,
                      const struct axl_ksic_item *item, size_t period, bool by_declared,
                      enum axl_break_kind kind)
{
	const struct axl_break_series series = {in->table->version, region, item, in->measure};
	for (size_t i = 0; i < in->breaks->count; i++) {
		const struct axl_break *found = &in->breaks->breaks[i];
		if (found->kind == kind && (found->declared != NULL) == by_declared &&
		    axl_break_parts(in->breaks, found, &series, in->table->periods[period - 1],
		                    in->table->periods[period]))
			return true;
	}
	return false;
}

struct wanted_fact {
	const struct axl_ksic_item *item;
	size_t period;
	int64_t fact;
	int column;
};

static int take_fact(void *context, const struct axl_figure *figure,
                     const struct axl_ksic_item *item, double share)
{
	struct wanted_fact *wanted = context;
	if (item != wanted->item || figure->period != wanted->period || share == 0)
		return 0;
	wanted->fact = figure->fact;
	wanted->column = figure->column;
	return 1;
}

/* The figure itself; of a sum the first of its parts. */
static void find_fact(const struct seeking *in, size_t place, struct wanted_fact *wanted)
{
	const struct axl_figure_table *slice = &in->slices[place];
	struct axl_figure_walk walk = {slice,     in->world->ksic, in->world->revision,
	                               in->level, place,           in->measure};
	for (size_t i = 0; i < slice->figure_count && !wanted->item; i++) {
		const struct axl_figure *figure = &slice->figures[i];
		if (figure->measure != in->measure || figure->period != wanted->period)
			continue;
		wanted->fact = figure->fact;
		wanted->column = figure->column;
		return;
	}
	axl_auto(axl_error) struct axl_error *none = NULL;
	if (wanted->item)
		(void)axl_figures_walk(&walk, take_fact, wanted, &none);
}

static void add_fact(const struct seeking *in, struct axl_break *added, size_t place, size_t period)
{
	bool gone = added->after.state == AXL_ABSENT;
	struct wanted_fact wanted = {.item = added->item, .period = gone ? period - 1 : period};
	find_fact(in, place, &wanted);
	added->fact = wanted.fact;
	added->column = wanted.column;
}

static struct axl_break *add_step(const struct seeking *in, enum axl_break_kind kind,
                                  const struct axl_region *region, size_t period)
{
	struct axl_break *added = axl_breaks_add(in->breaks);
	added->kind = kind;
	added->version = in->table->version;
	added->region = region;
	added->measure = in->measure;
	memcpy(added->from, in->table->periods[period - 1], AXL_PERIOD_SIZE);
	memcpy(added->to, in->table->periods[period], AXL_PERIOD_SIZE);
	return added;
}

static void add_boundary(const struct seeking *in, const struct parts *parts,
                         const struct axl_jump *jump, const struct axl_ksic_item *item)
{
	const struct axl_region *region = in->places[parts->places[jump->part]];
	if (is_parted(in, region, item, jump->period, true, AXL_BREAK_BOUNDARY) ||
	    (item && is_parted(in, region, item, jump->period, false, AXL_BREAK_BOUNDARY)))
		return;
	const struct axl_number *after = &parts->numbers[jump->period * parts->count];
	const struct axl_number *before = after - parts->count;
	struct axl_break *added = add_step(in, AXL_BREAK_BOUNDARY, region, jump->period);
	added->item = item;
	added->mirror = in->places[parts->places[jump->mirror]];
	added->before = before[jump->part];
	added->after = after[jump->part];
	added->mirror_before = before[jump->mirror];
	added->mirror_after = after[jump->mirror];
	added->z = jump->z;
	added->mismatch = jump->mismatch;
	add_fact(in, added, parts->places[jump->part], jump->period);
}

/* Totals */

static size_t place_of(const struct seeking *in, const struct axl_region *region)
{
	size_t place = 0;
	while (place < in->place_count && in->places[place] != region)
		place++;
	return place;
}

/* A part that goes over takes the boundary of both wholes along, jump or no jump. */
static void add_wholes(const struct seeking *in, const struct parts *parts,
                       const struct axl_jump *jump)
{
	size_t pair[] = {place_of(in, in->places[parts->places[jump->part]]->parent),
	                 place_of(in, in->places[parts->places[jump->mirror]]->parent)};
	if (pair[0] == in->place_count || pair[1] == in->place_count ||
	    is_parted(in, in->places[pair[0]], NULL, jump->period, true, AXL_BREAK_BOUNDARY) ||
	    is_parted(in, in->places[pair[0]], NULL, jump->period, false, AXL_BREAK_BOUNDARY))
		return;
	const struct axl_number *after = &in->totals[jump->period * in->place_count];
	const struct axl_number *before = after - in->place_count;
	struct axl_break *added =
	    add_step(in, AXL_BREAK_BOUNDARY, in->places[pair[0]], jump->period);
	added->mirror = in->places[pair[1]];
	added->before = before[pair[0]];
	added->after = after[pair[0]];
	added->mirror_before = before[pair[1]];
	added->mirror_after = after[pair[1]];
	add_fact(in, added, pair[0], jump->period);
}

static void seek_in_kind(const struct seeking *in, const char *kind)
{
	__attribute__((cleanup(parts_release))) struct parts parts = parts_of_kind(in, kind);
	axl_auto(axl_memory) struct axl_jump *mirrored = NULL, *moved = NULL;
	struct axl_jump_panel panel = panel_of(in, &parts);
	size_t count = axl_jumps_mirrored(&panel, in->rules, &mirrored);
	for (size_t i = 0; i < count; i++)
		add_boundary(in, &parts, &mirrored[i], NULL);
	count = axl_jumps_moved(&panel, &moved);
	for (size_t i = 0; i < count; i++) {
		add_boundary(in, &parts, &moved[i], NULL);
		add_wholes(in, &parts, &moved[i]);
	}
}

/* Complexes lie across districts: what one loses, no other has to gain. */
static void seek_in_totals(const struct seeking *in)
{
	static const char *const kinds[] = {"province", "district", "town"};
	for (size_t i = 0; i < AXL_COUNT(kinds); i++)
		seek_in_kind(in, kinds[i]);
}

/* Industries of the home region and its siblings */

struct cells {
	const struct seeking *in;
	size_t part, part_count, item_count;
	struct axl_number *numbers; /* items x periods x parts */
};

static int add_figure(void *context, const struct axl_figure *figure,
                      const struct axl_ksic_item *item, double share)
{
	struct cells *cells = context;
	size_t periods = cells->in->table->period_count;
	size_t at = (item->position * periods + figure->period) * cells->part_count + cells->part;
	axl_number_add(&cells->numbers[at], figure->number, share);
	return 0;
}

static int fill_cells(struct cells *cells, const struct parts *parts)
{
	const struct seeking *in = cells->in;
	size_t count = cells->item_count * in->table->period_count * parts->count;
	cells->numbers = axl_xcalloc(count + 1, sizeof *cells->numbers);
	for (size_t i = 0; i < count; i++)
		cells->numbers[i].state = AXL_ABSENT;
	for (cells->part = 0; cells->part < parts->count; cells->part++) {
		size_t place = parts->places[cells->part];
		struct axl_figure_walk walk = {
		    &in->slices[place], in->world->ksic, in->world->revision,
		    in->level,          place,           in->measure};
		if (axl_figures_walk(&walk, add_figure, cells, in->err) < 0)
			return -1;
	}
	return 0;
}

static void seek_in_item(const struct seeking *in, const struct cells *cells, struct parts *parts,
                         const struct axl_ksic_item *item)
{
	axl_auto(axl_memory) struct axl_jump *jumps = NULL;
	size_t size = in->table->period_count * parts->count;
	memcpy(parts->numbers, &cells->numbers[item->position * size],
	       size * sizeof *parts->numbers);
	struct axl_jump_panel panel = panel_of(in, parts);
	size_t count = axl_jumps_mirrored(&panel, in->rules, &jumps);
	for (size_t i = 0; i < count; i++)
		add_boundary(in, parts, &jumps[i], item);
}

/* All cells as the parts of one panel: they lie by item and period, the test wants the period
 * first. */
static void seek_in_frame(const struct seeking *in, const struct cells *cells, size_t part_count)
{
	axl_auto(axl_memory) struct axl_frame_jump *jumps = NULL;
	size_t periods = in->table->period_count, count = cells->item_count * part_count;
	axl_auto(axl_memory) struct axl_number *numbers =
	    axl_xcalloc(periods * count + 1, sizeof *numbers);
	for (size_t i = 0; i < cells->item_count; i++)
		for (size_t p = 0; p < periods; p++)
			memcpy(&numbers[p * count + i * part_count],
			       &cells->numbers[(i * periods + p) * part_count],
			       part_count * sizeof *numbers);
	struct axl_jump_panel panel = {periods, count, numbers, NULL, NULL};
	size_t found = axl_jumps_of_frame(&panel, in->rules, &jumps);
	for (size_t i = 0; i < found; i++) {
		if (is_parted(in, in->world->home, NULL, jumps[i].period, true, AXL_BREAK_FRAME))
			continue;
		struct axl_break *added = add_step(in, AXL_BREAK_FRAME, in->top, jumps[i].period);
		added->change = jumps[i].change;
		added->z = jumps[i].z;
	}
}

/* The home region and its siblings alone. */
static void keep_siblings(const struct seeking *in, struct parts *parts)
{
	size_t kept = 0;
	for (size_t i = 0; i < parts->count; i++)
		if (are_siblings(in->places[parts->places[i]], in->world->home))
			parts->places[kept++] = parts->places[i];
	parts->count = kept;
	for (size_t i = 0; i < kept; i++)
		parts->groups[i] = 0;
}

static int seek_in_industries(const struct seeking *in)
{
	const struct axl_ksic_item *const *items;
	__attribute__((cleanup(parts_release))) struct parts parts =
	    parts_of_kind(in, in->world->home->kind);
	keep_siblings(in, &parts);
	struct cells cells = {.in = in,
	                      .part_count = parts.count,
	                      .item_count =
	                          axl_ksic_items(in->world->ksic, in->world->revision, &items)};
	if (parts.count == 0)
		return 0;
	int result = fill_cells(&cells, &parts);
	for (size_t i = 0; i < cells.item_count && result == 0; i++)
		if (items[i]->level == in->level)
			seek_in_item(in, &cells, &parts, items[i]);
	if (result == 0)
		seek_in_frame(in, &cells, parts.count);
	free(cells.numbers);
	return result;
}

/* Tables and measures */

static void slice_table(struct seeking *in)
{
	const struct axl_figure_table *table = in->table;
	for (size_t place = 0, i = 0; place < in->place_count; place++) {
		size_t first = i;
		while (i < table->figure_count && table->figures[i].place == place)
			i++;
		in->slices[place] = *table;
		in->slices[place].figures = table->figures + first;
		in->slices[place].figure_count = i - first;
	}
}

static bool has_measure(const struct axl_figure_table *table, enum axl_figure_measure measure)
{
	for (size_t i = 0; i < table->figure_count; i++)
		if (table->figures[i].measure == measure)
			return true;
	return false;
}

static void fill_totals(struct seeking *in)
{
	for (size_t p = 0; p < in->table->period_count; p++)
		for (size_t place = 0; place < in->place_count; place++)
			in->totals[p * in->place_count + place] =
			    axl_figures_total(&in->slices[place], place, in->measure, p);
}

/* Regions first, in all measures, so that their industries are passed over. */
static int seek_in_table(struct seeking *in)
{
	axl_auto(axl_memory) struct axl_figure_table *slices =
	    axl_xcalloc(in->place_count + 1, sizeof *slices);
	axl_auto(axl_memory) struct axl_number *totals =
	    axl_xcalloc(in->table->period_count * in->place_count + 1, sizeof *totals);
	in->slices = slices;
	in->totals = totals;
	slice_table(in);
	for (int industries = 0; industries < 2; industries++)
		for (in->measure = 0; in->measure < AXL_BOTH_EMPLOYEES; in->measure++) {
			if (!has_measure(in->table, in->measure))
				continue;
			fill_totals(in);
			if (!industries)
				seek_in_totals(in);
			else if (seek_in_industries(in) < 0)
				return -1;
		}
	return 0;
}

static void find_places(struct seeking *in)
{
	const struct axl_region *const *all;
	const struct axl_region *home = in->world->home;
	size_t count = axl_regions_all(in->world->regions, &all);
	in->top = home->parent ? home->parent : home;
	in->places = axl_xcalloc(count + 1, sizeof *in->places);
	for (size_t i = 0; i < count; i++)
		if (axl_region_within(all[i], in->top) && (all[i] != in->top || all[i] == home))
			in->places[in->place_count++] = all[i];
}

static int by_region(const void *a, const void *b)
{
	const struct axl_break *x = a, *y = b;
	int order = strcmp(x->region->code, y->region->code);
	if (order || x->item == y->item) {
		order = order ? order : strcmp(x->to, y->to);
		return order ? order : (int)x->measure - (int)y->measure;
	}
	if (!x->item || !y->item)
		return x->item ? 1 : -1;
	return x->item->position < y->item->position ? -1 : 1;
}

/* Whether any table speaks of home in two periods: a register of one day is not looked through. */
static int has_steps(struct axl_store *store, const char *wave, const struct axl_world *world,
                     bool *ret_has, struct axl_error **err)
{
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	if (axl_figures_ask(store, wave, world, &world->home, 1, &figures, err) < 0)
		return -1;
	*ret_has = false;
	for (size_t i = 0; i < figures->count; i++)
		*ret_has = *ret_has || figures->tables[i].period_count > 1;
	return 0;
}

int axl_breaks_suspect(struct axl_breaks *breaks, struct axl_store *store, const char *wave,
                       enum axl_ksic_level level, struct axl_error **err)
{
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	const struct axl_world *world = breaks->world;
	struct seeking in = {.breaks = breaks,
	                     .world = world,
	                     .rules = axl_declared_rules(world->breaks),
	                     .level = level,
	                     .err = err};
	bool any;
	if (has_steps(store, wave, world, &any, err) < 0)
		return -1;
	if (!any)
		return 0;
	find_places(&in);
	axl_auto(axl_memory) const struct axl_region **owned = in.places;
	size_t declared = breaks->count;
	if (axl_figures_ask(store, wave, world, in.places, in.place_count, &figures, err) < 0)
		return -1;
	for (size_t i = 0; i < figures->count; i++) {
		in.table = &figures->tables[i];
		if (in.table->period_count > 1 && seek_in_table(&in) < 0)
			return -1;
	}
	if (breaks->count > declared)
		qsort(breaks->breaks + declared, breaks->count - declared, sizeof *breaks->breaks,
		      by_region);
	return 0;
}
