/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/nearest.h"
#include "tests/unit/tap.h"

static void expect(const char *word, const char *expected)
{
	static const char *const names[] = {"ksic",      "score", "status", "survey",
	                                    "suppliers", "run",   "rfp"};
	axl_auto(axl_nearest) struct axl_nearest near;
	axl_nearest_init(&near, word);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		axl_nearest_try(&near, names[i]);
	tap_text(near.names.bytes, expected, word);
}

int main(void)
{
	expect("kisc", "ksic");    /* two neighbours swapped: one edit of 4/3 = 1 allowed */
	expect("scores", "score"); /* one deletion */
	expect("surve", "survey"); /* begins it */
	expect("s", "score, status, survey, suppliers");
	expect("rum", "run"); /* 3/3 = 1 edit; rfp is two away */
	expect("xxxx", "");
	expect("sttaus", "status");
	expect("", "");
	expect("한글", "");
	expect("a-word-of-more-than-forty-characters-is-no-name", "");
	return tap_done();
}
