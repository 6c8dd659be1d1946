/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the priority workbook takes from a project's store: its sheet of sources, read back. */
#include "config.h"

#include "base/sha256.h"
#include "base/store/reject.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/priority-fixture.h"
#include "tests/unit/sheet-fixture.h"
#include "tests/unit/trial-store.h"

static const char map_text[] = "{\"axlens\": \"map/1\", \"id\": \"known\"}";

static int64_t add(struct axl_store *store, const struct axl_source_version *version)
{
	struct axl_error *err = NULL;
	int64_t id = 0;
	must(axl_source_version_add(store, version, &id, &err), &err);
	must(axl_source_version_adopt(store, id, "2025Q4", &err), &err);
	return id;
}

static void fill(struct axl_store *store)
{
	struct axl_error *err = NULL;
	const struct axl_source_version known = {.source = "register",
	                                         .kind = "factory",
	                                         .file = "data/register.csv",
	                                         .sheet = "",
	                                         .sha256 = "aa11",
	                                         .recipe = "r",
	                                         .map = "known",
	                                         .encoding = "CP949",
	                                         .provider = "KICOX",
	                                         .period = "2025Q3",
	                                         .synthetic = true,
	                                         .counts = {12, 8, 1, 3}};
	const struct axl_source_version gone = {.source = "survey",
	                                        .kind = "response",
	                                        .file = "/srv/secret/survey.xlsx",
	                                        .sheet = "응답",
	                                        .sha256 = "bb22",
	                                        .recipe = "r",
	                                        .map = "gone",
	                                        .encoding = "UTF-8",
	                                        .provider = "",
	                                        .period = "",
	                                        .counts = {5, 5, 0, 0}};
	must(axl_wave_ensure(store, "2025Q4", &err), &err);
	int64_t id = add(store, &known);
	add(store, &gone);
	must(axl_source_version_close(store, id, "aa11", &known.counts, &err), &err);
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	axl_rejects_add(rejects, 4, 2, "종사자수", -1, AXL_REASON_NUMBER, axl_slice_of("x1"), "%s",
	                "");
	axl_rejects_add(rejects, 7, 2, "종사자수", -1, AXL_REASON_NUMBER, axl_slice_of("x2"), "%s",
	                "");
	axl_rejects_add(rejects, 9, 0, "업종", -1, AXL_REASON_KSIC, axl_slice_of("00"), "%s", "");
	must(axl_source_rejects_add(store, id, rejects, &err), &err);
}

static void the_sheets_tell(const char *path)
{
	char hash[65];
	axl_auto(axl_memory) char *sources = read_sheet(path, "출처·이력");
	axl_auto(axl_memory) char *summary = read_sheet(path, "요약");
	axl_sha256_of_text(map_text, hash);
	axl_auto(axl_memory) char *map = axl_xasprintf("maps|known|%s|", hash);
	has(sources,
	    "register|factory|data/register.csv||KICOX|2025Q3|▲ "
	    "예시(가상)|known|CP949|12|8|1|3|aa11|",
	    "a source with its counts and its mark");
	has(sources, "survey|설문 응답|survey.xlsx|응답|", "a file outside the project by name");
	tap_ok(!strstr(sources, "/srv"), "no path of this machine is told");
	has(sources, "register|2|숫자가 아님|4|", "rejects by reason: how many, where first");
	has(sources, "register|1|해당 차수의 산업분류 코드가 아님|9|", "each reason its own row");
	has(sources, map, "a definition with the hash of its file");
	has(sources, "maps|gone||", "one that has gone is still named");
	has(sources, "models|sample|fd61a03a", "the model with its hash");
	has(sources, "labels|labels.ko|", "the labels");
	has(summary, "자료 2건 가운데 1건", "the summary counts what is synthetic");
}

/* Without a quarter to compare with, or with one that cannot be compared. */
static void the_sheet_of_movers_says_why_not(struct priority_fixture *fixture, const char *path)
{
	struct axl_error *err = NULL;
	axl_auto(axl_memory) char *alone = read_sheet(path, "변동");
	has(alone, "2025Q4와 견줄 앞선 분기가 없습니다", "no earlier quarter");
	has(alone, "project.json의 waves에", "and what to do");
	fixture->priority.before = "2025Q3";
	must(axl_priority_write(&fixture->priority, path, &err), &err);
	axl_auto(axl_memory) char *apart = read_sheet(path, "변동");
	has(apart, "2025Q3와 2025Q4를 견줄 수 없습니다. axlens diff --model=sample 2025Q3 2025Q4",
	    "an earlier quarter that cannot be compared, and what says why");
}

int main(void)
{
	own_definition_make("maps");
	struct axl_error *err = NULL;
	struct priority_fixture fixture;
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("known.json", map_text);
	axl_auto(axl_store) struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	fill(store);
	must(priority_fixture_make(&fixture, "sample", "ko", 0, &err), &err);
	must(priority_fixture_score(&fixture, NULL, 0, &err), &err);
	struct axl_project project = {
	    .name = "시험 사업", .language = "ko", .definitions = definitions, .store = store};
	char path[4400];
	(void)snprintf(path, sizeof path, "%s", scratch_path("book.xlsx"));
	tap_int(
	    axl_write_priority_workbook(&project, &fixture.scored, fixture.catalogue, path, &err),
	    0, "a workbook from a project");
	the_sheets_tell(path);
	the_sheet_of_movers_says_why_not(&fixture, path);
	priority_fixture_release(&fixture);
	return tap_done();
}
