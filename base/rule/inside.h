/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded rules, as base/rule/rule.c makes them and base/rule/apply.c walks them; nobody else
 * includes this. */
#ifndef BASE_RULE_INSIDE_H
#define BASE_RULE_INSIDE_H

#include "base/arena.h"
#include "base/rule/rule.h"

enum axl_rule_node_kind { AXL_RULE_ALL, AXL_RULE_ANY, AXL_RULE_NOT, AXL_RULE_TEST };

enum axl_rule_test {
	AXL_RULE_AT_LEAST,
	AXL_RULE_ABOVE,
	AXL_RULE_AT_MOST,
	AXL_RULE_BELOW,
	AXL_RULE_EQUALS,
	AXL_RULE_IN,
	AXL_RULE_STARTS_WITH,
	AXL_RULE_IS_TRUE
};

/* "at_least" …, as rules name them. */
extern const char *const axl_rule_test_names[AXL_RULE_IS_TRUE + 1];

struct axl_rule_operand {
	const char *text; /* NULL: the number */
	double number;
};

/* One condition of a rule: a test of a field, or others joined. */
struct axl_rule_node {
	enum axl_rule_node_kind kind;
	struct axl_rule_node *children;
	size_t child_count;
	enum axl_rule_test test;
	const char *field;
	struct axl_rule_operand *operands; /* of which one has to fit */
	size_t operand_count;
};

struct axl_rule {
	const char *id;
	const char *from, *to; /* days; to "": open */
	const char *result;
	const char *reason_ko, *reason_en;
	struct axl_rule_node when; /* an empty "all" where the rule always fires */
};

struct axl_rules {
	struct axl_arena *arena; /* holds everything below */
	const char *file;        /* for errors */
	struct axl_rule *rules;
	size_t count;
};

#endif
