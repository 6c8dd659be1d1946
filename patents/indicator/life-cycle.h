/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a technology stands in its life, by how many applications it has and from how many
 * applicants, period after period. Pure; the thresholds are a definition's.
 *
 * Of the last two periods:
 *
 *   emerging    fewer applications than `few` in the last one: too little to tell more
 *   growing     more applications from more applicants
 *   recovering  the same, where both had fallen in the step before
 *   declining   fewer applications from fewer applicants
 *   mature      all else: one of them holds, or they part ways
 *
 * "More" is a change of more than `steady` (0.1: a tenth) of the period before, "fewer" likewise;
 * from nothing to something is more. Source of the two axes: H. Ernst, "The use of patent data for
 * technological forecasting", Small Business Economics 9 (1997) 361-381.
 */
#ifndef PATENTS_INDICATOR_LIFE_CYCLE_H
#define PATENTS_INDICATOR_LIFE_CYCLE_H

#include <stddef.h>

enum axl_stage {
	AXL_STAGE_UNKNOWN, /* fewer than two periods */
	AXL_STAGE_EMERGING,
	AXL_STAGE_GROWING,
	AXL_STAGE_MATURE,
	AXL_STAGE_DECLINING,
	AXL_STAGE_RECOVERING,
	AXL_STAGE_COUNT
};

struct axl_life_rule {
	double few;    /* applications */
	double steady; /* relative change */
};

/* Of one period, all of one length, in their order. */
struct axl_life_period {
	double applications, applicants;
};

enum axl_stage axl_life_stage(const struct axl_life_rule *rule,
                              const struct axl_life_period *periods, size_t count);

/* "emerging" …; N_() words. */
const char *axl_stage_name(enum axl_stage stage);

#endif
