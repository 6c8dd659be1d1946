/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text for people: a table is kept until its end, when the widths of its columns are known. */
#include "config.h"

#include "cli/output/voice.h"

#include "base/i18n.h"
#include "base/text/text.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

static const char *const gap = "  ";

static void add_title(struct axl_output *output, const char *title)
{
	axl_buffer_printf(&output->text, output->bold ? "\033[1m%s\033[m\n" : "%s\n", _(title));
}

static void begin_table(struct axl_output *output, const char *name, const char *title)
{
	(void)name;
	output->title = title ? axl_xstrdup(title) : NULL;
}

/* gettext() has something else to say of the empty text. */
static const char *translated(const char *text)
{
	return *text ? _(text) : "";
}

static char *number_text(double number, int precision)
{
	/* More digits than a double holds say nothing. */
	if (fabs(number) * pow(10, abs(precision)) >= 1e15)
		return axl_xasprintf("%.2e", number);
	char *text = axl_xasprintf("%.*f", abs(precision), number);
	size_t length = strlen(text);
	if (precision >= 0)
		return text;
	while (text[length - 1] == '0')
		length--;
	text[text[length - 1] == '.' ? length - 1 : length] = '\0';
	return text;
}

static char *cell_text(const struct axl_output *output, const struct axl_cell *cell)
{
	if (cell->state != AXL_VALUE)
		return axl_xstrdup(translated(axl_cell_mark(cell->state)));
	if (cell->kind == AXL_CELL_INTEGER)
		return axl_xasprintf("%" PRId64, cell->integer);
	if (cell->kind == AXL_CELL_NUMBER)
		return number_text(cell->number, output->columns[output->column].precision);
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	axl_text_mask_controls(axl_slice_of(cell->is_word ? _(cell->text) : cell->text), &text);
	int width = output->columns[output->column].precision;
	if (width == 0)
		return axl_buffer_detach(&text);
	struct axl_slice cut = axl_text_fit(axl_slice_of(text.bytes), (size_t)width);
	return axl_xstrndup(cut.bytes, cut.length);
}

static void keep_cell(struct axl_output *output, const struct axl_cell *cell)
{
	axl_reserve(output->cells, output->cell_capacity, output->cell_count + 1);
	output->cells[output->cell_count++] = cell_text(output, cell);
}

static size_t width_of(const char *text)
{
	return axl_text_width(axl_slice_of(text));
}

static const char *heading(const struct axl_output *output, size_t column)
{
	return translated(output->columns[column].title);
}

static size_t *column_widths(const struct axl_output *output)
{
	size_t *widths = axl_xcalloc(output->column_count, sizeof *widths);
	for (size_t i = 0; i < output->column_count; i++)
		widths[i] = width_of(heading(output, i));
	for (size_t i = 0; i < output->cell_count; i++) {
		size_t width = width_of(output->cells[i]);
		size_t *widest = &widths[i % output->column_count];
		if (width > *widest)
			*widest = width;
	}
	return widths;
}

/* No blanks at a line's end: padding waits until a cell comes after it. */
static void add_cell(struct axl_output *output, size_t column, size_t column_width,
                     const char *text, size_t *waiting)
{
	if (output->columns[column].align == AXL_UNSEEN)
		return;
	size_t blanks = column_width - width_of(text);
	if (output->columns[column].align == AXL_RIGHT) {
		*waiting += blanks;
		blanks = 0;
	}
	if (*text) {
		axl_buffer_printf(&output->text, "%*s%s", (int)*waiting, "", text);
		*waiting = 0;
	}
	*waiting += blanks + strlen(gap);
}

static void end_table(struct axl_output *output)
{
	axl_auto(axl_memory) size_t *widths = column_widths(output);
	size_t waiting = 0;
	if (output->has_spoken)
		axl_buffer_add_char(&output->text, '\n');
	if (output->title)
		add_title(output, output->title);
	if (output->bold)
		axl_buffer_add_text(&output->text, "\033[1m");
	for (size_t i = 0; i < output->column_count; i++)
		add_cell(output, i, widths[i], heading(output, i), &waiting);
	axl_buffer_add_text(&output->text, output->bold ? "\033[m\n" : "\n");
	for (size_t i = 0; i < output->cell_count; i++) {
		size_t column = i % output->column_count;
		if (column == 0)
			waiting = 0;
		add_cell(output, column, widths[column], output->cells[i], &waiting);
		if (column + 1 == output->column_count)
			axl_buffer_add_char(&output->text, '\n');
		free(output->cells[i]);
	}
	output->cell_count = 0;
	free(output->title);
	output->title = NULL;
}

static void add_note(struct axl_output *output, const char *sentence)
{
	axl_text_mask_controls(axl_slice_of(sentence), &output->text);
	axl_buffer_add_char(&output->text, '\n');
}

const struct axl_voice axl_voice_text = {
    .table = begin_table,
    .cell = keep_cell,
    .table_end = end_table,
    .note = add_note,
};
