/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ellison and Glaeser's index of the geographic concentration of one industry: how much more
 * its plants lie together than plants of their sizes thrown at random on a map weighted by
 * all employment. 0: as by chance; below: apart; above: together (the authors call > 0.05 high
 * and < 0.02 low). Pure: arrays in, figures out.
 *
 * Source: G. Ellison, E. L. Glaeser, "Geographic Concentration in U.S. Manufacturing Industries:
 * A Dartboard Approach", Journal of Political Economy 105 (1997). With s_j the share of region j
 * in the industry, x_j its share in all employment and z_k the share of plant k in the industry:
 *
 *   H = sum of z^2, X = sum of x^2, G = sum of (s - x)^2
 *   gamma = (G - (1 - X) H) / ((1 - X) (1 - H))
 *   where gamma is 0: E(G) = (1 - X) H and
 *   Var(G) = 2 (H^2 (X - 2 sum of x^3 + X^2) - sum of z^4 (X - 4 sum of x^3 + 3 X^2))
 */
#ifndef KSIC_FORMULA_ELLISON_GLAESER_H
#define KSIC_FORMULA_ELLISON_GLAESER_H

#include <stddef.h>

#include "base/error.h"

struct axl_ellison_glaeser {
	size_t plants;  /* of known size above 0 */
	size_t unknown; /* plants of no known size (NaN), left out */
	double g;
	double herfindahl; /* H */
	double gamma;    /* NaN: one plant holds all (H = 1), one region holds all (X = 1), none */
	double expected; /* of g, and its standard deviation, where only chance is at work */
	double deviation;
};

/*
 * sizes, regions: by plant, its employment and its region, an index below region_count.
 * totals: by region, employment of all industries. AXL_ERROR_DATA, by position, for a negative
 * size or total, a total that is missing, a plant in a region that is not there.
 */
int axl_ellison_glaeser_measure(const double *sizes, const size_t *regions, size_t plant_count,
                                const double *totals, size_t region_count,
                                struct axl_ellison_glaeser *ret_index, struct axl_error **err);

#endif
