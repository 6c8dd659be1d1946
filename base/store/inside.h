/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store's own files share; nobody else includes this. */
#ifndef BASE_STORE_INSIDE_H
#define BASE_STORE_INSIDE_H

#include "base/store/store.h"

#include <sqlite3.h>
#include <stdarg.h>

struct axl_query {
	struct axl_store *store;
	sqlite3_stmt *statement; /* NULL until it is first asked for */
};

/* The prepared statements of one struct axl_sql. */
struct axl_queries {
	const struct axl_sql *sql;
	struct axl_query *items; /* sql->count */
	struct axl_queries *next;
};

struct axl_store {
	sqlite3 *db;
	char *path;
	struct axl_queries *queries;
};

/* Open and climb no further than rung `to`: a store as an older axlens leaves it. */
int axl_store_open_at(const char *path, enum axl_store_mode mode, int to,
                      struct axl_store **ret_store, struct axl_error **err);

/*
 * Makes an error of the connection's last failure, in words that a user can act on; sql
 * is named where the fault is ours. Returns -1.
 */
int axl_store_failed(struct axl_store *store, const char *sql, struct axl_error **err);

/* SQL texts without parameters or rows. */
int axl_store_exec(struct axl_store *store, const char *sql, struct axl_error **err);
/* The integer that a pragma answers. */
int axl_store_pragma(struct axl_store *store, const char *name, int64_t *ret_value,
                     struct axl_error **err);

/* Prepare one statement that will be used many times. */
int axl_store_prepare(struct axl_store *store, const char *text, sqlite3_stmt **ret_statement,
                      struct axl_error **err);

/* One value to bind; texts are borrowed. */
struct axl_bound {
	char type; /* 't' text, 'i' integer, 'd' double, 'n' NULL */
	union {
		struct axl_slice text;
		int64_t integer;
		double number;
	};
};

/* The next value of a format (base/store/store.h), as one of the four types. */
void axl_bound_next(char letter, va_list *arguments, struct axl_bound *ret_value);
/* lifetime: SQLITE_STATIC where the text outlives the statement's run, else SQLITE_TRANSIENT. */
int axl_bound_bind(const struct axl_bound *value, sqlite3_stmt *statement, int parameter,
                   sqlite3_destructor_type lifetime);

/* End those that are in the middle of their rows. */
void axl_queries_reset(struct axl_queries *queries);
void axl_queries_free(struct axl_queries *queries);

#endif
