/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Standardised location quotients: how exceptional a region's quotient is among all regions
 * in the same industry, in place of one cut-off for all industries. Sources: D. O'Donoghue,
 * B. Gleave, "A Note on Methods for Measuring Industrial Agglomeration", Regional Studies 38
 * (2004), for z scores of an industry's quotients; Z. Tian, "Measuring agglomeration using the
 * standardized location quotient with a bootstrap method", Journal of Regional Analysis and Policy
 * 43 (2013), for those of their logarithms. Beyond +-1.96 lies 5 % of a normal distribution: that
 * holds as far as the figures are normal over the regions, so a test of it (ksic/formula/normality.h)
 * is part of the result.
 *
 * Pure: arrays in, figures out. Matrices are regions x industries, row-major.
 */
#ifndef KSIC_FORMULA_STANDARDISED_LQ_H
#define KSIC_FORMULA_STANDARDISED_LQ_H

#include <stddef.h>

#include "ksic/formula/normality.h"

#define AXL_LQ_EXCEPTIONAL 1.96 /* two-sided 5 % of a standard normal */

enum axl_lq_scale {
	AXL_LQ_PLAIN, /* the quotients */
	AXL_LQ_LOG,   /* their natural logarithms; a quotient of 0 has none and counts as missing */
};

/* What standardised one industry, on the scale that was asked for. */
struct axl_lq_standard {
	size_t count; /* regions that entered */
	size_t zeros; /* regions left out because their quotient is 0 (logarithms only) */
	double mean;
	double
	    sd; /* sample standard deviation (n - 1); NaN below 2 regions, 0 where all are alike */
	struct axl_normality normality;
};

/*
 * quotients: regions x industries, >= 0; NaN: missing. ret_z: of the same shape, NaN where
 * the quotient is missing or nothing tells the regions apart (one region, or all alike).
 * ret_standards: one an industry.
 */
void axl_lq_standardise(const double *quotients, size_t regions, size_t industries,
                        enum axl_lq_scale scale, double *ret_z,
                        struct axl_lq_standard *ret_standards);

/* 1: |z| >= AXL_LQ_EXCEPTIONAL and above, -1: and below, 0: within, or missing. */
int axl_lq_exceptional(double z);

#endif
