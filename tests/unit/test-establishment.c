/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registers of establishments: what is kept of a row, what is refused, what is summed. */
#include "config.h"

#include "ksic/fact/number-set.h"
#include "tests/unit/import-fixture.h"

#define HEADER                                                                                                                     \
	"관리번호,회사명,사업자등록번호,시도명,시군구명,단지명,대표업종코드,차수,종업원합계," \
	"생산액(백만원),수출액(천달러),설립일,상태,비고\n"

static const char period[] = "{\"period\": \"2024Q4\"}";

/* Two plants of one industry and place, one of another revision, one without a code, one unknown
 * complex, "-", "X" and blank figures, a closed plant. */
static void rows_are_kept_and_summed(void)
{
	axl_auto(axl_memory) char *path =
	    trial_put("register.csv", HEADER
	              "A1,(주)가,999-81-00015,인천광역시,남동구,남동국가산업단지,29292,11,10,"
	              "200,5,2007-02-14,가동,x\n"
	              "A2,나,,인천,남동구,남동인더스파크,29292,11,30,-,0,,휴업,x\n"
	              "A3,다,99981000,인천,서구,,\"29292, 29299\",10,X,100,,,가동,x\n"
	              "A4,라,,인천,서구,없는단지,,,0,,,,가동,x\n"
	              "A5,마,,인천,어느구,,C29292,제11차,7,70,1,,가동,x\n"
	              "A6,바,,인천,서구,,29292,11,1,1,1,,폐업,x\n");
	struct axl_intake_counts counts = {0};
	struct trial_source source = {.path = path, .map = "incheon-register", .constants = period};
	int64_t version = trial_import(&source, &counts, NULL);
	trial_counts(&counts, 6, 5, 1, 0);
	trial_asks(
	    "SELECT (id & 4294967295) || '|' || region || '|' || complex || '|' || scheme || "
	    "'|' || industry || '|' || name || '|' || brn || '|' || ifnull(employees, 'NULL') "
	    "|| '|' || ifnull(sales, 'NULL') || '|' || ifnull(exports, 'NULL') || '|' || "
	    "period || '|' || opened || '|' || status || '|' || ifnull(states, 'NULL') "
	    "FROM establishment ORDER BY id",
	    "2|28200|complex:namdong|ksic11|29292|(주)가|9998100015|10.0|200.0|5.0|2024Q4|"
	    "2007-02-14||NULL "
	    "3|28200|complex:namdong|ksic11|29292|나||30.0|NULL|0.0|2024Q4||휴업|sales=none "
	    "4|28260||ksic10|29292|다|99981000|NULL|100.0|NULL|2024Q4|||employees=masked "
	    "5|28260|없는단지|||라||0.0|NULL|NULL|2024Q4|||NULL "
	    "6|28||ksic11|29292|마||7.0|70.0|1.0|2024Q4|||NULL",
	    "each row as read: place, complex, code of its revision, states of figures");
	trial_asks(
	    "SELECT region || '|' || complex || '|' || scheme || '|' || industry || '|' || "
	    "establishments || '|' || employees || '/' || employees_n || '|' || sales || '/' "
	    "|| sales_n || '|' || exports || '/' || exports_n || '|' || both_sales || ':' || "
	    "both_employees || '/' || both_n || '|' || first_line FROM establishment_sum",
	    "28||ksic11|29292|1|7.0/1|70.0/1|1.0/1|70.0:7.0/1|6 "
	    "28200|complex:namdong|ksic11|29292|2|40.0/2|200.0/1|5.0/2|200.0:10.0/1|2 "
	    "28260||ksic10|29292|1|0.0/0|100.0/1|0.0/0|0.0:0.0/0|4 "
	    "28260|없는단지|||1|0.0/1|0.0/0|0.0/0|0.0:0.0/0|5",
	    "sums by place, complex, code and period; nobody is added who is not stated");
	(void)version;
}

static void faults_are_refused_by_name(void)
{
	axl_auto(axl_memory) char *path =
	    trial_put("faults.csv", HEADER "A1,가,,아무도,남동구,,29292,11,1,1,1,,,x\n"
	                                   "A2,나,,인천,남동구,,29999,11,1,1,1,,,x\n"
	                                   "A3,다,,인천,남동구,,29292,12,1,1,1,,,x\n"
	                                   "A4,라,,인천,남동구,,29292,,1,1,1,,,x\n"
	                                   "A5,마,,인천,남동구,,29292,11,-3,1,1,,,x\n"
	                                   "A6,,,인천,남동구,,29292,11,1,1,1,,,x\n"
	                                   "A7,사,,인천,남동구,,29292,11,1,1,1,,,x\n"
	                                   "A7,사,,인천,남동구,,29292,11,1,1,1,,,x\n");
	struct axl_intake_counts counts = {0};
	struct trial_source source = {.path = path, .constants = period};
	int64_t version = trial_import(&source, &counts, NULL);
	trial_counts(&counts, 8, 1, 0, 7);
	axl_auto(axl_memory) char *sql =
	    axl_xasprintf("SELECT line || ':' || field || ':' || reason || ':' || value FROM reject"
	                  " WHERE version = %d ORDER BY line",
	                  (int)version);
	trial_asks(sql,
	           "2:4:region:아무도 3:7:ksic:29999 4:8:revision:12 5:8:revision: "
	           "6:9:range:-3 7:2:required: 9:1:duplicate:A7",
	           "each with its line, column and reason");
}

static void rows_need_not_be_kept(void)
{
	axl_auto(axl_memory) char *path = trial_put(
	    "sums.csv", HEADER "A1,가,,서울,,,29292,11,3,,,,,x\nA2,나,,서울,,,29292,11,4,,,,,x\n");
	struct axl_intake_counts counts = {0};
	struct trial_source source = {.path = path, .constants = period, .sums_only = true};
	int64_t version = trial_import(&source, &counts, NULL);
	trial_counts(&counts, 2, 2, 0, 0);
	axl_auto(axl_memory) char *rows =
	    axl_xasprintf("SELECT count(*) FROM establishment WHERE id >> 32 = %d", (int)version);
	axl_auto(axl_memory) char *sums = axl_xasprintf(
	    "SELECT region || ':' || establishments || ':' || employees FROM establishment_sum"
	    " WHERE version = %d",
	    (int)version);
	trial_asks(rows, "0", "no row is stored");
	trial_asks(sums, "11:2:7.0", "but their sums are");
}

static void a_silent_revision_is_asked_for(void)
{
	axl_auto(axl_memory) char *path =
	    trial_put("silent.csv", "시도명,시군구명,회사명,단지명,공장주소,종업원합계\n"
	                            "인천,서구,가,,,3\n");
	struct axl_intake_counts counts = {0};
	axl_auto(axl_memory) char *message = NULL;
	struct trial_source source = {
	    .path = path, .map = "factory-register-kicox", .constants = "{\"code\": \"29292\"}"};
	tap_int(trial_import(&source, &counts, &message), 0,
	        "codes of no revision stop the import");
	tap_text(message,
	         "the file does not say which KSIC revision its codes are of; state \"revision\" "
	         "under \"constants\" of the source",
	         "and the message says what to do");
	source.constants = NULL;
	trial_import(&source, &counts, NULL);
	trial_counts(&counts, 1, 1, 0, 0);
}

/* "창원시 의창구" is two names in one cell; an address speaks where the province is blank. */
static void places_are_found_by_name_or_address(void)
{
	axl_auto(axl_memory) char *path =
	    trial_put("places.csv", "시도명,시군구명,회사명,단지명,공장주소,종업원합계\n"
	                            "경상남도,창원시 의창구,가, ,,1\n"
	                            "경상남도,창원시 없는구,나, ,,1\n"
	                            ",,다, ,인천광역시 남동구 은봉로 1 (논현동),1\n"
	                            "인천,광주시,라, ,,1\n");
	struct axl_intake_counts counts = {0};
	struct trial_source source = {.path = path};
	int64_t version = trial_import(&source, &counts, NULL);
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT region FROM establishment WHERE id >> 32 = %d ORDER BY id", (int)version);
	trial_asks(sql, "48121 48120 28200 28",
	           "the lowest region that is known; never one outside the province");
}

static void the_national_register_is_known(void)
{
	axl_auto(axl_memory) char *path = trial_put(
	    "national.csv",
	    "관리번호,사업체명,사업자등록번호,대표자명,시도명,시군구명,읍면동명,도로명주소,"
	    "업종코드,"
	    "차수,업종명,종사자수,매출액(백만원),설립일,조직형태,상태,기준시점,비고\n"
	    "KR1,가,9990100013,나,세종특별자치시,,한솔동,\"세종특별자치시 예시로 1, "
	    "2층\",52941,11,다,4,"
	    "224,1990-11-10,개인사업체,영업,2024,x\n"
	    "KR2,라,,마,인천광역시,서구,가좌동,인천,52941,11,다,1,,,개인사업체,휴업,2024,x\n");
	struct axl_intake_counts counts = {0};
	struct trial_source source = {.path = path, .map = "national-register"};
	int64_t version = trial_import(&source, &counts, NULL);
	trial_counts(&counts, 2, 2, 0, 0);
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT region || '|' || name || '|' || period || '|' || opened || '|' || status "
	    "FROM establishment WHERE id >> 32 = %d ORDER BY id",
	    (int)version);
	trial_asks(sql, "36|가|2024|1990-11-10| 28260|라|2024||휴업", "its 18 columns");
}

/* Enough for the set to grow several times. */
static void numbers_are_known_again(void)
{
	axl_auto(axl_number_set) struct axl_number_set *set = axl_number_set_new();
	char number[16];
	int added = 0, again = 0;
	for (int round = 0; round < 2; round++)
		for (int i = 0; i < 20000; i++) {
			(void)snprintf(number, sizeof number, "KR%d", i);
			bool new = axl_number_set_add(set, axl_slice_of(number));
			added += round == 0 && new;
			again += round == 1 && new;
		}
	tap_int(added, 20000, "20,000 numbers are new");
	tap_int(again, 0, "and none of them a second time");
	tap_ok(axl_number_set_add(set, axl_slice_of("")), "a blank is a number too");
	tap_ok(!axl_number_set_add(set, axl_slice_of("")), "once");
}

int main(void)
{
	trial_begin();
	rows_are_kept_and_summed();
	faults_are_refused_by_name();
	rows_need_not_be_kept();
	a_silent_revision_is_asked_for();
	places_are_found_by_name_or_address();
	the_national_register_is_known();
	numbers_are_known_again();
	trial_end();
	return tap_done();
}
