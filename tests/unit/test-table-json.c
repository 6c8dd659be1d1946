/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/header.h"
#include "tests/unit/table-fixture.h"

#define FILE_NAME "answer.json"

static struct axl_table *open_table(const char *body)
{
	struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (table_of(FILE_NAME, body, &table, &err) < 0)
		printf("# %s\n", err->message);
	return table;
}

static void records_are_rows(void)
{
	axl_auto(axl_table) struct axl_table *table =
	    open_table("[{\"PRD_DE\": \"2022\", \"DT\": \"670768\", \"C1_NM\": \"전체\"},"
	               " {\"DT\": 64.10, \"PRD_DE\": null, \"LST\": [1, 2]},\n"
	               " {}, {\"DT\": \" \", \"LST\": null},"
	               " {\"DT\": \"-\", \"C1_NM\": \" \\u1100\\u1161 \", \"LST\": true}]");
	next_is(table, 0, (const char *const[]){"PRD_DE", "DT", "C1_NM", "LST"}, 4);
	next_is(table, 1, (const char *const[]){"2022", "670768", "전체", ""}, 4);
	next_is(table, 2, (const char *const[]){"", "64.1", "", "1|2"}, 4);
	next_is(table, 5, (const char *const[]){"", "-", "가", "true"}, 4);
	struct axl_row row;
	struct axl_error *err = NULL;
	tap_int(axl_table_next(table, &row, &err), 0, "then the end");
}

static void decomposed_keys_are_composed(void)
{
	axl_auto(axl_table) struct axl_table *table = open_table("[{\"\\u1100\\u1161\": 1}]");
	next_is(table, 0, (const char *const[]){"가"}, 1);
}

static void what_lies_deeper(void)
{
	axl_auto(axl_table) struct axl_table *table = open_table(
	    "{\"meta\": {\"count\": 2}, \"results\": [{\"id\": 1, \"place\": {\"name\": "
	    "\"P\"}, \"authors\": [{\"name\": \"A\", \"org\": [{\"n\": \"X\"}, {\"n\": \"Y\"}]},"
	    " {\"name\": null, \"org\": []}], \"date\": [[2017, 9, 12]],"
	    " \"words\": {\"deep\": [0, 2], \"net\": [1]}}, {\"id\": 2, \"place\": null}]}");
	next_is(table, 0,
	        (const char *const[]){"id", "place.name", "authors.name", "authors.org.n", "date",
	                              "words", "place"},
	        7);
	next_is(table, 1,
	        (const char *const[]){"1", "P", "A|", "X|Y", "2017-09-12",
	                              "{\"deep\":[0,2],\"net\":[1]}", ""},
	        7);
	next_is(table, 2, (const char *const[]){"2", "", "", "", "", "", ""}, 7);
	axl_auto(axl_table) struct axl_table *crossref =
	    open_table("{\"status\": \"ok\", \"message\": {\"facets\": {}, \"items\": [{\"DOI\": "
	               "\"10.1/x\"}]}}");
	next_is(crossref, 0, (const char *const[]){"DOI"}, 1);
	next_is(crossref, 1, (const char *const[]){"10.1/x"}, 1);
}

static void keys_are_a_header(void)
{
	axl_auto(axl_table) struct axl_table *table = open_table("[{\"a\": 1, \"b\": 2}]");
	axl_auto(axl_header) struct axl_header *header = NULL;
	static const char *const wanted[] = {"B"};
	tap_ok(axl_header_find(table, 1, wanted, 1, &header), "the header is found");
	axl_table_start_at(table, header->data_line);
	next_is(table, 1, (const char *const[]){"1", "2"}, 2);
}

int main(void)
{
	scratch_make();
	records_are_rows();
	decomposed_keys_are_composed();
	what_lies_deeper();
	keys_are_a_header();
	refused(FILE_NAME, "{\"err\":\"20\",\"errMsg\":\"일일 호출 한도를 초과했습니다.\"}",
	        "error message and no table: 20 일일 호출 한도를 초과했습니다.; settle what it "
	        "says, ask the service again and import its answer");
	refused(FILE_NAME, "{\"rows\": 3}", "expected a list of records");
	refused(FILE_NAME, "[]", "the list is empty");
	refused(FILE_NAME, "{\"results\": []}", "the list is empty");
	refused(FILE_NAME,
	        "[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":[{\"a\":1}]}]}]}]}"
	        "]}]}]}]}]",
	        "values nest deeper than 16 levels");
	refused(FILE_NAME, "[{\"a\": 1}, 2]", "$[1]: expected a record");
	refused(FILE_NAME, "[{\"a\": 1},\n {\"a\": }]", "answer.json:2:8:");
	return tap_done();
}
