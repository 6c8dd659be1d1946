/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Truth tables of expressions, worked out by hand from axlens-taxonomy(5). */
#include "config.h"

#include "patents/taxonomy/expression.h"
#include "tests/unit/tap.h"

enum { NOWHERE = 0, TITLE = 1, ABSTRACT = 2, BOTH = 3, NEITHER = -1 };

/* Where it matches; NEITHER where it does not. */
static int match(const char *text, const char *title, const char *abstract)
{
	axl_auto(axl_expression) struct axl_expression *expression = NULL;
	axl_auto(axl_error) struct axl_error *err = NULL;
	struct axl_runs parts[2];
	if (axl_expression_parse(text, &expression, &err) < 0) {
		printf("# %s\n", err->message);
		return -2;
	}
	for (size_t i = 0; i < 2; i++) {
		axl_runs_init(&parts[i]);
		axl_runs_read(&parts[i], axl_slice_of(i ? abstract : title));
	}
	unsigned places = 0;
	bool matches = axl_expression_matches(expression, parts, 2, BOTH, &places);
	axl_runs_release(&parts[0]);
	axl_runs_release(&parts[1]);
	return matches ? (int)places : NEITHER;
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
