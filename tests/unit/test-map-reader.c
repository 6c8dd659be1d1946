/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows into records: each rule of base/map/map.h on a few lines whose outcome is plain to see. */
#include "config.h"

#include "base/buffer.h"
#include "base/map/map.h"
#include "tests/unit/map-fixture.h"
#include "tests/unit/tap.h"

static const struct axl_field_spec fields[] = {
    {"region", AXL_CELL_TEXT, true},    {"name", AXL_CELL_TEXT, false},
    {"period", AXL_CELL_PERIOD, false}, {"day", AXL_CELL_DATE, false},
    {"value", AXL_CELL_NUMBER, true},   {"sales", AXL_CELL_NUMBER, false},
};
static const struct axl_kind kind = {
    .name = "test", .fields = fields, .field_count = AXL_COUNT(fields)};

static struct axl_definitions *definitions;

/* One record: "line@column region|name|period|day|value|sales"; states as - X . for none, masked,
 * absent. */
static void show(const struct axl_record *record, struct axl_buffer *out)
{
	axl_buffer_printf(out, "%llu@%d ", (unsigned long long)record->line, record->column);
	for (size_t i = 0; i < kind.field_count; i++) {
		const struct axl_cell *cell = &record->cells[i];
		axl_buffer_add_text(out, i ? "|" : "");
		if (cell->state == AXL_VALUE && fields[i].type == AXL_CELL_NUMBER)
			axl_buffer_printf(out, "%g", cell->number);
		else if (cell->state == AXL_VALUE)
			axl_buffer_add(out, cell->text.bytes, cell->text.length);
		else
			axl_buffer_add_char(out, "v-X.?u"[cell->state]);
	}
	axl_buffer_add_text(out, "\n");
}

/* One reject: "line:column header reason 'value' hint". */
static void show_reject(const struct axl_reject *reject, struct axl_buffer *out)
{
	axl_buffer_printf(out, "%llu:%d %s %s '%s' %s", (unsigned long long)reject->line,
	                  reject->column, reject->header, axl_reason_name(reject->reason),
	                  reject->value, reject->hint);
	if (reject->offset >= 0)
		axl_buffer_printf(out, " at byte %lld", (long long)reject->offset);
	axl_buffer_add_text(out, "\n");
}

struct expected {
	const char *records, *rejects;
	unsigned rows, ignored, rejected;
};

static struct axl_map_reader *open_reader(const char *members, const char *source,
                                          struct axl_map **map, struct axl_table **table,
                                          struct axl_json_document **entry, struct axl_error **err)
{
	struct axl_map_reader *reader = NULL;
	fixture_put_map("m", members);
	*table = fixture_table("t.csv");
	if (axl_map_load(definitions, "m", map, err) < 0 ||
	    axl_json_parse("project.json", source, strlen(source), entry, err) < 0)
		return NULL;
	struct axl_json root = axl_json_root(*entry);
	struct axl_map_overrides overrides = {axl_json_child(root, "constants"),
	                                      axl_json_child(root, "values")};
	return axl_map_reader_new(*map, *table, &kind, &overrides, &reader, err) < 0 ? NULL
	                                                                             : reader;
}

/* The table (in t.csv) read by the map with what the source adds. */
static void reads(const char *members, const char *source, const struct expected *expected,
                  const char *name)
{
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_json_document) struct axl_json_document *entry = NULL;
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	axl_auto(axl_buffer) struct axl_buffer records, refused;
	axl_buffer_init(&records);
	axl_buffer_init(&refused);
	struct axl_error *err = NULL;
	axl_auto(axl_map_reader) struct axl_map_reader *reader =
	    open_reader(members, source, &map, &table, &entry, &err);
	if (!tap_ok(reader, "%s: the map is bound", name)) {
		printf("# %s\n", err ? err->message : "");
		axl_error_free(err);
		return;
	}
	struct axl_cell cells[AXL_COUNT(fields)];
	struct axl_record record = {.cells = cells};
	int found;
	while ((found = axl_map_reader_next(reader, &record, rejects, &err)) > 0) {
		if (found == AXL_MAP_NO_RECORD)
			continue;
		show(&record, &records);
		/* A kind may rewrite the cells it is given; the next record must not show it. */
		for (size_t i = 0; i < kind.field_count; i++)
			record.cells[i] = (struct axl_cell){.state = AXL_UNDEFINED};
	}
	tap_int(found, 0, "the end is reached");
	for (size_t i = 0; i < axl_rejects_count(rejects); i++)
		show_reject(axl_rejects_at(rejects, i), &refused);
	struct axl_map_counts counts;
	axl_map_reader_counts(reader, &counts);
	tap_text(records.bytes, expected->records, name);
	tap_text(refused.bytes, expected->rejects, "its rejects");
	tap_int((long long)counts.rows, expected->rows, "rows are counted");
	tap_int((long long)counts.ignored, expected->ignored, "what is ignored is counted");
	tap_int((long long)counts.rejected, expected->rejected, "what is rejected is counted");
}

static void refuses(const char *members, const char *source, const char *message, const char *name)
{
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_json_document) struct axl_json_document *entry = NULL;
	struct axl_error *err = NULL;
	axl_auto(axl_map_reader) struct axl_map_reader *reader =
	    open_reader(members, source, &map, &table, &entry, &err);
	axl_auto(axl_memory) char *file = fixture_path("definitions/maps/m.json");
	const char *found = err ? err->message : NULL;
	if (found && strncmp(found, file, strlen(file)) == 0)
		found += strlen(file) + 2; /* the folder has no fixed name */
	tap_ok(!reader, "%s: nothing is read", name);
	tap_text(found, message, name);
	tap_ok(err && err->kind == AXL_ERROR_DATA, "%s: as bad data", name);
	axl_error_free(err);
}

#define HEADER "\"header\": {\"contains\": [\"지역\"]}, "
#define SIMPLE HEADER "\"columns\": {\"region\": \"지역\", \"value\": \"종사자\"}"
#define ALL_TYPES                                                                                         \
	HEADER "\"columns\": {\"region\": \"지역\", \"name\": \"이름\", \"period\": \"기간\","      \
	       "\"day\": \"날짜\", \"value\": \"종사자\", \"sales\": {\"column\": \"매출(억)\", " \
	       "\"scale\": 100}}"

static void cells_are_read_by_type(void)
{
	fixture_put("t.csv",
	            "지역,이름,기간,날짜,종사자,매출(억)\n"
	            "남동구,(주)가나,2019 년,2025.03.31,37,1.5\n"
	            "서구,-,2025.1/4, 20250401 ,\"1,234\",-\n"
	            "동구,,,-,X,\n",
	            0);
	reads(ALL_TYPES, "{}",
	      &(struct expected){"2@-1 남동구|(주)가나|2019|2025-03-31|37|150\n"
	                         "3@-1 서구|-|2025Q1|2025-04-01|1234|-\n"
	                         "4@-1 동구|.|.|-|X|.\n",
	                         "", 3, 0, 0},
	      "none, masked and absent stay apart, in figures, texts and days");
}

static void bad_cells_are_rejected(void)
{
	fixture_put("t.csv",
	            "지역,이름,기간,날짜,종사자,매출(억)\n"
	            "남동구,a,2019,2025-03-31,일곱,1\n"
	            "남동구,a,언젠가,2025-03-31,7,1\n"
	            "남동구,a,2019,2025-02-30,7,1\n"
	            ",a,2019,2025-03-31,7,1\n"
	            "-,a,2019,2025-03-31,7,1\n"
	            "남동구,a,2019,2025-03-31,,1\n"
	            "남동구,#REF!,2019,2025-03-31,7,1\n"
	            "남동구,a,2019,2025-03-31,#DIV/0!,1\n"
	            "남동구,#7,2019,2025-03-31,7,이\n"
	            "남동구,#7,2019,2025-03-31,7,2\n",
	            0);
	reads(ALL_TYPES, "{}",
	      &(struct expected){
		  "11@-1 남동구|#7|2019|2025-03-31|7|200\n",
		  "2:4 종사자 number '일곱' value: expected a number such as 1,234.5\n"
		  "3:2 기간 period '언젠가' period: expected a period such as 2025, 2025Q1 or "
		  "2025-03\n"
		  "4:3 날짜 date '2025-02-30' day: expected a day such as 2025-03-31\n"
		  "5:0 지역 required '' region: must be filled in\n"
		  "6:0 지역 required '-' region: must be filled in\n"
		  "7:4 종사자 required '' value: must be filled in\n"
		  "8:1 이름 error-cell '#REF!' name: repair the formula it comes from\n"
		  "9:4 종사자 error-cell '#DIV/0!' value: repair the formula it comes from\n"
		  "10:5 매출(억) number '이' sales: expected a number such as 1,234.5\n",
		  10, 0, 9},
	      "one fault, one reject, no record, an optional column's too");
}

static void a_period_stands_in_every_row(void)
{
	fixture_put("t.csv",
	            "지역,이름,기간,날짜,종사자,매출(억)\n"
	            "서구,,2019 년,2025.03.31,1,\n"
	            "서구,,2019 년,2025.03.31,2,\n"
	            "서구,,언젠가,2025.03.31,3,\n"
	            "서구,,2019 년,20250331,4,\n"
	            "서구,,2019 년도,20250401,5,\n"
	            "서구,,2020,20250401,6,\n",
	            0);
	reads(
	    ALL_TYPES, "{}",
	    &(struct expected){
		"2@-1 서구|.|2019|2025-03-31|1|.\n3@-1 서구|.|2019|2025-03-31|2|.\n"
		"5@-1 서구|.|2019|2025-03-31|4|.\n6@-1 서구|.|2019|2025-04-01|5|.\n"
		"7@-1 서구|.|2020|2025-04-01|6|.\n",
		"4:2 기간 period '언젠가' period: expected a period such as 2025, 2025Q1 "
		"or 2025-03\n",
		6, 0, 1},
	    "the same text as in the row before is the same period, a bad one between them or not");
}

static void rows_must_have_the_header_s_shape(void)
{
	fixture_put("t.csv",
	            "지역,종사자,비고\n"
	            "남동구,1\n"
	            "남동구\n"
	            "남동구,2,,,\n"
	            "남동구,3,,,x\n"
	            "\"남동\n구\",4,\n"
	            "서구,5,\"\n",
	            0);
	reads(SIMPLE, "{}",
	      &(struct expected){
		  "2@-1 남동구|.|.|.|1|.\n4@-1 남동구|.|.|.|2|.\n6@-1 남동\n구|.|.|.|4|.\n",
		  "3:-1  short-row '남동구' 1 fields where 2 are needed; is a line break not "
		  "quoted?\n"
		  "5:4  long-row 'x' 5 fields under a header of 3; is a separator not quoted?\n"
		  "8:-1  unclosed-quote '서구' close the quote on this line, or double it\n",
		  6, 0, 3},
	      "columns nobody wants may lack; empty fields beyond the header do no harm");
}

static void broken_bytes_have_their_offset(void)
{
	/* CP949: 지역 C1 F6 BF AA, 종사자 C1 BE BB E7 C0 DA, 서구 BC AD B1 B8; FF opens no
	 * character. */
	static const char bytes[] = "\xC1\xF6\xBF\xAA,\xC1\xBE\xBB\xE7\xC0\xDA,x\n"
				    "\xBC\xAD\xFF,1,\n"
				    "\xBC\xAD\xB1\xB8,2,\xFF\n";
	fixture_put("t.csv", bytes, sizeof bytes - 1);
	reads(SIMPLE, "{}",
	      &(struct expected){"3@-1 서구|.|.|.|2|.\n",
	                         "2:0 지역 encoding '\\xbc\\xad\\xff' repair the text, or name the "
	                         "file's encoding at byte 16\n",
	                         2, 0, 1},
	      "a fault is only one in a column that is read");
}

static void words_are_replaced_and_ignored(void)
{
#define WORDS                                                                                      \
	HEADER "\"columns\": {\"value\": \"종사자\", \"name\": {\"column\": \"이름\","        \
	       "\"values\": {\"종사자수[명]\": \"employees\"%s}, \"ignore\": [\"남자 "      \
	       "종사자수[명]\"]},"                                                            \
	       "\"region\": \"지역\"}"
	static const char table[] = "지역,이름,종사자\n"
				    "서구,종사자수[명],1\n"
				    "서구,종사자 수［명］,2\n"
				    ",남자종사자수[명],셋\n"
				    "서구,여자종사자수[명],4\n"
				    "합계,,5\n";
	fixture_put("t.csv", table, 0);
	axl_auto(axl_memory) char *strict = axl_xasprintf(WORDS, "");
	axl_auto(axl_memory) char *keep = axl_xasprintf(WORDS, ", \"*\": \"keep\"");
	reads(strict, "{}",
	      &(struct expected){"2@-1 서구|employees|.|.|1|.\n3@-1 서구|employees|.|.|2|.\n"
	                         "6@-1 합계|.|.|.|5|.\n",
	                         "5:1 이름 value '여자종사자수[명]' name: say what it means under "
	                         "\"values\" of the source\n",
	                         5, 1, 1},
	      "compared folded; an ignored row's other cells do not matter; blank stays blank");
	reads(keep, "{\"values\": {\"region\": {\"합계\": \"28\"}}}",
	      &(struct expected){"2@-1 서구|employees|.|.|1|.\n3@-1 서구|employees|.|.|2|.\n"
	                         "5@-1 서구|여자종사자수[명]|.|.|4|.\n6@-1 28|.|.|.|5|.\n",
	                         "", 5, 1, 0},
	      "\"*\" keeps the rest; a source's own values apply");
	reads(strict,
	      "{\"values\": {\"name\": {\"여자종사자수[명]\": \"women\","
	      " \"종사자수[명]\": \"all\"}}}",
	      &(struct expected){"2@-1 서구|all|.|.|1|.\n3@-1 서구|all|.|.|2|.\n"
	                         "5@-1 서구|women|.|.|4|.\n6@-1 합계|.|.|.|5|.\n",
	                         "", 5, 1, 0},
	      "they add to the map's list and take the place of its words");
	refuses(HEADER
	        "\"columns\": {\"region\": {\"column\": \"지역\", \"values\": {\"가 나\": \"x\","
	        " \"가나\": \"y\"}}, \"value\": \"종사자\"}",
	        "{}",
	        "$.columns.region.values.가나: the value stands twice, compared without blanks, "
	        "case and width",
	        "a word listed twice");
	refuses(HEADER
	        "\"columns\": {\"region\": {\"column\": \"지역\", \"values\": {\"*\": \"drop\"}},"
	        " \"value\": \"종사자\"}",
	        "{}", "$.columns.region.values[\"*\"]: expected \"keep\"",
	        "a star that does not keep");
	refuses(
	    HEADER "\"columns\": {\"region\": {\"column\": \"지역\", \"values\": {\"가\": \"x\"},"
		   " \"ignore\": [\"가\"]}, \"value\": \"종사자\"}",
	    "{}", "$.columns.region.ignore[0]: \"가\" stands in \"values\" or \"ignore\" already",
	    "a word both read and ignored");
}

static void constants_fill_what_no_column_gives(void)
{
	static const char map[] =
	    HEADER "\"columns\": {\"region\": \"지역\", \"value\": \"종사자\","
		   " \"period\": {\"column\": \"기간\", \"optional\": true}},"
		   "\"constants\": {\"name\": \"map\", \"period\": \"2019년\", \"sales\": 2.5}";
	fixture_put("t.csv", "지역,종사자\n서구,1\n남동구,2\n", 0);
	reads(map, "{}",
	      &(struct expected){"2@-1 서구|map|2019|.|1|2.5\n3@-1 남동구|map|2019|.|2|2.5\n", "",
	                         2, 0, 0},
	      "the map's, in canonical form");
	reads(map, "{\"constants\": {\"period\": \"2024Q4\"}}",
	      &(struct expected){"2@-1 서구|map|2024Q4|.|1|2.5\n3@-1 남동구|map|2024Q4|.|2|2.5\n",
	                         "", 2, 0, 0},
	      "the source's before the map's");
	refuses(
	    map, "{\"constants\": {\"period\": \"soon\"}}",
	    "project.json: $.constants.period: expected a period such as 2025, 2025Q1 or 2025-03, "
	    "found \"soon\"",
	    "a constant of another type");
	refuses(map, "{\"constants\": {\"day\": \"2025\"}}",
	        "project.json: $.constants.day: expected a day such as 2025-03-31, found \"2025\"",
	        "a day to the day");
	refuses(map, "{\"constants\": {\"sales\": \"1\"}}",
	        "project.json: $.constants.sales: expected a number, found a text",
	        "a figure as a text");
	refuses(map, "{\"constants\": {\"size\": 1}}",
	        "project.json: $.constants.size: records of the kind \"test\" have no such field",
	        "a field nobody has");
	fixture_put("t.csv", "지역,종사자,기간\n서구,1,2020\n", 0);
	reads(map, "{}", &(struct expected){"2@-1 서구|map|2020|.|1|2.5\n", "", 1, 0, 0},
	      "a column before any constant");
	refuses(
	    map, "{\"constants\": {\"period\": \"2024Q4\"}}",
	    "project.json: $.constants.period: the column \"기간\" of the file gives this already",
	    "a source that contradicts its file");
}

static void maps_must_fit_kind_and_table(void)
{
	fixture_put("t.csv", "지역,종사자\n서구,1\n", 0);
	refuses(
	    HEADER "\"columns\": {\"regoin\": \"지역\"}", "{}",
	    "$.columns.regoin: records of the kind \"test\" have no field \"regoin\"; known are: "
	    "region, name, period, day, value, sales",
	    "a field the kind does not have");
	refuses(HEADER "\"columns\": {\"region\": \"지역\", \"value\": [\"고용\", \"인원\"],"
	               " \"name\": \"이름\"}",
	        "{}",
	        "map \"m\" wants columns that the header (line 1) does not have: 고용 | 인원, 이름",
	        "columns that are not there, all at once");
	refuses("\"header\": {\"contains\": [\"시도\", \"시군구\"]}, \"columns\": {\"region\": "
	        "\"시도\"}",
	        "{}", "map \"m\": none of the first 40 rows is a header with: 시도, 시군구",
	        "a header that is not there");
	refuses(HEADER "\"columns\": {\"region\": \"지역\"}", "{}",
	        "no column of this file gives \"value\" (map \"m\"); state it under \"constants\" "
	        "of the "
	        "source",
	        "a required field nobody fills");
	refuses(SIMPLE, "{\"values\": {\"name\": {\"a\": \"b\"}}}",
	        "project.json: $.values.name: map \"m\" reads no column into \"name\"",
	        "values for a column that is not read");
	fixture_put("t.csv", "지역,종사자,종 사자\n서구,1,2\n", 0);
	refuses(SIMPLE, "{}",
	        "the columns B and C both bear the name wanted for \"value\"; rename one of them",
	        "a name that two columns bear");
}

#define MELT                                                                                       \
	HEADER "\"columns\": {\"region\": \"지역\"}, "                                           \
	       "\"melt\": {\"levels\": [\"period\"], \"value\": \"value\"}"

static void columns_are_melted(void)
{
	fixture_put("t.csv",
	            "지역,단위,2019 년,2020 년,\n"
	            "서구,명,1,-,\n"
	            ",명,3,4,\n"
	            "동구,명,X,,\n"
	            "남동구,명,many,8,\n",
	            0);
	reads(MELT, "{}",
	      &(struct expected){
		  "2@2 서구|.|2019|.|1|.\n2@3 서구|.|2020|.|-|.\n"
		  "4@2 동구|.|2019|.|X|.\n4@3 동구|.|2020|.|.|.\n"
		  "5@3 남동구|.|2020|.|8|.\n",
		  "3:0 지역 required '' region: must be filled in\n"
		  "5:2 2019 년 number 'many' value: expected a number such as 1,234.5\n",
		  4, 0, 2},
	      "a record a cell, with its state; units and the empty column are left alone");
	fixture_put("t.csv", "지역,단위\n서구,명\n", 0);
	refuses(MELT, "{}", "map \"m\": the header of no column can be read as \"period\"",
	        "no column of figures");
}

static void header_rows_fill_fields(void)
{
	static const char map[] =
	    "\"header\": {\"rows\": 3, \"contains\": [\"지역\"]}, \"columns\": {\"region\": "
	    "\"지역\","
	    "  \"day\": {\"values\": {\"1~4명\": \"2001-04-01\"}, \"ignore\": [\"합계\"]},"
	    "  \"name\": {\"values\": {\"종사자수 (명)\": \"employees\"}},"
	    "  \"value\": {\"scale\": 10}},"
	    "\"melt\": {\"levels\": [\"period\", \"day\", \"name\"], \"value\": \"value\"}";
	/* Columns: region; total (ignored); two measures of 1-4 employees, one unknown; remarks. */
	fixture_put("t.csv",
	            "지역,2022년,,,비고\n"
	            "지역,합계,1~4명,,비고\n"
	            "지역,종사자수(명),종사자수(명),사업체수(개),비고\n"
	            "서구,1,2,3,x\n"
	            "동구,4,5,6,\n",
	            0);
	reads(map, "{}",
	      &(struct expected){
		  "4@2 서구|employees|2022|2001-04-01|20|.\n"
		  "5@2 동구|employees|2022|2001-04-01|50|.\n",
		  "3:3 2022년 / 1~4명 / 사업체수(개) value '사업체수(개)' name: say what it "
		  "means under \"values\" of the source\n",
		  2, 2, 1},
	      "three levels, merged cells, an ignored level, an unknown one");
}

static void decimals_follow_the_separator(void)
{
	fixture_put("t.csv", "지역;종사자\n서구;1.234,5\n", 0);
	reads(SIMPLE, "{}", &(struct expected){"2@-1 서구|.|.|.|1234.5|.\n", "", 1, 0, 0},
	      "a comma is the decimal sign where ';' separates");
}

static void an_empty_table_has_no_records(void)
{
	fixture_put("t.csv", "지역,종사자\n", 0);
	reads(SIMPLE, "{}", &(struct expected){"", "", 0, 0, 0}, "a header alone");
}

static void headers_of_columns_are_told(void)
{
	fixture_put("t.csv", "지역,종사자\n서구,1\n", 0);
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_json_document) struct axl_json_document *entry = NULL;
	struct axl_error *err = NULL;
	axl_auto(axl_map_reader) struct axl_map_reader *reader =
	    open_reader(SIMPLE, "{}", &map, &table, &entry, &err);
	tap_text(axl_map_reader_header(reader, 1), "종사자", "a column's header");
	tap_text(axl_map_reader_header(reader, AXL_COLUMN_NONE), "", "no column, no header");
	tap_text(axl_map_reader_header(reader, 2), "", "nor past the end");
}

static void tallied(const char *members, const char *expected, const char *name)
{
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_table) struct axl_table *table = NULL;
	axl_auto(axl_json_document) struct axl_json_document *entry = NULL;
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_buffer) struct axl_buffer found;
	axl_buffer_init(&found);
	axl_auto(axl_map_reader) struct axl_map_reader *reader =
	    open_reader(members, "{}", &map, &table, &entry, &err);
	struct axl_cell cells[AXL_COUNT(fields)];
	struct axl_record record = {.cells = cells};
	while (axl_map_reader_next(reader, &record, rejects, &err) > 0)
		;
	const struct axl_map_tally *tallies;
	size_t count = axl_map_reader_tallies(reader, &tallies);
	for (size_t i = 0; i < count; i++) {
		axl_buffer_printf(&found, "%d %s %s:", tallies[i].column, tallies[i].header,
		                  tallies[i].field);
		for (size_t state = 0; state <= AXL_ABSENT; state++)
			axl_buffer_printf(&found, " %d", (int)tallies[i].states[state]);
		axl_buffer_printf(&found, " %d\n", (int)tallies[i].unread);
	}
	tap_text(found.bytes, expected, name);
}

/* Values, "-", "X", blank; then what could not be read. */
static void cells_are_counted_by_state(void)
{
	/* The third row is given up at its value, the fourth at its region. */
	fixture_put("t.csv", "r,n,v,s\nA,b,1,2\nA,,-,X\nA,c,bad,3\n,d,1,1\n", 0);
	tallied(
	    "\"label\": {\"ko\": \"m\"}, \"header\": {\"rows\": 1, \"contains\": [\"r\"]},"
	    "\"columns\": {\"region\": \"r\", \"name\": \"n\", \"value\": \"v\", \"sales\": \"s\"}",
	    "0 r region: 3 0 0 1 0\n"
	    "1 n name: 2 0 0 1 0\n"
	    "2 v value: 1 1 0 0 1\n"
	    "3 s sales: 1 0 1 0 0\n",
	    "columns are counted as far as their rows are read");
	fixture_put("t.csv", "r,n\nA,active\nB,\nC,-\n", 0);
	tallied("\"label\": {\"ko\": \"m\"}, \"header\": {\"rows\": 1, \"contains\": [\"r\"]},"
	        "\"columns\": {\"region\": \"r\", \"name\": {\"column\": \"n\", \"values\": "
	        "{\"active\": \"\", \"*\": \"keep\"}}}, \"constants\": {\"value\": 1}",
	        "0 r region: 3 0 0 0 0\n"
	        "1 n name: 1 1 0 1 0\n",
	        "a word that stands for a blank was there");
	fixture_put("t.csv", "r,2022,2023\nA,1,\nB,X,2\n", 0);
	tallied("\"label\": {\"ko\": \"m\"}, \"header\": {\"rows\": 1, \"contains\": [\"r\"]},"
	        "\"columns\": {\"region\": \"r\"}, \"melt\": {\"levels\": [\"period\"], \"value\": "
	        "\"value\"}",
	        "0 r region: 2 0 0 0 0\n"
	        "1 2022 value: 1 0 1 0 0\n"
	        "2 2023 value: 1 0 0 1 0\n",
	        "melted columns are counted one by one");
}

int main(void)
{
	definitions = fixture_open();
	cells_are_read_by_type();
	bad_cells_are_rejected();
	a_period_stands_in_every_row();
	rows_must_have_the_header_s_shape();
	broken_bytes_have_their_offset();
	words_are_replaced_and_ignored();
	constants_fill_what_no_column_gives();
	maps_must_fit_kind_and_table();
	columns_are_melted();
	header_rows_fill_fields();
	decimals_follow_the_separator();
	an_empty_table_has_no_records();
	headers_of_columns_are_told();
	cells_are_counted_by_state();
	axl_definitions_free(definitions);
	fixture_close();
	return tap_done();
}
