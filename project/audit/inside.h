/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An audit's definition as loaded: for project/audit/ alone. */
#ifndef PROJECT_AUDIT_INSIDE_H
#define PROJECT_AUDIT_INSIDE_H

#include "project/audit/audit.h"

/* Columns by name; texts belong to the document. */
struct axl_audit_columns {
	const char **names;
	size_t count, capacity;
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

/* Rows by what stands in some of their columns; of no columns: all rows. */
struct axl_audit_selection {
	const char **columns, **texts;
	size_t count;
};

struct axl_audit_table;

/* `times` the sum of a column over the rows selected in a file of the audit. */
struct axl_audit_term {
	const char *file;
	const struct axl_audit_table *table; /* the rules of that file */
	struct axl_audit_selection rows;
	const char *column; /* NULL: the rows are counted */
	double times;
};

struct axl_audit_terms {
	struct axl_audit_term *items;
	size_t count;
};

enum axl_audit_formula {
	AXL_AUDIT_FROM_SUM,    /* of a */
	AXL_AUDIT_FROM_SHARE,  /* a in per cent of b */
	AXL_AUDIT_FROM_GROWTH, /* from a to b, per cent a step */
};

/* What a figure is said to come from. */
struct axl_audit_origin {
	enum axl_audit_formula formula;
	struct axl_audit_terms a, b;
	int steps;
	const char *label; /* of one that it may really come from */
};

/* A figure that follows from those of other tables. */
struct axl_audit_figure {
	struct axl_audit_selection row;
	const char *column;
	struct axl_audit_origin origin, *others;
	size_t other_count;
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
	struct axl_audit_figure *figures;
	size_t figure_count;
	/* Columns that figures of any table refer to. */
	struct axl_audit_columns words_referred, figures_referred;
};

struct axl_audit {
	struct axl_json_document *document;
	struct axl_audit_table *tables;
	size_t table_count;
};

/* Read the "figures" of a table, when all tables of the audit are known. */
int axl_audit_figures_read(struct axl_json at, struct axl_audit *audit,
                           struct axl_audit_table *table, struct axl_error **err);
/* "steps": how many lie between two figures. */
int axl_audit_steps_read(struct axl_json at, int *ret_steps, struct axl_error **err);
void axl_audit_figures_release(struct axl_audit_table *table);

#endif
