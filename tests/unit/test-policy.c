/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Policy priorities: what of a file is kept, and what they make of an industry. */
#include "config.h"

#include "project/policy.h"

#include "base/store/intake.h"
#include "base/store/source.h"
#include "ksic/world.h"
#include "tests/unit/map-fixture.h"
#include "tests/unit/trial-store.h"

static struct axl_world world;
static const struct axl_region home = {.code = "28"};

static void begin_wave(struct axl_store *store, const char *wave, int64_t *ret_version)
{
	struct axl_error *err = NULL;
	struct axl_source_version version = {
	    .source = "policy",
	    .kind = "priority",
	    .file = "table.csv",
	    .sheet = "",
	    .sha256 = "",
	    .recipe = "",
	    .map = "priorities",
	    .encoding = "UTF-8",
	    .provider = "",
	    .period = "",
	};
	must(axl_wave_ensure(store, wave, &err), &err);
	must(axl_source_version_add(store, &version, ret_version, &err), &err);
	must(axl_source_version_adopt(store, *ret_version, wave, &err), &err);
}

static void import(struct axl_store *store, const struct axl_definitions *maps,
                   struct axl_intake_counts *counts)
{
	struct axl_error *err = NULL;
	struct axl_map_overrides none = {0};
	axl_auto(axl_map) struct axl_map *map = NULL;
	axl_auto(axl_map_reader) struct axl_map_reader *reader = NULL;
	axl_auto(axl_table) struct axl_table *table = fixture_table("table.csv");
	int64_t version = 0;
	begin_wave(store, "2025Q4", &version);
	must(axl_map_load(maps, "priorities", &map, &err), &err);
	must(axl_map_reader_new(map, table, &axl_priority_kind, &none, &reader, &err), &err);
	struct axl_intake intake = {
	    .store = store, .version = version, .wave = "2025Q4", .map = map, .reader = reader};
	must(axl_intake_run(&intake, &axl_priority_kind, &world, table, reader, NULL, counts, &err),
	     &err);
}

static void priorities_are_checked(struct axl_store *store, const struct axl_definitions *maps)
{
	struct axl_intake_counts counts;
	fixture_put("table.csv",
	            "plan,kind,target,weight\n"
	            "P,group,robot,0.8\n"
	            "P,industry,ksic11:29,0.5\n"
	            "P,technology,ai,1\n"
	            "P,industry,ksic11:261,-\n"
	            "P,industry,ksic11:261,X\n"
	            "P,industry,ksic11:261,1.5\n"
	            "P,industry,ksic11:99999,0.5\n"
	            "P,group,perfume,0.5\n"
	            "P,sector,robot,0.5\n",
	            0);
	import(store, maps, &counts);
	tap_int((long long)counts.kept, 3, "three priorities are kept");
	tap_int((long long)counts.rejected, 6, "six are not");
	axl_auto(axl_memory) char *kept = trial_answer(
	    store, "SELECT kind || ':' || target || '=' || weight FROM priority ORDER BY id");
	tap_text(kept, "group:robot=0.8 industry:ksic11:29=0.5 technology:ai=1.0", "as they stand");
	axl_auto(axl_memory) char *refused =
	    trial_answer(store, "SELECT line || ':' || reason FROM reject ORDER BY line");
	tap_text(refused, "5:range 6:range 7:range 8:value 9:value 10:value",
	         "no weight at all is not a weight of 0");
}

static void add_industry(struct axl_store *store, const char *code)
{
	struct axl_error *err = NULL;
	int64_t id = 0;
	axl_auto(axl_memory) char *key = axl_xasprintf("industry:ksic11:%s@28", code);
	axl_auto(axl_memory) char *industry = axl_xasprintf("ksic11:%s", code);
	axl_auto(axl_memory) char *sql = NULL;
	struct axl_unit unit = {"industry", key, "28", industry, "", code};
	must(axl_unit_ensure(store, &unit, &id, &err), &err);
	sql = axl_xasprintf("INSERT INTO metric_value (wave, metric, unit, period, state, maker)"
	                    " VALUES ('2025Q4', 'employees', %d, '', 'absent', 'ksic')",
	                    (int)id);
	trial_run(store, sql);
}

/*
 * Group robot (groups/incheon-strategic.json) has 2928 whole and half of 2914; 0.8 × 1 beats
 * the 0.5 of division 29, 0.8 × 0.5 does not; 13 is in neither.
 */
static void the_best_priority_counts(struct axl_store *store)
{
	struct axl_error *err = NULL;
	add_industry(store, "2928");
	add_industry(store, "2914");
	add_industry(store, "13");
	tap_int(axl_policy_maker.derive(store, "2025Q4", &world, &err), 0, "policy is derived");
	axl_auto(axl_memory) char *found = trial_answer(
	    store, "SELECT u.label || '=' || m.value || ' (' || m.how || ')' FROM metric_value m"
		   " JOIN unit u ON u.id = m.unit WHERE metric = 'policy_priority'"
		   " ORDER BY u.label DESC");
	tap_text(found, "2928=0.8 (0.8 × 1 (robot)) 2914=0.5 (0.5 × 1 (ksic11:29)) 13=0.0 (0)",
	         "by the largest of weight × share");
}

static int count_fact(void *context, const struct axl_evidence *evidence)
{
	*(int64_t *)context = evidence->fact & 0xFFFFFFFF;
	return 0;
}

static void a_priority_is_explained(struct axl_store *store)
{
	struct axl_error *err = NULL;
	struct axl_unit unit = {.industry = "ksic11:2914"};
	int64_t line = 0;
	size_t total = 0;
	tap_int(axl_policy_maker.explain(store, "2025Q4", &world, &unit, "policy_priority", "", 1,
	                                 count_fact, &line, &total, &err),
	        0, "it is explained");
	tap_int((long long)total, 2, "by a group and a division");
	tap_int(line, 2, "of which the first is shown, with its line");
}

static void groups_are_part_of_the_recipe(void)
{
	struct axl_error *err = NULL;
	struct axl_world without = world;
	without.groups = NULL;
	axl_auto(axl_buffer) struct axl_buffer with_groups, none;
	axl_buffer_init(&with_groups);
	axl_buffer_init(&none);
	must(axl_priority_kind.recipe(NULL, &world, &with_groups, &err), &err);
	must(axl_priority_kind.recipe(NULL, &without, &none, &err), &err);
	tap_ok(strstr(with_groups.bytes, "robot\n") && none.length == 0,
	       "a priority is read anew where other groups are known");
}

static void no_policy_is_no_zero(struct axl_store *store)
{
	struct axl_error *err = NULL;
	must(axl_wave_ensure(store, "2025Q3", &err), &err);
	tap_int(axl_policy_maker.derive(store, "2025Q3", &world, &err), 0,
	        "a wave without priorities is derived");
	axl_auto(axl_memory) char *found =
	    trial_answer(store, "SELECT count(*) FROM metric_value WHERE wave = '2025Q3'");
	tap_text(found, "0", "and says nothing");
}

int main(void)
{
	struct axl_error *err = NULL;
	struct axl_ksic *ksic = NULL;
	struct axl_groups *groups = NULL;
	struct axl_definitions *shipped = axl_definitions_new(NULL);
	must(axl_ksic_load(shipped, &ksic, &err), &err);
	must(axl_groups_load(shipped, "incheon-strategic", ksic, &groups, &err), &err);
	world = (struct axl_world){
	    .definitions = shipped, .ksic = ksic, .groups = groups, .home = &home, .revision = 11};
	struct axl_definitions *maps = fixture_open();
	fixture_put("definitions/maps/priorities.json",
	            "{\"axlens\": \"map/1\", \"id\": \"priorities\", \"record\": \"priority\","
	            " \"header\": {\"contains\": [\"plan\", \"target\"]}, \"columns\": {"
	            " \"plan\": \"plan\", \"kind\": \"kind\", \"target\": \"target\","
	            " \"weight\": \"weight\"}}",
	            0);
	scratch_make();
	struct axl_store *store = trial_open("store", AXL_STORE_CREATE);
	priorities_are_checked(store, maps);
	the_best_priority_counts(store);
	a_priority_is_explained(store);
	no_policy_is_no_zero(store);
	groups_are_part_of_the_recipe();
	axl_store_free(store);
	fixture_close();
	axl_definitions_free(maps);
	axl_groups_free(groups);
	axl_ksic_free(ksic);
	axl_definitions_free(shipped);
	return tap_done();
}
