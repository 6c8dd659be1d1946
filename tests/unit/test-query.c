/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/inside.h"
#include "base/store/store.h"
#include "tests/unit/scratch.h"
#include "tests/unit/tap.h"

enum { PUT, ALL, ONE, WRONG, PUT_PROJECT };
static const char *const texts[] = {
    [PUT] = ("INSERT INTO establishment (id, region, name, employees, status, states) "
             "VALUES (?, ?, ?, ?, ?, ?)"),
    [ALL] = "SELECT id, region, name, employees, status, states FROM establishment ORDER BY id",
    [ONE] = "SELECT name FROM establishment WHERE id = ?",
    [WRONG] = "SELECT a FROM nowhere",
    [PUT_PROJECT] = "INSERT INTO project (name, value) VALUES (?, ?)",
};
static const struct axl_sql sql = {"test", texts, AXL_COUNT(texts)};

static struct axl_query *query_of(struct axl_store *store, size_t which)
{
	struct axl_error *err = NULL;
	struct axl_query *query = axl_store_query(store, &sql, which, &err);
	if (!query) {
		printf("Bail out! %s\n", err->message);
		exit(99);
	}
	return query;
}

static void values_come_back_as_they_went(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	const char *text = "28200 and more";
	int result = axl_query_run(query_of(store, PUT), &err, "istdtn", (int64_t)1 << 40,
	                           (struct axl_slice){text, 5}, "(주)가나", 37.5, "");
	tap_int(result, 0, "a row goes in");
	tap_int(axl_store_changes(store), 1, "one row is changed");
	tap_int(axl_store_last_id(store), (int64_t)1 << 40, "its id is known");
	result = axl_query_run(query_of(store, PUT), &err, "istdtt", INT64_MIN,
	                       (struct axl_slice){NULL, 0}, "", NAN, "x", (const char *)NULL);
	tap_int(result, 0, "a row of edges goes in");

	struct axl_query *all = query_of(store, ALL);
	tap_int(axl_query_next(all, &err), 1, "the first row comes");
	tap_ok(axl_query_int(all, 0) == INT64_MIN, "the least integer");
	tap_ok(!axl_query_is_null(all, 1), "an empty slice is a text and not NULL");
	tap_text(axl_query_text(all, 1), "", "an empty text");
	tap_ok(axl_query_is_null(all, 3), "NaN is stored as NULL");
	tap_near(axl_query_double(all, 3), NAN, 0, "and comes back as NaN");
	tap_ok(axl_query_is_null(all, 5), "a NULL text is NULL");
	tap_text(axl_query_text(all, 5), "", "and reads as the empty text");
	tap_int(axl_query_next(all, &err), 1, "the second row comes");
	tap_int(axl_query_int(all, 0), (int64_t)1 << 40, "a large integer");
	tap_text(axl_query_text(all, 1), "28200", "a slice ends where it ends");
	tap_text(axl_query_text(all, 2), "(주)가나", "a Korean text");
	tap_near(axl_query_double(all, 3), 37.5, 0, "a number");
	tap_int(axl_query_next(all, &err), 0, "and that is all");
	tap_int(axl_query_next(all, &err), 1, "a finished query starts again");
	axl_query_reset(all);
}

static void a_statement_is_prepared_once(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_query *one = query_of(store, ONE);
	tap_int(axl_query_bind(one, &err, "i", (int64_t)1 << 40), 0, "a parameter is bound");
	tap_int(axl_query_next(one, &err), 1, "the row is found");
	tap_ok(query_of(store, ONE) == one, "the same statement is given again");
	tap_int(axl_query_next(one, &err), 0, "reset and unbound: nothing has no id");
}

static void bound_texts_are_the_querys_own(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_query *put = query_of(store, PUT_PROJECT);
	char name[] = "before";
	tap_int(axl_query_bind(put, &err, "tt", name, "value"), 0, "a text is bound");
	memcpy(name, "after!", sizeof name);
	tap_int(axl_query_next(put, &err), 0, "and stored");
	tap_int(axl_query_run(query_of(store, PUT_PROJECT), &err, "tt", "after!", "value"), 0,
	        "as it was when it was bound");
}

static void faults_name_their_statement(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_ok(!axl_store_query(store, &sql, WRONG, &err), "a wrong statement is not prepared");
	tap_int(err->kind, AXL_ERROR_INTERNAL, "which is our fault");
	tap_ok(strstr(err->message, "no such table: nowhere") && strstr(err->message, texts[WRONG]),
	       "and says what is wrong where");
	axl_error_free(axl_steal(err));
	int result = axl_query_run(query_of(store, PUT_PROJECT), &err, "tt", "before", "again");
	tap_int(result, -1, "a broken constraint fails");
	tap_ok(strstr(err->message, "UNIQUE constraint failed: project.name"), "and is named");
	axl_error_free(axl_steal(err));
	result =
	    axl_query_run(query_of(store, PUT), &err, "ittttn", (int64_t)5, "28", "x", "many", "");
	tap_int(result, -1, "a text does not pass for a number");
	tap_ok(strstr(err->message, "cannot store TEXT value in REAL column"), "and is named");
}

static bool is_running(struct axl_store *store)
{
	sqlite3_stmt *statement = NULL;
	while ((statement = sqlite3_next_stmt(store->db, statement)))
		if (sqlite3_stmt_busy(statement))
			return true;
	return false;
}

/* One that is left in the middle of its rows would keep other processes from writing. */
static void a_rollback_ends_queries(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_query *one = query_of(store, ONE);
	tap_int(axl_store_begin(store, &err), 0, "a transaction");
	tap_int(axl_query_bind(one, &err, "i", (int64_t)1 << 40), 0, "with a query");
	tap_int(axl_query_next(one, &err), 1, "that has a row");
	tap_ok(is_running(store), "is left in the middle");
	axl_store_rollback(store);
	tap_ok(!is_running(store), "and ends with the transaction");
}

int main(void)
{
	scratch_make();
	axl_auto(axl_store) struct axl_store *store = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(axl_store_open(scratch_path("store"), AXL_STORE_CREATE, &store, &err), 0,
	        "a store is made");
	values_come_back_as_they_went(store);
	a_statement_is_prepared_once(store);
	bound_texts_are_the_querys_own(store);
	faults_name_their_statement(store);
	a_rollback_ends_queries(store);
	return tap_done();
}
