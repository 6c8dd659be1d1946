/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/header.h"
#include "tests/unit/tap.h"

static const char path[] = "test-header.tmp";

static struct axl_table *open_text(const char *text)
{
	FILE *file = fopen(path, "wb");
	if (!file || fputs(text, file) < 0 || fclose(file) != 0) {
		puts("Bail out! no file can be written here");
		exit(1);
	}
	struct axl_table *table = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_table_open(path, NULL, &table, &err) < 0)
		printf("Bail out! %s\n", err->message);
	return table;
}

static void one_row(void)
{
	axl_auto(axl_table) struct axl_table *table =
	    open_text("행정구역별(1),사업체수[개],제조\u318D판매,\n인천,1,2,\n");
	axl_auto(axl_header) struct axl_header *header = NULL;
	const char *const wanted[] = {"사업체수 [개]", "제조·판매"};
	if (!tap_ok(axl_header_find(table, 1, wanted, 2, &header),
	            "names are found by their folded form"))
		return;
	tap_int((long long)header->columns, 4, "a trailing comma makes a column");
	tap_text(header->names[3], "", "without a name");
	tap_text(header->names[1], "사업체수[개]", "names are as printed");
	tap_int(axl_header_column(header, "행정구역별(1)"), 0, "the first column");
	tap_int(axl_header_column(header, "제조ㆍ판매"), 2, "whatever its dots");
	tap_int(axl_header_column(header, "종사자수"), -1, "a name that is not there");
	tap_int(axl_header_column(header, " "), -1, "a blank name is nowhere");
	tap_int(axl_header_column(header, "[D]"), 3, "but its letters name a column without one");
	tap_int(axl_header_column(header, "[A]"), -1, "a column with a name goes by that");
	tap_int((long long)header->first_line, 1, "the header's line");
	tap_int((long long)header->data_line, 2, "the data's line");
}

static void under_a_banner(void)
{
	axl_auto(axl_table) struct axl_table *table =
	    open_text("국가산업단지 현황\n단위: 억원\n\n\"두 "
	              "줄\n짜리\"\n주석,,\n(2022)\n단지명,업체수,고용\n남동,1,2\n");
	axl_auto(axl_header) struct axl_header *header = NULL;
	const char *const wanted[] = {"단지명", "고용"};
	if (!tap_ok(axl_header_find(table, 1, wanted, 2, &header), "a header under a banner"))
		return;
	tap_int((long long)header->first_line, 8, "stands on its physical line");
	tap_int((long long)header->data_line, 9, "and the data under it");
	axl_table_start_at(table, header->data_line);
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_row row;
	struct axl_slice text;
	uint64_t fault;
	tap_ok(axl_table_next(table, &row, &err) == 1 && row.line == 9 &&
	           axl_table_text(table, &row, 0, &text, &fault) && axl_slice_equals(text, "남동"),
	       "where reading starts");
}

static void three_merged_rows(void)
{
	axl_auto(axl_table) struct axl_table *table = open_text("구분,2022,,,,합계,\n"
	                                                        ",소계,,1~4명,,,\n"
	                                                        ",업체수,고용,업체수,고용,업체수,\n"
	                                                        "남동,1,2,3,4,5,\n");
	axl_auto(axl_header) struct axl_header *header = NULL;
	const char *const wanted[] = {"구분", "2022 / 1~4명 / 고용"};
	if (!tap_ok(axl_header_find(table, 3, wanted, 2, &header), "a header of three merged rows"))
		return;
	static const char *const names[] = {"구분",
	                                    "2022 / 소계 / 업체수",
	                                    "2022 / 소계 / 고용",
	                                    "2022 / 1~4명 / 업체수",
	                                    "2022 / 1~4명 / 고용",
	                                    "합계 / 업체수",
	                                    ""};
	tap_int((long long)header->columns, 7, "seven columns");
	for (size_t i = 0; i < AXL_COUNT(names) && i < header->columns; i++)
		tap_text(header->names[i], names[i], names[i]);
	tap_text(header->levels[1 * 7 + 5], "", "a merge ends where the cell above does");
	tap_int(axl_header_column(header, "2022/소계/고용"), 2, "a whole name");
	tap_int(axl_header_column(header, "고용"), 2, "a last level: the first of them");
	tap_int((long long)header->data_line, 4, "the data's line");
}

static void repeated_levels(void)
{
	axl_auto(axl_table) struct axl_table *table =
	    open_text("시도,2019,2019\n시도,업체수,고용\n인천,1,2\n");
	axl_auto(axl_header) struct axl_header *header = NULL;
	const char *const wanted[] = {"시도"};
	if (!tap_ok(axl_header_find(table, 2, wanted, 1, &header), "a header that repeats itself"))
		return;
	tap_text(header->names[0], "시도", "is named once");
	tap_text(header->names[2], "2019 / 고용", "and by its levels");
}

static void not_found(void)
{
	axl_auto(axl_table) struct axl_table *table = open_text("a,b\n1,2\n");
	axl_auto(axl_header) struct axl_header *header = NULL;
	const char *const wanted[] = {"a", "c"};
	tap_ok(!axl_header_find(table, 1, wanted, 2, &header) && !header,
	       "a header that is not there");
	tap_ok(!axl_header_find(table, 3, wanted, 1, &header), "fewer rows than a header needs");
	tap_ok(axl_header_find(table, 1, wanted, 0, &header) && header->first_line == 1,
	       "nothing wanted: the first row");
}

static void letters(void)
{
	static const struct {
		size_t column;
		const char *letters;
	} cases[] = {{0, "A"},    {25, "Z"},    {26, "AA"},    {27, "AB"},
	             {701, "ZZ"}, {702, "AAA"}, {16383, "XFD"}};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_memory) char *found = axl_column_letters(cases[i].column);
		tap_text(found, cases[i].letters, cases[i].letters);
	}
}

int main(void)
{
	one_row();
	under_a_banner();
	three_merged_rows();
	repeated_levels();
	not_found();
	letters();
	remove(path);
	return tap_done();
}
