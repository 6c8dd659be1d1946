/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows with their own copies of all their bytes, so that they outlive the reader's next
 * row. Inner header of base, for tables.
 */
#ifndef BASE_TABLE_ROWS_H
#define BASE_TABLE_ROWS_H

#include "base/arena.h"
#include "base/table/table.h"

struct axl_rows {
	struct axl_row *items;
	size_t count, capacity;
	struct axl_arena *bytes;
	size_t size; /* bytes of all rows */
};

void axl_rows_init(struct axl_rows *rows);
void axl_rows_release(struct axl_rows *rows);
/* Empty again, the memory kept. */
void axl_rows_clear(struct axl_rows *rows);
void axl_rows_add(struct axl_rows *rows, const struct axl_row *row);

#endif
