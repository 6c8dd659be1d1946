/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From a matrix of metrics to scores, ranks and contributions. Pure and re-entrant: same
 * arguments, same bits, from any number of threads. The steps, in the order of the OECD/JRC
 * Handbook on Constructing Composite Indicators (2008): denominators, screening, treatment of
 * extremes, imputation, direction and normalisation, weights, aggregation from the leaves up,
 * ranks. Treatment comes before imputation, lest an extreme shape the values that are filled in,
 * and filled in means make a skewed column look tame; a model may ask for the other order.
 */
#ifndef SCORING_ENGINE_H
#define SCORING_ENGINE_H

#include "scoring/model/model.h"
#include "scoring/scores.h"

#include <stddef.h>

/* A model that has been checked and laid out for use; one serves all threads. */
struct axl_plan;

/* The model stays the caller's, unchanged, for as long as the plan. Fails as axl_model_check does.
 */
int axl_plan_new(const struct axl_model *model, struct axl_plan **ret_plan, struct axl_error **err);
void axl_plan_free(struct axl_plan *plan);
AXL_DEFINE_CLEANUP(axl_plan)

/* Earlier periods of the same units, oldest first, for imputation from the past. */
struct axl_past {
	size_t count;
	const double *times;           /* of each, in any unit */
	const double *const *matrices; /* each as the input's matrix */
	double now;                    /* the time of the input's own */
};

struct axl_score_input {
	const double *matrix; /* units × axl_model_metrics() (the leaves alone where there are no
	                         denominators), row-major; NaN: missing */
	size_t units;
	const char *const *keys;     /* units; NULL where the model names no unit */
	const int *group;            /* units: for imputation by group; -1: none; NULL: no groups */
	const struct axl_past *past; /* NULL: none */
	const struct axl_normal_parameters *base; /* nodes: `normal` of the base wave's result:
	                                             scales but for ranks are its own, and may be
	                                             left at either end; NULL: the units' own */
};

/* What to do otherwise than the model says, without touching it. {0} changes nothing. */
struct axl_variation {
	const double *weights; /* nodes: nominal weights among siblings; NaN: as the model has it.
	                          NULL: all as the model has them. Where one is given, all its
	                          siblings' are as given, not from the data */
	const bool *node_out;  /* nodes: as though it, and what is below it, were not there; NULL:
	                          all in. A node whose children are all out is out */
	const bool *unit_out;  /* units: as though they were not there; NULL: all in */
	/* of every leaf; NULL: the model's own */
	const struct axl_treatment *treatment;
	const struct axl_imputation *imputation;
	const enum axl_normal_method *normalise; /* without the parameters of another method */
	const double *filled; /* nodes × units, node by node: what is filled into a missing cell in
	                         place of what imputation finds (`after` of an axl_score_change);
	                         NaN: what it finds; NULL: everywhere */
	/* of every inner node; NULL: the model's own */
	const enum axl_aggregation *aggregation;
	bool over_leaves; /* the index is made of the leaves, weighted by the product of the weights
	                     on the way; `aggregation` is then the index's alone */
	bool brief;       /* scores and ranks alone: no warnings, no list of changes */
};

/*
 * variation NULL: as the model says. *scores NULL: a new result; else the result of an earlier
 * call with the same plan and number of units, whose memory is used again (undefined after an
 * error). The result points into the plan.
 *
 * A constant column normalises to the middle (50, or z = 0) and is warned of. AXL_ERROR_DATA: a
 * zero or negative value under a mean that cannot take it (unit by position, node), a reference
 * unit that is not there, a target or reference that is not better than the worst unit, and what
 * methods and weightings refuse. At an inner node, methods with bounds of their own are put on 0 to
 * 100 (axl_aggregation_to_hundred); the index keeps their scale.
 * A node's score is missing where its coverage is below the floor (by more than 1e-9, the
 * noise of a sum of weights); the unit is then unranked if the index is missing.
 */
int axl_plan_score(const struct axl_plan *plan, const struct axl_score_input *input,
                   const struct axl_variation *variation, struct axl_scores **scores,
                   struct axl_error **err);
/* The same for a model that is used once. */
int axl_score(const struct axl_model *model, const struct axl_score_input *input,
              const struct axl_variation *variation, struct axl_scores **ret_scores,
              struct axl_error **err);

#endif
