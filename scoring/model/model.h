/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A composite-indicator model: a tree of any depth, as plain data. Node 0 is the
 * index; every other node follows its parent; leaves are indicators. Read from
 * JSON by project/model/file.h; scoring itself does no I/O.
 */
#ifndef SCORING_MODEL_MODEL_H
#define SCORING_MODEL_MODEL_H

#include "base/error.h"
#include "scoring/method/aggregation.h"
#include "scoring/normalise/normalise.h"
#include "scoring/prepare/impute.h"
#include "scoring/prepare/treat.h"
#include "scoring/weights/ahp.h"
#include "scoring/weights/weights.h"

#include <stdbool.h>

enum axl_missing_rule {
	AXL_MISSING_RENORMALISE, /* weights of what is there are scaled up, down to the coverage
	                            floor */
	AXL_MISSING_REFUSE,      /* a unit with a missing child gets no score at this node */
};

struct axl_model_node {
	const char *id;
	const char *label;
	const char *metric; /* leaves: metric id; NULL inside */
	const char *reason; /* why this weight and direction */
	int parent;         /* -1 for the index */
	double weight;      /* nominal, among siblings; >= 0 */
	/* leaves */
	const char *unit;        /* as it is to be shown; NULL: the metric's */
	const char *denominator; /* metric that the figure is divided by; NULL: none */
	enum axl_direction direction;
	struct axl_treatment treatment;
	struct axl_imputation imputation;
	struct axl_normalisation normalise;
	/* below a node that is made by PROMETHEE */
	struct axl_preference preference;
	/* inner nodes */
	enum axl_aggregation aggregation;
	struct axl_aggregation_options options;
	bool weighed; /* the children's weights come from their scores, by `weighting` */
	enum axl_weighting weighting;
	const double *judgements; /* of pairs of the children, n × n, whole and reciprocal, that
	                             their weights come from; NULL: none */
	enum axl_ahp_method derivation;
	enum axl_missing_rule missing;
	double coverage_floor; /* share of the weight that must be there, 0..1 */
};

struct axl_model {
	const char *id;
	const char *label;
	const char *unit_kind; /* "industry", "firm" */
	struct axl_model_node *nodes;
	size_t count;
	/* screening: units with figures for a smaller share of the leaves (by number, once
	 * denominators have been applied) take part in nothing; keys that are let in or kept out
	 * all the same end with NULL (a NULL list: none) */
	double screen_coverage;
	const char *const *forced_in, *const *forced_out;
	bool impute_first;     /* before treatment; else after it */
	const char *base_wave; /* whose figures the scales are made of; NULL: the units' own */
};

/*
 * Refuse what would be silently wrong: no nodes, a parent that does not come
 * before its child, an inner node without children, negative weights, siblings
 * whose weights are all zero, a geometric mean over z-scores, parameters that are missing or
 * contradict each other. AXL_ERROR_DATA.
 */
int axl_model_check(const struct axl_model *model, struct axl_error **err);

bool axl_model_is_leaf(const struct axl_model *model, size_t node);
size_t axl_model_leaf_count(const struct axl_model *model);
/* The node of this id; -1 where there is none. */
int axl_model_find(const struct axl_model *model, const char *id);
/* True where some ancestor asks for values above 0: its leaves then lie on 1..100. */
bool axl_model_under_positive(const struct axl_model *model, size_t node);

/* What the matrix has to hold: the metric of each leaf in node order, then each denominator
 * once. ret_metrics: room for 2 × count; returns how many. */
size_t axl_model_metrics(const struct axl_model *model, const char **ret_metrics);

#endif
