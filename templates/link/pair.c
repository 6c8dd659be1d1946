/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "templates/link/pair.h"

#include "base/sha256.h"

const char *const axl_review_verdict_names[AXL_REVIEW_VERDICTS] = {
    [AXL_REVIEW_OPEN] = "",
    [AXL_REVIEW_SAME] = "same",
    [AXL_REVIEW_DIFFERENT] = "different",
    [AXL_REVIEW_LATER] = "later",
};

void axl_review_key(const struct axl_review_identity *identity, char ret_key[AXL_REVIEW_KEY_SIZE])
{
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%s\n%s\n%s", identity->name, identity->region, identity->unit);
	char hex[65];
	axl_sha256_of_text(text, hex);
	/* a letter in front: no spreadsheet takes "12e3…" for a number */
	(void)snprintf(ret_key, AXL_REVIEW_KEY_SIZE, "A%.11s", hex);
}
