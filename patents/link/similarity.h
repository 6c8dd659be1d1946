/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How like two texts of code points are (Jaro 1989; Winkler 1990). Pure.
 *
 * Jaro: (m/a + m/b + (m - t)/m) / 3 of the m codes that two texts of lengths a and b share
 * within a window of max(a, b)/2 - 1, t half of those that stand in another order; 0 where m
 * is 0. Winkler: J + l p (1 - J) with the l first codes alike, at most `most` of them. Two
 * empty texts are alike (1).
 */
#ifndef PATENTS_LINK_SIMILARITY_H
#define PATENTS_LINK_SIMILARITY_H

#include <stddef.h>
#include <stdint.h>

enum {
	AXL_JARO_MOST = 288, /* codes of a text; longer ones are compared by so many */
	AXL_JARO_WORDS = (AXL_JARO_MOST + 63) / 64,
	AXL_JARO_SLOTS = 512,
};

/* A text that others are held against, and where each of its codes stands. */
struct axl_jaro_text {
	size_t length;
	uint32_t codes[AXL_JARO_MOST];
	struct axl_jaro_slot {
		uint32_t code;                   /* 0: none */
		uint64_t places[AXL_JARO_WORDS]; /* bits */
	} slots[AXL_JARO_SLOTS];
};

/* Takes the place of what the text was: zeroed memory, or another. No code is 0. */
void axl_jaro_text_set(struct axl_jaro_text *text, const uint32_t *codes, size_t length);

/* The likeness, or 0 as soon as it is sure to stay below `least`. */
double axl_jaro_winkler(const uint32_t *a, size_t a_length, const struct axl_jaro_text *b,
                        double prefix, size_t most, double least);

/*
 * Hangul syllables taken apart into initial, vowel and final, by arithmetic (Unicode 3.12);
 * other codes stay. The number of jamo written, at most 3 a code.
 */
size_t axl_jamo_of(const uint32_t *codes, size_t length, uint32_t *ret_jamo);

#endif
