/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What weights amount to: how much each column shapes an index, which is seldom what its nominal
 * weight says. Source: Paruolo, Saisana & Saltelli, Journal of the Royal Statistical Society A 176
 * (2013).
 */
#ifndef SCORING_WEIGHTS_EFFECTIVE_H
#define SCORING_WEIGHTS_EFFECTIVE_H

#include "base/error.h"

struct axl_effective {
	double correlation;  /* Pearson's, of column and index */
	double linear;       /* its square */
	double linear_share; /* over the sum of all columns' */
	double main;         /* share of the index's variance that the column explains by itself */
	double main_share;
};

/*
 * values: units × columns; index: units; NaN = missing; each column over the units that have both.
 * The main effect V(E(index | column)) / V(index) (the correlation ratio) is that of a polynomial
 * of the third degree in the column, fitted by least squares (of a lower one where the
 * column has fewer different values); never below the square of the correlation. All are NaN for a
 * constant column or index, which enters no sum.
 */
void axl_effective_weights(const double *values, size_t units, size_t columns, const double *index,
                           struct axl_effective *ret_effective);

#endif
