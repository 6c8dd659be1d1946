/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Values as Korean public files print them.
 *
 * Missing is not one thing: "-" says that there is none, "X" that the figure is
 * confidential, blank that the cell did not exist; none of them is 0. The state
 * travels with the value from the cell that was read to the sheet that is
 * written, and is stored by its name (axl_state_name).
 */
#ifndef BASE_VALUE_H
#define BASE_VALUE_H

#include "base/slice.h"

enum axl_state {
	AXL_VALUE,          /* a value */
	AXL_NONE,           /* "-": there is none */
	AXL_MASKED,         /* "X", "*": confidential */
	AXL_ABSENT,         /* blank: did not exist, or not given */
	AXL_NOT_APPLICABLE, /* the question does not arise (해당없음) */
	AXL_UNDEFINED,      /* a derived figure that has no value; a reason goes with it */
	AXL_STATE_COUNT,
};

/* "value", "none", "masked", "absent", "na", "undefined": as stored. */
const char *axl_state_name(enum axl_state state);
bool axl_state_from_name(const char *name, enum axl_state *ret_state);

/* A number and what became of it; `number` means something only in AXL_VALUE. */
struct axl_number {
	enum axl_state state;
	double number;
};

enum axl_decimal {
	AXL_DECIMAL_POINT, /* 1,234.5 */
	AXL_DECIMAL_COMMA, /* 1.234,5: files whose separator is ';' */
};

/*
 * Read a printed figure: outer blanks, thousands separators (checked groups of
 * three), a leading '.', a trailing '%' (value / 100), full-width digits, "△"
 * or "▲" or parentheses for negatives, E notation. "-", "X", "x", "*", "…" and
 * blank give their states. Returns false where the text is no figure at all.
 */
bool axl_number_read(struct axl_slice text, enum axl_decimal decimal, struct axl_number *ret_number);

#endif
