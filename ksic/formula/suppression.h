/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which cells of a table of sums must be hidden so that nobody can read a figure of a few firms
 * out of it. Pure: counts in, decisions out.
 *
 * A cell of 1 or more firms, but fewer than the floor, is hidden (primary suppression). As the
 * table also shows sums of its cells, a single hidden part could be had by subtraction; so further
 * cells are hidden until no sum gives away a group of hidden cells of fewer firms than the
 * floor (complementary suppression). Those with the fewest firms go first, the first of equals;
 * a total only where its parts do not suffice. In a hierarchy, where each cell is a part of one
 * sum at most and the total of one at most, no hidden cell can then be computed from those that
 * are shown. In tables that are summed along two sides every single sum is safe, but several of
 * them taken together are not looked at.
 *
 * Source: A. Hundepool et al., Statistical Disclosure Control (2012), chapter 4: the minimum
 * frequency rule and secondary suppression. How large a share one firm has is not looked at.
 */
#ifndef KSIC_FORMULA_SUPPRESSION_H
#define KSIC_FORMULA_SUPPRESSION_H

#include <stddef.h>

enum axl_suppressed {
	AXL_SHOWN,
	AXL_UNDER_FLOOR, /* of 1 or more firms, fewer than the floor */
	AXL_PROTECTING,  /* hidden because another could be computed from it */
};

/* The figure of one cell is the sum of the parts'. */
struct axl_table_sum {
	size_t total;
	const size_t *parts;
	size_t count;
};

/*
 * firms: of each cell; 0: there is nothing to hide; NaN: not known, such a cell is neither hidden
 * nor hides another. floor: 1 or less hides nothing. ret_cells: a decision for each cell.
 */
void axl_suppress(const double *firms, size_t cell_count, const struct axl_table_sum *sums,
                  size_t sum_count, double floor, enum axl_suppressed *ret_cells);

#endif
