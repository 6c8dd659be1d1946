/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rule/rule.h"

#include <string.h>

#include "base/i18n.h"
#include "base/json-shape.h"
#include "base/period.h"
#include "base/rule/inside.h"

const char *const axl_rule_test_names[AXL_RULE_IS_TRUE + 1] = {
    [AXL_RULE_AT_LEAST] = "at_least",       [AXL_RULE_ABOVE] = "above",
    [AXL_RULE_AT_MOST] = "at_most",         [AXL_RULE_BELOW] = "below",
    [AXL_RULE_EQUALS] = "equals",           [AXL_RULE_IN] = "in",
    [AXL_RULE_STARTS_WITH] = "starts_with", [AXL_RULE_IS_TRUE] = "is_true",
};

void axl_rules_free(struct axl_rules *rules)
{
	if (!rules)
		return;
	axl_arena_free(rules->arena);
	free(rules);
}

static void *take_zeroed(struct axl_arena *arena, size_t count, size_t size)
{
	return memset(axl_arena_take(arena, count * size), 0, count * size);
}

static int load_operand(struct axl_arena *arena, struct axl_json at, enum axl_rule_test test,
                        struct axl_rule_operand *operand, struct axl_error **err)
{
	bool text_test =
	    test == AXL_RULE_EQUALS || test == AXL_RULE_IN || test == AXL_RULE_STARTS_WITH;
	const char *text = NULL;
	if (axl_json_type(at) == AXL_JSON_STRING && text_test) {
		if (axl_json_as_text(at, &text, err) < 0)
			return -1;
		operand->text = axl_arena_text(arena, text);
		return 0;
	}
	if (test == AXL_RULE_STARTS_WITH)
		return axl_json_as_text(at, &text, err);
	return axl_json_as_number(at, &operand->number, err);
}

static int load_operands(struct axl_arena *arena, struct axl_json at, enum axl_rule_test test,
                         struct axl_rule_node *node, struct axl_error **err)
{
	bool list = test == AXL_RULE_IN ||
	            (test == AXL_RULE_STARTS_WITH && axl_json_type(at) == AXL_JSON_ARRAY);
	size_t count = list ? axl_json_count(at) : 1;
	if (test == AXL_RULE_IN && axl_json_type(at) != AXL_JSON_ARRAY)
		return axl_json_error(at, err, _("expected a list of texts or numbers"));
	if (!count)
		return axl_json_error(at, err, _("the list is empty"));
	node->operands = take_zeroed(arena, count, sizeof *node->operands);
	node->operand_count = count;
	for (size_t i = 0; i < count; i++) {
		struct axl_json item = list ? axl_json_item(at, i) : at;
		if (load_operand(arena, item, test, &node->operands[i], err) < 0)
			return -1;
		if (!node->operands[i].text != !node->operands[0].text)
			return axl_json_error(item, err,
			                      _("a list holds texts or numbers, not both"));
	}
	return 0;
}

static int load_test(struct axl_arena *arena, struct axl_json at, enum axl_rule_test test,
                     struct axl_rule_node *node, struct axl_error **err)
{
	const char *field = NULL;
	if (axl_json_text(at, "field", &field, err) < 0)
		return -1;
	node->kind = AXL_RULE_TEST;
	node->test = test;
	node->field = axl_arena_text(arena, field);
	if (test != AXL_RULE_IS_TRUE)
		return load_operands(arena, axl_json_child(at, axl_rule_test_names[test]), test,
		                     node, err);
	bool wanted = false;
	if (axl_json_bool_or(at, axl_rule_test_names[test], true, &wanted, err) < 0)
		return -1;
	node->operands = take_zeroed(arena, 1, sizeof *node->operands);
	node->operand_count = 1;
	node->operands[0].number = wanted;
	return 0;
}

/* {"field": "lq", "at_least": 1, "below": 2}: all tests it names have to hold. */
static int load_tests(struct axl_arena *arena, struct axl_json at, struct axl_rule_node *node,
                      struct axl_error **err)
{
	static const char *const keys[] = {"field",  "at_least", "above",       "at_most", "below",
	                                   "equals", "in",       "starts_with", "is_true", NULL};
	if (axl_json_allow(at, keys, err) < 0)
		return -1;
	node->kind = AXL_RULE_ALL;
	node->children = take_zeroed(arena, AXL_COUNT(axl_rule_test_names), sizeof *node->children);
	for (size_t test = 0; test < AXL_COUNT(axl_rule_test_names); test++) {
		if (axl_json_type(axl_json_child(at, axl_rule_test_names[test])) == AXL_JSON_ABSENT)
			continue;
		if (load_test(arena, at, (enum axl_rule_test)test,
		              &node->children[node->child_count++], err) < 0)
			return -1;
	}
	if (!node->child_count)
		return axl_json_error(at, err, _("a field, but no test of it"));
	return 0;
}

static int load_node(struct axl_arena *arena, struct axl_json at, struct axl_rule_node *node,
                     struct axl_error **err);

static int load_joined(struct axl_arena *arena, struct axl_json at, const char *key,
                       struct axl_rule_node *node, struct axl_error **err)
{
	struct axl_json list = axl_json_child(at, key);
	if (axl_json_array(at, key, &list, err) < 0)
		return -1;
	size_t count = axl_json_count(list);
	if (!count)
		return axl_json_error(list, err, _("the list is empty"));
	node->children = take_zeroed(arena, count, sizeof *node->children);
	while (node->child_count < count) {
		size_t i = node->child_count++;
		if (load_node(arena, axl_json_item(list, i), &node->children[i], err) < 0)
			return -1;
	}
	return 0;
}

static int load_node(struct axl_arena *arena, struct axl_json at, struct axl_rule_node *node,
                     struct axl_error **err)
{
	static const char *const all[] = {"all", NULL}, *const any[] = {"any", NULL},
				 *const not [] = {"not", NULL};
	if (axl_json_type(axl_json_child(at, "all")) != AXL_JSON_ABSENT) {
		node->kind = AXL_RULE_ALL;
		return axl_json_allow(at, all, err) < 0 ? -1
		                                        : load_joined(arena, at, "all", node, err);
	}
	if (axl_json_type(axl_json_child(at, "any")) != AXL_JSON_ABSENT) {
		node->kind = AXL_RULE_ANY;
		return axl_json_allow(at, any, err) < 0 ? -1
		                                        : load_joined(arena, at, "any", node, err);
	}
	if (axl_json_type(axl_json_child(at, "not")) != AXL_JSON_ABSENT) {
		if (axl_json_allow(at, not, err) < 0)
			return -1;
		node->kind = AXL_RULE_NOT;
		node->children = take_zeroed(arena, 1, sizeof *node->children);
		node->child_count = 1;
		return load_node(arena, axl_json_child(at, "not"), node->children, err);
	}
	return load_tests(arena, at, node, err);
}

static int load_day(struct axl_arena *arena, struct axl_json at, const char **ret_day,
                    struct axl_error **err)
{
	const char *text = NULL;
	char day[AXL_PERIOD_SIZE];
	if (axl_json_as_text(at, &text, err) < 0)
		return -1;
	if (!axl_date_read(axl_slice_of(text), day) || strcmp(day, text) != 0)
		return axl_json_error(at, err, _("expected a day such as 2025-09-01, found \"%s\""),
		                      text);
	*ret_day = axl_arena_text(arena, text);
	return 0;
}

static int load_validity(struct axl_arena *arena, struct axl_json at, struct axl_rule *rule,
                         struct axl_error **err)
{
	struct axl_json from = axl_json_child(at, "from"), to = axl_json_child(at, "to");
	if (axl_json_type(from) == AXL_JSON_ABSENT)
		return axl_json_error(from, err, _("a rule needs the day from which it is valid"));
	if (load_day(arena, from, &rule->from, err) < 0)
		return -1;
	if (axl_json_type(to) == AXL_JSON_ABSENT || axl_json_type(to) == AXL_JSON_NULL) {
		rule->to = axl_arena_text(arena, "");
		return 0;
	}
	if (load_day(arena, to, &rule->to, err) < 0)
		return -1;
	if (strcmp(rule->to, rule->from) < 0)
		return axl_json_error(to, err, _("the rule ends before it begins"));
	return 0;
}

static int load_reason(struct axl_arena *arena, struct axl_json at, struct axl_rule *rule,
                       struct axl_error **err)
{
	const char *ko = "", *en = "";
	if (axl_json_type(axl_json_child(at, "reason")) == AXL_JSON_OBJECT) {
		if (axl_json_languages(at, "reason", &ko, &en, err) < 0)
			return -1;
	} else {
		if (axl_json_text_or(at, "reason", "", &ko, err) < 0)
			return -1;
		en = ko;
	}
	rule->reason_ko = axl_arena_text(arena, ko);
	rule->reason_en = axl_arena_text(arena, en);
	return 0;
}

static int load_rule(struct axl_arena *arena, struct axl_json at, struct axl_rule *rule,
                     struct axl_error **err)
{
	static const char *const keys[] = {"id", "from", "to", "result", "reason", "when", NULL};
	const char *id = NULL, *result = NULL;
	if (axl_json_allow(at, keys, err) < 0 || axl_json_text(at, "id", &id, err) < 0 ||
	    axl_json_text(at, "result", &result, err) < 0 || load_reason(arena, at, rule, err) < 0)
		return -1;
	rule->id = axl_arena_text(arena, id);
	rule->result = axl_arena_text(arena, result);
	if (load_validity(arena, at, rule, err) < 0)
		return -1;
	struct axl_json when = axl_json_child(at, "when");
	if (axl_json_type(when) == AXL_JSON_ABSENT)
		return 0;
	return load_node(arena, when, &rule->when, err);
}

/* A rule may come again with a later "from", once the earlier one has ended. */
static int check_unique(const struct axl_rules *rules, size_t last, struct axl_json at,
                        struct axl_error **err)
{
	const struct axl_rule *rule = &rules->rules[last];
	for (size_t i = 0; i < last; i++) {
		const struct axl_rule *other = &rules->rules[i];
		bool apart = (*other->to && strcmp(other->to, rule->from) < 0) ||
		             (*rule->to && strcmp(rule->to, other->from) < 0);
		if (strcmp(other->id, rule->id) == 0 && !apart)
			return axl_json_error(at, err,
			                      _("the rule \"%s\" is there already for some of "
			                        "these days"),
			                      rule->id);
	}
	return 0;
}

int axl_rules_load(struct axl_json array, struct axl_rules **ret_rules, struct axl_error **err)
{
	if (axl_json_type(array) != AXL_JSON_ARRAY)
		return axl_json_error(array, err, _("expected a list of rules"));
	axl_auto(axl_rules) struct axl_rules *rules = axl_xcalloc(1, sizeof *rules);
	struct axl_arena *arena = rules->arena = axl_arena_new();
	rules->file = axl_arena_text(arena, axl_json_path_of_file(array.document));
	rules->rules = take_zeroed(arena, axl_json_count(array), sizeof *rules->rules);
	while (rules->count < axl_json_count(array)) {
		size_t i = rules->count++;
		struct axl_json item = axl_json_item(array, i);
		if (load_rule(arena, item, &rules->rules[i], err) < 0 ||
		    check_unique(rules, i, item, err) < 0)
			return -1;
	}
	*ret_rules = axl_steal(rules);
	return 0;
}

size_t axl_rules_count(const struct axl_rules *rules)
{
	return rules->count;
}

const char *axl_rules_id(const struct axl_rules *rules, size_t rule)
{
	return rules->rules[rule].id;
}

const char *axl_rules_result(const struct axl_rules *rules, size_t rule)
{
	return rules->rules[rule].result;
}

bool axl_rules_are_valid(const struct axl_rules *rules, size_t rule, const char *date)
{
	const struct axl_rule *found = &rules->rules[rule];
	return strcmp(found->from, date) <= 0 && (!*found->to || strcmp(date, found->to) <= 0);
}

static int each_field(const struct axl_rule_node *node,
                      int (*each)(void *context, const char *field), void *context)
{
	int result = node->kind == AXL_RULE_TEST ? each(context, node->field) : 0;
	for (size_t i = 0; i < node->child_count && result == 0; i++)
		result = each_field(&node->children[i], each, context);
	return result;
}

int axl_rules_each_field(const struct axl_rules *rules, size_t rule,
                         int (*each)(void *context, const char *field), void *context)
{
	return each_field(&rules->rules[rule].when, each, context);
}
