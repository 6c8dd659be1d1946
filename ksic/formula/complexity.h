/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Economic complexity of regions (ECI) and of industries (PCI): the eigenvector of the
 * second largest eigenvalue of the stochastic matrices
 *
 *   regions     sum over i of M_ri M_si / (k_r k_i)
 *   industries  sum over r of M_ri M_rj / (k_i k_r)
 *
 * with k_r the diversity, k_i the ubiquity and M of ksic/formula/relatedness.h. Both come from one
 * symmetric problem: M_ri / sqrt(k_r k_i) has them as its second pair of singular vectors,
 * divided by sqrt(k). Each is standardised by its own mean and its population standard deviation
 * (divisor n) over the regions or industries that are not dropped; a dropped one is NaN.
 * The sign is such that ECI correlates positively with diversity; PCI follows it.
 *
 * A quotient that is not known counts as no advantage here (axl_relatedness.unknown tells how many
 * there are): an eigenvector has no use for a gap.
 *
 * Source: Hidalgo, Hausmann, "The building blocks of economic complexity", PNAS 106 (2009)
 * 10570-10575; as an eigenvector, Hausmann, Hidalgo et al., The Atlas of Economic Complexity
 * (2014). As spectral clustering of regions: Mealy, Farmer, Teytelboym, Science Advances 5
 * (2019).
 */
#ifndef KSIC_FORMULA_COMPLEXITY_H
#define KSIC_FORMULA_COMPLEXITY_H

#include "ksic/formula/relatedness.h"

struct axl_complexity {
	size_t regions, industries;
	double *eci;       /* regions */
	double *pci;       /* industries */
	double eigenvalue; /* the second largest, between 0 and 1 */
	bool sign_known;   /* false: ECI does not correlate with diversity, and either sign is as
	                      good; the first region (of those not 0) is then positive */
};

/*
 * AXL_ERROR_DATA where no second eigenvector is to be had: fewer than 2 industries are
 * left, regions fall into groups that share no industry (the largest eigenvalue is not
 * single), all regions have the same industries (the second is 0), or the second
 * eigenvalue is not single.
 */
int axl_complexity_new(const struct axl_relatedness *relatedness,
                       struct axl_complexity **ret_complexity, struct axl_error **err);
void axl_complexity_free(struct axl_complexity *complexity);
AXL_DEFINE_CLEANUP(axl_complexity)

#endif
