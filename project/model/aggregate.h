/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a node of a model file is made of its children, axlens-model(5). */
#ifndef PROJECT_MODEL_AGGREGATE_H
#define PROJECT_MODEL_AGGREGATE_H

#include "base/json.h"
#include "scoring/model/model.h"

/*
 * "aggregate" of an inner node: a method's name, or {"method": name} with the options that the
 * method reads and no others; the arithmetic mean where nothing is said.
 */
int axl_model_read_aggregate(struct axl_json at, struct axl_model_node *node,
                             struct axl_error **err);

/*
 * "preference" of a node: a function's name, or {"function": name} with its q, p or s; the usual
 * criterion where nothing is said. Refused where the parent (NULL: none) is not made by PROMETHEE.
 */
int axl_model_read_preference(struct axl_json at, const struct axl_model_node *parent,
                              struct axl_model_node *node, struct axl_error **err);

#endif
