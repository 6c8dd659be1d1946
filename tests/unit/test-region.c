/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/region/region.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"

static const char *const shipped[] = {"korea", "incheon-complexes"};

static const char *code_of(const struct axl_region *region)
{
	return region ? region->code : NULL;
}

static const char *found(const struct axl_regions *regions, const char *text, const char *within)
{
	return code_of(axl_region_find(regions, axl_slice_of(text),
	                               within ? axl_region_by_code(regions, within) : NULL));
}

static void the_shipped_table_is_whole(const struct axl_regions *regions)
{
	const struct axl_region *const *all;
	size_t count = axl_regions_all(regions, &all);
	const struct axl_region *nation = axl_region_by_code(regions, "00");
	const struct axl_region *incheon = axl_region_by_code(regions, "28");
	int provinces = 0, districts = 0, complexes = 0, lost = 0;
	for (size_t i = 0; i < count; i++) {
		provinces += strcmp(all[i]->kind, "province") == 0;
		districts += strcmp(all[i]->kind, "district") == 0 && all[i]->parent == incheon;
		complexes += strcmp(all[i]->kind, "complex") == 0;
		lost += !axl_region_within(all[i], nation);
	}
	tap_int(provinces, 17, "17 provinces");
	tap_int(districts, 10, "ten districts of Incheon");
	tap_int(complexes, 15, "15 complexes of table 3-1");
	tap_int(lost, 0, "all lie in the nation");
	tap_text(axl_region_by_code(regions, "28110")->valid_to, "2026-06-30",
	         "중구 ends with the reorganisation of 2026");
	tap_text(axl_region_by_code(regions, "28200")->valid_to, "", "남동구 stays");
	tap_int((long long)strlen(axl_regions_hash(regions)), 64, "the hash is a SHA-256");
}

static void codes_of_all_years_and_lengths_are_known(const struct axl_regions *regions)
{
	tap_text(found(regions, "28200", NULL), "28200", "a district");
	tap_text(found(regions, "2820010100", NULL), "28200", "a legal-dong code of 10 digits");
	tap_text(found(regions, "28200101", NULL), "28200", "of 8");
	tap_text(found(regions, "1168010100", NULL), "11",
	         "an unlisted district counts to its province");
	tap_text(found(regions, "28170", NULL), "28177", "a code of before");
	tap_text(found(regions, "4211010100", NULL), "51", "a province's code of before, longer");
	tap_text(found(regions, "282", NULL), NULL, "three digits are no code");
	tap_text(found(regions, "99999", NULL), NULL, "nor is what begins with none");
	tap_text(found(regions, "0", NULL), NULL, "nor 0");
	tap_text(found(regions, "complex:namdong", NULL), "complex:namdong", "a complex");
	tap_text(code_of(axl_region_by_number(regions, "kostat", "26")), "31",
	         "26 is 울산 to Statistics Korea");
	tap_text(found(regions, "26", NULL), "26", "and 부산 to the ministry");
	tap_text(code_of(axl_region_by_number(regions, "kostat", "99")), NULL, "no such number");
}

static void names_are_found_folded_and_by_path(const struct axl_regions *regions)
{
	tap_text(found(regions, "인천광역시", NULL), "28", "a name");
	tap_text(found(regions, " 인천 ", NULL), "28", "an alias, outer blanks off");
	tap_text(found(regions, "INCHEON", NULL), "28", "in any case");
	tap_text(found(regions, "강원도", NULL), "51", "a name of before");
	tap_text(found(regions, "남구", "28"), "28177", "a district's name of before");
	tap_text(found(regions, "창원시 의창구", NULL), "48121", "a path");
	tap_text(found(regions, "경상남도 창원시 의창구", NULL), "48121", "a longer one");
	tap_text(found(regions, "경상남도  의창구", NULL), "48121", "one that leaves out a step");
	tap_text(found(regions, "인천 의창구", NULL), NULL, "a path must lead down");
	tap_text(found(regions, "인천 서울", NULL), NULL, "even to a name known everywhere");
	tap_text(found(regions, "한국수출 (부평지구)", NULL), "complex:bupyeong",
	         "a complex as printed");
	tap_text(found(regions, "인천서부자원 순환특화단지", "28"),
	         "complex:incheon-seobu-recycling", "with the print's line break");
	tap_text(found(regions, "남동", "28"), "complex:namdong", "as KICOX calls it");
	tap_text(found(regions, "남동구", "28"), "28200", "which is not the district");
	tap_text(found(regions, "", NULL), NULL, "nothing is nowhere");
	tap_text(found(regions, "화성", NULL), NULL, "nor is what is not listed");
}

static void within_guards_names_that_are_not_unique(const struct axl_regions *regions)
{
	tap_text(found(regions, "중구", "28"), "28110", "중구 within Incheon");
	tap_text(found(regions, "중구", "26"), NULL, "중구 within Busan is not Incheon's");
	tap_text(found(regions, "경남", "28"), "48", "a province is known from everywhere");
	tap_text(found(regions, "전국", "28"), "00", "so is the nation");
	tap_text(found(regions, "인천", "28"), "28", "a region lies within itself");
}

static const char *address(const struct axl_regions *regions, const char *text, const char *within)
{
	return code_of(axl_region_of_address(regions, axl_slice_of(text),
	                                     within ? axl_region_by_code(regions, within) : NULL));
}

static void addresses_lead_down_as_far_as_they_are_known(const struct axl_regions *regions)
{
	tap_text(address(regions, "인천광역시 남동구 은봉로 1 (논현동)", NULL), "28200",
	         "a district");
	tap_text(address(regions, "경상남도 창원시 의창구 북동 93번지", NULL), "48121",
	         "three steps");
	tap_text(address(regions, "경기도 화성시 동탄대로 1", NULL), "41", "as far as listed");
	tap_text(address(regions, "남동구 은봉로 1", "28"), "28200", "from within");
	tap_text(address(regions, "중구 1", "26"), NULL, "not from elsewhere");
	tap_text(address(regions, "은봉로 1", NULL), NULL, "a street is no region");
	tap_text(address(regions, "", NULL), NULL, "nothing neither");
	tap_text(address(regions, "인천", NULL), "28", "one word");
}

static void below_is_transitive(const struct axl_regions *regions)
{
	const struct axl_region *gu = axl_region_by_code(regions, "48121");
	tap_ok(axl_region_within(gu, axl_region_by_code(regions, "48")), "의창구 lies in 경상남도");
	tap_ok(axl_region_within(gu, gu), "and in itself");
	tap_ok(!axl_region_within(axl_region_by_code(regions, "48"), gu), "but not the reverse");
	tap_ok(!axl_region_within(gu, axl_region_by_code(regions, "28")), "nor in Incheon");
}

/* Load a definition with this list of regions, after korea where asked; the error's message is the
 * caller's. */
static struct axl_regions *load_text(bool after_korea, const char *list, char **ret_message)
{
	static const char *const ids[] = {"korea", "own"};
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("{\"axlens\": \"regions/1\", \"id\": \"own\", \"regions\": [%s]}", list);
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", text);
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_regions *regions = NULL;
	int result = axl_regions_load(definitions, after_korea ? ids : ids + 1, after_korea ? 2 : 1,
	                              &regions, &err);
	*ret_message = result < 0 ? axl_xstrdup(err->message) : NULL;
	return regions;
}

static void later_definitions_add_and_override(void)
{
	axl_auto(axl_memory) char *message = NULL;
	axl_auto(axl_regions) struct axl_regions *regions = load_text(
	    true,
	    "{\"code\": \"26110\", \"kind\": \"district\", \"name\": \"중구\", \"parent\": \"26\"},"
	    "{\"code\": \"28200\", \"kind\": \"district\", \"name\": \"새남동구\", \"parent\": "
	    "\"28\"}",
	    &message);
	if (!tap_ok(regions != NULL, "two definitions load"))
		return;
	tap_text(found(regions, "중구", "26"), "26110", "a second 중구 within Busan");
	tap_text(found(regions, "중구", "28"), "28110", "the first within Incheon");
	tap_text(found(regions, "중구", NULL), NULL, "ambiguous from nowhere");
	tap_text(found(regions, "중구", "00"), NULL, "and from the nation");
	tap_text(found(regions, "부산 중구", NULL), "26110", "a path settles it");
	tap_text(axl_region_by_code(regions, "28200")->name, "새남동구", "28200 was replaced");
	tap_text(found(regions, "남동구", NULL), NULL, "with all its names");
}

/* A town of b until 2020, of c since; d lies in it. */
static void a_region_may_have_moved(void)
{
	axl_auto(axl_memory) char *message = NULL;
	axl_auto(axl_regions) struct axl_regions *regions = load_text(
	    false,
	    "{\"code\": \"b\", \"kind\": \"district\", \"name\": \"B\"},"
	    "{\"code\": \"c\", \"kind\": \"district\", \"name\": \"C\"},"
	    "{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"parent\": \"c\", \"former\": "
	    "[{\"parent\": \"b\", \"valid_to\": \"2020-12-31\"}]},"
	    "{\"code\": \"d\", \"kind\": \"complex\", \"name\": \"D\", \"parent\": \"a\"}",
	    &message);
	if (!tap_ok(regions != NULL, "a town with a former parent loads"))
		return;
	const struct axl_region *b = axl_region_by_code(regions, "b");
	const struct axl_region *c = axl_region_by_code(regions, "c");
	const struct axl_region *d = axl_region_by_code(regions, "d");
	tap_ok(axl_region_within_on(d, b, "2020-12-31") &&
	           !axl_region_within_on(d, c, "2020-12-31"),
	       "on its last day there all that lies in it lies there");
	tap_ok(axl_region_within_on(d, c, "2021-01-01") &&
	           !axl_region_within_on(d, b, "2021-01-01"),
	       "and no more on the next");
	tap_ok(axl_region_within_on(d, c, "") && axl_region_within(d, c) &&
	           !axl_region_within(d, b),
	       "without a day it is where it lies today");
	tap_ok(axl_region_ever_within(d, b) && axl_region_ever_within(d, c) &&
	           !axl_region_ever_within(b, c),
	       "it has lain in both");
	tap_text(found(regions, "A", "b"), "a", "its name is known in both");
	tap_text(found(regions, "A", "c"), "a", "one as the other");
}

static void wrong_definitions_are_refused_with_their_place(void)
{
	static const struct {
		const char *list, *message;
	} cases[] = {
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"parent\": \"b\"},"
	     "{\"code\": \"b\", \"kind\": \"town\", \"name\": \"B\", \"parent\": \"c\"},"
	     "{\"code\": \"c\", \"kind\": \"town\", \"name\": \"C\", \"parent\": \"a\"}",
	     "a is its own ancestor: a › b › c › a"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"parent\": \"a\"}",
	     "a is its own ancestor: a › a"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"parent\": \"x\"}",
	     "parent \"x\" of a A is not defined"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"former\": [{\"parent\": "
	     "\"x\", \"valid_to\": \"2020-12-31\"}]}",
	     "parent \"x\" of a A is not defined"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"former\": [{\"parent\": "
	     "\"a\", \"valid_to\": \"2020-12-31\"}]}",
	     "a is its own ancestor: a › a"},
	    {"{\"code\": \"b\", \"kind\": \"town\", \"name\": \"B\"},"
	     "{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"former\": [{\"parent\": "
	     "\"b\"}]}",
	     "a former parent needs valid_to, the last day that A lay in B"},
	    {"{\"code\": \"a\", \"kind\": \"village\", \"name\": \"A\"}",
	     "\"village\" is no kind of region"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"valid_to\": \"2026-13-01\"}",
	     "valid_to is \"2026-13-01\", expected a day"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\"},"
	     "{\"code\": \"b\", \"kind\": \"town\", \"name\": \"B\", \"former\": [{\"code\": "
	     "\"a\"}]}",
	     "a is claimed by a and by b"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"numbers\": {\"kostat\": "
	     "\"1\"}},"
	     "{\"code\": \"b\", \"kind\": \"town\", \"name\": \"B\", \"numbers\": {\"kostat\": "
	     "\"1\"}}",
	     "kostat:1 is claimed by a and by b"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"alias\": []}", "alias"},
	    {"{\"code\": \"a\", \"kind\": \"town\"}", "name"},
	    {"{\"code\": \"a\", \"kind\": \"town\", \"name\": \"A\", \"aliases\": \"B\"}",
	     "aliases"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_memory) char *message = NULL;
		axl_auto(axl_regions) struct axl_regions *regions =
		    load_text(false, cases[i].list, &message);
		bool named = !regions && message && strstr(message, cases[i].message) &&
		             strstr(message, "own.json");
		if (!tap_ok(named, "refused: %s", cases[i].message))
			printf("# %s\n", message ? message : "(loaded)");
	}
}

int main(void)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_regions) struct axl_regions *regions = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (!tap_ok(axl_regions_load(definitions, shipped, AXL_COUNT(shipped), &regions, &err) == 0,
	            "the shipped tables load")) {
		printf("# %s\n", err->message);
		return tap_done();
	}
	the_shipped_table_is_whole(regions);
	codes_of_all_years_and_lengths_are_known(regions);
	names_are_found_folded_and_by_path(regions);
	within_guards_names_that_are_not_unique(regions);
	addresses_lead_down_as_far_as_they_are_known(regions);
	below_is_transitive(regions);
	own_definition_make("regions");
	later_definitions_add_and_override();
	a_region_may_have_moved();
	wrong_definitions_are_refused_with_their_place();
	return tap_done();
}
