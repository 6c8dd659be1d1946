/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares and codes are those written in templates/definitions/groups/incheon-strategic.json. */
#include "config.h"

#include "ksic/group.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"

static const struct axl_ksic_item *find(const struct axl_ksic *ksic, const char *code)
{
	return axl_ksic_find(ksic, 11, axl_slice_of(code));
}

static void the_shipped_groups_are_seven(const struct axl_groups *groups)
{
	static const char *const names[] = {"바이오", "반도체",        "로봇", "미래차",
	                                    "항공",   "디지털·데이터", "물류"};
	const struct axl_group *all;
	size_t count = axl_groups_all(groups, &all);
	tap_int((long long)count, AXL_COUNT(names), "six strategic industries and logistics");
	for (size_t i = 0; i < count && i < AXL_COUNT(names); i++)
		tap_text(all[i].label_ko, names[i], "in the definition's order");
	tap_text(axl_groups_id(groups), "incheon-strategic", "by name");
	tap_int(axl_groups_revision(groups), 11, "codes of revision 11");
	tap_text(axl_groups_date(groups), "2025-12-31", "with their day");
	tap_ok(!axl_group_by_id(groups, "steel"), "no group of another name");
	size_t unexplained = 0;
	for (size_t g = 0; g < count; g++)
		for (size_t c = 0; c < all[g].code_count; c++)
			unexplained += all[g].codes[c].reason[0] == '\0';
	tap_int((long long)unexplained, 0, "every code has its reason");
}

static double share(const struct axl_groups *groups, const char *id,
                    const struct axl_ksic_item *item, bool *ret_mixed)
{
	const struct axl_group_code *code =
	    axl_group_covers(axl_group_by_id(groups, id), item, ret_mixed);
	return code ? code->share : -1;
}

static void the_nearest_code_speaks(const struct axl_groups *groups, const struct axl_ksic *ksic)
{
	bool mixed;
	tap_near(share(groups, "robot", find(ksic, "29280"), &mixed), 1, 0, "29280 by 2928");
	tap_ok(!mixed, "whole");
	tap_near(share(groups, "mobility", find(ksic, "30331"), &mixed), 0.5, 0, "30331 by 303");
	tap_near(share(groups, "mobility", find(ksic, "30332"), &mixed), 1, 0, "30332 by itself");
	tap_near(share(groups, "mobility", find(ksic, "30310"), &mixed), 0, 0, "30310 is left out");
	tap_near(share(groups, "mobility", find(ksic, "303"), &mixed), 0.5, 0, "303 itself");
	tap_ok(mixed, "is mixed");
	tap_near(share(groups, "mobility", find(ksic, "30"), &mixed), -1, 0,
	         "nothing speaks for 30");
	tap_ok(mixed, "but some of it counts");
	tap_near(share(groups, "mobility", find(ksic, "10"), &mixed), -1, 0,
	         "nothing speaks for 10");
	tap_ok(!mixed, "and none of it counts");
	/* 29163 counts half to 로봇 and half to 물류. */
	tap_near(share(groups, "robot", find(ksic, "29163"), NULL) +
	             share(groups, "logistics", find(ksic, "29163"), NULL),
	         1, 0, "groups overlap");
}

static void what_no_group_counts_is_listed(const struct axl_groups *groups,
                                           const struct axl_ksic *ksic)
{
	const struct axl_ksic_item **outside;
	size_t count = axl_groups_outside(groups, ksic, &outside);
	bool engine_parts = false, robots = false, subclasses = true;
	for (size_t i = 0; i < count; i++) {
		engine_parts = engine_parts || strcmp(outside[i]->code, "30310") == 0;
		robots = robots || strcmp(outside[i]->code, "29280") == 0;
		subclasses = subclasses && outside[i]->level == AXL_KSIC_SUBCLASS;
	}
	free(outside);
	tap_ok(engine_parts, "30310, left out with share 0");
	tap_ok(!robots, "not 29280");
	tap_ok(count > 0 && count < 1205 && subclasses, "some subclasses and no others");
}

static void refused(const struct axl_ksic *ksic, const char *rest, const char *reason)
{
	axl_auto(axl_memory) char *text = axl_xasprintf(
	    "{\"axlens\": \"groups/1\", \"id\": \"own\", \"date\": \"2025-12-31\", %s}", rest);
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", text);
	axl_auto(axl_groups) struct axl_groups *groups = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = axl_groups_load(definitions, "own", ksic, &groups, &err);
	bool named = result < 0 && err->kind == AXL_ERROR_DATA && strstr(err->message, reason) &&
	             strstr(err->message, "own.json");
	if (!tap_ok(named, "refused: %s", reason))
		printf("# %s\n", result < 0 ? err->message : "(loaded)");
}

#define ONE_GROUP(codes)                                                                           \
	"\"revision\": 11, \"groups\": [{\"id\": \"g\", \"label\": {\"ko\": \"가\"}, \"codes\": " \
	"[" codes "]}]"

static void wrong_definitions_are_refused(const struct axl_ksic *ksic)
{
	own_definition_make("groups");
	refused(ksic, ONE_GROUP("{\"code\": \"29294\", \"reason\": \"r\"}"),
	        "KSIC revision 11 has no code \"29294\"");
	refused(ksic, ONE_GROUP("{\"code\": \"29\", \"share\": 1.5, \"reason\": \"r\"}"),
	        "share of 29 is 1.5, expected 0 to 1");
	refused(
	    ksic,
	    ONE_GROUP(
		"{\"code\": \"29\", \"reason\": \"r\"}, {\"code\": \"C29\", \"reason\": \"r\"}"),
	    "code C29 stands twice in its group");
	refused(ksic, ONE_GROUP("{\"code\": \"29\"}"), "reason");
	refused(ksic, ONE_GROUP(""), "group g has no codes");
	refused(ksic, "\"revision\": 8, \"groups\": []", "revision is none of KSIC 9, 10 and 11");
	refused(ksic,
	        "\"revision\": 11, \"groups\": ["
	        "{\"id\": \"g\", \"label\": {\"ko\": \"가\"}, \"codes\": [{\"code\": \"29\", "
	        "\"reason\": \"r\"}]},"
	        "{\"id\": \"g\", \"label\": {\"ko\": \"나\"}, \"codes\": [{\"code\": \"30\", "
	        "\"reason\": \"r\"}]}]",
	        "group g stands twice");
}

int main(void)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_ksic) struct axl_ksic *ksic = NULL;
	axl_auto(axl_groups) struct axl_groups *groups = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (!tap_ok(axl_ksic_load(definitions, &ksic, &err) == 0 &&
	                axl_groups_load(definitions, "incheon-strategic", ksic, &groups, &err) == 0,
	            "the shipped definition loads")) {
		printf("# %s\n", err->message);
		return tap_done();
	}
	the_shipped_groups_are_seven(groups);
	the_nearest_code_speaks(groups, ksic);
	what_no_group_counts_is_listed(groups, ksic);
	wrong_definitions_are_refused(ksic);
	return tap_done();
}
