/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Truth tables are Kleene's (strong three-valued logic); the rest is worked out by hand. */
#include "config.h"

#include "base/rule/rule.h"
#include "tests/unit/tap.h"

/* t is true, f is false, u is masked; lq 1.25 [1.1, 1.4]; growth 0.02 without interval; name, code
 * texts. */
static bool lookup(void *context, const char *field, struct axl_rule_value *ret_value)
{
	static const struct {
		const char *field;
		struct axl_rule_value value;
	} fields[] = {
	    {"t", {AXL_VALUE, 1, NAN, NAN, NULL}},
	    {"f", {AXL_VALUE, 0, NAN, NAN, NULL}},
	    {"u", {AXL_MASKED, 0, NAN, NAN, NULL}},
	    {"v", {AXL_ABSENT, 0, NAN, NAN, NULL}},
	    {"lq", {AXL_VALUE, 1.25, 1.1, 1.4, NULL}},
	    {"growth", {AXL_VALUE, 0.02, NAN, NAN, NULL}},
	    {"name", {AXL_VALUE, NAN, NAN, NAN, "금형"}},
	    {"code", {AXL_VALUE, NAN, NAN, NAN, "C29292"}},
	};
	(void)context;
	for (size_t i = 0; i < AXL_COUNT(fields); i++) {
		if (strcmp(field, fields[i].field) == 0) {
			*ret_value = fields[i].value;
			return true;
		}
	}
	return false;
}

static struct axl_rules *load(const char *text, struct axl_error **err)
{
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	struct axl_rules *rules = NULL;
	if (axl_json_parse("r.json", text, strlen(text), &document, err) == 0 &&
	    axl_rules_load(axl_json_root(document), &rules, err) == 0)
		return rules;
	return NULL;
}

static struct axl_rule_answer answer(const char *text, const char *date, struct axl_rules **rules)
{
	struct axl_rule_answer found = {0};
	struct axl_error *err = NULL;
	*rules = load(text, &err);
	if (!*rules || axl_rules_apply(*rules, date, lookup, NULL, &found, &err) < 0) {
		tap_ok(false, "%s", err->message);
		axl_error_free(err);
	}
	return found;
}

/* One rule with this condition, applied. */
static struct axl_rule_answer judged(const char *when)
{
	axl_auto(axl_rules) struct axl_rules *rules = NULL;
	axl_auto(axl_memory) char *text = axl_xasprintf(
	    "[{\"id\": \"r\", \"from\": \"2025-01-01\", \"result\": \"x\", \"when\": %s}]", when);
	struct axl_rule_answer found = answer(text, "2025-12-31", &rules);
	if (found.missing) /* outlives the rules */
		found.missing = strcmp(found.missing, "u") == 0 ? "u" : "v";
	return found;
}

static void two_are_joined_as_kleene_says(void)
{
	static const char values[] = "ftu"; /* in the order of enum axl_truth */
	static const enum axl_truth all[3][3] = {{AXL_FALSE, AXL_FALSE, AXL_FALSE},
	                                         {AXL_FALSE, AXL_TRUE, AXL_UNKNOWN},
	                                         {AXL_FALSE, AXL_UNKNOWN, AXL_UNKNOWN}};
	static const enum axl_truth any[3][3] = {{AXL_FALSE, AXL_TRUE, AXL_UNKNOWN},
	                                         {AXL_TRUE, AXL_TRUE, AXL_TRUE},
	                                         {AXL_UNKNOWN, AXL_TRUE, AXL_UNKNOWN}};
	static const enum axl_truth not [3] = {AXL_TRUE, AXL_FALSE, AXL_UNKNOWN};
	for (int i = 0; i < 3; i++) {
		char a = values[i];
		axl_auto(axl_memory) char *negated =
		    axl_xasprintf("{\"not\": {\"field\": \"%c\", \"is_true\": true}}", a);
		tap_int(judged(negated).truth, not [i], negated);
		for (int j = 0; j < 3; j++) {
			char b = values[j];
			axl_auto(axl_memory) char *pair =
			    axl_xasprintf("[{\"field\": \"%c\", \"is_true\": true}, "
			                  "{\"field\": \"%c\", \"is_true\": true}]",
			                  a, b);
			axl_auto(axl_memory) char *both = axl_xasprintf("{\"all\": %s}", pair);
			axl_auto(axl_memory) char *either = axl_xasprintf("{\"any\": %s}", pair);
			tap_int(judged(both).truth, all[i][j], both);
			tap_int(judged(either).truth, any[i][j], either);
		}
	}
}

static void each_test_has_two_sides(void)
{
	static const struct {
		const char *when;
		enum axl_truth truth;
	} cases[] = {
	    {"{\"field\": \"lq\", \"at_least\": 1.25}", AXL_TRUE},
	    {"{\"field\": \"lq\", \"above\": 1.25}", AXL_FALSE},
	    {"{\"field\": \"lq\", \"at_most\": 1.25}", AXL_TRUE},
	    {"{\"field\": \"lq\", \"below\": 1.25}", AXL_FALSE},
	    {"{\"field\": \"lq\", \"at_least\": 1.26}", AXL_FALSE},
	    {"{\"field\": \"lq\", \"below\": 1.26}", AXL_TRUE},
	    {"{\"field\": \"lq\", \"equals\": 1.25}", AXL_TRUE},
	    {"{\"field\": \"lq\", \"in\": [1, 1.25]}", AXL_TRUE},
	    {"{\"field\": \"lq\", \"in\": [1, 2]}", AXL_FALSE},
	    {"{\"field\": \"lq\", \"at_least\": 1, \"below\": 2}", AXL_TRUE},
	    {"{\"field\": \"lq\", \"at_least\": 1, \"below\": 1.2}", AXL_FALSE},
	    {"{\"field\": \"name\", \"equals\": \"금형\"}", AXL_TRUE},
	    {"{\"field\": \"name\", \"equals\": \"금\"}", AXL_FALSE},
	    {"{\"field\": \"name\", \"in\": [\"주형\", \"금형\"]}", AXL_TRUE},
	    {"{\"field\": \"code\", \"starts_with\": \"C29\"}", AXL_TRUE},
	    {"{\"field\": \"code\", \"starts_with\": [\"C28\", \"C292\"]}", AXL_TRUE},
	    {"{\"field\": \"code\", \"starts_with\": [\"C28\", \"C292921\"]}", AXL_FALSE},
	    {"{\"field\": \"f\", \"is_true\": false}", AXL_TRUE},
	    {"{\"field\": \"u\", \"is_true\": false}", AXL_UNKNOWN},
	    {"{\"field\": \"u\", \"equals\": 0}", AXL_UNKNOWN},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++)
		tap_int(judged(cases[i].when).truth, cases[i].truth, cases[i].when);
}

static void the_field_to_ask_for_is_named(void)
{
	tap_text(judged("{\"field\": \"v\", \"above\": 1}").missing, "v",
	         "a missing field is named");
	tap_text(
	    judged("{\"all\": [{\"any\": [{\"field\": \"v\", \"above\": 1},"
	           " {\"field\": \"t\", \"is_true\": true}]}, {\"field\": \"u\", \"above\": 1}]}")
		.missing,
	    "u", "of two missing ones the one that matters");
	tap_text(judged("{\"any\": [{\"field\": \"v\", \"above\": 1},"
	                " {\"field\": \"t\", \"is_true\": true}]}")
	             .missing,
	         NULL, "none where the answer is known without it");
}

static void the_first_that_is_not_false_decides(void)
{
	static const char beginning[] =
	    "[{\"id\": \"a\", \"from\": \"2025-01-01\", \"result\": \"A\", \"reason\": \"because\","
	    "  \"when\": {\"field\": \"lq\", \"at_least\": 2}},"
	    " {\"id\": \"b\", \"from\": \"2025-01-01\", \"result\": \"B\","
	    "  \"when\": {\"field\": \"";
	static const char ending[] = "\", \"is_true\": true}},"
				     " {\"id\": \"rest\", \"from\": \"2025-01-01\", \"result\": "
	                             "\"C\", \"reason\": \"else\"}]";
	static const struct {
		char field;
		enum axl_truth truth;
		const char *rule, *result, *reason, *missing;
	} cases[] = {
	    {'t', AXL_TRUE, "b", "B", "", NULL},
	    {'f', AXL_TRUE, "rest", "C", "else", NULL},
	    {'u', AXL_UNKNOWN, "b", NULL, NULL, "u"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_rules) struct axl_rules *rules = NULL;
		axl_auto(axl_memory) char *filled =
		    axl_xasprintf("%s%c%s", beginning, cases[i].field, ending);
		struct axl_rule_answer found = answer(filled, "2025-12-31", &rules);
		tap_int(found.truth, cases[i].truth, "the truth of the deciding rule");
		tap_text(found.rule, cases[i].rule, "its id");
		tap_text(found.result, cases[i].result, "its result, if it fired");
		tap_text(found.reason, cases[i].reason, "its reason, if it fired");
		tap_text(found.missing, cases[i].missing, "what is missing");
	}
	axl_auto(axl_rules) struct axl_rules *rules = NULL;
	struct axl_rule_answer none = answer("[]", "2025-12-31", &rules);
	tap_int(none.truth, AXL_FALSE, "no rules, nothing fires");
	tap_text(none.rule, NULL, "and none is named");
	tap_near(none.distance, NAN, 0, "no border, no distance");
}

static void rules_hold_from_day_to_day(void)
{
	static const char text[] =
	    "[{\"id\": \"old\", \"from\": \"2025-01-01\", \"to\": \"2025-09-30\", \"result\": "
	    "\"1\"},"
	    " {\"id\": \"new\", \"from\": \"2025-10-01\", \"to\": null, \"result\": \"2\"}]";
	static const struct {
		const char *date, *rule;
	} cases[] = {{"2024-12-31", NULL},
	             {"2025-01-01", "old"},
	             {"2025-09-30", "old"},
	             {"2025-10-01", "new"},
	             {"2099-12-31", "new"}};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_rules) struct axl_rules *rules = NULL;
		tap_text(answer(text, cases[i].date, &rules).rule, cases[i].rule, cases[i].date);
	}
}

static void borders_are_measured(void)
{
	struct axl_rule_answer found = judged("{\"field\": \"lq\", \"at_least\": 1.2}");
	tap_ok(found.borderline, "1.2 lies within [1.1, 1.4]");
	tap_near(found.distance, 0.05, 1e-12, "1.25 is 0.05 from it");
	tap_ok(!judged("{\"field\": \"lq\", \"at_least\": 1.0}").borderline, "1.0 does not");
	tap_ok(!judged("{\"field\": \"lq\", \"at_least\": 1.1}").borderline,
	       "nor does 1.1: both ends hold");
	tap_ok(judged("{\"field\": \"lq\", \"above\": 1.1}").borderline,
	       "above 1.1 the lower end fails");
	tap_ok(judged("{\"not\": {\"field\": \"lq\", \"at_least\": 1.3}}").borderline,
	       "a denied test has the same border");
	tap_ok(!judged("{\"field\": \"growth\", \"at_least\": 0.02}").borderline,
	       "no interval, no border case");
	tap_ok(!judged("{\"any\": [{\"field\": \"lq\", \"at_least\": 1.2},"
	               " {\"field\": \"t\", \"is_true\": true}]}")
	            .borderline,
	       "a crossing that cannot change the answer does not matter");
	tap_ok(judged("{\"field\": \"lq\", \"at_least\": 1.3}").borderline,
	       "a rule that just failed is a border case too");
	tap_near(judged("{\"field\": \"lq\", \"equals\": 1.25}").distance, NAN, 0,
	         "equality has no border");

	axl_auto(axl_rules) struct axl_rules *rules = NULL;
	found = answer("[{\"id\": \"a\", \"from\": \"2025-01-01\", \"result\": \"A\","
	               "  \"when\": {\"all\": [{\"field\": \"lq\", \"at_least\": 1.35},"
	               "                      {\"field\": \"growth\", \"above\": 0}]}},"
	               " {\"id\": \"rest\", \"from\": \"2025-01-01\", \"result\": \"B\"}]",
	               "2025-12-31", &rules);
	tap_text(found.rule, "rest", "the rest fires");
	tap_ok(found.borderline, "though the rule before it could have");
	tap_near(found.distance, 0.02, 1e-12, "the nearest border is growth 0");
	tap_text(found.nearest, "growth", "by name");
}

static void faults_have_a_path(void)
{
#define RULE "\"id\": \"r\", \"result\": \"x\", \"from\": \"2025-01-01\""
	static const struct {
		const char *text, *message;
	} cases[] = {
	    {"{}", "r.json: $: expected a list of rules"},
	    {"[{\"id\": \"r\", \"result\": \"x\"}]",
	     "r.json: $[0].from: a rule needs the day from which it is valid"},
	    {"[{\"id\": \"r\", \"result\": \"x\", \"from\": \"2025-02-30\"}]",
	     "r.json: $[0].from: expected a day such as 2025-09-01, found \"2025-02-30\""},
	    {"[{\"id\": \"r\", \"result\": \"x\", \"from\": \"2025.09.01\"}]",
	     "r.json: $[0].from: expected a day such as 2025-09-01, found \"2025.09.01\""},
	    {"[{" RULE ", \"to\": \"2024-12-31\"}]",
	     "r.json: $[0].to: the rule ends before it begins"},
	    {"[{\"id\": \"r\", \"from\": \"2025-01-01\"}]",
	     "r.json: $[0].result: expected a text, found nothing"},
	    {"[{" RULE ", \"wenn\": {}}]",
	     "r.json: $[0].wenn: unknown key; known are: id, from, to, result, reason, when"},
	    {"[{" RULE ", \"when\": {\"all\": []}}]", "r.json: $[0].when.all: the list is empty"},
	    {"[{" RULE ", \"when\": {\"all\": [{\"not\": {\"field\": \"lq\"}}]}}]",
	     "r.json: $[0].when.all[0].not: a field, but no test of it"},
	    {"[{" RULE ", \"when\": {\"at_least\": 2}}]",
	     "r.json: $[0].when.field: expected a text, found nothing"},
	    {"[{" RULE ", \"when\": {\"field\": \"lq\", \"at_least\": \"2\"}}]",
	     "r.json: $[0].when.at_least: expected a number, found a text"},
	    {"[{" RULE ", \"when\": {\"field\": \"lq\", \"in\": 2}}]",
	     "r.json: $[0].when.in: expected a list of texts or numbers"},
	    {"[{" RULE ", \"when\": {\"field\": \"lq\", \"in\": [2, \"3\"]}}]",
	     "r.json: $[0].when.in[1]: a list holds texts or numbers, not both"},
	    {"[{" RULE ", \"when\": {\"field\": \"lq\", \"starts_with\": 2}}]",
	     "r.json: $[0].when.starts_with: expected a text, found a number"},
	    {"[{" RULE ", \"when\": {\"field\": \"t\", \"is_true\": 1}}]",
	     "r.json: $[0].when.is_true: expected true or false, found a number"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct axl_error *err = NULL;
		axl_auto(axl_rules) struct axl_rules *rules = load(cases[i].text, &err);
		tap_text(rules ? "(accepted)" : err->message, cases[i].message, cases[i].text);
		axl_error_free(err);
	}
}

static void fields_must_be_known_and_fit(void)
{
	static const struct {
		const char *when, *message;
	} cases[] = {
	    {"{\"field\": \"lg\", \"above\": 1}", "r.json: rule \"r\": there is no field \"lg\""},
	    {"{\"field\": \"name\", \"above\": 1}", "r.json: rule \"r\": the field \"name\" is a "
	                                            "text; \"above\" compares it with a number"},
	    {"{\"field\": \"lq\", \"equals\": \"1\"}",
	     "r.json: rule \"r\": the field \"lq\" is a number; \"equals\" compares it with a "
	     "text"},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		struct axl_error *err = NULL;
		struct axl_rule_answer found;
		axl_auto(axl_memory) char *text =
		    axl_xasprintf("[{" RULE ", \"when\": %s}]", cases[i].when);
		axl_auto(axl_rules) struct axl_rules *rules = load(text, &err);
		tap_int(axl_rules_apply(rules, "2025-12-31", lookup, NULL, &found, &err), -1,
		        cases[i].when);
		tap_text(err ? err->message : NULL, cases[i].message, "is refused");
		axl_error_free(err);
	}
}

int main(void)
{
	two_are_joined_as_kleene_says();
	each_test_has_two_sides();
	the_field_to_ask_for_is_named();
	the_first_that_is_not_false_decides();
	rules_hold_from_day_to_day();
	borders_are_measured();
	faults_have_a_path();
	fields_must_be_known_and_fit();
	return tap_done();
}
