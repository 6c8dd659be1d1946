/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Encodings of input files: which one it is, and CP949 to UTF-8. (base/table/lines.h knows UTF-16.)
 *
 * All trail bytes of CP949 (and so of EUC-KR) lie outside the characters that
 * structure a CSV file: such a file can be split first and converted field by field.
 */
#ifndef BASE_TEXT_ENCODING_H
#define BASE_TEXT_ENCODING_H

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
int axl_encoding_from_name(const char *name, enum axl_encoding *ret_encoding,
                           struct axl_error **err);

/*
 * Guess from the beginning of a file: BOMs first; then UTF-8 where everything
 * (but a sequence cut by the end of the sample) is valid; else whichever of
 * UTF-8 and CP949 leaves fewer faults, so that one broken byte does not turn a
 * file's encoding. *ret_sure is false where the sample was plain ASCII or faulty.
 */
enum axl_encoding axl_encoding_detect(const char *bytes, size_t length, bool *ret_sure);

/* Bytes of the byte order mark that `bytes` begin with in this encoding: 0 where there is none. */
size_t axl_encoding_mark(enum axl_encoding encoding, struct axl_slice bytes);

/*
 * The table by which a file's CP949 fields are converted one by one: filled from
 * iconv, about a millisecond's work. AXL_ERROR_IO where iconv lacks CP949.
 */
struct axl_cp949;

int axl_cp949_new(struct axl_cp949 **ret_cp949, struct axl_error **err);
void axl_cp949_free(struct axl_cp949 *cp949);
AXL_DEFINE_CLEANUP(axl_cp949)

/* Memory that holds whatever `length` bytes of CP949 become. */
#define AXL_CP949_ROOM(length) (2 * (length) + 4)

/*
 * Into `out`, which has that room; *ret_length is what it took. True, or false with the offset
 * of the first byte that cannot be converted in *ret_fault (`out` then holds what came before).
 */
bool axl_cp949_decode(const struct axl_cp949 *cp949, struct axl_slice bytes, char *out,
                      size_t *ret_length, size_t *ret_fault);

#endif
