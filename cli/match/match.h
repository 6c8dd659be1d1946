/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of axlens match share: cmd-match.c and match-answer.c. */
#ifndef CLI_MATCH_MATCH_H
#define CLI_MATCH_MATCH_H

#include "cli/command.h"
#include "patents/match/match.h"

struct axl_match_options {
	const char *wave, *taxonomy, *level, *industry, *technology;
	int side; /* 0: all combined; else 1 + enum axl_match_side */
	int by;   /* enum axl_match_order, of the sides combined */
	int64_t top;
};

enum axl_match_order { AXL_MATCH_BY_POTENTIAL, AXL_MATCH_BY_STRENGTH };

/* The pairs that are asked for. */
struct axl_match_choice {
	const struct axl_match *match;
	const struct axl_match_options *options;
	const struct axl_ksic_item *industry; /* with all below it; NULL: any */
	size_t technology;                    /* the match's technology_count: any */
};

void axl_match_state(struct axl_output *output, const struct axl_match_choice *choice);

#endif
