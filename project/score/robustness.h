/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether a ranking holds when what could have been chosen otherwise is: replications of it, and
 * what they tell.
 */
#ifndef PROJECT_SCORE_ROBUSTNESS_H
#define PROJECT_SCORE_ROBUSTNESS_H

#include "project/score/certainty.h"
#include "project/score/uncertainty-file.h"
#include "scoring/uncertainty/rank-table.h"

/* What is wanted of the file's figures otherwise. {0}: all as the file says, no sensitivity. */
struct axl_robustness_wish {
	size_t replications; /* 0: as the file says */
	bool seeded;         /* else the file's seed */
	uint64_t seed;
	size_t threads; /* 0: as many as processors; the result does not depend on them */
	bool sensitivity;
};

struct axl_robustness {
	const struct axl_scored *scored;
	struct axl_uncertain uncertain; /* the file's factors, bound to the model */
	const struct axl_rank_table *table;
	struct axl_certainty *certainty;
};

/* File and scored stay the caller's and must outlive the result. */
int axl_robustness_compute(const struct axl_uncertainty_file *file, const struct axl_scored *scored,
                           const struct axl_robustness_wish *wish,
                           struct axl_robustness **ret_robustness, struct axl_error **err);
void axl_robustness_free(struct axl_robustness *robustness);
AXL_DEFINE_CLEANUP(axl_robustness)

#endif
