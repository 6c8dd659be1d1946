/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The characters of a folded text (axl_text_fold_words) as words see them. */
#ifndef PATENTS_TAXONOMY_LETTER_H
#define PATENTS_TAXONOMY_LETTER_H

#include <stddef.h>

enum axl_letter {
	AXL_LETTER_BLANK,
	AXL_LETTER_SIGN,
	AXL_LETTER_LATIN,  /* a letter or digit of an alphabet */
	AXL_LETTER_KOREAN, /* Hangul or Hanja */
};

/* Length of the UTF-8 sequence that begins with this byte. */
static inline size_t axl_letter_length(const char *bytes)
{
	unsigned char lead = (unsigned char)*bytes;
	return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/*
 * The script by the lead bytes alone, which suffices for folded text: alphabets lie below
 * U+0800; signs in U+0080..00BF, U+2000..2FFF and U+3000..303F; the rest has no alphabet.
 */
static inline enum axl_letter axl_letter_at(const char *bytes)
{
	unsigned char lead = (unsigned char)bytes[0];
	if (lead < 0x80) {
		unsigned char letter = (unsigned char)((lead | 0x20) - 'a');
		unsigned char digit = (unsigned char)(lead - '0');
		if (letter < 26 || digit < 10)
			return AXL_LETTER_LATIN;
		return lead == ' ' ? AXL_LETTER_BLANK : AXL_LETTER_SIGN;
	}
	if (lead < 0xE0)
		return lead == 0xC2 ? AXL_LETTER_SIGN : AXL_LETTER_LATIN;
	if (lead == 0xE2 || (lead == 0xE3 && (unsigned char)bytes[1] == 0x80))
		return AXL_LETTER_SIGN;
	return AXL_LETTER_KOREAN;
}

static inline int axl_letter_is_none(enum axl_letter letter)
{
	return letter == AXL_LETTER_BLANK || letter == AXL_LETTER_SIGN;
}

#endif
