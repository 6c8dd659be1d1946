/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8 as bytes: is it valid, is it already in normal form C, one code point
 * written. What text means is base/text/text.h.
 */
#ifndef BASE_TEXT_UTF8_H
#define BASE_TEXT_UTF8_H

#include "base/slice.h"

#include <stdint.h>

/* One pass over bytes that should be UTF-8. */
enum axl_utf8_check {
	AXL_UTF8_BROKEN, /* not UTF-8 */
	AXL_UTF8_NFC,    /* valid and certainly in normal form C */
	AXL_UTF8_VALID,  /* valid; whether it is NFC was not decided */
};
/* The offset of the first fault is written where the text is broken. */
enum axl_utf8_check axl_utf8_check(struct axl_slice text, size_t *ret_fault);

/* True where the whole text is valid UTF-8; else the offset of the first fault in *ret_fault. */
bool axl_utf8_is_valid(struct axl_slice text, size_t *ret_fault);

/* True where the text is the beginning of one sequence and lacks its end. */
bool axl_utf8_is_cut(struct axl_slice text);

/* Write one code point: 1 to 4 bytes (surrogates as three, which no reader accepts). */
size_t axl_utf8_put(uint32_t code, char *out);

/* Length of the ASCII that the text begins with. */
size_t axl_ascii_prefix(struct axl_slice text);

#endif
