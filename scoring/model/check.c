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

size_t axl_model_metrics(const struct axl_model *model, const char **ret_metrics)
{
	size_t count = 0;
	for (size_t i = 0; i < model->count; i++)
		if (axl_model_is_leaf(model, i))
			ret_metrics[count++] = model->nodes[i].metric;
	size_t leaves = count;
	for (size_t i = 0; i < model->count; i++) {
		const char *denominator = model->nodes[i].denominator;
		size_t at = leaves;
		while (denominator && at < count && strcmp(ret_metrics[at], denominator) != 0)
			at++;
		if (denominator && at == count)
			ret_metrics[count++] = denominator;
	}
	return count;
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

static int refuse_leaf(const struct axl_model_node *leaf, struct axl_error **err, const char *why)
{
	return axl_error_set(err, AXL_ERROR_DATA, _("indicator \"%s\": %s"), leaf->id, why);
}

/* Methods whose parameters are in the column's own unit, which a transformation would change. */
static bool has_own_unit(const struct axl_normalisation *how)
{
	return how->fixed_bounds || how->method == AXL_NORMALISE_TARGET ||
	       how->method == AXL_NORMALISE_GOALPOSTS;
}

static int check_treatment(const struct axl_model *model, const struct axl_model_node *leaf,
                           struct axl_error **err)
{
	const struct axl_treatment *how = &leaf->treatment;
	bool transforms = how->method == AXL_TREAT_LOG || how->method == AXL_TREAT_BOXCOX;
	if (how->method == AXL_TREAT_NONE)
		return 0;
	if (!(how->skewness > 0) || !(how->kurtosis > 0) || how->most < 1)
		return refuse_leaf(leaf, err,
		                   _("treatment needs thresholds above 0 of skewness and kurtosis, "
		                     "and a number of values from 1 up"));
	if (transforms && has_own_unit(&leaf->normalise))
		return refuse_leaf(leaf, err,
		                   _("bounds and targets cannot stand beside a treatment that "
		                     "transforms the figures; use winsorising alone"));
	if (transforms && model->base_wave)
		return refuse_leaf(leaf, err,
		                   _("the scale of a base wave cannot stand beside a treatment "
		                     "that transforms the figures; use winsorising alone"));
	return 0;
}

static int check_normalisation(const struct axl_model *model, size_t i, struct axl_error **err)
{
	const struct axl_model_node *leaf = &model->nodes[i];
	const struct axl_normalisation *how = &leaf->normalise;
	bool positive = axl_model_under_positive(model, i);
	if (how->fixed_bounds && !(how->lo < how->hi))
		return refuse_leaf(leaf, err, _("its lower bound must lie below its upper bound"));
	if (how->method == AXL_NORMALISE_GOALPOSTS && !how->fixed_bounds)
		return refuse_leaf(leaf, err, _("goalposts need bounds"));
	if (how->method == AXL_NORMALISE_TARGET && !isfinite(how->target))
		return refuse_leaf(leaf, err, _("a distance to a target needs the target"));
	if (how->method == AXL_NORMALISE_REFERENCE && !how->reference)
		return refuse_leaf(leaf, err, _("a distance to a unit needs the unit's key"));
	if (how->scaled &&
	    !(how->method == AXL_NORMALISE_ZSCORE ? how->top > 0 : how->floor < how->top))
		return refuse_leaf(leaf, err, _("its scale must rise"));
	if (positive && how->method == AXL_NORMALISE_ZSCORE && !how->scaled)
		return refuse_leaf(
		    leaf, err,
		    _("z-scores can be negative and cannot go into a mean that needs "
		      "values above 0; use min-max"));
	if (positive && how->method == AXL_NORMALISE_BORDA)
		return refuse_leaf(
		    leaf, err,
		    _("the last has 0 points, which cannot go into a mean that needs "
		      "values above 0; use ranks"));
	return 0;
}

static int check_leaf(const struct axl_model *model, size_t i, struct axl_error **err)
{
	const struct axl_model_node *leaf = &model->nodes[i];
	if (leaf->direction != AXL_MORE_IS_BETTER && leaf->direction != AXL_LESS_IS_BETTER)
		return axl_error_set(err, AXL_ERROR_DATA, _("indicator \"%s\" has no direction"),
		                     leaf->id);
	if (leaf->imputation.method == AXL_IMPUTE_NEAREST && leaf->imputation.neighbours < 1)
		return refuse_leaf(leaf, err, _("nearest units need a number of neighbours"));
	if (check_treatment(model, leaf, err) < 0)
		return -1;
	return check_normalisation(model, i, err);
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
	if (!(model->screen_coverage >= 0 && model->screen_coverage <= 1))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("a coverage to screen by lies between 0 and 1"));
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
