/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook tells, read back from its file. */
#ifndef TESTS_UNIT_SHEET_FIXTURE_H
#define TESTS_UNIT_SHEET_FIXTURE_H

#include "base/buffer.h"
#include "base/table/table.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

/* The sheet's rows, fields joined by '|', in one text. */
static char *read_sheet(const char *path, const char *sheet)
{
	struct axl_error *err = NULL;
	axl_auto(axl_table) struct axl_table *table = NULL;
	struct axl_row row;
	axl_auto(axl_buffer) struct axl_buffer out;
	axl_buffer_init(&out);
	must(axl_table_open(path, &(struct axl_table_format){.sheet = sheet}, &table, &err), &err);
	while (axl_table_next(table, &row, &err) > 0) {
		for (size_t i = 0; i < row.count; i++) {
			struct axl_slice text = {"", 0};
			uint64_t fault;
			(void)axl_table_text(table, &row, i, &text, &fault);
			axl_buffer_add(&out, text.bytes, text.length);
			axl_buffer_add_char(&out, '|');
		}
		axl_buffer_add_char(&out, '\n');
	}
	return axl_buffer_detach(&out);
}

static void has(const char *text, const char *part, const char *name)
{
	if (!tap_ok(strstr(text, part) != NULL, "%s", name))
		printf("# \"%s\" is not in\n# %s\n", part, text);
}

#endif
