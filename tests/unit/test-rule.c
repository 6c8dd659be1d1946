/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Truth tables are Kleene's (strong three-valued logic); the rest is worked out by hand. */
#include "config.h"

#include "base/rule/rule.h"
#include "tests/unit/tap.h"

/*
 * t is true, f is false, u is masked, v absent, and nobody has "nobody"; lq 1.25 [1.1, 1.4] in
 * steps of 0.1; growth 0.02 without interval in steps of 0.01; name and code are texts.
 */
static bool lookup(void *context, const char *field, struct axl_rule_value *ret_value)
{
	static const struct {
		const char *field;
		struct axl_rule_value value;
	} fields[] = {
	    {"t", {AXL_VALUE, 1, NAN, NAN, NULL, 0, false}},
	    {"f", {AXL_VALUE, 0, NAN, NAN, NULL, 0, false}},
	    {"u", {AXL_MASKED, 0, NAN, NAN, NULL, 0, false}},
	    {"v", {AXL_ABSENT, 0, NAN, NAN, NULL, 0, false}},
	    {"nobody", {AXL_ABSENT, 0, NAN, NAN, NULL, 0, true}},
	    {"lq", {AXL_VALUE, 1.25, 1.1, 1.4, NULL, 0.1, false}},
	    {"growth", {AXL_VALUE, 0.02, NAN, NAN, NULL, 0.01, false}},
	    {"name", {AXL_VALUE, NAN, NAN, NAN, "금형", 0, false}},
	    {"code", {AXL_VALUE, NAN, NAN, NAN, "C29292", 0, false}},
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
		tap_text(found.reason_ko, cases[i].reason, "its reason, if it fired");
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
}

#define FROM        "\"from\": \"2025-01-01\""
#define OTHERWISE_B "{\"id\": \"b\", " FROM ", \"result\": \"B\"}"

/* lq 1.25 is half a step from 1.3, and growth 0.02 a whole step from 0.01 and two from 0. */
static void the_nearest_other_answer_is_found(void)
{
	static const struct {
		const char *when; /* of a rule for A, before B */
		const char *result, *otherwise, *nearest;
		double distance;
	} cases[] = {
	    {"{\"field\": \"lq\", \"at_least\": 1.3}", "B", "A", "lq", 0.05},
	    {"{\"field\": \"lq\", \"at_least\": 1.2}", "A", "B", "lq", 0.05},
	    /* Growth holds already: only lq can turn it. */
	    {"{\"all\": [{\"field\": \"lq\", \"at_least\": 1.35}, {\"field\": \"growth\", "
	     "\"above\": 0.01}]}",
	     "B", "A", "lq", 0.1},
	    /* Both have to turn: the farther one, by its steps. */
	    {"{\"all\": [{\"field\": \"lq\", \"at_least\": 1.35}, {\"field\": \"growth\", "
	     "\"above\": 0.05}]}",
	     "B", NULL, "growth", 0.03},
	    /* Either will do: 2 steps of lq against 1 of growth. */
	    {"{\"any\": [{\"field\": \"lq\", \"at_least\": 1.45}, {\"field\": \"growth\", "
	     "\"above\": 0.03}]}",
	     "B", NULL, "growth", 0.01},
	    /* It holds by both: both have to turn. */
	    {"{\"any\": [{\"field\": \"lq\", \"at_least\": 1.2}, {\"field\": \"growth\", "
	     "\"above\": 0}]}",
	     "A", NULL, "growth", 0.02},
	    {"{\"not\": {\"field\": \"lq\", \"at_least\": 1.3}}", "A", "B", "lq", 0.05},
	    /* What is equal or not has no distance, so nothing near turns it. */
	    {"{\"all\": [{\"field\": \"name\", \"equals\": \"주형\"}, {\"field\": \"lq\", "
	     "\"at_least\": 1.3}]}",
	     "B", NULL, NULL, NAN},
	    /* Nor is it known what a missing figure would do. */
	    {"{\"all\": [{\"field\": \"u\", \"above\": 1}, {\"field\": \"lq\", \"at_least\": "
	     "1.3}]}",
	     "B", "A", "lq", 0.05},
	};
	for (size_t i = 0; i < AXL_COUNT(cases); i++) {
		axl_auto(axl_rules) struct axl_rules *rules = NULL;
		axl_auto(axl_memory) char *text = axl_xasprintf(
		    "[{\"id\": \"a\", " FROM ", \"result\": \"A\", \"when\": %s}, " OTHERWISE_B "]",
		    cases[i].when);
		struct axl_rule_answer found = answer(text, "2025-12-31", &rules);
		tap_text(found.result, cases[i].result, cases[i].when);
		tap_int(found.borderline, cases[i].otherwise != NULL, "whether it is borderline");
		tap_text(found.otherwise, cases[i].otherwise, "what it could be instead");
		tap_text(found.nearest, cases[i].nearest, "what has to change");
		tap_near(found.distance, cases[i].distance, 1e-12, "by how much");
	}
}

static void only_another_result_is_another_answer(void)
{
	axl_auto(axl_rules) struct axl_rules *rules = NULL;
	struct axl_rule_answer found =
	    answer("[{\"id\": \"a\", " FROM ", \"result\": \"B\", \"when\": {\"field\": \"lq\", "
	           "\"at_least\": 1.3}}, " OTHERWISE_B "]",
	           "2025-12-31", &rules);
	tap_ok(!found.borderline, "two rules for one result have no border between them");
	tap_text(found.nearest, NULL, "nor a distance");
	axl_rules_free(axl_steal(rules));
	/* a could fail; then c (lq < 1.3 may fail too) or, behind it, d. */
	found = answer("[{\"id\": \"a\", " FROM ", \"result\": \"A\", \"when\": {\"field\": "
	               "\"lq\", \"at_least\": 1.2}},"
	               " {\"id\": \"c\", " FROM ", \"result\": \"A\", \"when\": {\"field\": "
	               "\"lq\", \"below\": 1.3}},"
	               " {\"id\": \"d\", " FROM ", \"result\": \"D\"}]",
	               "2025-12-31", &rules);
	tap_text(found.otherwise, "D", "the first other result behind the rule that fired");
	axl_rules_free(axl_steal(rules));
	found = answer("[{\"id\": \"a\", " FROM ", \"result\": \"A\", \"when\": {\"field\": "
	               "\"lq\", \"at_least\": 1.2}},"
	               " {\"id\": \"c\", " FROM ", \"result\": \"C\", \"when\": {\"field\": "
	               "\"u\", \"above\": 1}}]",
	               "2025-12-31", &rules);
	tap_ok(found.borderline, "what would be unknown is another answer");
	tap_text(found.otherwise, NULL, "without a result");
	axl_rules_free(axl_steal(rules));
	found = answer("[{\"id\": \"a\", " FROM ", \"result\": \"A\", \"when\": {\"field\": "
	               "\"lq\", \"at_least\": 1.3}},"
	               " {\"id\": \"c\", " FROM ", \"result\": \"C\", \"when\": {\"field\": "
	               "\"u\", \"above\": 1}}]",
	               "2025-12-31", &rules);
	tap_int(found.truth, AXL_UNKNOWN, "unknown");
	tap_text(found.otherwise, "A", "may be borderline too");
}

static void rules_for_what_nobody_has_are_passed_over(void)
{
	axl_auto(axl_rules) struct axl_rules *rules = NULL;
	struct axl_rule_answer found = answer(
	    "[{\"id\": \"a\", " FROM ", \"result\": \"A\", \"when\": {\"any\": [{\"field\": "
	    "\"t\", \"is_true\": true}, {\"field\": \"nobody\", \"above\": 1}]}}, " OTHERWISE_B "]",
	    "2025-12-31", &rules);
	tap_text(found.rule, "b", "as if they were not there");
	tap_text(found.missing, NULL, "and miss nothing");
}

static int add_field(void *context, const char *field)
{
	char **fields = context;
	char *longer = axl_xasprintf("%s%s ", *fields, field);
	free(*fields);
	*fields = longer;
	return strcmp(field, "u") == 0 ? 7 : 0;
}

static void rules_can_be_looked_through(void)
{
	struct axl_error *err = NULL;
	axl_auto(axl_rules) struct axl_rules *rules = load(
	    "[{\"id\": \"a\", " FROM ", \"to\": \"2025-06-30\", \"result\": \"A\", \"reason\": "
	    "{\"ko\": \"왜냐하면\", \"en\": \"because\"}, \"when\": {\"all\": [{\"field\": "
	    "\"lq\", \"at_least\": 1.3}, {\"not\": {\"field\": \"u\", \"above\": 1}}, "
	    "{\"field\": \"t\", \"is_true\": true}]}},"
	    " {\"id\": \"a\", \"from\": \"2025-07-01\", \"result\": \"B\", \"reason\": "
	    "{\"ko\": \"왜냐하면\", \"en\": \"because\"}}]",
	    &err);
	struct axl_rule_answer found = {0};
	tap_int((long long)axl_rules_count(rules), 2, "one rule, and what it becomes");
	tap_text(axl_rules_id(rules, 1), "a", "under one id");
	tap_text(axl_rules_result(rules, 0), "A", "with its result");
	tap_ok(axl_rules_are_valid(rules, 0, "2025-06-30"), "valid on its last day");
	tap_ok(!axl_rules_are_valid(rules, 0, "2025-07-01"), "and no longer");
	axl_auto(axl_memory) char *fields = axl_xstrdup("");
	tap_int(axl_rules_each_field(rules, 0, add_field, &fields), 7,
	        "until the callback ends it");
	tap_text(fields, "lq u ", "field by field");
	tap_int(axl_rules_apply(rules, "2025-07-01", lookup, NULL, &found, &err), 0, "it applies");
	tap_text(found.reason_ko, "왜냐하면", "with its reason in Korean");
	tap_text(found.reason_en, "because", "and in English");
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
	    {"[{" RULE "}, {" RULE ", \"to\": \"2025-01-01\"}]",
	     "r.json: $[1]: the rule \"r\" is there already for some of these days"},
	    {"[{" RULE ", \"reason\": {\"en\": \"x\"}}]",
	     "r.json: $[0].reason.ko: expected a text, found nothing"},
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
	the_nearest_other_answer_is_found();
	only_another_result_is_another_answer();
	rules_for_what_nobody_has_are_passed_over();
	rules_can_be_looked_through();
	faults_have_a_path();
	fields_must_be_known_and_fit();
	return tap_done();
}
