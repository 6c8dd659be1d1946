/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which industries go together, and how near a region stands to each of them.
 *
 *   RCA      the location quotient (ksic/formula/quotients.h); M = 1 where RCA >= 1
 *   φ_ij     min(P(i|j), P(j|i)): of the regions that have one, the share that has
 *            the other, by the more demanding of the two
 *   density  sum over j of M_rj φ_ij / sum over j of φ_ij: the part of what is related to i
 *            that region r has already
 *
 * Source: Hidalgo, Klinger, Barabási, Hausmann, "The Product Space Conditions the Development
 * of Nations", Science 317 (2007) 482-487. An industry is not its own neighbour: φ_ii is 0 here,
 * so that the density of what a region lacks and of what it has compare.
 *
 * Missing: an RCA that is NaN is not known. It counts neither as an advantage nor as the lack of
 * one: φ of a pair looks at the regions that are known in both, the density of a region at the
 * industries that are known in it. What cannot be told then (0/0) is NaN.
 *
 * A region or industry without any advantage (no figures, or all below 1) is dropped: it is listed,
 * its proximities and densities are NaN, and the others come out as if it were not there.
 */
#ifndef KSIC_FORMULA_RELATEDNESS_H
#define KSIC_FORMULA_RELATEDNESS_H

#include "base/error.h"

#include <stdbool.h>

#define AXL_RELATED_REGIONS 3 /* with two, industries go together always or never */

struct axl_relatedness {
	size_t regions, industries;
	double *rca;       /* regions × industries, row-major */
	size_t *diversity; /* regions: how many industries it has an advantage in */
	size_t *ubiquity;  /* industries: how many regions have an advantage in it */
	double *proximity; /* industries × industries, symmetric, 0 ... 1, diagonal 0 */
	double *density;   /* regions × industries, 0 ... 1 */
	size_t *dropped_regions, dropped_region_count; /* positions from 0, ascending */
	size_t *dropped_industries, dropped_industry_count;
	size_t unknown; /* cells that are NaN */
};

/*
 * quotients: regions × industries, row-major, as axl_quotients_measure gives them.
 * AXL_ERROR_DATA where fewer than AXL_RELATED_REGIONS regions are left.
 */
int axl_relatedness_new(const double *quotients, size_t regions, size_t industries,
                        struct axl_relatedness **ret_relatedness, struct axl_error **err);
void axl_relatedness_free(struct axl_relatedness *relatedness);
AXL_DEFINE_CLEANUP(axl_relatedness)

/* M of a region and an industry; false where it is not known. */
static inline bool axl_has_advantage(const struct axl_relatedness *relatedness, size_t region,
                                     size_t industry)
{
	return relatedness->rca[region * relatedness->industries + industry] >= 1;
}

#endif
