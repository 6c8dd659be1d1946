/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sure a ranking is, in tables. */
#ifndef CLI_SCORE_CERTAINTY_H
#define CLI_SCORE_CERTAINTY_H

#include "cli/score/ranking.h"
#include "project/score/robustness.h"

/* Columns of a ranking where there is a certainty. */
enum { AXL_CERTAINTY_COLUMNS = 8 };
/* top_title: room for a heading that must live as long as the table. */
void axl_certainty_columns(const struct axl_certainty *certainty, char **ret_top_title,
                           struct axl_output_column *ret_columns);
void axl_certainty_cells(struct axl_output *output, const struct axl_unit_certainty *unit);

/* The factors: which play a part, what was found of each, and bars of what moves the ranking. */
void axl_certainty_factors(struct axl_context *context, const struct axl_ranking *ranking);

/* Probability of every rank; P(row beats column); central weights. top: so many units; 0: all. */
void axl_certainty_acceptability(struct axl_context *context, const struct axl_ranking *ranking,
                                 size_t top);
void axl_certainty_pairs(struct axl_context *context, const struct axl_ranking *ranking,
                         size_t top);
void axl_certainty_central_weights(struct axl_context *context, const struct axl_ranking *ranking);

/* One replication: what it drew, and its ranks. */
int axl_certainty_replication(struct axl_context *context, const struct axl_ranking *ranking,
                              uint64_t number, size_t top, struct axl_error **err);

#endif
