/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell as XML gives it: its reference, its type, its value as text. Inner header of base. */
#ifndef BASE_XLSX_CELL_H
#define BASE_XLSX_CELL_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum axl_xlsx_cell_type {
	AXL_XLSX_NUMBER,
	AXL_XLSX_SHARED, /* the value is an index of a shared string */
	AXL_XLSX_STRING, /* a formula's text */
	AXL_XLSX_INLINE,
	AXL_XLSX_BOOL,
	AXL_XLSX_ERROR,
	AXL_XLSX_ISO_DATE,
};

/* The meaning of a cell's "t"; NULL is a number. False where there is no such type. */
bool axl_xlsx_cell_type(const char *name, enum axl_xlsx_cell_type *ret_type);

/* "AB12" -> column 27 (from 0), row 12. False where it is none, or lies beyond XFD1048576. */
bool axl_xlsx_reference_read(const char *text, size_t *ret_column, uint64_t *ret_row);

/* A whole number in plain digits, without sign, no greater than max. */
bool axl_xlsx_count_read(const char *text, uint64_t max, uint64_t *ret_count);

/* How a number shows itself. */
enum axl_xlsx_calendar { AXL_XLSX_NO_DATE, AXL_XLSX_SINCE_1900, AXL_XLSX_SINCE_1904 };

/*
 * Turn the raw value that stands in `text` from `start` on into what is
 * delivered (xlsx-sheet.h); shared strings are not its business.
 */
void axl_xlsx_cell_render(enum axl_xlsx_cell_type type, enum axl_xlsx_calendar calendar,
                          struct axl_buffer *text, size_t start);

#endif
