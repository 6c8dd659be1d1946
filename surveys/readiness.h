/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What one response says of a firm's readiness: what is claimed, what is
 * confirmed, how much of it, and the wish beside it (methods.md §3). Pure.
 */
#ifndef SURVEYS_READINESS_H
#define SURVEYS_READINESS_H

#include "surveys/instrument.h"

/* One item's answer; grade is meant only where an evidence column was filled in. */
struct axl_item_answer {
	struct axl_number level;
	struct axl_number grade; /* 0 … 4: E0 … E4 */
};

struct axl_readiness {
	size_t applicable;                 /* readiness items that are not "not applicable" */
	size_t answered;                   /* of these, with a level */
	size_t confirmed;                  /* of these, with evidence that confirms */
	double claimed_sum, confirmed_sum; /* of levels */
	struct axl_number
	    claimed; /* mean of the answered; AXL_UNDEFINED below the instrument's floor */
	struct axl_number confirmed_level; /* mean of the confirmed; AXL_NONE where nothing is */
	double lo, hi; /* mean over all applicable, unconfirmed ones all lowest … all highest */
	struct axl_number
	    coverage; /* confirmed / applicable; AXL_UNDEFINED where nothing applies */
	size_t wishes;
	struct axl_number wish; /* mean of the answered wish items; AXL_NONE without any */
};

/* answers: one an item of the instrument, in its order; AXL_ABSENT where there is none. */
struct axl_readiness axl_readiness_of(const struct axl_instrument *instrument,
                                      const struct axl_item_answer *answers);

#endif
