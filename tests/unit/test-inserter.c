/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows are gathered by forty: what matters happens at the edges of that. */
#include "config.h"

#include "base/store/store.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

static const char *const columns[] = {"id", "region", "name", "employees", "sales", "states"};

enum { TOTALS, ROW, CLEAR };
static const char *const texts[] = {
    [TOTALS] = "SELECT count(*), total(id), total(employees), count(states) FROM establishment",
    [ROW] = "SELECT name, employees, sales, states FROM establishment WHERE id = ?",
    [CLEAR] = "DELETE FROM establishment",
};
static const struct axl_sql sql = {"test", texts, AXL_COUNT(texts)};

static struct axl_query *query_of(struct axl_store *store, size_t which)
{
	struct axl_error *err = NULL;
	struct axl_query *query = axl_store_query(store, &sql, which, &err);
	must(query ? 0 : -1, &err);
	return query;
}

/* Row k has id k + 1, k employees and, if k is odd, a state. */
static void insert(struct axl_store *store, int rows)
{
	struct axl_error *err = NULL;
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	must(axl_inserter_new(store, "establishment", columns, AXL_COUNT(columns), &inserter, &err),
	     &err);
	must(axl_store_begin(store, &err), &err);
	for (int k = 0; k < rows; k++) {
		char name[32]; /* is overwritten at once: the inserter must have its own */
		snprintf(name, sizeof name, "공장 %d", k);
		must(axl_inserter_add(inserter, &err, "ittddt", (int64_t)k + 1, "28", name,
		                      (double)k, NAN, k % 2 ? "sales=masked" : NULL),
		     &err);
	}
	must(axl_inserter_finish(inserter, &err), &err);
	must(axl_inserter_finish(inserter, &err), &err);
	must(axl_store_commit(store, &err), &err);
}

static void all_rows_arrive(struct axl_store *store)
{
	static const int sizes[] = {0, 1, 39, 40, 41, 80, 1000};
	for (size_t i = 0; i < AXL_COUNT(sizes); i++) {
		struct axl_error *err = NULL;
		double n = sizes[i];
		must(axl_query_run(query_of(store, CLEAR), &err, ""), &err);
		insert(store, sizes[i]);
		struct axl_query *totals = query_of(store, TOTALS);
		must(axl_query_next(totals, &err), &err);
		printf("# %d rows\n", sizes[i]);
		tap_int(axl_query_int(totals, 0), sizes[i], "every row is there once");
		tap_near(axl_query_double(totals, 1), n * (n + 1) / 2, 0, "with its id");
		tap_near(axl_query_double(totals, 2), n * (n - 1) / 2, 0, "and its figure");
		tap_int(axl_query_int(totals, 3), sizes[i] / 2, "NULL where there is nothing");
		axl_query_reset(totals);
	}
	struct axl_error *err = NULL;
	struct axl_query *row = query_of(store, ROW);
	must(axl_query_bind(row, &err, "i", (int64_t)42), &err);
	must(axl_query_next(row, &err), &err);
	tap_text(axl_query_text(row, 0), "공장 41", "a text is the row's own");
	tap_near(axl_query_double(row, 1), 41, 0, "a figure too");
	tap_ok(axl_query_is_null(row, 2), "NaN is NULL");
	tap_text(axl_query_text(row, 3), "sales=masked", "a state is kept");
	axl_query_reset(row);
}

static void long_texts_arrive(struct axl_store *store)
{
	struct axl_error *err = NULL;
	size_t length = 1000003;
	axl_auto(axl_memory) char *text = axl_xmalloc(length);
	memset(text, 'x', length);
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	must(axl_inserter_new(store, "establishment", columns, 3, &inserter, &err), &err);
	for (int64_t id = 5001; id <= 5003; id++)
		must(axl_inserter_add(inserter, &err, "its", id, "28",
		                      (struct axl_slice){text, id == 5002 ? length : 0}),
		     &err);
	must(axl_inserter_finish(inserter, &err), &err);
	for (int64_t id = 5001; id <= 5003; id++) {
		struct axl_query *row = query_of(store, ROW);
		must(axl_query_bind(row, &err, "i", id), &err);
		must(axl_query_next(row, &err), &err);
		tap_int((long long)strlen(axl_query_text(row, 0)),
		        id == 5002 ? (long long)length : 0, "a long text between empty ones");
		axl_query_reset(row);
	}
}

/* A part may be sent before its whole: such references are checked at the commit. */
static void parts_may_come_first(struct axl_store *store)
{
	static const char *const party[] = {"id", "position", "role", "name"};
	static const char *const document[] = {"id", "kind", "number"};
	struct axl_error *err = NULL;
	axl_auto(axl_inserter) struct axl_inserter *parties = NULL, *documents = NULL;
	must(axl_inserter_new(store, "document_party", party, 4, &parties, &err), &err);
	must(axl_inserter_new(store, "document", document, 3, &documents, &err), &err);
	must(axl_store_begin(store, &err), &err);
	for (int k = 0; k < 50; k++)
		must(axl_inserter_add(parties, &err, "iitt", (int64_t)1, (int64_t)k, "applicant",
		                      "x"),
		     &err);
	must(axl_inserter_add(documents, &err, "itt", (int64_t)1, "patent", "10-1"), &err);
	must(axl_inserter_finish(parties, &err), &err);
	must(axl_inserter_finish(documents, &err), &err);
	tap_int(axl_store_commit(store, &err), 0, "fifty applicants come before their patent");
}

static void a_failing_row_fails(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	tap_int(axl_inserter_new(store, "no_such_table", columns, 1, &inserter, &err), -1,
	        "a table that is not there");
	tap_ok(strstr(err->message, "no such table: no_such_table"), "is named");
	axl_error_free(axl_steal(err));
	must(axl_inserter_new(store, "establishment", columns, 3, &inserter, &err), &err);
	must(axl_inserter_add(inserter, &err, "itt", (int64_t)9001, "28", "x"), &err);
	must(axl_inserter_add(inserter, &err, "itt", (int64_t)9001, "28", "x"), &err);
	tap_int(axl_inserter_finish(inserter, &err), -1, "the same id twice");
	tap_ok(strstr(err->message, "UNIQUE constraint failed: establishment.id"), "is named");
}

int main(void)
{
	scratch_make();
	axl_auto(axl_store) struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	all_rows_arrive(store);
	long_texts_arrive(store);
	parts_may_come_first(store);
	a_failing_row_fails(store);
	return tap_done();
}
