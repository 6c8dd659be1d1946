/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/header.h"

#include "base/text/text.h"

static char **new_texts(size_t count)
{
	return axl_xcalloc(count + 1, sizeof(char *));
}

static void free_texts(char **texts, size_t count)
{
	for (size_t i = 0; texts && i < count; i++)
		free(texts[i]);
	free(texts);
}

static bool is_blank(const char *text)
{
	return text[0] == '\0';
}

/* A broken header cell is blank: no name can match it, and the rows are what matters. */
static char *read_cell(struct axl_table *table, const struct axl_row *row, size_t column)
{
	struct axl_slice text;
	uint64_t fault;
	if (!axl_table_text(table, row, column, &text, &fault))
		return axl_xstrdup("");
	return axl_xstrndup(text.bytes, text.length);
}

static char **level(const struct axl_header *header, size_t row, size_t column)
{
	return &header->levels[row * header->columns + column];
}

static bool column_is_blank(const struct axl_header *header, size_t column)
{
	for (size_t row = 0; row < header->rows; row++)
		if (!is_blank(*level(header, row, column)))
			return false;
	return true;
}

/* Do two neighbours stand under the same cells in all rows above this one? */
static bool same_above(const struct axl_header *header, size_t row, size_t column)
{
	for (size_t above = 0; above < row; above++)
		if (strcmp(*level(header, above, column), *level(header, above, column - 1)) != 0)
			return false;
	return true;
}

/*
 * What was merged across columns is repeated in each, unless the column has no
 * header of its own at all or belongs to another cell above.
 */
static void fill_merged(struct axl_header *header)
{
	bool *blank = axl_xcalloc(header->columns + 1, sizeof *blank);
	for (size_t column = 0; column < header->columns; column++)
		blank[column] = column_is_blank(header, column);
	for (size_t row = 0; row + 1 < header->rows; row++)
		for (size_t column = 1; column < header->columns; column++) {
			char **cell = level(header, row, column);
			if (!is_blank(*cell) || blank[column] || !same_above(header, row, column))
				continue;
			free(*cell);
			*cell = axl_xstrdup(*level(header, row, column - 1));
		}
	free(blank);
}

static char *join_levels(const struct axl_header *header, size_t column)
{
	struct axl_buffer name;
	axl_buffer_init(&name);
	for (size_t row = 0; row < header->rows; row++) {
		const char *text = *level(header, row, column);
		bool fresh = !is_blank(text);
		for (size_t above = 0; above < row; above++)
			fresh = fresh && strcmp(text, *level(header, above, column)) != 0;
		if (!fresh)
			continue;
		if (name.length)
			axl_buffer_add_text(&name, " / ");
		axl_buffer_add_text(&name, text);
	}
	return name.bytes;
}

/* The header that rows first .. first + rows - 1 of those in advance would make, or NULL at their
 * end. */
static struct axl_header *make_header(struct axl_table *table, size_t first, size_t rows)
{
	struct axl_row row[AXL_HEADER_ROWS_MAX];
	size_t columns = 0;
	for (size_t i = 0; i < rows; i++) {
		if (!axl_table_peek(table, first + i, &row[i]))
			return NULL;
		columns = row[i].count > columns ? row[i].count : columns;
	}
	struct axl_header *header = axl_xcalloc(1, sizeof *header);
	header->rows = rows;
	header->columns = columns;
	header->levels = new_texts(rows * columns);
	header->names = new_texts(columns);
	header->folded_names = new_texts(columns);
	header->folded_last = new_texts(columns);
	for (size_t i = 0; i < rows; i++)
		for (size_t column = 0; column < columns; column++)
			*level(header, i, column) = read_cell(table, &row[i], column);
	fill_merged(header);
	for (size_t column = 0; column < columns; column++) {
		header->names[column] = join_levels(header, column);
		header->folded_names[column] = axl_text_folded(header->names[column]);
		header->folded_last[column] = axl_text_folded(*level(header, rows - 1, column));
	}
	struct axl_row next;
	header->first_line = row[0].line;
	header->data_line =
	    axl_table_peek(table, first + rows, &next) ? next.line : row[rows - 1].line + 1;
	return header;
}

static bool has_all(const struct axl_header *header, const char *const *wanted, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (axl_header_column(header, wanted[i]) < 0)
			return false;
	return true;
}

bool axl_header_find(struct axl_table *table, size_t rows, const char *const *wanted,
                     size_t wanted_count, struct axl_header **ret_header)
{
	if (rows < 1 || rows > AXL_HEADER_ROWS_MAX)
		axl_bug("a header has one to three rows");
	struct axl_header *header;
	for (size_t first = 0; (header = make_header(table, first, rows)); first++) {
		if (has_all(header, wanted, wanted_count)) {
			*ret_header = header;
			return true;
		}
		axl_header_free(header);
	}
	return false;
}

void axl_header_free(struct axl_header *header)
{
	if (!header)
		return;
	free_texts(header->levels, header->rows * header->columns);
	free_texts(header->names, header->columns);
	free_texts(header->folded_names, header->columns);
	free_texts(header->folded_last, header->columns);
	free(header);
}

static long find_text(char *const *texts, size_t count, const char *text)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(texts[i], text) == 0)
			return (long)i;
	return -1;
}

/* "[B]" -> 1, where that column has no header of its own; else -1. */
static long find_blank(const struct axl_header *header, const char *name)
{
	for (size_t column = 0; column < header->columns && name[0] == '['; column++) {
		axl_auto(axl_memory) char *letters = axl_column_letters(column);
		size_t length = strlen(letters);
		if (is_blank(header->names[column]) && strlen(name) == length + 2 &&
		    strncmp(name + 1, letters, length) == 0 && name[length + 1] == ']')
			return (long)column;
	}
	return -1;
}

long axl_header_column(const struct axl_header *header, const char *name)
{
	long blank = find_blank(header, name);
	if (blank >= 0)
		return blank;
	axl_auto(axl_memory) char *folded = axl_text_folded(name);
	if (is_blank(folded))
		return -1;
	long column = find_text(header->folded_names, header->columns, folded);
	return column >= 0 ? column : find_text(header->folded_last, header->columns, folded);
}

char *axl_column_letters(size_t column)
{
	char letters[16];
	size_t start = sizeof letters - 1;
	letters[start] = '\0';
	for (size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
		letters[--start] = (char)('A' + (rest - 1) % 26);
	return axl_xstrdup(letters + start);
}
