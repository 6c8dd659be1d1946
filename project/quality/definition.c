/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/quality/definition.h"

#include "base/i18n.h"
#include "base/json-shape.h"

#include <math.h>
#include <string.h>

const char *const axl_quality_dimension_names[AXL_QUALITY_DIMENSIONS] = {
    [AXL_COMPLETENESS] = N_("completeness"), [AXL_VALIDITY] = N_("validity"),
    [AXL_CONSISTENCY] = N_("consistency"),   [AXL_UNIQUENESS] = N_("uniqueness"),
    [AXL_TIMELINESS] = N_("timeliness"),
};

void axl_quality_definition_free(struct axl_quality_definition *definition)
{
	if (!definition)
		return;
	for (size_t i = 0; i < definition->kind_count; i++) {
		free(definition->kinds[i].key);
		free(definition->kinds[i].rules);
	}
	free(definition->kinds);
	axl_json_document_free(definition->document);
	free(definition);
}

const struct axl_quality_kind *
axl_quality_kind_find(const struct axl_quality_definition *definition, const char *kind)
{
	for (size_t i = 0; i < definition->kind_count; i++)
		if (strcmp(definition->kinds[i].kind, kind) == 0)
			return &definition->kinds[i];
	return NULL;
}

static int read_fraction(struct axl_json at, const char *key, double *ret_number,
                         struct axl_error **err)
{
	if (axl_json_number(at, key, ret_number, err) < 0)
		return -1;
	if (*ret_number >= 0 && *ret_number <= 1)
		return 0;
	return axl_json_error(axl_json_child(at, key), err, _("expected a number from 0 to 1"));
}

static int read_credit(struct axl_json root, struct axl_quality_definition *definition,
                       struct axl_error **err)
{
	static const char *const keys[] = {"none", "masked", "absent", NULL};
	static const enum axl_state states[] = {AXL_NONE, AXL_MASKED, AXL_ABSENT};
	struct axl_json credit;
	if (axl_json_object(root, "credit", &credit, err) < 0 ||
	    axl_json_allow(credit, keys, err) < 0)
		return -1;
	for (size_t i = 0; i < AXL_STATE_COUNT; i++)
		definition->credit[i] = NAN;
	definition->credit[AXL_VALUE] = 1;
	for (size_t i = 0; i < AXL_COUNT(states); i++)
		if (read_fraction(credit, keys[i], &definition->credit[states[i]], err) < 0)
			return -1;
	return 0;
}

static int read_dimensions(struct axl_json root, struct axl_quality_definition *definition,
                           struct axl_error **err)
{
	static const char *const keys[] = {"weight", "floor", "reason", NULL};
	struct axl_json all, at;
	double sum = 0;
	if (axl_json_object(root, "dimensions", &all, err) < 0)
		return -1;
	for (size_t i = 0; i < AXL_QUALITY_DIMENSIONS; i++) {
		const char *reason;
		if (axl_json_object(all, axl_quality_dimension_names[i], &at, err) < 0 ||
		    axl_json_allow(at, keys, err) < 0 ||
		    read_fraction(at, "weight", &definition->weights[i], err) < 0 ||
		    read_fraction(at, "floor", &definition->floors[i], err) < 0 ||
		    axl_json_text(at, "reason", &reason, err) < 0)
			return -1;
		sum += definition->weights[i];
	}
	if (fabs(sum - 1) > 1e-9)
		return axl_json_error(all, err, _("weights add up to %g, expected 1"), sum);
	return 0;
}

static int read_reasons(struct axl_json root, const char *key, bool *chosen, struct axl_error **err)
{
	struct axl_json list;
	if (axl_json_array(root, key, &list, err) < 0)
		return -1;
	for (size_t i = 0; i < axl_json_count(list); i++) {
		struct axl_json item = axl_json_item(list, i);
		const char *name;
		enum axl_reason reason;
		if (axl_json_as_text(item, &name, err) < 0)
			return -1;
		if (!axl_reason_from_name(name, &reason))
			return axl_json_error(item, err, _("no reason of a reject"));
		chosen[reason] = true;
	}
	return 0;
}

static bool has(struct axl_json at, const char *key)
{
	return axl_json_type(axl_json_child(at, key)) != AXL_JSON_ABSENT;
}

static int read_test(struct axl_json at, struct axl_quality_rule *rule, struct axl_error **err)
{
	static const char *const tests[] = {"business-number"};
	size_t which;
	if (has(at, "at_most") + has(at, "not_after") + has(at, "is") +
	        (has(at, "from") || has(at, "to")) !=
	    1)
		return axl_json_error(
		    at, err, _("expected one of \"at_most\", \"not_after\", \"is\" and a range"));
	rule->dimension = AXL_VALIDITY;
	if (has(at, "is")) {
		rule->test = AXL_QUALITY_BUSINESS_NUMBER;
		return axl_json_as_word(axl_json_child(at, "is"), tests, AXL_COUNT(tests), &which,
		                        err);
	}
	if (has(at, "from") || has(at, "to")) {
		rule->test = AXL_QUALITY_RANGE;
		if (axl_json_number_or(at, "from", -INFINITY, &rule->lo, err) < 0)
			return -1;
		return axl_json_number_or(at, "to", INFINITY, &rule->hi, err);
	}
	rule->dimension = AXL_CONSISTENCY;
	rule->test = has(at, "at_most") ? AXL_QUALITY_AT_MOST : AXL_QUALITY_NOT_AFTER;
	return axl_json_text(at, has(at, "at_most") ? "at_most" : "not_after", &rule->other, err);
}

static int read_rules(struct axl_json at, struct axl_quality_kind *kind, struct axl_error **err)
{
	static const char *const keys[] = {"id", "label",   "field",     "from", "to",
	                                   "is", "at_most", "not_after", NULL};
	struct axl_json list;
	if (axl_json_array_or_none(at, "rules", &list, err) < 0)
		return -1;
	kind->rules = axl_xcalloc(axl_json_count(list), sizeof *kind->rules);
	while (kind->rule_count < axl_json_count(list)) {
		struct axl_json item = axl_json_item(list, kind->rule_count);
		struct axl_quality_rule *rule = &kind->rules[kind->rule_count++];
		if (axl_json_allow(item, keys, err) < 0 ||
		    axl_json_text(item, "id", &rule->id, err) < 0 ||
		    axl_json_languages(item, "label", &rule->label_ko, &rule->label_en, err) < 0 ||
		    axl_json_text(item, "field", &rule->field, err) < 0 ||
		    read_test(item, rule, err) < 0)
			return -1;
	}
	return 0;
}

static int read_age(struct axl_json at, struct axl_quality_kind *kind, struct axl_error **err)
{
	static const char *const keys[] = {"fresh", "stale", NULL};
	struct axl_json age;
	if (axl_json_text_or(at, "newest", NULL, &kind->newest, err) < 0)
		return -1;
	if (!kind->newest)
		return 0;
	if (axl_json_object(at, "age", &age, err) < 0 || axl_json_allow(age, keys, err) < 0 ||
	    axl_json_number(age, "fresh", &kind->fresh, err) < 0 ||
	    axl_json_number(age, "stale", &kind->stale, err) < 0)
		return -1;
	if (kind->fresh < kind->stale)
		return 0;
	return axl_json_error(age, err, _("expected \"fresh\" below \"stale\""));
}

static int read_kind(struct axl_json at, struct axl_quality_kind *kind, struct axl_error **err)
{
	static const char *const keys[] = {"key", "newest", "age", "rules", NULL};
	if (axl_json_allow(at, keys, err) < 0 || read_age(at, kind, err) < 0 ||
	    read_rules(at, kind, err) < 0)
		return -1;
	return has(at, "key") ? axl_json_texts(at, "key", &kind->key, &kind->key_count, err) : 0;
}

static int read_size(struct axl_json at, const char *key, size_t *ret_size, struct axl_error **err)
{
	int64_t size;
	if (axl_json_integer(at, key, &size, err) < 0)
		return -1;
	if (size < 0)
		return axl_json_error(axl_json_child(at, key), err,
		                      _("expected a number, 0 or above"));
	*ret_size = (size_t)size;
	return 0;
}

static int read_above_nothing(struct axl_json at, const char *key, double *ret_number,
                              struct axl_error **err)
{
	if (axl_json_number(at, key, ret_number, err) < 0)
		return -1;
	if (*ret_number > 0)
		return 0;
	return axl_json_error(axl_json_child(at, key), err, _("expected a number above 0"));
}

static int read_statistics(struct axl_json root, struct axl_quality_definition *definition,
                           struct axl_error **err)
{
	static const char *const keys[] = {"totals_hold", "points",      "robust_z", "last_filled",
	                                   "round_unit",  "round_cells", NULL};
	struct axl_quality_oddities *oddities = &definition->oddities;
	struct axl_json at;
	if (axl_json_object(root, "statistics", &at, err) < 0 ||
	    axl_json_allow(at, keys, err) < 0 ||
	    read_fraction(at, "totals_hold", &definition->totals_hold, err) < 0 ||
	    read_size(at, "points", &oddities->points, err) < 0 ||
	    read_above_nothing(at, "robust_z", &oddities->robust_z, err) < 0 ||
	    read_fraction(at, "last_filled", &oddities->last_filled, err) < 0 ||
	    read_above_nothing(at, "round_unit", &oddities->round_unit, err) < 0)
		return -1;
	return read_size(at, "round_cells", &oddities->round_cells, err);
}

static int read_kinds(struct axl_json root, struct axl_quality_definition *definition,
                      struct axl_error **err)
{
	struct axl_json kinds;
	if (axl_json_object(root, "kinds", &kinds, err) < 0)
		return -1;
	definition->kinds = axl_xcalloc(axl_json_count(kinds), sizeof *definition->kinds);
	for (size_t i = 0; i < axl_json_count(kinds); i++) {
		struct axl_quality_kind *kind = &definition->kinds[definition->kind_count++];
		struct axl_json at = axl_json_member(kinds, i, &kind->kind);
		if (read_kind(at, kind, err) < 0)
			return -1;
	}
	return 0;
}

int axl_quality_definition_load(const struct axl_definitions *definitions, const char *id,
                                struct axl_quality_definition **ret_definition,
                                struct axl_error **err)
{
	static const char *const keys[] = {"axlens", "id",         "label",    "date",  "source",
	                                   "credit", "dimensions", "validity", "shape", "examples",
	                                   "kinds",  "statistics", NULL};
	axl_auto(axl_quality_definition) struct axl_quality_definition *definition =
	    axl_xcalloc(1, sizeof *definition);
	const char *ko, *en;
	if (axl_definition_load(definitions, "quality", id, "quality", &definition->document, err) <
	    0)
		return -1;
	struct axl_json root = axl_json_root(definition->document);
	if (axl_json_allow(root, keys, err) < 0 ||
	    axl_json_languages(root, "label", &ko, &en, err) < 0 ||
	    read_credit(root, definition, err) < 0 || read_dimensions(root, definition, err) < 0 ||
	    read_reasons(root, "validity", definition->is_validity, err) < 0 ||
	    read_reasons(root, "shape", definition->is_shape, err) < 0 ||
	    read_size(root, "examples", &definition->examples, err) < 0 ||
	    read_statistics(root, definition, err) < 0 || read_kinds(root, definition, err) < 0)
		return -1;
	*ret_definition = axl_steal(definition);
	return 0;
}
