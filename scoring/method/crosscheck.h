/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who would come first by other methods: the same normalised indicators and the same weights
 * (products of the weights on the way up), put together in ten ways.
 *
 * Units are those that the model ranks, so that ranks stand side by side. A figure that a unit
 * lacks is taken to be the weighted mean of its siblings, or where there is none of its parent's:
 * what scaling up weights comes to, so that the arithmetic mean is the index of a model of
 * arithmetic means. Geometric and harmonic means put figures of 0 to 100 on 1 to 100 where one of
 * them is 0.
 */
#ifndef SCORING_METHOD_CROSSCHECK_H
#define SCORING_METHOD_CROSSCHECK_H

#include "scoring/check/correlation.h"
#include "scoring/engine.h"
#include "scoring/method/vikor.h"

enum { AXL_CROSSCHECKED = 10 };

struct axl_crosschecked {
	enum axl_aggregation method; /* with its defaults, PROMETHEE with the usual criterion */
	char *fault;                 /* why it cannot be; NULL: it can. Translated */
	double *scores;              /* units; NaN: not compared */
	int *ranks;                  /* units; 0: not compared */
	struct axl_correlation spearman, kendall; /* with the model's index */
	size_t farthest; /* the unit that lies farthest from its rank in the model; ties: the better
	                    one there, then by position; SIZE_MAX: none */
};

struct axl_crosscheck {
	size_t units, compared, filled; /* all; ranked by the model; of these, with a gap */
	struct axl_crosschecked methods[AXL_CROSSCHECKED];
	double *spearman;             /* methods × methods, row-major; NaN: not known */
	int *best, *worst;            /* units: over the methods and the model; 0: not compared */
	struct axl_vikor_unit *vikor; /* units */
	struct axl_vikor_verdict verdict;
};

struct axl_crosscheck *axl_crosscheck_new(const struct axl_model *model,
                                          const struct axl_scores *scores);
void axl_crosscheck_free(struct axl_crosscheck *check);
AXL_DEFINE_CLEANUP(axl_crosscheck)

#endif
