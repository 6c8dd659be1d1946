/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Location quotients of all regions and industries of a table at once (Balassa 1965 calls
 * them revealed comparative advantage): (x_ri / x_r) / (X_i / X). Pure: arrays in, figures out.
 */
#ifndef KSIC_FORMULA_QUOTIENTS_H
#define KSIC_FORMULA_QUOTIENTS_H

#include <stddef.h>

#include "base/error.h"

/*
 * Totals as they are stated, which need not be the sums of the cells: a masked cell is part of
 * its total, and so is what lies in a region that the table does not have. NaN: not known.
 */
struct axl_quotient_totals {
	const double *regions, *industries;
	double all;
};

/*
 * counts: regions x industries, row-major, in one additive unit (heads, establishments, won);
 * no totals beside their parts. NaN: not known; its quotient is NaN, and so is one whose totals
 * are not known or 0. totals: NULL for the sums of the cells that are known. ret_quotients: of
 * the counts' shape. AXL_ERROR_DATA for a count that is negative or infinite, by its positions
 * from 1.
 */
int axl_quotients_measure(const double *counts, size_t regions, size_t industries,
                          const struct axl_quotient_totals *totals, double *ret_quotients,
                          struct axl_error **err);

#endif
