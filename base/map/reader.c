/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/map.h"

#include <string.h>

#include "base/i18n.h"
#include "base/map/dictionary.h"
#include "base/map/reader-inside.h"

const char *axl_map_reader_header(const struct axl_map_reader *reader, int column)
{
	bool known = column >= 0 && (size_t)column < reader->header->columns;
	return known ? reader->header->names[column] : "";
}

void axl_map_reader_counts(const struct axl_map_reader *reader, struct axl_map_counts *ret_counts)
{
	*ret_counts = reader->counts;
}

size_t axl_map_reader_tallies(const struct axl_map_reader *reader,
                              const struct axl_map_tally **ret_tallies)
{
	*ret_tallies = reader->tallies;
	return reader->order_count + reader->melted_count;
}

static const char *expectation(enum axl_reason reason)
{
	switch (reason) {
	case AXL_REASON_NUMBER:
		return _("expected a number such as 1,234.5");
	case AXL_REASON_DATE:
		return _("expected a day such as 2025-03-31");
	case AXL_REASON_PERIOD:
		return _("expected a period such as 2025, 2025Q1 or 2025-03");
	case AXL_REASON_REQUIRED:
		return _("must be filled in");
	case AXL_REASON_VALUE:
		return _("say what it means under \"values\" of the source");
	default:
		return _("repair the formula it comes from");
	}
}

static void refuse(const struct axl_map_reader *reader, const struct axl_map_binding *binding,
                   uint64_t line, size_t column, enum axl_reason reason, struct axl_slice text,
                   struct axl_rejects *rejects)
{
	axl_rejects_add(rejects, line, (int)column, axl_map_reader_header(reader, (int)column), -1,
	                reason, text, "%s: %s", binding->spec->name, expectation(reason));
}

/* Columns of figures that are left out because nobody knows what their header means. */
static void refuse_unlisted(struct axl_map_reader *reader, struct axl_rejects *rejects)
{
	const struct axl_header *header = reader->header;
	for (size_t i = 0; i < reader->unlisted_count; i++) {
		const struct axl_map_unlisted *unlisted = &reader->unlisted[i];
		const char *text =
		    header->levels[unlisted->level * header->columns + unlisted->column];
		refuse(reader, &reader->bindings[reader->levels[unlisted->level]],
		       header->first_line + unlisted->level, unlisted->column, AXL_REASON_VALUE,
		       axl_slice_of(text), rejects);
	}
	reader->counts.rejected += reader->unlisted_count;
	reader->unlisted_count = 0;
}

/* "-" and "X" are figures that somebody gave; "-" is no name, no day and no period. */
static bool is_missing(const struct axl_cell *cell, enum axl_cell_type type)
{
	return type == AXL_CELL_NUMBER ? cell->state == AXL_ABSENT : cell->state != AXL_VALUE;
}

static enum axl_map_reading refuse_bytes(const struct axl_map_reader *reader, size_t column,
                                         uint64_t fault, struct axl_rejects *rejects)
{
	const struct axl_row *row = &reader->row;
	axl_rejects_add(rejects, row->line, (int)column, axl_map_reader_header(reader, (int)column),
	                (int64_t)fault, AXL_REASON_ENCODING, row->fields[column], "%s",
	                _("repair the text, or name the file's encoding"));
	return AXL_MAP_REFUSED;
}

/* A word that the map replaces with a blank ("active") was there. */
static enum axl_state state_found(struct axl_slice text, const struct axl_cell *cell)
{
	bool replaced = cell->state == AXL_ABSENT && text.length && !cell->text.length;
	return replaced ? AXL_VALUE : cell->state;
}

/* Read a cell whose bytes no dictionary knows. */
static enum axl_map_reading read_new(struct axl_map_reader *reader, struct axl_map_binding *binding,
                                     bool required, struct axl_map_tally *tally,
                                     struct axl_cell *ret_cell, enum axl_state *ret_found,
                                     struct axl_rejects *rejects)
{
	size_t column = (size_t)tally->column;
	const struct axl_row *row = &reader->row;
	struct axl_slice text;
	uint64_t fault;
	if (!axl_table_text(reader->table, row, column, &text, &fault)) {
		tally->unread++;
		return refuse_bytes(reader, column, fault, rejects);
	}
	enum axl_reason reason;
	enum axl_map_reading reading =
	    axl_map_cell_read(binding, reader->decimal, text, ret_cell, &reason);
	ret_cell->column = (int)column;
	*ret_found = state_found(text, ret_cell);
	if (reading == AXL_MAP_READ)
		tally->states[*ret_found]++;
	else
		tally->unread += reading == AXL_MAP_REFUSED;
	if (reading == AXL_MAP_READ && required && is_missing(ret_cell, binding->spec->type)) {
		reason = AXL_REASON_REQUIRED;
		reading = AXL_MAP_REFUSED;
	}
	if (reading == AXL_MAP_REFUSED)
		refuse(reader, binding, row->line, column, reason, text, rejects);
	return reading;
}

/* Into the record's own cell at once: a cell that is copied waits for its pieces to be written. */
static enum axl_map_reading read_cell(struct axl_map_reader *reader, size_t field, bool required,
                                      struct axl_map_tally *tally, struct axl_cell *ret_cell,
                                      struct axl_rejects *rejects)
{
	size_t column = (size_t)tally->column;
	struct axl_map_binding *binding = &reader->bindings[field];
	struct axl_dictionary *dictionary = binding->dictionary;
	const struct axl_row *row = &reader->row;
	enum axl_state found;
	if (!dictionary || !axl_dictionary_is_open(dictionary))
		return read_new(reader, binding, required, tally, ret_cell, &found, rejects);
	struct axl_slice raw = column < row->count ? row->fields[column] : axl_slice_of("");
	const struct axl_dictionary_word *known = axl_dictionary_find(dictionary, raw);
	if (known) {
		*ret_cell = known->cell;
		tally->states[known->found] += known->reading == AXL_MAP_READ;
		return known->reading;
	}
	enum axl_map_reading reading =
	    read_new(reader, binding, required, tally, ret_cell, &found, rejects);
	if (reading != AXL_MAP_REFUSED)
		axl_dictionary_add(dictionary, raw, reading, found, ret_cell);
	return reading;
}

/* The first filled field beyond the header, or 0. */
static size_t stray_field(const struct axl_map_reader *reader)
{
	for (size_t i = reader->header->columns; i < reader->row.count; i++) {
		struct axl_slice text;
		uint64_t fault;
		if (!axl_table_text(reader->table, &reader->row, i, &text, &fault) || text.length)
			return i;
	}
	return 0;
}

/*
 * In a delimited file a row of another length has its columns shifted by a stray
 * separator or line break: no cell of it can be trusted. A sheet's cells have
 * addresses; its rows end where their last cell is filled.
 */
static bool has_shape(const struct axl_map_reader *reader, struct axl_rejects *rejects)
{
	const struct axl_row *row = &reader->row;
	if (!reader->delimited)
		return true;
	if (row->unclosed_quote) {
		axl_rejects_add(rejects, row->line, AXL_COLUMN_NONE, "", -1,
		                AXL_REASON_UNCLOSED_QUOTE,
		                row->count ? row->fields[0] : axl_slice_of(""), "%s",
		                _("close the quote on this line, or double it"));
		return false;
	}
	if (row->count < reader->needed) {
		axl_rejects_add(rejects, row->line, AXL_COLUMN_NONE, "", -1, AXL_REASON_SHORT_ROW,
		                row->count ? row->fields[0] : axl_slice_of(""),
		                _("%zu fields where %zu are needed; is a line break not quoted?"),
		                row->count, reader->needed);
		return false;
	}
	size_t stray = stray_field(reader);
	if (!stray)
		return true;
	axl_rejects_add(rejects, row->line, (int)stray, "", -1, AXL_REASON_LONG_ROW,
	                row->fields[stray],
	                _("%zu fields under a header of %zu; is a separator not quoted?"),
	                row->count, reader->header->columns);
	return false;
}

/* The cells of the row that stand in columns of their own. */
static enum axl_map_reading read_row(struct axl_map_reader *reader, struct axl_cell *cells,
                                     struct axl_rejects *rejects)
{
	if (!has_shape(reader, rejects))
		return AXL_MAP_REFUSED;
	memcpy(cells, reader->constants, reader->kind->field_count * sizeof *cells);
	for (size_t i = 0; i < reader->order_count; i++) {
		size_t field = reader->order[i];
		const struct axl_map_binding *binding = &reader->bindings[field];
		enum axl_map_reading reading =
		    read_cell(reader, field, binding->spec->required, &reader->tallies[i],
		              &cells[field], rejects);
		if (reading != AXL_MAP_READ)
			return reading;
	}
	return AXL_MAP_READ;
}

/* The next melted cell; a blank one is delivered too: its state is what it says. */
static enum axl_map_reading melt_cell(struct axl_map_reader *reader, struct axl_cell *cells,
                                      struct axl_rejects *rejects)
{
	struct axl_map_tally *tally = &reader->tallies[reader->order_count + reader->next_melted];
	const struct axl_map_melted *melted = &reader->melted[reader->next_melted++];
	memcpy(cells, reader->fixed, reader->kind->field_count * sizeof *cells);
	for (size_t i = 0; i < reader->map->level_count; i++)
		cells[reader->levels[i]] = melted->levels[i];
	return read_cell(reader, reader->melted_field, false, tally, &cells[reader->melted_field],
	                 rejects);
}

static void count(struct axl_map_reader *reader, enum axl_map_reading reading)
{
	reader->counts.ignored += reading == AXL_MAP_IGNORED;
	reader->counts.rejected += reading == AXL_MAP_REFUSED;
}

/* As axl_map_reader_next, of rows. */
static int next_row(struct axl_map_reader *reader, struct axl_cell *cells,
                    struct axl_rejects *rejects, struct axl_error **err)
{
	int found = axl_table_next(reader->table, &reader->row, err);
	if (found <= 0)
		return found;
	reader->counts.rows++;
	enum axl_map_reading reading = read_row(reader, cells, rejects);
	if (reading == AXL_MAP_READ)
		return AXL_MAP_RECORD;
	count(reader, reading);
	return AXL_MAP_NO_RECORD;
}

static int place_record(const struct axl_map_reader *reader, int column, struct axl_record *record)
{
	record->line = reader->row.line;
	record->offset = reader->row.offset;
	record->column = column;
	return AXL_MAP_RECORD;
}

int axl_map_reader_next(struct axl_map_reader *reader, struct axl_record *record,
                        struct axl_rejects *rejects, struct axl_error **err)
{
	if (!reader->melted_count) {
		int found = next_row(reader, record->cells, rejects, err);
		return found == AXL_MAP_RECORD ? place_record(reader, AXL_COLUMN_NONE, record)
		                               : found;
	}
	refuse_unlisted(reader, rejects);
	if (reader->next_melted == reader->melted_count) {
		int found = next_row(reader, reader->fixed, rejects, err);
		if (found != AXL_MAP_RECORD)
			return found;
		reader->next_melted = 0;
		reader->counts.ignored += reader->melted_ignored;
	}
	size_t column = reader->melted[reader->next_melted].column;
	enum axl_map_reading reading = melt_cell(reader, record->cells, rejects);
	if (reading == AXL_MAP_READ)
		return place_record(reader, (int)column, record);
	count(reader, reading);
	return AXL_MAP_NO_RECORD;
}
