/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What one more unit of final demand for a sector sets off in all sectors (simple multipliers:
 * households are outside the model).
 *
 *   output           sum over i of l_ij: axl_open_model_column_sums(leontief, NULL, ...)
 *   income, jobs     sum over i of c_i l_ij, with c_i the income or the jobs per unit of
 *                    output, in the unit of c
 *   type I           the same divided by c_j: all effects for each direct one, no unit
 *
 * Missing: a coefficient that is NaN makes NaN of each sector that draws on it, and of no other.
 * The type I multiplier of a sector without a direct effect (c_j = 0) is NaN.
 *
 * Source: Miller, Blair, Input-Output Analysis (2009), chapter 6.
 */
#ifndef KSIC_FORMULA_MULTIPLIER_H
#define KSIC_FORMULA_MULTIPLIER_H

#include "ksic/formula/open-model.h"

/* Into the caller's arrays (sectors). */
void axl_multipliers(const struct axl_open_model *leontief, const double *coefficients,
                     double *ret_multiplier, double *ret_type_one);

#endif
