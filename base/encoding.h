/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Encodings of input files: which one it is, and its bytes to UTF-8.
 *
 * CP949 and EUC-KR are read through a 64 K table that is filled from iconv
 * once; all trail bytes lie outside the characters that structure a CSV file,
 * so a CP949 file can be split first and converted field by field.
 */
#ifndef BASE_ENCODING_H
#define BASE_ENCODING_H

#include "base/buffer.h"
#include "base/error.h"
#include "base/slice.h"

enum axl_encoding {
	AXL_UTF8,
	AXL_UTF8_BOM,
	AXL_CP949,
	AXL_UTF16LE,
	AXL_UTF16BE,
};

/* "UTF-8", "UTF-8 (BOM)", "CP949", "UTF-16LE", "UTF-16BE". */
const char *axl_encoding_name(enum axl_encoding encoding);

/* From a user's word: utf-8, utf8, cp949, euc-kr, ms949, utf-16, utf-16le, utf-16be. */
int axl_encoding_from_name(const char *name, enum axl_encoding *ret_encoding, struct axl_error **err);

/*
 * Guess from the beginning of a file: BOMs first; then UTF-8 where everything
 * (but a sequence cut by the end of the sample) is valid; else CP949. *ret_sure
 * is false where the sample was plain ASCII.
 */
enum axl_encoding axl_encoding_detect(const char *bytes, size_t length, bool *ret_sure);

/* True where the whole text is valid UTF-8; else the offset of the first fault in *ret_fault. */
bool axl_utf8_is_valid(struct axl_slice text, size_t *ret_fault);

/*
 * Append `bytes` as UTF-8. Returns true, or false with the offset of the first
 * byte that cannot be converted in *ret_fault (`out` then holds what came before it).
 */
bool axl_decode(enum axl_encoding encoding, struct axl_slice bytes, struct axl_buffer *out,
                size_t *ret_fault);

#endif
