/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which factor moves the ranking: Sobol indices of the mean rank shift, the mean over units of
 * |rank - rank as the model says|, over the units that both rank (Saisana, Saltelli & Tarantola,
 * "Uncertainty and sensitivity analysis techniques as tools for the quality assessment of composite
 * indicators", 2005, eq. 9).
 *
 * Each factor's first number is its coordinate of the Sobol sequence; whatever more it draws
 * (weights, intervals) comes from a series of its own for each row of A and of B, so that rows that
 * share a factor share all that it drew.
 */
#ifndef SCORING_SENSITIVITY_RANK_SHIFT_H
#define SCORING_SENSITIVITY_RANK_SHIFT_H

#include "scoring/sensitivity/indices.h"
#include "scoring/uncertainty/factor.h"

struct axl_rank_shift {
	size_t rows, runs; /* rows of A; runs of the pipeline */
	double mean, sd;   /* of the shift over A and B; population standard deviation */
	struct axl_sensitivity_index indices[AXL_FACTORS]; /* NaN for idle factors */
};

/* rows > 0, best a power of two; costs rows × (playing factors + 2) runs of the pipeline. */
int axl_rank_shift_run(const struct axl_uncertain *uncertain, size_t rows, size_t threads,
                       struct axl_rank_shift *ret_shift, struct axl_error **err);

#endif
