/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/match/rule.h"

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/memory.h"

const char *const axl_match_side_names[AXL_MATCH_SIDES] = {
    [AXL_MATCH_CONCORDANCE] = "concordance",
    [AXL_MATCH_OBSERVED] = "observed",
    [AXL_MATCH_FIELD_WORK] = "field_work",
};

enum { MOST_FACTORS = 32 }; /* bits of axl_match.left_out */

void axl_match_rule_free(struct axl_match_rule *rule)
{
	if (!rule)
		return;
	free(rule->ai_classes);
	free(rule->factors);
	free(rule->text);
	axl_json_document_free(rule->document);
	free(rule);
}

static int read_ai_classes(struct axl_json root, struct axl_match_rule *rule,
                           struct axl_error **err)
{
	static const char *const keys[] = {"symbol", "reason", NULL};
	struct axl_json list;
	if (axl_json_array(root, "ai_classes", &list, err) < 0)
		return -1;
	rule->ai_classes = axl_xcalloc(axl_json_count(list), sizeof *rule->ai_classes);
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json at = axl_json_item(list, i);
		const char *text, *reason;
		if (axl_json_allow(at, keys, err) < 0 ||
		    axl_json_text(at, "symbol", &text, err) < 0 ||
		    axl_json_text(at, "reason", &reason, err) < 0)
			return -1;
		if (!axl_symbol_read(axl_slice_of(text), &rule->ai_classes[i]))
			return axl_json_error(axl_json_child(at, "symbol"), err,
			                      _("\"%s\" is no symbol; expected one like G06N or "
			                        "G06N 3/08"),
			                      text);
		rule->ai_class_count++;
	}
	return 0;
}

/* A number that is not below `least`, beside its reason. */
static int read_number(struct axl_json at, const char *key, double least, double *ret_number,
                       struct axl_error **err)
{
	const char *reason;
	if (axl_json_number(at, key, ret_number, err) < 0 ||
	    axl_json_text(at, "reason", &reason, err) < 0)
		return -1;
	if (*ret_number < least)
		return axl_json_error(axl_json_child(at, key), err, _("expected %g or more"),
		                      least);
	return 0;
}

static int read_documents(struct axl_json root, const char *key, double *ret_documents,
                          struct axl_error **err)
{
	static const char *const keys[] = {"documents", "reason", NULL};
	struct axl_json at;
	if (axl_json_object(root, key, &at, err) < 0 || axl_json_allow(at, keys, err) < 0)
		return -1;
	return read_number(at, "documents", 0, ret_documents, err);
}

static int read_weights(struct axl_json root, struct axl_match_rule *rule, struct axl_error **err)
{
	static const char *const sides[] = {"concordance", "observed", "field_work", NULL};
	static const char *const keys[] = {"weight", "reason", NULL};
	struct axl_json weights, at;
	if (axl_json_object(root, "weights", &weights, err) < 0 ||
	    axl_json_allow(weights, sides, err) < 0)
		return -1;
	for (size_t i = 0; i < AXL_MATCH_SIDES; i++) {
		if (axl_json_object(weights, axl_match_side_names[i], &at, err) < 0 ||
		    axl_json_allow(at, keys, err) < 0 ||
		    read_number(at, "weight", 0, &rule->weights[i], err) < 0)
			return -1;
		if (rule->weights[i] <= 0)
			return axl_json_error(axl_json_child(at, "weight"), err,
			                      _("expected a weight above 0"));
	}
	return 0;
}

static int read_disagreement(struct axl_json root, struct axl_match_rule *rule,
                             struct axl_error **err)
{
	static const char *const keys[] = {"ratio", "z", "reason", NULL};
	struct axl_json at;
	if (axl_json_object(root, "disagreement", &at, err) < 0 ||
	    axl_json_allow(at, keys, err) < 0 || read_number(at, "ratio", 1, &rule->ratio, err) < 0)
		return -1;
	return read_number(at, "z", 0, &rule->z, err);
}

static int read_shown(struct axl_json root, struct axl_match_rule *rule, struct axl_error **err)
{
	static const char *const keys[] = {"rta",     "growth", "gap", "reference_growth",
	                                   "density", NULL};
	struct axl_json at;
	if (axl_json_object(root, "shown", &at, err) < 0 || axl_json_allow(at, keys, err) < 0 ||
	    axl_json_text(at, "rta", &rule->rta, err) < 0 ||
	    axl_json_text(at, "growth", &rule->growth, err) < 0 ||
	    axl_json_text(at, "reference_growth", &rule->reference_growth, err) < 0 ||
	    axl_json_text(at, "density", &rule->density, err) < 0)
		return -1;
	return axl_json_text(at, "gap", &rule->gap, err);
}

static int read_factor(struct axl_json at, struct axl_match_factor *factor, struct axl_error **err)
{
	static const char *const keys[] = {"of", "metric", "as", "exponent", "reason", NULL};
	static const char *const units[] = {"technology", "industry"};
	static const char *const forms[] = {
	    [AXL_MATCH_RATIO] = "ratio",
	    [AXL_MATCH_GROWTH] = "growth",
	    [AXL_MATCH_RELATIVE] = "relative",
	};
	size_t unit, form;
	if (axl_json_allow(at, keys, err) < 0 ||
	    axl_json_as_word(axl_json_child(at, "of"), units, AXL_COUNT(units), &unit, err) < 0 ||
	    axl_json_as_word(axl_json_child(at, "as"), forms, AXL_COUNT(forms), &form, err) < 0 ||
	    axl_json_text(at, "metric", &factor->metric, err) < 0 ||
	    axl_json_number(at, "exponent", &factor->exponent, err) < 0)
		return -1;
	factor->of_industry = unit == 1;
	factor->as = (enum axl_match_as)form;
	return axl_json_text(at, "reason", &factor->reason, err);
}

static int read_potential(struct axl_json root, struct axl_match_rule *rule, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(root, "potential", &list, err) < 0)
		return -1;
	rule->factor_count = axl_json_count(list);
	if (rule->factor_count > MOST_FACTORS)
		return axl_json_error(list, err, _("expected at most %d factors"), MOST_FACTORS);
	rule->factors = axl_xcalloc(rule->factor_count, sizeof *rule->factors);
	for (size_t i = 0; i < rule->factor_count; i++)
		if (read_factor(axl_json_item(list, i), &rule->factors[i], err) < 0)
			return -1;
	return 0;
}

int axl_match_rule_load(const struct axl_definitions *definitions, const char *id,
                        struct axl_match_rule **ret_rule, struct axl_error **err)
{
	static const char *const keys[] = {
	    "axlens",  "id",    "label", "date",         "source", "concordance", "ai_classes",
	    "weights", "prior", "least", "disagreement", "shown",  "potential",   NULL};
	axl_auto(axl_match_rule) struct axl_match_rule *rule = axl_xcalloc(1, sizeof *rule);
	if (axl_definition_load(definitions, "match", id, "match", &rule->document, err) < 0)
		return -1;
	struct axl_json root = axl_json_root(rule->document);
	if (axl_json_allow(root, keys, err) < 0 || axl_json_text(root, "id", &rule->id, err) < 0 ||
	    axl_json_text(root, "date", &rule->date, err) < 0 ||
	    axl_json_text(root, "concordance", &rule->concordance, err) < 0 ||
	    read_ai_classes(root, rule, err) < 0 || read_weights(root, rule, err) < 0 ||
	    read_documents(root, "prior", &rule->prior, err) < 0 ||
	    read_documents(root, "least", &rule->least, err) < 0 ||
	    read_disagreement(root, rule, err) < 0 || read_shown(root, rule, err) < 0 ||
	    read_potential(root, rule, err) < 0)
		return -1;
	rule->text = axl_json_dump(root);
	*ret_rule = axl_steal(rule);
	return 0;
}

bool axl_match_is_ai(const struct axl_match_rule *rule, const struct axl_symbol *symbol)
{
	for (size_t i = 0; i < rule->ai_class_count; i++)
		if (axl_symbol_covers(&rule->ai_classes[i], symbol))
			return true;
	return false;
}
