/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From files to metrics: a project small enough to work every figure out by hand. Home is
 * Incheon, the reference the nation, levels are divisions and groups of revision 11.
 */
#include "config.h"

#include "base/store/source.h"
#include "ksic/fact/kinds.h"
#include "tests/unit/import-fixture.h"
#include "tests/unit/trial-store.h"

#define STATISTICS "행정구역별,산업별,항목,단위,2022 년,2023 년,2024 년,2026 년\n"
#define REGISTER                                                                                                                   \
	"관리번호,회사명,사업자등록번호,시도명,시군구명,단지명,대표업종코드,차수,종업원합계," \
	"생산액(백만원),수출액(천달러),설립일,상태\n"

static int64_t import_text(const char *name, const char *text, const char *constants,
                           const char *wave)
{
	struct axl_intake_counts counts;
	axl_auto(axl_memory) char *path = trial_put(name, text);
	struct trial_source source = {.path = path, .constants = constants, .wave = wave};
	int64_t version = trial_import(&source, &counts, NULL);
	tap_int((long long)counts.rejected, 0, name);
	return version;
}

static void metric_is(const char *wave, const char *unit, const char *metric, const char *expected)
{
	trial_metric(wave, unit, metric, 6, expected);
}

struct shown {
	char *text; /* "line.column text|…" */
	size_t total;
};

static int show(void *context, const struct axl_evidence *evidence)
{
	struct shown *shown = context;
	char *longer = axl_xasprintf("%s%d.%d %s|", shown->text, (int)(evidence->fact & 0xffffffff),
	                             evidence->column, evidence->text);
	free(shown->text);
	shown->text = longer;
	return 0;
}

static void facts_are(const char *wave, struct axl_unit unit, const char *metric,
                      const char *period, size_t limit, size_t total, const char *expected)
{
	struct axl_error *err = NULL;
	struct shown shown = {axl_xstrdup(""), 0};
	must(axl_ksic_maker.explain(trial.store, wave, &trial.world, &unit, metric, period, limit,
	                            show, &shown, &shown.total, &err),
	     &err);
	axl_auto(axl_memory) char *name = axl_xasprintf("facts of %s of %s", metric, unit.key);
	tap_text(shown.text, expected, name);
	tap_int((long long)shown.total, (long long)total, "and how many there are");
	free(shown.text);
}

static const struct axl_unit metal = {"industry", "industry:ksic11:251@28", "28", "ksic11:251",
                                      "",         "구조용 금속제품"};

/*
 * A register of the nation alone: 40 of 45 employees at home and 100 of 205 in the nation
 * work in 292, so LQ = (40/45) / (100/205) = 1.822222. The row of 10 that has no code counts
 * in the totals. 29292 of revision 10 (printing machines) and of 11 (moulds) both lie in 292.
 */
static int64_t a_register_may_be_all_there_is(void)
{
	int64_t version = import_text("national.csv",
	                              REGISTER "N1,가,,인천,남동구,,29292,11,10,200,,,\n"
	                                       "N2,나,,인천,남동구,,29292,10,30,X,,,\n"
	                                       "N3,다,,인천,서구,,,,5,,,,\n"
	                                       "N4,라,,서울,,,29299,11,60,600,,,\n"
	                                       "N5,마,,서울,,,25112,11,100,900,,,\n",
	                              "{\"period\": \"2024\"}", "2025Q1");
	trial_derive("2025Q1");
	metric_is("2025Q1", "industry:ksic11:292@28", "establishments", "2024:2.0:value:");
	metric_is("2025Q1", "industry:ksic11:292@28", "employees", "2024:40.0:value:");
	metric_is("2025Q1", "industry:ksic11:292@28", "employees_share",
	          "2024:0.888889:value:40 / 45");
	metric_is("2025Q1", "industry:ksic11:292@28", "lq_employees",
	          "2024:1.822222:value:(40 / 45) / (100 / 205)");
	metric_is("2025Q1", "industry:ksic11:29@28", "lq_employees",
	          "2024:1.822222:value:(40 / 45) / (100 / 205)");
	metric_is("2025Q1", "industry:ksic11:292@28", "employees_cagr", "2024::undefined:n = 1");
	metric_is("2025Q1", "industry:ksic11:292@28", "sales_per_employee",
	          "2024:20.0:value:200 / 10");
	metric_is("2025Q1", "industry:ksic11:251@28", "employees", "");
	return version;
}

/*
 * Home: 251 has 81, 90, 100 of 1,000 at last: (100/81)^(1/2) - 1 = 1/9. The nation 1,000 of
 * 20,000: LQ 2, interval as in test-indicator. 25 is stated itself (115), so its groups and
 * 제조업 above it are passed over. 2026 lies after the wave.
 */
static void published_tables_come_first(void)
{
	import_text("statistics.csv",
	            STATISTICS "인천,합계,종사자수,명,900,950,1000,9999\n"
	                       "인천,C 제조업,종사자수,명,500,510,520,9999\n"
	                       "인천,25 금속 가공제품,종사자수,명,91,X,115,9999\n"
	                       "인천,251,종사자수,명,81,90,100,9999\n"
	                       "인천,252,종사자수,명,10,X,15,9999\n"
	                       "인천,261,종사자수,명,-,-,-,-\n"
	                       "인천,262,종사자수,명,0,5,10,9999\n"
	                       "인천,263,종사자수,명,,,,7\n"
	                       "인천,251,사업체수,개,4,4,9,9999\n"
	                       "전국,합계,종사자수,명,1,1,20000,9999\n"
	                       "전국,251,종사자수,명,1,1,1000,9999\n"
	                       "전국,262,종사자수,명,1,1,X,9999\n"
	                       "인천,251,부가가치,억원,1,2,4,9999\n"
	                       "인천,251,수출액,백만달러,3,X,5,9999\n"
	                       "인천,251,연구개발비,백만원,,7,8,9999\n",
	            "{\"revision\": \"11\"}", NULL);
	import_text("register.csv",
	            REGISTER "A1,(주)가,999-81-00015,인천,남동구,,29292,11,10,200,,,\n"
	                     "A2,(주)가 2공장,9998100015,인천,서구,,29292,11,30,400,,,\n"
	                     "A3,나,,인천,서구,,29292,10,X,50,,,\n"
	                     "A4,나,,인천,남동구,,25112,11,8,,,,\n"
	                     "A5,먼곳,,서울,,,29292,11,7,70,,,\n",
	            "{\"period\": \"2024Q4\"}", NULL);
	import_text("finance.csv",
	            "회사명,사업자등록번호,결산년도,매출액(백만원),"
	            "영업이익(백만원),부채비율(%)\n"
	            "이름은 달라도,9998100015,2022,100,1,10\n"
	            "이름은 달라도,9998100015,2023,110,1,10\n"
	            "이름은 달라도,9998100015,2024,121,12.1,50\n"
	            "나,,2023,-,1,10\n"
	            "나,,2024,50,-5,\n"
	            "모르는회사,,2024,1,1,1\n",
	            NULL, NULL);
}

static void industries_are_measured(void)
{
	const char *group = "industry:ksic11:251@28", *wave = "2025Q4";
	metric_is(wave, group, "employees", "2022:81.0:value: 2023:90.0:value: 2024:100.0:value:");
	metric_is(wave, group, "employees_share",
	          "2022:0.09:value:81 / 900 2023:0.094737:value:90 / 950 "
	          "2024:0.1:value:100 / 1000");
	metric_is(wave, group, "lq_employees",
	          "2022:0.09:value:(81 / 900) / (1 / 1) 2023:0.094737:value:(90 / 950) / (1 / 1) "
	          "2024:2.0:value:(100 / 1000) / (1000 / 20000)");
	trial_asks("SELECT round(lo, 5) || ' ' || round(hi, 5) FROM metric_value m JOIN unit u ON "
	           "u.id = m.unit WHERE wave = '2025Q4' AND key = 'industry:ksic11:251@28' AND "
	           "metric = 'lq_employees' AND period = '2024'",
	           "1.64484 2.43185", "with its interval");
	metric_is(wave, group, "employees_cagr",
	          "2023:0.111111:value:(90 / 81)^(1/1) - 1 "
	          "2024:0.111111:value:(100 / 81)^(1/2) - 1");
	metric_is(wave, group, "establishments_cagr",
	          "2023:0.0:value:(4 / 4)^(1/1) - 1 2024:0.5:value:(9 / 4)^(1/2) - 1");
	metric_is(wave, "industry:ksic11:252@28", "employees",
	          "2022:10.0:value: 2023::masked: 2024:15.0:value:");
	metric_is(wave, "industry:ksic11:252@28", "employees_cagr", "2024::undefined:n = 1");
	metric_is(wave, "industry:ksic11:252@28", "lq_employees",
	          "2023::masked:(masked / 950) / (absent / 1)");
	metric_is(wave, "industry:ksic11:261@28", "employees",
	          "2022::none: 2023::none: 2024::none:");
	metric_is(wave, "industry:ksic11:262@28", "employees_cagr",
	          "2023::undefined:(5 / 0)^(1/1) - 1 2024::undefined:(10 / 0)^(1/2) - 1");
	metric_is(wave, "industry:ksic11:262@28", "lq_employees",
	          "2022:0.0:value:(0 / 900) / (1 / 1) 2023:0.005263:value:(5 / 950) / (1 / 1) "
	          "2024::masked:(10 / 1000) / (masked / 20000)");
	metric_is(wave, "industry:ksic11:25@28", "employees",
	          "2022:91.0:value: 2023::masked: 2024:115.0:value:");
	metric_is(wave, "industry:ksic11:26@28", "employees",
	          "2022:0.0:value: 2023:5.0:value: 2024:10.0:value:");
	trial_asks("SELECT count(*) FROM unit WHERE key = 'industry:ksic11:263@28'", "0",
	           "an industry that is only told of after the wave is not there");
	trial_asks("SELECT label || ' ' || industry || ' ' || region FROM unit WHERE key = "
	           "'industry:ksic11:251@28'",
	           "구조용 금속제품, 탱크 및 증기발생기 제조업 ksic11:251 28",
	           "units are named in Korean");
}

/* 292: 200 + 400 + 50 million of sales; 600 of them by 40 employees, as one plant hides its own. */
static void sales_come_from_the_register(void)
{
	metric_is("2025Q4", "industry:ksic11:292@28", "sales", "2024Q4:650.0:value:");
	metric_is("2025Q4", "industry:ksic11:292@28", "sales_per_employee",
	          "2024Q4:15.0:value:600 / 40");
	metric_is("2025Q4", "industry:ksic11:292@28", "employees", "");
	/* 15 * 47 / 670: the nation has A5 too */
	metric_is("2025Q4", "industry:ksic11:292@28", "labour_productivity_gap_here",
	          "2024Q4:0.0:value:(600 / 40) / (600 / 40) - 1");
	metric_is("2025Q4", "industry:ksic11:292@28", "labour_productivity_gap",
	          "2024Q4:0.052239:value:(600 / 40) / (670 / 47) - 1");
}

/* 나 does not state every year; 가 grows by 10 % a year. Employment of 292 is in no series. */
static void firms_stand_in_for_a_series_of_sales(void)
{
	metric_is("2025Q4", "industry:ksic11:292@28", "sales_cagr",
	          "2023:0.1:value:Σ n = 1: (110 / 100)^(1/1) - 1 "
	          "2024:0.1:value:Σ n = 1: (121 / 100)^(1/2) - 1");
	metric_is("2025Q4", "industry:ksic11:29@28", "sales_decline_years",
	          "2023:0.0:value:Σ n = 1: 2023 2024:0.0:value:Σ n = 1: 2024");
	metric_is("2025Q4", "industry:ksic11:251@28", "sales_cagr", "");
}

/* Hundred million won are 100 million; a million dollars are 1,000 thousand. */
static void money_comes_in_its_units(void)
{
	const char *group = "industry:ksic11:251@28", *wave = "2025Q4";
	metric_is(wave, group, "value_added",
	          "2022:100.0:value: 2023:200.0:value: 2024:400.0:value:");
	metric_is(wave, group, "value_added_cagr",
	          "2023:1.0:value:(200 / 100)^(1/1) - 1 "
	          "2024:1.0:value:(400 / 100)^(1/2) - 1");
	metric_is(wave, group, "exports", "2022:3000.0:value: 2023::masked: 2024:5000.0:value:");
	metric_is(wave, group, "exports_cagr", "2024::undefined:n = 1");
	metric_is(wave, group, "rnd", "2023:7.0:value: 2024:8.0:value:");
	facts_are(wave, metal, "exports", "2024", 20, 1,
	          "15.7 인천광역시 · 251 · 2024 · exports 5000|");
	facts_are(wave, metal, "value_added_cagr", "2024", 1, 3,
	          "14.5 인천광역시 · 251 · 2022 · value added 100|");
}

static void firms_are_measured(void)
{
	const char *wave = "2025Q4", *firm = "firm:brn:9998100015";
	metric_is(wave, firm, "employees", "2024Q4:40.0:value:Σ n = 2");
	metric_is(wave, firm, "sales", "2024Q4:600.0:value:Σ n = 2");
	metric_is(wave, firm, "sales_per_employee", "2024Q4:15.0:value:600 / 40");
	metric_is(wave, firm, "sales_cagr", "2024:0.1:value:(121 / 100)^(1/2) - 1");
	metric_is(wave, firm, "operating_margin", "2024:0.1:value:12.1 / 121");
	metric_is(wave, firm, "debt_ratio", "2024:0.5:value:");
	trial_asks("SELECT label || ' ' || industry FROM unit WHERE key = 'firm:brn:9998100015'",
	           "(주)가 2공장 ksic11:29292", "a firm is named after its largest plant");
	trial_asks(
	    "SELECT m.metric || ':' || ifnull(value, '') || ':' || state FROM metric_value m "
	    "JOIN unit u ON u.id = m.unit WHERE wave = '2025Q4' AND u.kind = 'firm' AND "
	    "label = '나' ORDER BY metric",
	    "employees::masked operating_margin:-0.1:value sales:50.0:value "
	    "sales_cagr::undefined",
	    "one plant that hides its employees hides the firm's");
	trial_asks("SELECT count(*) FROM unit WHERE label IN ('먼곳', '모르는회사')", "0",
	           "firms of elsewhere, and firms that no register knows, are no units");
}

static void facts_are_found_again(void)
{
	struct axl_unit mould = {"industry", "industry:ksic11:292@28", "28", "ksic11:292", "", ""};
	struct axl_unit firm = {"firm", "firm:brn:9998100015", "28", "", "", ""};
	facts_are("2025Q4", metal, "employees", "2024", 20, 1,
	          "5.7 인천광역시 · 251 · 2024 · employees 100|");
	facts_are("2025Q4", metal, "lq_employees", "2024", 20, 4,
	          "5.7 인천광역시 · 251 · 2024 · employees 100|"
	          "2.7 인천광역시 · all industries · 2024 · employees 1000|"
	          "12.7 전국 · 251 · 2024 · employees 1000|"
	          "11.7 전국 · all industries · 2024 · employees 20000|");
	facts_are("2025Q4", metal, "employees_cagr", "2024", 2, 3,
	          "5.5 인천광역시 · 251 · 2022 · employees 81|"
	          "5.6 인천광역시 · 251 · 2023 · employees 90|");
	facts_are("2025Q4", mould, "sales", "2024Q4", 2, 3,
	          "3.0 sales 400 · (주)가 2공장|2.0 sales 200 · (주)가|");
	facts_are("2025Q4", mould, "sales_per_employee", "2024Q4", 20, 2,
	          "3.0 sales 400 · employees 30 · (주)가 2공장|"
	          "2.0 sales 200 · employees 10 · (주)가|");
	facts_are("2025Q4", firm, "employees", "2024Q4", 20, 2,
	          "2.0 employees 10 · sales 200 · (주)가|3.0 employees 30 · sales 400 · (주)가 "
	          "2공장|");
	facts_are("2025Q4", firm, "operating_margin", "2024", 20, 1,
	          "4.0 2024 · sales 121 · operating profit 12.1 · debt / equity 0.5|");
	facts_are("2025Q4", firm, "sales_cagr", "2024", 1, 3,
	          "2.0 2022 · sales 100 · operating profit 1 · debt / equity 0.1|");
	facts_are("2025Q4", mould, "sales_cagr", "2024", 2, 3,
	          "2.0 2022 · sales 100|3.0 2023 · sales 110|");
	facts_are("2025Q4", metal, "sales_cagr", "2024", 20, 0, "");
	facts_are("2025Q4", metal, "patents", "2024", 20, 0, "");
}

int main(void)
{
	struct axl_error *err = NULL;
	trial_begin();
	int64_t national = a_register_may_be_all_there_is();
	published_tables_come_first();
	must(axl_store_begin(trial.store, &err), &err);
	must(axl_source_version_drop(trial.store, national, "2025Q4", &err), &err);
	must(axl_store_commit(trial.store, &err), &err);
	trial_derive("2025Q4");
	industries_are_measured();
	sales_come_from_the_register();
	firms_stand_in_for_a_series_of_sales();
	money_comes_in_its_units();
	firms_are_measured();
	facts_are_found_again();
	trial_end();
	return tap_done();
}
