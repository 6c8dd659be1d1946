/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The Korean Standard Industrial Classification (KSIC), revisions 9, 10 and 11
 * at all five levels, and the official links between them (Statistics Korea).
 * From definitions ksic/ksic-N.csv and ksic/links-N-M.csv.
 *
 * Everything handed out is owned by struct axl_ksic, which never changes once
 * loaded, save where a function says that the caller frees.
 */
#ifndef KSIC_CLASSIFICATION_CLASSIFICATION_H
#define KSIC_CLASSIFICATION_CLASSIFICATION_H

#include "base/definition.h"
#include "base/slice.h"

enum { AXL_KSIC_NEWEST = 11 };

enum axl_ksic_level {
	AXL_KSIC_SECTION = 1, /* 대분류, a letter */
	AXL_KSIC_DIVISION,    /* 중분류, 2 digits */
	AXL_KSIC_GROUP,       /* 소분류, 3 */
	AXL_KSIC_CLASS,       /* 세분류, 4 */
	AXL_KSIC_SUBCLASS,    /* 세세분류, 5 */
};

/* "section" … "subclass": as definitions and outputs name the levels, from AXL_KSIC_SECTION on. */
extern const char *const axl_ksic_level_names[AXL_KSIC_SUBCLASS];

struct axl_ksic_item {
	int revision; /* 9, 10, 11 */
	enum axl_ksic_level level;
	const char *code; /* "C", "29", "292", "2929", "29292" */
	const char *name_ko;
	const char *name_en;                /* "" where not official */
	const struct axl_ksic_item *parent; /* NULL for sections */
	size_t position;                    /* in the order of axl_ksic_items */
};

struct axl_ksic; /* all revisions and links */

int axl_ksic_load(const struct axl_definitions *definitions, struct axl_ksic **ret_ksic,
                  struct axl_error **err);
void axl_ksic_free(struct axl_ksic *ksic);
AXL_DEFINE_CLEANUP(axl_ksic)

/* The revisions that are loaded, oldest first; returns how many. */
size_t axl_ksic_revisions(const int **ret_revisions);

/* NULL where the revision has no such code. Codes may carry their section letter ("C292"). */
const struct axl_ksic_item *axl_ksic_find(const struct axl_ksic *ksic, int revision,
                                          struct axl_slice code);
/* The item's ancestor (or itself) at a level; NULL where the item stands above it. */
const struct axl_ksic_item *axl_ksic_ancestor(const struct axl_ksic_item *item,
                                              enum axl_ksic_level level);
/* All items of a revision in classification order: an item's descendants follow it. 0 for other
 * revisions. */
size_t axl_ksic_items(const struct axl_ksic *ksic, int revision,
                      const struct axl_ksic_item *const **ret_items);

/*
 * The item whose Korean or English name folds to this text (axl_text_fold); level 0: any.
 * Where items of one line of descent bear it (0111 and 01110), the highest. NULL
 * where none or several do.
 */
const struct axl_ksic_item *axl_ksic_find_name(const struct axl_ksic *ksic, int revision,
                                               enum axl_ksic_level level, struct axl_slice name);

/*
 * The items that a user may mean, in classification order: text shaped like a code
 * ("C", "29", "C29") is the beginning of one; any other text is part of a name,
 * folded. Returns how many; the array is the caller's to free.
 */
size_t axl_ksic_search(const struct axl_ksic *ksic, int revision, struct axl_slice text,
                       const struct axl_ksic_item ***ret_items);

/* Revision of a scheme text "ksic11"; 0 for others. */
int axl_ksic_scheme_revision(const char *scheme);

/* The item that a text with its scheme names ("ksic11:292"); NULL where there is none. */
const struct axl_ksic_item *axl_ksic_find_scheme(const struct axl_ksic *ksic,
                                                 struct axl_slice text);

/* One target of a conversion: shares over the targets of a code sum to 1. */
struct axl_ksic_target {
	const struct axl_ksic_item *item;
	double share;
};

/* What to beware of: bits. */
enum axl_ksic_caution {
	AXL_KSIC_PLAIN = 0,
	AXL_KSIC_AMBIGUOUS = 1, /* the code exists in both revisions with different meanings: it is
	                           not among its own targets */
	AXL_KSIC_PARTIAL =
	    2, /* the code is kept but its content split: it is among its targets with others */
	AXL_KSIC_COMPOSED = 4, /* no official table: composed over the revision between */
};

/*
 * Convert a code of any level to items of the same level in another revision, in
 * classification order. A subclass gives equal shares to its official
 * links (backwards, the links are read backwards; 9 <-> 11 goes over 10, equal
 * shares at both steps). A higher code is the sum of its subclasses, each with an
 * equal part of it. Totals are kept. The rule is "equal" where one is recorded.
 *
 * *ret_targets is owned by the caller (free). AXL_ERROR_DATA where the code or a
 * revision is unknown.
 */
int axl_ksic_convert(const struct axl_ksic *ksic, int from, struct axl_slice code, int to,
                     struct axl_ksic_target **ret_targets, size_t *ret_count, unsigned *ret_caution,
                     struct axl_error **err);

#endif
