/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the weights of a node's children come from, axlens-model(5). */
#ifndef PROJECT_MODEL_WEIGHTING_H
#define PROJECT_MODEL_WEIGHTING_H

#include "base/json.h"
#include "scoring/model/model.h"

/*
 * "weighting" of a node whose children have all been read: "given" (where nothing is said) leaves
 * their weights; a method of scoring/weights/weights.h takes them from the scores; {"method":
 * "budget"} and {"method": "ahp"} work them out from what people said. Given weights that are all
 * zero are refused. Faults are located by path.
 */
int axl_model_read_weighting(struct axl_json at, struct axl_model *model, size_t node,
                             struct axl_error **err);

#endif
