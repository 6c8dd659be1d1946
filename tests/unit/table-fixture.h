/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables from texts in the scratch folder, and what their rows hold. */
#ifndef TESTS_UNIT_TABLE_FIXTURE_H
#define TESTS_UNIT_TABLE_FIXTURE_H

#include "base/table/table.h"
#include "tests/unit/scratch.h"
#include "tests/unit/tap.h"

static int table_of(const char *name, const char *text, struct axl_table **ret_table,
                    struct axl_error **err)
{
	const char *path = scratch_path(name);
	FILE *file = fopen(path, "w");
	if (!file || fputs(text, file) < 0 || fclose(file))
		perror(path);
	return axl_table_open(path, NULL, ret_table, err);
}

static void next_is(struct axl_table *table, uint64_t line, const char *const *fields, size_t count)
{
	struct axl_row row;
	axl_auto(axl_error) struct axl_error *err = NULL;
	bool same =
	    axl_table_next(table, &row, &err) == 1 && row.line == line && row.count == count;
	for (size_t i = 0; same && i < count; i++) {
		struct axl_slice text;
		uint64_t fault;
		same = axl_table_text(table, &row, i, &text, &fault) &&
		       axl_slice_equals(text, fields[i]);
	}
	tap_ok(same, "row %d", (int)line);
}

__attribute__((unused)) static void refused(const char *name, const char *text, const char *words)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = table_of(name, text, &table, &err);
	bool right = result == -1 && err->kind == AXL_ERROR_DATA && strstr(err->message, words);
	if (!tap_ok(right, "refused: %s", words))
		printf("# found %s\n", err ? err->message : "no error");
}

#endif
