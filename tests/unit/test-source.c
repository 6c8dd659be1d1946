/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which versions a wave computes from. The expected states are worked out by hand
 * from base/store/source.h: each line of them reads wave:source/sheet=version.
 */
#include "config.h"

#include "base/store/source.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

static int64_t add(struct axl_store *store, const char *source, const char *sheet,
                   const char *sha256)
{
	struct axl_error *err = NULL;
	int64_t id = 0;
	struct axl_source_version version = {
	    .source = source,
	    .kind = "establishment",
	    .file = "data/file.csv",
	    .sheet = sheet,
	    .sha256 = sha256,
	    .recipe = "recipe",
	    .map = "map",
	    .encoding = "CP949",
	    .provider = "KICOX",
	    .period = "2025",
	    .synthetic = true,
	};
	must(axl_source_version_add(store, &version, &id, &err), &err);
	return id;
}

static void adopt(struct axl_store *store, int64_t id, const char *wave)
{
	struct axl_error *err = NULL;
	must(axl_source_version_adopt(store, id, wave, &err), &err);
}

static void ensure(struct axl_store *store, const char *wave)
{
	struct axl_error *err = NULL;
	must(axl_wave_ensure(store, wave, &err), &err);
}

/* The hash stands for the version: ids may be used again. */
static void tap_waves(struct axl_store *store, const char *expected, const char *name)
{
	axl_auto(axl_memory) char *found =
	    trial_answer(store, "SELECT s.wave || ':' || v.source || '/' || v.sheet || '=' || "
	                        "v.sha256 FROM wave_source s JOIN source_version v "
	                        "ON v.id = s.version ORDER BY s.wave, v.source, v.sheet");
	tap_text(found, expected, name);
}

static void waves_inherit(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("inherit", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	char before[7] = "none";
	tap_int(axl_wave_before(store, "2025Q1", before, &err), 0, "no wave before the first");
	tap_text(before, "none", "and nothing is written");
	ensure(store, "2025Q1");
	adopt(store, add(store, "register", "", "A"), "2025Q1");
	ensure(store, "2025Q2");
	ensure(store, "2026Q1");
	tap_waves(store, "2025Q1:register/=A 2025Q2:register/=A 2026Q1:register/=A",
	          "a new wave takes over what the newest before it has");
	ensure(store, "2025Q2");
	ensure(store, "2024Q4");
	tap_waves(store, "2025Q1:register/=A 2025Q2:register/=A 2026Q1:register/=A",
	          "a known wave stays as it is, an earlier one begins empty");
	tap_int(axl_wave_before(store, "2026Q1", before, &err), 1, "there is a wave before");
	tap_text(before, "2025Q2", "the newest of them");
	tap_int(axl_wave_ensure(store, "2025-4", &err), -1, "a wave is a quarter");
	tap_int(err->kind, AXL_ERROR_USAGE, "else the user is wrong");
	tap_text(err->message, "\"2025-4\" is no wave: write a quarter such as 2025Q4",
	         "and told so");
}

static void a_corrected_file_supersedes(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("correct", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	ensure(store, "2025Q1");
	adopt(store, add(store, "register", "", "A"), "2025Q1");
	ensure(store, "2025Q2");
	ensure(store, "2025Q3");
	int64_t b = add(store, "register", "", "B");
	tap_waves(store, "2025Q1:register/=A 2025Q2:register/=A 2025Q3:register/=A",
	          "a version that is not adopted yet is in no wave");
	adopt(store, b, "2025Q2");
	tap_waves(store, "2025Q1:register/=A 2025Q2:register/=B 2025Q3:register/=B",
	          "from its wave on it takes the older one's place");
	adopt(store, b, "2025Q2");
	tap_waves(store, "2025Q1:register/=A 2025Q2:register/=B 2025Q3:register/=B",
	          "adopting it again changes nothing");
	adopt(store, add(store, "register", "", "C"), "2025Q3");
	adopt(store, add(store, "register", "", "D"), "2025Q2");
	tap_waves(store, "2025Q1:register/=A 2025Q2:register/=D 2025Q3:register/=C",
	          "a later wave that has another version keeps it");
	axl_auto(axl_memory) char *left =
	    trial_answer(store, "SELECT sha256 FROM source_version ORDER BY sha256");
	tap_text(left, "A C D", "a version that no wave has is forgotten");

	trial_run(store, "UPDATE wave SET state = 'closed' WHERE id = '2025Q3'");
	ensure(store, "2025Q4");
	adopt(store, add(store, "register", "", "E"), "2025Q4");
	tap_waves(store,
	          "2025Q1:register/=A 2025Q2:register/=D 2025Q3:register/=C "
	          "2025Q4:register/=E",
	          "a closed wave is taken over from");
	adopt(store, add(store, "register", "", "F"), "2025Q1");
	adopt(store, add(store, "stats", "표1", "G"), "2025Q2");
	tap_waves(store,
	          "2025Q1:register/=F 2025Q2:register/=D 2025Q2:stats/표1=G "
	          "2025Q3:register/=C 2025Q4:register/=E 2025Q4:stats/표1=G",
	          "but never touched");
	int64_t h = add(store, "register", "", "H");
	tap_int(axl_source_version_adopt(store, h, "2025Q3", &err), -1, "nor adopted into");
	tap_int(err->kind, AXL_ERROR_USAGE, "which is the user's mistake");
	tap_text(err->message,
	         "wave 2025Q3 is closed: what it computed stands; change the source "
	         "from a later wave on",
	         "and said");
}

static void sheets_are_kept_apart_and_sources_dropped(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("sheets", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	ensure(store, "2025Q1");
	adopt(store, add(store, "complex", "고용", "A"), "2025Q1");
	int64_t b = add(store, "complex", "생산", "B");
	adopt(store, b, "2025Q1");
	ensure(store, "2025Q2");
	adopt(store, add(store, "complex", "고용", "C"), "2025Q2");
	tap_waves(store,
	          "2025Q1:complex/고용=A 2025Q1:complex/생산=B "
	          "2025Q2:complex/고용=C 2025Q2:complex/생산=B",
	          "a sheet takes the place of the sheet of its name");
	tap_int(axl_source_version_drop(store, b, "2025Q2", &err), 0, "a version is dropped");
	tap_waves(store, "2025Q1:complex/고용=A 2025Q1:complex/생산=B 2025Q2:complex/고용=C",
	          "from its wave on");
	tap_int(axl_source_version_drop(store, b, "2025Q1", &err), 0, "and from the first");
	axl_auto(axl_memory) char *left =
	    trial_answer(store, "SELECT sha256 FROM source_version ORDER BY sha256");
	tap_text(left, "A C", "then it is forgotten");
}

/* The workbook of Q2 has lost a sheet and renamed another; another source has one of that name. */
static void lost_sheets_are_dropped(void)
{
	static const char *const sheets[] = {"고용", "생산액"};
	axl_auto(axl_store) struct axl_store *store = trial_open("lost", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	ensure(store, "2025Q1");
	adopt(store, add(store, "complex", "고용", "A"), "2025Q1");
	adopt(store, add(store, "complex", "생산", "B"), "2025Q1");
	adopt(store, add(store, "complex", "수출", "C"), "2025Q1");
	adopt(store, add(store, "other", "생산", "D"), "2025Q1");
	ensure(store, "2025Q2");
	ensure(store, "2025Q3");
	adopt(store, add(store, "complex", "고용", "E"), "2025Q2");
	adopt(store, add(store, "complex", "생산액", "F"), "2025Q2");
	tap_int(axl_source_settle_sheets(store, "complex", "2025Q2", sheets, 2, &err), 0,
	        "a source is settled on its sheets");
	tap_waves(store,
	          "2025Q1:complex/고용=A 2025Q1:complex/생산=B 2025Q1:complex/수출=C "
	          "2025Q1:other/생산=D "
	          "2025Q2:complex/고용=E 2025Q2:complex/생산액=F 2025Q2:other/생산=D "
	          "2025Q3:complex/고용=E 2025Q3:complex/생산액=F 2025Q3:other/생산=D",
	          "the others are gone from that wave on, and no other source's");
}

/* Facts on the first and the last line that a version can have. */
static void put_facts(struct axl_store *store, int64_t version)
{
	axl_auto(axl_memory) char *now =
	    axl_xasprintf("CREATE TEMP TABLE IF NOT EXISTS now (v); DELETE FROM now;"
	                  "INSERT INTO now VALUES (%lld)",
	                  (long long)version);
	trial_run(store, now);
	trial_run(
	    store,
	    "INSERT INTO establishment (id, region, name)"
	    " SELECT v << 32 | 1, '28', 'x' FROM now UNION ALL"
	    " SELECT v << 32 | 4294967295, '28', 'x' FROM now;"
	    "INSERT INTO industry_stat SELECT v << 32 | 1, 2, '28', 'ksic11', '29',"
	    " 'employees', '2023', 1, 'value' FROM now;"
	    "INSERT INTO document (id, kind, number) SELECT v << 32 | 1, 'patent', '1' FROM now;"
	    "INSERT INTO document_party (id, position, role, name)"
	    " SELECT v << 32 | 1, 1, 'applicant', 'x' FROM now;"
	    "INSERT INTO document_class (id, position, scheme, symbol)"
	    " SELECT v << 32 | 1, 1, 'ipc', 'G06N' FROM now;"
	    "INSERT INTO document_citation SELECT v << 32 | 1, 1, 'KR1' FROM now;"
	    "INSERT INTO party (id, key) SELECT v << 32 | 2, 'p' FROM now;"
	    "INSERT INTO document_tag SELECT v << 32 | 1, 'ai:ml', 'class', 'G06N', 'class'"
	    " FROM now;"
	    "INSERT INTO establishment_sum SELECT v, '28', '', '', '', '', 1, 1, 1, 1, 1, 1, 1,"
	    " 1, 1, 1, 2 FROM now;"
	    "INSERT INTO reject (version, line, field, offset, reason)"
	    " SELECT v, 3, 0, -1, 'number' FROM now;");
}

static void tap_facts(struct axl_store *store, const char *expected, const char *name)
{
	axl_auto(axl_memory) char *found = trial_answer(
	    store, "SELECT (SELECT sha256 FROM source_version WHERE id = version) || count(*)"
		   " FROM (SELECT id >> 32 AS version FROM establishment UNION ALL"
		   " SELECT id >> 32 FROM industry_stat UNION ALL"
		   " SELECT id >> 32 FROM document UNION ALL"
		   " SELECT id >> 32 FROM document_party UNION ALL"
		   " SELECT id >> 32 FROM document_citation UNION ALL"
		   " SELECT id >> 32 FROM party UNION ALL"
		   " SELECT id >> 32 FROM document_class UNION ALL"
		   " SELECT document >> 32 FROM document_tag UNION ALL"
		   " SELECT version FROM establishment_sum UNION ALL"
		   " SELECT version FROM reject) GROUP BY version ORDER BY version");
	tap_text(found, expected, name);
}

static void only_a_forgotten_versions_facts_go(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("facts", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	ensure(store, "2025Q1");
	static const char *const names[] = {"A", "B", "C"};
	int64_t ids[3];
	for (size_t i = 0; i < 3; i++) {
		ids[i] = add(store, names[i], "", names[i]);
		put_facts(store, ids[i]);
		adopt(store, ids[i], "2025Q1");
	}
	tap_facts(store, "A11 B11 C11", "each version has its facts");
	int64_t d = add(store, "B", "", "D");
	put_facts(store, d);
	adopt(store, d, "2025Q1");
	tap_facts(store, "A11 C11 D11", "those of a replaced version go, and no others");
	ensure(store, "2025Q2");
	adopt(store, add(store, "B", "", "E"), "2025Q2");
	tap_facts(store, "A11 C11 D11", "those of a version that an earlier wave has stay");

	struct axl_fact_place place = {0};
	tap_int(axl_fact_place(store, d << 32 | 4294967295, &place, &err), 1, "a fact has a place");
	tap_text(place.source, "B", "its source");
	tap_text(place.file, "data/file.csv", "its file");
	tap_text(place.sheet, "", "its sheet");
	tap_int((long long)place.line, 4294967295, "its line");
	axl_fact_place_release(&place);
	tap_int(axl_fact_place(store, (int64_t)999 << 32 | 1, &place, &err), 0,
	        "no version, no place");
}

/* A table that this test does not know is either one of facts, to be forgotten, or goes in this
 * list. */
static void every_table_of_facts_is_forgotten(void)
{
	static const char *const others[] = {
	    "decision",        "definition",   "link_weight",
	    "metric_value",    "party_link",   "project",
	    "region",          "region_alias", "score_acceptability",
	    "score_certainty", "score_factor", "score_interval",
	    "score_log",       "score_node",   "score_rank",
	    "score_run",       "unit",         "wave",
	    "wave_source",
	};
	extern const struct axl_sql axl_forget_sql;
	axl_auto(axl_store) struct axl_store *store = trial_open("tables", AXL_STORE_CREATE);
	axl_auto(axl_memory) char *tables = trial_answer(
	    store, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
	char *rest = NULL;
	for (char *table = strtok_r(tables, " ", &rest); table;
	     table = strtok_r(NULL, " ", &rest)) {
		bool known = false;
		for (size_t i = 0; i < AXL_COUNT(others); i++)
			known = known || strcmp(table, others[i]) == 0;
		axl_auto(axl_memory) char *start = axl_xasprintf("DELETE FROM %s WHERE", table);
		for (size_t i = 0; i < axl_forget_sql.count; i++)
			known = known || strstr(axl_forget_sql.texts[i], start) != NULL;
		tap_ok(known, "%s is no table of facts, or is forgotten with its version", table);
	}
}

struct seen {
	int count;
	char text[512];
};

static int see_version(void *context, const struct axl_source_version *version)
{
	struct seen *seen = context;
	seen->count++;
	snprintf(seen->text, sizeof seen->text, "%s|%s|%s|%s|%s|%s|%s|%s|%s|%s|%d|%d|%d|%d|%d",
	         version->source, version->kind, version->file, version->sheet, version->sha256,
	         version->recipe, version->map, version->encoding, version->provider,
	         version->period, version->synthetic, (int)version->counts.rows,
	         (int)version->counts.kept, (int)version->counts.ignored,
	         (int)version->counts.rejected);
	return 0;
}

static void a_version_comes_back_as_it_went(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("version", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	ensure(store, "2025Q1");
	int64_t id = add(store, "register", "표1", "");
	struct axl_intake_counts counts = {.rows = 10, .kept = 7, .ignored = 1, .rejected = 2};
	must(axl_source_version_close(store, id, "hash", &counts, &err), &err);

	struct seen seen = {0};
	must(axl_source_versions_each(store, NULL, see_version, &seen, &err), &err);
	tap_int(seen.count, 1, "a version that no wave has is listed as such");
	int64_t found = -1;
	must(axl_source_version_find(store, "2025Q1", "register", "표1", "hash", "recipe", &found,
	                             &err),
	     &err);
	tap_int(found, 0, "and not found in a wave");
	adopt(store, id, "2025Q1");
	must(axl_source_versions_each(store, "2025Q1", see_version, &seen, &err), &err);
	tap_int(seen.count, 2, "adopted, the wave lists it");
	tap_text(seen.text,
	         "register|establishment|data/file.csv|표1|hash|recipe|map|CP949|KICOX|2025|"
	         "1|10|7|1|2",
	         "with all that was said of it");
	must(axl_source_versions_each(store, NULL, see_version, &seen, &err), &err);
	tap_int(seen.count, 2, "and no longer as nobody's");
	must(axl_source_version_find(store, "2025Q1", "register", "표1", "hash", "recipe", &found,
	                             &err),
	     &err);
	tap_int(found, id, "it is found by content and recipe");
	must(axl_source_version_find(store, "2025Q1", "register", "표1", "other", "recipe", &found,
	                             &err),
	     &err);
	tap_int(found, 0, "not with another content");
	must(axl_source_version_find(store, "2025Q1", "register", "표1", "hash", "other", &found,
	                             &err),
	     &err);
	tap_int(found, 0, "nor with another recipe");
	must(axl_source_version_find(store, "2025Q1", "register", "", "hash", "recipe", &found,
	                             &err),
	     &err);
	tap_int(found, 0, "nor on another sheet");

	(void)add(store, "failing", "", "1");
	int64_t second = add(store, "failing", "", "2");
	seen.count = 0;
	must(axl_source_versions_each(store, NULL, see_version, &seen, &err), &err);
	tap_int(seen.count, 1, "of failed imports the last is remembered");
	adopt(store, second, "2025Q1");
}

static int see_reject(void *context, const struct axl_reject *reject)
{
	struct seen *seen = context;
	size_t used = strlen(seen->text);
	snprintf(seen->text + used, sizeof seen->text - used, "%d|%d|%s|%d|%s|%s|%s;",
	         (int)reject->line, reject->column, reject->header, (int)reject->offset,
	         axl_reason_name(reject->reason), reject->value, reject->hint);
	return ++seen->count == 2 ? 17 : 0;
}

static void rejects_come_back_as_they_went(void)
{
	axl_auto(axl_store) struct axl_store *store = trial_open("rejects", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_rejects) struct axl_rejects *rejects = axl_rejects_new();
	int64_t id = add(store, "register", "", "A");
	tap_int(axl_source_rejects_add(store, id, rejects, &err), 0, "no rejects, nothing to do");
	axl_rejects_add(rejects, 9, -1, "", 1234, AXL_REASON_ENCODING, axl_slice_of("\xB0"), "%s",
	                "");
	axl_rejects_add(rejects, 7, 2, "종업원수", -1, AXL_REASON_NUMBER, axl_slice_of("많음"),
	                "%s", "write digits");
	axl_rejects_add(rejects, 11, 0, "지역", -1, AXL_REASON_REGION, axl_slice_of("인촌"), "%s",
	                "");
	tap_int(axl_source_rejects_add(store, id, rejects, &err), 0, "three are stored");
	struct seen seen = {0};
	tap_int(axl_source_rejects_each(store, id, see_reject, &seen, &err), 17,
	        "a callback can end the walk");
	tap_text(seen.text, "7|2|종업원수|-1|number|많음|write digits;9|-1||1234|encoding|\\xb0|;",
	         "rejects come by line, as they went");
	struct seen none = {0};
	tap_int(axl_source_rejects_each(store, id + 1, see_reject, &none, &err), 0,
	        "another version");
	tap_int(none.count, 0, "has none");
}

int main(void)
{
	scratch_make();
	waves_inherit();
	a_corrected_file_supersedes();
	sheets_are_kept_apart_and_sources_dropped();
	lost_sheets_are_dropped();
	only_a_forgotten_versions_facts_go();
	every_table_of_facts_is_forgotten();
	a_version_comes_back_as_it_went();
	rejects_come_back_as_they_went();
	return tap_done();
}
