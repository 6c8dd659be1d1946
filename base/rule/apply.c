/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Nothing is cut short while a rule is walked, so that distances are complete; and the walk goes on
 * behind the rule that fires, to see what would come in its place.
 */
#include "config.h"

#include "base/rule/rule.h"

#include <math.h>
#include <string.h>

#include "base/i18n.h"
#include "base/rule/inside.h"

/* What it takes to turn something from true to false, or back. */
struct turn {
	double steps; /* INFINITY: nothing does */
	double distance;
	const char *field;
};

struct outcome {
	enum axl_truth truth;
	enum axl_truth
	    within;          /* truth where a test is unknown if its interval crosses its border */
	const char *missing; /* what made truth unknown */
	struct turn turn;
};

struct application {
	const struct axl_rules *rules;
	const struct axl_rule *rule;
	axl_rule_lookup lookup;
	void *context;
	bool unavailable; /* the rule asks for a figure that nobody has */
};

static const struct turn never = {INFINITY, NAN, NULL};

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

static struct turn turn_of(const struct axl_rule_node *node, const struct axl_rule_value *value)
{
	if (!has_border(node->test))
		return never;
	double distance = fabs(value->number - node->operands[0].number);
	return (struct turn){distance / (value->step > 0 ? value->step : 1), distance, node->field};
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
	application->unavailable = application->unavailable || value.unavailable;
	if (value.state != AXL_VALUE) {
		*ret_outcome = (struct outcome){AXL_UNKNOWN, AXL_UNKNOWN, node->field, never};
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
	ret_outcome->turn = turn_of(node, &value);
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

/* One that decides alone would have to turn, and so would all others that do. */
static void join_turn(struct outcome *whole, const struct outcome *child, enum axl_truth decisive,
                      struct turn *all_decisive)
{
	if (child->truth == decisive) {
		if (child->turn.steps > all_decisive->steps)
			*all_decisive = child->turn;
	} else if (child->turn.steps < whole->turn.steps) {
		whole->turn = child->turn;
	}
}

static int apply_node(struct application *application, const struct axl_rule_node *node,
                      struct outcome *ret_outcome, struct axl_error **err)
{
	if (node->kind == AXL_RULE_TEST)
		return apply_test(application, node, ret_outcome, err);
	enum axl_truth decisive = truth_of(node->kind == AXL_RULE_ANY);
	struct outcome whole = {negate(decisive), negate(decisive), NULL, never};
	struct turn all_decisive = {-1, NAN, NULL};
	for (size_t i = 0; i < node->child_count; i++) {
		struct outcome child = {0};
		if (apply_node(application, &node->children[i], &child, err) < 0)
			return -1;
		whole.truth = join(whole.truth, child.truth, decisive);
		whole.within = join(whole.within, child.within, decisive);
		if (!whole.missing && child.truth == AXL_UNKNOWN)
			whole.missing = child.missing;
		join_turn(&whole, &child, decisive, &all_decisive);
	}
	if (whole.truth == decisive)
		whole.turn = all_decisive;
	if (whole.truth == AXL_UNKNOWN)
		whole.turn = never;
	if (node->kind == AXL_RULE_NOT) {
		whole.truth = negate(whole.truth);
		whole.within = negate(whole.within);
	}
	*ret_outcome = whole;
	return 0;
}

/* The answer, and what else it could have been. */
struct judgement {
	struct axl_rule_answer answer;
	struct turn turn;    /* to the nearest other answer */
	struct turn failing; /* of the rule that fired; what comes in its place is not known yet */
	bool open;           /* the rule that fired could fail within the intervals */
};

static bool is_same(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static void could_be(struct judgement *judgement, const char *result)
{
	struct axl_rule_answer *answer = &judgement->answer;
	if (answer->borderline || is_same(answer->result, result))
		return;
	answer->borderline = true;
	answer->otherwise = result;
}

static void could_turn(struct judgement *judgement, struct turn turn)
{
	if (turn.field && turn.steps < judgement->turn.steps)
		judgement->turn = turn;
}

static void decide(struct judgement *judgement, const struct axl_rule *rule,
                   const struct outcome *outcome)
{
	struct axl_rule_answer *answer = &judgement->answer;
	answer->truth = outcome->truth;
	answer->rule = rule->id;
	answer->missing = outcome->missing;
	if (outcome->truth != AXL_TRUE)
		return;
	answer->missing = NULL;
	answer->result = rule->result;
	answer->reason_ko = rule->reason_ko;
	answer->reason_en = rule->reason_en;
	judgement->failing = outcome->turn;
	judgement->open = outcome->within == AXL_UNKNOWN;
}

/* What a rule in the place of the one that fired would answer. */
static const char *result_of(const struct axl_rule *rule, const struct outcome *outcome)
{
	return outcome->truth == AXL_UNKNOWN ? NULL : rule->result;
}

struct walked {
	const struct axl_rule *rule;
	struct outcome outcome;
};

/* Before the rule that decides, then behind it: the answer must be known to tell others from it. */
static void judge(const struct walked *walked, size_t count, struct judgement *judgement)
{
	size_t decider = 0;
	while (decider < count && walked[decider].outcome.truth == AXL_FALSE)
		decider++;
	if (decider < count)
		decide(judgement, walked[decider].rule, &walked[decider].outcome);
	for (size_t i = 0; i < decider; i++) {
		if (walked[i].outcome.within != AXL_FALSE)
			could_be(judgement, walked[i].rule->result);
		if (!is_same(walked[i].rule->result, judgement->answer.result))
			could_turn(judgement, walked[i].outcome.turn);
	}
	if (judgement->answer.truth != AXL_TRUE)
		return;
	const char *next = NULL;
	bool found = false;
	for (size_t i = decider + 1; i < count && (judgement->open || !found); i++) {
		const struct outcome *outcome = &walked[i].outcome;
		if (!found && outcome->truth != AXL_FALSE) {
			found = true;
			next = result_of(walked[i].rule, outcome);
		}
		if (judgement->open && outcome->within != AXL_FALSE)
			could_be(judgement, result_of(walked[i].rule, outcome));
		if (outcome->within == AXL_TRUE)
			judgement->open = false;
	}
	if (judgement->open)
		could_be(judgement, NULL);
	if (!is_same(next, judgement->answer.result))
		could_turn(judgement, judgement->failing);
}

int axl_rules_apply(const struct axl_rules *rules, const char *date, axl_rule_lookup lookup,
                    void *context, struct axl_rule_answer *ret_answer, struct axl_error **err)
{
	axl_auto(axl_memory) struct walked *walked = axl_xcalloc(rules->count, sizeof *walked);
	size_t count = 0;
	for (size_t i = 0; i < rules->count; i++) {
		struct application application = {
		    .rules = rules, .rule = &rules->rules[i], .lookup = lookup, .context = context};
		struct walked *next = &walked[count];
		next->rule = application.rule;
		if (!axl_rules_are_valid(rules, i, date))
			continue;
		if (apply_node(&application, &next->rule->when, &next->outcome, err) < 0)
			return -1;
		count += !application.unavailable;
	}
	struct judgement judgement = {.turn = never};
	judge(walked, count, &judgement);
	judgement.answer.distance = judgement.turn.distance;
	judgement.answer.nearest = judgement.turn.field;
	*ret_answer = judgement.answer;
	return 0;
}
