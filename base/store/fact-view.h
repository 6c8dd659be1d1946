/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Facts of a kind as a plain table, for those who look them through without knowing the kind:
 * one statement of the room's that takes a version and gives the line, then these columns.
 */
#ifndef BASE_STORE_FACT_VIEW_H
#define BASE_STORE_FACT_VIEW_H

#include "base/store/store.h"

struct axl_fact_view {
	const struct axl_sql *sql;
	size_t which;
	const char *const *columns; /* without the line; column i is i + 1 of the statement */
	size_t column_count;
};

/* By line. A non-zero answer of the callback ends the walk and is returned. */
int axl_facts_each(struct axl_store *store, const struct axl_fact_view *view, int64_t version,
                   int (*each)(void *context, struct axl_query *row), void *context,
                   struct axl_error **err);

/* The statement's column of that name; 0, the line's, where the view has none. */
int axl_fact_view_column(const struct axl_fact_view *view, const char *name);

#endif
