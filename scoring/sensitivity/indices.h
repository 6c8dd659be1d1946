/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sobol indices: which part of a result's variance is due to each factor, by itself (first
 * order) and together with what it does in company of the others (total order).
 *
 * The factors are uniforms on 0..1. A model is worked out at the rows of A, at those of B,
 * and for each factor at the rows of A that take this factor from B; count × (factors + 2) times
 * in all.
 */
#ifndef SCORING_SENSITIVITY_INDICES_H
#define SCORING_SENSITIVITY_INDICES_H

#include <stddef.h>
#include <stdint.h>

/* A and B are the two halves of a Sobol sequence of twice as many dimensions. */
enum { AXL_SENSITIVITY_FACTORS = 20 };

struct axl_sensitivity_index {
	double first, first_lo, first_hi; /* 90 % interval; NaN: the result does not vary */
	double total, total_lo, total_hi;
};

/* ret_a, ret_b: count × factors. 1 to AXL_SENSITIVITY_FACTORS factors. */
void axl_sensitivity_points(size_t factors, size_t count, uint64_t seed, double *ret_a,
                            double *ret_b);

/*
 * at_a, at_b: results at the rows; at_mixed: factors × count, at the rows of A whose factor
 * is of B. A row with any result missing (NaN) is left out.
 *
 * First order: mean of b (m - a) over V, with results centred on the mean of A and B together
 * (Saltelli et al., "Variance based sensitivity analysis of model output", 2010, table 2 b). Total:
 * mean of (a - m)^2 over 2 V (Jansen 1999, ibid. f). V: population variance of A and B
 * together. Intervals: 5 % and 95 % points of `resamples` bootstrap resamples of the rows (type 7).
 */
void axl_sensitivity_indices(const double *at_a, const double *at_b, const double *at_mixed,
                             size_t count, size_t factors, size_t resamples, uint64_t seed,
                             struct axl_sensitivity_index *ret_indices);

#endif
