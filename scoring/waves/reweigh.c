/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/waves/reweigh.h"

#include "base/memory.h"

#include <string.h>

static const char *parent_id(const struct axl_model *model, int node)
{
	int parent = model->nodes[node].parent;
	return parent < 0 ? "" : model->nodes[parent].id;
}

/* The same node in the other model: same id, same parent; -1 where there is none. */
static int counterpart(const struct axl_model *model, size_t node, const struct axl_model *other)
{
	int found = axl_model_find(other, model->nodes[node].id);
	bool same = found >= 0 &&
	            strcmp(parent_id(model, (int)node), parent_id(other, found)) == 0 &&
	            axl_model_is_leaf(model, node) == axl_model_is_leaf(other, (size_t)found);
	return same ? found : -1;
}

static void reweigh_children(const struct axl_model *model, const struct axl_model *other,
                             int parent, struct axl_model_node *nodes)
{
	double own = 0, others = 0;
	for (size_t i = 0; i < model->count; i++) {
		int there = model->nodes[i].parent == parent ? counterpart(model, i, other) : -1;
		own += there < 0 ? 0 : model->nodes[i].weight;
		others += there < 0 ? 0 : other->nodes[there].weight;
	}
	if (!(own > 0) || !(others > 0))
		return;
	for (size_t i = 0; i < model->count; i++) {
		int there = model->nodes[i].parent == parent ? counterpart(model, i, other) : -1;
		if (there >= 0)
			nodes[i].weight = other->nodes[there].weight * (own / others);
	}
}

void axl_wave_reweigh(const struct axl_model *model, const struct axl_model *other,
                      struct axl_model *ret_model, struct axl_model_node **ret_nodes)
{
	struct axl_model_node *nodes = axl_xcalloc(model->count, sizeof *nodes);
	memcpy(nodes, model->nodes, model->count * sizeof *nodes);
	for (size_t i = 0; i < model->count; i++) {
		int there = counterpart(model, i, other);
		if (there < 0 || axl_model_is_leaf(model, i))
			continue;
		nodes[i].weighed = other->nodes[there].weighed;
		nodes[i].weighting = other->nodes[there].weighting;
		reweigh_children(model, other, (int)i, nodes);
	}
	*ret_model = *model;
	ret_model->nodes = nodes;
	*ret_nodes = nodes;
}
