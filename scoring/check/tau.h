/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef SCORING_CHECK_TAU_H
#define SCORING_CHECK_TAU_H

#include <stddef.h>

/*
 * Kendall's tau-b of two whole columns (no NaN): (concordant - discordant pairs) / sqrt of the
 * pairs not tied in a times those not tied in b; NaN where all are tied in one. n log n steps.
 * Sources: M. G. Kendall (1945); counting of pairs by W. R. Knight (1966).
 */
double axl_tau_b(const double *a, const double *b, size_t count);

#endif
