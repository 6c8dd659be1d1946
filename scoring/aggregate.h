/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Means of a node's children for one unit. Missing children are NaN and are left out;
 * the weights of the others are scaled up to sum to 1.
 */
#ifndef SCORING_AGGREGATE_H
#define SCORING_AGGREGATE_H

#include <stddef.h>

/* Sum of w x over sum of w; NaN where nothing with a weight is there. */
double axl_mean_arithmetic(const double *values, const double *weights, size_t count);

/*
 * exp(sum of w ln x over sum of w). All values present must be > 0 (the caller has
 * checked); NaN where nothing with a weight is there.
 */
double axl_mean_geometric(const double *values, const double *weights, size_t count);

#endif
