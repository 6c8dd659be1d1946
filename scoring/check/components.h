/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Principal components of columns, each column counting alike (of their correlations). */
#ifndef SCORING_CHECK_COMPONENTS_H
#define SCORING_CHECK_COMPONENTS_H

#include "scoring/check/state.h"

#include <stddef.h>

/*
 * Eigenvalues (falling, those below 0 by noise set to 0) and eigenvectors of a symmetric matrix
 * (count × count, row-major). ret_vectors: count × count, row-major, the k-th component in column
 * k, of length 1; it points to where most of its entries do: their sum is not below 0, or, where
 * it is 0, the first entry that is not.
 */
void axl_components(const double *matrix, size_t count, double *ret_eigenvalues,
                    double *ret_vectors);

/*
 * Of a matrix (units × columns, row-major, NaN = missing) over the units without a gap:
 * eigenvalues (columns; each over the number of columns is the share that it explains) and
 * loadings (columns × columns, column j's on component k at j * columns + k: its correlation with
 * it). States as axl_correlate_complete; the results are NaN then. ret_count: units without a gap.
 */
enum axl_check_state axl_components_of(const double *values, size_t units, size_t columns,
                                       double *ret_eigenvalues, double *ret_loadings,
                                       size_t *ret_count);

#endif
