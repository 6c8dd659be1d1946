/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Benefit of the doubt: each unit takes the weights that are best for it, so that no unit would
 * score above 1 with them. score_u = max over w >= 0 of sum of w_j x_uj, with sum of w_j x_kj <= 1
 * for every unit k; bounds hold the share of each column in the unit's own score,
 * low <= w_j x_uj / sum of w x_u <= high. A linear program a unit (GLPK, primal simplex, tolerance
 * 1e-11). Values must not be below 0; a unit with a gap gets NaN and sets no limit to others.
 * A column's scale does not matter, its offset does. Sources: Melyn & Moesen 1991; Cherchye,
 * Moesen, Rogge & Van Puyenbroeck 2007 (bounds on shares).
 */
#ifndef SCORING_WEIGHTS_BENEFIT_H
#define SCORING_WEIGHTS_BENEFIT_H

#include "base/error.h"

#include <stdbool.h>

struct axl_benefit_bounds {
	double low, high; /* of each column's share; 0 and 1: none */
};

struct axl_benefit {
	size_t units, columns;
	double *scores;  /* units; NaN where a value is missing */
	double *weights; /* units × columns: as they multiply the values; NaN with the score */
	bool *several;   /* units: other weights give the same score */
};

/* AXL_ERROR_DATA where a value is below 0, or the bounds leave no shares that sum to 1. */
int axl_benefit_new(const double *values, size_t units, size_t columns,
                    struct axl_benefit_bounds bounds, struct axl_benefit **ret_benefit,
                    struct axl_error **err);
void axl_benefit_free(struct axl_benefit *benefit);
AXL_DEFINE_CLEANUP(axl_benefit)

/* Weights for all: each unit's scaled to sum to 1, then their mean over the units that score above
 * 0. AXL_ERROR_DATA where none does. */
int axl_benefit_mean(const struct axl_benefit *benefit, double *ret_weights,
                     struct axl_error **err);

#endif
