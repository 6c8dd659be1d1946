/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a matrix of metrics to scores, ranks and contributions. Pure: same
 * arguments, same bits. The method is methods.md §4's order: direction,
 * normalisation, weights, aggregation upwards, ranking.
 */
#ifndef SCORING_ENGINE_H
#define SCORING_ENGINE_H

#include "scoring/model.h"

#include <stddef.h>

struct axl_scores {
	size_t units, nodes;
	double *node_score; /* units × nodes, row-major: leaves normalised, inner nodes aggregated;
	                       NaN: none */
	double *weight; /* units × nodes: effective weight among siblings for this unit; 0 where
	                   unused */
	double *contribution; /* units × nodes: part of the index that came through this node; adds
	                         up to the index over the leaves where all aggregations above are
	                         arithmetic; NaN elsewhere */
	double *node_coverage; /* units × nodes: share of the nominal weight below the node that is
	                          answered */
	double *coverage;      /* units: the index's node_coverage */
	int *rank;             /* units: 1 = best, ties share the best rank; 0: not ranked */
	double *lo, *hi, *mean,
	    *sd; /* nodes: the parameters that normalised each leaf; NaN inside */
};

/* A thing the caller must tell the user; never silent (constant column, unit without any figure …).
 */
enum axl_score_fault {
	AXL_SCORE_COLUMN_EMPTY,    /* no unit has this figure */
	AXL_SCORE_COLUMN_CONSTANT, /* it tells nobody apart */
	AXL_SCORE_UNIT_EMPTY,      /* no figure at all */
	AXL_SCORE_UNIT_THIN,       /* ranked by one indicator alone */
};

struct axl_score_warning {
	enum axl_score_fault fault;
	int node;         /* -1: the model as a whole */
	long unit;        /* -1: the column as a whole */
	const char *text; /* translated; constant storage */
};

/*
 * matrix: units × leaves, row-major, leaves in the order of their nodes; NaN = missing.
 * A constant column normalises to the middle (50, or z = 0) and is warned of. A zero or negative
 * value under a geometric mean is AXL_ERROR_DATA that names unit (by position) and node.
 * A node's score is missing where its coverage is below the floor (by more than 1e-9, the
 * noise of a sum of weights); the unit is then unranked if the index is missing.
 */
int axl_score(const struct axl_model *model, const double *matrix, size_t units,
              struct axl_scores **ret_scores, struct axl_error **err);
void axl_scores_free(struct axl_scores *scores);
AXL_DEFINE_CLEANUP(axl_scores)

size_t axl_scores_warnings(const struct axl_scores *scores,
                           const struct axl_score_warning **ret_warnings);

#endif
