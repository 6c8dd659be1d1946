/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/sheet.h"

#include <string.h>

#include "base/i18n.h"
#include "base/table/header.h"
#include "base/xlsx/cell.h"
#include "base/xlsx/text.h"
#include "base/xlsx/xml.h"

/* The texts that one row holds of its own; shared strings are not copied. */
enum { ROW_BYTES_MAX = 64 << 20 };

/* Where a field's bytes are: shared, or at an offset in the row's own text, which still grows. */
struct place {
	const char *shared;
	size_t offset;
	size_t length;
};

struct cell {
	size_t column;
	enum axl_xlsx_cell_type type;
	enum axl_xlsx_calendar calendar;
	size_t start; /* of its value in the row's text */
	bool has_formula;
	bool has_value;
};

struct axl_xlsx_rows {
	struct axl_xlsx_xml *xml;
	const struct axl_xlsx_strings *strings;
	const struct axl_xlsx_styles *styles;
	enum axl_xlsx_calendar calendar;
	bool ended;

	bool in_data; /* the state of the parse */
	bool in_row;
	bool in_cell;
	bool in_value;
	struct axl_xlsx_gather gather;
	struct cell cell;

	uint64_t line;
	bool line_is_sure; /* the row or one of its cells told its number */
	size_t next_column;
	struct axl_buffer text;
	struct place *places;
	size_t place_capacity;
	size_t count; /* up to the row's last value */
	size_t width; /* the widest row so far */
	struct axl_slice *fields;
	size_t field_capacity;
	size_t filled; /* of the fields, by the row before */
};

static void refuse_cell(struct axl_xlsx_rows *rows, const char *why)
{
	axl_auto(axl_memory) char *letters = axl_column_letters(rows->cell.column);
	axl_xlsx_xml_refuse(rows->xml, _("cell %s%llu: %s"), letters,
	                    (unsigned long long)rows->line, why);
}

static void refuse_long_cell(struct axl_xlsx_rows *rows)
{
	axl_auto(axl_memory) char *why =
	    axl_xasprintf(_("it holds more than %d characters"), AXL_XLSX_CELL_CHARS_MAX);
	refuse_cell(rows, why);
}

/* --- rows */

static void begin_row(struct axl_xlsx_rows *rows, const char **attributes)
{
	const char *number = axl_xlsx_attribute(attributes, "r");
	uint64_t line = rows->line + 1;
	if (number && !axl_xlsx_count_read(number, AXL_XLSX_ROWS_MAX, &line))
		axl_xlsx_xml_refuse(rows->xml, _("'%s' is no row number (1 to %d)"), number,
		                    AXL_XLSX_ROWS_MAX);
	else if (line > AXL_XLSX_ROWS_MAX)
		axl_xlsx_xml_refuse(rows->xml, _("the sheet has more than %d rows"),
		                    AXL_XLSX_ROWS_MAX);
	else if (line <= rows->line)
		axl_xlsx_xml_refuse(
		    rows->xml,
		    _("row %s stands after row %llu; open the workbook in a spreadsheet "
		      "program and save it again"),
		    number, (unsigned long long)rows->line);
	rows->line = line;
	rows->line_is_sure = number != NULL;
	rows->in_row = true;
	rows->next_column = 0;
	rows->count = 0;
	axl_buffer_clear(&rows->text);
}

static void end_row(struct axl_xlsx_rows *rows)
{
	rows->in_row = false;
	if (rows->count)
		axl_xlsx_xml_pause(rows->xml);
}

static bool is_blank(const char *bytes, size_t length)
{
	while (length && (*bytes == ' ' || *bytes == '\t'))
		bytes++, length--;
	return length == 0;
}

/* Put the cell's value into the row; columns passed over are empty. */
static void place_value(struct axl_xlsx_rows *rows, const char *shared, size_t length)
{
	size_t column = rows->cell.column;
	if (is_blank(shared ? shared : rows->text.bytes + rows->cell.start, length))
		return;
	if (column < rows->count && rows->places[column].length) {
		refuse_cell(rows, _("it stands twice in its row"));
		return;
	}
	axl_reserve(rows->places, rows->place_capacity, column + 1);
	while (rows->count <= column)
		rows->places[rows->count++] = (struct place){0};
	rows->places[column] = (struct place){shared, rows->cell.start, length};
}

/* --- cells */

/* Where a cell stands: by its reference, or after the one before it. */
static bool locate_cell(struct axl_xlsx_rows *rows, const char *reference)
{
	rows->cell.column = rows->next_column;
	if (!reference) {
		if (rows->next_column >= AXL_XLSX_COLUMNS_MAX)
			axl_xlsx_xml_refuse(rows->xml, _("row %llu has more than %d columns"),
			                    (unsigned long long)rows->line, AXL_XLSX_COLUMNS_MAX);
		rows->next_column++;
		return rows->cell.column < AXL_XLSX_COLUMNS_MAX;
	}

	uint64_t line = 0;
	if (!axl_xlsx_reference_read(reference, &rows->cell.column, &line)) {
		axl_xlsx_xml_refuse(rows->xml, _("'%s' is no cell (A1 to XFD1048576)"), reference);
		return false;
	}
	if (!rows->line_is_sure && line > rows->line)
		rows->line = line;
	rows->line_is_sure = true;
	if (line != rows->line) {
		axl_xlsx_xml_refuse(rows->xml, _("cell %s stands in row %llu"), reference,
		                    (unsigned long long)rows->line);
		return false;
	}
	rows->next_column = rows->cell.column + 1;
	return true;
}

static void begin_cell(struct axl_xlsx_rows *rows, const char **attributes)
{
	rows->cell = (struct cell){.start = rows->text.length};
	rows->gather = (struct axl_xlsx_gather){0};
	if (!locate_cell(rows, axl_xlsx_attribute(attributes, "r")))
		return;
	const char *type = axl_xlsx_attribute(attributes, "t");
	if (!axl_xlsx_cell_type(type, &rows->cell.type)) {
		refuse_cell(rows, _("its type is none that workbooks know"));
		return;
	}
	const char *style = axl_xlsx_attribute(attributes, "s");
	uint64_t number = 0;
	if (style && axl_xlsx_count_read(style, UINT32_MAX, &number) &&
	    axl_xlsx_style_is_date(rows->styles, (size_t)number))
		rows->cell.calendar = rows->calendar;
	rows->in_cell = true;
}

static void place_shared(struct axl_xlsx_rows *rows)
{
	uint64_t index = 0;
	size_t count = axl_xlsx_strings_count(rows->strings);
	if (!axl_xlsx_count_read(rows->text.bytes + rows->cell.start, UINT32_MAX, &index) ||
	    index >= count) {
		refuse_cell(rows,
		            _("its shared string is not there; open the workbook in a spreadsheet "
		              "program and save it again"));
		return;
	}
	rows->text.length = rows->cell.start;
	struct axl_slice text = axl_xlsx_strings_at(rows->strings, (size_t)index);
	place_value(rows, text.bytes, text.length);
}

static void end_cell(struct axl_xlsx_rows *rows)
{
	const struct cell *cell = &rows->cell;
	rows->in_cell = false;
	bool has_text = rows->text.length > cell->start;
	if (cell->type == AXL_XLSX_SHARED && has_text) {
		place_shared(rows);
		return;
	}
	if (cell->has_formula && !cell->has_value)
		axl_buffer_add_text(&rows->text, "#CALC!");
	else
		axl_xlsx_cell_render(cell->type, cell->calendar, &rows->text, cell->start);
	if (!axl_xlsx_text_fits_cell(&rows->text, cell->start))
		refuse_long_cell(rows);
	place_value(rows, NULL, rows->text.length - cell->start);
}

static void begin_in_cell(struct axl_xlsx_rows *rows, const char *name)
{
	struct cell *cell = &rows->cell;
	if (cell->type == AXL_XLSX_INLINE)
		axl_xlsx_gather_start(&rows->gather, name);
	if (strcmp(name, "f") == 0)
		cell->has_formula = true;
	if (strcmp(name, "v") == 0 || strcmp(name, "is") == 0)
		cell->has_value = true;
	rows->in_value = strcmp(name, "v") == 0 && cell->type != AXL_XLSX_INLINE;
}

/* --- events */

static void on_start(struct axl_xlsx_xml *xml, void *self, const char *name,
                     const char **attributes)
{
	(void)xml;
	struct axl_xlsx_rows *rows = self;
	if (rows->in_cell)
		begin_in_cell(rows, name);
	else if (rows->in_row && strcmp(name, "c") == 0)
		begin_cell(rows, attributes);
	else if (rows->in_data && strcmp(name, "row") == 0)
		begin_row(rows, attributes);
	else if (strcmp(name, "sheetData") == 0)
		rows->in_data = true;
}

static void on_end(struct axl_xlsx_xml *xml, void *self, const char *name)
{
	(void)xml;
	struct axl_xlsx_rows *rows = self;
	rows->in_value = false;
	if (rows->in_cell) {
		axl_xlsx_gather_end(&rows->gather, name);
		if (strcmp(name, "c") == 0)
			end_cell(rows);
	} else if (rows->in_row && strcmp(name, "row") == 0) {
		end_row(rows);
	} else if (strcmp(name, "sheetData") == 0) {
		rows->in_data = false;
	}
}

static void on_text(struct axl_xlsx_xml *xml, void *self, const char *bytes, size_t length)
{
	(void)xml;
	struct axl_xlsx_rows *rows = self;
	if (!rows->in_value && !rows->gather.taking)
		return;
	axl_buffer_add(&rows->text, bytes, length);
	if (rows->text.length - rows->cell.start > AXL_XLSX_CELL_BYTES_MAX)
		refuse_long_cell(rows);
	else if (rows->text.length > ROW_BYTES_MAX)
		axl_xlsx_xml_refuse(rows->xml, _("row %llu holds more than %d MiB of text"),
		                    (unsigned long long)rows->line, ROW_BYTES_MAX >> 20);
}

/* --- the reader */

int axl_xlsx_rows_open(struct axl_xlsx_package *package, const char *part,
                       const struct axl_xlsx_strings *strings, const struct axl_xlsx_styles *styles,
                       bool since_1904, struct axl_xlsx_rows **ret_rows, struct axl_error **err)
{
	static const struct axl_xlsx_events events = {on_start, on_end, on_text};
	axl_auto(axl_xlsx_rows) struct axl_xlsx_rows *rows = axl_xcalloc(1, sizeof *rows);
	axl_buffer_init(&rows->text);
	rows->strings = strings;
	rows->styles = styles;
	rows->calendar = since_1904 ? AXL_XLSX_SINCE_1904 : AXL_XLSX_SINCE_1900;
	if (axl_xlsx_xml_open(package, part, AXL_XLSX_SHEET_BYTES_MAX, &events, rows, &rows->xml,
	                      err))
		return -1;
	*ret_rows = axl_steal(rows);
	return 0;
}

void axl_xlsx_rows_free(struct axl_xlsx_rows *rows)
{
	if (!rows)
		return;
	axl_xlsx_xml_free(rows->xml);
	axl_buffer_release(&rows->text);
	free(rows->places);
	free(rows->fields);
	free(rows);
}

/* The row's text has come to rest: turn offsets into slices; all fields behind them are empty. */
static void fill_fields(struct axl_xlsx_rows *rows)
{
	if (rows->count > rows->width)
		rows->width = rows->count;
	axl_reserve(rows->fields, rows->field_capacity, rows->width);
	for (size_t i = 0; i < rows->count; i++) {
		const struct place *place = &rows->places[i];
		const char *bytes =
		    place->shared ? place->shared : rows->text.bytes + place->offset;
		rows->fields[i] = (struct axl_slice){bytes, place->length};
	}
	for (size_t i = rows->count; i < rows->filled; i++)
		rows->fields[i] = (struct axl_slice){"", 0};
	rows->filled = rows->count;
}

int axl_xlsx_rows_next(struct axl_xlsx_rows *rows, struct axl_row *ret_row, struct axl_error **err)
{
	if (rows->ended)
		return 0;
	int status = axl_xlsx_xml_run(rows->xml, err);
	if (status <= 0) {
		rows->ended = true;
		return status;
	}
	fill_fields(rows);
	*ret_row =
	    (struct axl_row){.line = rows->line, .count = rows->width, .fields = rows->fields};
	return 1;
}

double axl_xlsx_rows_progress(const struct axl_xlsx_rows *rows)
{
	return axl_xlsx_xml_progress(rows->xml);
}
