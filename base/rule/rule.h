/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One evaluator for dated rules (industry class, project class, filters,
 * eligibility): three-valued, and it says why.
 *
 *   {"id": "...", "from": "2025-09-01", "to": null, "result": "성장", "reason": "...",
 *    "when": {"all": [{"field": "lq", "at_least": 1.2}, {"not": {...}}, {"any": [...]}]}}
 *
 * Tests: at_least, above, at_most, below (numbers); equals, in (numbers or
 * texts); starts_with (texts; one or a list); is_true (true: the number is not
 * 0). Several of one field have to hold together. A rule without "when" always
 * fires ("otherwise"). "from" must be there, both days belong to the rule.
 *
 * A field whose value is missing makes its test unknown; all/any/not follow
 * Kleene's logic. The first rule (in file order, valid on the date) that is not
 * false decides: true, it fires; unknown, the answer is unknown and names what
 * is missing. A value whose interval crosses a border could lie on either side:
 * borderline says whether the deciding rule, or one passed over before it, would
 * then turn out otherwise. Distances are taken over the same rules, to the
 * borders of at_least, above, at_most and below.
 */
#ifndef BASE_RULE_RULE_H
#define BASE_RULE_RULE_H

#include "base/json.h"
#include "base/value.h"

enum axl_truth { AXL_FALSE, AXL_TRUE, AXL_UNKNOWN };

struct axl_rule_value {
	enum axl_state state;
	double number;
	double lo, hi;    /* interval; NaN where none */
	const char *text; /* for textual fields; else NULL */
};

/* Looks a field up; false: the field is not known at all (an error of the rule file). */
typedef bool (*axl_rule_lookup)(void *context, const char *field, struct axl_rule_value *ret_value);

struct axl_rules;

/* The array of rules under the cursor; every fault is located by path. */
int axl_rules_load(struct axl_json array, struct axl_rules **ret_rules, struct axl_error **err);
void axl_rules_free(struct axl_rules *rules);
AXL_DEFINE_CLEANUP(axl_rules)

struct axl_rule_answer {
	enum axl_truth truth; /* of the rule named; AXL_FALSE: no rule fired */
	const char *rule;     /* id, or NULL */
	const char *result;   /* of the rule that fired, or NULL */
	const char *reason;   /* the same; "" where the rule gives none */
	const char *missing;  /* first field that was missing, or NULL */
	bool borderline;      /* another answer lies within the intervals of the values */
	double distance;      /* smallest distance to a border, in the field's unit; NaN: none */
	const char *nearest;  /* field of that border, or NULL */
};

/*
 * date: "2025-12-31". Texts belong to the rules. AXL_ERROR_DATA where a rule
 * names a field that is not known, or compares a text with a number.
 */
int axl_rules_apply(const struct axl_rules *rules, const char *date, axl_rule_lookup lookup,
                    void *context, struct axl_rule_answer *ret_answer, struct axl_error **err);

#endif
