/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cells of input-output tables as facts: what one row's sector sells to one column's.
 *
 * - Rows and columns are sectors, by code and name (one of them will do), or have a role that
 *   the map names in capitals (ksic/chain/role.h): totals, final demand, value added.
 * - Flows may be negative (scrap and by-products), and so may the parts of final demand and
 *   of value added; outputs, imports and employment may not.
 * - "flows" says whether imported inputs are in the flows (all, the default) or not (domestic).
 * - The same cell twice would count twice: the second is rejected, save of the roles that
 *   several columns or rows bear (FINAL, VALUE_ADDED_OTHER, OTHER_SUPPLY, IMPORTED).
 */
#include "config.h"

#include "base/i18n.h"
#include "base/index.h"
#include "base/store/intake.h"
#include "ksic/chain/role.h"
#include "ksic/fact/kinds.h"
#include "ksic/fact/row.h"

enum { ROW, ROW_NAME, COLUMN, COLUMN_NAME, PERIOD, FLOWS, VALUE, FIELD_COUNT };

static const struct axl_field_spec fields[FIELD_COUNT] = {
    [ROW] = {"row", AXL_CELL_TEXT, false},
    [ROW_NAME] = {"row_name", AXL_CELL_TEXT, false},
    [COLUMN] = {"column", AXL_CELL_TEXT, false},
    [COLUMN_NAME] = {"column_name", AXL_CELL_TEXT, false},
    [PERIOD] = {"period", AXL_CELL_PERIOD, true},
    [FLOWS] = {"flows", AXL_CELL_TEXT, false},
    [VALUE] = {"value", AXL_CELL_NUMBER, false},
};

struct cells {
	const struct axl_map_reader *reader;
	int64_t version;
	/* Reading thread: */
	struct axl_index *seen;
	struct axl_buffer key;
	/* Writing thread: */
	struct axl_inserter *inserter;
};

static void close_cells(void *state)
{
	struct cells *cells = state;
	axl_index_free(cells->seen);
	axl_buffer_release(&cells->key);
	axl_inserter_free(cells->inserter);
	free(cells);
}

static int open_cells(const struct axl_intake *intake, const void *world, void **ret_state,
                      struct axl_error **err)
{
	static const char *const columns[] = {"id",         "field",       "flows",       "period",
	                                      "seller",     "seller_role", "seller_name", "buyer",
	                                      "buyer_role", "buyer_name",  "value",       "state"};
	(void)world;
	struct cells *cells = axl_xcalloc(1, sizeof *cells);
	cells->reader = intake->reader;
	cells->version = intake->version;
	cells->seen = axl_index_new();
	axl_buffer_init(&cells->key);
	if (axl_inserter_new(intake->store, "io_cell", columns, AXL_COUNT(columns),
	                     &cells->inserter, err) < 0) {
		close_cells(cells);
		return -1;
	}
	*ret_state = cells;
	return 0;
}

static enum axl_io_role role_of(const struct axl_cell *cells, int code, int name)
{
	enum axl_io_role role = axl_io_role_read(axl_fact_text(&cells[code]));
	return role != AXL_IO_SECTOR ? role : axl_io_role_read(axl_fact_text(&cells[name]));
}

/* What the row or column is known by: its role, a sector's code, else its name. */
static struct axl_slice key_of(const struct axl_cell *cells, int code, int name)
{
	enum axl_io_role role = role_of(cells, code, name);
	if (role != AXL_IO_SECTOR)
		return axl_slice_of(axl_io_role_word(role));
	struct axl_slice text = axl_fact_text(&cells[code]);
	return text.length ? text : axl_fact_text(&cells[name]);
}

static bool reject(const struct cells *cells, const struct axl_record *record, int field,
                   enum axl_reason reason, const char *hint, struct axl_rejects *rejects)
{
	axl_fact_reject(cells->reader, record, &record->cells[field], reason, hint, rejects);
	return false;
}

static bool has_both_ends(const struct cells *state, const struct axl_record *record,
                          struct axl_rejects *rejects)
{
	const struct axl_cell *cells = record->cells;
	if (key_of(cells, ROW, ROW_NAME).length == 0)
		return reject(state, record, ROW, AXL_REASON_REQUIRED,
		              _("a row has the code or the name of a sector, or of a total"),
		              rejects);
	if (key_of(cells, COLUMN, COLUMN_NAME).length == 0)
		return reject(state, record, COLUMN, AXL_REASON_REQUIRED,
		              _("a column has the code or the name of a sector, or of a total"),
		              rejects);
	return true;
}

static bool read_flows(const struct cells *state, struct axl_record *record,
                       struct axl_rejects *rejects)
{
	struct axl_cell *flows = &record->cells[FLOWS];
	if (flows->state != AXL_VALUE)
		flows->text = axl_slice_of("all");
	else if (!axl_slice_equals(flows->text, "all") &&
	         !axl_slice_equals(flows->text, "domestic"))
		return reject(state, record, FLOWS, AXL_REASON_VALUE, _("expected all or domestic"),
		              rejects);
	return true;
}

static bool may_be_negative(enum axl_io_role row, enum axl_io_role column)
{
	return column != AXL_IO_OUTPUT && column != AXL_IO_IMPORTS && column != AXL_IO_SUPPLY &&
	       row != AXL_IO_INPUT && row != AXL_IO_EMPLOYMENT && row != AXL_IO_COMPENSATION;
}

/* Such a role may be borne by several rows or columns, which add up. */
static bool is_one_of_several(enum axl_io_role role)
{
	return role == AXL_IO_FINAL || role == AXL_IO_VALUE_ADDED_OTHER ||
	       role == AXL_IO_OTHER_SUPPLY || role == AXL_IO_IMPORTED;
}

static bool is_first(struct cells *state, const struct axl_record *record,
                     struct axl_rejects *rejects)
{
	bool added;
	const struct axl_cell *cells = record->cells;
	if (is_one_of_several(role_of(cells, ROW, ROW_NAME)) ||
	    is_one_of_several(role_of(cells, COLUMN, COLUMN_NAME)))
		return true;
	struct axl_slice parts[] = {key_of(cells, ROW, ROW_NAME),
	                            key_of(cells, COLUMN, COLUMN_NAME), cells[PERIOD].text,
	                            cells[FLOWS].text};
	axl_buffer_clear(&state->key);
	for (size_t i = 0; i < AXL_COUNT(parts); i++) {
		axl_buffer_add(&state->key, parts[i].bytes, parts[i].length);
		axl_buffer_add_char(&state->key, '\n');
	}
	axl_index_add(state->seen, state->key.bytes, state->key.length, 0, &added);
	if (!added)
		return reject(state, record, VALUE, AXL_REASON_DUPLICATE,
		              _("the file gives this cell before; the first one is kept"), rejects);
	return true;
}

static int refine_cell(void *state, struct axl_record *record, struct axl_rejects *rejects,
                       struct axl_error **err)
{
	static const int figures[] = {VALUE, -1};
	struct cells *cells = state;
	(void)err;
	if (!has_both_ends(cells, record, rejects) || !read_flows(cells, record, rejects))
		return 0;
	if (!may_be_negative(role_of(record->cells, ROW, ROW_NAME),
	                     role_of(record->cells, COLUMN, COLUMN_NAME)) &&
	    axl_fact_reject_negative(cells->reader, record, figures, rejects))
		return 0;
	return is_first(cells, record, rejects);
}

static int store_cell(void *state, const struct axl_record *record, struct axl_error **err)
{
	struct cells *in = state;
	const struct axl_cell *cells = record->cells;
	return axl_inserter_add(in->inserter, err, "iissstsstsdt",
	                        axl_fact_id(in->version, record->line), (int64_t)record->column + 1,
	                        cells[FLOWS].text, cells[PERIOD].text, key_of(cells, ROW, ROW_NAME),
	                        axl_io_role_name(role_of(cells, ROW, ROW_NAME)),
	                        axl_fact_text(&cells[ROW_NAME]), key_of(cells, COLUMN, COLUMN_NAME),
	                        axl_io_role_name(role_of(cells, COLUMN, COLUMN_NAME)),
	                        axl_fact_text(&cells[COLUMN_NAME]), axl_fact_figure(&cells[VALUE]),
	                        axl_state_name(cells[VALUE].state));
}

static int finish_cells(void *state, struct axl_error **err)
{
	return axl_inserter_finish(((struct cells *)state)->inserter, err);
}

const struct axl_kind axl_io_cell_kind = {
    .name = "io-cell",
    .fields = fields,
    .field_count = FIELD_COUNT,
    .open = open_cells,
    .refine = refine_cell,
    .store = store_cell,
    .finish = finish_cells,
    .close = close_cells,
};
