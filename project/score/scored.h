/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A model applied to a wave: the matrix of metrics, the engine's scores, and who the units
 * are. Kept in the store (score_run …) and handed to commands and workbooks.
 */
#ifndef PROJECT_SCORE_SCORED_H
#define PROJECT_SCORE_SCORED_H

#include "base/value.h"
#include "project/model/file.h"
#include "project/project.h"
#include "scoring/engine.h"

struct axl_scored_unit {
	int64_t id;
	const char *key;
	const char *label;
	const char *industry; /* "ksic11:251" or "" */
};

/* One cell of the matrix as it came from the store. */
struct axl_scored_cell {
	enum axl_state state;
	double value;
	double lo, hi;      /* NaN where there is no interval */
	const char *period; /* newest known at the wave's date */
	const char *how;
};

struct axl_scored {
	const char *wave;
	const struct axl_model_file *file;
	size_t unit_count, leaf_count;
	size_t candidate_count; /* units of the kind that the wave has, let in or not */
	const struct axl_scored_unit *units; /* ordered by key */
	const struct axl_scored_cell *cells; /* units × leaves, leaves in node order */
	const size_t *leaf_nodes;            /* node of each leaf */
	const size_t *order;                 /* units by rank, then key; unranked last */
	const struct axl_scores *scores;
	const struct axl_score_input *input; /* what they were made of, for running it again */
	size_t columns;                      /* of the input's matrix: leaves, then denominators */
};

/* Compute (file stays the caller's and must outlive the result); nothing is written. */
int axl_scored_compute(struct axl_project *project, const char *wave,
                       const struct axl_model_file *file, struct axl_scored **ret_scored,
                       struct axl_error **err);
/* The same otherwise than the model says. */
int axl_scored_vary(struct axl_project *project, const char *wave,
                    const struct axl_model_file *file, const struct axl_variation *variation,
                    struct axl_scored **ret_scored, struct axl_error **err);
void axl_scored_free(struct axl_scored *scored);
AXL_DEFINE_CLEANUP(axl_scored)

struct axl_certainty; /* project/score/certainty.h */

/* Write it as the wave's result of this model, in place of an older one (in the caller's
 * transaction). certainty: how sure it is; NULL where that is not known. */
int axl_scored_keep(struct axl_project *project, const struct axl_scored *scored,
                    const struct axl_certainty *certainty, struct axl_error **err);

#endif
