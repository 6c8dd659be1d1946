/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much of a region lies in few industries (or of an industry in few firms), and how far
 * a region's structure is from another's. Pure: arrays in, figures out.
 *
 * Values are >= 0, of any one unit. A missing value (NaN) is left out, so that shares are of
 * what is known. Where a figure has no meaning (nothing there, a total of 0, a negative value) it
 * is NaN.
 */
#ifndef KSIC_FORMULA_CONCENTRATION_H
#define KSIC_FORMULA_CONCENTRATION_H

#include <stddef.h>

struct axl_concentration {
	size_t count;      /* n: values that are there, zeros among them */
	double total;      /* their sum */
	double hhi;        /* Herfindahl-Hirschman: sum of s^2, shares of 1; 1/n ... 1 */
	double normalised; /* (HHI - 1/n) / (1 - 1/n): 0 ... 1; NaN where n is 1 */
	double equivalent; /* 1 / HHI: so many equal ones would be as concentrated */
	double entropy;    /* Shannon: -sum of s ln s (natural logarithm, 0 ln 0 = 0): 0 ... ln n */
};

/* Sources: O. C. Herfindahl (1950), A. O. Hirschman (1964), C. E. Shannon (1948). */
struct axl_concentration axl_concentration_measure(const double *values, size_t count);

/*
 * Between what the HHI lies where some parts of a known total are not known (NaN): they share the
 * rest evenly, or one of them has it all. Both NaN where the total is not above 0 or below the sum
 * of the parts, where a part is negative, or where none is unknown and there is a rest.
 */
struct axl_hhi_bounds {
	size_t unknown;
	double lo, hi;
};
struct axl_hhi_bounds axl_hhi_between(const double *values, size_t count, double total);

struct axl_krugman {
	size_t count;   /* industries known on both sides */
	double with;    /* against the whole reference, the region within it */
	double without; /* against the rest of the reference, the region taken out */
};

/*
 * Krugman's index of specialisation, sum of |s_ij - s_i|, 0 (the same structure) ... 2 (nothing
 * in common). Source: P. Krugman, Geography and Trade (1991), who compares two regions.
 * region, reference: by industry, the reference with the region inside. An industry unknown on
 * either side is left out of both. The second figure is NaN where the region is the whole
 * reference, or has more of an industry than it.
 */
struct axl_krugman axl_krugman_measure(const double *region, const double *reference, size_t count);

#endif
