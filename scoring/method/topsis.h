/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TOPSIS: how near a unit is to the ideal, and how far from its opposite.
 * Source: C.-L. Hwang, K. Yoon, Multiple Attribute Decision Making (1981).
 */
#ifndef SCORING_METHOD_TOPSIS_H
#define SCORING_METHOD_TOPSIS_H

#include "base/error.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * Weighted values v = w x; the ideal has the largest v of each column, its opposite the smallest;
 * score = d- / (d+ + d-) with Euclidean distances, 0 (the opposite) to 1 (the ideal). Where all
 * units are alike (one unit, constant columns) both distances are 0 and the score is 0.5.
 *
 * vector: divide each column by the square root of its sum of squares first, as the book does
 * with raw values (those where less is better times -1: distances are the same). Else the values
 * are taken as they are, which is right where they are on one scale already.
 *
 * values: units × columns, row-major, higher = better; weights: columns, >= 0, of any sum. A unit
 * with a missing value (NaN) under a weight above 0 gets NaN and takes no part in ideal or norms.
 * AXL_ERROR_DATA as axl_complete_take.
 */
int axl_topsis(const double *values, const double *weights, size_t units, size_t columns,
               bool vector, double *ret_scores, struct axl_error **err);

#endif
