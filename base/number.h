/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Doubles as text, the same in every locale ('.' is the decimal point). For
 * figures as people print them see axl_number_read (base/value.h).
 */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include "base/slice.h"

enum { AXL_DOUBLE_TEXT = 32 }; /* room for any double and its NUL */

/* True where the whole text is one finite decimal number ("12", "-.5", "3.12E+18"): no blanks, no
 * hex. */
bool axl_double_read(struct axl_slice text, double *ret_number);

/*
 * The shortest of 15, 16 or 17 significant digits that reads back as the same
 * number ("0.1", "3.12001e+18"); number is finite. Returns the length.
 */
size_t axl_double_print(double number, char ret_text[AXL_DOUBLE_TEXT]);

#endif
