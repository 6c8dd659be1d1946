/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON for programs: a row a line, so that line tools can follow it too. */
#include "config.h"

#include "cli/output/voice.h"

#include "base/json.h"

static void begin_table(struct axl_output *output, const char *name, const char *title)
{
	(void)title;
	if (output->table_count == 0)
		axl_buffer_printf(&output->text, "{\"axlens\": \"%s/1\"", output->schema);
	axl_buffer_add_text(&output->text, ",\n ");
	axl_json_add_text(&output->text, name);
	axl_buffer_add_text(&output->text, ": [");
}

static void add_value(struct axl_buffer *out, const struct axl_cell *cell)
{
	if (cell->state != AXL_VALUE)
		axl_buffer_add_text(out, "null");
	else if (cell->kind == AXL_CELL_TEXT)
		axl_json_add_text(out, cell->text);
	else
		axl_cell_add_figure(cell, out);
}

static void add_cell(struct axl_output *output, const struct axl_cell *cell)
{
	struct axl_buffer *out = &output->text;
	const char *key = output->columns[output->column].key;
	if (output->column > 0)
		axl_buffer_add_text(out, ", ");
	else
		axl_buffer_add_text(out, output->row_count > 0 ? ",\n  {" : "\n  {");
	axl_json_add_text(out, key);
	axl_buffer_add_text(out, ": ");
	add_value(out, cell);
	if (cell->kind == AXL_CELL_NUMBER && cell->state != AXL_VALUE)
		axl_buffer_printf(out, ", \"%s_state\": \"%s\"", key, axl_state_name(cell->state));
}

static void end_row(struct axl_output *output)
{
	axl_buffer_add_char(&output->text, '}');
}

static void end_table(struct axl_output *output)
{
	axl_buffer_add_text(&output->text, output->row_count > 0 ? "\n ]" : "]");
}

static void finish(struct axl_output *output)
{
	if (output->table_count > 0)
		axl_buffer_add_text(&output->text, "\n}\n");
}

const struct axl_voice axl_voice_json = {
    .table = begin_table,
    .cell = add_cell,
    .row = end_row,
    .table_end = end_table,
    .finish = finish,
};
