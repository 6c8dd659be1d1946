/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tagged text of Web of Science. */
#include "config.h"

#include "tests/unit/table-fixture.h"

#define FILE_NAME "savedrecs.txt"
#define HEAD                                                                                       \
	"\xEF\xBB\xBF"                                                                             \
	"FN Clarivate Analytics Web of Science\r\nVR 1.0\r\n"

static void records_are_rows(void)
{
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_int(table_of(FILE_NAME,
	                 HEAD "PT J\r\nAU Kim, A\r\n   Lee, B\r\nTI A title that goes\r\n   on\r\n"
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

int main(void)
{
	scratch_make();
	records_are_rows();
	refused(FILE_NAME, HEAD "PT J\nER\n\nPT J\nTI cut",
	        "savedrecs.txt:6: the record that begins here has no end");
	refused(FILE_NAME, HEAD "PT J\nand so on\nER\nEF\n",
	        "savedrecs.txt:4: expected a tag of two letters");
	refused(FILE_NAME, HEAD "PT J\nTI \xB0\xA1\nER\nEF\n", "savedrecs.txt:4: not UTF-8");
	refused(FILE_NAME, HEAD "EF\n", "the list is empty");
	return tap_done();
}
