/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A loaded column map, shared by base's map files; nobody else includes this. */
#ifndef BASE_MAP_INSIDE_H
#define BASE_MAP_INSIDE_H

#include "base/map/map.h"

/* One member of "columns". */
struct axl_map_field {
	struct axl_json at; /* for errors */
	const char *name;
	const char *
	    *columns; /* headers it may stand under, the first that is there; none: melted */
	size_t column_count;
	struct axl_json values, ignored;
	double scale;
	bool optional; /* the column may be missing */
};

/* One member of "sheets". */
struct axl_map_sheet {
	const char *name; /* perhaps with "*" at its end */
	struct axl_json constants;
};

struct axl_map {
	struct axl_json_document *document; /* holds all borrowed texts */
	const char *id;
	const char *record;
	char hash[65];
	size_t header_rows;
	const char **contains;
	size_t contains_count;
	struct axl_map_field *fields;
	size_t field_count;
	const char **levels; /* fields the header rows of melted columns fill; none: no melting */
	size_t level_count;
	const char *melted; /* the field that a melted cell fills, or NULL */
	struct axl_map_sheet *sheets;
	size_t sheet_count;
	char *
	    *sheet_names; /* as they stand in the workbook (axl_map_match_sheets), or in the map */
	size_t sheet_name_count;
	struct axl_json constants;
	struct axl_json settings;
};

/* The entry that a sheet falls under (compared by axl_text_fold), or NULL. */
const struct axl_map_sheet *axl_map_sheet_entry(const struct axl_map *map, const char *sheet);

/* The header with all columns that the map must have, else one that the map is known by, else NULL.
 */
struct axl_header *axl_map_find_header(const struct axl_map *map, struct axl_table *table);

/* Column of a field, -1 where none of its names is there. */
long axl_map_field_column(const struct axl_map_field *field, const struct axl_header *header);

#endif
