/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the shipped taxonomy marks, by hand; and faults, each at its path. */
#include "config.h"

#include "base/memory.h"
#include "patents/taxonomy/taxonomy.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/tap.h"

struct found {
	const struct axl_technology *technologies;
	struct axl_buffer text; /* "ai:class:G06N 3/08:class " … */
};

static int note_tag(void *context, const struct axl_tag *tag, struct axl_error **err)
{
	struct found *found = context;
	(void)err;
	axl_buffer_printf(&found->text, "%s:%s:%s:%s;", found->technologies[tag->technology].id,
	                  tag->evidence == AXL_TAG_CLASS ? "class" : "phrase", tag->match,
	                  tag->place);
	return 0;
}

/* classes: one symbol or "" */
static void tags(const struct axl_taxonomy *taxonomy, const char *title, const char *abstract,
                 const char *symbol, int year, const char *expected)
{
	struct axl_document_class class = {.scheme = "ipc"};
	struct axl_subject subject = {.classes = &class, .year = year};
	struct found found;
	struct axl_error *err = NULL;
	subject.class_count = axl_symbol_read(axl_slice_of(symbol), &class.symbol);
	for (size_t i = 0; i < AXL_PART_COUNT; i++) {
		axl_runs_init(&subject.parts[i]);
		axl_runs_read(&subject.parts[i],
		              axl_slice_of(i == AXL_PART_TITLE ? title : abstract));
	}
	axl_buffer_init(&found.text);
	(void)axl_taxonomy_technologies(taxonomy, &found.technologies);
	(void)axl_taxonomy_tag(taxonomy, &subject, note_tag, &found, &err);
	tap_text(found.text.bytes, expected, *title ? title : symbol);
	axl_buffer_release(&found.text);
	for (size_t i = 0; i < AXL_PART_COUNT; i++)
		axl_runs_release(&subject.parts[i]);
}

static void the_shipped_fields(void)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_taxonomy) struct axl_taxonomy *taxonomy = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (!tap_ok(axl_taxonomy_load(definitions, "incheon-digital", &taxonomy, &err) == 0,
	            "the shipped taxonomy loads"))
		printf("# %s\n", err->message);
	if (!taxonomy)
		return;
	const struct axl_technology *technologies;
	tap_int((long long)axl_taxonomy_technologies(taxonomy, &technologies), 6, "six fields");
	tap_text(technologies[4].label_ko, "지능형로봇", "named as in table 3-7");
	tap_text(axl_taxonomy_id(taxonomy), "incheon-digital", "its id");
	tap_ok(strstr(axl_taxonomy_text(taxonomy), "\"id\":\"incheon-digital\"") != NULL,
	       "and its text");

	tags(taxonomy, "", "", "G06N 3/08", 2020, "ai:class:G06N 3/08:class;");
	tags(taxonomy, "", "", "G06K 9/62", 2021, "ai:class:G06K 9/62:class;");
	tags(taxonomy, "", "", "G06K 9/62", 2022, "");
	tags(taxonomy, "", "", "G06K 9/62", 0, "ai:class:G06K 9/62:class;");
	tags(taxonomy, "", "", "G06T 7/12", 2020, "ai:class:G06T 7/12:class;");
	tags(taxonomy, "", "", "G06T 7/90", 2020, "ai:class:G06T 7/90:class;");
	tags(taxonomy, "", "", "G06T 8/00", 2020, "");
	tags(taxonomy, "", "", "G05B 19/418", 2020, "");
	tags(taxonomy, "", "", "G05B 19/425", 2020, "robot:class:G05B 19/425:class;");
	tags(taxonomy, "자율주행 차량", "빅 데이터를 쓴다.", "B23K 31/12", 2020,
	     "bigdata:phrase:빅데이터:abstract;driving:phrase:자율 주행 NOT 로봇*:title;");
	tags(taxonomy, "자율주행 이동로봇", "", "", 2020, "robot:phrase:이동 로봇:title;");
	tags(taxonomy, "용접 방법", "이음매를 본다.", "B23K 31/12", 2020, "");
}

#define TAXONOMY(technologies)                                                                     \
	"{\"axlens\": \"taxonomy/1\", \"id\": \"own\", \"technologies\": [" technologies "]}"
#define TECHNOLOGY(rest) TAXONOMY("{\"id\": \"a\", \"label\": {\"ko\": \"가\"}, " rest "}")

static void refused(const char *text, const char *path, const char *reason)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", text);
	axl_auto(axl_taxonomy) struct axl_taxonomy *taxonomy = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = axl_taxonomy_load(definitions, "own", &taxonomy, &err);
	if (!tap_ok(result < 0 && err->kind == AXL_ERROR_DATA && strstr(err->message, path) &&
	                strstr(err->message, reason) && strstr(err->message, "own.json"),
	            "refused at %s: %s", path, reason))
		printf("# %s\n", result < 0 ? err->message : "(loaded)");
}

static void faults_are_located(void)
{
	own_definition_make("taxonomies");
	refused(TECHNOLOGY("\"phrases\": [{\"any\": [\"b\", \"(a\"]}]"),
	        "$.technologies[0].phrases[0].any[1]", "\"(a\": a \"(\" without its \")\"");
	refused(TECHNOLOGY("\"phrases\": [{\"any\": [\"\"]}]"),
	        "$.technologies[0].phrases[0].any[0]", "the expression is empty");
	refused(TECHNOLOGY(
		    "\"phrases\": [{\"any\": [\"b\"]}, {\"any\": [\"b\"], \"in\": [\"title\"]}]"),
	        "$.technologies[0].phrases[1].any[0]", "\"b\" stands twice");
	refused(TECHNOLOGY("\"phrases\": [{\"any\": [7]}]"), "$.technologies[0].phrases[0].any[0]",
	        "expected a text");
	refused(TECHNOLOGY("\"phrases\": [{\"any\": [\"b\"], \"in\": [\"claims\"]}]"),
	        "$.technologies[0].phrases[0].in[0]", "\"claims\" is none of title, abstract");
	refused(TECHNOLOGY("\"classes\": [{\"scheme\": \"ipc\", \"symbol\": \"06N\"}]"),
	        "$.technologies[0].classes[0].symbol", "\"06N\" is no symbol");
	refused(TECHNOLOGY("\"classes\": [{\"scheme\": \"fi\", \"symbol\": \"G06N\"}]"),
	        "$.technologies[0].classes[0].scheme", "\"fi\" is none of ipc, cpc");
	refused(TECHNOLOGY("\"classes\": [{\"scheme\": \"ipc\", \"from\": \"G06T 7/90\", "
	                   "\"to\": \"G06T 7/00\"}]"),
	        "$.technologies[0].classes[0]", "a range runs upwards");
	refused(TECHNOLOGY("\"classes\": [{\"scheme\": \"ipc\", \"from\": \"G06T 7/00\", "
	                   "\"to\": \"G06V 7/00\"}]"),
	        "$.technologies[0].classes[0]", "of one subclass");
	refused(TECHNOLOGY("\"classes\": [{\"scheme\": \"ipc\", \"from\": \"G06T 7/00\"}]"),
	        "$.technologies[0].classes[0].to", "expected a text");
	refused(TECHNOLOGY("\"classes\": [{\"scheme\": \"ipc\", \"symbol\": \"G06T\", "
	                   "\"to\": \"G06T 7/00\"}]"),
	        "$.technologies[0].classes[0]", "either \"symbol\"");
	refused(TECHNOLOGY("\"classes\": [{\"scheme\": \"ipc\", \"symbol\": \"G06K 9/00\", "
	                   "\"until\": \"soon\"}]"),
	        "$.technologies[0].classes[0].until", "\"soon\" is no year");
	refused(TECHNOLOGY("\"clases\": []"), "$.technologies[0]", "clases");
	refused(TECHNOLOGY("\"classes\": []"), "$.technologies[0]", "neither classes nor phrases");
	refused(TAXONOMY("{\"id\": \"A 1\", \"label\": {\"ko\": \"가\"}}"), "$.technologies[0].id",
	        "\"A 1\": lower-case letters");
	refused(TAXONOMY(""), "$.technologies", "at least one technology");
	refused(TAXONOMY("{\"id\": \"a\", \"label\": {\"ko\": \"가\"}, \"phrases\": [{\"any\": "
	                 "[\"b\"]}]}, {\"id\": \"a\", \"label\": {\"ko\": \"나\"}, \"phrases\": "
	                 "[{\"any\": [\"c\"]}]}"),
	        "$.technologies[1]", "technology a stands twice");
	refused("{\"axlens\": \"taxonomy/1\", \"id\": \"own\", \"place\": \"moon\", "
	        "\"technologies\": []}",
	        "$.place", "\"moon\" is none of applicant, inventor, register");
}

int main(void)
{
	the_shipped_fields();
	faults_are_located();
	return tap_done();
}
