/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, regions and codes are those written here and in templates/definitions/breaks/korea.json. */
#include "config.h"

#include "ksic/break/declared.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"

struct tables {
	struct axl_definitions *definitions;
	struct axl_regions *regions;
	struct axl_ksic *ksic;
};

static struct axl_declared *load(const struct tables *tables,
                                 const struct axl_definitions *definitions, const char *id)
{
	struct axl_declared *declared = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_declared_load(definitions, &id, 1, tables->regions, tables->ksic, &declared, &err) <
	    0)
		printf("# %s\n", err->message);
	return declared;
}

static void what_ships(const struct tables *tables)
{
	axl_auto(axl_declared) struct axl_declared *declared =
	    load(tables, tables->definitions, "korea");
	const struct axl_declared_break *breaks;
	const struct axl_accepted_break *accepted;
	if (!tap_ok(declared != NULL, "the definition that ships is read"))
		return;
	size_t count = axl_declared_breaks(declared, &breaks);
	tap_int((long long)count, 3, "three breaks");
	tap_text(breaks[0].from, "2020-01-01", "the register came in 2020");
	tap_int(breaks[0].kind, AXL_BREAK_FRAME, "a change of frame");
	tap_ok(breaks[0].map_count == 2 && breaks[0].provider_count == 1, "of some sources");
	tap_int((long long)axl_declared_accepted(declared, &accepted), 0, "nothing is accepted");
	const struct axl_jump_rules *rules = axl_declared_rules(declared);
	tap_ok(rules && rules->z == 5 && rules->frame_fewest == 10, "rules, from first to last");
}

static void scopes(const struct tables *tables)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = own_definition(
	    "own.json",
	    "{\"axlens\": \"breaks/1\", \"id\": \"own\", \"date\": \"2026-01-01\", \"breaks\": ["
	    "{\"id\": \"a\", \"kind\": \"classification\", \"from\": \"2024-07-01\", \"label\": "
	    "{\"ko\": \"가\"}, \"reason\": \"r\", \"source\": \"s\", \"measures\": "
	    "[\"employees\"], \"regions\": [\"28\"], \"industries\": [\"ksic11:29\"]},"
	    "{\"id\": \"b\", \"kind\": \"classification\", \"from\": \"2024-07-01\", \"label\": "
	    "{\"ko\": \"나\"}, \"reason\": \"r\", \"source\": \"s\", \"industries\": "
	    "[\"ksic10:29292\"]}]}");
	axl_auto(axl_declared) struct axl_declared *declared = load(tables, definitions, "own");
	const struct axl_declared_break *breaks;
	if (!tap_ok(declared && axl_declared_breaks(declared, &breaks) == 2, "two breaks"))
		return;
	const struct axl_region *here = axl_region_by_code(tables->regions, "28");
	const struct axl_region *part = axl_region_by_code(tables->regions, "28200");
	const struct axl_ksic_item *of29 = axl_ksic_find(tables->ksic, 11, axl_slice_of("2928"));
	const struct axl_ksic_item *of28 = axl_ksic_find(tables->ksic, 11, axl_slice_of("28"));
	const struct axl_break_scope *scope = &breaks[0].scope;
	const struct axl_ksic *ksic = tables->ksic;
	tap_ok(axl_break_scope_holds(scope, ksic, here, of29, AXL_EMPLOYEES), "an industry below");
	tap_ok(!axl_break_scope_holds(scope, ksic, here, of28, AXL_EMPLOYEES), "not another one");
	tap_ok(!axl_break_scope_holds(scope, ksic, here, NULL, AXL_EMPLOYEES),
	       "nor all of them together");
	tap_ok(!axl_break_scope_holds(scope, ksic, part, of29, AXL_EMPLOYEES),
	       "nor a region within");
	tap_ok(!axl_break_scope_holds(scope, ksic, here, of29, AXL_ESTABLISHMENTS),
	       "nor another measure");
	/* The printing machinery of 29292 in revision 10 is not what 11 calls 29292. */
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	size_t count = 0;
	unsigned caution;
	if (axl_ksic_convert(ksic, 10, axl_slice_of("29292"), 11, &targets, &count, &caution,
	                     &err) < 0)
		return;
	for (size_t i = 0; i < count; i++)
		tap_ok(
		    axl_break_scope_holds(&breaks[1].scope, ksic, here, targets[i].item, AXL_SALES),
		    "a code of another revision holds for %s", targets[i].item->code);
	const struct axl_ksic_item *moulds = axl_ksic_find(ksic, 11, axl_slice_of("29292"));
	tap_ok(!axl_break_scope_holds(&breaks[1].scope, ksic, here, moulds, AXL_SALES),
	       "not for its namesake");
}

static void refused(const struct tables *tables, const char *rest, const char *reason)
{
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("{\"axlens\": \"breaks/1\", \"id\": \"own\", \"date\": \"2026-01-01\", "
	                  "%s}",
	                  rest);
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", text);
	axl_auto(axl_declared) struct axl_declared *declared = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	const char *id = "own";
	int result =
	    axl_declared_load(definitions, &id, 1, tables->regions, tables->ksic, &declared, &err);
	bool named = result < 0 && err->kind == AXL_ERROR_DATA && strstr(err->message, reason) &&
	             strstr(err->message, "own.json: $.");
	if (!tap_ok(named, "refused: %s", reason))
		printf("# %s\n", result < 0 ? err->message : "(loaded)");
}

#define A_BREAK(kind, from, more)                                                                  \
	"\"breaks\": [{\"id\": \"a\", \"kind\": \"" kind "\", \"label\": {\"ko\": \"가\"}, "      \
	"\"reason\": \"r\", \"source\": \"s\"" from more "}]"
#define IN_2020 ", \"from\": \"2020-01-01\""

static void wrong_definitions_are_refused(const struct tables *tables)
{
	refused(tables, A_BREAK("frame", "", ""), "$.breaks[0].from");
	refused(tables, A_BREAK("frame", ", \"from\": \"2020\"", ""), "\"2020\" is no day");
	refused(tables, A_BREAK("frame", ", \"from\": \"2020-13-01\"", ""), "is no day");
	refused(tables, A_BREAK("flood", IN_2020, ""), "\"flood\" is none of frame, ");
	refused(tables, A_BREAK("boundary", IN_2020, ""), "break a is of boundaries");
	refused(tables, A_BREAK("boundary", IN_2020, ", \"regions\": [\"28\", \"99\"]"),
	        "$.breaks[0].regions[1]: no region has the code \"99\"");
	refused(tables, A_BREAK("frame", IN_2020, ", \"measures\": [\"jobs\"]"),
	        "\"jobs\" is none of establishments");
	refused(tables, A_BREAK("classification", IN_2020, ", \"industries\": [\"29\"]"),
	        "\"29\" is no industry");
	refused(tables, A_BREAK("frame", IN_2020, ", \"until\": \"2021-01-01\""), "until");
	refused(tables,
	        "\"breaks\": [{\"id\": \"a\", \"kind\": \"frame\", \"from\": \"2020-01-01\", "
	        "\"label\": {\"ko\": \"가\"}, \"source\": \"s\"}]",
	        "reason");
	refused(tables, "\"accepted\": [{\"from\": \"2021-01-01\"}]", "$.accepted[0].reason");
	refused(tables, "\"detection\": {\"z\": {\"value\": 5, \"reason\": \"r\"}}",
	        "$.detection.change");
	refused(tables, "\"detection\": {\"z\": {\"value\": -1, \"reason\": \"r\"}}",
	        "$.detection.z.value: -1 is out of range");
	refused(tables, "\"detection\": {\"z\": 5}", "$.detection.z");
}

static int load_tables(struct tables *tables, struct axl_error **err)
{
	static const char *const korea[] = {"korea"};
	tables->definitions = axl_definitions_new(NULL);
	return axl_regions_load(tables->definitions, korea, 1, &tables->regions, err) < 0 ||
	               axl_ksic_load(tables->definitions, &tables->ksic, err) < 0
	           ? -1
	           : 0;
}

int main(void)
{
	struct tables tables = {0};
	axl_auto(axl_error) struct axl_error *err = NULL;
	own_definition_make("breaks");
	if (load_tables(&tables, &err) == 0) {
		what_ships(&tables);
		scopes(&tables);
		wrong_definitions_are_refused(&tables);
	} else {
		tap_ok(false, "tables: %s", err->message);
	}
	axl_ksic_free(tables.ksic);
	axl_regions_free(tables.regions);
	axl_definitions_free(tables.definitions);
	return tap_done();
}
