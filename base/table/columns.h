/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns that are found while a file of records is looked through, and a row put together
 * from what a record holds. Inner header of base's table formats without a header of their own.
 */
#ifndef BASE_TABLE_COLUMNS_H
#define BASE_TABLE_COLUMNS_H

#include "base/memory.h"
#include "base/table/table.h"

struct axl_columns;

struct axl_columns *axl_columns_new(void);
void axl_columns_free(struct axl_columns *columns);
AXL_DEFINE_CLEANUP(axl_columns)

/* First all columns are noted, each once, in the order in which they are met. */
void axl_columns_note(struct axl_columns *columns, struct axl_slice name);

/* Then rows are put together: clear, add, take. The first row may be the header. */
void axl_columns_clear(struct axl_columns *columns);
/* A column that has a text already gets `between` and this one behind it; a name that was not noted
 * is passed over. */
void axl_columns_add(struct axl_columns *columns, struct axl_slice name, struct axl_slice text,
                     const char *between);
void axl_columns_add_header(struct axl_columns *columns);
/* The row under a number, valid until clear. False where all of it is blank. */
bool axl_columns_take(struct axl_columns *columns, uint64_t line, struct axl_row *ret_row);

#endif
