/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One replication: what each factor draws, and the whole pipeline run with it. Seed and number
 * say all of it, so that any replication can be had again by itself.
 */
#ifndef SCORING_UNCERTAINTY_REPLICATION_H
#define SCORING_UNCERTAINTY_REPLICATION_H

#include "scoring/random/draws.h"
#include "scoring/uncertainty/factor.h"

struct axl_replication {
	const struct axl_uncertain *uncertain;
	struct axl_variation variation; /* points into what follows */
	double *weights;                /* nodes; NaN: the model's */
	double *matrix;                 /* units × columns; NULL: the model's */
	bool *node_out;                 /* nodes */
	int left_out;                   /* node; -1: none */
	bool untreated;                 /* extremes are left as they are */
	enum axl_normal_method normalise;
	enum axl_aggregation aggregation;
	struct axl_imputation imputation;
	struct axl_scores *scores; /* of the last axl_replication_score */
	double *room;
};

/* One serves all replications of a thread. The uncertain stays the caller's. */
struct axl_replication *axl_replication_new(const struct axl_uncertain *uncertain);
void axl_replication_free(struct axl_replication *replication);
AXL_DEFINE_CLEANUP(axl_replication)

/* Draws as replication `number` of a Monte Carlo run does. */
void axl_replication_draw(struct axl_replication *replication, uint64_t number);

/* Draws one factor anew from draws of the caller's (sensitivity: rows of A and B). */
void axl_replication_draw_factor(struct axl_replication *replication, size_t factor,
                                 struct axl_draws *draws);

/* Runs the pipeline with what was drawn; scores are good until the next call. */
int axl_replication_score(struct axl_replication *replication, struct axl_error **err);

#endif
