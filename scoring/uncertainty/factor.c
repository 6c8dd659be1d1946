/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/uncertainty/factor.h"

#include "base/i18n.h"

#include <math.h>

const char *const axl_factor_kind_names[AXL_FACTOR_KINDS] = {
    [AXL_FACTOR_WEIGHTS] = "weights",         [AXL_FACTOR_JUDGEMENTS] = "judgements",
    [AXL_FACTOR_NORMALISATION] = "normalise", [AXL_FACTOR_AGGREGATION] = "aggregate",
    [AXL_FACTOR_TREATMENT] = "treatment",     [AXL_FACTOR_IMPUTATION] = "imputation",
    [AXL_FACTOR_INTERVALS] = "intervals",     [AXL_FACTOR_LEAVE_OUT] = "leave-out",
};

const char *const axl_interval_shape_names[AXL_INTERVAL_SHAPES] = {
    [AXL_INTERVAL_NORMAL] = "normal",
    [AXL_INTERVAL_UNIFORM] = "uniform",
    [AXL_INTERVAL_TRIANGULAR] = "triangular",
};

/* Children that have a weight; one alone has nothing to share with. */
static size_t weighted_children(const struct axl_uncertain *u, size_t node)
{
	size_t count = 0;
	for (size_t c = node + 1; c < u->model->count; c++)
		count += u->model->nodes[c].parent == (int)node && u->scores->node_weight[c] > 0;
	return count;
}

static const char *weights_idle(const struct axl_uncertain *u, const struct axl_factor *factor)
{
	for (size_t node = 0; node < u->model->count; node++)
		if ((factor->node < 0 || factor->node == (int)node) &&
		    weighted_children(u, node) > 1)
			return NULL;
	return N_("no node has two children with a weight");
}

static const char *judgements_idle(const struct axl_uncertain *u, const struct axl_factor *factor)
{
	for (size_t node = 0; node < u->model->count; node++)
		if ((factor->node < 0 || factor->node == (int)node) &&
		    u->model->nodes[node].judgements)
			return NULL;
	return N_("the model has no judgements of pairs");
}

static const char *intervals_idle(const struct axl_uncertain *u)
{
	size_t cells = u->lo && u->hi ? u->input.units * u->columns : 0;
	for (size_t i = 0; i < cells; i++)
		if (u->lo[i] < u->hi[i])
			return NULL;
	return N_("no figure has an interval");
}

static const char *treatment_idle(const struct axl_uncertain *u)
{
	for (size_t node = 0; node < u->model->count; node++)
		if (axl_model_is_leaf(u->model, node) &&
		    u->scores->treated[node].done != AXL_TREAT_NONE)
			return NULL;
	return N_("the model treats no extremes here");
}

static const char *imputation_idle(const struct axl_uncertain *u, const struct axl_factor *factor)
{
	if (factor->choices < 2)
		return N_("there is but one choice");
	for (size_t i = 0; i < u->input.units * u->columns; i++)
		if (isnan(u->input.matrix[i]))
			return NULL;
	return N_("no figure is missing");
}

static const char *why_idle(const struct axl_uncertain *u, const struct axl_factor *factor)
{
	if (factor->node == AXL_FACTOR_NO_NODE)
		return N_("the model has no such node");
	switch (factor->kind) {
	case AXL_FACTOR_WEIGHTS:
		return weights_idle(u, factor);
	case AXL_FACTOR_JUDGEMENTS:
		return judgements_idle(u, factor);
	case AXL_FACTOR_TREATMENT:
		return treatment_idle(u);
	case AXL_FACTOR_IMPUTATION:
		return imputation_idle(u, factor);
	case AXL_FACTOR_INTERVALS:
		return intervals_idle(u);
	case AXL_FACTOR_LEAVE_OUT:
		return axl_model_leaf_count(u->model) > 1 ? NULL
		                                          : N_("the model has but one indicator");
	default:
		return factor->choices > 1 ? NULL : N_("there is but one choice");
	}
}

/* The kinds that say something of weights do so node by node. */
static bool is_of_weights(const struct axl_factor *factor)
{
	return factor->kind == AXL_FACTOR_WEIGHTS || factor->kind == AXL_FACTOR_JUDGEMENTS;
}

static bool collide(const struct axl_factor *a, const struct axl_factor *b)
{
	if (is_of_weights(a) && is_of_weights(b))
		return a->node < 0 || b->node < 0 || a->node == b->node;
	return a->kind == b->kind;
}

static int refuse_collisions(const struct axl_uncertain *u, struct axl_error **err)
{
	for (size_t i = 0; i < u->count; i++)
		for (size_t j = 0; j < i; j++)
			if (!u->idle[i] && !u->idle[j] && collide(&u->factors[i], &u->factors[j]))
				return axl_error_set(
				    err, AXL_ERROR_DATA,
				    _("factor \"%s\" varies what \"%s\" varies already"),
				    u->factors[i].id, u->factors[j].id);
	return 0;
}

static const struct axl_factor *playing(const struct axl_uncertain *u, enum axl_factor_kind kind)
{
	for (size_t f = 0; f < u->count; f++)
		if (!u->idle[f] && u->factors[f].kind == kind)
			return &u->factors[f];
	return NULL;
}

/* One run of the pipeline for each combination of choices: what fails, fails here and by name. */
static int try_choices(const struct axl_uncertain *u, struct axl_error **err)
{
	const struct axl_factor *normal = playing(u, AXL_FACTOR_NORMALISATION);
	const struct axl_factor *aggregation = playing(u, AXL_FACTOR_AGGREGATION);
	size_t across = normal ? normal->choices : 1,
	       along = aggregation ? aggregation->choices : 1;
	axl_auto(axl_scores) struct axl_scores *scores = NULL;
	for (size_t i = 0; i < across * along; i++) {
		struct axl_variation variation = {
		    .normalise = normal ? &normal->normalisations[i % across] : NULL,
		    .aggregation = aggregation ? &aggregation->aggregations[i / across] : NULL,
		    .brief = true,
		};
		if (axl_plan_score(u->plan, &u->input, &variation, &scores, err) < 0)
			return axl_error_add(err, _("factors \"%s\" and \"%s\" together"),
			                     normal ? normal->id : "-",
			                     aggregation ? aggregation->id : "-");
	}
	return 0;
}

int axl_uncertain_settle(struct axl_uncertain *uncertain, struct axl_error **err)
{
	size_t playing_count = 0;
	for (size_t f = 0; f < uncertain->count; f++) {
		uncertain->idle[f] = why_idle(uncertain, &uncertain->factors[f]);
		playing_count += !uncertain->idle[f];
	}
	if (playing_count == 0)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("nothing varies: no factor applies to the model \"%s\""),
		                     uncertain->model->id);
	if (refuse_collisions(uncertain, err) < 0)
		return -1;
	return try_choices(uncertain, err);
}
