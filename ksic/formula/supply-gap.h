/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a cluster's demand asks of each sector, directly and through its suppliers, and how much
 * of that the place itself does not make:
 *
 *   required = L d,  gap = required - supply
 *
 * A gap above 0 has to come from elsewhere; below 0 the place makes more than the cluster takes.
 * With the nation's L the requirement is counted wherever it arises; with the region's
 * (ksic/formula/regional-coefficients.h) only what its own chains pass on.
 *
 * Source: the quantity model x = L f; Miller, Blair, Input-Output Analysis (2009), chapter 2.
 */
#ifndef KSIC_FORMULA_SUPPLY_GAP_H
#define KSIC_FORMULA_SUPPLY_GAP_H

#include "ksic/formula/open-model.h"

/*
 * demand, supply: a value a sector, in one currency unit; results into the caller's arrays.
 * A supply that is NaN makes its own gap NaN. AXL_ERROR_DATA for a demand that is missing or
 * infinite (by position from 1), as every requirement rests on it.
 */
int axl_supply_gap(const struct axl_open_model *leontief, const double *demand,
                   const double *supply, double *ret_required, double *ret_gap,
                   struct axl_error **err);

#endif
