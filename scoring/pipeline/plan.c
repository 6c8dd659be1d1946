/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/pipeline/plan.h"

#include <string.h>

void axl_plan_free(struct axl_plan *plan)
{
	if (!plan)
		return;
	free(plan->leaf_nodes);
	free(plan->denominator);
	free(plan->children);
	free(plan->first);
	free(plan);
}

static void list_children(struct axl_plan *plan)
{
	size_t used = 0;
	for (size_t node = 0; node < plan->nodes; node++) {
		plan->first[node] = used;
		for (size_t child = node + 1; child < plan->nodes; child++)
			if (plan->model->nodes[child].parent == (int)node)
				plan->children[used++] = child;
	}
	plan->first[plan->nodes] = used;
}

static void list_leaves(struct axl_plan *plan)
{
	for (size_t node = 0; node < plan->nodes; node++)
		if (axl_plan_is_leaf(plan, node))
			plan->leaf_nodes[plan->leaves++] = node;
}

static void find_denominators(struct axl_plan *plan)
{
	axl_auto(axl_memory) const char **metrics = axl_xcalloc(2 * plan->nodes, sizeof *metrics);
	plan->columns = axl_model_metrics(plan->model, metrics);
	for (size_t leaf = 0; leaf < plan->leaves; leaf++) {
		const char *wanted = plan->model->nodes[plan->leaf_nodes[leaf]].denominator;
		plan->denominator[leaf] = SIZE_MAX;
		for (size_t c = plan->leaves; wanted && c < plan->columns; c++)
			if (strcmp(metrics[c], wanted) == 0)
				plan->denominator[leaf] = c;
	}
}

int axl_plan_new(const struct axl_model *model, struct axl_plan **ret_plan, struct axl_error **err)
{
	if (axl_model_check(model, err) < 0)
		return -1;
	struct axl_plan *plan = axl_xcalloc(1, sizeof *plan);
	*plan = (struct axl_plan){
	    .model = model,
	    .nodes = model->count,
	    .leaf_nodes = axl_xcalloc(model->count, sizeof(size_t)),
	    .denominator = axl_xcalloc(model->count, sizeof(size_t)),
	    .children = axl_xcalloc(model->count, sizeof(size_t)),
	    .first = axl_xcalloc(model->count + 1, sizeof(size_t)),
	};
	list_children(plan);
	list_leaves(plan);
	find_denominators(plan);
	*ret_plan = plan;
	return 0;
}
