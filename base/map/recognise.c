/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/map.h"

#include <string.h>

#include "base/i18n.h"
#include "base/index.h"
#include "base/map/inside.h"
#include "base/text/text.h"

enum { HEADER_SHOWN = 160 }; /* columns of a terminal that a strange header may fill in a message */

long axl_map_field_column(const struct axl_map_field *field, const struct axl_header *header)
{
	for (size_t i = 0; i < field->column_count; i++) {
		long column = axl_header_column(header, field->columns[i]);
		if (column >= 0)
			return column;
	}
	return -1;
}

struct axl_header *axl_map_find_header(const struct axl_map *map, struct axl_table *table)
{
	struct axl_header *header = NULL;
	size_t count = map->contains_count;
	axl_auto(axl_memory) const char **wanted =
	    axl_xcalloc(count + map->field_count, sizeof *wanted);
	memcpy(wanted, map->contains, count * sizeof *wanted);
	for (size_t i = 0; i < map->field_count; i++)
		if (map->fields[i].column_count == 1 && !map->fields[i].optional)
			wanted[count++] = map->fields[i].columns[0];
	/* All columns first: under a banner, a word of "contains" may stand alone somewhere above.
	 */
	if (axl_header_find(table, map->header_rows, wanted, count, &header) ||
	    axl_header_find(table, map->header_rows, wanted, map->contains_count, &header))
		return header;
	return NULL;
}

static void mark(bool *taken, long column, size_t *count)
{
	if (column < 0 || taken[column])
		return;
	taken[column] = true;
	++*count;
}

static bool is_its_sheet(const struct axl_map *map, struct axl_table *table)
{
	struct axl_table_facts facts;
	axl_table_facts(table, &facts);
	return !map->sheet_count || (facts.sheet && axl_map_sheet_entry(map, facts.sheet));
}

/* How many columns of the table the map wants; 0 where it does not fit. */
static size_t fit(const struct axl_map *map, struct axl_table *table)
{
	if (!is_its_sheet(map, table))
		return 0;
	axl_auto(axl_header) struct axl_header *header = axl_map_find_header(map, table);
	if (!header)
		return 0;
	axl_auto(axl_memory) bool *taken = axl_xcalloc(header->columns, sizeof *taken);
	size_t count = 0;
	for (size_t i = 0; i < map->contains_count; i++)
		mark(taken, axl_header_column(header, map->contains[i]), &count);
	for (size_t i = 0; i < map->field_count; i++) {
		const struct axl_map_field *field = &map->fields[i];
		long column = axl_map_field_column(field, header);
		if (column < 0 && field->column_count && !field->optional)
			return 0;
		mark(taken, column, &count);
	}
	return count;
}

/* All cells of the rows in which a header could stand, folded. */
static struct axl_index *index_cells(struct axl_table *table)
{
	struct axl_index *cells = axl_index_new();
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	struct axl_row row;
	for (size_t k = 0; axl_table_peek(table, k, &row); k++) {
		for (size_t i = 0; i < row.count; i++) {
			struct axl_slice text;
			uint64_t fault;
			if (!axl_table_text(table, &row, i, &text, &fault))
				continue;
			axl_buffer_clear(&folded);
			axl_text_fold(text, &folded);
			axl_index_add(cells, folded.bytes, folded.length, 0, NULL);
		}
	}
	return cells;
}

static bool is_there(const struct axl_index *cells, const char *name)
{
	size_t position;
	axl_auto(axl_memory) char *folded = axl_text_folded(name);
	return axl_index_find(cells, folded, strlen(folded), &position);
}

static bool has_needed_column(const struct axl_map *map, const char *name)
{
	for (size_t i = 0; i < map->field_count; i++)
		for (size_t j = 0; j < map->fields[i].column_count; j++)
			if (!map->fields[i].optional &&
			    strcmp(map->fields[i].columns[j], name) == 0)
				return true;
	return false;
}

/* One of the names is there, or the first is added to what is missing. */
static size_t look_for(const struct axl_index *cells, const char *const *names, size_t count,
                       struct axl_buffer *missing)
{
	for (size_t i = 0; i < count; i++)
		if (is_there(cells, names[i]))
			return 1;
	axl_buffer_printf(missing, "%s%s", missing->length ? ", " : "", names[0]);
	return 0;
}

/*
 * Which of the columns that a map must have stand nowhere (or the sheet that
 * would have them); returns how many do stand somewhere.
 */
static size_t compare(const struct axl_map *map, struct axl_table *table,
                      const struct axl_index *cells, struct axl_buffer *missing)
{
	size_t found = 0;
	if (!is_its_sheet(map, table))
		axl_buffer_printf(missing, _("sheet \"%s\""), map->sheets[0].name);
	for (size_t i = 0; i < map->contains_count; i++)
		if (!has_needed_column(map, map->contains[i]))
			found += look_for(cells, &map->contains[i], 1, missing);
	for (size_t i = 0; i < map->field_count; i++) {
		const struct axl_map_field *field = &map->fields[i];
		if (field->column_count && !field->optional)
			found += look_for(cells, field->columns, field->column_count, missing);
	}
	return found;
}

/* The first row with at least two cells, as it stands; the first of all where there is none. */
static char *show_header(struct axl_table *table)
{
	struct axl_row row;
	size_t k = 0;
	while (axl_table_peek(table, k, &row) && row.count < 2)
		k++;
	if (!axl_table_peek(table, k, &row) && !axl_table_peek(table, 0, &row))
		return NULL;
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < row.count; i++) {
		struct axl_slice cell;
		uint64_t fault;
		if (!axl_table_text(table, &row, i, &cell, &fault))
			cell = axl_slice_of("?");
		axl_buffer_add_text(&text, i ? ", " : "");
		axl_text_mask_controls(cell, &text);
	}
	struct axl_slice whole = {text.bytes, text.length};
	struct axl_slice shown = axl_text_fit(whole, HEADER_SHOWN);
	return axl_xasprintf("%.*s%s", (int)shown.length, shown.bytes,
	                     shown.length < whole.length ? " …" : "");
}

struct maps {
	struct axl_map **items;
	size_t count;
};

static void maps_cleanup(struct maps *maps)
{
	for (size_t i = 0; i < maps->count; i++)
		axl_map_free(maps->items[i]);
	free(maps->items);
}

static int load_all(const struct axl_definitions *definitions, struct maps *maps,
                    struct axl_error **err)
{
	char **names = NULL;
	size_t count = 0;
	if (axl_definition_list(definitions, "maps", ".json", &names, &count, err) < 0)
		return -1;
	maps->items = axl_xcalloc(count, sizeof *maps->items);
	int result = 0;
	for (size_t i = 0; i < count && result == 0; i++) {
		result = axl_map_load(definitions, names[i], &maps->items[maps->count], err);
		maps->count += result == 0;
	}
	axl_names_free(names, count);
	return result;
}

static int say_what_is_missing(const struct maps *maps, struct axl_table *table,
                               struct axl_error **err)
{
	axl_auto(axl_memory) char *header = show_header(table);
	if (!header)
		return axl_error_set(err, AXL_ERROR_DATA, _("there is no row in it"));
	axl_auto(axl_index) struct axl_index *cells = index_cells(table);
	axl_auto(axl_buffer) struct axl_buffer missing, least;
	axl_buffer_init(&missing);
	axl_buffer_init(&least);
	const struct axl_map *nearest = NULL;
	size_t most = 0;
	for (size_t i = 0; i < maps->count; i++) {
		axl_buffer_clear(&missing);
		size_t found = compare(maps->items[i], table, cells, &missing);
		if (found <= most || !missing.length)
			continue;
		nearest = maps->items[i];
		most = found;
		axl_buffer_clear(&least);
		axl_buffer_add(&least, missing.bytes, missing.length);
	}
	if (!nearest)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("no column map knows this header: %s; "
		                       "name a map, or write one (axlens-map(5))"),
		                     header);
	return axl_error_set(
	    err, AXL_ERROR_DATA,
	    _("no column map knows this header: %s; the nearest, \"%s\", also wants: %s"), header,
	    nearest->id, least.bytes);
}

int axl_map_recognise(const struct axl_definitions *definitions, struct axl_table *table,
                      struct axl_map **ret_map, struct axl_error **err)
{
	axl_auto(maps) struct maps maps = {0};
	if (load_all(definitions, &maps, err) < 0)
		return -1;
	size_t best = 0, best_fit = 0, rival = 0;
	for (size_t i = 0; i < maps.count; i++) {
		size_t columns = fit(maps.items[i], table);
		if (columns > best_fit) {
			best = rival = i;
			best_fit = columns;
		} else if (columns && columns == best_fit) {
			rival = i;
		}
	}
	if (!best_fit)
		return say_what_is_missing(&maps, table, err);
	if (rival != best)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("the column maps \"%s\" and \"%s\" fit this header alike; "
		                       "name one with --map"),
		                     maps.items[best]->id, maps.items[rival]->id);
	if (axl_map_match_sheets(maps.items[best], table, err) < 0)
		return -1;
	*ret_map = axl_steal(maps.items[best]);
	return 0;
}
