/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store in the test's scratch folder, and SQL of the test's own on it. */
#ifndef TESTS_UNIT_TRIAL_STORE_H
#define TESTS_UNIT_TRIAL_STORE_H

#include "base/store/inside.h"
#include "tests/unit/scratch.h"

/* A step that a test stands on and does not test. */
__attribute__((unused)) static void must(int result, struct axl_error **err)
{
	if (result < 0) {
		printf("Bail out! %s\n", *err ? (*err)->message : "failed");
		exit(99);
	}
}

__attribute__((unused)) static struct axl_store *trial_open(const char *name,
                                                            enum axl_store_mode mode)
{
	struct axl_store *store = NULL;
	struct axl_error *err = NULL;
	must(axl_store_open(scratch_path(name), mode, &store, &err), &err);
	return store;
}

__attribute__((unused)) static void trial_run(struct axl_store *store, const char *sql)
{
	struct axl_error *err = NULL;
	must(axl_store_exec(store, sql, &err), &err);
}

/* The first column of all rows, joined with blanks; owned by the caller. */
__attribute__((unused)) static char *trial_answer(struct axl_store *store, const char *sql)
{
	struct axl_error *err = NULL;
	sqlite3_stmt *statement = NULL;
	must(axl_store_prepare(store, sql, &statement, &err), &err);
	char *answer = axl_xstrdup("");
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *text = (const char *)sqlite3_column_text(statement, 0);
		char *longer =
		    axl_xasprintf("%s%s%s", answer, *answer ? " " : "", text ? text : "NULL");
		free(answer);
		answer = longer;
	}
	(void)sqlite3_finalize(statement);
	return answer;
}

#endif
