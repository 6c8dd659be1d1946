/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published tables: regions, industries, units and states of their cells. */
#include "config.h"

#include "ksic/industry/text.h"
#include "tests/unit/import-fixture.h"

#define HEADER "행정구역별,산업별,항목,단위,2023 년,2024 년,\n"

static const char revision[] = "{\"revision\": \"11\"}";

static int64_t import_as(const char *map, const char *text, const char *constants,
                         struct axl_intake_counts *ret_counts)
{
	static int serial;
	axl_auto(axl_memory) char *name = axl_xasprintf("table%d", serial++);
	axl_auto(axl_memory) char *path = trial_put(name, text);
	struct trial_source source = {.path = path, .map = map, .constants = constants};
	return trial_import(&source, ret_counts, NULL);
}

static int64_t import_text(const char *text, const char *constants,
                           struct axl_intake_counts *ret_counts)
{
	return import_as("kosis-region-industry-wide", text, constants, ret_counts);
}

/* "line:region:industry:measure:period:value" of all that a version states. */
static void facts_are(int64_t version, const char *expected, const char *name)
{
	axl_auto(axl_memory) char *sql =
	    axl_xasprintf("SELECT (id & 255) || ':' || region || ':' || industry || ':' || measure "
	                  "|| ':' || period "
	                  "|| ':' || ifnull(CAST(value AS INTEGER), state) FROM industry_stat "
	                  "WHERE id >> 32 = %d "
	                  "ORDER BY id, field",
	                  (int)version);
	trial_asks(sql, expected, name);
}

static void rejects_are(int64_t version, const char *expected, const char *name)
{
	axl_auto(axl_memory) char *sql =
	    axl_xasprintf("SELECT line || ':' || field || ':' || reason || ':' || value FROM "
	                  "reject WHERE version = "
	                  "%d ORDER BY line, field",
	                  (int)version);
	trial_asks(sql, expected, name);
}

static void cells_keep_their_states(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_text(HEADER "인천광역시,합계,종사자수[명],명,\"1,200\",1300,\n"
	                                     "인천광역시,251 구조용 금속제품,종사자수[명],명,-,X,\n"
	                                     "인천광역시,제조업,사업체수[개],개,,7,\n"
	                                     "인천광역시,C251,남자종사자수[명],명,1,2,\n",
	                              revision, &counts);
	trial_counts(&counts, 4, 6, 1, 0);
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT (id & 255) || '.' || field || '|' || region || '|' || scheme || '|' || "
	    "industry "
	    "|| '|' || measure || '|' || period || '|' || ifnull(value, 'NULL') || '|' || state "
	    "FROM industry_stat WHERE id >> 32 = %d ORDER BY id, field",
	    (int)version);
	trial_asks(sql,
	           "2.5|28|ksic11|TOTAL|employees|2023|1200.0|value "
	           "2.6|28|ksic11|TOTAL|employees|2024|1300.0|value "
	           "3.5|28|ksic11|251|employees|2023|NULL|none "
	           "3.6|28|ksic11|251|employees|2024|NULL|masked "
	           "4.5|28|ksic11|C|establishments|2023|NULL|absent "
	           "4.6|28|ksic11|C|establishments|2024|7.0|value",
	           "none, masked and absent stay apart");
}

static void figures_come_in_the_measure_s_unit(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_text(HEADER "서울,C,매출액,억원,3,4,\n"
	                                     "서울,C,종사자수,천명,1.5,2,\n"
	                                     "서울,C,매출액,명,3,4,\n",
	                              revision, &counts);
	trial_counts(&counts, 3, 4, 0, 2);
	axl_auto(axl_memory) char *sql =
	    axl_xasprintf("SELECT measure || ':' || value FROM industry_stat WHERE id >> 32 = %d "
	                  "ORDER BY id, field",
	                  (int)version);
	trial_asks(sql, "sales:300.0 sales:400.0 employees:1500.0 employees:2000.0",
	           "hundred million won as millions, thousands of persons as persons");
}

static void faults_are_refused_by_name(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_text(HEADER "중구,C,종사자수,명,1,2,\n"
	                                     "서울,없는 산업,종사자수,명,1,2,\n"
	                                     "서울,C,종사자수,명,-1,2,\n"
	                                     "서울,제조업,종사자수,명,,2,\n"
	                                     "서울,C,종사자수,개사람,1,2,\n",
	                              revision, &counts);
	trial_counts(&counts, 5, 2, 0, 8);
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT line || ':' || field || ':' || reason FROM reject WHERE version = %d"
	    " ORDER BY line, field",
	    (int)version);
	trial_asks(sql,
	           "2:1:region 2:1:region 3:2:ksic 3:2:ksic 4:5:range 5:6:duplicate "
	           "6:4:value 6:4:value",
	           "a name of many places, no industry, a negative figure, a figure again, a unit");
}

static void a_name_of_many_places_can_be_placed(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_text(HEADER "중구,C,종사자수,명,1,2,\n소계,C,종사자수,명,9,9,\n",
	                              "{\"revision\": \"11\", \"within\": \"인천\"}", &counts);
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT region FROM industry_stat WHERE id >> 32 = %d AND period = '2024' ORDER BY id",
	    (int)version);
	trial_asks(sql, "28110 28", "within a region, and a subtotal is the region itself");
	version = import_text(HEADER "인천 중구,C,종사자수,명,1,2,\n48121,C,종사자수,명,9,9,\n",
	                      revision, &counts);
	axl_auto(axl_memory) char *paths = axl_xasprintf(
	    "SELECT region FROM industry_stat WHERE id >> 32 = %d AND period = '2024' ORDER BY id",
	    (int)version);
	trial_asks(paths, "28110 48121", "so can a path from its province, and a code");
}

/*
 * 중앙동 is of the district before it, 용지동 of both; 서구 behind 부산, whose districts no table
 * has, is nobody's, and nor is what follows until a name known everywhere.
 */
static void rows_before_say_where_a_name_lies(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_text(
	    "행정구역별,산업별,항목,단위,2020 년,2021 년\n"
	    "경상남도,C,종사자수,명,99,99\n창원시,C,종사자수,명,90,90\n"
	    "의창구,C,종사자수,명,40,30\n용지동,C,종사자수,명,5,-\n동읍,C,종사자수,명,1,1\n"
	    "성산구,C,종사자수,명,50,60\n중앙동,C,종사자수,명,4,4\n용지동,C,종사자수,명,,6\n"
	    "진해구,C,종사자수,명,7,7\n중앙동,C,종사자수,명,2,2\n"
	    "인천,C,종사자수,명,3,3\n서구,C,종사자수,명,3,3\n"
	    "부산,C,종사자수,명,8,8\n서구,C,종사자수,명,1,1\n남동구,C,종사자수,명,1,1\n",
	    revision, &counts);
	trial_counts(&counts, 15, 26, 0, 4);
	axl_auto(axl_memory) char *sql =
	    axl_xasprintf("SELECT (id & 255) || ':' || region || ':' || ifnull(CAST(value AS "
	                  "INTEGER), state) FROM "
	                  "industry_stat WHERE id >> 32 = %d AND period = '2021' ORDER BY id",
	                  (int)version);
	trial_asks(sql,
	           "2:48:99 3:48120:90 4:48121:30 5:48121550:absent 6:48121250:1 7:48123:60 "
	           "8:48123520:4 9:48121550:6 10:48129:7 11:48129510:2 12:28:3 13:28260:3 14:26:8",
	           "towns behind their districts");
}

/* 용지동 was not in 의창구 in 2021; what the file says of it there is no figure of anything. */
static void a_region_is_counted_where_it_lay(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_text("행정구역별,산업별,항목,단위,2020 년,2021 년\n"
	                              "경남 창원시 의창구,C,종사자수,명,40,30\n"
	                              "용지동,C,종사자수,명,5,6\n",
	                              revision, &counts);
	trial_counts(&counts, 2, 3, 0, 1);
	axl_auto(axl_memory) char *sql =
	    axl_xasprintf("SELECT line || ':' || field || ':' || reason || ':' || value || ':' || "
	                  "hint FROM reject WHERE version = %d",
	                  (int)version);
	trial_asks(
	    sql,
	    "3:6:region:6:in 2021 용지동 lay in 성산구, not in 의창구; see \"former\" in the "
	    "region tables",
	    "the cell, why, and where to look");
}

/*
 * 10401 is of revision 10 alone; no code has six digits, 25 does not lie in A; half an
 * establishment is none, half a person (an average of a year) may be.
 */
static void impossible_cells_are_refused_by_name(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_text("행정구역별,산업별,항목,단위,2024 년\n"
	                              "서울,10401,종사자수,명,1\n"
	                              "서울,251121,종사자수,명,1\n"
	                              "서울,A25,종사자수,명,1\n"
	                              "서울,251,사업체수,개,1.5\n"
	                              "서울,251,사업체수,천개,1.5\n"
	                              "서울,251,종사자수,명,1.5\n"
	                              "서울,252,종사자수,명,많음\n",
	                              revision, &counts);
	trial_counts(&counts, 7, 2, 0, 5);
	axl_auto(axl_memory) char *sql =
	    axl_xasprintf("SELECT line || ':' || field || ':' || reason || ':' || value || ':' || "
	                  "hint || ';' FROM "
	                  "reject WHERE version = %d AND reason <> 'number' ORDER BY line",
	                  (int)version);
	trial_asks(sql,
	           "2:2:ksic:10401:expected a code or a name of KSIC revision 11; it is one of "
	           "revision 10; "
	           "3:2:ksic:251121:expected a code or a name of KSIC revision 11; "
	           "4:2:ksic:A25:expected a code or a name of KSIC revision 11; "
	           "5:5:range:1.5:expected a whole number of establishments;",
	           "the cell, what was expected, and which revision has it");
	version = import_text("행정구역별,산업별,항목,단위,2024 년\n서울,25,종사자수,명,1\n",
	                      "{\"revision\": \"12\"}", &counts);
	rejects_are(version, "2:5:revision:12", "a revision that is none");
}

/* Nobody works in no establishment; of "-" and of what is masked nothing is said. */
static void nobody_works_nowhere(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_text("행정구역별,산업별,항목,단위,2023 년,2024 년\n"
	                              "서울,251,사업체수,개,0,-\n"
	                              "서울,251,종사자수,명,7,7\n"
	                              "서울,252,종사자수,명,7,0\n"
	                              "서울,252,사업체수,개,0,0\n"
	                              "서울,261,사업체수,개,0,2\n"
	                              "서울,261,종사자수,명,X,7\n",
	                              revision, &counts);
	trial_counts(&counts, 6, 10, 0, 2);
	rejects_are(version, "3:5:range:7 5:5:range:0", "the later of the two, either way round");
}

/* A figure a row, as KOSIS gives it where the period is a row too. */
static void a_long_table(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_as("kosis-region-industry-long",
	                            "시도별,산업별,항목,단위,시점,데이터\n"
	                            "인천광역시,C 제조업,종사자수,명,2023,10\n"
	                            "인천광역시,C 제조업,매출액,억원,2023,3\n"
	                            "인천광역시,C 제조업,남자종사자수,명,2023,7\n"
	                            "인천광역시,C 제조업,종사자수,명,2024.1/4,-\n"
	                            "인천광역시,C 제조업,평균임금,원,2023,7\n",
	                            revision, &counts);
	trial_counts(&counts, 5, 3, 1, 1);
	facts_are(version,
	          "2:28:C:employees:2023:10 3:28:C:sales:2023:300 5:28:C:employees:2024Q1:none",
	          "a figure a row");
	rejects_are(version, "6:3:value:평균임금", "a measure that is none of ours is named");
}

/* Items across: the heading bears the unit, and one in another unit is told of once. */
static void a_wide_table_of_several_measures(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_as(
	    "kosis-region-industry-items",
	    "시도별,산업별,시점,사업체수 (개),종사자수 (명),매출액 (조원),부가가치 (백만원)\n"
	    "인천광역시,C 제조업,2023,1,10,9,5\n"
	    "인천광역시,C 제조업,2024,2,X,9,\n",
	    revision, &counts);
	trial_counts(&counts, 2, 6, 0, 1);
	facts_are(version,
	          "2:28:C:establishments:2023:1 2:28:C:employees:2023:10 2:28:C:value_added:2023:5 "
	          "3:28:C:establishments:2024:2 3:28:C:employees:2024:masked "
	          "3:28:C:value_added:2024:absent",
	          "a figure a cell");
	rejects_are(version, "1:6:value:매출액 (조원)", "the column, once");
}

#define ANSWER(region, industry, item, unit, grain, period, value)                                 \
	"{\"TBL_ID\": \"DT_1\", \"C1_NM\": \"" region "\", \"C2_NM\": \"" industry                 \
	"\", \"ITM_NM\": \"" item "\", \"UNIT_NM\": \"" unit "\", \"PRD_SE\": \"" grain            \
	"\", \"PRD_DE\": \"" period "\", \"DT\": \"" value "\"}"

/* The third row's period is March by its looks and the third quarter by its grain. */
static void an_answer_of_the_service(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_as(
	    "kosis-api-region-industry",
	    "[" ANSWER("인천광역시", "전산업", "종사자수", "명", "A", "2023", "12") "," ANSWER(
		"남동구", "제조업", "매출액", "십억원", "A", "2023",
		"2") "," ANSWER("인천광역시", "제조업", "종사자수", "명", "Q", "202403",
	                        "5") "," ANSWER("인천광역시", "제조업", "종사자수", "명", "Q",
	                                        "202405",
	                                        "5") "," ANSWER("인천광역시", "제조업", "종사자수",
	                                                        "명", "M", "202405",
	                                                        "-") "," ANSWER("인천광역시",
	                                                                        "제조업",
	                                                                        "종사자수", "명",
	                                                                        "A", "202405",
	                                                                        "5") "," ANSWER("인"
	                                                                                        "천"
	                                                                                        "광"
	                                                                                        "역"
	                                                                                        "시",
	                                                                                        "제"
	                                                                                        "조"
	                                                                                        "업",
	                                                                                        "종"
	                                                                                        "사"
	                                                                                        "자"
	                                                                                        "수",
	                                                                                        "명",
	                                                                                        "H",
	                                                                                        "20"
	                                                                                        "24"
	                                                                                        "0"
	                                                                                        "1",
	                                                                                        "5") "]",
	    revision, &counts);
	trial_counts(&counts, 7, 4, 0, 3);
	facts_are(version,
	          "1:28:TOTAL:employees:2023:12 2:28200:C:sales:2023:2000 "
	          "3:28:C:employees:2024Q3:5 5:28:C:employees:2024-05:none",
	          "by its two classifications");
	rejects_are(version, "4:7:period:2024-05 6:7:period:2024-05 7:6:value:H",
	            "no fifth quarter, no month of a year, no half years");
}

static void revisions_are_read_as_written(void)
{
	tap_int(axl_revision_read(axl_slice_of("11")), 11, "11");
	tap_int(axl_revision_read(axl_slice_of("제10차")), 10, "제10차");
	tap_int(axl_revision_read(axl_slice_of("KSIC 9")), 9, "KSIC 9");
	tap_int(axl_revision_read(axl_slice_of("12")), 0, "12 is none");
	tap_int(axl_revision_read(axl_slice_of("1 0")), 0, "two numbers are none");
	tap_int(axl_revision_read(axl_slice_of("2024")), 0, "a year is none");
	tap_int(axl_revision_read(axl_slice_of("")), 0, "blank is none");
}

static void industry_is(const char *text, const char *code)
{
	const struct axl_ksic_item *item = axl_industry_read(trial.ksic, 11, axl_slice_of(text));
	tap_text(item ? item->code : NULL, code, text);
}

static void labels_are_read_as_written(void)
{
	industry_is("251 구조용 금속제품, 탱크 및 증기발생기 제조업", "251");
	industry_is("C", "C");
	industry_is("C. 제조업", "C");
	industry_is("C 제조업(10~34)", "C");
	industry_is("제조업(10~34)", "C");
	industry_is("C25", "25");
	industry_is("전기,가스,증기 및 공기조절 공급업", "D");
	industry_is("농업,임업 및 어업", "A");
	industry_is("A25", NULL); /* 25 lies in C */
	industry_is("금속", NULL);
	industry_is("", NULL);
	tap_ok(axl_industry_is_total(axl_slice_of("전 산업")), "전 산업 is all industries");
	tap_ok(axl_industry_is_total(axl_slice_of("합 계")), "and 합 계");
	tap_ok(!axl_industry_is_total(axl_slice_of("제조업")), "제조업 is not");
}

static void a_table_without_its_revision_is_asked_for_it(void)
{
	axl_auto(axl_memory) char *path =
	    trial_put("silent.csv", HEADER "인천,C,종사자수,명,1,2,\n");
	struct axl_intake_counts counts = {0};
	axl_auto(axl_memory) char *message = NULL;
	struct trial_source source = {.path = path};
	tap_int(trial_import(&source, &counts, &message), 0,
	        "codes of no revision stop the import");
	tap_ok(message && strstr(message, "state \"revision\" under \"constants\""),
	       "and the message says what to do");
}

int main(void)
{
	trial_begin();
	cells_keep_their_states();
	figures_come_in_the_measure_s_unit();
	faults_are_refused_by_name();
	a_name_of_many_places_can_be_placed();
	rows_before_say_where_a_name_lies();
	a_region_is_counted_where_it_lay();
	impossible_cells_are_refused_by_name();
	nobody_works_nowhere();
	a_long_table();
	a_wide_table_of_several_measures();
	an_answer_of_the_service();
	revisions_are_read_as_written();
	labels_are_read_as_written();
	a_table_without_its_revision_is_asked_for_it();
	trial_end();
	return tap_done();
}
