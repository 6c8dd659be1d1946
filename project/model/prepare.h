/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a model file says of figures before they are scored, axlens-model(5). Faults are located by
 * path. */
#ifndef PROJECT_MODEL_PREPARE_H
#define PROJECT_MODEL_PREPARE_H

#include "base/json.h"
#include "scoring/model/model.h"

/* "treat" and "impute" under the cursor, into the node; where nothing is said it stays as it is, so
 * that what the model says for all comes first. */
int axl_model_read_treatment(struct axl_json at, struct axl_treatment *treatment,
                             struct axl_error **err);
int axl_model_read_imputation(struct axl_json at, struct axl_imputation *imputation,
                              struct axl_error **err);

/* "normalise" and "bounds" of a leaf. */
int axl_model_read_normalisation(struct axl_json at, struct axl_normalisation *normalise,
                                 struct axl_error **err);

/* "screen" of the model; the lists of keys are the caller's to free. */
int axl_model_read_screening(struct axl_json root, struct axl_model *model,
                             const char ***ret_forced_in, const char ***ret_forced_out,
                             struct axl_error **err);

#endif
