/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Judgements of pairs: n × n, row-major; cell (i, j) says how many times as important i is as
 * j, so that (j, i) is its reciprocal and the diagonal is 1. NaN: nobody has judged.
 */
#ifndef SCORING_WEIGHTS_JUDGEMENT_H
#define SCORING_WEIGHTS_JUDGEMENT_H

#include "base/error.h"

#include <stdbool.h>

enum axl_judgement_fault {
	AXL_JUDGEMENT_SOUND,
	AXL_JUDGEMENT_NOT_POSITIVE,
	AXL_JUDGEMENT_DIAGONAL,       /* an element beside itself is not 1 */
	AXL_JUDGEMENT_NOT_RECIPROCAL, /* (i, j) times (j, i) is farther than `tolerance` from 1 */
};

/* The first fault, row by row, and its cell; a pair is at fault in the cell below the diagonal. */
enum axl_judgement_fault axl_judgements_check(const double *judgements, size_t n, double tolerance,
                                              size_t *ret_row, size_t *ret_column);

/* What one half says stands in the other too: a blank cell takes the reciprocal of its mirror, a
 * blank diagonal is 1. */
void axl_judgements_mirror(double *judgements, size_t n);

/* Pairs that nobody has judged, on a mirrored matrix. */
size_t axl_judgements_open(const double *judgements, size_t n);

/*
 * Which elements hang together with the first by judged pairs. True where all do: only then do the
 * judgements say something about every element.
 */
bool axl_judgements_linked(const double *judgements, size_t n, bool *ret_linked);

/*
 * Open pairs filled in with the ratio of the priorities that the judged ones give: zeros for what
 * is open, 1 plus the row's open pairs on the diagonal, principal eigenvector. The filled matrix
 * has the same eigenvector. Source: Harker, Mathematical Modelling 9 (1987). Mirrored and linked
 * judgements; ret_filled may be the same matrix.
 */
void axl_judgements_fill(const double *judgements, size_t n, double *ret_filled);

/*
 * One matrix of several raters' (raters × n × n): the geometric mean of each cell over those who
 * judged it (aggregation of individual judgements, Aczél & Saaty 1983); open where nobody did.
 */
void axl_judgements_join(const double *judgements, size_t raters, size_t n, double *ret_joined);

/*
 * How far raters differ on each pair: exp of the sample standard deviation (n - 1) of ln a, 1 where
 * they agree; NaN below two raters who judged it. ret_spread: n × n, symmetric.
 */
void axl_judgements_spread(const double *judgements, size_t raters, size_t n, double *ret_spread);

#endif
