/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whom the match workbook names: firms by their names, people by their first syllable alone, on
 * every sheet of it.
 */
#include "config.h"

#include "base/store/metric-read.h"
#include "patents/link/linking.h"
#include "patents/taxonomy/tag.h"
#include "templates/match/match.h"
#include "tests/unit/patent-fixture.h"
#include "tests/unit/sheet-fixture.h"

#include <math.h>

#define WAVE "2025Q4"

/* Three documents are as many as a pair needs; one of people alone, in both alphabets. */
static const char documents[] =
    PLUS_HEADER ",홍길동|(주)가나,1,20190105,인공지능 용접 로봇,G06N 3/08|B23K 37/00,,,,,,,,\n"
		",(주)가나|남궁민수,2,20190105,인공지능 로봇 팔,G06N 3/08|G05B 19/418,,,,,,,,\n"
		",(주)가나,3,20190105,인공지능 절단 로봇,G06N 3/08|B23K 26/00,,,,,,,,\n"
		",\"HONG, Gil Dong|황보관우\",4,20190105,인공지능 집게 로봇,G05B 19/418,,,,,,,,\n";

static const char *const sheets[] = {"요약",      "매칭표", "측면별", "상위 쌍",
                                     "공백 분면", "근거",   "기준",   "출처·이력"};

static void put_firm(struct axl_store *store)
{
	struct axl_error *err = NULL;
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	const struct axl_unit firm = {"firm",    "firm:brn:9990000001", "28", "ksic11:29292", "",
	                              "(주)가나"};
	struct axl_metric_value value = {.wave = WAVE,
	                                 .metric = "employees",
	                                 .value = 10,
	                                 .lo = NAN,
	                                 .hi = NAN,
	                                 .se = NAN,
	                                 .n = NAN};
	must(axl_unit_ensure(store, &firm, &value.unit, &err), &err);
	must(axl_metric_writer_new(store, "ksic", &writer, &err), &err);
	must(axl_metric_write(writer, &value, &err), &err);
	must(axl_metric_writer_finish(writer, &err), &err);
}

static void fill(struct axl_store *store)
{
	struct axl_error *err = NULL;
	axl_auto(axl_linking) struct axl_linking *linking = NULL;
	fixture_put("documents.csv", documents);
	(void)fixture_import(store, WAVE, "documents", scratch_path("documents.csv"));
	must(axl_store_begin(store, &err), &err);
	put_firm(store);
	must(axl_linking_run(store, WAVE, &fixture_world, &linking, &err), &err);
	must(axl_linking_keep(store, WAVE, linking, &err), &err);
	must(axl_tag_wave(store, WAVE, fixture_world.taxonomy, &err), &err);
	must(axl_store_commit(store, &err), &err);
}

static void people_are_masked(const char *path)
{
	static const char *const people[] = {"길동", "궁민수", "보관우", "Gil", "HONG"};
	for (size_t i = 0; i < AXL_COUNT(sheets); i++) {
		axl_auto(axl_memory) char *text = read_sheet(path, sheets[i]);
		for (size_t k = 0; k < AXL_COUNT(people); k++)
			tap_ok(!strstr(text, people[k]), "%s is not on %s", people[k], sheets[i]);
	}
	axl_auto(axl_memory) char *evidence = read_sheet(path, "근거");
	has(evidence, "|홍○○, (주)가나|", "a person beside a firm");
	has(evidence, "|(주)가나, 남○○○|", "one with a surname of two syllables");
	has(evidence, "|H○○, 황○○○|", "one in Latin letters");
}

int main(void)
{
	struct axl_error *err = NULL;
	scratch_make();
	fixture_open_world();
	axl_auto(axl_store) struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	fill(store);
	struct axl_project project = {.name = "시험 사업",
	                              .language = "ko",
	                              .definitions =
	                                  (struct axl_definitions *)fixture_world.definitions,
	                              .world = fixture_world,
	                              .store = store};
	axl_auto(axl_memory) char *path = axl_xstrdup(scratch_path("book.xlsx"));
	must(
	    axl_write_match_workbook(&project, &fixture_world, WAVE, AXL_KSIC_DIVISION, path, &err),
	    &err);
	people_are_masked(path);
	fixture_close_world();
	return tap_done();
}
