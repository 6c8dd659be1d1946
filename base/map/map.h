/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Column maps: how the columns of a public file become the fields of a record
 * kind. A map is a definition (maps/<id>.json, axlens-map(5)); it is recognised
 * by the header of the file or named by the user.
 *
 *   {"axlens": "map/1", "id": "...", "record": "industry-stat", "label": {"ko": "..."},
 *    "header": {"rows": 1, "contains": ["행정구역별", "산업별"]},
 *    "sheets": [{"name": "업종별고용(명)", "constants": {"measure": "employees"}}],
 *    "columns": {
 *      "region": "행정구역별",                      the column of that name
 *      "name": ["회사명", "업체명"],                the first of these that is there
 *      "code": "[A]",                             column A, where it has no header
 *      "measure": {"column": "항목", "values": {"종사자수[명]": "employees"},
 *                  "ignore": ["남자종사자수[명]"], "optional": false},
 *      "sales": {"column": "매출액(억원)", "scale": 100, "optional": true}},
 *    "melt": {"levels": ["period"], "value": "value"},
 *    "constants": {"revision": "10"},
 *    "settings": {"classes": "python-list"}}
 *
 * header: 1 to 3 rows; "contains" are names the file is known by. values: texts
 * that are replaced (compared by axl_text_fold); one not listed is a reject,
 * unless "*": "keep". ignore: rows that are passed over and counted. scale:
 * figures are multiplied by it. optional: the column may be missing. A sheet's
 * name may end in "*"; its constants stand before the map's own.
 *
 * melt: every column no field takes, whose header levels can be read, becomes a
 * record of its own: the header levels fill the named fields (whose lists of
 * values apply), the cell fills "value", with its state, blank too. A column whose level no
 * list knows is rejected once, under the header's line.
 *
 * constants fill fields that no column gives. settings are words for the room
 * that takes the records.
 *
 * One reject a record, for the first cell that cannot be read: nothing of it is
 * kept. A cell that is blank, and required, is one; so is "-" where it is no
 * figure. In CSV a row that ends before the last column it needs, or is filled
 * beyond the header, is rejected whole: its columns have shifted.
 */
#ifndef BASE_MAP_MAP_H
#define BASE_MAP_MAP_H

#include "base/definition.h"
#include "base/record.h"
#include "base/table/header.h"

struct axl_map;

int axl_map_load(const struct axl_definitions *definitions, const char *id,
                 struct axl_map **ret_map, struct axl_error **err);
/*
 * The map whose header the table shows; the one with most wanted columns wins.
 * AXL_ERROR_DATA where none fits (the message shows the header found and the
 * nearest map's missing columns) or two fit alike (name one with --map).
 */
int axl_map_recognise(const struct axl_definitions *definitions, struct axl_table *table,
                      struct axl_map **ret_map, struct axl_error **err);
void axl_map_free(struct axl_map *map);
AXL_DEFINE_CLEANUP(axl_map)

const char *axl_map_id(const struct axl_map *map);
const char *axl_map_record(const struct axl_map *map); /* name of the kind */
const char *axl_map_hash(const struct axl_map *map);   /* SHA-256 of its text */
/* A word of "settings", or NULL. */
const char *axl_map_setting(const struct axl_map *map, const char *name);
/*
 * Sheets the map takes; 0 where it takes the first visible one. A map just
 * loaded tells the names it was written with.
 */
size_t axl_map_sheet_count(const struct axl_map *map);
const char *axl_map_sheet(const struct axl_map *map, size_t i);

/*
 * Settle the sheets on those the workbook has, in its order; AXL_ERROR_DATA
 * where it lacks one. axl_map_recognise has done so.
 */
int axl_map_match_sheets(struct axl_map *map, const struct axl_table *table,
                         struct axl_error **err);

/* What a source's entry in project.json adds: constants and replaced values; either may be
 * NULL-node. */
struct axl_map_overrides {
	struct axl_json constants; /* {"period": "2024Q4"} */
	struct axl_json values;    /* {"region": {"합계": "48120"}} */
};

struct axl_map_reader;

/* Binds map, table and fields; AXL_ERROR_DATA names each required column that is missing. */
int axl_map_reader_new(const struct axl_map *map, struct axl_table *table,
                       const struct axl_kind *kind, const struct axl_map_overrides *overrides,
                       struct axl_map_reader **ret_reader, struct axl_error **err);
void axl_map_reader_free(struct axl_map_reader *reader);
AXL_DEFINE_CLEANUP(axl_map_reader)

struct axl_map_counts {
	uint64_t rows;     /* data rows read */
	uint64_t ignored;  /* rows or melted cells passed over by "ignore" */
	uint64_t rejected; /* records given up */
};

enum { AXL_MAP_RECORD = 1, AXL_MAP_NO_RECORD = 2 };

/* What stood in a column, as far as its cells were read: a row is given up at its first fault. */
struct axl_map_tally {
	const char *field; /* that it fills */
	const char *header;
	int column;                       /* from 0 */
	uint64_t states[AXL_STATE_COUNT]; /* cells in each state */
	uint64_t unread;                  /* cells that could not be read */
};

/*
 * On to the next record, whose cells go where record->cells points, one a field of the
 * kind: AXL_MAP_RECORD with it; AXL_MAP_NO_RECORD where a row gave none,
 * so that a file of nothing but rejects is not gathered in one call; 0 at the end; -1 on
 * failure. What cannot be read is filed in rejects. Texts live until the next call.
 */
int axl_map_reader_next(struct axl_map_reader *reader, struct axl_record *record,
                        struct axl_rejects *rejects, struct axl_error **err);
void axl_map_reader_counts(const struct axl_map_reader *reader, struct axl_map_counts *ret_counts);
/* One of each column that is read, in no order of their places; they live with the reader. */
size_t axl_map_reader_tallies(const struct axl_map_reader *reader,
                              const struct axl_map_tally **ret_tallies);
/* Header of a column (from 0), "" for AXL_COLUMN_NONE. */
const char *axl_map_reader_header(const struct axl_map_reader *reader, int column);

#endif
