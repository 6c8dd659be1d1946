/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A composite-indicator model: a tree of any depth, as plain data. Node 0 is the
 * index; every other node follows its parent; leaves are indicators. Read from
 * JSON by project/model-file.h; scoring itself does no I/O.
 */
#ifndef SCORING_MODEL_MODEL_H
#define SCORING_MODEL_MODEL_H

#include "base/error.h"
#include "scoring/method/aggregation.h"
#include "scoring/normalise/normalise.h"

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
	enum axl_direction direction;
	struct axl_normalisation normalise;
	/* below a node that is made by PROMETHEE */
	struct axl_preference preference;
	/* inner nodes */
	enum axl_aggregation aggregation;
	struct axl_aggregation_options options;
	enum axl_missing_rule missing;
	double coverage_floor; /* share of the weight that must be there, 0..1 */
};

struct axl_model {
	const char *id;
	const char *label;
	const char *unit_kind; /* "industry", "firm" */
	struct axl_model_node *nodes;
	size_t count;
};

/*
 * Refuse what would be silently wrong: no nodes, a parent that does not come
 * before its child, an inner node without children, negative weights, siblings
 * whose weights are all zero, a geometric mean over z-scores. AXL_ERROR_DATA.
 */
int axl_model_check(const struct axl_model *model, struct axl_error **err);

bool axl_model_is_leaf(const struct axl_model *model, size_t node);
size_t axl_model_leaf_count(const struct axl_model *model);
/* The node of this id; -1 where there is none. */
int axl_model_find(const struct axl_model *model, const char *id);
/* True where some ancestor asks for values above 0: its leaves then lie on 1..100. */
bool axl_model_under_positive(const struct axl_model *model, size_t node);

#endif
