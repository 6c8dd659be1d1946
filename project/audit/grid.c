/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Audits: a table, whole in memory. */
#include "config.h"

#include "project/audit/auditing.h"

#include "base/i18n.h"

#include <inttypes.h>
#include <string.h>

void axl_audit_grid_release(struct axl_audit_grid *grid)
{
	for (size_t i = 0; i < grid->cell_count; i++)
		free(grid->cells[i].text);
	free(grid->cells);
	free(grid->lines);
	free(grid->decimals);
	free(grid->holds_figures);
	axl_header_free(grid->header);
	*grid = (struct axl_audit_grid){0};
}

size_t axl_audit_grid_column(const struct axl_audit_grid *grid, const char *name)
{
	long column = axl_header_column(grid->header, name);
	if (column < 0)
		axl_bug("the header was found without a column that it must have");
	return (size_t)column;
}

struct wanted {
	const char **names;
	size_t count, capacity;
};

static void want(struct wanted *wanted, const char *name)
{
	if (!name)
		return;
	axl_reserve(wanted->names, wanted->capacity, wanted->count + 1);
	wanted->names[wanted->count++] = name;
}

static void want_all(struct wanted *wanted, const struct axl_audit_columns *columns)
{
	for (size_t i = 0; i < columns->count; i++)
		want(wanted, columns->names[i]);
}

static void want_words(struct wanted *wanted, const struct axl_audit_table *table)
{
	want_all(wanted, &table->names);
	want(wanted, table->kind_column);
	want(wanted, table->by);
	want_all(wanted, &table->words_referred);
}

static void want_figures(struct wanted *wanted, const struct axl_audit_table *table)
{
	want_all(wanted, &table->rounded);
	want_all(wanted, &table->totals);
	for (size_t i = 0; i < table->sum_count; i++) {
		want_all(wanted, &table->sums[i].parts);
		want(wanted, table->sums[i].total);
	}
	for (size_t i = 0; i < table->share_count; i++) {
		want(wanted, table->shares[i].of);
		want(wanted, table->shares[i].share);
	}
	for (size_t i = 0; i < table->growth_count; i++) {
		want(wanted, table->growth[i].from);
		want(wanted, table->growth[i].to);
		want(wanted, table->growth[i].rate);
	}
	want_all(wanted, &table->figures_referred);
}

/* No header was found: name a column that no row has. */
static int refuse_header(struct axl_table *table, const char *path, const struct wanted *wanted,
                         struct axl_error **err)
{
	for (size_t i = 0; i < wanted->count; i++) {
		axl_auto(axl_header) struct axl_header *header = NULL;
		if (!axl_header_find(table, 1, &wanted->names[i], 1, &header))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("%s: no column \"%s\", which the audit speaks of"),
			                     path, wanted->names[i]);
	}
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: the columns that the audit speaks of stand in no one row"),
	                     path);
}

static void take_header(struct axl_audit_grid *grid, const char *const *figures, size_t count)
{
	grid->column_count = grid->header->columns;
	grid->decimals = axl_xcalloc(grid->column_count, sizeof *grid->decimals);
	grid->holds_figures = axl_xcalloc(grid->column_count, sizeof *grid->holds_figures);
	for (size_t i = 0; i < count; i++)
		grid->holds_figures[axl_audit_grid_column(grid, figures[i])] = true;
}

static int find_header(struct axl_audit_grid *grid, struct axl_table *table, const char *path,
                       const struct axl_audit_table *rules, struct axl_error **err)
{
	struct wanted wanted = {0};
	want_figures(&wanted, rules);
	size_t figures = wanted.count;
	want_words(&wanted, rules);
	int result = 0;
	if (axl_header_find(table, 1, wanted.names, wanted.count, &grid->header))
		take_header(grid, wanted.names, figures);
	else
		result = refuse_header(table, path, &wanted, err);
	free(wanted.names);
	return result;
}

int axl_audit_decimals(const char *text)
{
	const char *point = strchr(text, '.');
	return point ? (int)strspn(point + 1, "0123456789") : 0;
}

static void read_figure(struct axl_audit_cell *cell)
{
	struct axl_slice text = axl_slice_of(cell->text);
	cell->is_figure = axl_number_read(text, AXL_DECIMAL_POINT, &cell->number);
	/* Shares and rates are per cent here, with the sign or without. */
	if (text.length > 0 && text.bytes[text.length - 1] == '%')
		cell->number.number *= 100;
}

static int add_row(struct axl_audit_grid *grid, struct axl_table *table, const struct axl_row *row,
                   const char *path, struct axl_error **err)
{
	axl_reserve(grid->lines, grid->row_capacity, grid->row_count + 1);
	grid->lines[grid->row_count++] = row->line;
	axl_reserve(grid->cells, grid->cell_capacity, grid->cell_count + grid->column_count);
	for (size_t column = 0; column < grid->column_count; column++) {
		struct axl_slice text;
		uint64_t fault;
		if (!axl_table_text(table, row, column, &text, &fault))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("%s:%" PRIu64 ": column \"%s\" holds bytes that are "
			                       "no text"),
			                     path, row->line, grid->header->names[column]);
		struct axl_audit_cell *cell = &grid->cells[grid->cell_count++];
		*cell = (struct axl_audit_cell){.text = axl_xstrndup(text.bytes, text.length)};
		read_figure(cell);
		int decimals = cell->is_figure ? axl_audit_decimals(cell->text) : 0;
		if (decimals > grid->decimals[column])
			grid->decimals[column] = decimals;
	}
	return 0;
}

static int read_rows(struct axl_audit_grid *grid, struct axl_table *table, const char *path,
                     struct axl_error **err)
{
	struct axl_row row;
	int more;
	axl_table_start_at(table, grid->header->data_line);
	while ((more = axl_table_next(table, &row, err)) > 0)
		if (add_row(grid, table, &row, path, err) < 0)
			return -1;
	return more;
}

int axl_audit_grid_read(const char *path, const struct axl_audit_table *table,
                        struct axl_audit_grid *ret_grid, struct axl_error **err)
{
	axl_auto(axl_table) struct axl_table *file = NULL;
	struct axl_audit_grid grid = {0};
	if (axl_table_open(path, NULL, &file, err) < 0 ||
	    find_header(&grid, file, path, table, err) < 0 ||
	    read_rows(&grid, file, path, err) < 0) {
		axl_audit_grid_release(&grid);
		return -1;
	}
	*ret_grid = grid;
	return 0;
}
