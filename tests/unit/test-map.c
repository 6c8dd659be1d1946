/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps: what their files may say, and which one a header is known by. */
#include "config.h"

#include "base/map/map.h"
#include "tests/unit/map-fixture.h"
#include "tests/unit/tap.h"

#define PLAIN "\"header\": {\"contains\": [\"a\"]}, \"columns\": {\"region\": \"a\"}"

static void what_a_map_says_can_be_asked(const struct axl_definitions *definitions)
{
	fixture_put_map("whole",
	                "\"label\": {\"ko\": \"전부\"}, " PLAIN ", \"_why\": \"a comment\","
	                "\"sheets\": [{\"name\": \"고용(명)\"}, {\"name\": \"생산*\"}],"
	                "\"settings\": {\"classes\": \"python-list\"}");
	axl_auto(axl_map) struct axl_map *map = NULL;
	struct axl_error *err = NULL;
	tap_int(axl_map_load(definitions, "whole", &map, &err), 0, "a map is loaded");
	tap_text(axl_map_id(map), "whole", "its id");
	tap_text(axl_map_record(map), "test", "its kind of record");
	tap_int((long long)strlen(axl_map_hash(map)), 64, "its hash");
	tap_text(axl_map_setting(map, "classes"), "python-list", "a setting");
	tap_text(axl_map_setting(map, "none"), NULL, "a setting it does not have");
	tap_int((long long)axl_map_sheet_count(map), 2, "its sheets");
	tap_text(axl_map_sheet(map, 1), "생산*", "as they are written");
}

static void faults_have_a_path(const struct axl_definitions *definitions)
{
	static const struct {
		const char *members, *message;
	} cases[] = {
	    {PLAIN ", \"colums\": {}", "$.colums: unknown key; known are: axlens, id, record, "
	                               "label, header, sheets, columns, "
	                               "melt, constants, settings"},
	    {"\"columns\": {\"region\": \"a\"}", "$.header: expected an object, found nothing"},
	    {"\"header\": {\"rows\": 1}, \"columns\": {}",
	     "$.header.contains: expected a text, found nothing"},
	    {"\"header\": {\"contains\": []}, \"columns\": {}",
	     "$.header.contains: the list is empty"},
	    {"\"header\": {\"rows\": 4, \"contains\": [\"a\"]}, \"columns\": {}",
	     "$.header.rows: a header has 1 to 3 rows"},
	    {"\"header\": {\"contains\": [\"a\"]}", "$.columns: expected an object, found nothing"},
	    {"\"header\": {\"contains\": [\"a\"]}, \"columns\": {\"region\": 3}",
	     "$.columns.region: expected a text, found a number"},
	    {"\"header\": {\"contains\": [\"a\"]}, \"columns\": {\"region\": [\"a\", 3]}",
	     "$.columns.region[1]: expected a text, found a number"},
	    {"\"header\": {\"contains\": [\"a\"]}, \"columns\": {\"region\": {\"values\": {}}}",
	     "$.columns.region.column: expected a text, found nothing"},
	    {"\"header\": {\"contains\": [\"a\"]}, \"columns\": {\"region\": {\"col\": \"a\"}}",
	     "$.columns.region.col: unknown key; known are: column, values, ignore, scale, "
	     "optional"},
	    {"\"header\": {\"contains\": [\"a\"]}, \"columns\": {\"value\": {\"column\": \"a\"}},"
	     "\"melt\": {\"levels\": [\"period\"], \"value\": \"value\"}",
	     "$.columns.value.column: \"melt\" fills this field; it has no column"},
	    {PLAIN ", \"melt\": {\"levels\": [\"period\", \"measure\"], \"value\": \"value\"}",
	     "$.melt.levels: one field for each of the 1 header rows"},
	    {PLAIN ", \"melt\": {\"levels\": [\"period\"]}",
	     "$.melt.value: expected a text, found nothing"},
	    {PLAIN ", \"sheets\": [{\"name\": 1}]",
	     "$.sheets[0].name: expected a text, found a number"},
	    {PLAIN ", \"settings\": {\"classes\": true}",
	     "$.settings.classes: expected a text, found true or false"},
	    {PLAIN ", \"settings\": [\"python-list\"]",
	     "$.settings: expected an object, found a list"},
	    {PLAIN ", \"constants\": [\"2025\"]", "$.constants: expected an object, found a list"},
	    {PLAIN ", \"constants\": \"2025\"", "$.constants: expected an object, found a text"},
	    {PLAIN ", \"sheets\": [{\"name\": \"a\", \"constants\": [\"2025\"]}]",
	     "$.sheets[0].constants: expected an object, found a list"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_map) struct axl_map *map = NULL;
		struct axl_error *err = NULL;
		axl_auto(axl_memory) char *message = axl_xasprintf(
		    "%s/definitions/maps/broken.json: %s", fixture_folder, cases[i].message);
		fixture_put_map("broken", cases[i].members);
		tap_int(axl_map_load(definitions, "broken", &map, &err), -1, cases[i].members);
		tap_text(err ? err->message : NULL, message, "is refused");
		axl_error_free(err);
	}
	fixture_put_map("broken", PLAIN);
}

static void recognised(const struct axl_definitions *definitions, const char *table_text,
                       const char *id, const char *message, const char *name)
{
	fixture_put("table.csv", table_text, 0);
	axl_auto(axl_table) struct axl_table *table = fixture_table("table.csv");
	axl_auto(axl_map) struct axl_map *map = NULL;
	struct axl_error *err = NULL;
	int result = axl_map_recognise(definitions, table, &map, &err);
	tap_int(result, id ? 0 : -1, name);
	tap_text(map ? axl_map_id(map) : NULL, id, name);
	tap_text(err ? err->message : NULL, message, name);
	tap_ok(!err || err->kind == AXL_ERROR_DATA, "%s: as bad data", name);
	axl_error_free(err);
}

static void headers_are_recognised(void)
{
	struct axl_definitions *definitions = fixture_open();
	fixture_put_map("register",
	                "\"header\": {\"contains\": [\"공장관리번호\"]}, \"columns\": {"
	                "\"name\": [\"회사명\", \"업체명\"], \"region\": \"시군구명\","
	                "\"value\": {\"column\": \"종업원 합계\", \"optional\": true}}");
	fixture_put_map("short", "\"header\": {\"contains\": [\"회사명\"]}, \"columns\": {"
	                         "\"name\": \"회사명\"}");
	fixture_put_map("stat",
	                "\"header\": {\"rows\": 2, \"contains\": [\"구분\"]}, \"columns\": {"
	                "\"region\": \"구분\"}, \"melt\": {\"levels\": [\"period\", \"name\"],"
	                "\"value\": \"value\"}");
	fixture_put_map("sheets", "\"header\": {\"contains\": [\"회사명\"]}, \"columns\": {"
	                          "\"name\": \"회사명\"}, \"sheets\": [{\"name\": \"고용\"}]");
	recognised(definitions, "회사명,시군구명,공장관리번호\nx,y,1\n", "register", NULL,
	           "the map that wants most columns wins");
	recognised(definitions, "시군구명,공장관리번호,종업원합계,업체명\nx,1,2,y\n", "register",
	           NULL, "another order, another of its names, other blanks");
	recognised(definitions, "회사명,전화\nx,y\n", "short", NULL,
	           "a map for sheets does not fit a CSV file, so this is no tie");
	recognised(definitions, "인천 산업단지\n\n구분,2022년,2023년\n,섬유,섬유\n남동,1,2\n",
	           "stat", NULL, "two rows under a banner");
	recognised(definitions, "시군구명,공장관리번호\nx,1\n", NULL,
	           "no column map knows this header: 시군구명, 공장관리번호; the nearest, "
	           "\"register\", also wants: 회사명",
	           "a near miss");
	recognised(definitions, "alpha,beta\n1,2\n", NULL,
	           "no column map knows this header: alpha, beta; name a map, or write one "
	           "(axlens-map(5))",
	           "a stranger");
	fixture_put_map("twin", "\"header\": {\"contains\": [\"회사명\"]}, \"columns\": {"
	                        "\"name\": \"회사명\"}");
	recognised(
	    definitions, "회사명,전화\nx,y\n", NULL,
	    "the column maps \"short\" and \"twin\" fit this header alike; name one with --map",
	    "a tie");
	axl_definitions_free(definitions);
	fixture_close();
}

int main(void)
{
	struct axl_definitions *definitions = fixture_open();
	what_a_map_says_can_be_asked(definitions);
	faults_have_a_path(definitions);
	axl_definitions_free(definitions);
	fixture_close();
	headers_are_recognised();
	return tap_done();
}
