/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A model laid out for use: the children of each node side by side, the column of each leaf.
 * Nothing in it changes once it is made.
 */
#ifndef SCORING_PIPELINE_PLAN_H
#define SCORING_PIPELINE_PLAN_H

#include "scoring/engine.h"

#include <stdint.h>

struct axl_plan {
	const struct axl_model *model;
	size_t nodes, leaves;
	size_t columns;      /* of the matrix: the leaves, then the denominators */
	size_t *leaf_nodes;  /* leaves: node of each */
	size_t *denominator; /* leaves: its column; SIZE_MAX: none */
	size_t *children;    /* nodes - 1: the children of node 0, then of node 1 … */
	size_t *first;       /* nodes + 1: where the children of each begin; leaves have none */
};

static inline bool axl_plan_is_leaf(const struct axl_plan *plan, size_t node)
{
	return plan->model->nodes[node].metric != NULL;
}

#endif
