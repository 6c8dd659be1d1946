/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns whose few extremes would set the scale for all. A column passes where |skewness| or
 * kurtosis (type 2, shape.h) lies below its threshold, and where either cannot be worked out.
 * What does not pass is winsorised: the extreme on the side of the skew (all values tied
 * with it) is set to the next value, one at a time, until the column passes or `most` values have
 * been set. Where it still does not pass, the raw values are transformed in its place. A column
 * that winsorising would leave without any difference stays as it was, and does not pass. Sources:
 * OECD/JRC Handbook (2008), step 5; W. Becker et al., COINr (Journal of Open Source Software 2022).
 */
#ifndef SCORING_PREPARE_TREAT_H
#define SCORING_PREPARE_TREAT_H

#include "scoring/prepare/shape.h"

#include <stdbool.h>

enum axl_treatment_method {
	AXL_TREAT_NONE,
	AXL_TREAT_WINSORISE, /* no transformation: what is left is warned of */
	AXL_TREAT_LOG,       /* then ln(x - min + 0.01 (max - min)) */
	AXL_TREAT_BOXCOX,    /* then, with y = x - min + 0.01 (max - min), (y^lambda - 1) / lambda,
	                        ln y for lambda 0. Source: G. E. P. Box, D. R. Cox, Journal of the
	                        Royal Statistical Society B 26 (1964) */
};

struct axl_treatment {
	enum axl_treatment_method method;
	double skewness, kurtosis; /* thresholds, above 0 */
	size_t most;               /* values that may be winsorised */
	bool fixed_lambda;         /* else lambda is the likeliest one in -5..5 (profile
	                              likelihood of normal values, to 1e-8) */
	double lambda;
};

/* What was done to a column. */
struct axl_treated {
	enum axl_treatment_method done; /* NONE: it passed as it was (or was not to be treated) */
	struct axl_shape before, after;
	size_t winsorised; /* values set to another one */
	double lambda;     /* of Box and Cox; NaN else */
	bool passed;
};

/* In place. NaN stays NaN. */
void axl_treat(double *values, size_t count, const struct axl_treatment *how,
               struct axl_treated *ret_treated);

bool axl_treatment_passes(const struct axl_treatment *how, const struct axl_shape *shape);

#endif
