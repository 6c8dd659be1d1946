/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of a table, read ahead in a thread of its own: splitting a file into fields takes
 * a third of the work of importing it. Rows come in the order of the file, in batches through
 * a short bounded queue. Inner header of base, for tables.
 */
#ifndef BASE_TABLE_AHEAD_H
#define BASE_TABLE_AHEAD_H

#include "base/memory.h"
#include "base/table/table-backend.h"

struct axl_ahead;

/* From here on only the thread calls the backend, but for decode. */
int axl_ahead_start(const struct axl_table_backend *backend, void *self,
                    struct axl_ahead **ret_ahead, struct axl_error **err);
/* Stops the thread. */
void axl_ahead_free(struct axl_ahead *ahead);
AXL_DEFINE_CLEANUP(axl_ahead)

/* As axl_table_next; a row lives until the next call. */
int axl_ahead_next(struct axl_ahead *ahead, struct axl_row *ret_row, struct axl_error **err);

/* What the backend said when the rows that are now handed out were read; false before the first. */
bool axl_ahead_facts(const struct axl_ahead *ahead, struct axl_table_facts *ret_facts);

/* As the backend's, between two batches. */
int axl_ahead_sha256(struct axl_ahead *ahead, char ret_hex[65], struct axl_error **err);

#endif
