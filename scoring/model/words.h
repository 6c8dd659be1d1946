/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What methods are called, in models, logs and on the command line. */
#ifndef SCORING_MODEL_WORDS_H
#define SCORING_MODEL_WORDS_H

#include "scoring/model/model.h"

enum {
	AXL_NORMAL_METHODS = AXL_NORMALISE_NONE + 1,
	AXL_TREATMENTS = AXL_TREAT_BOXCOX + 1,
	AXL_IMPUTATIONS = AXL_IMPUTE_LINEAR + 1,
	AXL_MISSING_RULES = AXL_MISSING_REFUSE + 1,
};

extern const char *const axl_normal_words[AXL_NORMAL_METHODS];
extern const char *const axl_treatment_words[AXL_TREATMENTS];
extern const char *const axl_imputation_words[AXL_IMPUTATIONS];
extern const char *const axl_missing_words[AXL_MISSING_RULES];

#endif
