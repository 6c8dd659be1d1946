/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/store.h"

#include "base/i18n.h"
#include "base/store/inside.h"
#include "base/store/ladder.h"

/*
 * A second writer is told soon. A commit waits for readers to go away: a long
 * import must not be lost to a short look.
 */
enum { BUSY_MS = 2000, COMMIT_BUSY_MS = 60000 };

/*
 * synchronous is FULL: with a rollback journal NORMAL may leave a broken file
 * when power fails, and a network share makes that likelier. An import is one
 * transaction, so the syncs cost nothing that can be felt.
 */
static const char settings[] = "PRAGMA foreign_keys = ON;"
			       "PRAGMA synchronous = FULL;"
			       "PRAGMA temp_store = MEMORY;"
			       "PRAGMA cache_size = -65536;" /* KiB */
			       "PRAGMA journal_mode = TRUNCATE;";

/* Only a file without content takes it over. Abstracts fit in a page; small rows lose nothing. */
static const char page_size[] = "PRAGMA page_size = 8192;";

static int failed_to_open(const char *path, int code, int errnum, struct axl_error **err)
{
	if (code == SQLITE_CANTOPEN && errnum)
		return axl_error_system(err, errnum, _("%s: the store cannot be opened"), path);
	return axl_error_set(err, AXL_ERROR_IO, _("%s: the store cannot be opened: %s"), path,
	                     sqlite3_errstr(code));
}

/* The system's word for it; SQLite's own where a rollback has made it forget that. */
static const char *io_reason(sqlite3 *db)
{
	int errnum = sqlite3_system_errno(db);
	return errnum ? strerror(errnum) : sqlite3_errstr(sqlite3_extended_errcode(db));
}

int axl_store_failed(struct axl_store *store, const char *sql, struct axl_error **err)
{
	const char *path = store->path;
	int extended = sqlite3_extended_errcode(store->db);
	switch (extended & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return axl_error_set(err, AXL_ERROR_STORE,
		                     _("%s: another process is using the store; try again when it "
		                       "has finished"),
		                     path);
	case SQLITE_FULL:
		return axl_error_set(err, AXL_ERROR_IO,
		                     _("%s: the disk is full; nothing was changed in the store"),
		                     path);
	case SQLITE_READONLY:
	case SQLITE_PERM:
		if (extended == SQLITE_READONLY_ROLLBACK)
			return axl_error_set(
			    err, AXL_ERROR_IO,
			    _("%s: what a stopped command left half done must be "
			      "undone first, and the store cannot be written; open "
			      "it once from where it can"),
			    path);
		return axl_error_set(err, AXL_ERROR_IO,
		                     _("%s: the store cannot be written; check the permissions of "
		                       "the file and its folder"),
		                     path);
	case SQLITE_CANTOPEN:
		return axl_error_set(err, AXL_ERROR_IO,
		                     _("%s: a journal cannot be made beside the store; check the "
		                       "permissions of the folder"),
		                     path);
	case SQLITE_IOERR:
		return axl_error_set(err, AXL_ERROR_IO,
		                     _("%s: reading or writing the store failed: %s"), path,
		                     io_reason(store->db));
	case SQLITE_NOTADB:
		return axl_error_set(err, AXL_ERROR_STORE, _("%s: is no axlens store"), path);
	case SQLITE_CORRUPT:
		return axl_error_set(err, AXL_ERROR_STORE,
		                     _("%s: the store is damaged (%s); put a backup in its place, "
		                       "or remove it and run the project again"),
		                     path, sqlite3_errmsg(store->db));
	default:
		return axl_error_set(err, AXL_ERROR_INTERNAL, "%s: %s (SQLite %d) in %s", path,
		                     sqlite3_errmsg(store->db), extended, sql);
	}
}

int axl_store_exec(struct axl_store *store, const char *sql, struct axl_error **err)
{
	if (sqlite3_exec(store->db, sql, NULL, NULL, NULL) != SQLITE_OK)
		return axl_store_failed(store, sql, err);
	return 0;
}

int axl_store_prepare(struct axl_store *store, const char *text, sqlite3_stmt **ret_statement,
                      struct axl_error **err)
{
	if (sqlite3_prepare_v3(store->db, text, -1, SQLITE_PREPARE_PERSISTENT, ret_statement,
	                       NULL) != SQLITE_OK)
		return axl_store_failed(store, text, err);
	return 0;
}

static int integer_of(struct axl_store *store, const char *sql, int64_t *ret_value,
                      struct axl_error **err)
{
	sqlite3_stmt *statement = NULL;
	if (axl_store_prepare(store, sql, &statement, err))
		return -1;
	int result = 0;
	if (sqlite3_step(statement) == SQLITE_ROW)
		*ret_value = sqlite3_column_int64(statement, 0);
	else
		result = axl_store_failed(store, sql, err);
	(void)sqlite3_finalize(statement);
	return result;
}

int axl_store_pragma(struct axl_store *store, const char *name, int64_t *ret_value,
                     struct axl_error **err)
{
	axl_auto(axl_memory) char *sql = axl_xasprintf("PRAGMA %s", name);
	return integer_of(store, sql, ret_value, err);
}

/*
 * Whose file it is. A file that holds nothing yet (new, or left by an init that was
 * killed) is as good as none.
 */
static int recognise(struct axl_store *store, enum axl_store_mode mode, int known,
                     int64_t *ret_version, struct axl_error **err)
{
	int64_t id = 0, version = 0, objects = 0;
	if (axl_store_pragma(store, "application_id", &id, err) ||
	    axl_store_pragma(store, "user_version", &version, err) ||
	    integer_of(store, "SELECT count(*) FROM sqlite_master", &objects, err))
		return -1;
	bool blank = id == 0 && version == 0 && objects == 0;
	if (blank && mode != AXL_STORE_CREATE)
		return axl_error_set(err, AXL_ERROR_STORE, _("%s: the store is empty"),
		                     store->path);
	if (!blank && id != AXL_STORE_APPLICATION_ID)
		return axl_error_set(err, AXL_ERROR_STORE,
		                     _("%s: is no axlens store (it is another program's SQLite "
		                       "file)"),
		                     store->path);
	if (version > known)
		return axl_error_set(
		    err, AXL_ERROR_STORE,
		    _("%s: made by a newer axlens (schema %d, this one knows %d): update axlens"),
		    store->path, (int)version, known);
	if (version < known && mode == AXL_STORE_READ)
		return axl_error_set(err, AXL_ERROR_STORE,
		                     _("%s: made by an older axlens (schema %d, this one needs "
		                       "%d): bring it up to date with axlens run"),
		                     store->path, (int)version, known);
	*ret_version = version;
	return 0;
}

static int set_up(struct axl_store *store, enum axl_store_mode mode, int to, struct axl_error **err)
{
	/* The file may come from anywhere: its schema is not trusted to do more than hold data. */
	(void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	(void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	(void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
	(void)sqlite3_db_config(store->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
	(void)sqlite3_busy_timeout(store->db, BUSY_MS);
	if (mode != AXL_STORE_READ && sqlite3_db_readonly(store->db, "main"))
		return axl_error_set(err, AXL_ERROR_IO,
		                     _("%s: the store cannot be written; check the permissions of "
		                       "the file and its folder"),
		                     store->path);
	int64_t version = 0;
	if (axl_store_exec(store, page_size, err) || recognise(store, mode, to, &version, err) ||
	    axl_store_exec(store, settings, err))
		return -1;
	if (mode == AXL_STORE_READ)
		return axl_store_exec(store, "PRAGMA query_only = ON", err);
	return version < to ? axl_ladder_climb(store, to, err) : 0;
}

int axl_store_open_at(const char *path, enum axl_store_mode mode, int to,
                      struct axl_store **ret_store, struct axl_error **err)
{
	/*
	 * READ too asks for writing (and gets reading where that is all there is): what a
	 * killed writer left half done can be undone then. query_only keeps it from more.
	 */
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
	if (mode == AXL_STORE_CREATE)
		flags |= SQLITE_OPEN_CREATE;
	axl_auto(axl_store) struct axl_store *store = axl_xcalloc(1, sizeof *store);
	store->path = axl_xstrdup(path);
	int code = sqlite3_open_v2(path, &store->db, flags, NULL);
	if (code != SQLITE_OK)
		return failed_to_open(path, code, sqlite3_system_errno(store->db), err);
	if (set_up(store, mode, to, err))
		return -1;
	*ret_store = axl_steal(store);
	return 0;
}

int axl_store_open(const char *path, enum axl_store_mode mode, struct axl_store **ret_store,
                   struct axl_error **err)
{
	return axl_store_open_at(path, mode, axl_ladder_height(), ret_store, err);
}

void axl_store_free(struct axl_store *store)
{
	if (!store)
		return;
	axl_queries_free(store->queries);
	(void)sqlite3_close_v2(store->db);
	free(store->path);
	free(store);
}

/* IMMEDIATE: who cannot write learns it now and not after an hour of reading. */
int axl_store_begin(struct axl_store *store, struct axl_error **err)
{
	return axl_store_exec(store, "BEGIN IMMEDIATE", err);
}

int axl_store_commit(struct axl_store *store, struct axl_error **err)
{
	(void)sqlite3_busy_timeout(store->db, COMMIT_BUSY_MS);
	int result = axl_store_exec(store, "COMMIT", err);
	(void)sqlite3_busy_timeout(store->db, BUSY_MS);
	return result;
}

/*
 * A failure may have left statements in the middle of their rows; each would keep its lock
 * on the file. SQLite has rolled back by itself after some failures (a full disk).
 */
void axl_store_rollback(struct axl_store *store)
{
	axl_queries_reset(store->queries);
	if (!sqlite3_get_autocommit(store->db))
		(void)sqlite3_exec(store->db, "ROLLBACK", NULL, NULL, NULL);
}

int64_t axl_store_changes(const struct axl_store *store)
{
	return sqlite3_changes64(store->db);
}

int64_t axl_store_last_id(const struct axl_store *store)
{
	return sqlite3_last_insert_rowid(store->db);
}
