/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/model/aggregate.h"

#include "base/i18n.h"
#include "base/json-shape.h"

static const char *const penalties[] = {"down", "up"};
static const char *const scalings[] = {"none", "vector"};
static const char *const functions[] = {
    [AXL_PREFERENCE_USUAL] = "usual",   [AXL_PREFERENCE_U] = "u",
    [AXL_PREFERENCE_V] = "v",           [AXL_PREFERENCE_LEVEL] = "level",
    [AXL_PREFERENCE_LINEAR] = "linear", [AXL_PREFERENCE_GAUSSIAN] = "gaussian",
};

static int read_options(struct axl_json at, struct axl_model_node *node, struct axl_error **err)
{
	static const char *const none[] = {"method", NULL},
				 *const power[] = {"method", "power", NULL},
				 *const penalty[] = {"method", "penalty", NULL},
				 *const topsis[] = {"method", "normalise", NULL},
				 *const vikor[] = {"method", "v", NULL};
	static const char *const *const keys[AXL_AGGREGATIONS] = {
	    [AXL_AGGREGATE_POWER] = power,  [AXL_AGGREGATE_MPI] = penalty,
	    [AXL_AGGREGATE_AMPI] = penalty, [AXL_AGGREGATE_TOPSIS] = topsis,
	    [AXL_AGGREGATE_VIKOR] = vikor,
	};
	struct axl_aggregation_options *options = &node->options;
	size_t up = 0, vector = 0;
	if (axl_json_allow(at, keys[node->aggregation] ? keys[node->aggregation] : none, err) < 0 ||
	    axl_json_number_or(at, "power", options->power, &options->power, err) < 0 ||
	    axl_json_number_or(at, "v", options->v, &options->v, err) < 0 ||
	    axl_json_word_or(at, "penalty", 0, penalties, AXL_COUNT(penalties), &up, err) < 0 ||
	    axl_json_word_or(at, "normalise", 0, scalings, AXL_COUNT(scalings), &vector, err) < 0)
		return -1;
	if (!(options->v >= 0 && options->v <= 1))
		return axl_json_error(axl_json_child(at, "v"), err,
		                      _("expected a number from 0 to 1"));
	options->penalty = up ? AXL_PENALTY_UP : AXL_PENALTY_DOWN;
	options->vector = vector;
	return 0;
}

int axl_model_read_aggregate(struct axl_json at, struct axl_model_node *node,
                             struct axl_error **err)
{
	struct axl_json aggregate = axl_json_child(at, "aggregate");
	bool object = axl_json_type(aggregate) == AXL_JSON_OBJECT;
	struct axl_json word = object ? axl_json_child(aggregate, "method") : aggregate;
	size_t method = AXL_AGGREGATE_ARITHMETIC;
	if (axl_json_type(aggregate) != AXL_JSON_ABSENT &&
	    axl_json_as_word(word, axl_aggregation_names, AXL_AGGREGATIONS, &method, err) < 0)
		return -1;
	node->aggregation = (enum axl_aggregation)method;
	node->options = axl_aggregation_defaults();
	return object ? read_options(aggregate, node, err) : 0;
}

static int read_thresholds(struct axl_json at, struct axl_preference *preference,
                           struct axl_error **err)
{
	static const char *const usual[] = {"function", NULL}, *const q[] = {"function", "q", NULL},
				 *const p[] = {"function", "p", NULL},
				 *const both[] = {"function", "q", "p", NULL},
				 *const s[] = {"function", "s", NULL};
	static const char *const *const keys[] = {
	    [AXL_PREFERENCE_USUAL] = usual, [AXL_PREFERENCE_U] = q,
	    [AXL_PREFERENCE_V] = p,         [AXL_PREFERENCE_LEVEL] = both,
	    [AXL_PREFERENCE_LINEAR] = both, [AXL_PREFERENCE_GAUSSIAN] = s,
	};
	if (axl_json_allow(at, keys[preference->kind], err) < 0 ||
	    axl_json_number_or(at, "q", 0, &preference->q, err) < 0 ||
	    axl_json_number_or(at, "p", 0, &preference->p, err) < 0 ||
	    axl_json_number_or(at, "s", 0, &preference->s, err) < 0)
		return -1;
	return 0;
}

int axl_model_read_preference(struct axl_json at, const struct axl_model_node *parent,
                              struct axl_model_node *node, struct axl_error **err)
{
	struct axl_json preference = axl_json_child(at, "preference");
	bool object = axl_json_type(preference) == AXL_JSON_OBJECT;
	struct axl_json word = object ? axl_json_child(preference, "function") : preference;
	size_t kind;
	if (axl_json_type(preference) == AXL_JSON_ABSENT)
		return 0;
	if (!parent || parent->aggregation != AXL_AGGREGATE_PROMETHEE)
		return axl_json_error(preference, err,
		                      _("only below a node with \"aggregate\": \"promethee\""));
	if (axl_json_as_word(word, functions, AXL_COUNT(functions), &kind, err) < 0)
		return -1;
	node->preference.kind = (enum axl_preference_kind)kind;
	if (object && read_thresholds(preference, &node->preference, err) < 0)
		return -1;
	if (!axl_preference_is_sound(&node->preference))
		return axl_json_error(preference, err,
		                      _("q must be 0 or more, p above q and s above 0"));
	return 0;
}
