/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Further means of a node's children for one unit. Missing children are NaN and are left out; the
 * weights of the others are scaled up to sum to 1. NaN where nothing with a weight is there.
 */
#ifndef SCORING_METHOD_MEANS_H
#define SCORING_METHOD_MEANS_H

#include <stddef.h>

/* Sum of w over sum of w / x. All values present must be > 0 (the caller has checked). */
double axl_mean_harmonic(const double *values, const double *weights, size_t count);

/*
 * Generalised (power, Hölder) mean (sum of w x^p / sum of w)^(1 / p); p = 0 is its limit, the
 * geometric mean, p = 1 the arithmetic, p = -1 the harmonic one. Values present must be > 0, or >=
 * 0 where p > 0 (the caller has checked). Values are divided by the largest first, so that no power
 * overflows.
 */
double axl_mean_power(const double *values, const double *weights, size_t count, double power);

/* The smallest of the values with a weight above 0; weights count no further. */
double axl_minimum(const double *values, const double *weights, size_t count);

#endif
