/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Weights by factor analysis, as the Handbook on Constructing Composite Indicators of OECD and JRC
 * has it (2008, step 6; Nicoletti, Scarpetta & Boylaud 2000).
 *
 * Principal components of the correlation matrix of the units without gaps. Factors are kept
 * whose eigenvalue is above 1 and whose share of the variance is above 10 %; where these explain
 * less than 60 %, the next ones too until they do; at least one. Loadings are turned by varimax
 * with Kaiser's normalisation (1958). Each column belongs to the factor of which it makes up the
 * largest share (its squared loading over the factor's sum of them); its weight is that share times
 * the factor's share in what all kept factors explain, all scaled to sum to 1. A square is never
 * negative: the sign of a loading does not matter, nor do scale and offset of a column. A constant
 * column is left out and gets 0.
 */
#ifndef SCORING_WEIGHTS_FACTOR_H
#define SCORING_WEIGHTS_FACTOR_H

#include "base/error.h"

struct axl_factors {
	size_t columns, kept;
	size_t eigenvalue_count; /* columns that are not constant */
	double *eigenvalues;     /* falling */
	double *loadings;        /* columns × kept, turned; 0 for a constant column */
	double *explained;       /* kept: sum of squared loadings */
	size_t *factor_of;       /* column -> its factor */
	double *weights;         /* columns */
};

/* wanted: how many factors to keep; 0: as above. AXL_ERROR_DATA where fewer than two columns vary
 * over the units without gaps, or fewer vary than are wanted. */
int axl_factors_new(const double *values, size_t units, size_t columns, size_t wanted,
                    struct axl_factors **ret_factors, struct axl_error **err);
void axl_factors_free(struct axl_factors *factors);
AXL_DEFINE_CLEANUP(axl_factors)

/* The last steps alone, from loadings (columns × factors). */
void axl_weights_of_loadings(const double *loadings, size_t columns, size_t factors,
                             double *ret_explained, size_t *ret_factor_of, double *ret_weights);

/*
 * Turn loadings (columns × factors) in place to the varimax criterion with Kaiser's
 * normalisation: plane by plane until no angle is above 1e-13.
 */
void axl_varimax(double *loadings, size_t columns, size_t factors);

#endif
