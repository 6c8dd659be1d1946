/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The form of a CSV file, found in its beginning: which character separates the
 * fields, and whether figures have a decimal point or comma. Inner header of base.
 */
#ifndef BASE_TABLE_CSV_FORM_H
#define BASE_TABLE_CSV_FORM_H

#include "base/slice.h"
#include "base/value.h"

/*
 * The one of , ; tab | that splits the most rows into one and the same number of
 * fields, more fields winning a tie; ',' where none splits anything.
 */
char axl_csv_find_separator(struct axl_slice sample);

/*
 * Decimal comma in files separated by ';' (those who write decimal commas need
 * another separator), unless more fields are figures with a point alone than are
 * figures with a comma alone.
 */
enum axl_decimal axl_csv_find_decimal(struct axl_slice sample, char separator);

#endif
