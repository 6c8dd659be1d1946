/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A region's technical coefficients out of the nation's, where no regional table is to be
 * had: what a region can supply itself is told from how strongly it has a sector. r_ij =
 * a_ij q, with q never above 1 (the region is not taken to buy more than the nation does):
 *
 *   LQ   q = SLQ_i, the location quotient of the selling sector
 *   FLQ  q = λ SLQ_i / SLQ_j, and λ SLQ_i where i = j; λ = (log2(1 + E_r / E_n))^δ,
 *        with E the sizes of region and nation
 *
 * LQ overstates what a small region makes for itself; FLQ takes its size into account, the more
 * the larger δ is. 0.3 is a usual δ; it should be calibrated where a survey table exists.
 *
 * Sources: Miller, Blair, Input-Output Analysis (2009), chapter 8; Flegg, Webber, "On the
 * Appropriate Use of Location Quotients in Generating Regional Input-Output Tables: Reply",
 * Regional Studies 31 (1997) 795-805.
 */
#ifndef KSIC_FORMULA_REGIONAL_COEFFICIENTS_H
#define KSIC_FORMULA_REGIONAL_COEFFICIENTS_H

#include "base/error.h"

/* How large each sector is, in one unit (heads, output): arrays of `sectors`. */
struct axl_sector_sizes {
	size_t sectors;
	const double *region, *nation; /* the region is part of the nation */
};

/*
 * technical: A of the nation, sectors × sectors, row-major. ret_coefficients: the caller's array
 * of the same shape. A sector that the region lacks neither sells nor buys: its
 * row and column are 0. A coefficient that is NaN stays NaN elsewhere. AXL_ERROR_DATA for a size
 * that is missing, infinite or negative, a region larger than the nation in a sector
 * (by position from 1), a region without any sector, and δ outside 0 ... 1 (1 excluded).
 */
int axl_regional_coefficients_lq(const double *technical, const struct axl_sector_sizes *sizes,
                                 double *ret_coefficients, struct axl_error **err);
int axl_regional_coefficients_flq(const double *technical, const struct axl_sector_sizes *sizes,
                                  double delta, double *ret_coefficients, struct axl_error **err);

#endif
