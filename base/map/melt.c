/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/reader-inside.h"

#include "base/i18n.h"

enum verdict { MELTED, IGNORED, UNLISTED, OTHER };

static bool is_taken(const struct axl_map_reader *reader, size_t column)
{
	for (size_t i = 0; i < reader->order_count; i++)
		if ((size_t)reader->bindings[reader->order[i]].column == column)
			return true;
	return false;
}

/* Read one header cell; its text must outlive the binding's next one. */
static enum verdict read_level(struct axl_map_reader *reader, size_t level, size_t column,
                               struct axl_cell *ret_cell)
{
	const struct axl_header *header = reader->header;
	const char *text = header->levels[level * header->columns + column];
	struct axl_map_binding *binding = &reader->bindings[reader->levels[level]];
	enum axl_reason reason;
	switch (
	    axl_map_cell_read(binding, reader->decimal, axl_slice_of(text), ret_cell, &reason)) {
	case AXL_MAP_IGNORED:
		return IGNORED;
	case AXL_MAP_REFUSED:
		return reason == AXL_REASON_VALUE ? UNLISTED : OTHER;
	case AXL_MAP_READ:
		break;
	}
	if (ret_cell->state != AXL_VALUE)
		return OTHER;
	ret_cell->column = (int)column;
	ret_cell->text.bytes =
	    axl_arena_copy(reader->arena, ret_cell->text.bytes, ret_cell->text.length);
	return MELTED;
}

/*
 * A level that cannot be read tells that the column holds something else (units,
 * remarks) whatever the other levels say; only then do "ignore" and lists of
 * values have a word.
 */
static enum verdict judge(struct axl_map_reader *reader, size_t column, struct axl_cell *levels,
                          size_t *ret_unlisted)
{
	enum verdict whole = MELTED;
	for (size_t level = 0; level < reader->map->level_count; level++) {
		enum verdict verdict = read_level(reader, level, column, &levels[level]);
		if (verdict == OTHER)
			return OTHER;
		if (verdict == UNLISTED && whole == MELTED)
			*ret_unlisted = level;
		if (verdict == IGNORED || whole == MELTED)
			whole = verdict;
	}
	return whole;
}

int axl_map_melt_columns(struct axl_map_reader *reader, struct axl_error **err)
{
	size_t columns = reader->header->columns, level_count = reader->map->level_count;
	reader->melted = axl_xcalloc(columns, sizeof *reader->melted);
	reader->unlisted = axl_xcalloc(columns, sizeof *reader->unlisted);
	for (size_t column = 0; column < columns; column++) {
		if (is_taken(reader, column))
			continue;
		struct axl_cell *levels =
		    axl_arena_take(reader->arena, level_count * sizeof *levels);
		size_t unlisted = 0;
		switch (judge(reader, column, levels, &unlisted)) {
		case MELTED:
			reader->melted[reader->melted_count++] =
			    (struct axl_map_melted){column, levels};
			break;
		case IGNORED:
			reader->melted_ignored++;
			break;
		case UNLISTED:
			reader->unlisted[reader->unlisted_count++] =
			    (struct axl_map_unlisted){column, unlisted};
			break;
		case OTHER:
			break;
		}
	}
	if (!reader->melted_count)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("map \"%s\": the header of no column can be read as \"%s\""),
		                     reader->map->id, reader->map->levels[0]);
	return 0;
}
