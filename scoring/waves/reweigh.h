/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A model with the weights of another, as axl_wave_parts_compute describes it. */
#ifndef SCORING_WAVES_REWEIGH_H
#define SCORING_WAVES_REWEIGH_H

#include "scoring/model/model.h"

/* *ret_model borrows from `model`; its nodes are a new array of the caller's. */
void axl_wave_reweigh(const struct axl_model *model, const struct axl_model *other,
                      struct axl_model *ret_model, struct axl_model_node **ret_nodes);

#endif
