/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/reader-inside.h"

#include <string.h>

#include "base/i18n.h"
#include "base/number.h"

static int read_number(struct axl_map_reader *reader, struct axl_json at, struct axl_cell *cell,
                       struct axl_error **err)
{
	char text[AXL_DOUBLE_TEXT];
	if (axl_json_as_number(at, &cell->number, err) < 0)
		return -1;
	size_t length = axl_double_print(cell->number, text);
	cell->text = (struct axl_slice){axl_arena_copy(reader->arena, text, length), length};
	return 0;
}

static int read_text(struct axl_map_reader *reader, struct axl_json at, enum axl_cell_type type,
                     struct axl_cell *cell, struct axl_error **err)
{
	const char *text = NULL;
	char canonical[AXL_PERIOD_SIZE];
	if (axl_json_as_text(at, &text, err) < 0)
		return -1;
	if (type == AXL_CELL_DATE && !axl_date_read(axl_slice_of(text), canonical))
		return axl_json_error(at, err, _("expected a day such as 2025-03-31, found \"%s\""),
		                      text);
	if (type == AXL_CELL_PERIOD && !axl_period_read(axl_slice_of(text), canonical))
		return axl_json_error(
		    at, err, _("expected a period such as 2025, 2025Q1 or 2025-03, found \"%s\""),
		    text);
	cell->text =
	    axl_slice_of(axl_arena_text(reader->arena, type == AXL_CELL_TEXT ? text : canonical));
	return 0;
}

/* `stated`: by the source itself, which must not contradict a column. */
static int bind_one(struct axl_map_reader *reader, struct axl_json at, const char *name,
                    bool stated, struct axl_error **err)
{
	size_t field = axl_map_kind_field(reader->kind, name);
	if (field == reader->kind->field_count)
		return axl_json_error(at, err, _("records of the kind \"%s\" have no such field"),
		                      reader->kind->name);
	long column = reader->bindings[field].column;
	if (stated && column >= 0)
		return axl_json_error(at, err,
		                      _("the column \"%s\" of the file gives this already"),
		                      reader->header->names[column]);
	struct axl_cell cell = {.state = AXL_VALUE, .column = AXL_COLUMN_NONE, .word = 1};
	enum axl_cell_type type = reader->kind->fields[field].type;
	int result = type == AXL_CELL_NUMBER ? read_number(reader, at, &cell, err)
	                                     : read_text(reader, at, type, &cell, err);
	if (result == 0)
		reader->constants[field] = cell;
	return result;
}

static int bind_all(struct axl_map_reader *reader, struct axl_json constants, bool stated,
                    struct axl_error **err)
{
	for (size_t i = 0; i < axl_json_count(constants); i++) {
		const char *name;
		struct axl_json at = axl_json_member(constants, i, &name);
		if (bind_one(reader, at, name, stated, err) < 0)
			return -1;
	}
	return 0;
}

int axl_map_bind_constants(struct axl_map_reader *reader, struct axl_json overrides,
                           struct axl_error **err)
{
	struct axl_table_facts facts;
	axl_table_facts(reader->table, &facts);
	const struct axl_map_sheet *sheet =
	    facts.sheet ? axl_map_sheet_entry(reader->map, facts.sheet) : NULL;
	struct axl_json none = {0};
	if (bind_all(reader, reader->map->constants, false, err) < 0 ||
	    bind_all(reader, sheet ? sheet->constants : none, false, err) < 0)
		return -1;
	return bind_all(reader, overrides, true, err);
}
