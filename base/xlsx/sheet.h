/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of one sheet, one at a time. Inner header of base.
 *
 * Cells become the text that a CSV file would hold: dates "2025-03-31" or
 * "2025-03-31 13:05:00", numbers as axl_double_print writes them, booleans TRUE
 * and FALSE, errors by their own names ("#REF!"). A formula that was never
 * calculated has no value to show: it reads "#CALC!". Of merged cells only the
 * top left one has a value. What does not fit its type is given as it stands.
 */
#ifndef BASE_XLSX_SHEET_H
#define BASE_XLSX_SHEET_H

#include "base/table/table.h"
#include "base/xlsx/strings.h"
#include "base/xlsx/styles.h"

enum { AXL_XLSX_COLUMNS_MAX = 16384, AXL_XLSX_ROWS_MAX = 1048576 };

struct axl_xlsx_rows;

/* strings and styles outlive the reader. */
int axl_xlsx_rows_open(struct axl_xlsx_package *package, const char *part,
                       const struct axl_xlsx_strings *strings, const struct axl_xlsx_styles *styles,
                       bool since_1904, struct axl_xlsx_rows **ret_rows, struct axl_error **err);
void axl_xlsx_rows_free(struct axl_xlsx_rows *rows);
AXL_DEFINE_CLEANUP(axl_xlsx_rows)

/*
 * 1 and the next row that is not blank, 0 at the end. A row is at least as wide
 * as the widest before it: a sheet's rows are never short, their last cells are
 * only not written down. Fields are UTF-8 and live until the next call.
 */
int axl_xlsx_rows_next(struct axl_xlsx_rows *rows, struct axl_row *ret_row, struct axl_error **err);

/* Share of the sheet that has been read, 0 to 1. */
double axl_xlsx_rows_progress(const struct axl_xlsx_rows *rows);

#endif
