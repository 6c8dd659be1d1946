/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Weights under which every indicator counts alike: the smallest correlation of a column with the
 * index (the weighted sum of the columns) is as large as it can be.
 *
 * With u_j = w_j s_j and the correlations R this is: least u'Ru with Ru >= 1. Its solution has
 * u >= 0 by itself (Ru = R lambda at the optimum, lambda >= 0), and every column with a weight has
 * the same correlation with the index; a column without one has at least that. Where R's inverse
 * gives no weight below 0, w_j = (R^-1 1)_j / s_j. Solved as min 1/2 u'Ru - 1'u over u >= 0 by the
 * active set of Lawson & Hanson (1974), which ends: it is no search that may miss. The aim is that
 * of Paruolo, Saisana & Saltelli 2013 and Becker, Saisana, Paruolo & Vandecasteele 2017, with
 * Pearson's correlation for what they estimate.
 *
 * Units without gaps; sample standard deviations. The weights are for the columns as they are
 * given: a column in other units gets another weight, and the same part in the index. Of columns
 * that say exactly the same (r = 1) the first carries the weight of all.
 */
#ifndef SCORING_WEIGHTS_BALANCED_H
#define SCORING_WEIGHTS_BALANCED_H

#include "scoring/weights/weights.h"

/*
 * As axl_weights_balanced(); ret_correlation (may be NULL): the one that all columns with a weight
 * have with the index. AXL_ERROR_DATA where columns contradict each other so much that no index
 * rises with all of them.
 */
int axl_balance(const double *values, size_t units, size_t columns, double *ret_weights,
                double *ret_correlation, struct axl_error **err);

#endif
