/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Weighted means of columns, unit by unit. Missing values are NaN and are left out; the
 * weights of the others are scaled up to sum to 1. NaN where nothing with a weight is there.
 * The order of a sum is that of the columns, whatever the number of units.
 */
#ifndef SCORING_PIPELINE_MEAN_H
#define SCORING_PIPELINE_MEAN_H

#include <stddef.h>

/* Sum of w x over sum of w. columns: count pointers to units values. */
void axl_mean_arithmetic(const double *const *columns, const double *weights, size_t count,
                         size_t units, double *ret_mean);

/* exp(sum of w ln x over sum of w). All values present that have a weight are > 0 (the caller has
 * checked). */
void axl_mean_geometric(const double *const *columns, const double *weights, size_t count,
                        size_t units, double *ret_mean);

#endif
