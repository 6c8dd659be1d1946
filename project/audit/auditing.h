/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as they are read and held against an audit's rules: for project/audit/ alone. */
#ifndef PROJECT_AUDIT_AUDITING_H
#define PROJECT_AUDIT_AUDITING_H

#include "base/table/header.h"
#include "project/audit/inside.h"

#include <stdint.h>

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

/* Which rows are totals, and of which rows. */
struct axl_audit_layout {
	bool *is_total;
	size_t *part_of;  /* per row: the total that it belongs to, or AXL_AUDIT_NO_ROW */
	size_t *share_of; /* likewise what its shares are of; NULL: the same */
};
#define AXL_AUDIT_NO_ROW SIZE_MAX

/* AXL_ERROR_DATA where a column that the table's rules name is not there. */
int axl_audit_grid_read(const char *path, const struct axl_audit_table *table,
                        struct axl_audit_grid *ret_grid, struct axl_error **err);
void axl_audit_grid_release(struct axl_audit_grid *grid);

/* Digits behind the point of a figure as printed. */
int axl_audit_decimals(const char *text);

/* The column of a name that the rules have. */
size_t axl_audit_grid_column(const struct axl_audit_grid *grid, const char *name);

static inline const struct axl_audit_cell *axl_audit_grid_cell(const struct axl_audit_grid *grid,
                                                               size_t row, size_t column)
{
	return &grid->cells[row * grid->column_count + column];
}

/* What a cell says, within its rounding: nothing at all of it is 0, what is hidden is NaN. */
struct axl_bounds axl_audit_estimate(const struct axl_audit_table *rules,
                                     const struct axl_audit_grid *grid, size_t row,
                                     const char *name);

/* A table under its rules, and who hears of it. */
struct axl_auditing {
	const struct axl_audit_table *rules;
	const struct axl_audit_grid *grid;
	const struct axl_audit_layout *layout;
	const struct axl_audit_listener *listener;
	struct axl_audit_counts counts;
};

/* Hold all figures against those of the same table that they follow from. */
void axl_auditing_table(struct axl_auditing *auditing);

/*
 * Hold one printed figure, itself rounded within `half`, against what follows. Nothing is said
 * where nothing is printed, or nothing follows (NaN). note: may be NULL. True where it was no
 * fault.
 */
bool axl_auditing_hold(struct axl_auditing *auditing, enum axl_audit_rule rule, size_t row,
                       const char *name, struct axl_bounds estimate, double half, const char *note);

/* Tables of an audit as they are read, each once. */
struct axl_audit_book;

/*
 * Where the audit's files lie is told by one of them: `name` as the definition has it stands at
 * `path`. Does path end in that name, the others lie as they are named from there, else they lie
 * beside it.
 */
struct axl_audit_book *axl_audit_book_new(const char *path, const char *name);
void axl_audit_book_free(struct axl_audit_book *book);
AXL_DEFINE_CLEANUP(axl_audit_book)
int axl_audit_book_grid(struct axl_audit_book *book, const char *file,
                        const struct axl_audit_table *table, const struct axl_audit_grid **ret_grid,
                        struct axl_error **err);

/* Hold the table's figures against those of other tables that they follow from. */
int axl_auditing_figures(struct axl_auditing *auditing, struct axl_audit_book *book,
                         struct axl_error **err);

#endif
