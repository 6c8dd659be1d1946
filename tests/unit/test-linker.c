/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names meet firms: what is linked, what waits for people, and what never is. */
#include "config.h"

#include "tests/unit/link-fixture.h"

#include <stdlib.h>

struct side {
	const char *name, *region, *number;
};

static struct axl_linked_side side_of(const struct side *side)
{
	return (struct axl_linked_side){axl_slice_of(side->name), side->region ? side->region : "",
	                                side->number ? side->number : ""};
}

/* "match exact-name 2": the outcome, the method, and the first candidate; firms count from 1. */
static char *stated(const struct axl_link_result *result)
{
	static const char *const outcomes[] = {"none", "review", "match"};
	if (result->outcome == AXL_LINK_NONE)
		return axl_xstrdup("none");
	return axl_xasprintf("%s %s %d", outcomes[result->outcome],
	                     axl_link_methods[result->method], (int)result->candidates[0].firm);
}

static struct axl_linker *linker_of(const struct side *names, size_t name_count,
                                    const struct side *firms, size_t firm_count)
{
	struct axl_linker *linker = axl_linker_new(link_definition, "2025-12-31", 2);
	for (size_t i = 0; i < name_count; i++) {
		struct axl_linked_side side = side_of(&names[i]);
		(void)axl_linker_add_name(linker, &side);
	}
	for (size_t i = 0; i < firm_count; i++) {
		struct axl_linked_side side = side_of(&firms[i]);
		axl_linker_add_firm(linker, (int64_t)i + 1, &side);
	}
	return linker;
}

static const struct side firms[] = {
    {"(주)가나정밀", "28200", "1018163461"},
    {"(유)티에스", "28200", NULL},
    {"티에스", "28200", NULL},
    {"인천대학교 산학협력단", "28185", NULL},
    {"학교법인 인하대학교", "28177", NULL},
    {"현대위아(주)창원1공장", "48121", NULL},
    {"현대위아(주)창원4공장", "48123", NULL},
    {"현대위아(주)", "41220", NULL},
    {"(주)대한테크놀러지", "28200", NULL}, /* 9 */
    {"(주)같은이름", "28200", NULL},
    {"(주)같은이름", "48121", NULL},
    {"HL클레무브(주)", "28185", NULL}, /* 12 */
    {"HD현대인프라코어(주)", "28140", NULL},
    {"가천대학교 산학협력단", "41130", NULL}, /* 14 */
    {"김철수", "28200", NULL},
    {"(주)대진정공사", "28200", NULL},         /* 16 */
    {"농업회사법인(주)푸른들", "28710", NULL}, /* 17 */
};

static const struct {
	struct side name;
	const char *expected, *says;
} cases[] = {
    {{"주식회사 가나정밀", "", NULL}, "match exact-name 1", "one normal name, one firm"},
    {{"가나 정밀 ㈜", "28200", NULL}, "match exact-name 1", "blanks and short forms"},
    {{"다른 이름(주)", "", "1018163461"}, "match number 1", "a number speaks before a name"},
    {{"(주)가나정밀", "28200", "2208162517"}, "none", "another number is another firm"},
    {{"가나정밀", "28200", NULL}, "review model 1", "a name without its form is for people"},
    {{"(유)가나정밀", "28200", NULL}, "none", "another legal form is another firm"},
    {{"티에스", "28200", NULL}, "match exact-name 3", "a form keeps two names apart"},
    {{"(유) 티에스", "28200", NULL}, "match exact-name 2", "from both sides"},
    {{"인하대학교 산학협력단", "", NULL}, "none", "인하 is not 인천"},
    {{"인하대학교", "", NULL}, "none", "a university is not its foundation"},
    {{"인천대학교", "", NULL}, "none", "and not its cooperation foundation"},
    {{"인천대학교산학협력단", "", NULL}, "match exact-name 4", "which is found by its own name"},
    {{"현대위아 주식회사", "", NULL}, "match exact-name 8", "plants of a firm are one firm"},
    {{"대한테크놀로지 주식회사", "28200", NULL}, "match exact-name 9", "spellings of one word"},
    {{"(주)같은이름", "", NULL}, "review model 10", "of two firms of one name, people choose"},
    {{"(주)같은이름", "28200", NULL}, "match model 10", "or the place does"},
    {{"(주)같은이름", "48125", NULL}, "match model 11", "for either"},
    {{"(주)에이치엘클레무브", "", NULL}, "match exact-name 12", "HL is 에이치엘"},
    {{"'현대두산인프라코어 (주)", "", NULL}, "match alias 13", "a body that changed its name"},
    {{"두산인프라코어 주식회사", "", NULL}, "match alias 13", "twice"},
    {{"가천의과학대학교 산학협력단", "", NULL},
     "match successor 14",
     "a body that went into another"},
    {{"김철수", "28200", NULL}, "none", "people are linked to no firm"},
    {{"(주)대신정공사", "28200", NULL}, "none", "a consonant in a short name is another name"},
    {{"(주)푸른들", "28710", NULL}, "match model 17", "one of two forms is left out"},
    {{"(주)어디에도없는이름", "28200", NULL}, "none", "a name that no firm has"},
    {{"", "", NULL}, "none", "no name"},
};

static void single_names(void)
{
	struct side names[AXL_COUNT(cases)];
	for (size_t i = 0; i < AXL_COUNT(cases); i++)
		names[i] = cases[i].name;
	axl_auto(axl_linker) struct axl_linker *linker =
	    linker_of(names, AXL_COUNT(names), firms, AXL_COUNT(firms));
	axl_linker_finish(linker);
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct axl_link_result result = axl_linker_result(linker, i);
		axl_auto(axl_memory) char *found = stated(&result);
		axl_auto(axl_memory) char *says =
		    axl_xasprintf("%s: %s", cases[i].name.name, cases[i].says);
		tap_text(found, cases[i].expected, says);
	}
}

static void decisions(void)
{
	static const struct side names[] = {{"(주)같은이름", "", NULL},
	                                    {"(주)가나정밀", "", NULL},
	                                    {"(주)다시가나정밀", "", NULL},
	                                    {"(주)처음보는곳", "", NULL}};
	static const char *const expected[] = {"match exact-name 10", "none", "match decision 2",
	                                       "match decision 99"};
	axl_auto(axl_linker) struct axl_linker *linker =
	    linker_of(names, AXL_COUNT(names), firms, AXL_COUNT(firms));
	axl_linker_add_decision(linker, 0, 11, false);
	axl_linker_add_decision(linker, 1, 1, true);
	axl_linker_add_decision(linker, 1, 1, false);
	axl_linker_add_decision(linker, 2, 1, true);
	axl_linker_add_decision(linker, 2, 2, true);
	axl_linker_add_decision(linker, 3, 99, true);
	axl_linker_finish(linker);
	for (size_t i = 0; i < AXL_COUNT(expected); i++) {
		struct axl_link_result result = axl_linker_result(linker, i);
		axl_auto(axl_memory) char *found = stated(&result);
		tap_text(found, expected[i], "what people decided, the last word counts");
	}
}

static void early_day(void)
{
	static const struct side name = {"현대두산인프라코어(주)", "", NULL};
	axl_auto(axl_linker) struct axl_linker *linker =
	    axl_linker_new(link_definition, "2022-12-31", 1);
	struct axl_linked_side party = side_of(&name), firm = side_of(&firms[12]);
	(void)axl_linker_add_name(linker, &party);
	axl_linker_add_firm(linker, 13, &firm);
	axl_linker_finish(linker);
	tap_int(axl_linker_result(linker, 0).outcome, AXL_LINK_NONE,
	        "before the day nobody knew the new name");
	axl_auto(axl_linker) struct axl_linker *nothing =
	    axl_linker_new(link_definition, "2025-12-31", 3);
	axl_linker_finish(nothing);
	tap_int(axl_linker_em(nothing)->end, AXL_EM_NO_PAIRS, "nothing at all is no fault");
}

enum { MANY_FIRMS = 70000, MANY_NAMES = 2000 };

static uint32_t draw(uint32_t *state)
{
	*state = *state * 1664525U + 1013904223U;
	return *state >> 8;
}

static void made_up(uint32_t *state, char name[64])
{
	static const char *const parts[] = {"가", "나", "대", "한", "성", "진", "정", "우",
	                                    "신", "동", "광", "일", "태", "명", "세", "화"};
	static const char *const ends[] = {"테크", "정밀", "산업", "전자"};
	(void)snprintf(name, 64, "(주)%s%s%s%s", parts[draw(state) % 16], parts[draw(state) % 16],
	               parts[draw(state) % 16], ends[draw(state) % 4]);
}

/* Everything that the linker says, as a text. */
static char *said_with(size_t threads)
{
	axl_auto(axl_buffer) struct axl_buffer out;
	uint32_t state = 7;
	char name[64];
	axl_buffer_init(&out);
	axl_auto(axl_linker) struct axl_linker *linker =
	    axl_linker_new(link_definition, "2025-12-31", threads);
	for (size_t i = 0; i < MANY_NAMES; i++) {
		made_up(&state, name);
		struct axl_linked_side side = {axl_slice_of(name), i % 3 ? "28200" : "", ""};
		(void)axl_linker_add_name(linker, &side);
	}
	for (size_t i = 0; i < MANY_FIRMS; i++) {
		made_up(&state, name);
		struct axl_linked_side side = {axl_slice_of(name), i % 2 ? "28200" : "48121", ""};
		axl_linker_add_firm(linker, (int64_t)i + 1, &side);
	}
	axl_linker_finish(linker);
	for (size_t i = 0; i < MANY_NAMES; i++) {
		struct axl_link_result result = axl_linker_result(linker, i);
		axl_buffer_printf(&out, "%d %d", (int)result.outcome, (int)result.method);
		for (size_t j = 0; j < result.count; j++)
			axl_buffer_printf(&out, " %d:%.17g", (int)result.candidates[j].firm,
			                  result.candidates[j].weight);
		axl_buffer_add_char(&out, '\n');
	}
	axl_buffer_printf(&out, "%.17g %zu\n", axl_linker_em(linker)->odds.share,
	                  axl_linker_pairs(linker));
	return axl_buffer_detach(&out);
}

int main(void)
{
	fixture_load_linking();
	single_names();
	decisions();
	early_day();
	axl_auto(axl_memory) char *one = said_with(1);
	axl_auto(axl_memory) char *two = said_with(2);
	axl_auto(axl_memory) char *three = said_with(3);
	tap_ok(strcmp(one, two) == 0 && strcmp(one, three) == 0,
	       "one, two and three threads say the same");
	axl_link_definition_free(link_definition);
	return tap_done();
}
