/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the shipped taxonomy marks, by hand; and faults, each at its path. */
#include "config.h"

#include "base/memory.h"
#include "patents/taxonomy/renames.h"
#include "patents/taxonomy/tagger.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/slow-tagger.h"
#include "tests/unit/tap.h"

/* What the tagger says of one document; symbol: one of the IPC, or "". */
static void tags(const struct axl_taxonomy *taxonomy, const char *title, const char *abstract,
                 const char *symbol, int year, const char *expected)
{
	struct axl_document_class class = {.scheme = "ipc"};
	axl_auto(axl_tagger) struct axl_tagger *tagger = NULL;
	axl_auto(axl_tagger_room) struct axl_tagger_room *room = NULL;
	axl_auto(axl_batch) struct axl_batch *batch = axl_batch_new();
	axl_auto(axl_buffer) struct axl_buffer found;
	axl_auto(axl_error) struct axl_error *err = NULL;
	axl_buffer_init(&found);
	if (axl_tagger_new(taxonomy, &tagger, &err) < 0)
		printf("# %s\n", err->message);
	room = axl_tagger_room_new(tagger);
	axl_batch_add_document(batch, 1, year);
	axl_batch_add_text(batch, AXL_PART_TITLE, axl_slice_of(title));
	axl_batch_add_text(batch, AXL_PART_ABSTRACT, axl_slice_of(abstract));
	if (axl_symbol_read(axl_slice_of(symbol), &class.symbol))
		axl_batch_add_class(batch, &class);
	axl_tagger_tag(room, batch);
	write_tags(taxonomy, batch, 0, &found);
	tap_text(found.bytes, expected, *title ? title : symbol);
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

/* H01L 27/12 of 2010 and H10D of 2025; G16H is one of three places of G06F 19. */
static void moved_symbols(void)
{
	own_definition_make("taxonomies");
	axl_auto(axl_definitions) struct axl_definitions *definitions = own_definition(
	    "own.json",
	    "{\"axlens\": \"taxonomy/1\", \"id\": \"own\", \"renames\": \"patent-classes\", "
	    "\"technologies\": ["
	    "{\"id\": \"old\", \"label\": {\"ko\": \"가\"}, \"classes\": [{\"scheme\": \"ipc\", "
	    "\"symbol\": \"H01L\"}]}, "
	    "{\"id\": \"new\", \"label\": {\"ko\": \"나\"}, \"classes\": [{\"scheme\": \"ipc\", "
	    "\"symbol\": \"H10D\"}, {\"scheme\": \"ipc\", \"symbol\": \"G06V\"}]}, "
	    "{\"id\": \"one\", \"label\": {\"ko\": \"다\"}, \"classes\": [{\"scheme\": \"ipc\", "
	    "\"symbol\": \"G16H\"}]}, "
	    "{\"id\": \"all\", \"label\": {\"ko\": \"라\"}, \"classes\": [{\"scheme\": \"ipc\", "
	    "\"symbol\": \"G16\"}]}, "
	    "{\"id\": \"range\", \"label\": {\"ko\": \"마\"}, \"classes\": [{\"scheme\": \"ipc\", "
	    "\"from\": \"G06F 17/20\", \"to\": \"G06F 17/28\"}]}, "
	    "{\"id\": \"ended\", \"label\": {\"ko\": \"바\"}, \"classes\": [{\"scheme\": \"ipc\", "
	    "\"symbol\": \"G06F 17/50\", \"until\": \"2019\"}]}, "
	    "{\"id\": \"pattern\", \"label\": {\"ko\": \"사\"}, \"classes\": [{\"scheme\": "
	    "\"ipc\", "
	    "\"symbol\": \"G06F 18/00\"}]}]}");
	axl_auto(axl_taxonomy) struct axl_taxonomy *taxonomy = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (!tap_ok(axl_taxonomy_load(definitions, "own", &taxonomy, &err) == 0,
	            "a taxonomy that names renames"))
		printf("# %s\n", err->message);
	if (!taxonomy)
		return;
	tags(taxonomy, "", "", "H01L 27/12", 2010, "old:class:H01L 27/12:class;");
	tags(taxonomy, "", "", "H10D 30/60", 2025,
	     "old:class:H10D 30/60:class;new:class:H10D 30/60:class;");
	tags(taxonomy, "", "", "H10K 10/00", 2023, "old:class:H10K 10/00:class;");
	tags(taxonomy, "", "", "H01L 29/78", 2010,
	     "old:class:H01L 29/78:class;new:class:H01L 29/78:class;");
	tags(taxonomy, "", "", "H01L 29/78", 2025, "old:class:H01L 29/78:class;");
	tags(taxonomy, "", "", "G06K 9/62", 2021,
	     "new:class:G06K 9/62:class;pattern:class:G06K 9/62:class;");
	tags(taxonomy, "", "", "G06K 9/62", 2022, "pattern:class:G06K 9/62:class;");
	tags(taxonomy, "", "", "G06K 9/46", 2022, "");
	tags(taxonomy, "", "", "G06F 17/50", 2019, "ended:class:G06F 17/50:class;");
	tags(taxonomy, "", "", "G06F 17/50", 2020, "");
	tags(taxonomy, "", "", "G06F 30/00", 2021, "");
	tags(taxonomy, "", "", "G06F 19/24", 2015, "all:class:G06F 19/24:class;");
	tags(taxonomy, "", "", "G06F 40/30", 2021, "range:class:G06F 40/30:class;");
	tap_ok(strstr(axl_taxonomy_text(taxonomy), "\"id\":\"patent-classes\"") != NULL,
	       "the moves are part of what was computed with");

	struct axl_document_class class = {.scheme = "ipc"};
	(void)axl_symbol_read(axl_slice_of("H01L 29/78"), &class.symbol);
	tap_int(axl_renames_end(axl_taxonomy_renames(taxonomy), &class), 2025, "dead since 2025");
	(void)axl_symbol_read(axl_slice_of("H01L 21/66"), &class.symbol);
	tap_int(axl_renames_end(axl_taxonomy_renames(taxonomy), &class), 0, "in force");
}

/* The AI umbrella and its streams. */
static void the_shipped_streams(void)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	axl_auto(axl_taxonomy) struct axl_taxonomy *taxonomy = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (!tap_ok(axl_taxonomy_load(definitions, "ai-technology", &taxonomy, &err) == 0,
	            "the shipped streams load"))
		printf("# %s\n", err->message);
	if (!taxonomy)
		return;
	tags(taxonomy, "", "", "G06N 20/10", 2020, "ai:class:G06N 20/10:class;");
	tags(taxonomy, "", "", "G06N 7/04", 2020, "ai:class:G06N 7/04:class;");
	tags(taxonomy, "", "", "G06N 10/00", 2020, "");
	tags(taxonomy, "", "", "G06N 3/063", 2020,
	     "ai:class:G06N 3/063:class;chip:class:G06N 3/063:class;");
	tags(taxonomy, "A support vector machine", "", "", 2020,
	     "ai:phrase:support +1w vector +1w machine*:title;");
	tags(taxonomy, "온디바이스 AI를 위한 인공지능 반도체", "", "", 2020,
	     "ai:phrase:인공지능:title;ondevice:phrase:온디바이스:title;"
	     "ondevice:phrase:온 디바이스 AI:title;chip:phrase:인공지능 반도체:title;");
	tags(taxonomy, "로봇 팔의 제어", "강화 학습으로 익힌다.", "", 2020,
	     "ai:phrase:강화 학습:abstract;"
	     "physical:phrase:(로봇 OR 매니퓰레이터 OR 무인 이동체) AND (강화 학습 OR 모방 학습 OR "
	     "딥러닝 OR "
	     "심층 학습 OR 기계 학습 OR 머신 러닝 OR 인공지능 OR 신경망):title;"
	     "physical:phrase:(로봇 OR 매니퓰레이터 OR 무인 이동체) AND (강화 학습 OR 모방 학습 OR "
	     "딥러닝 OR "
	     "심층 학습 OR 기계 학습 OR 머신 러닝 OR 인공지능 OR 신경망):abstract;");
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
	refused(TECHNOLOGY("\"phrases\": [{\"any\": [\"b\", \"(a\"]}]"),
	        "$.technologies[0].phrases[0].any[1]", "\"(a\": a \"(\" without its \")\"");
	refused(TECHNOLOGY("\"phrases\": [{\"any\": [\"\"]}]"),
	        "$.technologies[0].phrases[0].any[0]", "the expression is empty");
	refused(TECHNOLOGY(
		    "\"phrases\": [{\"any\": [\"b\"]}, {\"any\": [\"b\"], \"in\": [\"title\"]}]"),
	        "$.technologies[0].phrases[1].any[0]", "\"b\" stands twice");
	refused(TECHNOLOGY("\"phrases\": [{\"any\": [7]}]"), "$.technologies[0].phrases[0].any[0]",
	        "expected a text");
	refused(TECHNOLOGY("\"phrases\": [{\"any\": [\"b\"], \"in\": [\"claim\"]}]"),
	        "$.technologies[0].phrases[0].in[0]",
	        "\"claim\" is none of title, abstract, keywords, claims");
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
	the_shipped_streams();
	moved_symbols();
	faults_are_located();
	return tap_done();
}
