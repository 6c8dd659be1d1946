/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether columns have enough in common to be summed up as one, and what each adds. */
#ifndef SCORING_CHECK_ADEQUACY_H
#define SCORING_CHECK_ADEQUACY_H

#include "scoring/check/state.h"

#include <stddef.h>

/*
 * R: Pearson's correlations over the units without a gap, n of them; p columns; S = 1 / R.
 *
 * - KMO (Kaiser 1970, Kaiser and Rice 1974): sum of r^2 / (sum of r^2 + sum of q^2) over pairs, q =
 *   -S_ij / sqrt(S_ii S_jj) their correlation when all other columns are held fixed; of one column:
 *   over its own pairs. 0.5 for any two columns; NaN where no two columns are correlated at all.
 * - Bartlett's test of sphericity (1950): chi^2 = -(n - 1 - (2p + 5) / 6) ln |R| with p (p - 1) / 2
 *   degrees of freedom; a large P says that the columns may have nothing in common.
 * - VIF of a column (variance inflation factor): S_jj = 1 / (1 - R^2), R^2 of its regression on the
 *   others; 1 where it has nothing in common with them.
 */
struct axl_adequacy {
	enum axl_check_state state; /* few columns: below 2; few units: n <= p; constant; singular:
	                               an eigenvalue of R below 1e-10 */
	size_t units;               /* n, whatever the state */
	double kmo;
	double chi_square, degrees, probability;
};

/*
 * values: units × columns, row-major, NaN = missing. ret_kmo, ret_vif: columns. All figures are NaN
 * unless the state is known.
 */
struct axl_adequacy axl_adequacy_measure(const double *values, size_t units, size_t columns,
                                         double *ret_kmo, double *ret_vif);

#endif
