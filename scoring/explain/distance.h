/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Why a unit's index is higher or lower than another's: the difference, shared out over the nodes
 * of the model so that the parts of a node's children add up to its own.
 *
 * Arithmetic mean: weight times difference. Geometric, harmonic and power means are M with f(M) =
 * sum of w f(x); a child's part is w (f(x) - f(y)) (M - N) / (f(M) - f(N)), for the geometric mean
 * the logarithmic mean Divisia split (Ang 2004, Energy Policy 32: 1131-1139). Minimum: all to the
 * child that is the smallest in the lower of the two units, alike where several are. Methods that
 * compare units with each other (TOPSIS, VIKOR, PROMETHEE, Copeland, Mazziotta-Pareto) leave no
 * such parts: NaN below them.
 *
 * A child that a unit lacks stands at its parent's score: all these means are the same with it.
 */
#ifndef SCORING_EXPLAIN_DISTANCE_H
#define SCORING_EXPLAIN_DISTANCE_H

#include "scoring/scores.h"

/* The unit in the middle of the ranked ones: of n in order of rank, then of place, the
 * (n + 1) / 2 th, rounded down. SIZE_MAX where none is ranked. */
size_t axl_median_unit(const struct axl_scores *scores);

/* ret_parts: nodes; the first is the difference of the index, unit's less other's. All NaN where
 * either has no index; 0 for what was left out. */
void axl_scores_distance(const struct axl_scores *scores, size_t unit, size_t other,
                         double *ret_parts);

/* The leaves with a part, the greatest first (strengths), the least last (weaknesses); equal parts
 * in the order of the model. ret_leaves: room for all nodes; returns how many. */
size_t axl_distance_order(const struct axl_scores *scores, const double *parts, size_t *ret_leaves);

#endif
