/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/source.h"
#include "project/explain.h"
#include "tests/unit/tap.h"
#include "tests/unit/trial-store.h"

static const struct axl_region incheon = {.code = "28", .name = "인천광역시"};

/* Units count in a wave that they have a figure of. */
static void add(struct axl_store *store, const char *kind, const char *key, const char *region,
                const char *industry, const char *label)
{
	struct axl_error *err = NULL;
	struct axl_unit unit = {kind, key, region, industry, "", label};
	struct axl_metric_value figure = {.wave = "2025Q4",
	                                  .metric = "employees",
	                                  .period = "2024",
	                                  .state = AXL_VALUE,
	                                  .value = 1,
	                                  .lo = NAN,
	                                  .hi = NAN,
	                                  .se = NAN,
	                                  .n = NAN};
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	must(axl_unit_ensure(store, &unit, &figure.unit, &err), &err);
	must(axl_metric_writer_new(store, "test", &writer, &err), &err);
	must(axl_metric_write(writer, &figure, &err), &err);
	must(axl_metric_writer_finish(writer, &err), &err);
}

static void fill(struct axl_store *store)
{
	struct axl_error *err = NULL;
	must(axl_store_begin(store, &err), &err);
	must(axl_wave_ensure(store, "2025Q4", &err), &err);
	add(store, "industry", "industry:ksic11:251@28", "28", "ksic11:251",
	    "구조용 금속제품 제조업");
	add(store, "industry", "industry:ksic11:25@28", "28", "ksic11:25", "금속 가공제품 제조업");
	add(store, "industry", "industry:ksic11:251@00", "00", "ksic11:251",
	    "구조용 금속제품 제조업");
	add(store, "firm", "firm:brn:1248100998", "28", "ksic11:25112", "(주)가나 정밀");
	add(store, "firm", "firm:id:0123456789abcdef", "28", "", "가나정밀공업");
	add(store, "firm", "firm:id:fedcba9876543210", "28", "", "251 스튜디오");
	must(axl_store_commit(store, &err), &err);
}

/* The key of the one unit, or what the error says. */
static void finds(struct axl_store *store, const char *kind, const char *text, const char *expected)
{
	struct axl_project project = {.store = store, .world = {.home = &incheon}};
	axl_auto(axl_units) struct axl_units *units = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	const struct axl_unit_row *row = NULL;
	int result = axl_unit_search(&project, "2025Q4", kind, text, &units, &row, &err);
	tap_text(result == 0 ? row->unit.key : err->message, expected, text);
}

int main(void)
{
	scratch_make();
	axl_auto(axl_store) struct axl_store *store = trial_open("a.db", AXL_STORE_CREATE);
	fill(store);
	finds(store, NULL, "industry:ksic11:25@28", "industry:ksic11:25@28");
	finds(store, NULL, "251", "industry:ksic11:251@28"); /* a code before part of a name */
	finds(store, "firm", "251", "firm:id:fedcba9876543210");
	finds(store, NULL, "124-81-00998", "firm:brn:1248100998");
	finds(store, NULL, "1248100998", "firm:brn:1248100998");
	finds(store, NULL, "㈜가나정밀", "firm:brn:1248100998"); /* width and blanks fold */
	finds(store, NULL, "정밀공업", "firm:id:0123456789abcdef");
	finds(store, NULL, "가나",
	      "2 units are called \"가나\"; name one by its key: firm:brn:1248100998 ((주)가나 "
	      "정밀), "
	      "firm:id:0123456789abcdef (가나정밀공업)");
	finds(store, NULL, "999-99-99999",
	      "no unit is called \"999-99-99999\"; axlens score lists those that are ranked");
	finds(store, NULL, "industry:ksic11:251@00",
	      "no unit is called \"industry:ksic11:251@00\"; axlens score lists those that are "
	      "ranked");
	return tap_done();
}
