/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The header of a table: one to three rows, perhaps under a banner, perhaps
 * merged (a blank header cell repeats its left neighbour in all header rows but
 * the last, where both stand under the same cells; a column that is blank in all
 * header rows stays blank).
 */
#ifndef BASE_TABLE_HEADER_H
#define BASE_TABLE_HEADER_H

#include "base/table/table.h"

enum { AXL_HEADER_ROWS_MAX = 3 };

struct axl_header {
	size_t rows; /* header rows */
	size_t columns;
	char **levels;       /* rows × columns, row-major, NFC, trimmed */
	char **names;        /* per column: its distinct non-empty levels joined with " / " */
	char **folded_names; /* the same by axl_text_fold, */
	char **folded_last;  /* and the last level alone */
	uint64_t first_line; /* line of the first header row */
	uint64_t data_line;  /* line of the first row under the header */
};

/*
 * Look through the rows in advance for `rows` successive ones whose names hold
 * every wanted one (as axl_header_column finds them). False where there are none.
 */
bool axl_header_find(struct axl_table *table, size_t rows, const char *const *wanted,
                     size_t wanted_count, struct axl_header **ret_header);

void axl_header_free(struct axl_header *header);
AXL_DEFINE_CLEANUP(axl_header)

/*
 * Column of a name (by axl_text_fold), or -1. A name is matched against `names`, then against the
 * last level. "[B]" is column B where it has no header at all.
 */
long axl_header_column(const struct axl_header *header, const char *name);

/* "AB" for column 27 (from 0), as spreadsheets name it; owned by the caller. */
char *axl_column_letters(size_t column);

#endif
