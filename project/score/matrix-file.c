/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/score/matrix-file.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/index.h"
#include "base/table/header.h"
#include "base/table/table.h"
#include "base/text/text.h"
#include "base/value.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

/* The public matrix first, so that freeing it frees the rest. */
struct loading {
	struct axl_matrix_file matrix;
	struct axl_arena *texts;
	struct axl_table *table;
	struct axl_header *header;
	enum axl_decimal decimal;
	const struct axl_matrix_choice *choice; /* NULL: every column holds figures */
	bool named;                             /* the first column names the units */
	size_t *positions;                      /* figures: column of the table */
	size_t text_position[AXL_MATRIX_TEXTS]; /* SIZE_MAX: none */
	const char **texts_of_units;            /* units × AXL_MATRIX_TEXTS */
	size_t text_capacity;
	const char **unit_names, **column_names;
	size_t name_capacity;
	uint64_t *lines;
	size_t line_capacity;
	double *values;
	size_t value_capacity;
};

void axl_matrix_file_free(struct axl_matrix_file *matrix)
{
	if (!matrix)
		return;
	struct loading *loading = (struct loading *)matrix;
	axl_table_free(loading->table);
	axl_header_free(loading->header);
	axl_arena_free(loading->texts);
	free(loading->unit_names);
	free(loading->column_names);
	free(loading->lines);
	free(loading->values);
	free(loading->positions);
	free(loading->texts_of_units);
	free(loading);
}

static int fault(const struct loading *loading, uint64_t line, size_t column,
                 struct axl_error **err)
{
	axl_auto(axl_memory) char *letters = axl_column_letters(column);
	const char *name = column < loading->header->columns ? loading->header->names[column] : "";
	return axl_error_add(err, _("%s:%" PRIu64 ": column \"%s\""), loading->matrix.path, line,
	                     *name ? name : letters);
}

/* A figure, or NaN for one that is missing; false where the text is neither. */
static bool read_figure(struct axl_slice text, enum axl_decimal decimal, double *ret_figure)
{
	static const char *const none[] = {"na", "n/a", "nan", "null", "."};
	struct axl_number number;
	if (axl_number_read(text, decimal, &number)) {
		*ret_figure = number.state == AXL_VALUE ? number.number : NAN;
		return true;
	}
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(text, &folded);
	*ret_figure = NAN;
	for (size_t i = 0; i < AXL_COUNT(none); i++)
		if (strcmp(folded.bytes, none[i]) == 0)
			return true;
	return false;
}

static int cell_of(struct loading *loading, const struct axl_row *row, size_t column,
                   struct axl_slice *ret_text, struct axl_error **err)
{
	uint64_t offset;
	if (axl_table_text(loading->table, row, column, ret_text, &offset))
		return 0;
	(void)axl_error_set(err, AXL_ERROR_DATA, _("the text is not in the file's encoding"));
	return fault(loading, row->line, column, err);
}

/* Whether the first column holds figures alone, as far as can be seen in advance. */
static bool begins_with_figures(struct loading *loading)
{
	struct axl_row row;
	size_t seen = 0;
	for (size_t k = 0; axl_table_peek(loading->table, k, &row); k++) {
		struct axl_slice text;
		uint64_t offset;
		double figure;
		if (row.line < loading->header->data_line)
			continue;
		seen++;
		if (!axl_table_text(loading->table, &row, 0, &text, &offset) ||
		    !read_figure(text, loading->decimal, &figure) || isnan(figure))
			return false;
	}
	return seen > 0;
}

static bool is_heading(const struct loading *loading, size_t column, const char *heading)
{
	axl_auto(axl_memory) char *folded = axl_text_folded(heading);
	return strcmp(loading->header->folded_names[column], folded) == 0;
}

/* Whether the choice asks for the column as figures. */
static bool is_figure(const struct loading *loading, size_t column)
{
	for (size_t i = 0; i < loading->choice->figure_count; i++)
		if (is_heading(loading, column, loading->choice->figures[i]))
			return true;
	return false;
}

static int find_texts(struct loading *loading, struct axl_error **err)
{
	for (size_t t = 0; t < AXL_MATRIX_TEXTS; t++) {
		const char *heading = loading->choice ? loading->choice->texts[t] : NULL;
		loading->text_position[t] = SIZE_MAX;
		for (size_t c = 0; heading && c < loading->header->columns; c++)
			if (is_heading(loading, c, heading))
				loading->text_position[t] = c;
		if (heading && loading->text_position[t] == SIZE_MAX)
			return axl_error_set(err, AXL_ERROR_DATA, _("%s: it has no column \"%s\""),
			                     loading->matrix.path, heading);
	}
	return 0;
}

static int read_headings(struct loading *loading, struct axl_error **err)
{
	struct axl_table_facts facts;
	if (!axl_header_find(loading->table, 1, NULL, 0, &loading->header))
		return axl_error_set(err, AXL_ERROR_DATA, _("%s: there is nothing in it"),
		                     loading->matrix.path);
	const struct axl_header *header = loading->header;
	axl_table_facts(loading->table, &facts);
	loading->decimal = facts.decimal;
	loading->named = loading->choice ? !is_figure(loading, 0)
	                                 : !*header->names[0] || !begins_with_figures(loading);
	loading->matrix.unit_column = loading->named ? header->names[0] : NULL;
	loading->positions = axl_xcalloc(header->columns, sizeof *loading->positions);
	axl_auto(axl_index) struct axl_index *known = axl_index_new();
	loading->column_names = axl_xcalloc(header->columns + 1, sizeof(char *));
	for (size_t c = loading->named; c < header->columns; c++) {
		bool added;
		const char *folded = header->folded_names[c];
		if (loading->choice && !is_figure(loading, c))
			continue;
		if (!*folded)
			(void)axl_error_set(err, AXL_ERROR_DATA, _("the column has no heading"));
		else
			axl_index_add(known, folded, strlen(folded), c, &added);
		if (!*folded)
			return fault(loading, header->first_line, c, err);
		if (!added) {
			(void)axl_error_set(err, AXL_ERROR_DATA,
			                    _("two columns have this heading"));
			return fault(loading, header->first_line, c, err);
		}
		loading->positions[loading->matrix.columns] = c;
		loading->column_names[loading->matrix.columns++] = header->names[c];
	}
	if (loading->matrix.columns == 0 && !loading->choice)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: expected names of units and at least one column of "
		                       "figures"),
		                     loading->matrix.path);
	return 0;
}

static int read_texts(struct loading *loading, const struct axl_row *row, struct axl_error **err)
{
	size_t at = loading->matrix.units * AXL_MATRIX_TEXTS;
	axl_reserve(loading->texts_of_units, loading->text_capacity, at + AXL_MATRIX_TEXTS);
	for (size_t t = 0; t < AXL_MATRIX_TEXTS; t++) {
		struct axl_slice cell = {"", 0};
		if (loading->text_position[t] != SIZE_MAX &&
		    cell_of(loading, row, loading->text_position[t], &cell, err) < 0)
			return -1;
		loading->texts_of_units[at + t] =
		    axl_arena_copy(loading->texts, cell.bytes, cell.length);
	}
	return 0;
}

static int read_unit(struct loading *loading, const struct axl_row *row, struct axl_index *known,
                     struct axl_error **err)
{
	struct axl_matrix_file *matrix = &loading->matrix;
	struct axl_slice name = {"", 0};
	bool added;
	if (loading->named && cell_of(loading, row, 0, &name, err) < 0)
		return -1;
	axl_auto(axl_memory) char *text = name.length ? axl_xstrndup(name.bytes, name.length)
	                                              : axl_xasprintf("%" PRIu64, row->line);
	size_t first = axl_index_add(known, text, strlen(text), matrix->units, &added);
	if (!added) {
		(void)axl_error_set(err, AXL_ERROR_DATA,
		                    _("the unit \"%s\" is on line %" PRIu64 " already"), text,
		                    loading->lines[first]);
		return fault(loading, row->line, 0, err);
	}
	axl_reserve(loading->unit_names, loading->name_capacity, matrix->units + 1);
	axl_reserve(loading->lines, loading->line_capacity, matrix->units + 1);
	axl_reserve(loading->values, loading->value_capacity,
	            (matrix->units + 1) * matrix->columns);
	loading->unit_names[matrix->units] = axl_arena_text(loading->texts, text);
	loading->lines[matrix->units] = row->line;
	if (read_texts(loading, row, err) < 0)
		return -1;
	for (size_t j = 0; j < matrix->columns; j++) {
		struct axl_slice cell;
		size_t column = loading->positions[j];
		if (cell_of(loading, row, column, &cell, err) < 0)
			return -1;
		if (!read_figure(cell, loading->decimal,
		                 &loading->values[matrix->units * matrix->columns + j])) {
			(void)axl_error_set(err, AXL_ERROR_DATA, _("\"%.*s\" is no figure"),
			                    (int)cell.length, cell.bytes);
			return fault(loading, row->line, column, err);
		}
	}
	matrix->units++;
	return 0;
}

static int read_units(struct loading *loading, struct axl_error **err)
{
	axl_auto(axl_index) struct axl_index *known = axl_index_new();
	struct axl_row row;
	int more;
	axl_table_start_at(loading->table, loading->header->data_line);
	while ((more = axl_table_next(loading->table, &row, err)) > 0)
		if (read_unit(loading, &row, known, err) < 0)
			return -1;
	if (more == 0 && loading->matrix.units == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("%s: there are headings and no units"),
		                     loading->matrix.path);
	return more;
}

int axl_matrix_file_load(const char *path, struct axl_matrix_file **ret_matrix,
                         struct axl_error **err)
{
	return axl_matrix_file_choose(path, NULL, ret_matrix, err);
}

int axl_matrix_file_choose(const char *path, const struct axl_matrix_choice *choice,
                           struct axl_matrix_file **ret_matrix, struct axl_error **err)
{
	struct loading *loading = axl_xcalloc(1, sizeof *loading);
	axl_auto(axl_matrix_file) struct axl_matrix_file *matrix = &loading->matrix;
	loading->texts = axl_arena_new();
	loading->choice = choice;
	matrix->path = axl_arena_text(loading->texts, path);
	if (axl_table_open(path, NULL, &loading->table, err) < 0 ||
	    read_headings(loading, err) < 0 || find_texts(loading, err) < 0 ||
	    read_units(loading, err) < 0)
		return -1;
	matrix->texts = loading->texts_of_units;
	loading->choice = NULL;
	matrix->unit_names = loading->unit_names;
	matrix->column_names = loading->column_names;
	matrix->lines = loading->lines;
	matrix->values = loading->values;
	*ret_matrix = axl_steal(matrix);
	return 0;
}

long axl_matrix_file_column(const struct axl_matrix_file *matrix, const char *heading)
{
	const struct loading *loading = (const struct loading *)matrix;
	axl_auto(axl_memory) char *folded = axl_text_folded(heading);
	for (size_t j = 0; j < matrix->columns; j++)
		if (strcmp(loading->header->folded_names[loading->positions[j]], folded) == 0)
			return (long)j;
	return -1;
}
