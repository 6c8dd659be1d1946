/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The gap to the world (공백): technologies that grow outside while the region files less of them
 * than its share. Pure.
 *
 *   gap   growth of the reference > the median of all known growths, and RTA < 1 here
 *
 * Gaps are ordered by the region's relatedness density (ksic/formula/relatedness.h): near ones,
 * which rest on what the region has already, first; those whose density is not known last. The same
 * density: by growth, fastest first, then by position.
 *
 * Where growth or RTA is NaN a technology is neither a gap nor none: it stays out, and its
 * growth out of the median.
 */
#ifndef PATENTS_INDICATOR_GAP_H
#define PATENTS_INDICATOR_GAP_H

#include <stdbool.h>
#include <stddef.h>

/* Of the growths that are known; of an even number the middle of the two in the middle. NaN where
 * none is. */
double axl_median_growth(const double *growths, size_t count);

struct axl_gap_case {
	double growth;  /* of the reference, a year */
	double rta;     /* of the region */
	double density; /* 0 ... 1, or NaN */
	bool known, is_gap;
	size_t rank; /* among the gaps from 1; 0 for others */
};

/* Sets known, is_gap and rank; returns the median growth, NaN where none is known. */
double axl_gaps_find(struct axl_gap_case *cases, size_t count);

#endif
