/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Upstreamness: how many stages a sector's output is away from final use, on average.
 * 1 where all of it goes to final use, more the deeper it is in the chain:
 *
 *   U = (I - Δ)⁻¹ 1,  δ_ij = z_ij / (x_i - exports_i + imports_i)
 *
 * The divisor is what is used at home, so that flows which hold imports are spread over what they
 * come from; without exports and imports it is the output (a closed economy), and U the row sums
 * of the Ghosh inverse.
 *
 * Source: Antràs, Chor, Fally, Hillberry, "Measuring the Upstreamness of Production and Trade
 * Flows", American Economic Review 102(3) (2012) 412-416.
 */
#ifndef KSIC_FORMULA_UPSTREAMNESS_H
#define KSIC_FORMULA_UPSTREAMNESS_H

#include "ksic/formula/input-output.h"

/*
 * exports, imports: an amount each sector in the table's unit; both NULL for a closed economy.
 * ret_upstreamness: the caller's array (rows); NaN for a sector that neither makes nor
 * sells. AXL_ERROR_DATA as axl_io_table_check() and axl_open_model_new(), for an export or
 * import that is missing or infinite, for a sector that sells but has nothing to be used at
 * home, and for flows beyond what there is to be used (a distance that is not positive).
 */
int axl_upstreamness(const struct axl_io_table *table, const double *exports, const double *imports,
                     double *ret_upstreamness, struct axl_error **err);

#endif
