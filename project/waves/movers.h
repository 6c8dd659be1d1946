/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is told of first where two waves are held against each other. */
#ifndef PROJECT_WAVES_MOVERS_H
#define PROJECT_WAVES_MOVERS_H

#include "project/waves/change.h"

struct axl_mover {
	size_t unit;  /* of the later wave; of the earlier one for those that are gone */
	int from, to; /* ranks; 0 in the wave that does not rank the unit */
};

/* Units ranked in both waves: the farthest moved first, then by the later rank, then by key.
 * Returns how many; *ret_movers is the caller's. */
size_t axl_movers(const struct axl_wave_change *change, struct axl_mover **ret_movers);

/* Units that the later wave alone ranks, and those that the earlier one alone does: by rank, then
 * by key. */
size_t axl_movers_new(const struct axl_wave_change *change, struct axl_mover **ret_units);
size_t axl_movers_gone(const struct axl_wave_change *change, struct axl_mover **ret_units);

#endif
