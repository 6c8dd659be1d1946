/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The maps of this room on whole files: those of the shared folder, where it is there, and
 * those of the example. What is expected was counted in the files by other means (iconv,
 * awk, the XML of the workbook), never taken from an import.
 */
#include "config.h"

#include "ksic/figure/panel.h"
#include "tests/unit/import-fixture.h"
#include "tests/unit/trial-store.h"

/* An answer on one version's rows: "SELECT <what> FROM <table>". */
static void trial_version_asks(int64_t version, const char *what, const char *table,
                               const char *expected)
{
	axl_auto(axl_memory) char *sql =
	    axl_xasprintf("SELECT %s FROM %s WHERE id >> 32 = %d", what, table, (int)version);
	trial_asks(sql, expected, what);
}

/* Imports the shared file; 0 and a skip where it is not there. */
static int64_t import_shared(const char *file, struct trial_source source,
                             struct axl_intake_counts *ret_counts)
{
	axl_auto(axl_memory) char *path = trial_shared(file);
	if (!path) {
		tap_skip(file, "the shared folder is not there");
		return 0;
	}
	source.path = path;
	return trial_import(&source, ret_counts, NULL);
}

static int64_t import_example(const char *file, struct trial_source source,
                              struct axl_intake_counts *ret_counts)
{
	axl_auto(axl_memory) char *path = trial_example(file);
	source.path = path;
	return trial_import(&source, ret_counts, NULL);
}

/* The towns that a district had, and how far they are from its total, year by year. */
static void towns_are_their_district(const char *district, enum axl_figure_measure measure,
                                     const char *expected, const char *name)
{
	struct axl_error *err = NULL;
	axl_auto(axl_panel) struct axl_panel *panel = NULL;
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	struct axl_panel_question question = {"2025Q4", axl_region_by_code(trial.regions, district),
	                                      "town", AXL_KSIC_SECTION, measure};
	must(axl_panel_load(trial.store, &trial.world, &question, &panel, &err), &err);
	for (size_t p = 0; p < panel->period_count; p++) {
		double sum = 0;
		int towns = 0;
		for (size_t r = 0; r < panel->region_count; r++) {
			struct axl_number total = panel->region_totals[p * panel->region_count + r];
			towns += total.state == AXL_VALUE;
			sum += total.state == AXL_VALUE ? total.number : 0;
		}
		axl_buffer_printf(&text, "%s%s %d %+g", p ? ", " : "", panel->periods[p], towns,
		                  sum - panel->wholes[p].number);
	}
	tap_text(text.bytes, expected, name);
}

/*
 * 용지동 is one of the 8 towns of 의창구 until 2020, and of 성산구 from 2021 on. 노산동, and 중앙동
 * and 태평동 of 진해구, have no figures from 2020 on: they became part of their neighbours.
 */
static void towns_lie_where_they_lay(void)
{
	towns_are_their_district("48121", AXL_EMPLOYEES,
	                         "2019 8 +0, 2020 8 +0, 2021 7 +0, 2022 7 +0, 2023 7 +0",
	                         "의창구 before and after it lost 용지동");
	towns_are_their_district("48123", AXL_EMPLOYEES,
	                         "2019 7 +0, 2020 7 +0, 2021 8 +0, 2022 8 +0, 2023 8 +0",
	                         "성산구 likewise");
	towns_are_their_district("48120", AXL_ESTABLISHMENTS,
	                         "2019 58 +0, 2020 55 +0, 2021 55 +0, 2022 55 +0, 2023 55 +0",
	                         "no town is counted twice in the city");
}

/* 65 blocks of 43 rows, 3 of them of measures that are passed over; none is lost. */
static void kosis_by_region_and_industry(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version =
	    import_shared("statistics/kosis-changwon-industry-2019-2023.csv",
	                  (struct trial_source){.map = "kosis-region-industry-wide",
	                                        .constants = "{\"revision\": \"10\", "
	                                                     "\"within\": \"48120\"}"},
	                  &counts);
	if (!version)
		return;
	trial_counts(&counts, 2795, 65 * 40 * 5, 65 * 3, 0);
	trial_version_asks(version, "sum(state = 'value')", "industry_stat", "11698");
	trial_version_asks(version, "sum(state = 'none') || '-' || sum(state = 'masked')",
	                   "industry_stat", "434-190");
	trial_version_asks(version, "sum(value)", "industry_stat", "17345233.0");
	trial_version_asks(version, "count(DISTINCT region)", "industry_stat", "64");
	trial_asks(
	    "SELECT substr(period, 3) || ':' || value FROM industry_stat WHERE region = "
	    "'48121550' AND industry = 'TOTAL' AND measure = 'employees' AND state = 'value' "
	    "ORDER BY period",
	    "19:20214.0 20:18636.0 21:17933.0 22:20031.0 23:14208.0",
	    "용지동 is one series out of two blocks");
	trial_asks("SELECT region FROM industry_stat WHERE industry = 'TOTAL' AND period = '2019' "
	           "AND measure = 'employees' AND value IN (33801, 1397) ORDER BY region",
	           "48123520 48129510", "each 중앙동 is of the district that stands before it");
	towns_lie_where_they_lay();
}

/* 65 rows of 115 figures: 5 years' totals of establishments and employees are 10 of them. */
static void kosis_by_size(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version =
	    import_shared("statistics/kosis-changwon-size-class-2019-2023.csv",
	                  (struct trial_source){.map = "kosis-size-class",
	                                        .constants = "{\"within\": \"48120\"}"},
	                  &counts);
	if (!version)
		return;
	trial_counts(&counts, 65, 65 * 10, 65 * 105, 0);
	trial_version_asks(version, "sum(value)", "industry_stat", "8675043.0");
	trial_version_asks(version, "sum(state = 'none') || '-' || sum(state = 'absent')",
	                   "industry_stat", "24-10");
	trial_version_asks(version, "count(DISTINCT region || industry || scheme)", "industry_stat",
	                   "64");
}

/* Survival of new firms: three records of two measures that are none of ours, told of by name. */
static void kosis_api(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version =
	    import_shared("statistics/kosis_openapi_sample.json",
	                  (struct trial_source){.map = "kosis-api-industry"}, &counts);
	if (!version)
		return;
	trial_counts(&counts, 3, 0, 0, 3);
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT line || ':' || header || ':' || reason || ':' || value FROM reject "
	    "WHERE version = %d ORDER BY line",
	    (int)version);
	trial_asks(sql,
	           "1:ITM_NM:value:1년 생존기업 수 2:ITM_NM:value:1년 생존율 "
	           "3:ITM_NM:value:2년 생존율",
	           "each measure that is not known is named");
}

/* One sheet of the KICOX workbook: 38 complexes and all, their industries and all. */
static void kicox_sheet(const char *sheet, int columns, const char *facts)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_shared(
	    "statistics/kicox-national-complexes-2022.xlsx",
	    (struct trial_source){.map = "kicox-complex-industry", .sheet = sheet}, &counts);
	if (!version)
		return;
	trial_counts(&counts, 39, 39 * columns, 0, 0);
	trial_version_asks(version,
	                   "count(DISTINCT region) || ' ' || min(measure) || ' ' || min(period) || "
	                   "' ' || sum(state = 'absent') || ' ' || round(sum(value))",
	                   "industry_stat", facts);
}

/* Output is printed in hundred millions of won, exports in millions of dollars. */
static void kicox_workbook(void)
{
	kicox_sheet("업종별입주(개사)", 12, "39 establishments 2022-12 12 232264.0");
	kicox_sheet("업종별누적생산(억원)", 11, "39 sales 2022 22 2590522277.0");
	kicox_sheet("업종별누적수출(백만불)", 11, "39 exports 2022 22 864688730.0");
	kicox_sheet("업종별고용(명)", 12, "39 employees 2022-12 24 3907728.0");
}

/* 129 plants state 0 employees; 1,875 stand alone, 2,371 in the one national complex. */
static void factories_of_changwon(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version = import_shared("registers/changwon_factories_20200229_cp949.csv",
	                                (struct trial_source){.map = "factory-register-kicox",
	                                                      .constants = "{\"period\": "
	                                                                   "\"2020-02-29\"}"},
	                                &counts);
	if (!version)
		return;
	trial_counts(&counts, 4745, 4745, 0, 0);
	trial_version_asks(
	    version,
	    "sum(employees) || ' ' || sum(employees = 0) || ' ' || "
	    "sum(complex = '') || ' ' || sum(complex = 'complex:changwon') || ' ' || "
	    "sum(complex = '마산자유무역지역') || ' ' || max(scheme)",
	    "establishment", "119579.0 129 1875 2371 134 ");
	trial_version_asks(version, "sum(region = '48123') || ' ' || sum(region = '48121')",
	                   "establishment", "1706 1349");
}

/* The third row has the second's number: the same plant under its code of the next revision. */
static void factories_with_revisions(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version =
	    import_shared("registers/SYNTHETIC_rows_real_header_factory_register_cp949.csv",
	                  (struct trial_source){.map = "factory-register-full"}, &counts);
	if (!version)
		return;
	trial_counts(&counts, 3, 2, 0, 1);
	trial_version_asks(version, "group_concat(scheme || ':' || industry || '@' || region, ' ')",
	                   "establishment", "ksic10:29142@28200 ksic10:29293@28260");
}

/* Without a name, without a region (3), and with a broken byte: 5 of 7. */
static void workplaces_of_the_pension_service(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version =
	    import_shared("registers/SYNTHETIC_rows_real_header_nps_workplaces_cp949.csv",
	                  (struct trial_source){.map = "nps-workplaces"}, &counts);
	if (!version)
		return;
	trial_counts(&counts, 7, 2, 0, 5);
	trial_version_asks(version, "group_concat(name || '@' || region || ':' || members, ' ')",
	                   "workplace", "주식회사가나@28200:50.0 (유)다라\"다잡수소!\"@52:4.0");
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "SELECT line || ':' || reason FROM reject WHERE version = %d ORDER BY line",
	    (int)version);
	trial_asks(sql, "4:region 5:required 6:region 7:region 8:encoding",
	           "each refused for its own reason");
}

/* Table 3-1 of the report: 13,808 firms and its sums of employment, output and exports. */
static void the_example(void)
{
	struct axl_intake_counts counts = {0};
	int64_t version =
	    import_example("register-2025Q4.csv",
	                   (struct trial_source){.map = "incheon-register",
	                                         .constants = "{\"period\": \"2024Q4\"}"},
	                   &counts);
	trial_counts(&counts, 13808, 13808, 0, 0);
	trial_version_asks(version, "sum(complex NOT LIKE 'complex:%')", "establishment", "0");
	import_example("industry-statistics.csv",
	               (struct trial_source){.map = "kosis-region-industry-wide",
	                                     .constants = "{\"revision\": \"11\"}"},
	               &counts);
	trial_counts(&counts, 3528, 3528 * 5, 0, 0);
	import_example("finance.csv", (struct trial_source){.map = "firm-finance"}, &counts);
	trial_counts(&counts, 4500, 4500, 0, 0);
	import_example("workplaces-2025-09.csv", (struct trial_source){.map = "nps-workplaces"},
	               &counts);
	trial_counts(&counts, 1000, 1000, 0, 0);
}

int main(void)
{
	trial_begin();
	kosis_by_region_and_industry();
	kosis_by_size();
	kosis_api();
	kicox_workbook();
	factories_of_changwon();
	factories_with_revisions();
	workplaces_of_the_pension_service();
	the_example();
	trial_end();
	return tap_done();
}
