/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a region files more of than others do, in three scales of one figure. Pure.
 *
 *   RTA = (P_ij / P_·j) / (P_i· / P_··)   0 ... , 1 is the reference's share
 *   RSI = (RTA - 1) / (RTA + 1)           -1 ... 1, 0 is the reference's share
 *   RPA = 100 · tanh(ln RTA)              -100 ... 100, 0 is the reference's share
 *
 * with P_ij the patents of region j in technology i, P_·j all of the region, P_i· and P_·· those
 * of the reference. Sources: L. Soete, "The impact of technological innovation on international
 * trade patterns", Research Policy 16 (1987) for RTA; K. Laursen, Eurasian Business Review 5 (2015)
 * for RSI; H. Grupp, "The measurement of technical performance of innovations by
 * technometrics", Research Policy 23 (1994) for RPA.
 *
 * Intervals are those of axl_rate_ratio; the ends of RTA's go the same way as its value.
 * Undefined where the region or the reference has no patents, or the reference none of the
 * technology.
 */
#ifndef PATENTS_INDICATOR_ADVANTAGE_H
#define PATENTS_INDICATOR_ADVANTAGE_H

#include "ksic/formula/indicator.h"

struct axl_advantage {
	struct axl_estimate rta, rsi, rpa;
};

struct axl_advantage axl_advantage_measure(double here, double all_here, double reference,
                                           double all_reference);

/* So many of the `count` largest hold this share of all, 0 ... 1: CR4 is that of 4. Values are
 * >= 0; NaN where they add up to nothing. */
double axl_concentration_ratio(const double *values, size_t count, size_t largest);

#endif
