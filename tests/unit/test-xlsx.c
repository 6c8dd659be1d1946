/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook may hold and how it reads. Expected texts are derived by hand from ECMA-376. */
#include "config.h"

#include "base/buffer.h"
#include "base/sha256.h"
#include "base/table/header.h"
#include "tests/unit/scratch.h"
#include "tests/unit/tap.h"
#include "tests/unit/xlsx-fixture.h"

static const char *book(void)
{
	return scratch_path("book.xlsx");
}

static void reads_as(const char *name, const struct fixture *fixture, const char *sheet,
                     const char *expected)
{
	fixture_write(book(), fixture);
	axl_auto(axl_error) struct axl_error *error = NULL;
	axl_auto(axl_memory) char *found = fixture_read(book(), sheet, &error);
	tap_text(found ? found : error->message, expected, name);
}

static void strings(void)
{
	reads_as(
	    "shared, rich and inline strings, without phonetic runs",
	    &(struct fixture){
		.strings = STRINGS("<si><t>인천</t></si>"
	                           "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">남 </t></r>"
	                           "<r><t>동</t></r><rPh sb=\"0\" eb=\"1\"><t>ナンドン</t></rPh>"
	                           "<phoneticPr fontId=\"1\"/></si>"),
		.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c>"
			"<c r=\"B1\" t=\"s\"><v>0</v></c>"
			"<c r=\"C1\" t=\"inlineStr\"><is><r><t>부</t></r><rPh><t>x</t></rPh>"
			"<r><t>평 &amp; 계양</t></r></is></c></row>"},
	    NULL, "1: 남 동|인천|부평 & 계양\n");
	reads_as("escapes of what XML cannot hold, once",
	         &(struct fixture){
		     .strings = STRINGS("<si><t>가_x000D_\n나</t></si><si><t>_x005F_x000D_</t></si>"
	                                "<si><t>_xD83D__xDE00_ _xD83D_ _x00_ _xZZZZ_</t></si>"
	                                "<si><t>_x0000_</t></si>"),
		     .rows = "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
			     "<c t=\"s\"><v>2</v></c><c t=\"str\"><f>A1</f><v>_xAC00_</v></c>"
			     "<c t=\"s\"><v>3</v></c></row>"},
	         NULL, "1: 가\r\n나|_x000D_|😀 _xD83D_ _x00_ _xZZZZ_|가|_x0000_\n");
	reads_as("decomposed Hangul is composed",
	         &(struct fixture){
		     .rows = "<row><c t=\"inlineStr\"><is><t>\u1112\u1161\u11AB</t></is></c>"
			     "<c t=\"inlineStr\"><is><t>\u1100\u1161</t></is></c></row>"},
	         NULL, "1: 한|가\n");
	reads_as("an empty shared string is an empty field",
	         &(struct fixture){.strings = STRINGS("<si/><si><t/></si>"),
	                           .rows = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
	                                   "<c><v>7</v></c></row>"},
	         NULL, "1: ||7\n");
}

static void values(void)
{
	reads_as("formulas show their cached values",
	         &(struct fixture){
		     .rows = "<row><c t=\"str\"><f>A2&amp;B2</f><v>가나</v></c>"
			     "<c><f>1+1</f><v>2</v></c><c t=\"b\"><f>TRUE()</f><v>1</v></c>"
			     "<c t=\"b\"><v>0</v></c><c t=\"str\"><f>\"\"</f><v></v></c></row>"},
	         NULL, "1: 가나|2|TRUE|FALSE\n");
	reads_as("a formula that was never calculated is no blank",
	         &(struct fixture){.rows = "<row><c><f>SUM(B1:B9)</f></c></row>"}, NULL,
	         "1: #CALC!\n");
	reads_as("errors go by their names",
	         &(struct fixture){.rows = "<row><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
	                                   "<c t=\"e\"><v>#REF!</v></c></row>"},
	         NULL, "1: #DIV/0!|#REF!\n");
	reads_as("numbers are the shortest text of the same double",
	         &(struct fixture){
		     .rows = "<row><c><v>11599.877406333331</v></c><c><v>24.282</v></c>"
			     "<c><v>8.5599999999999996E-2</v></c><c><v>3.12001E+18</v></c>"
			     "<c><v>5.0999999999999996</v></c><c><v>1101110000001</v></c>"
			     "<c><v>0007</v></c><c><v>-0.50</v></c><c t=\"n\"><v>0</v></c></row>"},
	         NULL,
	         "1: 11599.877406333331|24.282|0.0856|3.12001e+18|5.1|1101110000001|7|-0.5|0\n");
	reads_as("a percent format leaves the fraction",
	         &(struct fixture){.styles = STYLES("<cellXfs><xf numFmtId=\"9\"/></cellXfs>"),
	                           .rows = "<row><c s=\"0\"><v>0.125</v></c></row>"},
	         NULL, "1: 0.125\n");
	reads_as("what is no number is given as it stands",
	         &(struct fixture){.rows = "<row><c><v>1,5</v></c><c><v>가</v></c></row>"}, NULL,
	         "1: 1,5|가\n");
}

/* Style 0: number; 1: built-in 14; 2: built-in 22; 3-7: codes of the file; 8: code for a built-in
 * id. */
#define DATE_STYLES                                                                                \
	STYLES("<numFmts count=\"6\"><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;년&quot; "   \
	       "m&quot;월&quot;\"/>"                                                              \
	       "<numFmt numFmtId=\"165\" formatCode=\"#,##0&quot;days&quot;;[Red]\\-0\\d\"/>"      \
	       "<numFmt numFmtId=\"166\" formatCode=\"[$-412]AM/PM h:mm\"/>"                       \
	       "<numFmt numFmtId=\"167\" formatCode=\"[Yellow]0_d*s\"/>"                           \
	       "<numFmt numFmtId=\"168\" formatCode=\"DD.MM.YY\"/>"                                \
	       "<numFmt numFmtId=\"15\" formatCode=\"0.0\"/></numFmts>"                            \
	       "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"                                \
	       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/><xf "       \
	       "numFmtId=\"164\"/>"                                                                \
	       "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/><xf "            \
	       "numFmtId=\"168\"/>"                                                                \
	       "<xf numFmtId=\"15\"/></cellXfs>"                                                   \
	       "<dxfs><dxf><numFmt numFmtId=\"165\" formatCode=\"yyyy\"/></dxf></dxfs>")

static void dates(void)
{
	/* 45747 is 2025-03-31: 25569 (1970-01-01) + 20178 days. 13:05 is 785/1440 of a day. */
	reads_as(
	    "formats tell which numbers are dates",
	    &(struct fixture){
		.styles = DATE_STYLES,
		.rows = "<row><c s=\"0\"><v>45747</v></c><c s=\"1\"><v>45747</v></c>"
			"<c s=\"2\"><v>45747.545138888891</v></c><c s=\"3\"><v>45747</v></c>"
			"<c s=\"4\"><v>45747</v></c><c s=\"5\"><v>0.5</v></c>"
			"<c s=\"6\"><v>45747</v></c><c s=\"7\"><v>45747</v></c>"
			"<c s=\"8\"><v>45747</v></c><c s=\"99\"><v>45747</v></c></row>"},
	    NULL,
	    "1: 45747|2025-03-31|2025-03-31 13:05:00|2025-03-31|45747|12:00:00|45747|2025-03-31|"
	    "45747|45747\n");
	reads_as("the 1900 system has a 29 February that never was",
	         &(struct fixture){
		     .styles = DATE_STYLES,
		     .rows = "<row><c s=\"1\"><v>1</v></c><c s=\"1\"><v>59</v></c>"
			     "<c s=\"1\"><v>60</v></c><c s=\"1\"><v>61</v></c>"
			     "<c s=\"1\"><v>36585</v></c><c s=\"1\"><v>2958465</v></c></row>"},
	         NULL, "1: 1900-01-01|1900-02-28|1900-02-29|1900-03-01|2000-02-29|9999-12-31\n");
	reads_as("the 1904 system counts from 1904-01-01",
	         &(struct fixture){.styles = DATE_STYLES,
	                           .workbook = WORKBOOK(
				       "<workbookPr date1904=\"1\"/><sheets>"
				       "<sheet name=\"자료\" sheetId=\"1\" r:id=\"r1\"/></sheets>"),
	                           .rows = "<row><c s=\"1\"><v>0</v></c><c s=\"1\"><v>44285</v></c>"
	                                   "<c s=\"2\"><v>0.25</v></c></row>"},
	         NULL, "1: 1904-01-01|2025-03-31|1904-01-01 06:00:00\n");
	reads_as("times round to the second, over midnight too",
	         &(struct fixture){.styles = DATE_STYLES,
	                           .rows = "<row><c s=\"2\"><v>45746.999999</v></c>"
	                                   "<c s=\"2\"><v>45747.5000057</v></c></row>"},
	         NULL, "1: 2025-03-31|2025-03-31 12:00:00\n");
	reads_as("a number outside the calendar stays a number",
	         &(struct fixture){.styles = DATE_STYLES,
	                           .rows =
	                               "<row><c s=\"1\"><v>-1</v></c><c s=\"1\"><v>2958466</v></c>"
	                               "<c s=\"1\"><v>20250331</v></c></row>"},
	         NULL, "1: -1|2958466|20250331\n");
	reads_as("dates written as ISO 8601",
	         &(struct fixture){.rows = "<row><c t=\"d\"><v>2025-03-31T00:00:00.000Z</v></c>"
	                                   "<c t=\"d\"><v>2025-03-31T13:05:00</v></c>"
	                                   "<c t=\"d\"><v>2025-03-31</v></c></row>"},
	         NULL, "1: 2025-03-31|2025-03-31 13:05:00|2025-03-31\n");
}

static void places(void)
{
	reads_as("cells and rows without references are counted",
	         &(struct fixture){
		     .rows = "<row><c><v>1</v></c><c r=\"C1\"><v>3</v></c><c><v>4</v></c></row>"
			     "<row r=\"5\"><c><v>5</v></c></row><row><c><v>6</v></c></row>"
			     "<row><c r=\"B9\"><v>9</v></c></row>"},
	         NULL, "1: 1||3|4\n5: 5|||\n6: 6|||\n9: |9||\n");
	reads_as("blank rows are passed over, styled or not",
	         &(struct fixture){
		     .rows = "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"1\"/></row>"
			     "<row r=\"4\"><c r=\"A4\"><v>4</v></c><c r=\"B4\" s=\"1\"/></row>"
			     "<row r=\"9\"><c t=\"str\"><v> \t</v></c></row><row r=\"10\"/>"},
	         NULL, "4: 4\n");
	reads_as("no row is shorter than the widest before it",
	         &(struct fixture){
		     .rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
			     "<row><c r=\"D3\"><v>4</v></c></row>"},
	         NULL, "1: 1|2\n2: 3|\n3: |||4\n");
	reads_as("cells out of order find their columns",
	         &(struct fixture){
		     .rows = "<row><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>"},
	         NULL, "1: 1|2\n");
	reads_as(
	    "the last cell there can be",
	    &(struct fixture){.rows = "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>"},
	    NULL, "1048576: 1\n");
	reads_as(
	    "of merged cells only the first has the value",
	    &(struct fixture){
		.sheet = SHEET_HEAD
		"<sheetData><row r=\"1\"><c r=\"A1\"><v>2023</v></c><c r=\"B1\" s=\"1\"/></row>"
		"<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row></sheetData>"
		"<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>"},
	    NULL, "1: 2023\n2: 1|2\n");
	reads_as("an empty sheet has no rows", &(struct fixture){.rows = ""}, NULL, "");
}

static void packages(void)
{
	reads_as(
	    "the strict namespace, a prefix, parts elsewhere",
	    &(struct fixture){
		.root = RELATIONS("<Relationship Id=\"a\" "
	                          "Type=\"http://purl.oclc.org/ooxml/officeDocument/"
	                          "relationships/officeDocument\" Target=\"/xl/workbook.xml\"/>"),
		.relations = RELATIONS(RELATION("r1", "worksheet", "./x/../Worksheets/SHEET1.xml")),
		.sheet = XML_HEAD
		"<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\">"
		"<x:sheetData><x:row r=\"1\"><x:c r=\"A1\" "
		"t=\"inlineStr\"><x:is><x:t>가</x:t></x:is>"
		"</x:c></x:row></x:sheetData></x:worksheet>"},
	    NULL, "1: 가\n");
	reads_as("a workbook without strings and styles",
	         &(struct fixture){
		     .relations = RELATIONS(RELATION("r1", "worksheet", "worksheets/sheet1.xml")),
		     .strings = "",
		     .styles = "",
		     .rows = "<row><c s=\"1\"><v>1</v></c></row>"},
	         NULL, "1: 1\n");
}

#define TWO_SHEETS                                                                                 \
	.workbook =                                                                                \
	    WORKBOOK("<sheets><sheet name=\"Key\" sheetId=\"3\" state=\"hidden\" r:id=\"r2\"/>"    \
	             "<sheet name=\"업종 별(명)\" sheetId=\"1\" r:id=\"r1\"/>"                 \
	             "<sheet name=\"Chart\" sheetId=\"2\" r:id=\"r3\"/></sheets>"),                \
	.relations = RELATIONS(RELATION("r1", "worksheet", "worksheets/sheet1.xml") RELATION(      \
	    "r2", "worksheet", "worksheets/sheet2.xml") RELATION("r3", "chartsheet", "c.xml")),    \
	.rows = "<row><c><v>1</v></c></row>",                                                      \
	.second = SHEET_HEAD "<sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"

static void sheets(void)
{
	const struct fixture fixture = {TWO_SHEETS};
	reads_as("the first visible sheet is taken", &fixture, NULL, "1: 1\n");
	reads_as("a sheet is chosen by name", &fixture, "업종 별(명)", "1: 1\n");
	reads_as("and by its folded name", &fixture, "업종별（명）", "1: 1\n");
	reads_as("a hidden sheet too", &fixture, "key", "1: 2\n");

	axl_auto(axl_error) struct axl_error *error = NULL;
	struct opened table = {0};
	if (!tap_ok(fixture_open(book(), NULL, &table, &error) == 0, "the workbook opens"))
		return;
	const char *const *names = NULL;
	tap_int((long long)table.backend->sheets(table.self, &names), 1, "one sheet is visible");
	tap_text(names[0], "업종 별(명)", "it is neither hidden nor a chart");

	struct axl_table_facts facts;
	struct axl_row row;
	while (table.backend->next(table.self, &row, &error) > 0)
		;
	table.backend->facts(table.self, &facts);
	tap_text(facts.sheet, "업종 별(명)", "the facts name the sheet");
	tap_ok(facts.encoding == AXL_UTF8 && facts.encoding_sure && facts.separator == 0,
	       "the encoding is sure, and there is no separator");
	tap_ok(facts.size > 0 && facts.consumed == facts.size, "the whole file is consumed");
	tap_int(table.backend->next(table.self, &row, &error), 0, "the end stays the end");

	char found[65] = "", expected[65] = "?";
	tap_ok(table.backend->sha256(table.self, found, &error) == 0 &&
	           axl_sha256_of_file(book(), expected, &error) == 0,
	       "the file is hashed");
	tap_text(found, expected, "the hash is that of the file");
	table.backend->free(table.self);
}

static void large_sheet(void)
{
	enum { ROWS = 20000 };
	struct axl_buffer rows;
	axl_buffer_init(&rows);
	for (int i = 1; i <= ROWS; i++)
		axl_buffer_printf(
		    &rows,
		    "<row><c><v>%d</v></c><c t=\"inlineStr\"><is><t>가나다</t></is></c></row>", i);
	fixture_write(book(), &(struct fixture){.rows = rows.bytes});
	axl_buffer_release(&rows);

	axl_auto(axl_error) struct axl_error *error = NULL;
	struct opened table = {0};
	if (!tap_ok(fixture_open(book(), NULL, &table, &error) == 0, "a large sheet opens"))
		return;
	struct axl_row row;
	long long count = 0, sum = 0;
	double progress = 0;
	bool grows = true;
	while (table.backend->next(table.self, &row, &error) > 0) {
		struct axl_table_facts facts;
		table.backend->facts(table.self, &facts);
		grows = grows && (double)facts.consumed >= progress && facts.consumed <= facts.size;
		progress = (double)facts.consumed;
		sum += strtoll(row.fields[0].bytes, NULL, 10);
		count += axl_slice_equals(row.fields[1], "가나다");
	}
	tap_int(count, ROWS, "all its rows are read over the borders of chunks");
	tap_int(sum, (long long)ROWS * (ROWS + 1) / 2, "each once");
	tap_ok(grows, "and progress grows");
	table.backend->free(table.self);
}

/* The whole way: the kind of file, rows in advance, a merged header in two rows. */
static void through_the_table(void)
{
	fixture_write(
	    book(),
	    &(struct fixture){
		.sheet = SHEET_HEAD
		"<sheetData><row r=\"3\"><c r=\"A3\" t=\"str\"><v>단지명</v></c>"
		"<c r=\"B3\"><v>2022</v></c></row>"
		"<row r=\"4\"><c r=\"B4\" t=\"str\"><v>기계</v></c>"
		"<c r=\"C4\" t=\"str\"><v> 계 </v></c></row>"
		"<row r=\"5\"><c r=\"A5\" t=\"str\"><v>남동</v></c><c "
	        "r=\"C5\"><v>7807</v></c></row>"
		"</sheetData><mergeCells><mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:C3\"/>"
		"</mergeCells></worksheet>"});
	axl_auto(axl_error) struct axl_error *error = NULL;
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_header) struct axl_header *header = NULL;
	static const char *const wanted[] = {"단지명", "계"};
	if (!tap_ok(axl_table_open(book(), NULL, &table, &error) == 0,
	            "a workbook opens as a table") ||
	    !tap_ok(axl_header_find(table, 2, wanted, 2, &header), "its header is found"))
		return;
	tap_int(axl_header_column(header, "2022 / 계"), 2,
	        "what is merged is named in all its columns");
	axl_table_start_at(table, header->data_line);
	struct axl_row row;
	struct axl_slice text;
	uint64_t fault;
	tap_ok(axl_table_next(table, &row, &error) == 1 && row.line == 5, "data begin in row 5");
	tap_ok(axl_table_text(table, &row, 2, &text, &fault) && axl_slice_equals(text, "7807"),
	       "and stand under their names");
}

/* KICOX, national industrial complexes by industry, 2022: four sheets under a two-row merged
 * header. */
static void real_workbook(void)
{
	const char *shared = getenv("AXL_SHARED");
	const char *source = getenv("TOP_SRCDIR");
	axl_auto(axl_memory) char *path =
	    axl_xasprintf("%s%s/data/statistics/kicox-national-complexes-2022.xlsx",
	                  shared ? shared : source, shared ? "" : "/../shared");
	if ((!shared && !source) || access(path, R_OK)) {
		tap_skip("the KICOX workbook", "it is not here");
		return;
	}
	axl_auto(axl_error) struct axl_error *error = NULL;
	axl_auto(axl_memory) char *text = fixture_read(path, "업종별고용(명)", &error);
	if (!tap_ok(text != NULL, "the KICOX workbook is read"))
		return;
	tap_ok(strncmp(text, "1: 단지명|2022.12월\n2: |음식료|",
	               strlen("1: 단지명|2022.12월\n2: |음식료|")) == 0,
	       "its merged header stands in two rows");
	tap_ok(
	    strstr(text,
	           "\n6: 남동|3716|722|5049|12971|362|2499|34693|14726|6309|3250|1309|85606\n") !=
		NULL,
	    "Namdong employs 85,606");

	struct opened table = {0};
	const char *const *names = NULL;
	if (tap_ok(fixture_open(path, NULL, &table, &error) == 0,
	           "without a name the first sheet opens")) {
		tap_int((long long)table.backend->sheets(table.self, &names), 4, "there are four");
		tap_text(names[0], "업종별입주(개사)", "of which this is the first");
		table.backend->free(table.self);
	}
}

int main(void)
{
	scratch_make();
	strings();
	values();
	dates();
	places();
	packages();
	sheets();
	large_sheet();
	through_the_table();
	real_workbook();
	return tap_done();
}
