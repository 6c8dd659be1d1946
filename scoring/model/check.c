/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/model/model.h"

#include "base/i18n.h"

#include <math.h>
#include <string.h>

bool axl_model_is_leaf(const struct axl_model *model, size_t node)
{
	return model->nodes[node].metric != NULL;
}

size_t axl_model_leaf_count(const struct axl_model *model)
{
	size_t leaves = 0;
	for (size_t i = 0; i < model->count; i++)
		leaves += axl_model_is_leaf(model, i);
	return leaves;
}

int axl_model_find(const struct axl_model *model, const char *id)
{
	for (size_t i = 0; i < model->count; i++)
		if (strcmp(model->nodes[i].id, id) == 0)
			return (int)i;
	return -1;
}

bool axl_model_under_positive(const struct axl_model *model, size_t node)
{
	for (int up = model->nodes[node].parent; up >= 0; up = model->nodes[up].parent)
		if (axl_aggregation_domain(model->nodes[up].aggregation,
		                           &model->nodes[up].options) == AXL_DOMAIN_ABOVE_ZERO)
			return true;
	return false;
}

static int check_place(const struct axl_model *model, size_t i, struct axl_error **err)
{
	int parent = model->nodes[i].parent;
	if ((i == 0) != (parent == -1) || parent >= (int)i)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("node \"%s\": every node but the first needs a parent before it"),
		    model->nodes[i].id);
	if (parent >= 0 && axl_model_is_leaf(model, (size_t)parent))
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("node \"%s\": its parent \"%s\" is an indicator and cannot have children"),
		    model->nodes[i].id, model->nodes[parent].id);
	return 0;
}

static int check_leaf(const struct axl_model *model, size_t i, struct axl_error **err)
{
	const struct axl_model_node *leaf = &model->nodes[i];
	if (leaf->direction != AXL_MORE_IS_BETTER && leaf->direction != AXL_LESS_IS_BETTER)
		return axl_error_set(err, AXL_ERROR_DATA, _("indicator \"%s\" has no direction"),
		                     leaf->id);
	if (leaf->normalise.fixed_bounds && !(leaf->normalise.lo < leaf->normalise.hi))
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("indicator \"%s\": its lower bound must lie below its upper bound"),
		    leaf->id);
	if (leaf->normalise.method == AXL_NORMALISE_ZSCORE && axl_model_under_positive(model, i))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("indicator \"%s\": z-scores can be negative and cannot go "
		                       "into a geometric mean; use min-max"),
		                     leaf->id);
	return 0;
}

static int check_children(const struct axl_model *model, size_t i, struct axl_error **err)
{
	const struct axl_model_node *node = &model->nodes[i];
	size_t children = 0;
	double weight = 0;
	for (size_t c = i + 1; c < model->count; c++) {
		if (model->nodes[c].parent != (int)i)
			continue;
		children++;
		weight += model->nodes[c].weight;
	}
	if (children == 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("node \"%s\" has neither children nor a metric"), node->id);
	if (!(weight > 0))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("node \"%s\": the weights of its children are all zero"),
		                     node->id);
	if (!(node->coverage_floor >= 0 && node->coverage_floor <= 1))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("node \"%s\": a coverage floor lies between 0 and 1"),
		                     node->id);
	return 0;
}

int axl_model_check(const struct axl_model *model, struct axl_error **err)
{
	if (model->count == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("the model has no nodes"));
	for (size_t i = 0; i < model->count; i++)
		if (check_place(model, i, err) < 0)
			return -1;
	for (size_t i = 0; i < model->count; i++) {
		const struct axl_model_node *node = &model->nodes[i];
		if (!(node->weight >= 0) || isinf(node->weight))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("node \"%s\": its weight is not a number from 0 up"),
			                     node->id);
		if ((axl_model_is_leaf(model, i) ? check_leaf : check_children)(model, i, err) < 0)
			return -1;
	}
	return 0;
}
