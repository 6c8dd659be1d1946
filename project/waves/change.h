/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two waves of a project held against each other: who moved, by how many places, and what
 * part of it each step has (scoring/waves/waves.h); who is new, and who is gone.
 */
#ifndef PROJECT_WAVES_CHANGE_H
#define PROJECT_WAVES_CHANGE_H

#include "project/waves/kept.h"
#include "scoring/waves/waves.h"

/* An indicator of the earlier model, or a denominator of it. */
struct axl_wave_column {
	const char *metric;
	const char *oldest; /* oldest period carried forward; "" for none, or without a period */
};

struct axl_wave_change {
	const struct axl_kept *from, *to; /* the caller's */
	const size_t *before;             /* units of `to`: place in `from`; SIZE_MAX: none */
	const size_t *after;              /* units of `from`: place in `to`; SIZE_MAX: none */
	const struct axl_wave_parts *parts;
	const struct axl_wave_column *columns; /* parts->columns */
};

/*
 * AXL_ERROR_DATA where figures, model and units do not give the ranks that were kept of one of
 * the waves: it has to be computed anew; AXL_ERROR_USAGE where the two rank units of different
 * kinds or levels; and as axl_wave_parts_compute fails.
 */
int axl_wave_change_compute(struct axl_project *project, const struct axl_kept *from,
                            const struct axl_kept *to, struct axl_wave_change **ret_change,
                            struct axl_error **err);
void axl_wave_change_free(struct axl_wave_change *change);
AXL_DEFINE_CLEANUP(axl_wave_change)

#endif
