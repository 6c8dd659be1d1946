/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each indicator and dimension does to the ranks: the whole model without it. */
#ifndef SCORING_EXPLAIN_REMOVAL_H
#define SCORING_EXPLAIN_REMOVAL_H

#include "scoring/engine.h"

struct axl_removals {
	size_t units, nodes;
	bool *possible; /* nodes: false for the index, and where nothing with a weight would be left
	                   beside it or beside what it is in */
	int *rank;      /* nodes × units: ranks without the node; 0: not ranked */
};

/* scores: the model as it is, which weights are read from. */
int axl_removals_new(const struct axl_plan *plan, const struct axl_score_input *input,
                     const struct axl_scores *scores, struct axl_removals **ret_removals,
                     struct axl_error **err);
void axl_removals_free(struct axl_removals *removals);
AXL_DEFINE_CLEANUP(axl_removals)

static inline const int *axl_removals_ranks(const struct axl_removals *removals, size_t node)
{
	return removals->rank + node * removals->units;
}

/* Mean of |rank without - rank| over the units that are ranked both times; NaN where none is. */
double axl_removals_shift(const struct axl_removals *removals, const struct axl_scores *scores,
                          size_t node);

#endif
