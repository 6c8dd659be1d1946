/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates in a workbook are numbers whose format shows a date. Inner header of base.
 *
 * A serial number counts days: in the 1900 system 1 is 1900-01-01 and 60 the
 * 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1); in the 1904
 * system 0 is 1904-01-01. The fraction is the time of day.
 */
#ifndef BASE_XLSX_DATE_H
#define BASE_XLSX_DATE_H

#include "base/memory.h"

#include <stdbool.h>

enum { AXL_XLSX_DATE_TEXT = 24 }; /* room for "2025-03-31 13:05:00" and its NUL */

/* Built-in formats that show a date or a time in some language (ECMA-376 part 1, 18.8.30). */
bool axl_xlsx_format_id_is_date(long id);

/* True where a format's code holds y, m, d, h or s outside quotes, brackets and escapes. */
bool axl_xlsx_format_code_is_date(const char *code);

/*
 * "2025-03-31", with the time to the second where there is a fraction; the time
 * alone for a fraction of no day (below 1 in the 1900 system). Returns the
 * length, or 0 where the number is before the calendar or after the year 9999.
 */
size_t axl_xlsx_date_print(double serial, bool since_1904, char ret_text[AXL_XLSX_DATE_TEXT]);

#endif
