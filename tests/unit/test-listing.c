/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/listing.h"
#include "tests/unit/tap.h"

#include <unistd.h>

static const char *const header[] = {"code", "name"};
static char path[] = "test-listing-XXXXXX";

static int load(const char *text, struct axl_listing **ret_listing, struct axl_error **err)
{
	FILE *file = fopen(path, "w");
	if (!file || fputs(text, file) < 0 || fclose(file))
		printf("# cannot write %s\n", path);
	return axl_listing_load(path, header, AXL_COUNT(header), ret_listing, err);
}

static void rows_are_held_without_comments(void)
{
	axl_auto(axl_listing) struct axl_listing *listing = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result =
	    load("# made by hand, for this test\ncode,name\n01,\"농업, 임업\"\n\n# a pause\n02,\n",
	         &listing, &err);
	if (!tap_ok(result == 0, "a listing loads"))
		return;
	tap_int((long long)axl_listing_count(listing), 2, "two rows");
	tap_text(axl_listing_field(listing, 0, 0), "01", "a code keeps its zero");
	tap_text(axl_listing_field(listing, 0, 1), "농업, 임업", "a quoted name its comma");
	tap_text(axl_listing_field(listing, 1, 0), "02", "the second row");
	tap_text(axl_listing_field(listing, 1, 1), "", "may have an empty name");
	axl_error_set(&err, AXL_ERROR_DATA, "wrong");
	axl_listing_fault(listing, 1, &err);
	axl_auto(axl_memory) char *expected = axl_xasprintf("%s:6: wrong", path);
	tap_text(err->message, expected, "faults name file and line");
}

static void a_header_alone_is_an_empty_listing(void)
{
	axl_auto(axl_listing) struct axl_listing *listing = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	tap_ok(load("code,name\n", &listing, &err) == 0 && axl_listing_count(listing) == 0,
	       "a header alone is an empty listing");
}

static void refused(const char *text, const char *reason)
{
	axl_auto(axl_listing) struct axl_listing *listing = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = load(text, &listing, &err);
	bool named =
	    result < 0 && !listing && strstr(err->message, reason) && strstr(err->message, path);
	if (!tap_ok(named, "refused: %s", reason))
		printf("# %s\n", result < 0 ? err->message : "(loaded)");
}

int main(void)
{
	int file = mkstemp(path);
	if (file < 0)
		return 99;
	(void)close(file);
	rows_are_held_without_comments();
	a_header_alone_is_an_empty_listing();
	refused("code,title\n", ":1: column 2 is \"title\", expected \"name\"");
	refused("code\n", ":1: column 2 is \"\", expected \"name\"");
	refused("code,name,note\n", ":1: 3 fields, expected 2");
	refused("code,name\n01\n", ":2: 1 fields, expected 2");
	refused("code,name\n01,a,b\n", ":2: 3 fields, expected 2");
	refused("code,name\n01,a\n02,\xff\n", ":3: broken text at byte");
	refused("# nothing else\n", "no header row");
	(void)remove(path);
	return tap_done();
}
