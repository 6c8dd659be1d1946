/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Faults in lists of moved symbols, each at its path. */
#include "config.h"

#include "patents/taxonomy/renames.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"

#define RENAMES(items) "{\"axlens\": \"renames/1\", \"id\": \"own\", \"renames\": [" items "]}"

static void refused(const char *text, const char *path, const char *reason)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", text);
	axl_auto(axl_renames) struct axl_renames *renames = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = axl_renames_load(definitions, "own", &renames, &err);
	if (!tap_ok(result < 0 && err->kind == AXL_ERROR_DATA && strstr(err->message, path) &&
	                strstr(err->message, reason) && strstr(err->message, "own.json"),
	            "refused at %s: %s", path, reason))
		printf("# %s\n", result < 0 ? err->message : "(loaded)");
}

int main(void)
{
	own_definition_make("renames");
	refused(RENAMES("{\"schemes\": [\"fi\"], \"from\": \"G06K 9/00\", \"to\": [\"G06V\"], "
	                "\"year\": 2022}"),
	        "$.renames[0].schemes[0]", "\"fi\" is none of ipc, cpc");
	refused(RENAMES("{\"schemes\": [\"ipc\"], \"from\": \"9/00\", \"to\": [\"G06V\"], "
	                "\"year\": 2022}"),
	        "$.renames[0].from", "\"9/00\" is no symbol");
	refused(RENAMES("{\"schemes\": [\"ipc\"], \"from\": \"G06K 9/00\", \"to\": [\"G06V\", "
	                "\"V\"], \"year\": 2022}"),
	        "$.renames[0].to[1]", "\"V\" is no symbol");
	refused(RENAMES("{\"schemes\": [\"ipc\"], \"from\": \"G06K 9/00\", \"to\": [], "
	                "\"year\": 2022}"),
	        "$.renames[0].to", "went somewhere");
	refused(RENAMES("{\"schemes\": [\"ipc\"], \"from\": \"G06K 9/00\", \"to\": [\"G06V\"], "
	                "\"year\": 22}"),
	        "$.renames[0].year", "a year from 1968 on");
	refused(RENAMES("{\"schemes\": [\"ipc\"], \"form\": \"G06K 9/00\"}"), "$.renames[0]",
	        "form");
	return tap_done();
}
