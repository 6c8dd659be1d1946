/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A model applied to a wave, as axlens run, score, explain and report need it. */
#ifndef CLI_SCORE_RANKING_H
#define CLI_SCORE_RANKING_H

#include "cli/command.h"
#include "project/score/robustness.h"

struct axl_ranking {
	struct axl_catalogue *catalogue;
	struct axl_model_file *file;
	struct axl_scored *scored;
	struct axl_uncertainty_file *uncertainty;
	struct axl_robustness *robustness;     /* replications made by this command; NULL: none */
	struct axl_certainty *kept;            /* what the last run kept; NULL: nothing */
	const struct axl_certainty *certainty; /* of either; NULL: none */
};

/* what_if: NODE=WEIGHT, or NULL; variation: NULL for none. Released by the caller, on failure too.
 */
int axl_ranking_compute(struct axl_project *project, const char *wave, const char *model,
                        const struct axl_option_list *what_if,
                        const struct axl_variation *variation, struct axl_ranking *ranking,
                        struct axl_error **err);
/* Takes what the last run kept of this wave and model, if anything. */
int axl_ranking_recall(struct axl_project *project, struct axl_ranking *ranking,
                       struct axl_error **err);
void axl_ranking_release(struct axl_ranking *ranking);

static inline void axl_ranking_cleanup(struct axl_ranking *ranking)
{
	axl_ranking_release(ranking);
}

/*
 * A table named after the model: rank, unit, index, coverage, the dimensions, and how sure the rank
 * is, where that is known. top: so many units; 0: all, those without a rank too.
 */
void axl_ranking_state(struct axl_context *context, const struct axl_ranking *ranking, size_t top);

/* Whom the model lets in, where that is not all; and what to import, where it is nobody. */
void axl_ranking_note_units(struct axl_context *context, const struct axl_ranking *ranking);

/* What the engine warned of, a remark a kind. */
void axl_ranking_remark(struct axl_context *context, const struct axl_ranking *ranking);

/* Notes that go with every ranking: what its intervals rest on, or that it has none; which sources
 * of the wave are made up. */
void axl_ranking_note_certainty(struct axl_context *context, const struct axl_ranking *ranking);
int axl_ranking_note(struct axl_context *context, const char *wave, struct axl_error **err);

/* Calls back for the model that is wanted, or, for NULL, for each of the project's. */
int axl_ranking_each(struct axl_context *context, const char *wanted,
                     int (*each)(void *closure, const char *model, struct axl_error **err),
                     void *closure, struct axl_error **err);

#endif
