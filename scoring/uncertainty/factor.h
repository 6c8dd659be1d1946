/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may reasonably have been chosen or measured otherwise: the factors that a replication
 * draws anew, each from one series of random numbers of its own (its place in the list is the
 * stream), so that a factor draws the same whatever the others do.
 */
#ifndef SCORING_UNCERTAINTY_FACTOR_H
#define SCORING_UNCERTAINTY_FACTOR_H

#include "scoring/engine.h"

#include <stdint.h>

enum axl_factor_kind {
	AXL_FACTOR_WEIGHTS,    /* siblings' weights: Dirichlet around those of the model, or, where
	                          nothing is known of them, uniform on the simplex */
	AXL_FACTOR_JUDGEMENTS, /* AHP: ln of each judgement plus a normal error */
	AXL_FACTOR_NORMALISATION, /* one of several methods for all leaves, each as likely */
	AXL_FACTOR_AGGREGATION,   /* one of several for all inner nodes, each as likely */
	AXL_FACTOR_TREATMENT,     /* extremes treated as the model says, or not, each as likely */
	AXL_FACTOR_IMPUTATION, /* one of several ways to fill gaps in all leaves, each as likely */
	AXL_FACTOR_INTERVALS,  /* each figure within its own interval, by itself */
	AXL_FACTOR_LEAVE_OUT,  /* one leaf left out, or none, each as likely */
	AXL_FACTOR_KINDS,
};

extern const char *const axl_factor_kind_names[AXL_FACTOR_KINDS];

enum axl_interval_shape {
	AXL_INTERVAL_NORMAL,     /* lo .. hi is a 95 % interval: a normal on each side of the value,
	                            with     the standard deviation that this side's bound gives */
	AXL_INTERVAL_UNIFORM,    /* lo .. hi holds all: any value in it alike */
	AXL_INTERVAL_TRIANGULAR, /* lo .. hi holds all: the value is the likeliest */
	AXL_INTERVAL_SHAPES,
};

extern const char *const axl_interval_shape_names[AXL_INTERVAL_SHAPES];

struct axl_factor {
	enum axl_factor_kind kind;
	const char *id;
	const char *label;
	const char *reason;
	int node;             /* weights, judgements: whose children; -1: those of every node */
	double concentration; /* weights: of the Dirichlet, > 0; 0: uniform on the simplex */
	double spread;        /* judgements: standard deviation of ln, > 0 */
	const double
	    *judgements; /* of the node's children, n × n, whole and reciprocal; NULL: none */
	enum axl_ahp_method derivation; /* of weights from them */
	const enum axl_normal_method *normalisations;
	const enum axl_aggregation *aggregations;
	const struct axl_imputation *imputations;
	size_t choices; /* of the one that is given */
	enum axl_interval_shape shape;
};

/* A node that the model does not have. */
enum { AXL_FACTOR_NO_NODE = -2 };

/* No more factors than a Sobol sequence has room for (scoring/sensitivity/indices.h). */
enum { AXL_FACTORS = 20 };

/* What is scored, and how sure its figures are. */
struct axl_uncertain {
	const struct axl_plan *plan;
	const struct axl_model *model;
	struct axl_score_input input;
	size_t columns;                  /* of the matrix */
	const double *lo, *hi;           /* as the matrix; NaN, or NULL for all: no interval */
	const struct axl_scores *scores; /* as the model says, without any factor */
	const struct axl_factor *factors;
	size_t count; /* <= AXL_FACTORS */
	uint64_t seed;
	/* Why a factor plays no part, N_(); NULL: it does. */
	const char *idle[AXL_FACTORS];
};

/*
 * Fills idle: a factor that the model or its figures do not have plays no part, and the caller must
 * tell. AXL_ERROR_DATA, with the factor's id, where two factors are for one thing, where choices
 * cannot go together (every combination is tried), and where no factor plays a part.
 */
int axl_uncertain_settle(struct axl_uncertain *uncertain, struct axl_error **err);

#endif
