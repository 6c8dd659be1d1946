/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of earlier waves, for gaps that are filled from the past. */
#ifndef PROJECT_SCORE_SCORED_PAST_H
#define PROJECT_SCORE_SCORED_PAST_H

#include "base/store/metric-read.h"
#include "scoring/engine.h"

/* Which figures of whom; everything is borrowed. */
struct axl_past_wanted {
	const struct axl_units *candidates;
	const size_t *candidate_of; /* units: which of the candidates each is */
	size_t units;
	const char *const *metrics;
	size_t columns;
};

/*
 * The waves before this one, oldest first, each a matrix of units × columns; times are quarters. A
 * unit that an earlier wave does not know has no figures there.
 */
int axl_past_load(struct axl_store *store, const char *wave, const struct axl_past_wanted *wanted,
                  struct axl_past **ret_past, struct axl_error **err);
void axl_past_free(struct axl_past *past);
AXL_DEFINE_CLEANUP(axl_past)

#endif
