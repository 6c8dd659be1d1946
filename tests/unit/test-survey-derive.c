/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Metrics of surveyed firms. The instrument has two items of levels 0 to 5 and a wish; the
 * expected levels are worked out beside the answers.
 */
#include "config.h"

#include "base/store/source.h"
#include "ksic/firm.h"
#include "ksic/world.h"
#include "surveys/instrument.h"
#include "surveys/kinds.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

static struct axl_world world;
static const struct axl_region home = {.code = "28"};

static const char instrument[] =
    "{\"axlens\": \"instrument/1\", \"id\": \"own\", \"levels\": [0, 5],"
    " \"answered_floor\": 0.6, \"evidence_suffix\": \" Evidence\", \"confirmed_by\": \"E2\","
    " \"answers\": {\"not_applicable\": [\"해당없음\"], \"unknown\": [\"모름\"]},"
    " \"items\": [{\"id\": \"a\", \"view\": \"technology\", \"scale\": \"readiness\","
    " \"text\": {\"ko\": \"ㄱ\", \"en\": \"a\"}},"
    " {\"id\": \"b\", \"view\": \"technology\", \"scale\": \"readiness\","
    " \"text\": {\"ko\": \"ㄴ\", \"en\": \"b\"}},"
    " {\"id\": \"w\", \"view\": \"intention\", \"scale\": \"wish\","
    " \"text\": {\"ko\": \"ㄷ\", \"en\": \"w\"}}]}";

static void begin_wave(struct axl_store *store, const char *wave)
{
	struct axl_error *err = NULL;
	int64_t version = 0;
	struct axl_source_version survey = {
	    .source = "survey",
	    .kind = "response",
	    .file = "survey.csv",
	    .sheet = "",
	    .sha256 = "",
	    .recipe = "",
	    .map = "survey",
	    .encoding = "UTF-8",
	    .provider = "",
	    .period = "",
	};
	must(axl_wave_ensure(store, wave, &err), &err);
	must(axl_source_version_add(store, &survey, &version, &err), &err);
	must(axl_source_version_adopt(store, version, wave, &err), &err);
}

/* An answer of a line of the only version. */
static void answer(struct axl_store *store, int line, const char *firm, const char *day,
                   const char *item, double level)
{
	static int field;
	axl_auto(axl_memory) char *sql = axl_xasprintf(
	    "INSERT INTO response (id, field, instrument, firm, answered, item, answer, level,"
	    " state) SELECT (id << 32) + %d, %d, 'own', '%s', '%s', '%s', '%d', %d, 'value'"
	    " FROM source_version",
	    line, ++field, firm, day, item, (int)level, (int)level);
	trial_run(store, sql);
}

static void tap_metrics(struct axl_store *store, const char *expected, const char *name)
{
	axl_auto(axl_memory) char *found = trial_answer(
	    store, "SELECT u.label || '/' || m.metric || '=' || coalesce(m.value, m.state)"
		   " FROM metric_value m JOIN unit u ON u.id = m.unit WHERE maker = 'surveys'"
		   " ORDER BY u.label, m.metric");
	tap_text(found, expected, name);
}

static void a_wave_without_answers_says_nothing(struct axl_store *store)
{
	struct axl_error *err = NULL;
	must(axl_wave_ensure(store, "2025Q2", &err), &err);
	tap_int(axl_surveys_maker.derive(store, "2025Q2", &world, &err), 0, "it is derived");
	tap_metrics(store, "", "and nothing is said");
}

/* Claimed: (4 + 2) / 2 = 3. Only a has evidence of E2 or better: confirmed 4, coverage 1 / 2. */
static void the_latest_response_counts(struct axl_store *store)
{
	struct axl_error *err = NULL;
	begin_wave(store, "2025Q4");
	answer(store, 2, "가나", "2025-10-02", "a", 4);
	answer(store, 2, "가나", "2025-10-02", "a Evidence", 2);
	answer(store, 2, "가나", "2025-10-02", "b", 2);
	answer(store, 2, "가나", "2025-10-02", "w", 5);
	answer(store, 3, "가나", "2025-10-01", "a", 1);
	tap_int(axl_surveys_maker.derive(store, "2025Q4", &world, &err), 0, "it is derived");
	tap_metrics(store,
	            "가나/adoption_wish=5.0 가나/readiness_claimed=3.0 "
	            "가나/readiness_confirmed=4.0 가나/readiness_coverage=0.5",
	            "by the day, not by the line; evidence by a suffix however it is written");
}

/*
 * Two firms of one name: one has a number, the other is told by name and region. An answer
 * without a number is the latter's, whose industry stays what its register says.
 */
static void a_firm_that_is_known_keeps_its_industry(struct axl_store *store)
{
	struct axl_error *err = NULL;
	int64_t id;
	struct axl_unit unit = {"firm", "firm:brn:1248100998", "28", "ksic11:26", "", "다라"};
	must(axl_unit_ensure(store, &unit, &id, &err), &err);
	char key[AXL_FIRM_KEY_SIZE];
	axl_firm_key("", axl_slice_of("다라"), "28", key);
	unit.key = key;
	unit.industry = "ksic11:29";
	must(axl_unit_ensure(store, &unit, &id, &err), &err);
	answer(store, 4, "다라", "2025-10-01", "a", 1);
	must(axl_metrics_clear(store, "2025Q4", "surveys", &err), &err);
	must(axl_surveys_maker.derive(store, "2025Q4", &world, &err), &err);
	axl_auto(axl_memory) char *found = trial_answer(
	    store, "SELECT DISTINCT u.industry FROM metric_value m JOIN unit u ON u.id = m.unit"
		   " WHERE u.label = '다라'");
	tap_text(found, "ksic11:29", "it is found by its key and left as it was");
}

static void thresholds_are_checked(void)
{
	static const struct {
		const char *from, *to, *message;
	} cases[] = {
	    {"0.6", "1.5", "$.answered_floor: expected a share from 0 to 1"},
	    {"E2", "E7", "$.confirmed_by: expected a grade of evidence, E0 to E4"},
	    {"answered_floor", "_floor", "$.answered_floor: expected a number, found nothing"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_error) struct axl_error *err = NULL;
		struct axl_instrument *loaded = NULL;
		const char *at = strstr(instrument, cases[i].from);
		axl_auto(axl_memory) char *text =
		    axl_xasprintf("%.*s%s%s", (int)(at - instrument), instrument, cases[i].to,
		                  at + strlen(cases[i].from));
		struct axl_definitions *definitions = own_definition("own.json", text);
		tap_int(axl_instrument_load(definitions, "own", &loaded, &err), -1,
		        cases[i].message);
		tap_ok(err && strstr(err->message, cases[i].message), "is refused");
		axl_definitions_free(definitions);
	}
}

static void one_instrument_a_wave(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	answer(store, 1, "마바", "2025-10-01", "a", 1);
	trial_run(store, "UPDATE response SET instrument = 'other' WHERE firm = '마바'");
	tap_int(axl_surveys_maker.derive(store, "2025Q4", &world, &err), -1,
	        "a second instrument is refused");
	tap_int(err->kind, AXL_ERROR_DATA, "as bad data");
	tap_ok(strstr(err->message, "other") != NULL, "by its name");
}

int main(void)
{
	own_definition_make("instruments");
	struct axl_definitions *definitions = own_definition("own.json", instrument);
	world = (struct axl_world){.definitions = definitions, .home = &home};
	struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	a_wave_without_answers_says_nothing(store);
	the_latest_response_counts(store);
	a_firm_that_is_known_keeps_its_industry(store);
	one_instrument_a_wave(store);
	thresholds_are_checked();
	axl_store_free(store);
	axl_definitions_free(definitions);
	return tap_done();
}
