/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Competition ranking ("1224"): ties share the best rank. */
#ifndef SCORING_RANK_H
#define SCORING_RANK_H

#include <stddef.h>

/* Highest value gets rank 1; NaN gets 0. Equality is exact. ret_rank holds count integers. */
void axl_rank_descending(const double *values, size_t count, int *ret_rank);

#endif
