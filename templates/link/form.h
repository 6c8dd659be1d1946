/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A review workbook that comes back, filled in.
 *
 * People delete rows, sort, copy, write over drop-downs, and send the file through programs that
 * lose hidden sheets or through CSV. What can be told for certain is repaired and said; what
 * cannot is listed with its line, and nothing is taken from that row. Columns are found by their
 * headings, in either language, in whatever order they stand.
 *
 * A row is tied to its pair by its printed key, else (no such key) by both names where they are
 * those of one pair only. Where key and names speak of different pairs (part of the
 * columns was sorted) the row is refused. One name that is said to be several firms is taken as it
 * stands (the last counts), and noted.
 */
#ifndef TEMPLATES_LINK_FORM_H
#define TEMPLATES_LINK_FORM_H

#include "base/definition.h"
#include "templates/link/pair.h"

struct axl_review_decision {
	struct axl_review_identity identity;
	enum axl_review_verdict verdict; /* never AXL_REVIEW_OPEN */
	const char *reason;
	uint64_t line;
};

/* What had to be repaired, or could not be. */
struct axl_review_note {
	uint64_t line;
	const char *cell;   /* "O5"; "" in CSV */
	const char *column; /* heading, or "" */
	const char *what;   /* translated */
	bool repaired;      /* false: nothing was taken from the row */
};

struct axl_review_form {
	const char *sheet;                     /* "" in CSV */
	struct axl_review_decision *decisions; /* in the order of the rows */
	size_t decision_count, decision_capacity;
	struct axl_review_note *notes;
	size_t note_count, note_capacity;
	size_t open;    /* rows without a verdict */
	size_t missing; /* pairs of the form that have no row any more; 0 where it cannot be told */
	bool keys_are_lost; /* the hidden sheet is gone: only known pairs could be found */
	struct axl_arena *texts;
};

/*
 * 0; 1 where the file is no review form: no sheet has the headings of a key or of both names, and
 * of the verdict. known: the pairs that linking would have reviewed now, for forms without their
 * hidden sheet; may be none.
 */
int axl_review_form_read(const char *path, const struct axl_definitions *definitions,
                         const struct axl_review_identity *known, size_t known_count,
                         struct axl_review_form **ret_form, struct axl_error **err);
void axl_review_form_free(struct axl_review_form *form);
AXL_DEFINE_CLEANUP(axl_review_form)

#endif
