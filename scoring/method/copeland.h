/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copeland's method: units meet in pairs, each column votes with its weight.
 * Sources: A. H. Copeland (1951); weighted criteria as G. Munda, M. Nardo, Applied Economics 41
 * (2009), and the handbook of OECD and JRC (2008).
 */
#ifndef SCORING_METHOD_COPELAND_H
#define SCORING_METHOD_COPELAND_H

#include "base/error.h"

#include <stddef.h>

/*
 * a beats b where the columns in which a is higher weigh more than those in which b is; columns in
 * which they are tied (equal to nine decimals, as ranks are) vote for neither. Score = wins less
 * defeats, -(m - 1) to m - 1 for m units taking part; a drawn pair gives 0. Votes are counted in
 * whole numbers (axl_votes_of_weights), so that 0.1 + 0.2 draws with 0.3. m^2 steps a column.
 *
 * values: units × columns, row-major, higher = better; weights: columns, >= 0, of any sum. A unit
 * with a missing value (NaN) under a weight above 0 gets NaN. AXL_ERROR_DATA as
 * axl_complete_take.
 */
int axl_copeland(const double *values, const double *weights, size_t units, size_t columns,
                 double *ret_scores, struct axl_error **err);

#endif
