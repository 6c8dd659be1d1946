/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text as cells hold it: runs of <t> with "_xHHHH_" for what XML cannot hold.
 * Inner header of base.
 */
#ifndef BASE_XLSX_TEXT_H
#define BASE_XLSX_TEXT_H

#include "base/buffer.h"

#include <stdbool.h>

enum {
	AXL_XLSX_CELL_CHARS_MAX = 32767, /* UTF-16 units, Excel's own limit */
	/* The same, every one of them escaped: where gathering stops. */
	AXL_XLSX_CELL_BYTES_MAX = 7 * AXL_XLSX_CELL_CHARS_MAX,
};

/*
 * Gathers the text of a shared or inline string: every <t>, rich runs too, but
 * not those of phonetic runs (<rPh>). Plain data, all zero at the string's start.
 */
struct axl_xlsx_gather {
	bool taking; /* inside a <t> that counts */
	bool phonetic;
};

void axl_xlsx_gather_start(struct axl_xlsx_gather *gather, const char *element);
void axl_xlsx_gather_end(struct axl_xlsx_gather *gather, const char *element);

/*
 * Turn "_xHHHH_" into its character, in place, from byte `start` to the end;
 * surrogates come in pairs. What names no character stays as it stands.
 */
void axl_xlsx_unescape(struct axl_buffer *text, size_t start);

/* True where the text from `start` on is no longer than a cell may be. */
bool axl_xlsx_text_fits_cell(const struct axl_buffer *text, size_t start);

#endif
