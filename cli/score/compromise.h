/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef CLI_SCORE_COMPROMISE_H
#define CLI_SCORE_COMPROMISE_H

#include "cli/score/ranking.h"
#include "scoring/method/vikor.h"

/* Notes: VIKOR's compromise set, and why it is more than one unit. Nothing where nobody takes part.
 */
void axl_compromise_note(struct axl_output *output, const struct axl_scored *scored,
                         const struct axl_vikor_unit *units,
                         const struct axl_vikor_verdict *verdict);

/* The same of a model whose index is made by VIKOR; nothing of any other. */
void axl_compromise_note_index(struct axl_output *output, const struct axl_scored *scored);

#endif
