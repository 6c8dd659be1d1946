/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef SCORING_CHECK_CASES_H
#define SCORING_CHECK_CASES_H

#include <stddef.h>

/* The units (rows of units × columns, NaN = missing) without a gap, below one another, in their
 * order; the caller's. */
double *axl_complete_cases(const double *values, size_t units, size_t columns, size_t *ret_count);

#endif
