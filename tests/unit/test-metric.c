/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/definition-keep.h"
#include "base/store/metric-read.h"
#include "base/store/source.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

static int64_t ensure(struct axl_store *store, const char *kind, const char *key,
                      const char *region, const char *industry, const char *label)
{
	struct axl_error *err = NULL;
	struct axl_unit unit = {kind, key, region, industry, "", label};
	int64_t id = 0;
	must(axl_unit_ensure(store, &unit, &id, &err), &err);
	return id;
}

static void units_are_made_once(struct axl_store *store)
{
	int64_t id = ensure(store, "firm", "firm:brn:1", "28", "ksic11:29292", "가나");
	tap_ok(id > 0, "a unit is made");
	tap_int(ensure(store, "firm", "firm:brn:1", "28", "ksic11:29292", "가나"), id,
	        "the same key is the same unit");
	tap_int(ensure(store, "firm", "firm:brn:1", "28200", "ksic11:29292", "가나정밀"), id,
	        "also under another name");
	axl_auto(axl_memory) char *row =
	    trial_answer(store, "SELECT region || '|' || label FROM unit WHERE key = 'firm:brn:1'");
	tap_text(row, "28200|가나정밀", "which is brought up to date");
	tap_ok(ensure(store, "firm", "firm:brn:2", "28", "", "다라") != id,
	       "another key is another");
}

static void write_figure(struct axl_store *store, const char *wave, int64_t unit,
                         const char *metric, const char *period, enum axl_state state, double value)
{
	struct axl_error *err = NULL;
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	must(axl_metric_writer_new(store, "ksic", &writer, &err), &err);
	struct axl_metric_value figure = {
	    .wave = wave,
	    .unit = unit,
	    .metric = metric,
	    .period = period,
	    .state = state,
	    .value = value,
	    .lo = 1,
	    .hi = NAN,
	    .se = NAN,
	    .n = 5,
	    .vintage = NULL,
	    .how = metric,
	};
	must(axl_metric_write(writer, &figure, &err), &err);
	must(axl_metric_writer_finish(writer, &err), &err);
}

static void figures_are_written(struct axl_store *store, int64_t unit)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	write_figure(store, "2024Q4", unit, "lq", "2023", AXL_VALUE, 1.5);
	write_figure(store, "2024Q4", unit, "lq", "2024", AXL_MASKED, 99);
	axl_auto(axl_memory) char *rows = trial_answer(
	    store,
	    "SELECT period || '|' || coalesce(value, 'NULL') || '|' || state || '|' || lo || '|'"
	    " || coalesce(hi, 'NULL') || '|' || n || '|' || vintage || '|' || maker"
	    " FROM metric_value ORDER BY period");
	tap_text(rows, "2023|1.5|value|1.0|NULL|5.0||ksic 2024|NULL|masked|1.0|NULL|5.0||ksic",
	         "figures are stored, and only a value has a value");

	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	must(axl_metric_writer_new(store, "surveys", &writer, &err), &err);
	struct axl_metric_value broken = {.wave = "2024Q4",
	                                  .unit = unit,
	                                  .metric = "level",
	                                  .period = "2024",
	                                  .state = AXL_VALUE,
	                                  .value = INFINITY,
	                                  .how = "1 / 0"};
	tap_int(axl_metric_write(writer, &broken, &err), -1, "infinity is no value");
	tap_int(err->kind, AXL_ERROR_INTERNAL, "but a fault of ours");
	tap_text(err->message,
	         "surveys wrote a value that is no number for metric level, 2024 (1 / 0)",
	         "that is named");
	axl_error_free(axl_steal(err));

	write_figure(store, "2025Q1", unit, "lq", "2024", AXL_VALUE, 2);
	must(axl_metrics_clear(store, "2024Q4", "patents", &err), &err);
	must(axl_metrics_clear(store, "2025Q1", "ksic", &err), &err);
	axl_auto(axl_memory) char *left =
	    trial_answer(store, "SELECT wave || metric || period FROM metric_value");
	tap_text(left, "2024Q4lq2023 2024Q4lq2024", "a maker's figures of one wave are cleared");
	must(axl_metrics_clear(store, "2024Q4", "ksic", &err), &err);
}

static void tap_units(struct axl_store *store, struct axl_unit_filter filter, const char *expected,
                      const char *name)
{
	axl_auto(axl_units) struct axl_units *units = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	must(axl_units_load(store, &filter, &units, &err), &err);
	char found[512] = "";
	for (size_t i = 0; i < axl_units_count(units); i++) {
		size_t used = strlen(found);
		snprintf(found + used, sizeof found - used, "%s%s", i ? " " : "",
		         axl_units_at(units, i)->unit.key);
	}
	tap_text(found, expected, name);
}

static void units_are_listed(struct axl_store *store)
{
	int64_t machinery =
	    ensure(store, "industry", "industry:ksic11:29@28", "28", "ksic11:29", "기계");
	ensure(store, "industry", "industry:ksic11:29@48", "48", "ksic11:29", "기계");
	ensure(store, "industry", "industry:ksic11:291@28", "28", "ksic11:291", "일반 기계");
	write_figure(store, "2024Q4", machinery, "lq", "2023", AXL_VALUE, 1.5);
	tap_units(store, (struct axl_unit_filter){0},
	          "firm:brn:1 firm:brn:2 industry:ksic11:291@28 industry:ksic11:29@28 "
	          "industry:ksic11:29@48",
	          "all units, by key");
	tap_units(store, (struct axl_unit_filter){.kind = "firm"}, "firm:brn:1 firm:brn:2",
	          "by kind");
	tap_units(store, (struct axl_unit_filter){.kind = "industry", .region = "28"},
	          "industry:ksic11:291@28 industry:ksic11:29@28", "by region");
	tap_units(store, (struct axl_unit_filter){.region = "28", .code_length = 3},
	          "industry:ksic11:291@28", "by level");
	tap_units(store, (struct axl_unit_filter){.key = "firm:brn:2"}, "firm:brn:2", "by key");
	tap_units(store, (struct axl_unit_filter){.key = "firm:brn:3"}, "", "none");
	tap_units(store, (struct axl_unit_filter){.wave = "2024Q4"}, "industry:ksic11:29@28",
	          "measured in a wave");
	tap_units(store, (struct axl_unit_filter){.wave = "2025Q1"}, "",
	          "measured in another wave");
}

static int see_row(void *context, const struct axl_metric_row *row)
{
	char *text = context;
	size_t used = strlen(text);
	snprintf(text + used, 512 - used, "%s@%s=%g%s;", row->metric, row->cell.period,
	         row->cell.value, row->current ? "*" : "");
	return strcmp(row->metric, "stop") == 0 ? 3 : 0;
}

/* The wave's date is 2024-12-31: of a, 2024 is the newest that has ended; of b, the third quarter.
 */
static void the_newest_known_figure_counts(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	must(axl_metrics_clear(store, "2024Q4", "ksic", &err), &err);
	axl_auto(axl_units) struct axl_units *units = NULL;
	must(axl_units_load(store, &(struct axl_unit_filter){.kind = "industry"}, &units, &err),
	     &err);
	int64_t first = axl_units_at(units, 0)->id, last = axl_units_at(units, 2)->id;
	write_figure(store, "2024Q4", first, "a", "2022", AXL_VALUE, 22);
	write_figure(store, "2024Q4", first, "a", "2024", AXL_MASKED, 0);
	write_figure(store, "2024Q4", first, "a", "2025", AXL_VALUE, 25);
	write_figure(store, "2024Q4", first, "b", "2023", AXL_VALUE, 23);
	write_figure(store, "2024Q4", first, "b", "2024Q3", AXL_VALUE, 243);
	write_figure(store, "2024Q4", first, "b", "2025-01", AXL_VALUE, 2501);
	write_figure(store, "2024Q4", first, "b", "2024-09-29", AXL_VALUE, 929);
	write_figure(store, "2024Q4", last, "a", "", AXL_VALUE, 0);
	write_figure(store, "2025Q1", last, "b", "2024", AXL_VALUE, 7);

	static const char *const metrics[] = {"b", "nobody", "a"};
	axl_auto(axl_metric_matrix) struct axl_metric_matrix *matrix = NULL;
	must(axl_metric_matrix_load(store, "2024Q4", units, metrics, 3, &matrix, &err), &err);
	const struct axl_metric_cell *cell = axl_metric_matrix_at(matrix, 0, 2);
	tap_text(cell->period, "2024", "the newest period that has ended");
	tap_int(cell->state, AXL_MASKED, "also where it is masked");
	tap_near(cell->value, NAN, 0, "which has no value");
	cell = axl_metric_matrix_at(matrix, 0, 0);
	tap_text(cell->period, "2024Q3", "periods of all grains are ordered by their end");
	tap_near(cell->value, 243, 0, "with its value");
	tap_near(cell->lo, 1, 0, "its bound");
	tap_near(cell->hi, NAN, 0, "the bound that it lacks");
	tap_near(cell->n, 5, 0, "its number of observations");
	tap_text(cell->how, "b", "how it was made");
	cell = axl_metric_matrix_at(matrix, 2, 2);
	tap_int(cell->state, AXL_VALUE, "a figure without a period counts");
	tap_near(cell->value, 0, 0, "nought is a value");
	cell = axl_metric_matrix_at(matrix, 2, 0);
	tap_int(cell->state, AXL_ABSENT, "another wave's figure does not");
	tap_near(cell->value, NAN, 0, "absent is no number");
	tap_text(cell->period, "", "and of no period");
	tap_int(axl_metric_matrix_at(matrix, 1, 1)->state, AXL_ABSENT, "a unit without figures");

	char rows[512] = "";
	tap_int(axl_metrics_of_unit(store, "2024Q4", first, see_row, rows, &err), 0,
	        "a unit is walked");
	tap_text(rows,
	         "a@2022=22;a@2024=nan*;a@2025=25;"
	         "b@2023=23;b@2024-09-29=929;b@2024Q3=243*;b@2025-01=2501;",
	         "its figures come by metric and age, and those that count are marked");
	write_figure(store, "2024Q4", first, "stop", "2024", AXL_VALUE, 1);
	write_figure(store, "2024Q4", first, "unseen", "2024", AXL_VALUE, 1);
	rows[0] = '\0';
	tap_int(axl_metrics_of_unit(store, "2024Q4", first, see_row, rows, &err), 3,
	        "a callback can end the walk");
	tap_ok(!strstr(rows, "unseen"), "which then ends");
	rows[0] = '\0';
	tap_int(axl_metrics_of_unit(store, "2024Q4", 12345, see_row, rows, &err), 0, "nobody");
	tap_text(rows, "", "has nothing");
}

static void an_empty_matrix_is_a_matrix(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_units) struct axl_units *units = NULL;
	axl_auto(axl_metric_matrix) struct axl_metric_matrix *matrix = NULL;
	static const char *const metrics[] = {"a"};
	must(axl_units_load(store, &(struct axl_unit_filter){.key = "nobody"}, &units, &err), &err);
	tap_int(axl_metric_matrix_load(store, "2024Q4", units, metrics, 1, &matrix, &err), 0,
	        "no units, no cells");
}

static void definitions_are_kept_by_their_hash(struct axl_store *store)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	char first[65] = "", again[65] = "", other[65] = "";
	must(axl_definition_keep(store, "models", "m", "abc", first, &err), &err);
	must(axl_definition_keep(store, "models", "m", "abc", again, &err), &err);
	must(axl_definition_keep(store, "models", "m", "abcd", other, &err), &err);
	/* The example of FIPS 180-4 for the text "abc". */
	tap_text(first, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
	         "a text is named by its SHA-256");
	tap_text(again, first, "the same text is the same definition");
	axl_auto(axl_memory) char *kept = trial_answer(
	    store, "SELECT kind || '/' || id || '=' || text FROM definition ORDER BY text");
	tap_text(kept, "models/m=abc models/m=abcd", "each text is kept once");
}

int main(void)
{
	scratch_make();
	axl_auto(axl_store) struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	axl_auto(axl_error) struct axl_error *err = NULL;
	must(axl_wave_ensure(store, "2024Q4", &err), &err);
	must(axl_wave_ensure(store, "2025Q1", &err), &err);
	units_are_made_once(store);
	figures_are_written(store, 1);
	units_are_listed(store);
	the_newest_known_figure_counts(store);
	an_empty_matrix_is_a_matrix(store);
	definitions_are_kept_by_their_hash(store);
	return tap_done();
}
