/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review workbook while it is written, and where its reader finds things again. Inner header
 * of templates. */
#ifndef TEMPLATES_LINK_BOOK_H
#define TEMPLATES_LINK_BOOK_H

#include "templates/book/sheet.h"
#include "templates/link/review.h"

/* Columns of the hidden sheet; its first row names them. */
enum axl_review_hidden {
	AXL_REVIEW_HIDDEN_KEY,
	AXL_REVIEW_HIDDEN_NAME,
	AXL_REVIEW_HIDDEN_REGION,
	AXL_REVIEW_HIDDEN_FIRM,
	AXL_REVIEW_HIDDEN_UNIT,
	AXL_REVIEW_HIDDEN_COLUMNS
};
#define AXL_REVIEW_HIDDEN_SHEET "axlens"
extern const char *const axl_review_hidden_heads[AXL_REVIEW_HIDDEN_COLUMNS];

/* Labels of verdicts, by enum axl_review_verdict; AXL_REVIEW_OPEN has none. */
extern const char *const axl_review_verdict_labels[AXL_REVIEW_VERDICTS];

enum { AXL_REVIEW_TOP = 3 }; /* row of the first pair */

struct axl_review_book {
	struct axl_book *book;
	const struct axl_review *in;
	struct axl_sheet guide, review, sources;
};

/* The three verdicts on the guide, below one another: what the drop-down offers. */
struct axl_long_address axl_review_choices(const struct axl_review_book *lb);
/* All verdicts of the review sheet. */
struct axl_long_address axl_review_verdicts(const struct axl_review_book *lb);

void axl_review_write_guide(const struct axl_review_book *lb);
void axl_review_write_review(const struct axl_review_book *lb);

#endif
