/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The store: one SQLite file a project. The only door to sqlite3.h.
 *
 * Rollback journal (TRUNCATE), foreign keys on, one writer; works on a network
 * share and can be read where it cannot be written. The schema is the ladder in
 * base/sql; a new store climbs it from zero; a newer one is refused.
 *
 * Each room keeps its SQL in a table of constant texts (struct axl_sql) indexed
 * by an enum of its own; a statement is prepared once per connection. Values
 * are bound, never formatted in. Nothing above the rooms sees SQL.
 */
#ifndef BASE_STORE_STORE_H
#define BASE_STORE_STORE_H

#include "base/error.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>

struct axl_store;
struct axl_query;

enum axl_store_mode {
	AXL_STORE_READ,   /* must exist; opened read-only */
	AXL_STORE_WRITE,  /* must exist; older schemas climb the ladder */
	AXL_STORE_CREATE, /* made where it is not there */
};

/*
 * AXL_ERROR_IO where the file or its folder cannot be read or written; AXL_ERROR_STORE
 * where it is no store, a newer one's, or (READ) an older one's that must climb first.
 */
int axl_store_open(const char *path, enum axl_store_mode mode, struct axl_store **ret_store,
                   struct axl_error **err);
void axl_store_free(struct axl_store *store);
AXL_DEFINE_CLEANUP(axl_store)

/*
 * Transactions do not nest. begin takes the only writer's place (AXL_ERROR_STORE where
 * another process has it). After a failure roll back; nothing of it stays then, and
 * queries that were left in the middle of their rows end.
 * Freeing a store inside a transaction rolls it back.
 */
int axl_store_begin(struct axl_store *store, struct axl_error **err);
int axl_store_commit(struct axl_store *store, struct axl_error **err);
void axl_store_rollback(struct axl_store *store);

/* A room's statements; declare one const table a module. */
struct axl_sql {
	const char *module; /* "ksic/establishment" */
	const char *const *texts;
	size_t count;
};

/*
 * The cached statement, reset and unbound; NULL with err set where it cannot be prepared.
 * A statement is used by one caller at a time.
 */
struct axl_query *axl_store_query(struct axl_store *store, const struct axl_sql *sql, size_t which,
                                  struct axl_error **err);

/*
 * Bind all parameters by a format: 't' const char* (NULL: SQL NULL), 's' struct
 * axl_slice, 'i' int64_t, 'd' double (NaN: SQL NULL), 'n' nothing (NULL, takes no argument).
 */
int axl_query_bind(struct axl_query *query, struct axl_error **err, const char *format, ...);
/* 1 a row, 0 done (the statement is reset), -1 failure (likewise). */
int axl_query_next(struct axl_query *query, struct axl_error **err);
/* Bind (texts are not copied) and run to the end, for statements that give no rows. */
int axl_query_run(struct axl_query *query, struct axl_error **err, const char *format, ...);
/* End early: an unfinished query keeps the store locked. */
void axl_query_reset(struct axl_query *query);

bool axl_query_is_null(struct axl_query *query, int column);
int64_t axl_query_int(struct axl_query *query, int column);
double axl_query_double(struct axl_query *query, int column); /* NaN for NULL */
/* Valid until the next step; "" for NULL. */
const char *axl_query_text(struct axl_query *query, int column);

/* Rows changed by the last INSERT, UPDATE or DELETE; its rowid. */
int64_t axl_store_changes(const struct axl_store *store);
int64_t axl_store_last_id(const struct axl_store *store);

/*
 * Bulk insertion, many rows a statement. Rows are copied and sent when enough
 * have gathered; finish sends the rest. Values as in axl_query_bind.
 */
struct axl_inserter;
int axl_inserter_new(struct axl_store *store, const char *table, const char *const *columns,
                     size_t column_count, struct axl_inserter **ret_inserter,
                     struct axl_error **err);
int axl_inserter_add(struct axl_inserter *inserter, struct axl_error **err, const char *format, ...);
int axl_inserter_finish(struct axl_inserter *inserter, struct axl_error **err);
void axl_inserter_free(struct axl_inserter *inserter);
AXL_DEFINE_CLEANUP(axl_inserter)

#endif
