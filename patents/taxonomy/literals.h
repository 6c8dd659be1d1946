/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Many words found in one pass over a text, by Vectorscan. The words may be shared by
 * threads, of which each searches in a room of its own.
 */
#ifndef PATENTS_TAXONOMY_LITERALS_H
#define PATENTS_TAXONOMY_LITERALS_H

#include "base/error.h"
#include "base/slice.h"

/*
 * Letters, digits, ' ' and bytes of UTF-8; ASCII is compared without regard to case. With
 * `begins` no letter or digit of ASCII stands before it, with `ends` none behind it.
 */
struct axl_literal {
	const char *letters;
	bool begins, ends;
};

struct axl_literals;
struct axl_literals_room;

/* At least one word. */
int axl_literals_new(const struct axl_literal *literals, size_t count,
                     struct axl_literals **ret_literals, struct axl_error **err);
void axl_literals_free(struct axl_literals *literals);
AXL_DEFINE_CLEANUP(axl_literals)

struct axl_literals_room *axl_literals_room_new(const struct axl_literals *literals);
void axl_literals_room_free(struct axl_literals_room *room);

typedef void (*axl_literals_each)(void *context, size_t word, size_t start);

/*
 * Every place of every word, in no order that could be relied on. A word with a boundary needs a
 * byte of the text on that side: begin and end the text with one that is no letter.
 */
void axl_literals_find(const struct axl_literals *literals, struct axl_literals_room *room,
                       struct axl_slice text, axl_literals_each each, void *context);

#endif
