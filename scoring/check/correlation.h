/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How two columns go together, over the units that have both values (NaN = missing). A column is
 * given by its first value and the distance to the next (stride).
 */
#ifndef SCORING_CHECK_CORRELATION_H
#define SCORING_CHECK_CORRELATION_H

#include "scoring/check/state.h"

#include <stddef.h>

enum axl_correlation_kind {
	AXL_CORRELATION_PEARSON,
	AXL_CORRELATION_SPEARMAN, /* Pearson's of the ranks, ties sharing their mean rank */
	AXL_CORRELATION_KENDALL,  /* tau-b: ties count in neither direction, and in the divisor */
};

struct axl_correlation {
	enum axl_check_state state; /* known, few units (below 3: any two are in line), constant */
	size_t count;               /* units that have both */
	double value;               /* -1 to 1 */
	double lo, hi; /* 95 % by R. A. Fisher's z, +-1.96 / sqrt(n - 3): of Pearson's with 4 units
	                  or more; NaN elsewhere */
};

/* Ranks tell values apart to nine decimals, as scoring/rank.h does. */
struct axl_correlation axl_correlate(enum axl_correlation_kind kind, const double *a,
                                     size_t stride_a, const double *b, size_t stride_b,
                                     size_t units);

/*
 * Pearson's correlations among all columns of a matrix (units × columns, row-major) over the units
 * without a gap: ret_matrix is columns × columns. Returns known, few columns (none), few units
 * (below 3), constant; ret_matrix is NaN then, off the diagonal. ret_count: units without a gap.
 */
enum axl_check_state axl_correlate_complete(const double *values, size_t units, size_t columns,
                                            double *ret_matrix, size_t *ret_count);

#endif
