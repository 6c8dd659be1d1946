/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sectors of input-output tables and the industries that they are made of. */
#include "config.h"

#include "ksic/chain/sectors.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"

static struct axl_ksic *ksic;

static struct axl_sectors *load(const struct axl_definitions *definitions, const char *id)
{
	struct axl_sectors *sectors = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_sectors_load(definitions, id, ksic, &sectors, &err) < 0)
		tap_ok(false, "%s", err->message);
	return sectors;
}

/* The part of a code that a sector has. */
static double part(const struct axl_sectors *sectors, int revision, const char *code,
                   const char *sector)
{
	const struct axl_sector *all;
	axl_auto(axl_error) struct axl_error *err = NULL;
	size_t count = axl_sectors_all(sectors, &all);
	axl_auto(axl_memory) double *shares = axl_xcalloc(count, sizeof *shares);
	const struct axl_ksic_item *item = axl_ksic_find(ksic, revision, axl_slice_of(code));
	if (!item || axl_sectors_of(sectors, ksic, item, shares, &err) < 0)
		return -1;
	return shares[axl_sectors_find(sectors, sector, "") - all];
}

static void the_shipped_sectors_are_33(void)
{
	const struct axl_sector *all;
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_sectors) struct axl_sectors *sectors = load(definitions, "bok-33");
	tap_int((long long)axl_sectors_all(sectors, &all), 33, "as the Bank of Korea has them");
	tap_near(axl_sectors_delta(sectors), 0.3, 0, "with the usual δ");
	tap_text(axl_sectors_find(sectors, "C09", "")->label_ko, "컴퓨터, 전자 및 광학기기",
	         "by code");
	tap_text(axl_sectors_find(sectors, "33", "1차금속제품")->id, "C07", "by name");
	tap_ok(!axl_sectors_find(sectors, "C15", ""), "and none that is not there");
	tap_near(part(sectors, 10, "26", "C09"), 1, 0, "a division lies in its sector");
	tap_near(part(sectors, 10, "26111", "C09"), 1, 0, "and so does what is below it");
	tap_near(part(sectors, 11, "303", "C12"), 1, 0, "in another revision too");
	axl_auto(axl_memory) const struct axl_ksic_item **outside = NULL;
	size_t count = axl_sectors_outside(sectors, ksic, &outside);
	tap_int((long long)count, 2, "what has no sector, by its highest codes");
	tap_ok(count == 2 && strcmp(outside[0]->code, "T") == 0 &&
	           strcmp(outside[1]->code, "U") == 0,
	       "households and international bodies");
}

#define HEAD                                                                                       \
	"{\"axlens\": \"sectors/1\", \"id\": \"own\", \"label\": {\"ko\": \"시험\"}, "           \
	"\"date\": \"2026-01-01\", \"revision\": 11, \"source\": \"시험\", "                     \
	"\"flq\": {\"delta\": 0.25, \"reason\": \"시험\"}, \"sectors\": ["

static void the_nearest_code_speaks(void)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = own_definition(
	    "own.json", HEAD
	    "{\"id\": \"1\", \"label\": {\"ko\": \"하나\"}, \"codes\": ["
	    "{\"code\": \"10\"}, {\"code\": \"11\", \"share\": 0.75, \"reason\": \"시험\"}]},"
	    "{\"id\": \"2\", \"label\": {\"ko\": \"둘\"}, \"codes\": [{\"code\": \"101\"}]}]}");
	axl_auto(axl_sectors) struct axl_sectors *sectors = load(definitions, "own");
	tap_near(part(sectors, 11, "101", "1"), 0, 0, "101 is taken out of 10");
	tap_near(part(sectors, 11, "101", "2"), 1, 0, "and belongs to the other");
	tap_near(part(sectors, 11, "102", "1"), 1, 0, "102 stays");
	tap_near(part(sectors, 11, "11", "1"), 0.75, 1e-12, "a share holds for the code");
	tap_near(part(sectors, 11, "111", "1"), 0.75, 1e-12, "and for all below it");
	tap_near(part(sectors, 11, "12", "1"), 0, 0, "no sector has the rest");
	tap_near(part(sectors, 11, "10", "1") + part(sectors, 11, "10", "2"), 1, 1e-12,
	         "10 lies in both, and in nothing else");
}

static void fails(const char *rest, const char *message)
{
	struct axl_sectors *sectors = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_memory) char *text = axl_xasprintf("%s%s", HEAD, rest);
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", text);
	tap_int(axl_sectors_load(definitions, "own", ksic, &sectors, &err), -1, "refused");
	tap_ok(err && strstr(err->message, message), "%s", message);
}

static void faults_are_named(void)
{
	fails("{\"id\": \"1\", \"label\": {\"ko\": \"하나\"}, \"codes\": [{\"code\": \"4\"}]}]}",
	      "$.sectors[0].codes[0]: KSIC revision 11 has no code \"4\"");
	fails("{\"id\": \"1\", \"label\": {\"ko\": \"하나\"}, \"codes\": [{\"code\": \"10\", "
	      "\"share\": 0}]}]}",
	      "share of 10 is 0, expected 0 to 1");
	fails("{\"id\": \"1\", \"label\": {\"ko\": \"하나\"}, \"codes\": [{\"code\": \"10\"}, "
	      "{\"code\": \"10\"}]}]}",
	      "$.sectors[0].codes[1]: code 10 stands twice in its sector");
}

int main(void)
{
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	if (axl_ksic_load(definitions, &ksic, &err) < 0) {
		printf("Bail out! %s\n", err->message);
		return 1;
	}
	own_definition_make("sectors");
	the_shipped_sectors_are_33();
	the_nearest_code_speaks();
	faults_are_named();
	axl_ksic_free(ksic);
	return tap_done();
}
