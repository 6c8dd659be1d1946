/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One computation, and the steps that it takes one after the other. Columns of
 * scores.node_score are where the work is done: a leaf's holds the raw figures first, then what
 * each step makes of them.
 */
#ifndef SCORING_PIPELINE_RUN_H
#define SCORING_PIPELINE_RUN_H

#include "scoring/audit.h"
#include "scoring/pipeline/plan.h"

struct axl_run {
	struct axl_scores scores; /* first: freeing the result frees the rest */
	const struct axl_plan *plan;
	struct axl_plan *own_plan;           /* of a model that is used once; else NULL */
	const struct axl_score_input *input; /* only while computing */
	const struct axl_variation *variation;
	struct axl_model_node *nodes; /* as used: the model's, varied */
	bool over_leaves, based;      /* as the variation and the input had it */
	bool *out;                    /* nodes: left out */
	bool *holes;                  /* nodes: some unit has no score */
	double *nominal;              /* nodes: weight as used, before siblings sum to 1 */
	double *node_coverage; /* nodes × units of the inner nodes that have holes; NULL: none */
	bool *imputed;         /* nodes × units; NULL: nothing is filled in */
	bool any_imputed;      /* in this run */
	/* room for the children of one node */
	const double **columns;
	size_t *children;
	double *weights;
	struct axl_score_warning *warnings;
	size_t warning_count, warning_capacity;
	struct axl_score_change *changes;
	size_t change_count, change_capacity;
};

static inline double *axl_run_column(const struct axl_run *run, size_t node)
{
	return run->scores.node_score + node * run->scores.units;
}

/* The model as this run has it. */
int axl_run_settle(struct axl_run *run, struct axl_error **err);
/* The matrix, column by column, each by its denominator; what is left out is missing. */
void axl_run_load(struct axl_run *run);
/* The scale on which min-max puts a leaf. */
struct axl_normal_scale axl_run_scale(const struct axl_model *model, size_t leaf);
void axl_run_screen(struct axl_run *run);
void axl_run_treat(struct axl_run *run);
void axl_run_impute(struct axl_run *run);
int axl_run_normalise(struct axl_run *run, struct axl_error **err);
/* From the unit's other indicators, once they are on one scale. */
void axl_run_impute_within(struct axl_run *run);
/* Weights of the children, then their aggregation, from the leaves up. */
int axl_run_aggregate(struct axl_run *run, struct axl_error **err);
/* One node of count children, gathered in columns, children and weights. */
int axl_run_combine(struct axl_run *run, size_t node, size_t count, struct axl_error **err);
void axl_run_warn(struct axl_run *run);

void axl_run_change(struct axl_run *run, size_t unit, size_t node, enum axl_change_reason reason,
                    double before, double after);
/* The leaves under a node that are not left out; returns how many. */
size_t axl_run_leaves_of(const struct axl_run *run, size_t node, size_t *ret_leaves);
/* Share of the nominal weight below the node that figures answer, those filled in not counted. */
double axl_run_answered(const struct axl_run *run, size_t unit, size_t node);
/* The row of a unit; SIZE_MAX where there is none. */
size_t axl_run_find_unit(const struct axl_run *run, const char *key);

#endif
