/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a run of a model found: scores, ranks, and what was done on the way. */
#ifndef SCORING_SCORES_H
#define SCORING_SCORES_H

#include "scoring/model/model.h"

#include <stddef.h>

enum axl_standing {
	AXL_STANDING_IN,
	AXL_STANDING_SCREENED, /* figures for too few of the leaves */
	AXL_STANDING_KEPT_OUT, /* by the model */
	AXL_STANDING_LEFT_OUT, /* by the variation */
};

struct axl_scores {
	size_t units, nodes;
	double *node_score; /* nodes × units, node by node: leaves normalised, inner nodes
	                       aggregated; NaN: none */
	double *coverage;   /* units: share of the index's nominal weight that figures answer, those
	                       filled in not counted */
	int *rank;          /* units: 1 = best, ties share the best rank; 0: not ranked */
	double *node_weight; /* nodes: nominal weight as used, siblings summing to 1; 0: left out */
	struct axl_normal_parameters *normal; /* nodes: what normalised each leaf */
	struct axl_treated *treated;          /* nodes: what was done to each leaf */
	enum axl_standing *standing;          /* units */
};

void axl_scores_free(struct axl_scores *scores);
AXL_DEFINE_CLEANUP(axl_scores)

static inline double axl_scores_at(const struct axl_scores *scores, size_t unit, size_t node)
{
	return scores->node_score[node * scores->units + unit];
}
/* A node's scores, unit by unit. */
static inline const double *axl_scores_column(const struct axl_scores *scores, size_t node)
{
	return scores->node_score + node * scores->units;
}
/* Effective weight among the siblings for this unit: what is missing gives its weight to the
 * others. 0 where unused, 1 at an index that has a score. */
double axl_scores_weight(const struct axl_scores *scores, size_t unit, size_t node);
/* Part of the index that came through this node. Adds up to the index over the leaves where all
 * aggregations above are arithmetic; NaN elsewhere; 0 where the node has no score. */
double axl_scores_contribution(const struct axl_scores *scores, size_t unit, size_t node);
/* Share of the nominal weight below the node that is there. */
double axl_scores_coverage(const struct axl_scores *scores, size_t unit, size_t node);
/* True for a leaf whose figure was filled in. */
bool axl_scores_is_imputed(const struct axl_scores *scores, size_t unit, size_t node);
/* The normalised leaves, row-major (units × leaves, leaves in node order), as weightings and
 * checks want them. */
void axl_scores_leaves(const struct axl_scores *scores, double *ret_values);

/* What the caller must tell the user. */
enum axl_score_fault {
	AXL_SCORE_COLUMN_EMPTY,    /* no unit has this figure */
	AXL_SCORE_COLUMN_CONSTANT, /* it tells nobody apart */
	AXL_SCORE_COLUMN_SKEWED,   /* still, after treatment */
	AXL_SCORE_UNIT_EMPTY,      /* no figure at all */
	AXL_SCORE_UNIT_THIN,       /* ranked by one indicator alone */
	AXL_SCORE_UNIT_UNCOMPARED, /* left out of a comparison that needs all figures */
	AXL_SCORE_WEIGHTS_UNREAD,  /* weights differ, but the node's method does not read them */
	AXL_SCORE_UNIT_SCREENED,   /* too few figures to take part */
	AXL_SCORE_FAULTS,
};

struct axl_score_warning {
	enum axl_score_fault fault;
	int node;         /* -1: the model as a whole */
	long unit;        /* -1: the column as a whole */
	const char *text; /* translated; constant storage */
};
size_t axl_scores_warnings(const struct axl_scores *scores,
                           const struct axl_score_warning **ret_warnings);

#endif
