/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A project may bring tables of its own; what is wrong in them is named with file and line. */
#include "config.h"

#include "ksic/classification/classification.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"

/* Hide the shipped table of this name by one with this text, and load. */
static void refused(const char *name, const char *text, const char *reason)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = own_definition(name, text);
	axl_auto(axl_ksic) struct axl_ksic *ksic = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = axl_ksic_load(definitions, &ksic, &err);
	bool named = result < 0 && err->kind == AXL_ERROR_DATA && strstr(err->message, name) &&
	             strstr(err->message, reason);
	if (!tap_ok(named, "refused: %s", reason))
		printf("# %s\n", result < 0 ? err->message : "(loaded)");
}

#define HEAD "code,section,name_ko,name_en\n"

static void wrong_items_are_refused(void)
{
	refused("ksic-9.csv", HEAD "A,,가,\n1,A,나,\n", ":3: \"1\" is no KSIC code");
	refused("ksic-9.csv", HEAD "A,,가,\n01a,A,나,\n", ":3: \"01a\" is no KSIC code");
	refused("ksic-9.csv", HEAD "A,,가,\n01,B,나,\n",
	        ":3: 01 does not stand below its parent \"B\"");
	refused("ksic-9.csv", HEAD "A,,가,\n01,A,나,\n021,,다,\n",
	        ":4: 021 does not stand below its parent \"02\"");
	refused("ksic-9.csv", HEAD "01,A,나,\n", ":2: 01 does not stand below its parent \"A\"");
	refused("ksic-9.csv", HEAD "A,,가,\n01,A,나,\n01,A,다,\n", ":4: 01 is listed twice");
	refused("ksic-9.csv", "code,name_ko\n",
	        ":1: column 2 is \"name_ko\", expected \"section\"");
}

static void wrong_links_are_refused(void)
{
	refused("links-10-11.csv", "from,to\n01110,99999\n",
	        ":2: KSIC revision 11 has no subclass \"99999\"");
	refused("links-10-11.csv", "from,to\n0111,01110\n",
	        ":2: KSIC revision 10 has no subclass \"0111\"");
	refused("links-10-11.csv", "from,to\n01110,01110\n01110,01110\n",
	        "the link 01110 to 01110 stands twice");
	refused("links-10-11.csv", "from,to\n01110,01110\n",
	        "no link for 01121 of KSIC revision 10");
}

int main(void)
{
	own_definition_make("ksic");
	wrong_items_are_refused();
	wrong_links_are_refused();
	return tap_done();
}
