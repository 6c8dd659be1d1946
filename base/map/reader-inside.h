/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A map bound to a table, shared by base's map readers; nobody else includes this. */
#ifndef BASE_MAP_READER_INSIDE_H
#define BASE_MAP_READER_INSIDE_H

#include "base/arena.h"
#include "base/map/inside.h"
#include "base/map/words.h"
#include "base/period.h"

struct axl_dictionary; /* base/map/dictionary.h */

/* Where one field of the kind comes from. */
struct axl_map_binding {
	const struct axl_field_spec *spec;
	const struct axl_map_field *field; /* NULL: the map names no column for it */
	struct axl_words *words;           /* NULL: none */
	long column;                       /* -1: a constant, a header level, or nothing */
	struct axl_dictionary *dictionary; /* NULL: each cell is read on its own */
	char canonical[AXL_PERIOD_SIZE];   /* the day or period read last */
};

/* A column whose cells become records of their own. */
struct axl_map_melted {
	size_t column;
	struct axl_cell *levels; /* one a level, in the map's order */
};

/* A column of figures whose header no list of values knows. */
struct axl_map_unlisted {
	size_t column;
	size_t level;
};

struct axl_map_reader {
	const struct axl_map *map;
	struct axl_table *table;
	const struct axl_kind *kind;
	struct axl_header *header;
	struct axl_arena *arena; /* texts of constants and header levels */
	enum axl_decimal decimal;
	bool delimited; /* CSV: a wrong number of fields shifts columns */

	struct axl_map_binding *bindings; /* one a field of the kind */
	size_t *order; /* fields with a column; those that may ignore a row first */
	size_t order_count;
	size_t needed; /* fields that a row must have */

	size_t *levels; /* fields of the melt's levels */
	size_t melted_field;
	struct axl_map_melted *melted;
	size_t melted_count;
	size_t melted_ignored; /* columns passed over by "ignore" */
	struct axl_map_unlisted *unlisted;
	size_t unlisted_count;

	struct axl_map_tally *tallies; /* of the ordered fields' columns, then of the melted ones */
	struct axl_cell *constants;    /* what every record begins as */
	struct axl_cell *fixed;        /* the cells that all melted records of a row share */
	struct axl_row row;
	size_t next_melted; /* melted_count: the row is done */
	struct axl_map_counts counts;
};

enum axl_map_reading {
	AXL_MAP_READ,
	AXL_MAP_IGNORED,
	AXL_MAP_REFUSED, /* *ret_reason says why */
};

/*
 * A text into a cell of the binding's field. An error value, a text that no list
 * knows, and what is not of the field's type are refused; what is blank is not.
 * The cell of a text that is not read is in no definite state.
 */
enum axl_map_reading axl_map_cell_read(struct axl_map_binding *binding, enum axl_decimal decimal,
                                       struct axl_slice text, struct axl_cell *ret_cell,
                                       enum axl_reason *ret_reason);

/* Position of a field of the kind; the count of fields where there is none. */
size_t axl_map_kind_field(const struct axl_kind *kind, const char *name);

/* Fill `melted` and `unlisted` from the header; AXL_ERROR_DATA where no column can be melted. */
int axl_map_melt_columns(struct axl_map_reader *reader, struct axl_error **err);

/* Fill `constants` from map, sheet and source. */
int axl_map_bind_constants(struct axl_map_reader *reader, struct axl_json overrides,
                           struct axl_error **err);

#endif
