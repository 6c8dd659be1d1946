/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judgements in tables: a list of pairs, or matrices below one another. */
#include "config.h"

#include "base/i18n.h"
#include "base/table/header.h"
#include "base/text/text.h"
#include "project/judgements/judgements.h"

#include <inttypes.h>
#include <string.h>

enum column { A, B, VALUE, RATER, NODE, COLUMNS };
enum { NAMES = 4 };

static const char *const column_names[COLUMNS][NAMES] = {
    [A] = {"a", "left", "기준A", "왼쪽"},           [B] = {"b", "right", "기준B", "오른쪽"},
    [VALUE] = {"value", "judgement", "값", "판단"}, [RATER] = {"rater", "평가자", NULL, NULL},
    [NODE] = {"node", "상위기준", NULL, NULL},
};

struct reader {
	struct axl_judgements *judgements;
	struct axl_table *table;
	const char *path;
	char *stem; /* of the file's name: who is not named */
	struct axl_header *header;
	long at[COLUMNS];
	/* matrices */
	char **elements;
	size_t element_count, element_capacity;
	char *rater;
	size_t rows;   /* of the matrix at hand */
	size_t blocks; /* matrices begun */
	bool bare;     /* the file's matrices have no headings */
	bool unnamed;  /* the rows of the one at hand have none: they come in the columns' order */
};

static void drop_elements(struct reader *r)
{
	for (size_t i = 0; i < r->element_count; i++)
		free(r->elements[i]);
	r->element_count = 0;
}

static void reader_release(struct reader *r)
{
	drop_elements(r);
	free(r->elements);
	free(r->rater);
	free(r->stem);
	axl_header_free(r->header);
	axl_table_free(r->table);
}

static char *stem_of(const char *path)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
	const char *dot = strrchr(name, '.');
	return dot && dot > name ? axl_xstrndup(name, (size_t)(dot - name)) : axl_xstrdup(name);
}

static int cell_of(struct reader *r, const struct axl_row *row, size_t column,
                   struct axl_slice *ret_text, struct axl_error **err)
{
	uint64_t offset;
	if (axl_table_text(r->table, row, column, ret_text, &offset))
		return 0;
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s:%" PRIu64 ": column %zu: the text is not in the file's "
	                       "encoding"),
	                     r->path, row->line, column + 1);
}

/* What a place is called in messages; the caller's. */
static char *place_of(const struct axl_row *row, const char *column)
{
	return axl_xasprintf(_("line %" PRIu64 ", column \"%s\""), row->line, column);
}

/* A blank leaves the pair open. */
static int take(struct reader *r, const struct axl_row *row, const char *column,
                struct axl_slice text, struct axl_judgement *judgement, struct axl_error **err)
{
	axl_auto(axl_memory) char *place = place_of(row, column);
	enum axl_judgement_text read =
	    axl_judgement_read(text, &judgement->value, &judgement->slack);
	if (read == AXL_JUDGEMENT_BLANK)
		return 0;
	if (read == AXL_JUDGEMENT_NONE)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: %s: \"%.*s\" is no judgement; expected a number above "
		                       "0, or a fraction like 1/3"),
		                     r->path, place, (int)text.length, text.bytes);
	if (read == AXL_JUDGEMENT_UNSAFE)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("%s: %s: a spreadsheet made the day \"%.*s\" of a judgement, "
		      "and it cannot be told which; type it anew, as 0.333 or "
		      "'1/3"),
		    r->path, place, (int)text.length, text.bytes);
	if (read == AXL_JUDGEMENT_REPAIRED) {
		axl_auto(axl_memory) char *what =
		    axl_xasprintf(_("the day \"%.*s\" was taken for 1/%.0f"), (int)text.length,
		                  text.bytes, 1 / judgement->value);
		axl_judgements_note(r->judgements, r->path, place, true, what);
	}
	judgement->path = r->path;
	judgement->place = place;
	axl_judgements_add(r->judgements, judgement);
	return 0;
}

/* Lists */

/* Whether the first row names a list's columns, and where they are. */
static bool is_list(struct reader *r)
{
	if (!axl_header_find(r->table, 1, NULL, 0, &r->header))
		return false;
	for (int c = 0; c < COLUMNS; c++) {
		r->at[c] = -1;
		for (int i = 0; i < NAMES && column_names[c][i] && r->at[c] < 0; i++)
			r->at[c] = axl_header_column(r->header, column_names[c][i]);
	}
	return r->at[A] >= 0 && r->at[B] >= 0 && r->at[VALUE] >= 0;
}

static int text_in(struct reader *r, const struct axl_row *row, enum column column,
                   const char *otherwise, char **ret_text, struct axl_error **err)
{
	struct axl_slice text = {"", 0};
	if (r->at[column] >= 0 && cell_of(r, row, (size_t)r->at[column], &text, err) < 0)
		return -1;
	*ret_text = text.length ? axl_xstrndup(text.bytes, text.length) : axl_xstrdup(otherwise);
	return 0;
}

static int read_pair(struct reader *r, const struct axl_row *row, struct axl_error **err)
{
	axl_auto(axl_memory) char *a = NULL, *b = NULL, *rater = NULL, *node = NULL;
	struct axl_slice value;
	if (text_in(r, row, A, "", &a, err) < 0 || text_in(r, row, B, "", &b, err) < 0 ||
	    text_in(r, row, RATER, r->stem, &rater, err) < 0 ||
	    text_in(r, row, NODE, "", &node, err) < 0 ||
	    cell_of(r, row, (size_t)r->at[VALUE], &value, err) < 0)
		return -1;
	if (!*a || !*b)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("%s:%" PRIu64 ": column \"%s\": expected the name of what is compared"),
		    r->path, row->line, r->header->names[r->at[*a ? B : A]]);
	axl_judgements_declare(r->judgements, node, rater, a);
	axl_judgements_declare(r->judgements, node, rater, b);
	struct axl_judgement judgement = {.node = node, .rater = rater, .a = a, .b = b};
	return take(r, row, r->header->names[r->at[VALUE]], value, &judgement, err);
}

/* Matrices */

static bool is_figure(struct axl_slice text)
{
	double value, slack;
	return axl_judgement_read(text, &value, &slack) != AXL_JUDGEMENT_NONE;
}

/* Cells up to the last that is not blank. */
static size_t width_of(struct reader *r, const struct axl_row *row)
{
	size_t width = 0;
	for (size_t c = 0; c < row->count; c++) {
		struct axl_slice text;
		uint64_t offset;
		if (!axl_table_text(r->table, row, c, &text, &offset) || text.length > 0)
			width = c + 1;
	}
	return width;
}

static void add_element(struct reader *r, char *name)
{
	axl_reserve(r->elements, r->element_capacity, r->element_count + 1);
	r->elements[r->element_count++] = name;
}

/* The first matrix of a file without a name for its rater is the file's. */
static void begin_matrix(struct reader *r, struct axl_slice corner)
{
	drop_elements(r);
	r->blocks++;
	r->rows = 0;
	r->unnamed = r->bare;
	free(r->rater);
	if (corner.length > 0)
		r->rater = axl_xstrndup(corner.bytes, corner.length);
	else if (r->blocks == 1)
		r->rater = axl_xstrdup(r->stem);
	else
		r->rater = axl_xasprintf("%s %zu", r->stem, r->blocks);
}

static int read_headings(struct reader *r, const struct axl_row *row, struct axl_error **err)
{
	struct axl_slice text;
	if (cell_of(r, row, 0, &text, err) < 0)
		return -1;
	begin_matrix(r, text);
	for (size_t c = 1, width = width_of(r, row); c < width; c++) {
		if (cell_of(r, row, c, &text, err) < 0)
			return -1;
		for (size_t i = 0; i < r->element_count; i++)
			if (axl_slice_equals(text, r->elements[i]))
				return axl_error_set(
				    err, AXL_ERROR_DATA,
				    _("%s:%" PRIu64 ": two columns are called \"%s\""), r->path,
				    row->line, r->elements[i]);
		if (text.length == 0)
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("%s:%" PRIu64 ": column %zu of the matrix has no heading"), r->path,
			    row->line, c + 1);
		add_element(r, axl_xstrndup(text.bytes, text.length));
	}
	return 0;
}

/* Headings over rows without names stand from the first column on: what looked like the matrix's
 * corner is the first of them, and the rater is the file's. */
static int shift_headings(struct reader *r, const struct axl_row *row, struct axl_error **err)
{
	struct axl_slice first;
	if (cell_of(r, row, 0, &first, err) < 0)
		return -1;
	if (first.length == 0 || !is_figure(first))
		return 0;
	for (size_t i = 0; i < r->element_count; i++)
		if (axl_slice_equals(first, r->elements[i]))
			return 0;
	add_element(r, r->rater);
	for (size_t i = r->element_count - 1; i > 0; i--)
		r->elements[i] = r->elements[i - 1];
	r->elements[0] = axl_steal(r->rater);
	r->rater =
	    r->blocks == 1 ? axl_xstrdup(r->stem) : axl_xasprintf("%s %zu", r->stem, r->blocks);
	r->unnamed = true;
	return 0;
}

/* The row's own element: by its first cell, or by its place. */
static int element_of(struct reader *r, const struct axl_row *row, size_t *ret_element,
                      struct axl_error **err)
{
	struct axl_slice name;
	if (r->rows == 0 && !r->unnamed && shift_headings(r, row, err) < 0)
		return -1;
	for (size_t i = 0; r->rows == 0 && i < r->element_count; i++)
		axl_judgements_declare(r->judgements, "", r->rater, r->elements[i]);
	*ret_element = r->rows;
	if (r->unnamed && r->rows < r->element_count)
		return 0;
	if (cell_of(r, row, 0, &name, err) < 0)
		return -1;
	for (*ret_element = 0; *ret_element < r->element_count; ++*ret_element)
		if (axl_slice_equals(name, r->elements[*ret_element]))
			return 0;
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s:%" PRIu64 ": the row \"%.*s\" is no heading of the matrix; "
	                       "expected one of its columns, or the headings of another matrix"),
	                     r->path, row->line, (int)name.length, name.bytes);
}

static int read_matrix_row(struct reader *r, const struct axl_row *row, size_t element,
                           struct axl_error **err)
{
	size_t from = r->unnamed ? 0 : 1;
	if (width_of(r, row) > from + r->element_count)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s:%" PRIu64
		                       ": a row of %zu judgements where the matrix has "
		                       "%zu columns"),
		                     r->path, row->line, width_of(r, row) - from, r->element_count);
	for (size_t c = 0; c < r->element_count; c++) {
		struct axl_slice text = {"", 0};
		struct axl_judgement judgement = {
		    .node = "", .rater = r->rater, .a = r->elements[element], .b = r->elements[c]};
		if (from + c < row->count && cell_of(r, row, from + c, &text, err) < 0)
			return -1;
		if (take(r, row, r->elements[c], text, &judgement, err) < 0)
			return -1;
	}
	r->rows++;
	return 0;
}

/* Headings name things: none of them is a figure, and they are two at least, or one and a corner.
 */
static bool is_heading(struct reader *r, const struct axl_row *row)
{
	size_t width = width_of(r, row);
	for (size_t c = 1; c < width; c++) {
		struct axl_slice text;
		uint64_t offset;
		if (!axl_table_text(r->table, row, c, &text, &offset) || is_figure(text))
			return false;
	}
	return width > 1;
}

/* A matrix of figures alone: as many rows as the first has cells. */
static void begin_bare(struct reader *r, const struct axl_row *row)
{
	begin_matrix(r, (struct axl_slice){"", 0});
	for (size_t c = 0, width = width_of(r, row); c < width; c++)
		add_element(r, axl_xasprintf("%zu", c + 1));
}

static int read_row(struct reader *r, const struct axl_row *row, struct axl_error **err)
{
	size_t element;
	struct axl_slice first;
	if (cell_of(r, row, 0, &first, err) < 0)
		return -1;
	if (is_heading(r, row))
		return read_headings(r, row, err);
	if (r->blocks == 0)
		r->bare = first.length > 0 && is_figure(first);
	if (r->bare && (r->blocks == 0 || r->rows == r->element_count))
		begin_bare(r, row);
	if (r->blocks == 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s:%" PRIu64 ": expected the columns a, b and value, or a "
		                       "matrix with the names of what is compared"),
		                     r->path, row->line);
	return element_of(r, row, &element, err) < 0 ? -1 : read_matrix_row(r, row, element, err);
}

static int read_rows(struct reader *r, struct axl_error **err)
{
	struct axl_row row;
	int more;
	bool list = is_list(r);
	if (list)
		axl_table_start_at(r->table, r->header->data_line);
	while ((more = axl_table_next(r->table, &row, err)) > 0)
		if ((list ? read_pair : read_row)(r, &row, err) < 0)
			return -1;
	if (more == 0 && !list && r->blocks == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("%s: there are no judgements in it"),
		                     r->path);
	return more;
}

int axl_judgements_read(struct axl_judgements *judgements, const char *path, struct axl_error **err)
{
	struct reader reader = {.judgements = judgements, .path = path, .stem = stem_of(path)};
	int result = axl_table_open(path, NULL, &reader.table, err);
	if (result == 0)
		result = read_rows(&reader, err);
	reader_release(&reader);
	return result;
}
