/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Competition ranking ("1224"): ties share the best rank. */
#ifndef SCORING_RANK_H
#define SCORING_RANK_H

#include <stddef.h>

/*
 * A value as it is compared: to 9 decimals. What arithmetic makes equal, the order of its
 * sums must not part; a spreadsheet ranks the same values by ROUND(x, 9).
 */
double axl_rank_value(double value);

/* Highest value gets rank 1; NaN gets 0. Equal to 9 decimals is tied. ret_rank holds count
 * integers. */
void axl_rank_descending(const double *values, size_t count, int *ret_rank);

/* Smallest first; no value is NaN. */
void axl_sort_ascending(double *values, size_t count);

#endif
