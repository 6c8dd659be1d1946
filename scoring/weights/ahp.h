/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The analytic hierarchy process: priorities from judgements of pairs (judgement.h), how
 * consistent they are, and what to ask again. Source: Saaty, Journal of Mathematical Psychology 15
 * (1977); The Analytic Hierarchy Process (1980).
 */
#ifndef SCORING_WEIGHTS_AHP_H
#define SCORING_WEIGHTS_AHP_H

#include "scoring/weights/random-index.h"

enum axl_ahp_method {
	AXL_AHP_EIGENVECTOR, /* principal eigenvector (Saaty 1977), by power iteration to 1e-15 */
	AXL_AHP_GEOMETRIC,   /* geometric mean of each row (Crawford & Williams 1985) */
	AXL_AHP_COLUMN,      /* mean of the columns, each divided by its sum (Saaty 1980) */
	AXL_AHP_METHODS,
};

/*
 * Priorities of a matrix without blanks; they sum to 1. Returns λ: the mean over i of
 * (A w)_i / w_i, which for the eigenvector is the largest eigenvalue itself.
 */
double axl_ahp_priorities(const double *judgements, size_t n, enum axl_ahp_method method,
                          double *ret_priorities);

struct axl_ahp_consistency {
	double lambda;
	double index;        /* CI = (λ - n) / (n - 1); 0 for one element */
	double random_index; /* RI of the table */
	double ratio;        /* CR = CI / RI; 0 below three elements, which cannot disagree */
};

/* The customary bound of CR, above which judgements are to be looked at again (Saaty 1980). */
#define AXL_AHP_RATIO_BOUND 0.10

/* AXL_ERROR_DATA where the table has no index for so many elements. */
int axl_ahp_consistency(double lambda, size_t n, enum axl_random_index table,
                        struct axl_ahp_consistency *ret_consistency, struct axl_error **err);

/*
 * A judgement beside what the priorities say: factor = a_ij w_j / w_i, 1 where they agree. The pair
 * stands so that the judgement is not below 1.
 */
struct axl_ahp_hint {
	size_t row, column;
	double judged;
	double consistent; /* w_i / w_j */
	double factor;
};

/* The judged pairs, farthest factor (by |ln|) first, ties by row and column; ret_hints: room for
 * n (n - 1) / 2. Returns how many: open pairs are left out. Source: Saaty 1980. */
size_t axl_ahp_hints(const double *judgements, const double *priorities, size_t n,
                     struct axl_ahp_hint *ret_hints);

/*
 * Priorities of several raters (raters × n) as one: their arithmetic mean, or their geometric mean
 * scaled to sum to 1 (aggregation of individual priorities, Forman & Peniwati 1998).
 */
enum axl_ahp_mean { AXL_AHP_MEAN_ARITHMETIC, AXL_AHP_MEAN_GEOMETRIC };
void axl_ahp_join(const double *priorities, size_t raters, size_t n, enum axl_ahp_mean mean,
                  double *ret_joined);

#endif
