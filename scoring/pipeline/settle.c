/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The model as a variation has it: nothing of the model itself is touched. */
#include "config.h"

#include "scoring/pipeline/run.h"

#include "base/i18n.h"

#include <math.h>
#include <string.h>

static void settle_leaf(struct axl_model_node *leaf, const struct axl_variation *variation)
{
	if (variation->treatment)
		leaf->treatment = *variation->treatment;
	if (variation->imputation)
		leaf->imputation = *variation->imputation;
	if (variation->normalise && leaf->normalise.method != *variation->normalise)
		leaf->normalise = (struct axl_normalisation){.method = *variation->normalise};
}

static void settle_inner(struct axl_model_node *node, const struct axl_variation *variation)
{
	if (!variation->aggregation || node->aggregation == *variation->aggregation ||
	    (node->parent >= 0 && variation->over_leaves))
		return;
	node->aggregation = *variation->aggregation;
	node->options = axl_aggregation_defaults();
}

static void settle_weight(struct axl_run *run, size_t node)
{
	const double *weights = run->variation->weights;
	int parent = run->nodes[node].parent;
	if (!weights || isnan(weights[node]))
		return;
	run->nodes[node].weight = weights[node];
	if (parent >= 0)
		run->nodes[parent].weighed = false;
}

/* What is below something left out is out, and so is what has nothing left below. */
static void leave_out(struct axl_run *run)
{
	const struct axl_plan *plan = run->plan;
	const bool *wanted = run->variation->node_out;
	for (size_t node = 0; node < plan->nodes; node++) {
		int parent = run->nodes[node].parent;
		run->out[node] = (wanted && wanted[node]) || (parent >= 0 && run->out[parent]);
	}
	for (size_t node = plan->nodes; wanted && node-- > 0;) {
		bool all = !axl_plan_is_leaf(plan, node);
		for (size_t i = plan->first[node]; i < plan->first[node + 1]; i++)
			all = all && run->out[plan->children[i]];
		run->out[node] = run->out[node] || all;
	}
}

/* What a leaf's gaps are to be filled from must have been handed in. */
static int check_sources(const struct axl_run *run, struct axl_error **err)
{
	for (size_t i = 0; i < run->plan->leaves; i++) {
		const struct axl_model_node *leaf = &run->nodes[run->plan->leaf_nodes[i]];
		enum axl_imputation_method method = leaf->imputation.method;
		bool group = method == AXL_IMPUTE_GROUP_MEAN || method == AXL_IMPUTE_GROUP_MEDIAN;
		bool past = method == AXL_IMPUTE_LAST || method == AXL_IMPUTE_LINEAR;
		if (group && !run->input->group)
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("indicator \"%s\": its gaps are to be filled by "
			                       "group, and there are no groups"),
			                     leaf->id);
		if (past && !run->input->past)
			return axl_error_set(
			    err, AXL_ERROR_DATA,
			    _("indicator \"%s\": its gaps are to be filled from the "
			      "past, and there is none"),
			    leaf->id);
	}
	return 0;
}

int axl_run_settle(struct axl_run *run, struct axl_error **err)
{
	const struct axl_model *model = run->plan->model;
	const struct axl_variation *variation = run->variation;
	memcpy(run->nodes, model->nodes, model->count * sizeof *run->nodes);
	for (size_t i = 0; i < model->count; i++) {
		(axl_plan_is_leaf(run->plan, i) ? settle_leaf : settle_inner)(&run->nodes[i],
		                                                              variation);
		settle_weight(run, i);
	}
	run->over_leaves = variation->over_leaves;
	run->based = run->input->base != NULL;
	leave_out(run);
	if (run->out[0])
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("everything is left out of the model"));
	if (check_sources(run, err) < 0)
		return -1;
	if (!variation->treatment && !variation->imputation && !variation->normalise &&
	    !variation->aggregation)
		return 0;
	struct axl_model varied = *model;
	varied.nodes = run->nodes;
	return axl_model_check(&varied, err);
}
