/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The formulas of industry and firm indicators, on plain numbers. No rounding; what
 * has no value is AXL_UNDEFINED, never 0 and never infinite.
 */
#ifndef KSIC_FORMULA_INDICATOR_H
#define KSIC_FORMULA_INDICATOR_H

#include "base/value.h"

/* Interval (95 %) and standard error are NaN where there are none. */
struct axl_estimate {
	enum axl_state state;
	double value, lo, hi, se;
};

struct axl_estimate axl_estimate_of(struct axl_number number);

/*
 * Add a part to a sum: masked parts make the sum unknown (AXL_MASKED), "none" adds
 * nothing, absent ones are passed over. A sum begins as AXL_ABSENT.
 */
void axl_number_add(struct axl_number *sum, struct axl_number part, double share);

/* a / b: undefined where b is 0; the first of the two that is no value gives its state. */
struct axl_estimate axl_ratio(struct axl_number a, struct axl_number b);

/*
 * Location quotient (x / n) / (X / N) of an industry with x of the n employees here and
 * X of the N in the reference. Interval by the delta method on ln LQ (O'Donoghue and Gleave
 * 2004 discuss why one is needed): se² = 1/x − 1/n + 1/X − 1/N, exp(ln LQ ± 1.96 se); the standard
 * error is that of LQ itself, LQ · se. None where x is 0. Undefined where n, X or N is 0.
 */
struct axl_estimate axl_location_quotient(struct axl_number x, struct axl_number n,
                                          struct axl_number X, struct axl_number N);

/*
 * (LQ - 1) / (LQ + 1): -1 ... 1, the same distance from 0 for a half and for twice the share. The
 * ends of the interval go the same way; se by the delta method. Source: K. Laursen,
 * "Revealed comparative advantage and the alternatives", Eurasian Business Review 5 (2015).
 */
struct axl_estimate axl_symmetric_quotient(struct axl_estimate lq);

/* (last / first)^(1 / years) − 1; undefined from a base of 0, over no time, or below 0. */
struct axl_estimate axl_cagr(double first, double last, double years);

/* The longest run of successive values, the latest of several; 0 where there is no value. */
size_t axl_longest_run(const struct axl_number *series, size_t count, size_t *ret_first);

#endif
