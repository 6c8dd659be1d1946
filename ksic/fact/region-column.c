/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/fact/region-column.h"

#include "base/buffer.h"
#include "base/index.h"
#include "ksic/industry/text.h"

struct axl_region_column {
	const struct axl_regions *regions;
	struct axl_index *keys; /* path, and the place before -> position in places */
	struct axl_region_place *places;
	size_t count, capacity;
	struct axl_region_place last; /* of the record before */
	struct axl_buffer key;
};

struct axl_region_column *axl_region_column_new(const struct axl_regions *regions)
{
	struct axl_region_column *column = axl_xcalloc(1, sizeof *column);
	column->regions = regions;
	column->keys = axl_index_new();
	axl_buffer_init(&column->key);
	return column;
}

void axl_region_column_free(struct axl_region_column *column)
{
	if (!column)
		return;
	axl_index_free(column->keys);
	free(column->places);
	axl_buffer_release(&column->key);
	free(column);
}

static bool is_known_everywhere(const struct axl_region *region)
{
	static const char *const kinds[] = {"nation", "province", "complex"};
	for (size_t i = 0; i < AXL_COUNT(kinds); i++)
		if (strcmp(region->kind, kinds[i]) == 0)
			return true;
	return false;
}

/* A code, a name known everywhere, or a path that begins with one; else it might be another's. */
static const struct axl_region *find_anywhere(const struct axl_regions *regions,
                                              struct axl_slice text)
{
	const struct axl_region *found = axl_region_find(regions, text, NULL);
	if (!found || is_known_everywhere(found) || (text.bytes[0] >= '0' && text.bytes[0] <= '9'))
		return found;
	const char *blank = memchr(text.bytes, ' ', text.length);
	struct axl_slice word = {text.bytes, blank ? (size_t)(blank - text.bytes) : text.length};
	const struct axl_region *first = axl_region_find(regions, word, NULL);
	return first && is_known_everywhere(first) ? found : NULL;
}

static struct axl_region_place find_on_path(const struct axl_regions *regions,
                                            const struct axl_slice *path, size_t count)
{
	struct axl_region_place place = {0};
	for (size_t i = 0; i < count; i++) {
		const struct axl_region *above = place.region;
		if (path[i].length == 0 || (above && axl_industry_is_total(path[i])))
			continue;
		const struct axl_region *found = above ? axl_region_find(regions, path[i], above)
		                                       : find_anywhere(regions, path[i]);
		if (!found || (above && !axl_region_ever_within(found, above)))
			return (struct axl_region_place){0};
		place = (struct axl_region_place){found, above};
	}
	return place;
}

/* By the rows before: in the region named last, or in one that it lies in, up to a province. */
static struct axl_region_place find_after(const struct axl_region_column *column,
                                          struct axl_slice name, const struct axl_region *within)
{
	const struct axl_region_place *last = &column->last;
	const struct axl_region *above = last->region, *next = last->above;
	for (; above && strcmp(above->kind, "nation") != 0;
	     above = next ? next : above->parent, next = NULL) {
		const struct axl_region *found = axl_region_find(column->regions, name, above);
		if (found && found == last->region)
			return *last;
		if (found && axl_region_ever_within(found, above) &&
		    (!within || axl_region_ever_within(found, within)))
			return (struct axl_region_place){found, above};
	}
	return (struct axl_region_place){0};
}

static struct axl_region_place look_up(const struct axl_region_column *column,
                                       const struct axl_slice path[AXL_REGION_PATH])
{
	struct axl_region_place place = {0};
	bool one_column = path[1].length == 0;
	if (one_column && !axl_industry_is_total(path[2]))
		place = find_after(column, path[2], find_on_path(column->regions, path, 1).region);
	return place.region ? place : find_on_path(column->regions, path, AXL_REGION_PATH);
}

struct axl_region_place axl_region_column_find(struct axl_region_column *column,
                                               const struct axl_slice path[AXL_REGION_PATH])
{
	bool added;
	const struct axl_region_place *last = &column->last;
	struct axl_slice parts[] = {path[0], path[1], path[2],
	                            axl_slice_of(last->region ? last->region->code : ""),
	                            axl_slice_of(last->above ? last->above->code : "")};
	axl_buffer_clear(&column->key);
	for (size_t i = 0; i < AXL_COUNT(parts); i++) {
		axl_buffer_add(&column->key, parts[i].bytes, parts[i].length);
		axl_buffer_add_char(&column->key, '\n');
	}
	size_t position = axl_index_add(column->keys, column->key.bytes, column->key.length,
	                                column->count, &added);
	if (added) {
		axl_reserve(column->places, column->capacity, column->count + 1);
		column->places[column->count++] = look_up(column, path);
	}
	column->last = column->places[position];
	return column->last;
}
