/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV for spreadsheets and scripts: RFC 4180 with LF. */
#include "config.h"

#include "cli/output/voice.h"

#include <string.h>

static void add_quoted(struct axl_buffer *out, const char *text, const char *guard)
{
	axl_buffer_printf(out, "\"%s", guard);
	for (; *text; text++) {
		if (*text == '"')
			axl_buffer_add_char(out, '"');
		axl_buffer_add_char(out, *text);
	}
	axl_buffer_add_char(out, '"');
}

/* Empty text is quoted: it is not absent. A spreadsheet must take text for text: what would start a
 * formula gets a ' before it. */
static void add_text(struct axl_buffer *out, const char *text)
{
	const char *guard = *text && strchr("=+-@\t\r", *text) ? "'" : "";
	if (text[strcspn(text, ",\"\r\n")] || !*text || *text == ' ')
		add_quoted(out, text, guard);
	else
		axl_buffer_printf(out, "%s%s", guard, text);
}

static void begin_table(struct axl_output *output, const char *name, const char *title)
{
	(void)name;
	(void)title;
	if (output->table_count > 0)
		axl_buffer_add_char(&output->text, '\n');
	for (size_t i = 0; i < output->column_count; i++)
		axl_buffer_printf(&output->text, "%s%s", i > 0 ? "," : "", output->columns[i].key);
	axl_buffer_add_char(&output->text, '\n');
}

static void add_cell(struct axl_output *output, const struct axl_cell *cell)
{
	struct axl_buffer *out = &output->text;
	if (output->column > 0)
		axl_buffer_add_char(out, ',');
	if (cell->state != AXL_VALUE)
		axl_buffer_add_text(out, axl_cell_mark(cell->state));
	else if (cell->kind == AXL_CELL_TEXT)
		add_text(out, cell->text);
	else
		axl_cell_add_figure(cell, out);
}

static void end_row(struct axl_output *output)
{
	axl_buffer_add_char(&output->text, '\n');
}

const struct axl_voice axl_voice_csv = {
    .table = begin_table,
    .cell = add_cell,
    .row = end_row,
};
