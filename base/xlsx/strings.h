/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shared strings of a workbook, held in one run of memory. Inner header of base. */
#ifndef BASE_XLSX_STRINGS_H
#define BASE_XLSX_STRINGS_H

#include "base/slice.h"
#include "base/xlsx/package.h"

struct axl_xlsx_strings;

/* part may be NULL: a workbook without shared strings. */
int axl_xlsx_strings_load(struct axl_xlsx_package *package, const char *part,
                          struct axl_xlsx_strings **ret_strings, struct axl_error **err);
void axl_xlsx_strings_free(struct axl_xlsx_strings *strings);
AXL_DEFINE_CLEANUP(axl_xlsx_strings)

size_t axl_xlsx_strings_count(const struct axl_xlsx_strings *strings);
/* i is below the count; lives as long as the table. */
struct axl_slice axl_xlsx_strings_at(const struct axl_xlsx_strings *strings, size_t i);

#endif
