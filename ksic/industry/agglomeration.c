/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/agglomeration.h"

#include "base/arena.h"
#include "base/index.h"
#include "ksic/fact/plant.h"

#include <math.h>

struct code {
	const char *scheme, *industry;
};

struct placed {
	size_t code, part;
	double size; /* NaN: not known */
};

struct axl_agglomeration_inside {
	const struct axl_world *world;
	struct axl_arena *texts;
	struct axl_index *code_index, *part_index;
	struct code *codes;
	size_t code_count, code_capacity;
	struct placed *plants;
	size_t plant_count, plant_capacity;
};

void axl_agglomeration_free(struct axl_agglomeration *agglomeration)
{
	if (!agglomeration)
		return;
	struct axl_agglomeration_inside *in = agglomeration->inside;
	axl_index_free(in->code_index);
	axl_index_free(in->part_index);
	axl_arena_free(in->texts);
	free(in->codes);
	free(in->plants);
	free(in);
	free(agglomeration);
}

/* The region directly below home that the code lies in; NULL: home itself. */
static const struct axl_region *part_of(const struct axl_world *world, const char *code)
{
	const struct axl_region *region = axl_region_by_code(world->regions, code);
	while (region && region->parent != world->home)
		region = region->parent;
	return region;
}

static size_t code_of(struct axl_agglomeration_inside *in, const struct axl_plant *plant)
{
	axl_auto(axl_memory) char *key = axl_xasprintf("%s:%s", plant->scheme, plant->industry);
	size_t at;
	if (axl_index_find(in->code_index, key, strlen(key), &at))
		return at;
	axl_reserve(in->codes, in->code_capacity, in->code_count + 1);
	in->codes[in->code_count] = (struct code){axl_arena_text(in->texts, plant->scheme),
	                                          axl_arena_text(in->texts, plant->industry)};
	axl_index_add(in->code_index, key, strlen(key), in->code_count, NULL);
	return in->code_count++;
}

static int take_plant(void *context, const struct axl_plant *plant)
{
	struct axl_agglomeration *agglomeration = context;
	struct axl_agglomeration_inside *in = agglomeration->inside;
	const struct axl_region *part = part_of(in->world, plant->region);
	if (!*agglomeration->period)
		(void)snprintf(agglomeration->period, AXL_PERIOD_SIZE, "%s", plant->period);
	if (!part) {
		agglomeration->nowhere++;
		return 0;
	}
	struct placed placed = {.size = NAN};
	if (plant->employees.state == AXL_VALUE)
		placed.size = plant->employees.number;
	if (!axl_index_find(in->part_index, part->code, strlen(part->code), &placed.part)) {
		placed.part = agglomeration->part_count++;
		axl_index_add(in->part_index, part->code, strlen(part->code), placed.part, NULL);
	}
	placed.code = code_of(in, plant);
	axl_reserve(in->plants, in->plant_capacity, in->plant_count + 1);
	in->plants[in->plant_count++] = placed;
	return 0;
}

int axl_agglomeration_new(struct axl_store *store, const char *wave, const struct axl_world *world,
                          struct axl_agglomeration **ret_agglomeration, struct axl_error **err)
{
	axl_auto(axl_agglomeration) struct axl_agglomeration *found = axl_xcalloc(1, sizeof *found);
	found->inside = axl_xcalloc(1, sizeof *found->inside);
	found->inside->world = world;
	found->inside->texts = axl_arena_new();
	found->inside->code_index = axl_index_new();
	found->inside->part_index = axl_index_new();
	if (!world->scheme && axl_register_of_wave(store, wave, world, &found->version, err) < 0)
		return -1;
	if (found->version &&
	    axl_plants_each(store, world, found->version, take_plant, found, err) < 0)
		return -1;
	*ret_agglomeration = found->part_count > 1 ? axl_steal(found) : NULL;
	return 0;
}

int axl_agglomeration_item(const struct axl_world *world, const char *scheme, const char *code,
                           enum axl_ksic_level level, const struct axl_ksic_item **ret_item,
                           struct axl_error **err)
{
	int revision = axl_ksic_scheme_revision(scheme);
	const struct axl_ksic_item *from = axl_ksic_find(world->ksic, revision, axl_slice_of(code));
	*ret_item = NULL;
	if (!from || from->level < level)
		return 0;
	if (revision == world->revision) {
		*ret_item = axl_ksic_ancestor(from, level);
		return 0;
	}
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	size_t count;
	unsigned caution;
	if (axl_ksic_convert(world->ksic, revision, axl_slice_of(code), world->revision, &targets,
	                     &count, &caution, err) < 0)
		return -1;
	const struct axl_ksic_item *only = NULL;
	for (size_t i = 0; i < count; i++) {
		const struct axl_ksic_item *item = axl_ksic_ancestor(targets[i].item, level);
		if (only && item != only)
			return 0;
		only = item;
	}
	*ret_item = only;
	return 0;
}

/* Places of the industries' plants side by side, industry by industry. */
struct sorted {
	const struct axl_ksic_item *item;
	size_t part;
	double size;
};

static int by_item(const void *a, const void *b)
{
	const struct sorted *x = a, *y = b;
	if (x->item != y->item)
		return x->item->position < y->item->position ? -1 : 1;
	if (x->part != y->part)
		return x->part < y->part ? -1 : 1;
	return (x->size > y->size) - (x->size < y->size);
}

static int sort_plants(const struct axl_agglomeration_inside *in, const struct axl_world *world,
                       enum axl_ksic_level level, struct sorted *sorted, size_t *ret_count,
                       struct axl_error **err)
{
	axl_auto(axl_memory) const struct axl_ksic_item **items =
	    axl_xcalloc(in->code_count, sizeof *items);
	for (size_t i = 0; i < in->code_count; i++)
		if (axl_agglomeration_item(world, in->codes[i].scheme, in->codes[i].industry, level,
		                           &items[i], err) < 0)
			return -1;
	*ret_count = 0;
	for (size_t i = 0; i < in->plant_count; i++) {
		const struct placed *plant = &in->plants[i];
		if (items[plant->code])
			sorted[(*ret_count)++] =
			    (struct sorted){items[plant->code], plant->part, plant->size};
	}
	qsort(sorted, *ret_count, sizeof *sorted, by_item);
	return 0;
}

static int measure(const struct sorted *sorted, size_t count, const double *totals, size_t parts,
                   struct axl_agglomerated *row, struct axl_error **err)
{
	axl_auto(axl_memory) double *sizes = axl_xcalloc(count, sizeof *sizes);
	axl_auto(axl_memory) size_t *regions = axl_xcalloc(count, sizeof *regions);
	for (size_t i = 0; i < count; i++) {
		sizes[i] = sorted[i].size;
		regions[i] = sorted[i].part;
	}
	row->item = sorted->item;
	return axl_ellison_glaeser_measure(sizes, regions, count, totals, parts, &row->index, err);
}

int axl_agglomeration_at(const struct axl_agglomeration *agglomeration,
                         const struct axl_world *world, enum axl_ksic_level level,
                         struct axl_agglomerated **ret_rows, size_t *ret_count,
                         struct axl_error **err)
{
	const struct axl_agglomeration_inside *in = agglomeration->inside;
	size_t parts = agglomeration->part_count, count, rows = 0;
	axl_auto(axl_memory) double *totals = axl_xcalloc(parts, sizeof *totals);
	axl_auto(axl_memory) struct sorted *sorted = axl_xcalloc(in->plant_count, sizeof *sorted);
	axl_auto(axl_memory) struct axl_agglomerated *found =
	    axl_xcalloc(in->plant_count, sizeof *found);
	for (size_t i = 0; i < in->plant_count; i++)
		if (in->plants[i].size > 0)
			totals[in->plants[i].part] += in->plants[i].size;
	if (sort_plants(in, world, level, sorted, &count, err) < 0)
		return -1;
	for (size_t first = 0, next; first < count; first = next) {
		for (next = first; next < count && sorted[next].item == sorted[first].item; next++)
			;
		if (measure(&sorted[first], next - first, totals, parts, &found[rows++], err) < 0)
			return -1;
	}
	*ret_rows = axl_steal(found);
	*ret_count = rows;
	return 0;
}
