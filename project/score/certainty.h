/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How sure a ranking is, as told of its units: what replications gave, by axlens score or as the
 * last axlens run kept it. What each figure means: scoring/uncertainty/rank-table.h.
 */
#ifndef PROJECT_SCORE_CERTAINTY_H
#define PROJECT_SCORE_CERTAINTY_H

#include "project/score/scored.h"
#include "scoring/sensitivity/indices.h"

struct axl_unit_certainty {
	double median, mean; /* rank; NaN: never ranked */
	uint32_t lo, hi;     /* 90 % interval of the rank; 0: never ranked */
	double top;          /* probability of being among the first `top` */
	double holistic;     /* holistic acceptability */
	uint32_t band;       /* units of one band cannot be told apart; 0: not ranked */
	size_t ranked;       /* replications */
};

struct axl_factor_certainty {
	const char *id, *label, *reason;    /* owned, like idle */
	const char *idle;                   /* N_(): why it plays no part; NULL: it does */
	struct axl_sensitivity_index index; /* NaN: idle, or there was no sensitivity analysis */
};

struct axl_certainty {
	char *definition;            /* id of the uncertainty definition */
	const char *definition_text; /* borrowed; NULL where all this was loaded */
	size_t replications;
	uint64_t seed;
	size_t top;       /* so many ranks are told of one by one */
	double certainty; /* share from which on one unit beats another */
	size_t unit_count;
	struct axl_unit_certainty *units; /* as the scored stands */
	double *acceptability; /* units × top: probability of rank 1, 2 …; ties share */
	size_t factor_count;
	struct axl_factor_certainty *factors;
	size_t rows;                 /* of the sensitivity analysis; 0: none was made */
	double shift_mean, shift_sd; /* of the mean rank shift */
};

/* What was kept of this wave and model, as the model is now; *ret_certainty NULL where nothing was,
 * or where other units were ranked then. */
int axl_certainty_load(struct axl_store *store, const struct axl_scored *scored,
                       struct axl_certainty **ret_certainty, struct axl_error **err);
/* With a run that is being kept, in its transaction. */
int axl_certainty_keep(struct axl_store *store, const struct axl_certainty *certainty,
                       const struct axl_scored *scored, int64_t run, struct axl_error **err);

/* For who makes one: zeroed, with room for so many; free releases the lists and texts. */
struct axl_certainty *axl_certainty_new(size_t units, size_t top, size_t factors);
void axl_certainty_free(struct axl_certainty *certainty);
AXL_DEFINE_CLEANUP(axl_certainty)

#endif
