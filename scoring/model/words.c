/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/model/words.h"

const char *const axl_normal_words[AXL_NORMAL_METHODS] = {
    [AXL_NORMALISE_MINMAX] = "minmax",       [AXL_NORMALISE_ZSCORE] = "z",
    [AXL_NORMALISE_RANK] = "rank",           [AXL_NORMALISE_PERCENTILE] = "percentile",
    [AXL_NORMALISE_BORDA] = "borda",         [AXL_NORMALISE_TARGET] = "target",
    [AXL_NORMALISE_REFERENCE] = "reference", [AXL_NORMALISE_MAXIMUM] = "maximum",
    [AXL_NORMALISE_GOALPOSTS] = "goalposts", [AXL_NORMALISE_NONE] = "none",
};

const char *const axl_treatment_words[AXL_TREATMENTS] = {
    [AXL_TREAT_NONE] = "none",
    [AXL_TREAT_WINSORISE] = "winsorise",
    [AXL_TREAT_LOG] = "winsorise-log",
    [AXL_TREAT_BOXCOX] = "winsorise-boxcox",
};

const char *const axl_imputation_words[AXL_IMPUTATIONS] = {
    [AXL_IMPUTE_NONE] = "none",
    [AXL_IMPUTE_MEAN] = "mean",
    [AXL_IMPUTE_MEDIAN] = "median",
    [AXL_IMPUTE_GROUP_MEAN] = "group-mean",
    [AXL_IMPUTE_GROUP_MEDIAN] = "group-median",
    [AXL_IMPUTE_WITHIN] = "within",
    [AXL_IMPUTE_NEAREST] = "nearest",
    [AXL_IMPUTE_REGRESSION] = "regression",
    [AXL_IMPUTE_LAST] = "last",
    [AXL_IMPUTE_LINEAR] = "linear",
};

const char *const axl_missing_words[AXL_MISSING_RULES] = {
    [AXL_MISSING_RENORMALISE] = "renormalise",
    [AXL_MISSING_REFUSE] = "refuse",
};
