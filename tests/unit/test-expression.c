/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Truth tables of expressions, worked out by hand from axlens-taxonomy(5). */
#include "config.h"

#include "patents/taxonomy/tagger.h"
#include "tests/unit/own-definition.h"
#include "tests/unit/slow-tagger.h"
#include "tests/unit/tap.h"

enum {
	NOWHERE = 0,
	TITLE = 1 << AXL_PART_TITLE,
	ABSTRACT = 1 << AXL_PART_ABSTRACT,
	BOTH = TITLE | ABSTRACT,
	NEITHER = -1,
};

/* Where the tagger finds it, the expression being a taxonomy's only one. */
static int tagged(const char *text, const char *title, const char *abstract)
{
	axl_auto(axl_memory) char *definition = axl_xasprintf(
	    "{\"axlens\": \"taxonomy/1\", \"id\": \"own\", \"technologies\": [{\"id\": \"a\","
	    " \"label\": {\"ko\": \"가\"}, \"phrases\": [{\"any\": [\"%s\"]}]}]}",
	    text);
	axl_auto(axl_definitions) struct axl_definitions *definitions =
	    own_definition("own.json", definition);
	axl_auto(axl_taxonomy) struct axl_taxonomy *taxonomy = NULL;
	axl_auto(axl_tagger) struct axl_tagger *tagger = NULL;
	axl_auto(axl_tagger_room) struct axl_tagger_room *room = NULL;
	axl_auto(axl_batch) struct axl_batch *batch = axl_batch_new();
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_taxonomy_load(definitions, "own", &taxonomy, &err) < 0 ||
	    axl_tagger_new(taxonomy, &tagger, &err) < 0) {
		printf("# %s\n", err->message);
		return -2;
	}
	room = axl_tagger_room_new(tagger);
	axl_batch_add_document(batch, 1, 0);
	axl_batch_add_text(batch, AXL_PART_TITLE, axl_slice_of(title));
	axl_batch_add_text(batch, AXL_PART_ABSTRACT, axl_slice_of(abstract));
	axl_tagger_tag(room, batch);
	int places = batch->tag_count ? NOWHERE : NEITHER;
	for (size_t i = 0; i < batch->tag_count; i++)
		places |= strcmp(batch->tags[i].tag.place, "title") == 0 ? TITLE : ABSTRACT;
	return places;
}

/* Where it matches; NEITHER where it does not. The tagger and the slow one are of one mind. */
static int match(const char *text, const char *title, const char *abstract)
{
	axl_auto(axl_expression) struct axl_expression *expression = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct slow_document document;
	if (axl_expression_parse(text, &expression, &err) < 0) {
		printf("# %s\n", err->message);
		return -2;
	}
	slow_document_init(&document);
	axl_runs_read(&document.parts[AXL_PART_TITLE], axl_slice_of(title));
	axl_runs_read(&document.parts[AXL_PART_ABSTRACT], axl_slice_of(abstract));
	unsigned places = 0;
	int slow = slow_matches(expression, &document, BOTH, &places) ? (int)places : NEITHER;
	slow_document_release(&document);
	int fast = tagged(text, title, abstract);
	if (fast != slow)
		printf("# %s: \"%s\", \"%s\": tagger %d, slow %d\n", text, title, abstract, fast,
		       slow);
	return fast == slow ? fast : -2;
}

static void yes(const char *expression, const char *text)
{
	tap_ok(match(expression, text, "") == TITLE, "%s: \"%s\"", expression, text);
}

static void no(const char *expression, const char *text)
{
	tap_ok(match(expression, text, "") == NEITHER, "%s: not \"%s\"", expression, text);
}

static void latin_words_are_whole(void)
{
	yes("IoT", "An IoT gateway");
	yes("iot", "IoT");
	yes("IoT", "(IoT)");
	yes("IoT", "IoT를 이용한 장치");
	yes("IoT", "사물인터넷IoT기기");
	no("IoT", "IIoT");
	no("IoT", "biotope");
	yes("5G", "5G 기지국");
	no("5G", "15G");
	no("5G", "5GHz");
	yes("ＡＩ", "AI 반도체");
	yes("AI", "ＡＩ반도체");
	yes("café", "Café");
}

static void truncation(void)
{
	yes("learn*", "Learning");
	yes("learn*", "learn");
	no("learn*", "relearning");
	yes("data warehous*", "DATA WAREHOUSE");
	no("learn", "learning");
	yes("로봇*", "로봇을 이용한");
}

static void korean_stands_anywhere_with_or_without_blanks(void)
{
	yes("기계 학습", "기계학습 기반");
	yes("기계 학습", "기계 학습 기반");
	yes("기계 학습", "심층기계 학습법");
	yes("빅데이터", "빅 데이터 분석");
	no("기계 학습", "기계, 학습");
	no("기계 학습", "기계의 학습");
	no("기계 학습", "기계 AI 학습");
	yes("기계 학습", "기계　학습"); /* ideographic blank */
	yes("사물 인터넷", "사물인터넷(IoT)");
	yes("기계 학습", "기  계 \t 학\n습");
	yes("기계 학습", "기　계학습");
	yes("기계 학습", "\u1100\u1175\u1100\u1168학습"); /* decomposed */
	yes("꽃", "봄 꽃");
	yes("가가나", "가 가가  나"); /* begun twice */
	no("가가나", "가 나 가");
	yes("人工知能", "人工 知能");
}

static void phrases_of_both_scripts(void)
{
	yes("AI 반도체", "AI 반도체 칩");
	yes("AI 반도체", "AI반도체칩");
	no("AI 반도체", "AI용 반도체");
	yes("엣지 AI 반도체", "고성능 엣지 AI 반도체");
	no("엣지 AI 반도체", "엣지형 AI 반도체");
	yes("3차원 지도", "정밀 3차원지도");
	no("3차원", "13차원");
	yes("big data", "Big-Data");
	no("big data", "big open data");
	yes("big data", "a big, big data lake");
}

static void proximity(void)
{
	yes("deep +1w learn*", "deep learning");
	no("deep +1w learn*", "learning deep");
	yes("deep /1w learn*", "learning deep");
	no("deep +1w learn*", "deep reinforcement learning");
	yes("deep +2w learn*", "deep reinforcement learning");
	yes("internet +3w things", "internet of the things");
	no("internet +3w things", "internet of all the things");
	yes("self +1w driving", "self-driving car");
	yes("electronic +1w (health OR medical) +1w record*", "electronic medical records");
	no("electronic +1w (health OR medical) +1w record*", "electronic records");
	no("electronic +1w (health OR medical) +1w record*", "electronic medical patient record");
	yes("autonomous* /1w (driv* OR vehicle*)", "vehicles, autonomous");
	no("deep +1w deep", "deep");
	yes("deep +1w deep", "deep deep");
	/* In one printed word, or one on. */
	yes("로봇 +1w 팔", "로봇팔");
	yes("로봇 +1w 팔", "로봇의 긴팔");
	no("로봇 +1w 팔", "로봇의 매우 긴 팔");
	/* A later start may be the nearer one. */
	yes("a +1w b", "a x a b");
}

static void logic(void)
{
	yes("a AND b", "b a");
	no("a AND b", "a");
	yes("a OR b", "b");
	no("a OR b", "c");
	yes("a NOT b", "a c");
	no("a NOT b", "a b");
	no("a AND NOT b", "a b");
	/* NOT before AND, AND before OR */
	yes("a OR b AND c", "a");
	no("(a OR b) AND c", "a");
	yes("(a OR b) AND c", "b c");
	yes("a OR b NOT c", "a c");
	no("(a OR b) NOT c", "a c");
	yes("a AND NOT NOT b", "a b");
	/* operators in capitals only */
	yes("and", "this and that");
	yes("자율 주행 NOT 로봇*", "자율주행 차량");
	no("자율 주행 NOT 로봇*", "자율주행로봇");
}

static void places_are_told(void)
{
	tap_int(match("a", "a", "a"), BOTH, "in both parts");
	tap_int(match("a", "", "a"), ABSTRACT, "in the abstract");
	tap_int(match("a AND b", "a", "b"), BOTH, "AND reaches over parts");
	tap_int(match("a b", "a", "b"), NEITHER, "a phrase does not");
	tap_int(match("a +1w b", "a", "b"), NEITHER, "nor does proximity");
	tap_int(match("a NOT b", "a", "b"), NEITHER, "NOT looks at the whole document");
	tap_int(match("a OR b", "c", "b"), ABSTRACT, "an alternative stands where it stands");
	tap_int(match("a NOT b", "c", "a"), ABSTRACT, "what is not there stands nowhere");
	tap_int(match("a OR (b NOT c)", "a c", "b"), TITLE,
	        "an alternative that fails has no place");
}

static void refused(const char *text, const char *reason)
{
	axl_auto(axl_expression) struct axl_expression *expression = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	int result = axl_expression_parse(text, &expression, &err);
	if (!tap_ok(result < 0 && err->kind == AXL_ERROR_DATA && strstr(err->message, reason),
	            "refused: \"%s\"", text))
		printf("# %s\n", result < 0 ? err->message : "(taken)");
}

static void faults(void)
{
	refused("", "the expression is empty");
	refused("  ", "the expression is empty");
	refused("(a", "a \"(\" without its \")\"");
	refused("((a)", "a \"(\" without its \")\"");
	refused("a)", "a \")\" without its \"(\"");
	refused(")", "a \")\" without its \"(\"");
	refused("()", "a word is missing");
	refused("a AND", "a word is missing");
	refused("AND a", "a word is missing");
	refused("a OR OR b", "a word is missing");
	refused("a +1w", "a word is missing");
	refused("+1w a", "a word is missing");
	refused("a (b)", "an operator is missing");
	refused("(a) b", "an operator is missing");
	refused("*", "neither letter nor digit");
	refused("& a", "neither letter nor digit");
	refused("le*rn", "only at the end of a word");
	refused("*learn", "only at the end of a word");
	refused("a +0w b", "within 1 to 100 words");
	refused("a +999w b", "within 1 to 100 words");
	refused("a +1w (b AND c)", "proximity joins words");
	refused("(NOT a) +1w b", "proximity joins words");
	refused("NOT a", "none of its words");
	refused("a OR NOT b", "none of its words");
	char deep[300];
	memset(deep, '(', 150);
	deep[150] = 'a';
	memset(deep + 151, ')', 148);
	deep[299] = '\0';
	refused(deep, "too deeply");
}

int main(void)
{
	own_definition_make("taxonomies");
	latin_words_are_whole();
	truncation();
	korean_stands_anywhere_with_or_without_blanks();
	phrases_of_both_scripts();
	proximity();
	logic();
	places_are_told();
	faults();
	return tap_done();
}
