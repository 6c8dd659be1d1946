/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two rates of counted things beside each other: x of n here, X of N there. Pure. Both the
 * technological advantage of a region and the rise of a word are such a pair.
 */
#ifndef PATENTS_INDICATOR_RATE_RATIO_H
#define PATENTS_INDICATOR_RATE_RATIO_H

#include "ksic/formula/indicator.h"

/*
 * (x / n) / (X / N). Counts are >= 0 and may be fractional. Undefined, with no interval, where n, N
 * or X is not above 0 (or anything is not known, NaN).
 *
 * The interval (95 %) is exact for few counts: of x + X independent Poisson events those here are
 * binomial with p, whose limits are those of C. J. Clopper and E. S. Pearson, Biometrika 26 (1934);
 * the ratio is p / (1 - p) · N / n (J. Przyborowski and H. Wilenski, Biometrika 31, 1940). It
 * is never too narrow, and a little too wide where "there" contains "here". At x = 0 it begins at
 * 0 and still ends somewhere. There is no standard error (NaN).
 */
struct axl_estimate axl_rate_ratio(double x, double n, double X, double N);

/*
 * G² of the two-by-two table: 2 · sum of O ln(O / E) over x, n - x, X, N - X, with E from the
 * table's margins; 0 ln 0 is 0. Above 3.84 chance alone would do so once in 20 times. NaN
 * where a count exceeds its total or N + n is 0. Source: T. Dunning, "Accurate methods for the
 * statistics of surprise and coincidence", Computational Linguistics 19 (1993) 61-74.
 */
double axl_log_likelihood(double x, double n, double X, double N);

#endif
