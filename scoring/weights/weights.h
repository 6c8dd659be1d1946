/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Weights of columns from what the columns say. values: units × columns, row-major, NaN = missing,
 * higher is better. ret_weights: columns, none below 0, sum 1; written only on success. A
 * constant column gets 0 from every method but "equal", as its own formula has it; where no column
 * tells the units apart there are no weights (AXL_ERROR_DATA). Each method says what it does with
 * missing values and whether a scale or an offset of a column matters to it.
 */
#ifndef SCORING_WEIGHTS_WEIGHTS_H
#define SCORING_WEIGHTS_WEIGHTS_H

#include "base/error.h"

#include <stdbool.h>

enum axl_weighting {
	AXL_WEIGHTING_EQUAL,
	AXL_WEIGHTING_ENTROPY,
	AXL_WEIGHTING_CRITIC,
	AXL_WEIGHTING_DEVIATION,
	AXL_WEIGHTING_FACTOR,
	AXL_WEIGHTING_BENEFIT,
	AXL_WEIGHTING_BALANCED,
	AXL_WEIGHTING_GINI,
	AXL_WEIGHTING_MEREC,
	AXL_WEIGHTINGS,
};

/* "equal", "entropy", "critic", "sd", "pca", "bod", "balanced", "gini", "merec": as in models. */
extern const char *const axl_weighting_names[AXL_WEIGHTINGS];

/* Any of the methods below, with its defaults. */
int axl_weights_by(enum axl_weighting weighting, const double *values, size_t units, size_t columns,
                   double *ret_weights, struct axl_error **err);

int axl_weights_equal(const double *values, size_t units, size_t columns, double *ret_weights,
                      struct axl_error **err);

/*
 * w_j = (1 - E_j) / sum of (1 - E): E_j = -(1 / ln n) sum of p ln p over the column's shares
 * p = x / sum of x, natural logarithm, 0 ln 0 = 0, n the values present. Values below 0 are
 * AXL_ERROR_DATA. Its own values present, column by column. A column's scale does not matter, its
 * offset does. Source: Shannon 1948; Hwang & Yoon 1981.
 */
int axl_weights_entropy(const double *values, size_t units, size_t columns, double *ret_weights,
                        struct axl_error **err);
/* E of each column; 1 where it is constant (all zeros too). */
int axl_entropy(const double *values, size_t units, size_t columns, double *ret_entropy,
                struct axl_error **err);

/*
 * w_j = C_j / sum of C: C_j = s_j sum over k of (1 - r_jk) on columns between 0 (worst) and 1
 * (best), s the sample standard deviation (its kind cancels out), r Pearson's. s over the values
 * present, r over the units with both; a pair without a correlation (a constant column) enters no
 * sum. Neither scale nor offset matters. Source: Diakoulaki, Mavrotas & Papayannakis 1995.
 */
int axl_weights_critic(const double *values, size_t units, size_t columns, double *ret_weights,
                       struct axl_error **err);
struct axl_critic {
	double deviation;   /* s */
	double conflict;    /* sum of 1 - r */
	double information; /* C */
};
void axl_critic(const double *values, size_t units, size_t columns, struct axl_critic *ret_parts);

/*
 * w_j = s_j / sum of s on columns between 0 and 1, s the sample standard deviation of the values
 * present (its kind cancels out where no value is missing). Neither scale nor offset matters.
 * Source: Diakoulaki, Mavrotas & Papayannakis 1995.
 */
int axl_weights_deviation(const double *values, size_t units, size_t columns, double *ret_weights,
                          struct axl_error **err);
void axl_deviations(const double *values, size_t units, size_t columns, double *ret_deviations);

/* By factor analysis: see scoring/weights/factor.h. */
int axl_weights_factor(const double *values, size_t units, size_t columns, double *ret_weights,
                       struct axl_error **err);

/* Mean of what the units would choose themselves: see scoring/weights/benefit.h. */
int axl_weights_benefit(const double *values, size_t units, size_t columns, double *ret_weights,
                        struct axl_error **err);

/* By equal correlation with the index: see scoring/weights/balanced.h. */
int axl_weights_balanced(const double *values, size_t units, size_t columns, double *ret_weights,
                         struct axl_error **err);

/*
 * w_j = G_j / sum of G: Gini's coefficient, the sum over all pairs of |x - y| over 2 n² mean
 * (population: no n / (n - 1)), of the values present. Values below 0 are AXL_ERROR_DATA. A
 * column's scale does not matter, its offset does. Source: Gini 1912; as weights Li & Chi 2009.
 */
int axl_weights_gini(const double *values, size_t units, size_t columns, double *ret_weights,
                     struct axl_error **err);
/* G of each column; 0 where it is constant (all zeros too). */
int axl_gini(const double *values, size_t units, size_t columns, double *ret_gini,
             struct axl_error **err);

/*
 * By the effect of leaving a column out (MEREC): n = min / x (where less is better x / max),
 * S_i = ln(1 + mean over all columns of |ln n|), S_ij the same without column j but still divided
 * by the number of all, E_j = sum over i of |S_ij - S_i|, w_j = E_j / sum of E. Units without gaps.
 * Values must be above 0. A scale does not matter, an offset does. less: columns in which less is
 * better, or NULL for none. Source: Keshavarz-Ghorabaee et al., Symmetry 13 (2021).
 */
int axl_weights_merec(const double *values, size_t units, size_t columns, double *ret_weights,
                      struct axl_error **err);
int axl_merec(const double *values, size_t units, size_t columns, const bool *less,
              double *ret_effects, struct axl_error **err);

#endif
