/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A pair of names that people have to judge: an applicant as its patents name it, and a firm
 * of the registers that may be the same. The review workbook is written of such pairs
 * (templates/link/review.h) and read back into decisions on them (templates/link/form.h).
 */
#ifndef TEMPLATES_LINK_PAIR_H
#define TEMPLATES_LINK_PAIR_H

#include <stddef.h>
#include <stdint.h>

enum axl_review_verdict {
	AXL_REVIEW_OPEN, /* nobody has said anything */
	AXL_REVIEW_SAME,
	AXL_REVIEW_DIFFERENT,
	AXL_REVIEW_LATER, /* looked at, and left for another day */
	AXL_REVIEW_VERDICTS,
};

/* How decisions name them in the store: "same" …; AXL_REVIEW_OPEN has "". */
extern const char *const axl_review_verdict_names[AXL_REVIEW_VERDICTS];

/* What a pair is, whatever is shown of it. */
struct axl_review_identity {
	const char *name;   /* the applicant's, as read */
	const char *region; /* code that the applicant's documents give, or "" */
	const char *firm;   /* name of the firm, as its unit has it */
	const char *unit;   /* key of the firm */
};

/* What ties a row of the form to its pair, printed and hidden: "A" and 11 hex digits of the
 * SHA-256 of name, region and unit. */
enum { AXL_REVIEW_KEY_SIZE = 13 };
void axl_review_key(const struct axl_review_identity *identity, char ret_key[AXL_REVIEW_KEY_SIZE]);

#endif
