/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ranks of scoring/rank.h, to the unit, for those who rank thousands of times over: values are
 * sorted by 22 bits of their place between the least and the greatest, in two passes, and those
 * that share all 22 are told apart at nine decimals.
 */
#ifndef SCORING_UNCERTAINTY_SWIFT_RANK_H
#define SCORING_UNCERTAINTY_SWIFT_RANK_H

#include "base/memory.h"

#include <stdint.h>

/* Room for ranking up to `capacity` values; one a thread. */
struct axl_rank_room;
struct axl_rank_room *axl_rank_room_new(size_t capacity);
void axl_rank_room_free(struct axl_rank_room *room);
AXL_DEFINE_CLEANUP(axl_rank_room)

/* Highest value gets rank 1, ties (at nine decimals) share the best rank, NaN gets 0. */
void axl_rank_swiftly(struct axl_rank_room *room, const double *values, size_t count,
                      uint32_t *ret_rank);

#endif
