/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The formulas of the match of industries and technologies, on plain numbers. */
#ifndef PATENTS_MATCH_FORMULA_H
#define PATENTS_MATCH_FORMULA_H

#include "ksic/formula/indicator.h"

#include <stddef.h>

/*
 * x / n with Wilson's 95 % interval (E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference", JASA 22 (1927)); se as that of a proportion. x may be a sum of shares:
 * a share within 0 … 1 varies at most as a yes-or-no does, so the interval is rather too wide.
 * Undefined where n is 0.
 */
struct axl_estimate axl_match_share(double x, double n);

/*
 * How much more of a technology's n documents lie in an industry (x) than of all N (X), drawn
 * towards 1 by `prior` documents that lie as all do: p = X / N, ((x + prior p) / (n + prior)) / p.
 * Interval by the delta method on ln, as axl_location_quotient() has it. Absent where n or X is 0:
 * the side knows nothing of the technology, or nothing of the industry.
 */
struct axl_estimate axl_match_lift(double x, double n, double X, double N, double prior);

/*
 * Weighted geometric mean of the lifts that are values, their weights renormalised. The sides
 * speak of the same documents, so their errors may go together: se of ln is the weighted mean
 * of theirs, not less. Absent where none is a value. *ret_used: bits of those that are.
 */
struct axl_estimate axl_match_combine(const struct axl_estimate *lifts, const double *weights,
                                      size_t count, unsigned *ret_used);

/* Both ends of |ln a - ln b| beyond ln(ratio) and beyond z standard errors: 1 where a is the
 * greater, -1 where b is, 0 where they agree. Both must be values. */
int axl_match_disagreement(const struct axl_estimate *a, const struct axl_estimate *b, double ratio,
                           double z);

/* estimate · factor^exponent: errors of the logarithms add as squares; a factor without an
 * interval is exact. A factor below 0 makes it undefined. */
struct axl_estimate axl_match_times(struct axl_estimate estimate, struct axl_estimate factor,
                                    double exponent);

#endif
