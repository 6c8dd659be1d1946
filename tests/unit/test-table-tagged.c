/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tagged text of Web of Science. */
#include "config.h"

#include "base/table/table.h"
#include "tests/unit/scratch.h"
#include "tests/unit/tap.h"

static int open_text(const char *text, struct axl_table **ret_table, struct axl_error **err)
{
	const char *path = scratch_path("savedrecs.txt");
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

#define HEAD                                                                                       \
	"\xEF\xBB\xBF"                                                                             \
	"FN Clarivate Analytics Web of Science\r\nVR 1.0\r\n"

static void records_are_rows(void)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(open_text(HEAD "PT J\r\nAU Kim, A\r\n   Lee, B\r\nTI A title that goes\r\n   on\r\n"
	                       "C1 [Kim, A] X\r\n   [Lee, B] Y\r\nER\r\n\r\nPT J\r\nZ9 0\r\nER\r\n"
	                       "\r\nEF",
	                  &table, &err),
	        0, "an export is a table");
	next_is(table, 0, (const char *const[]){"PT", "AU", "TI", "C1", "Z9"}, 5);
	next_is(table, 3,
	        (const char *const[]){"J", "Kim, A; Lee, B", "A title that goes on",
	                              "[Kim, A] X; [Lee, B] Y", ""},
	        5);
	next_is(table, 12, (const char *const[]){"J", "", "", "", "0"}, 5);
	struct axl_row row;
	tap_int(axl_table_next(table, &row, &err), 0, "then the end");
}

static void refused(const char *text, const char *words)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = open_text(text, &table, &err);
	bool right = result == -1 && err->kind == AXL_ERROR_DATA && strstr(err->message, words);
	if (!tap_ok(right, "refused: %s", words))
		printf("# found %s\n", err ? err->message : "no error");
}

int main(void)
{
	scratch_make();
	records_are_rows();
	refused(HEAD "PT J\nER\n\nPT J\nTI cut",
	        "savedrecs.txt:6: the record that begins here has no end");
	refused(HEAD "PT J\nand so on\nER\nEF\n", "savedrecs.txt:4: expected a tag of two letters");
	refused(HEAD "PT J\nTI \xB0\xA1\nER\nEF\n", "savedrecs.txt:4: not UTF-8");
	refused(HEAD "EF\n", "the list is empty");
	return tap_done();
}
