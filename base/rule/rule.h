/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One evaluator for dated rules (industry class, project class, filters,
 * eligibility): three-valued, and it says why.
 *
 *   {"id": "...", "from": "2025-09-01", "to": null, "result": "growth",
 *    "reason": {"ko": "...", "en": "..."},
 *    "when": {"all": [{"field": "lq", "at_least": 1.2}, {"not": {...}}, {"any": [...]}]}}
 *
 * Tests: at_least, above, at_most, below (numbers); equals, in (numbers or
 * texts); starts_with (texts; one or a list); is_true (true: the number is not
 * 0). Several of one field have to hold together. A rule without "when" always
 * fires ("otherwise"). "from" must be there, both days belong to the rule. Of "reason", which may
 * be left out, a plain text stands for both languages.
 *
 * A field whose value is missing makes its test unknown; all/any/not follow
 * Kleene's logic. The first rule (in file order, valid on the date) that is not
 * false decides: true, it fires; unknown, the answer is unknown and names what
 * is missing. A rule with a field that nobody has a figure of is passed over.
 *
 * A value whose interval crosses a border could lie on either side. An answer is borderline
 * where another result lies within the intervals: of a rule passed over that could have
 * fired, or behind the one that fired and could have failed.
 *
 * The distance is how far the values are from another result. A rule turns where one of several
 * tests turns that it needs together, or all that it has to choose from: the nearest of the
 * first, the farthest of the latter. Distances of different fields are compared in steps.
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
	double step;      /* what makes a difference in this field; 0: 1 */
	bool unavailable; /* nobody has this figure: rules that ask for it are passed over */
};

/* Looks a field up; false: the field is not known at all (an error of the rule file). */
typedef bool (*axl_rule_lookup)(void *context, const char *field, struct axl_rule_value *ret_value);

struct axl_rules;

/* The array of rules under the cursor, not one twice on a day; every fault is located by path. */
int axl_rules_load(struct axl_json array, struct axl_rules **ret_rules, struct axl_error **err);
void axl_rules_free(struct axl_rules *rules);
AXL_DEFINE_CLEANUP(axl_rules)

size_t axl_rules_count(const struct axl_rules *rules);
/* Ids and results in the file's order; whether the rule is valid on a date. */
const char *axl_rules_id(const struct axl_rules *rules, size_t rule);
const char *axl_rules_result(const struct axl_rules *rules, size_t rule);
bool axl_rules_are_valid(const struct axl_rules *rules, size_t rule, const char *date);
/* Call back for every test of a rule; a non-zero answer ends the walk and is returned. */
int axl_rules_each_field(const struct axl_rules *rules, size_t rule,
                         int (*each)(void *context, const char *field), void *context);

struct axl_rule_answer {
	enum axl_truth truth;  /* of the rule named; AXL_FALSE: no rule fired */
	const char *rule;      /* id, or NULL */
	const char *result;    /* of the rule that fired, or NULL */
	const char *reason_ko; /* the same; "" where the rule gives none */
	const char *reason_en;
	const char *missing;   /* first field that was missing, or NULL */
	bool borderline;       /* another answer lies within the intervals of the values */
	const char *otherwise; /* its result; NULL: no rule would fire, or it would be unknown */
	double distance;       /* to the nearest other answer, in the field's unit; NaN: none */
	const char *nearest;   /* the field that has to change by it, or NULL */
};

/*
 * date: "2025-12-31". Texts belong to the rules. AXL_ERROR_DATA where a rule
 * names a field that is not known, or compares a text with a number.
 */
int axl_rules_apply(const struct axl_rules *rules, const char *date, axl_rule_lookup lookup,
                    void *context, struct axl_rule_answer *ret_answer, struct axl_error **err);

#endif
