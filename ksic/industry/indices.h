/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How narrow the home region is in one period, and how unlike its reference: of the industries
 * of a grid that either of them is told of, as far as their figures are known. A masked
 * industry is left out, and what the others cover is said.
 */
#ifndef KSIC_INDUSTRY_INDICES_H
#define KSIC_INDUSTRY_INDICES_H

#include "ksic/figure/grid.h"
#include "ksic/formula/concentration.h"

struct axl_industry_indices {
	struct axl_concentration concentration;
	struct axl_krugman krugman; /* NaN where there is no reference */
	size_t left_out;            /* industries without a known figure at home */
	double covered;             /* share of the industries counted in the region's total, of 1;
	                               NaN where the total is not known or 0 */
};

struct axl_industry_indices axl_industry_indices_of(const struct axl_figure_grid *grid,
                                                    size_t period);

#endif
