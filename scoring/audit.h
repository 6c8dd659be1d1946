/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a run did, to the cell and to the parameter: enough to follow it by hand and to run it
 * again. */
#ifndef SCORING_AUDIT_H
#define SCORING_AUDIT_H

#include "base/arena.h"
#include "scoring/engine.h"

enum axl_change_reason {
	AXL_CHANGE_NO_DENOMINATOR, /* the denominator is missing or not above 0: no figure */
	AXL_CHANGE_SCREENED,       /* the unit takes no part */
	AXL_CHANGE_WINSORISED,
	AXL_CHANGE_TRANSFORMED, /* by logarithm or Box and Cox's power, with the whole column */
	AXL_CHANGE_IMPUTED,     /* before: NaN; within a unit, after is on the normalised scale */
};

/* One cell that was changed. Denominators that are there change every cell and are not listed. */
struct axl_score_change {
	size_t unit, node;
	enum axl_change_reason reason;
	double before, after; /* NaN: missing */
};

/* In the order of the steps, then node, then unit. None of a brief run. */
size_t axl_scores_changes(const struct axl_scores *scores,
                          const struct axl_score_change **ret_changes);

/* One parameter of one step; the log of a run, in the order of its steps. */
struct axl_score_entry {
	const char *step; /* "denominate", "screen", "treat", "impute", "normalise", "weigh",
	                     "aggregate" */
	int node;         /* -1: the model as a whole */
	const char *name, *value;
};

/* Texts and entries live in the arena. */
size_t axl_scores_log(const struct axl_scores *scores, struct axl_arena *arena,
                      const struct axl_score_entry **ret_entries);

#endif
