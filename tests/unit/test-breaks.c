/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, regions and codes are those written here and in templates/definitions/breaks/korea.json. */
#include "config.h"

#include "ksic/break/declared.h"
#include "ksic/derive/derive.h"
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

/* Growth between breaks: a series of which `parted` lists the periods behind one, up to 0. */

enum { YEARS = 6 };
static const char years[YEARS][AXL_PERIOD_SIZE] = {"2019", "2020", "2021", "2022", "2023", "2024"};
static const struct axl_declared_break change = {.id = "change"};
static const struct axl_break declared_break = {.declared = &change},
			      suspected_break = {.kind = AXL_BREAK_BOUNDARY};

struct series {
	struct axl_number numbers[YEARS];
	const struct axl_break *breaks[YEARS];
};

/* 0 is masked. */
static struct series series_of(const double values[YEARS], const size_t *parted)
{
	struct series series = {0};
	for (size_t p = 0; p < YEARS; p++)
		series.numbers[p] =
		    (struct axl_number){values[p] > 0 ? AXL_VALUE : AXL_MASKED, values[p]};
	for (; *parted; parted++)
		series.breaks[*parted] = &declared_break;
	return series;
}

static void grows(const double values[YEARS], const size_t *parted, const char *how,
                  const char *name)
{
	struct series series = series_of(values, parted);
	struct axl_growth growth = axl_growth_of(series.numbers, years, YEARS, series.breaks);
	tap_text(growth.how, how, name);
	tap_ok((growth.count > 1) == (growth.estimate.state == AXL_VALUE), "%s: the state", name);
}

static void no_rate_crosses_a_break(void)
{
	const double values[YEARS] = {100, 200, 50, 100, 200, 400};
	grows(values, (size_t[]){0}, "(400 / 100)^(1/5) - 1", "no break");
	grows(values, (size_t[]){2, 0}, "(400 / 50)^(1/3) - 1 | 2021 change", "the longer side");
	grows(values, (size_t[]){3, 0}, "(400 / 100)^(1/2) - 1 | 2022 change",
	      "of equals the later one");
	grows(values, (size_t[]){4, 0}, "(100 / 100)^(1/3) - 1 | 2023 change",
	      "an earlier one that is longer");
	grows((double[]){100, 0, 50, 100, 0, 400}, (size_t[]){3, 0}, "n = 1 | 2022 change",
	      "masked and parted");
	grows(values, (size_t[]){1, 2, 3, 4, 5, 0},
	      "n = 1 | 2020 change | 2021 change | 2022 change | 2023 change | 2024 change",
	      "parted everywhere");
	struct series series = series_of(values, (size_t[]){0});
	series.breaks[1] = &suspected_break;
	struct axl_growth growth = axl_growth_of(series.numbers, years, YEARS, series.breaks);
	tap_text(growth.how, "(400 / 200)^(1/4) - 1 | 2020 boundary?", "a suspicion says so");
}

static void no_slope_crosses_a_break(void)
{
	/* doubling from 2021 on: ln 2 a year, a rate of 100 % */
	struct series series = series_of((double[]){900, 800, 1, 2, 4, 8}, (size_t[]){2, 0});
	struct axl_trend trend = axl_trend_of(series.numbers, years, YEARS, series.breaks);
	tap_near(trend.log_linear.value, 1, 1e-12, "the figures behind the break alone");
	tap_near(trend.theil_sen.value, 1, 1e-12, "by ranks too");
	tap_int((long long)trend.points, 4, "four of them");
	series = series_of((double[]){1, 2, 4, 8, 16, 32}, (size_t[]){3, 0});
	trend = axl_trend_of(series.numbers, years, YEARS, series.breaks);
	tap_ok(trend.gap == AXL_SLOPE_BREAK && trend.log_linear.state == AXL_UNDEFINED,
	       "three and three: the break is why");
	series = series_of((double[]){1, 2, 0, 0, 0, 32}, (size_t[]){3, 0});
	trend = axl_trend_of(series.numbers, years, YEARS, series.breaks);
	tap_ok(trend.gap == AXL_SLOPE_FEW_POINTS, "three in all: they are too few anyway");
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
	no_rate_crosses_a_break();
	no_slope_crosses_a_break();
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
