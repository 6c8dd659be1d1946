/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/output/output.h"

#include "base/i18n.h"
#include "base/number.h"
#include "cli/output/voice.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>

static const struct axl_voice *const voices[] = {
    [AXL_FORMAT_TEXT] = &axl_voice_text,
    [AXL_FORMAT_CSV] = &axl_voice_csv,
    [AXL_FORMAT_JSON] = &axl_voice_json,
};

struct axl_output *axl_output_new(FILE *stream, enum axl_format format, const char *schema,
                                  bool bold)
{
	struct axl_output *output = axl_xcalloc(1, sizeof *output);
	output->stream = stream;
	output->voice = voices[format];
	output->schema = schema;
	output->bold = bold;
	axl_buffer_init(&output->text);
	return output;
}

static void write_out(struct axl_output *output)
{
	size_t length = output->text.length;
	output->has_spoken = output->has_spoken || length > 0;
	if (fwrite(output->text.bytes, 1, length, output->stream) < length && !output->write_errnum)
		output->write_errnum = errno;
	axl_buffer_clear(&output->text);
}

void axl_output_table(struct axl_output *output, const char *name, const char *title,
                      const struct axl_output_column *columns, size_t count)
{
	if (output->columns)
		axl_bug("a table begins within a table");
	for (size_t i = 0; i < output->table_count; i++)
		if (strcmp(output->names[i], name) == 0)
			axl_bug("two tables have one name");
	output->columns = columns;
	output->column_count = count;
	output->column = 0;
	output->row_count = 0;
	output->voice->table(output, name, title);
	axl_reserve(output->names, output->name_capacity, output->table_count + 1);
	output->names[output->table_count++] = axl_xstrdup(name);
	write_out(output);
}

static void add_cell(struct axl_output *output, const struct axl_cell *cell)
{
	if (!output->columns || output->column == output->column_count)
		axl_bug("a cell stands outside the columns");
	output->voice->cell(output, cell);
	output->column++;
}

void axl_output_text(struct axl_output *output, const char *text)
{
	struct axl_cell cell = {.kind = AXL_CELL_TEXT, .text = text};
	cell.state = text ? AXL_VALUE : AXL_ABSENT;
	add_cell(output, &cell);
}

void axl_output_word(struct axl_output *output, const char *word)
{
	struct axl_cell cell = {.kind = AXL_CELL_TEXT, .text = word, .is_word = true};
	add_cell(output, &cell);
}

void axl_output_integer(struct axl_output *output, int64_t value)
{
	struct axl_cell cell = {.kind = AXL_CELL_INTEGER, .integer = value};
	add_cell(output, &cell);
}

void axl_output_number(struct axl_output *output, double value)
{
	struct axl_cell cell = {.kind = AXL_CELL_NUMBER, .number = value};
	cell.state = isfinite(value) ? AXL_VALUE : AXL_ABSENT;
	add_cell(output, &cell);
}

void axl_output_state(struct axl_output *output, struct axl_number number)
{
	struct axl_cell cell = {
	    .kind = AXL_CELL_NUMBER, .state = number.state, .number = number.number};
	if (number.state == AXL_VALUE && !isfinite(number.number))
		axl_bug("a value that is not finite has no state");
	add_cell(output, &cell);
}

void axl_output_row(struct axl_output *output)
{
	if (!output->columns || output->column != output->column_count)
		axl_bug("a row ends before its last column");
	if (output->voice->row)
		output->voice->row(output);
	output->column = 0;
	output->row_count++;
	write_out(output);
}

void axl_output_table_end(struct axl_output *output)
{
	if (!output->columns || output->column > 0)
		axl_bug("a table ends within a row");
	if (output->voice->table_end)
		output->voice->table_end(output);
	output->columns = NULL;
	write_out(output);
}

void axl_output_note(struct axl_output *output, const char *format, ...)
{
	if (output->columns)
		axl_bug("a note stands within a table");
	va_list arguments;
	va_start(arguments, format);
	axl_auto(axl_memory) char *sentence = axl_xvasprintf(format, arguments);
	va_end(arguments);
	if (output->voice->note)
		output->voice->note(output, sentence);
	write_out(output);
}

int axl_output_finish(struct axl_output *output, struct axl_error **err)
{
	if (output->voice->finish)
		output->voice->finish(output);
	write_out(output);
	if (fflush(output->stream) != 0 && !output->write_errnum)
		output->write_errnum = errno;
	return output->write_errnum ? axl_output_error(output->write_errnum, err) : 0;
}

void axl_output_free(struct axl_output *output)
{
	if (!output)
		return;
	for (size_t i = 0; i < output->cell_count; i++)
		free(output->cells[i]);
	free(output->cells);
	free(output->title);
	for (size_t i = 0; i < output->table_count; i++)
		free(output->names[i]);
	free(output->names);
	axl_buffer_release(&output->text);
	free(output);
}

const char *axl_cell_mark(enum axl_state state)
{
	static const char *const marks[AXL_STATE_COUNT] = {
	    [AXL_VALUE] = "",
	    [AXL_NONE] = "-",
	    [AXL_MASKED] = "X",
	    [AXL_ABSENT] = "",
	    [AXL_NOT_APPLICABLE] = N_("n/a"),
	    [AXL_UNDEFINED] = N_("undefined"),
	};
	return marks[state];
}

void axl_cell_add_figure(const struct axl_cell *cell, struct axl_buffer *out)
{
	char text[AXL_DOUBLE_TEXT];
	if (cell->kind == AXL_CELL_INTEGER)
		axl_buffer_printf(out, "%" PRId64, cell->integer);
	else
		axl_buffer_add(out, text, axl_double_print(cell->number, text));
}

int axl_output_error(int errnum, struct axl_error **err)
{
	return axl_error_system(err, errnum, _("cannot write standard output"));
}
