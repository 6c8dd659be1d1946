/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef CLI_SCORE_CHECKS_H
#define CLI_SCORE_CHECKS_H

#include "cli/score/ranking.h"

/*
 * axlens score --checks: what the model's parts have in common, node by node and indicator by
 * indicator; all correlations; what breaks a rule of thumb, in plain words; units that one
 * indicator carries, the first `top` in the order of the model (0: all).
 */
int axl_index_checks_answer(struct axl_context *context, const struct axl_ranking *ranking,
                            size_t top, struct axl_error **err);

#endif
