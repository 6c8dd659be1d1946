/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Home among other provinces, from a file to metrics and back: a table small enough to work every
 * figure out by hand. Home is Incheon, the reference the nation.
 */
#include "config.h"

#include "ksic/fact/kinds.h"
#include "ksic/industry/agglomeration.h"
#include "ksic/industry/space.h"
#include "tests/unit/import-fixture.h"
#include "tests/unit/trial-store.h"

#include <math.h>

#define STATISTICS "행정구역별,산업별,항목,단위,2023 년,2024 년\n"

static void import_text(const char *name, const char *text, const char *wave)
{
	struct axl_intake_counts counts;
	axl_auto(axl_memory) char *path = trial_put(name, text);
	struct trial_source source = {.path = path,
	                              .name = "statistics",
	                              .constants = "{\"revision\": \"11\"}",
	                              .wave = wave};
	(void)trial_import(&source, &counts, NULL);
	tap_int((long long)counts.rejected, 0, name);
}

static void metric_is(const char *wave, const char *unit, const char *metric, const char *expected)
{
	trial_metric(wave, unit, metric, 5, expected);
}

/*
 * The chain of test-relatedness.c and test-complexity.c: Incheon has 25 and 26, Busan 26 and 27,
 * Daegu 27 and 28, Gwangju 28. Of 700 in all, 200 in Incheon and 100 in 25, the quotient of
 * Incheon in 25 is 3.5, in 26 (of 200) 1.75.
 */
static const char chain[] = STATISTICS "전국,합계,종사자수,명,700,700\n"
				       "전국,25,종사자수,명,100,100\n"
				       "전국,26,종사자수,명,200,200\n"
				       "전국,27,종사자수,명,200,200\n"
				       "전국,28,종사자수,명,200,200\n"
				       "인천,합계,종사자수,명,200,200\n"
				       "인천,25,종사자수,명,100,100\n인천,26,종사자수,명,100,100\n"
				       "인천,27,종사자수,명,-,-\n인천,28,종사자수,명,-,-\n"
				       "부산,합계,종사자수,명,200,200\n"
				       "부산,25,종사자수,명,-,-\n부산,26,종사자수,명,100,100\n"
				       "부산,27,종사자수,명,100,100\n부산,28,종사자수,명,-,-\n"
				       "대구,합계,종사자수,명,200,200\n"
				       "대구,25,종사자수,명,-,-\n대구,26,종사자수,명,-,-\n"
				       "대구,27,종사자수,명,100,100\n대구,28,종사자수,명,100,100\n"
				       "광주,합계,종사자수,명,100,100\n"
				       "광주,25,종사자수,명,-,-\n광주,26,종사자수,명,-,-\n"
				       "광주,27,종사자수,명,-,-\n광주,28,종사자수,명,100,100\n";

static void the_region_is_told_by_period(void)
{
	/* two of four industries with a half each: 1/4 + 1/4; (1/2 - 1/4) / (3/4); ln 2 */
	metric_is("2025Q1", "region:28", "hhi",
	          "2023:0.5:value:n = 4, - 0 2024:0.5:value:n = 4, - 0");
	metric_is("2025Q1", "region:28", "hhi_normalised",
	          "2023:0.33333:value:n = 4, - 0 2024:0.33333:value:n = 4, - 0");
	metric_is("2025Q1", "region:28", "equivalent_industries",
	          "2023:2.0:value:n = 4, - 0 2024:2.0:value:n = 4, - 0");
	metric_is("2025Q1", "region:28", "entropy",
	          "2023:0.69315:value:n = 4, - 0 2024:0.69315:value:n = 4, - 0");
	/* (5 + 3 + 4 + 4) / 14; without Incheon 0 1 2 2 of 5: .5 + .3 + .4 + .4 */
	metric_is("2025Q1", "region:28", "krugman",
	          "2023:1.14286:value:n = 4, - 0 2024:1.14286:value:n = 4, - 0");
	metric_is("2025Q1", "region:28", "krugman_without_region",
	          "2023:1.6:value:n = 4, - 0 2024:1.6:value:n = 4, - 0");
	trial_asks("SELECT kind || ' ' || label || ' ' || region FROM unit WHERE key = 'region:28'",
	           "region 인천광역시 28", "the region is a unit of its own");
}

static void industries_stand_among_provinces(void)
{
	const char *wave = "2025Q1", *metal = "industry:ksic11:25@28";
	metric_is(wave, metal, "hhi_regions", "2024:1.0:value:n = 4");
	metric_is(wave, "industry:ksic11:26@28", "hhi_regions", "2024:0.5:value:n = 4");
	/* of what is related to 26, 25 and 27 by a half each, Incheon has 25 */
	metric_is(wave, metal, "density", "2024:1.0:value:0.5 / 0.5");
	metric_is(wave, "industry:ksic11:26@28", "density", "2024:0.5:value:0.5 / 1");
	metric_is(wave, "industry:ksic11:27@28", "density", "2024:0.5:value:0.5 / 1");
	metric_is(wave, "industry:ksic11:28@28", "density", "2024:0.0:value:0 / 0.5");
	metric_is(wave, metal, "lq_z", "2024::undefined:n = 4 < 8");
	metric_is(wave, metal, "lq_log_z", "2024::undefined:n = 1 < 8");
	/* cos(π x / 7) at 0, 2, 4, 6, less their mean of 1/8, by sqrt(35) / 8 */
	trial_asks("SELECT round(value, 5) FROM metric_value m JOIN unit u ON u.id = m.unit WHERE "
	           "wave = '2025Q1' AND metric = 'pci' ORDER BY key",
	           "1.18322 0.67408 -0.46993 -1.38736", "industries in the order of the chain");
	/* the same at 1, less -1/8; there are no figures by group */
	metric_is(wave, "region:28", "eci", "");
}

struct first {
	char *text;
};

static int keep_first(void *context, const struct axl_evidence *evidence)
{
	struct first *first = context;
	if (!first->text)
		first->text = axl_xasprintf("%d.%d %s", (int)(evidence->fact & 0xffffffff),
		                            evidence->column, evidence->text);
	return 0;
}

static void ask(const char *wave, const char *unit, const char *industry, const char *metric,
                const char *period, size_t *ret_total, char **ret_first)
{
	struct axl_error *err = NULL;
	struct axl_unit asked = {*industry ? "industry" : "region", unit, "28", industry, "", ""};
	struct first first = {NULL};
	must(axl_ksic_maker.explain(trial.store, wave, &trial.world, &asked, metric, period, 100,
	                            keep_first, &first, ret_total, &err),
	     &err);
	*ret_first = first.text;
}

static void facts_are(const char *unit, const char *industry, const char *metric, size_t count,
                      const char *expected)
{
	axl_auto(axl_memory) char *first = NULL;
	size_t total;
	ask("2025Q1", unit, industry, metric, "2024", &total, &first);
	tap_int((long long)total, (long long)count, metric);
	tap_text(first, expected, "the first of them");
}

static void facts_are_found_again(void)
{
	const char *machines = "industry:ksic11:28@28";
	facts_are("region:28", "", "hhi", 4,
	          "8.6 인천광역시 · 25 금속 가공제품 제조업; 기계 및 가구 제외 · 2024 · 100");
	facts_are("region:28", "", "krugman", 8,
	          "8.6 인천광역시 · 25 금속 가공제품 제조업; 기계 및 가구 제외 · 2024 · 100");
	facts_are(machines, "ksic11:28", "hhi_regions", 4,
	          "16.6 부산광역시 · 28 전기장비 제조업 · 2024 · none");
	facts_are(machines, "ksic11:28", "density", 16,
	          "8.6 인천광역시 · 25 금속 가공제품 제조업; 기계 및 가구 제외 · 2024 · 100");
	facts_are(machines, "ksic11:28", "pci", 16,
	          "16.6 부산광역시 · 28 전기장비 제조업 · 2024 · none");
}

static struct axl_industry_space *look(const char *wave)
{
	struct axl_error *err = NULL;
	struct axl_industry_space *space = NULL;
	must(axl_industry_space_new(trial.store, wave, &trial.world, AXL_KSIC_DIVISION,
	                            AXL_EMPLOYEES, &space, &err),
	     &err);
	return space;
}

static void candidates_are_the_nearest_first(void)
{
	axl_auto(axl_industry_space) struct axl_industry_space *space = look("2025Q1");
	tap_text(space->whole->code, "00", "provinces of the nation");
	tap_int((long long)space->panel->region_count, 4, "four of them");
	tap_int((long long)axl_industry_space_rank(space), 1, "Incheon leads the chain");
	/* cos(π/7) + 1/8, by sqrt(35) / 8 */
	tap_near(space->complexity->eci[space->home], (cos(acos(-1) / 7) + 0.125) / (sqrt(35) / 8),
	         1e-12, "its complexity");
	size_t count;
	axl_auto(axl_memory) size_t *next = axl_industry_space_candidates(space, &count);
	tap_ok(count == 2 && next[0] == 2 && next[1] == 3, "27 is nearer than 28");
	axl_auto(axl_memory) size_t *all = axl_industry_space_neighbours(space, 1, false, &count);
	tap_ok(count == 2 && all[0] == 0 && all[1] == 2, "26 lies between 25 and 27");
	axl_auto(axl_memory) size_t *had = axl_industry_space_neighbours(space, 1, true, &count);
	tap_ok(count == 1 && had[0] == 0, "of which 25 is there");
}

/* Seven provinces with 10 of 100 in 25, Incheon with 90: quotients of 1/2 and 4.5 of 160/800, mean
 * 1, deviation sqrt((7/4 + 49/4) / 7) = sqrt(2). */
static void eight_provinces_have_a_standard(void)
{
	static const char *const others[] = {"서울", "부산", "대구", "광주",
	                                     "대전", "울산", "세종"};
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	axl_buffer_add_text(&text,
	                    STATISTICS "전국,합계,종사자수,명,,800\n전국,25,종사자수,명,,160\n"
	                               "인천,합계,종사자수,명,,100\n인천,25,종사자수,명,,90\n"
	                               "인천,26,종사자수,명,,X\n");
	for (size_t i = 0; i < AXL_COUNT(others); i++)
		axl_buffer_printf(&text, "%s,합계,종사자수,명,,100\n%s,25,종사자수,명,,10\n",
		                  others[i], others[i]);
	import_text("eight.csv", text.bytes, "2025Q2");
	trial_derive("2025Q2");
	axl_auto(axl_industry_space) struct axl_industry_space *space = look("2025Q2");
	tap_near(space->items[0].quotient, 4.5, 0, "the quotient");
	tap_near(space->items[0].z, 3.5 / sqrt(2), 1e-12, "its distance from the mean");
	tap_near(space->items[0].log_z, 7 / sqrt(8), 1e-12, "one odd of eight: (n - 1) / sqrt(n)");
	tap_ok(axl_lq_exceptional(space->items[0].z) == 1, "it is exceptional");
	trial_asks(
	    "SELECT round(value, 4) || ' ' || n || ' ' || substr(how, 1, 27) FROM metric_value "
	    "WHERE wave = '2025Q2' AND metric = 'lq_z' AND state = 'value'",
	    "2.4749 8.0 (4.5 - 1) / 1.4142135623730", "and so the metric says");
	metric_is("2025Q2", "industry:ksic11:26@28", "lq_z", "2024::masked:masked");
	/* nobody else is told to have 26, and only Incheon has a quotient from 1 */
	metric_is("2025Q2", "industry:ksic11:26@28", "hhi_regions",
	          "2024::undefined:n = 8, - 8:  … ");
	metric_is("2025Q2", "industry:ksic11:26@28", "density", "2024::undefined:n = 1 < 3");
}

/* What cannot be told is undefined by name, and stops nothing else. */
static void degenerate_tables_have_no_figure(void)
{
	import_text("two.csv",
	            STATISTICS "인천,25,종사자수,명,,1\n인천,26,종사자수,명,,3\n"
	                       "부산,25,종사자수,명,,5\n부산,26,종사자수,명,,X\n",
	            "2025Q3");
	trial_derive("2025Q3");
	metric_is("2025Q3", "industry:ksic11:25@28", "density", "2024::undefined:n = 0 < 3");
	metric_is("2025Q3", "industry:ksic11:25@28", "pci", "2024::undefined:n = 0 < 3");
	/* 1 and 5 of 6 */
	metric_is("2025Q3", "industry:ksic11:25@28", "hhi_regions", "2024:0.72222:value:n = 2");
	metric_is("2025Q3", "region:28", "krugman", "2024::undefined:n = 0, - 0");
	axl_auto(axl_industry_space) struct axl_industry_space *two = look("2025Q3");
	tap_ok(two && !two->relatedness && !two->complexity,
	       "two regions, the total of one hidden");
	tap_text(two->why_unrelated,
	         "relatedness needs at least 3 regions with an advantage, and the table has 0",
	         "and the reason is kept");
	size_t count;
	free(axl_industry_space_candidates(two, &count));
	tap_int((long long)count, 0, "there are no candidates");
	tap_int((long long)axl_industry_space_rank(two), 0, "and no rank");
}

static void alike_provinces_have_no_complexity(void)
{
	import_text("alike.csv",
	            STATISTICS "인천,25,종사자수,명,,1\n인천,26,종사자수,명,,2\n"
	                       "부산,25,종사자수,명,,2\n부산,26,종사자수,명,,4\n"
	                       "대구,25,종사자수,명,,3\n대구,26,종사자수,명,,6\n",
	            "2025Q4");
	trial_derive("2025Q4");
	metric_is("2025Q4", "industry:ksic11:25@28", "pci", "2024::undefined:λ2: -");
	metric_is("2025Q4", "industry:ksic11:25@28", "density", "2024:1.0:value:1 / 1");
	axl_auto(axl_industry_space) struct axl_industry_space *space = look("2025Q4");
	tap_text(space->why_not_complex,
	         "complexity cannot be told: all regions have the same industries", "and why");
}

static void alone_there_is_nothing_to_compare_with(void)
{
	import_text("alone.csv", STATISTICS "인천,25,종사자수,명,,1\n", "2026Q1");
	trial_derive("2026Q1");
	axl_auto(axl_industry_space) struct axl_industry_space *space = look("2026Q1");
	tap_ok(!space, "home alone");
	metric_is("2026Q1", "industry:ksic11:25@28", "density", "");
	metric_is("2026Q1", "region:28", "hhi", "2024:1.0:value:n = 1, - 0");
	metric_is("2026Q1", "region:28", "hhi_normalised", "2024::undefined:n = 1, - 0");
}

/*
 * Two districts with 200 and 100 employees in all; 25 has plants of 30 and 10 there, the case by
 * which test-concentration.c counts all chances: G = 1/72, H = 5/8, gamma = (1/72 - 5/18) / (4/9 *
 * 3/8). 26 has 170 and 90. One plant hides its size, one does not say where in Incheon it is.
 */
static void plants_lie_over_districts(void)
{
	struct axl_intake_counts counts;
	axl_auto(axl_memory) char *path =
	    trial_put("register.csv",
	              "관리번호,회사명,사업자등록번호,시도명,시군구명,단지명,대표업종코드,차수,"
	              "종업원합계,생산액(백만원),수출액(천달러),설립일,상태\n"
	              "A1,가,,인천,남동구,,25112,11,30,,,,\n"
	              "A2,나,,인천,서구,,25112,11,10,,,,\n"
	              "A3,다,,인천,서구,,25112,11,X,,,,\n"
	              "A4,라,,인천,,,25112,11,500,,,,\n"
	              "A5,마,,인천,남동구,,26112,11,170,,,,\n"
	              "A6,바,,인천,서구,,26112,11,90,,,,\n"
	              "A7,사,,서울,,,25112,11,70,,,,\n");
	struct trial_source source = {
	    .path = path, .constants = "{\"period\": \"2025\"}", .wave = "2026Q2"};
	(void)trial_import(&source, &counts, NULL);
	tap_int((long long)counts.rejected, 0, "the register is read");
	trial_derive("2026Q2");
	trial_asks(
	    "SELECT round(value, 6) || ' ' || n || ' ' || substr(how, -13) FROM metric_value m "
	    "JOIN unit u ON u.id = m.unit WHERE wave = '2026Q2' AND metric = "
	    "'ellison_glaeser' AND key LIKE 'industry:ksic11:2_@28' ORDER BY key",
	    "-1.583333 2.0 n = 2, - 1, 2 -1.207516 2.0 n = 2, - 0, 2",
	    "Ellison and Glaeser's index over districts");
	struct axl_error *err = NULL;
	axl_auto(axl_agglomeration) struct axl_agglomeration *found = NULL;
	must(axl_agglomeration_new(trial.store, "2026Q2", &trial.world, &found, &err), &err);
	tap_int((long long)found->part_count, 2, "two districts");
	tap_int((long long)found->nowhere, 1, "one plant lies nowhere");
	axl_auto(axl_memory) char *first = NULL;
	size_t total;
	ask("2026Q2", "industry:ksic11:25@28", "ksic11:25", "ellison_glaeser", "2025", &total,
	    &first);
	tap_int((long long)total, 4, "four plants of the industry are evidence");
	tap_text(first, "2.0 남동구 · 30 · 가", "the first of them");
}

int main(void)
{
	trial_begin();
	import_text("chain.csv", chain, "2025Q1");
	trial_derive("2025Q1");
	the_region_is_told_by_period();
	industries_stand_among_provinces();
	facts_are_found_again();
	candidates_are_the_nearest_first();
	eight_provinces_have_a_standard();
	degenerate_tables_have_no_figure();
	alike_provinces_have_no_complexity();
	alone_there_is_nothing_to_compare_with();
	plants_lie_over_districts();
	trial_end();
	return tap_done();
}
