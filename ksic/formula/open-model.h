/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * (I - C)⁻¹ of a square matrix of coefficients C, by LU decomposition: the Leontief inverse of
 * technical coefficients, the Ghosh inverse of allocation coefficients, and what
 * else counts rounds without end (I + C + C² + ...). "Open" as households stand outside; a model
 * closed by a row and a column for them is the same mathematics.
 *
 * Source: Miller, Blair, Input-Output Analysis: Foundations and Extensions, 2nd ed. (2009),
 * chapter 2.
 *
 * Sectors are named by their positions, from 1, in messages. Nothing may be missing: a
 * table with a gap has no inverse.
 */
#ifndef KSIC_FORMULA_OPEN_MODEL_H
#define KSIC_FORMULA_OPEN_MODEL_H

#include "base/error.h"

struct axl_open_model {
	size_t sectors;
	double *coefficients; /* C: sectors × sectors, row-major: row sells, column buys */
	double *inverse;      /* (I - C)⁻¹, alike */
	double condition;     /* |I - C| |(I - C)⁻¹|, largest column sums; 1 is best */
};

/*
 * Copies coefficients (sectors × sectors). AXL_ERROR_DATA for no sectors, a coefficient that is
 * missing or infinite, a singular I - C, and one so near to it that the identity
 * (I - C)⁻¹ (I - C) = I, checked at every run, misses by more than 1e-9 in a cell.
 */
int axl_open_model_new(const double *coefficients, size_t sectors,
                       struct axl_open_model **ret_model, struct axl_error **err);
void axl_open_model_free(struct axl_open_model *model);
AXL_DEFINE_CLEANUP(axl_open_model)

/*
 * Weighted sums over the inverse, into the caller's array (sectors): of each row, sum over j of
 * inverse_ij w_j, and of each column, sum over i of w_i inverse_ij. weights NULL: all 1. A weight
 * that is NaN makes NaN of the sums that it enters with a cell other than 0, and of no other.
 */
void axl_open_model_row_sums(const struct axl_open_model *model, const double *weights,
                             double *ret_sums);
void axl_open_model_column_sums(const struct axl_open_model *model, const double *weights,
                                double *ret_sums);

#endif
