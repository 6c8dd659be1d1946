/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef CLI_SCORE_CROSSCHECK_H
#define CLI_SCORE_CROSSCHECK_H

#include "cli/score/ranking.h"

/*
 * axlens score --crosscheck: ranks by ten methods side by side in the order of the model's, the
 * first `top` (0: all); how far each method agrees with the model; VIKOR's compromise set.
 */
void axl_crosscheck_answer(struct axl_context *context, const struct axl_ranking *ranking,
                           size_t top);

#endif
