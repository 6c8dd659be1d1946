/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing is cut short while a rule is walked, so that distances and missing fields are complete.
 */
#include "config.h"

#include "base/rule/rule.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/rule/inside.h"

struct outcome {
	enum axl_truth truth;
	enum axl_truth
	    within;          /* truth where a test is unknown if its interval crosses its border */
	const char *missing; /* what made truth unknown */
};

struct application {
	const struct axl_rules *rules;
	const struct axl_rule *rule;
	axl_rule_lookup lookup;
	void *context;
	struct axl_rule_answer answer;
};

static enum axl_truth truth_of(bool holds)
{
	return holds ? AXL_TRUE : AXL_FALSE;
}

static bool has_border(enum axl_rule_test test)
{
	return test == AXL_RULE_AT_LEAST || test == AXL_RULE_ABOVE || test == AXL_RULE_AT_MOST ||
	       test == AXL_RULE_BELOW;
}

static bool number_fits(enum axl_rule_test test, double number, double operand)
{
	switch (test) {
	case AXL_RULE_AT_LEAST:
		return number >= operand;
	case AXL_RULE_ABOVE:
		return number > operand;
	case AXL_RULE_AT_MOST:
		return number <= operand;
	case AXL_RULE_BELOW:
		return number < operand;
	case AXL_RULE_IS_TRUE:
		return (number != 0) == (operand != 0);
	case AXL_RULE_EQUALS:
	case AXL_RULE_IN:
	case AXL_RULE_STARTS_WITH:
		break;
	}
	return number == operand;
}

static bool text_fits(enum axl_rule_test test, const char *text, const char *operand)
{
	return test == AXL_RULE_STARTS_WITH ? strncmp(text, operand, strlen(operand)) == 0
	                                    : strcmp(text, operand) == 0;
}

static bool test_holds(const struct axl_rule_node *node, const struct axl_rule_value *value)
{
	for (size_t i = 0; i < node->operand_count; i++) {
		const struct axl_rule_operand *operand = &node->operands[i];
		if (operand->text ? text_fits(node->test, value->text, operand->text)
		                  : number_fits(node->test, value->number, operand->number))
			return true;
	}
	return false;
}

static bool interval_crosses(const struct axl_rule_node *node, const struct axl_rule_value *value)
{
	double border = node->operands[0].number;
	return has_border(node->test) && !isnan(value->lo) && !isnan(value->hi) &&
	       number_fits(node->test, value->lo, border) !=
	           number_fits(node->test, value->hi, border);
}

static void note_distance(const struct axl_rule_node *node, const struct axl_rule_value *value,
                          struct axl_rule_answer *answer)
{
	if (!has_border(node->test))
		return;
	double distance = fabs(value->number - node->operands[0].number);
	if (answer->nearest && answer->distance <= distance)
		return;
	answer->distance = distance;
	answer->nearest = node->field;
}

static int apply_test(struct application *application, const struct axl_rule_node *node,
                      struct outcome *ret_outcome, struct axl_error **err)
{
	const char *file = application->rules->file, *id = application->rule->id;
	struct axl_rule_value value = {.lo = NAN, .hi = NAN};
	if (!application->lookup(application->context, node->field, &value))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: rule \"%s\": there is no field \"%s\""), file, id,
		                     node->field);
	if (value.state != AXL_VALUE) {
		*ret_outcome = (struct outcome){AXL_UNKNOWN, AXL_UNKNOWN, node->field};
		return 0;
	}
	if (!node->operands[0].text != !value.text)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     value.text
		                         ? _("%s: rule \"%s\": the field \"%s\" is a text; "
		                             "\"%s\" compares it with a number")
		                         : _("%s: rule \"%s\": the field \"%s\" is a number; "
		                             "\"%s\" compares it with a text"),
		                     file, id, node->field, axl_rule_test_names[node->test]);
	ret_outcome->truth = truth_of(test_holds(node, &value));
	ret_outcome->within = interval_crosses(node, &value) ? AXL_UNKNOWN : ret_outcome->truth;
	ret_outcome->missing = NULL;
	if (!value.text)
		note_distance(node, &value, &application->answer);
	return 0;
}

/* Kleene: `decisive` (false for all, true for any) beats unknown, unknown beats the rest. */
static enum axl_truth join(enum axl_truth a, enum axl_truth b, enum axl_truth decisive)
{
	if (a == decisive || b == decisive)
		return decisive;
	return a == AXL_UNKNOWN ? a : b;
}

static enum axl_truth negate(enum axl_truth truth)
{
	return truth == AXL_UNKNOWN ? AXL_UNKNOWN : truth_of(truth == AXL_FALSE);
}

static int apply_node(struct application *application, const struct axl_rule_node *node,
                      struct outcome *ret_outcome, struct axl_error **err)
{
	if (node->kind == AXL_RULE_TEST)
		return apply_test(application, node, ret_outcome, err);
	enum axl_truth decisive = truth_of(node->kind == AXL_RULE_ANY);
	struct outcome whole = {negate(decisive), negate(decisive), NULL};
	for (size_t i = 0; i < node->child_count; i++) {
		struct outcome child = {0};
		if (apply_node(application, &node->children[i], &child, err) < 0)
			return -1;
		whole.truth = join(whole.truth, child.truth, decisive);
		whole.within = join(whole.within, child.within, decisive);
		if (!whole.missing && child.truth == AXL_UNKNOWN)
			whole.missing = child.missing;
	}
	if (node->kind == AXL_RULE_NOT) {
		whole.truth = negate(whole.truth);
		whole.within = negate(whole.within);
	}
	*ret_outcome = whole;
	return 0;
}

static bool is_valid_on(const struct axl_rule *rule, const char *date)
{
	return strcmp(rule->from, date) <= 0 && (!*rule->to || strcmp(date, rule->to) <= 0);
}

int axl_rules_apply(const struct axl_rules *rules, const char *date, axl_rule_lookup lookup,
                    void *context, struct axl_rule_answer *ret_answer, struct axl_error **err)
{
	struct application application = {
	    .rules = rules, .lookup = lookup, .context = context, .answer = {.distance = NAN}};
	struct axl_rule_answer *answer = &application.answer;
	for (size_t i = 0; i < rules->count && answer->truth == AXL_FALSE; i++) {
		const struct axl_rule *rule = application.rule = &rules->rules[i];
		struct outcome outcome = {0};
		if (!is_valid_on(rule, date))
			continue;
		if (apply_node(&application, &rule->when, &outcome, err) < 0)
			return -1;
		answer->truth = outcome.truth;
		answer->borderline |= outcome.within != outcome.truth;
		if (outcome.truth == AXL_FALSE)
			continue;
		answer->rule = rule->id;
		answer->missing = outcome.truth == AXL_UNKNOWN ? outcome.missing : NULL;
		if (outcome.truth == AXL_TRUE) {
			answer->result = rule->result;
			answer->reason = rule->reason;
		}
	}
	*ret_answer = *answer;
	return 0;
}
