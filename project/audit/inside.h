/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit's definition as loaded, and a table as it is held against it: for audit*.c alone. */
#ifndef PROJECT_AUDIT_INSIDE_H
#define PROJECT_AUDIT_INSIDE_H

#include "base/table/header.h"
#include "project/audit/audit.h"

/* Columns by name; texts belong to the document. */
struct axl_audit_columns {
	const char **names;
	size_t count;
};

struct axl_audit_sum {
	struct axl_audit_columns parts;
	const char *total;
};

struct axl_audit_share {
	const char *of, *share;
};

struct axl_audit_growth {
	const char *from, *to, *rate;
	int steps;
};

/* What holds in a table, or in several of the same shape. */
struct axl_audit_table {
	struct axl_audit_columns files, names, rounded, totals;
	const char *kind_column; /* tells items from totals; NULL: all rows are items */
	const char *total_kind;
	const char *item_kind; /* NULL: every row that is no total */
	const char *by;        /* rows with the same text here belong to one total; NULL: all */
	struct axl_audit_sum *sums;
	size_t sum_count;
	struct axl_audit_share *shares;
	size_t share_count;
	struct axl_audit_growth *growth;
	size_t growth_count;
};

struct axl_audit {
	struct axl_json_document *document;
	struct axl_audit_table *tables;
	size_t table_count;
};

struct axl_audit_cell {
	char *text; /* as printed */
	struct axl_number number;
	bool is_figure; /* a number, or a state that stands for one */
};

/* The rows of a file under its header. */
struct axl_audit_grid {
	struct axl_header *header;
	size_t column_count;
	struct axl_audit_cell *cells; /* rows × columns */
	uint64_t *lines;
	size_t row_count, row_capacity;
	size_t cell_count, cell_capacity;
	bool *holds_figures; /* per column: a rule computes with it */
	int *decimals;       /* per column: most digits behind the point */
};

/* AXL_ERROR_DATA where a column that the table's rules name is not there. */
int axl_audit_grid_read(const char *path, const struct axl_audit_table *table,
                        struct axl_audit_grid *ret_grid, struct axl_error **err);
void axl_audit_grid_release(struct axl_audit_grid *grid);

/* The column of a name that the rules have. */
size_t axl_audit_grid_column(const struct axl_audit_grid *grid, const char *name);

static inline const struct axl_audit_cell *axl_audit_grid_cell(const struct axl_audit_grid *grid,
                                                               size_t row, size_t column)
{
	return &grid->cells[row * grid->column_count + column];
}

#endif
