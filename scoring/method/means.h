/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Further means of columns, unit by unit, as those of scoring/pipeline/mean.h: missing values are
 * NaN and are left out; the weights of the others are scaled up to sum to 1. NaN where nothing with
 * a weight is there.
 */
#ifndef SCORING_METHOD_MEANS_H
#define SCORING_METHOD_MEANS_H

#include <stddef.h>

/* Sum of w over sum of w / x. columns: count pointers to units values. All values present that have
 * a weight are > 0 (the caller has checked). */
void axl_mean_harmonic(const double *const *columns, const double *weights, size_t count,
                       size_t units, double *ret_mean);

/*
 * Generalised (power, Hölder) mean (sum of w x^p / sum of w)^(1 / p); p = 0 is its limit, the
 * geometric mean, p = 1 the arithmetic, p = -1 the harmonic one. Values present must be > 0, or >=
 * 0 where p > 0 (the caller has checked). Values are divided by the unit's largest first, so that
 * no power overflows.
 */
void axl_mean_power(const double *const *columns, const double *weights, size_t count, size_t units,
                    double power, double *ret_mean);

/* The smallest of the values with a weight above 0; weights count no further. */
void axl_mean_minimum(const double *const *columns, const double *weights, size_t count,
                      size_t units, double *ret_minimum);

#endif
