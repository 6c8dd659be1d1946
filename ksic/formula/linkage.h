/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How strongly a sector pulls those before it and feeds those after it, beside the mean sector.
 *
 *   backward (영향력계수)  n (sum of its column) / (sum of all cells)
 *   forward (감응도계수)   n (sum of its row) / (sum of all cells)
 *
 * Backward linkage is taken of the Leontief inverse. Forward linkage is in use with
 * the rows of the Leontief inverse (Rasmussen's own, and the Bank of Korea's) and with those of
 * the Ghosh inverse (which does not ask all sectors to grow by the same won); a figure
 * has to say which. Both have the mean 1. Nothing is missing in an inverse.
 *
 * Sources: Rasmussen, Studies in Inter-Sectoral Relations (1956); Miller, Blair, Input-Output
 * Analysis (2009), chapter 12.
 */
#ifndef KSIC_FORMULA_LINKAGE_H
#define KSIC_FORMULA_LINKAGE_H

#include "ksic/formula/open-model.h"

/* Into the caller's array (sectors). */
void axl_linkage_backward(const struct axl_open_model *leontief, double *ret_linkage);
void axl_linkage_forward(const struct axl_open_model *leontief_or_ghosh, double *ret_linkage);

enum axl_linkage_class {
	AXL_LINKAGE_UNKNOWN,       /* a linkage is NaN */
	AXL_LINKAGE_KEY,           /* both above 1 */
	AXL_LINKAGE_DEMAND_DRIVEN, /* forward alone above 1: lives on other sectors' demand */
	AXL_LINKAGE_SUPPLY_DRIVEN, /* backward alone above 1: lives on other sectors' supply */
	AXL_LINKAGE_INDEPENDENT,   /* neither above 1 */
};

/* "Above" leaves 1e-9 to the noise of the sums: a sector just like the mean is not. */
enum axl_linkage_class axl_linkage_class(double backward, double forward);

#endif
