/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Definitions of linking that are refused, and where they say the fault is. */
#include "config.h"

#include "base/buffer.h"
#include "patents/link/definition.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"

#define LEVEL(m, u) "{\"m\": " m ", \"u\": " u ", \"most\": \"match\", \"reason\": \"r\"}"
#define NAME                                                                                       \
	"\"name\": {\"equal\": " LEVEL("0.7", "0.1") ", \"alike\": " LEVEL(                        \
	    "0.1", "0.2") ", \"contained\": " LEVEL("0.1", "0.3") ", \"near\": " LEVEL("0.1",      \
	                                                                               "0.4") "}"
#define FORM                                                                                       \
	"\"form\": {\"same\": " LEVEL("0.8", "0.5") ", \"part\": " LEVEL(                          \
	    "0.1", "0.1") ", \"absent\": " LEVEL("0.1", "0.4") "}"
#define REGION                                                                                     \
	"\"region\": {\"place\": " LEVEL("0.6", "0.1") ", \"province\": " LEVEL(                   \
	    "0.3", "0.3") ", \"elsewhere\": " LEVEL("0.1", "0.6") "}"

/* A definition that is right, key by key. */
static const struct {
	const char *key, *value;
} right[] = {
    {"axlens", "\"linking/1\""},
    {"id", "\"own\""},
    {"forms", "[{\"form\": \"(주)\", \"written\": [\"(주)\", \"주식회사\"]}]"},
    {"kinds", "[{\"kind\": \"university\", \"endings\": [\"대학교\"]}]"},
    {"plants", "{\"glued\": [\"공장\"], \"apart\": [\"공장\", \"지점\"]}"},
    {"places", "{\"창원\": \"4812\"}"},
    {"letters", "{\"a\": \"에이\", \"&\": \"앤\"}"},
    {"spelled", "5"},
    {"words", "{\"tech\": \"테크\"}"},
    {"hanja", "{\"三\": \"삼\"}"},
    {"spellings", "[{\"written\": \"에이취\", \"as\": \"에이치\"}]"},
    {"similarity", "{\"prefix\": 0.1, \"prefix_most\": 4, \"alike\": 0.955, \"near\": 0.75}"},
    {"blocking", "{\"edited\": 4, \"contained\": 3}"},
    {"fields", "{" NAME ", " FORM ", " REGION "}"},
    {"em", "{\"share\": 0.1, \"weight\": 1000, \"change\": 1e-7, \"rounds\": 500}"},
    {"thresholds", "{\"match\": 4, \"review\": -1, \"margin\": 2}"},
    {"others", "[{\"name\": \"가\", \"now\": \"나\", \"kind\": \"renamed\", "
               "\"from\": \"2021-03-22\", \"source\": \"s\"}]"},
};

/* The right one with another value of one key (NULL: without the key). */
static int load_with(const char *key, const char *value,
                     struct axl_link_definition **ret_definition, struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer text;
	axl_buffer_init(&text);
	for (size_t i = 0; i < AXL_COUNT(right); i++) {
		const char *own = strcmp(right[i].key, key) == 0 ? value : right[i].value;
		if (own)
			axl_buffer_printf(&text, "%s\"%s\": %s", text.length ? ", " : "{",
			                  right[i].key, own);
	}
	axl_buffer_add_char(&text, '}');
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", text.bytes);
	return axl_link_definition_load(definitions, "own", ret_definition, err);
}

#define OTHER(name, now, kind, from)                                                               \
	"[{\"name\": \"" name "\", \"now\": \"" now "\", \"kind\": \"" kind                        \
	"\", \"from\": \"" from "\", \"source\": \"s\"}]"

static const struct {
	const char *key, *value, *path, *reason;
} faults[] = {
    {"forms", NULL, "$.forms", "found nothing"},
    {"forms", "{}", "$.forms", "a list"},
    {"forms", "[{\"form\": \"(주)\", \"written\": []}, {\"form\": \"x\"}]", "$.forms[1].written",
     "found nothing"},
    {"forms", "[{\"form\": \"(주)\", \"written\": [\"(주)\", \"\"]}]", "$.forms[0].written[1]",
     "not empty"},
    {"forms", "[{\"form\": \"(주)\", \"written\": [\" \"]}]", "$.forms[0].written[0]", "not empty"},
    {"forms", "[{\"form\": \"(주)\", \"written\": [\"a\"], \"kin\": \"x\"}]", "$.forms[0].kin",
     "unknown key"},
    {"kinds", "[{\"kind\": \"\", \"endings\": [\"x\"]}]", "$.kinds[0]", "not empty"},
    {"kinds", "[{\"kind\": \"a\", \"endings\": [7]}]", "$.kinds[0].endings[0]", "expected a text"},
    {"plants", "{\"glued\": []}", "$.plants.apart", "found nothing"},
    {"plants", "{\"glued\": [], \"apart\": [], \"far\": []}", "$.plants.far", "unknown key"},
    {"places", "{\"창원\": \"48I2\"}", "$.places.창원", "digits"},
    {"places", "{\"창원\": \"4\"}", "$.places.창원", "two or more digits"},
    {"places", "{\"창원\": 4812}", "$.places.창원", "expected a text"},
    {"letters", "{\"A\": \"에이\"}", "$.letters.A", "a small letter"},
    {"letters", "{\"ab\": \"에이비\"}", "$.letters.ab", "a small letter"},
    {"letters", "{\"a\": \"\"}", "$.letters.a", "not empty"},
    {"spelled", "0", "$.spelled", "from 1 to"},
    {"spelled", "2.5", "$.spelled", "a whole number"},
    {"words", "{\"tech\": \" \"}", "$.words.tech", "not empty"},
    {"hanja", "{\"三星\": \"삼성\"}", "$.hanja.三星", "one character"},
    {"spellings", "[{\"written\": \"\", \"as\": \"x\"}]", "$.spellings[0]", "not empty"},
    {"spellings", "[{\"written\": \"y\"}]", "$.spellings[0].as", "found nothing"},
    {"similarity", "{\"prefix\": 0.3, \"prefix_most\": 4, \"alike\": 0.9, \"near\": 0.7}",
     "$.similarity", "prefix × prefix_most is 1.2"},
    {"similarity", "{\"prefix\": 0.1, \"prefix_most\": 4, \"alike\": 1.5, \"near\": 0.7}",
     "$.similarity.alike", "between 0 and 1"},
    {"similarity", "{\"prefix\": 0.1, \"prefix_most\": 0, \"alike\": 0.9, \"near\": 0.7}",
     "$.similarity.prefix_most", "from 1 to"},
    {"similarity",
     "{\"prefix\": 0.1, \"prefix_most\": 4, \"alike\": 0.9, \"near\": 0.7, \"far\": 1}",
     "$.similarity.far", "unknown key"},
    {"blocking", "{\"edited\": 4}", "$.blocking.contained", "found nothing"},
    {"blocking", "{\"edited\": -4, \"contained\": 3}", "$.blocking.edited", "from 1 to"},
    {"fields", "{" NAME ", " FORM "}", "$.fields.region", "found nothing"},
    {"fields",
     "{\"name\": {\"equal\": " LEVEL("0.7", "0.1") ", \"alike\": " LEVEL(
	 "0.1", "0.2") ", \"contained\": " LEVEL("0.1",
                                                 "0.3") ", \"near\": " LEVEL("0.1",
                                                                             "0.3") "}, " FORM
                                                                                    ", " REGION "}",
     "$.fields.name", "m adds up to 1 and u to 0.9"},
    {"fields", "{" NAME ", \"form\": {\"same\": " LEVEL("1.2", "0.5") "}, " REGION "}",
     "$.fields.form.same.m", "between 0 and 1"},
    {"fields",
     "{" NAME ", \"form\": {\"same\": {\"m\": 0.8, \"u\": 0.5, \"most\": \"always\", "
     "\"reason\": \"r\"}}, " REGION "}",
     "$.fields.form.same.most", "match, review or none"},
    {"fields",
     "{" NAME ", \"form\": {\"same\": {\"m\": 0.8, \"u\": 0.5, \"most\": \"match\"}}, " REGION "}",
     "$.fields.form.same.reason", "found nothing"},
    {"em", "{\"share\": 1, \"weight\": 1000, \"change\": 1e-7, \"rounds\": 500}", "$.em.share",
     "between 0 and 1"},
    {"em", "{\"share\": 0.1, \"weight\": -1, \"change\": 1e-7, \"rounds\": 500}", "$.em.weight",
     "from 0 on"},
    {"em", "{\"share\": 0.1, \"weight\": 1, \"change\": 1e-7, \"rounds\": 1, \"round\": 2}",
     "$.em.round", "unknown key"},
    {"thresholds", "{\"match\": 4, \"review\": 5, \"margin\": 2}", "$.thresholds",
     "review <= match"},
    {"thresholds", "{\"match\": 4, \"review\": 1, \"margin\": -2}", "$.thresholds", "margin >= 0"},
    {"thresholds", "{\"match\": \"4\", \"review\": 1, \"margin\": 2}", "$.thresholds.match",
     "expected a number"},
    {"others", OTHER(" ", "나", "renamed", "2021-03-22"), "$.others[0].name", "not empty"},
    {"others", OTHER("가", "", "renamed", "2021-03-22"), "$.others[0].now", "not empty"},
    {"others", OTHER("가", "나", "sold", "2021-03-22"), "$.others[0].kind", "renamed or successor"},
    {"others", OTHER("가", "나", "renamed", "2021-02-30"), "$.others[0].from", "a day"},
    {"others", OTHER("가", "나", "renamed", "2021"), "$.others[0].from", "a day"},
    {"id", "\"other\"", "$.id", "own"},
    {"axlens", "\"taxonomy/1\"", "$.axlens", "linking/1"},
};

static void too_many_forms(void)
{
	axl_auto(axl_buffer) struct axl_buffer list;
	axl_auto(axl_link_definition) struct axl_link_definition *definition = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_buffer_init(&list);
	for (int i = 0; i <= AXL_LINK_FORMS; i++)
		axl_buffer_printf(&list, "%s{\"form\": \"f%d\", \"written\": [\"f%d\"]}",
		                  i ? ", " : "[", i, i);
	axl_buffer_add_char(&list, ']');
	tap_ok(load_with("forms", list.bytes, &definition, &err) < 0 &&
	           strstr(err->message, "$.forms: there are more than 32 forms"),
	       "a form more than there are bits");
}

int main(void)
{
	own_definition_make("linking");
	axl_auto(axl_link_definition) struct axl_link_definition *definition = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (!tap_ok(load_with("", NULL, &definition, &err) == 0, "what is right is taken"))
		printf("# %s\n", err->message);
	for (size_t i = 0; i < AXL_COUNT(faults); i++) {
		axl_auto(axl_link_definition) struct axl_link_definition *refused = NULL;
		axl_auto(axl_error) struct axl_error *fault = NULL;
		axl_auto(axl_memory) char *where = axl_xasprintf("own.json: %s: ", faults[i].path);
		int result = load_with(faults[i].key, faults[i].value, &refused, &fault);
		if (!tap_ok(result < 0 && fault->kind == AXL_ERROR_DATA &&
		                strstr(fault->message, where) &&
		                strstr(fault->message, faults[i].reason),
		            "refused at %s: %s", faults[i].path, faults[i].reason))
			printf("# %s\n", result < 0 ? fault->message : "(loaded)");
	}
	too_many_forms();
	return tap_done();
}
