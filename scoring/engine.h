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
	const bool
	    *unit_out; /* units: as though it were not there (it is not ranked); NULL: all in */
	/* of every leaf; NULL: the model's own */
	const struct axl_treatment *treatment;
	const struct axl_imputation *imputation;
	const enum axl_normal_method *normalise; /* without the parameters of another method */
	/* of every inner node; NULL: the model's own */
	const enum axl_aggregation *aggregation;
	bool over_leaves; /* the index is made of the leaves, weighted by the product of the weights
	                     on the way; `aggregation` is then the index's alone */
	bool brief;       /* scores and ranks alone: no warnings, no list of changes */
};

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
void axl_scores_free(struct axl_scores *scores);
AXL_DEFINE_CLEANUP(axl_scores)

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
