/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Panels of the districts and complexes of Incheon, from a published table and from a
 * register: small enough to work every figure out by hand.
 */
#include "config.h"

#include "ksic/figure/panel.h"
#include "tests/unit/import-fixture.h"
#include "tests/unit/trial-store.h"

#include <math.h>

static struct axl_panel *load(const char *whole, const char *kind, enum axl_ksic_level level,
                              enum axl_figure_measure measure)
{
	struct axl_error *err = NULL;
	struct axl_panel *panel = NULL;
	struct axl_panel_question question = {"2025Q4", axl_region_by_code(trial.regions, whole),
	                                      kind, level, measure};
	must(axl_panel_load(trial.store, &trial.world, &question, &panel, &err), &err);
	return panel;
}

static void add_number(struct axl_buffer *text, struct axl_number number)
{
	if (number.state == AXL_VALUE)
		axl_buffer_printf(text, " %g", number.number);
	else
		axl_buffer_printf(text, " %s", axl_state_name(number.state));
}

/* "28200: 1 2; 28237: 3 masked" of a period. */
static void numbers_are(const struct axl_panel *panel, size_t period, const char *expected,
                        const char *name)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t r = 0; r < panel->region_count; r++) {
		axl_buffer_printf(&text, "%s%s:", r ? "; " : "", panel->regions[r]->code);
		for (size_t i = 0; i < panel->item_count; i++)
			add_number(&text, panel->numbers[axl_panel_at(panel, period, r, i)]);
	}
	tap_text(text.bytes, expected, name);
}

/* "1000 | 500 400 | 300 60": the whole, the regions' totals, the industries of the whole. */
static void sums_are(const struct axl_panel *panel, size_t period, const char *expected,
                     const char *name)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	add_number(&text, panel->wholes[period]);
	axl_buffer_add_text(&text, " |");
	for (size_t r = 0; r < panel->region_count; r++)
		add_number(&text, panel->region_totals[period * panel->region_count + r]);
	axl_buffer_add_text(&text, " |");
	for (size_t i = 0; i < panel->item_count; i++)
		add_number(&text, panel->item_wholes[period * panel->item_count + i]);
	tap_text(text.bytes + 1, expected, name);
}

static void items_are(const struct axl_panel *panel, const char *expected, const char *name)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < panel->item_count; i++)
		axl_buffer_printf(&text, " %s", panel->items[i]->code);
	axl_buffer_add_text(&text, " @");
	for (size_t p = 0; p < panel->period_count; p++)
		axl_buffer_printf(&text, " %s", panel->periods[p]);
	tap_text(text.bytes + 1, expected, name);
}

static int64_t import_text(const char *name, const char *text, const char *constants)
{
	struct axl_intake_counts counts;
	axl_auto(axl_memory) char *path = trial_put(name, text);
	struct trial_source source = {.path = path, .constants = constants};
	int64_t version = trial_import(&source, &counts, NULL);
	tap_int((long long)counts.rejected, 0, name);
	return version;
}

static void nothing_is_known_yet(void)
{
	axl_auto(axl_panel) struct axl_panel *panel =
	    load("28", "district", AXL_KSIC_DIVISION, AXL_EMPLOYEES);
	tap_int((long long)(panel->region_count + panel->item_count + panel->period_count), 0,
	        "without a source a panel is empty");
}

/*
 * The city and its total are stated, so are divisions 25; 26 only by districts. 서구 states
 * groups of 25, which add up; 강화군 a section alone, which says nothing of divisions. The section
 * of 남동구 is no part of a sum of its divisions, and 서울 is no part of the city.
 */
#define STATISTICS                                                                                 \
	"행정구역별,산업별,항목,단위,2022 년,2023 년,2024 년\n"                     \
	"인천,합계,종사자수,명,,1000,1100\n"                                              \
	"인천,25,종사자수,명,,300,330\n"                                                    \
	"인천 남동구,합계,종사자수,명,,500,\n"                                         \
	"인천 남동구,C 제조업,종사자수,명,,400,\n"                                    \
	"인천 남동구,25,종사자수,명,,200,210\n"                                          \
	"인천 남동구,26,종사자수,명,,50,X\n"                                             \
	"인천 부평구,25,종사자수,명,,80,-\n"                                             \
	"인천 부평구,26,종사자수,명,,10,20\n"                                            \
	"인천 서구,251,종사자수,명,,7,8\n"                                                \
	"인천 서구,252,종사자수,명,,3,4\n"                                                \
	"인천 강화군,C 제조업,종사자수,명,,1,1\n"                                     \
	"인천 남동구,25,사업체수,개,9,9,9\n"                                             \
	"서울,25,종사자수,명,,9999,9999\n"

static void a_published_table(void)
{
	int64_t version = import_text("statistics.csv", STATISTICS, "{\"revision\": \"11\"}");
	axl_auto(axl_panel) struct axl_panel *panel =
	    load("28", "district", AXL_KSIC_DIVISION, AXL_EMPLOYEES);
	tap_int((long long)panel->version, (long long)version, "the table that speaks is named");
	items_are(panel, "25 26 @ 2023 2024", "industries and periods of the measure alone");
	numbers_are(panel, 0, "28200: 200 50; 28237: 80 10; 28260: 10 absent",
	            "districts in the definition's order");
	numbers_are(panel, 1, "28200: 210 masked; 28237: none 20; 28260: 12 absent",
	            "masked, none and absent stay apart");
	sums_are(panel, 0, "1000 | 500 90 10 | 300 60", "what is stated is not summed");
	sums_are(panel, 1, "1100 | masked 20 12 | 330 masked", "a masked part hides a sum");
	const struct axl_panel_fact *fact = &panel->facts[axl_panel_at(panel, 1, 0, 0)];
	tap_int((long long)(fact->fact & 0xffffffff), 6, "a cell is found again by its line");
	tap_int(fact->column, 7, "and by its column");
	tap_near(axl_panel_amount(panel, 1, 1, 0), 0, 0, "none is nothing to compute with");
	tap_ok(isnan(axl_panel_amount(panel, 0, 2, 1)), "where a table is silent nothing is known");
	tap_ok(isnan(axl_panel_amount(panel, 1, 0, 1)), "nor where it is masked");
	tap_near(axl_panel_whole_amount(panel, 0, 1), 60, 0, "of the whole likewise");
}

static void groups_of_one_district(void)
{
	axl_auto(axl_panel) struct axl_panel *panel =
	    load("28", "district", AXL_KSIC_GROUP, AXL_EMPLOYEES);
	items_are(panel, "251 252 @ 2023 2024", "at another level others speak");
	numbers_are(panel, 0, "28260: 7 3", "of the one district that is told of so finely");
	sums_are(panel, 0, "1000 | 10 | 7 3", "the whole stands by itself");
}

/*
 * 29292 of revision 10 (printing machines) and of 11 (moulds) are both of 292. 10 + 20 work in
 * 남동, 5 in 서구 outside the complex; 3 where the row has no code. The sums of the city hold all.
 */
#define REGISTER                                                                                                                   \
	"관리번호,회사명,사업자등록번호,시도명,시군구명,단지명,대표업종코드,차수,종업원합계," \
	"생산액(백만원),수출액(천달러),설립일,상태\n"                                                             \
	"A1,가,,인천,남동구,남동국가산업단지,29292,11,10,200,50,,\n"                                                 \
	"A2,나,,인천,남동구,남동국가산업단지,29292,10,20,X,,,\n"                                                     \
	"A3,다,,인천,서구,,25112,11,5,40,7,,\n"                                                                               \
	"A4,라,,인천,서구,,,,3,,,,\n"                                                                                         \
	"A5,마,,서울,,,29292,11,7,70,1,,\n"

static void a_register(void)
{
	(void)import_text("register.csv", REGISTER, "{\"period\": \"2024\"}");
	axl_auto(axl_panel) struct axl_panel *sales =
	    load("28", "district", AXL_KSIC_DIVISION, AXL_SALES);
	tap_ok(sales->is_register, "sales come from the register");
	items_are(sales, "25 29 @ 2024", "industries of rows that state the measure");
	numbers_are(sales, 0, "28200: absent 200; 28260: 40 absent", "by district");
	sums_are(sales, 0, "240 | 200 40 | 40 200", "the city's are its own");
	tap_near(axl_panel_amount(sales, 0, 0, 0), 0, 0,
	         "a register that covers a district says that it has none");
	axl_auto(axl_panel) struct axl_panel *exports =
	    load("00", "province", AXL_KSIC_DIVISION, AXL_EXPORTS);
	numbers_are(exports, 0, "11: absent 1; 28: 7 50", "exports, of the provinces");
	sums_are(exports, 0, "58 | 1 57 | 7 51", "and of the nation");
}

static void complexes_lie_across(void)
{
	axl_auto(axl_panel) struct axl_panel *panel =
	    load("28", "complex", AXL_KSIC_GROUP, AXL_EMPLOYEES);
	items_are(panel, "292 @ 2024", "both revisions are one industry");
	numbers_are(panel, 0, "complex:namdong: 30", "rows are in a complex by their column");
	sums_are(panel, 0, "38 | 30 | 30", "the whole has what lies in no complex too");
}

static void the_table_with_most_parts_is_asked(void)
{
	axl_auto(axl_panel) struct axl_panel *panel =
	    load("28", "district", AXL_KSIC_DIVISION, AXL_EMPLOYEES);
	tap_ok(!panel->is_register, "three districts of a table go before two of a register");
	axl_auto(axl_panel) struct axl_panel *groups =
	    load("28", "district", AXL_KSIC_GROUP, AXL_EMPLOYEES);
	tap_ok(groups->is_register, "two of a register before one of a table");
	numbers_are(groups, 0, "28200: absent 30; 28260: 5 absent", "and nothing is mixed");
	axl_auto(axl_panel) struct axl_panel *research =
	    load("28", "district", AXL_KSIC_DIVISION, AXL_RND);
	tap_int((long long)research->region_count, 0, "what nobody states is an empty panel");
}

int main(void)
{
	trial_begin();
	nothing_is_known_yet();
	a_published_table();
	groups_of_one_district();
	a_register();
	complexes_lie_across();
	the_table_with_most_parts_is_asked();
	trial_end();
	return tap_done();
}
