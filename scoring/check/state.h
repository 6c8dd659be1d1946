/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a statistic of a matrix has no value; the value itself is NaN then. */
#ifndef SCORING_CHECK_STATE_H
#define SCORING_CHECK_STATE_H

enum axl_check_state {
	AXL_CHECK_KNOWN,
	AXL_CHECK_FEW_UNITS,   /* fewer units have all the figures than it takes */
	AXL_CHECK_FEW_COLUMNS, /* an indicator alone */
	AXL_CHECK_CONSTANT,    /* a column in which all units are alike */
	AXL_CHECK_SINGULAR,    /* columns that determine each other */
};

/* In words, N_(); NULL for AXL_CHECK_KNOWN. */
const char *axl_check_state_word(enum axl_check_state state);

#endif
