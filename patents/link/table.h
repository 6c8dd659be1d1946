/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sheets about links that people fill in: named columns, in English or Korean, row by row. */
#ifndef PATENTS_LINK_TABLE_H
#define PATENTS_LINK_TABLE_H

#include "base/table/header.h"

enum { AXL_LINK_COLUMNS = 8 };

struct axl_link_column {
	const char *name, *korean;
	bool required;
};

struct axl_link_table {
	const char *path;
	const struct axl_link_column *columns;
	size_t count;
	struct axl_table *table;
	struct axl_header *header;
	long at[AXL_LINK_COLUMNS]; /* in the file; -1: not there */
	uint64_t line;
	char *texts[AXL_LINK_COLUMNS]; /* of the row; "" where the column is not there */
};

/* The first column tells the header. To be released whether or not it could be opened. */
int axl_link_table_open(struct axl_link_table *table, const char *path,
                        const struct axl_link_column *columns, size_t count,
                        struct axl_error **err);
/* 1 and the row's texts, without the ' that keeps a spreadsheet from reading a formula; 0; -1. */
int axl_link_table_next(struct axl_link_table *table, struct axl_error **err);
void axl_link_table_release(struct axl_link_table *table);

/* "file:line: column \"verdict\": ": AXL_ERROR_DATA; returns -1. */
int axl_link_table_fault(const struct axl_link_table *table, size_t column, struct axl_error **err,
                         const char *format, ...) __attribute__((format(printf, 4, 5)));

/* "same" and 같음 give 1, "different" and 다름 0, a blank -1; all else is a fault: -2. */
int axl_link_table_verdict(const struct axl_link_table *table, size_t column,
                           struct axl_error **err);

#endif
