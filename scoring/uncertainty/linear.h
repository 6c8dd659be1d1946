/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ranks under many draws of weights where the index is a weighted sum of normalised columns
 * and nothing is missing. Sums run over the columns in their order, whatever the machine
 * and the number of threads: the same bits.
 *
 * Memory: 8 bytes a value, and 92 a unit for each thread's room.
 */
#ifndef SCORING_UNCERTAINTY_LINEAR_H
#define SCORING_UNCERTAINTY_LINEAR_H

#include "base/memory.h"

#include <stdint.h>

struct axl_linear;
/* values: units × columns, row-major, none missing; they are copied. */
struct axl_linear *axl_linear_new(const double *values, size_t units, size_t columns);
void axl_linear_free(struct axl_linear *linear);
AXL_DEFINE_CLEANUP(axl_linear)

/* What one thread works in. */
struct axl_linear_room;
struct axl_linear_room *axl_linear_room_new(const struct axl_linear *linear);
void axl_linear_room_free(struct axl_linear_room *room);
AXL_DEFINE_CLEANUP(axl_linear_room)

/*
 * As many draws at once share what is read of the values. weights: draws × columns, used as
 * they are; draws <= AXL_LINEAR_DRAWS. ret_ranks: draws × units, as scoring/rank.h ranks.
 */
enum { AXL_LINEAR_DRAWS = 8 };
void axl_linear_rank(const struct axl_linear *linear, struct axl_linear_room *room,
                     const double *weights, size_t draws, uint32_t *ret_ranks);

#endif
