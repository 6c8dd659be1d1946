/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/linked-names.h"

#include "bench/generate-names.h"

#include <string.h>

enum {
	SYLLABLES = 120,
	NAMES = SYLLABLES * SYLLABLES * SYLLABLES,
	REGISTERED = NAMES / 10 * 9, /* names of firms in the register; those above are nobody's */
	COMMON = 3000,               /* names that many businesses share */
	DIVISIONS = 19,
};

/* Of which most names of firms are made. */
static const char syllables[SYLLABLES][4] = {
    "가", "강", "건", "경", "계", "고", "공", "광", "구", "국", "금", "기", "길", "나", "남",
    "네", "노", "농", "누", "다", "단", "대", "덕", "도", "동", "두", "라", "람", "래", "로",
    "루", "리", "림", "마", "만", "명", "모", "무", "문", "미", "바", "백", "범", "별", "보",
    "복", "본", "부", "비", "빛", "사", "산", "삼", "상", "새", "샘", "서", "석", "선", "성",
    "세", "소", "솔", "송", "수", "순", "승", "시", "신", "아", "안", "양", "에", "연", "영",
    "예", "오", "온", "용", "우", "운", "원", "위", "유", "윤", "은", "의", "이", "인", "일",
    "자", "장", "재", "정", "제", "조", "주", "중", "지", "진", "찬", "참", "창", "천", "청",
    "초", "춘", "충", "코", "태", "토", "티", "파", "평", "포", "푸", "하", "한", "해", "현",
};

static const char *const divisions[DIVISIONS] = {"10", "13", "16", "20", "21", "22", "24",
                                                 "25", "26", "27", "28", "29", "30", "32",
                                                 "35", "46", "49", "58", "64"};

/* Letters that stand before a name: HL만도, 에이치엘만도. */
static const struct {
	const char *latin, *hangul;
} letters[] = {
    {"HL", "에이치엘"}, {"DS", "디에스"},     {"KM", "케이엠"}, {"SJ", "에스제이"},
    {"TG", "티지"},     {"JW", "제이더블유"}, {"BK", "비케이"}, {"YB", "와이비"},
};

/* What a firm is called, before anybody spells it. */
struct called {
	struct axl_firm_name name;
	int letters; /* -1: none */
	char region[6];
};

static struct axl_random stream_of(uint64_t number, uint64_t salt)
{
	struct axl_random random = {.state = (number + 1) * UINT64_C(0x9e3779b97f4a7c15) ^ salt};
	(void)axl_random_next(&random);
	return random;
}

static enum axl_legal_form draw_legal(struct axl_random *random)
{
	uint32_t dice = axl_random_below(random, 100);
	return dice < 65 ? AXL_LEGAL_NONE : dice < 97 ? AXL_LEGAL_STOCK : AXL_LEGAL_LIMITED;
}

/* Weights as businesses lie: half in the capital and around it. */
static void draw_region(struct axl_random *random, char ret_region[6])
{
	static const struct {
		const char *code;
		uint32_t weight; /* of a hundred */
	} provinces[] = {{"11", 19}, {"26", 7}, {"27", 5},  {"28", 6}, {"29", 3}, {"30", 3},
	                 {"31", 2},  {"36", 1}, {"41", 25}, {"43", 3}, {"44", 4}, {"46", 4},
	                 {"47", 5},  {"48", 6}, {"50", 2},  {"51", 3}, {"52", 2}};
	uint32_t dice = axl_random_below(random, 100);
	size_t i = 0;
	while (dice >= provinces[i].weight)
		dice -= provinces[i++].weight;
	(void)snprintf(ret_region, 6, "%s%03u", provinces[i].code,
	               110 + 10 * axl_random_below(random, 20));
}

static uint32_t draw_syllables(struct axl_random *random, enum axl_legal_form legal)
{
	uint32_t common = legal == AXL_LEGAL_NONE ? 400 : 80; /* per mille */
	return axl_random_below(random, axl_random_chance(random, common) ? COMMON : REGISTERED);
}

static struct called firm_called(int64_t id, struct axl_linked_name *ret_facts)
{
	struct axl_random random = stream_of((uint64_t)id, UINT64_C(0x6669726d));
	enum axl_legal_form legal = draw_legal(&random);
	uint32_t serial = draw_syllables(&random, legal);
	struct called called = {
	    .name = axl_firm_name_invent(&random, serial,
	                                 divisions[axl_random_below(&random, DIVISIONS)], true),
	    .letters = axl_random_chance(&random, 100)
	                   ? (int)axl_random_below(&random, AXL_COUNT(letters))
	                   : -1,
	};
	called.name.legal = legal;
	draw_region(&random, called.region);
	memcpy(ret_facts->region, called.region, sizeof called.region);
	axl_business_number((uint32_t)id, legal, ret_facts->number);
	ret_facts->firm = id;
	return called;
}

/* How one writes it */

/* Two syllables or three; of nobody's names always three, so that none is a firm's after all. */
static void add_syllables(struct axl_buffer *out, uint32_t serial)
{
	/* an odd factor that shares nothing with their number permutes the names */
	uint32_t mixed = (uint32_t)((uint64_t)serial * 1000003 % NAMES);
	if (serial >= REGISTERED || serial % 5 != 0)
		axl_buffer_add_text(out, syllables[mixed / SYLLABLES / SYLLABLES]);
	axl_buffer_add_text(out, syllables[mixed / SYLLABLES % SYLLABLES]);
	axl_buffer_add_text(out, syllables[mixed % SYLLABLES]);
}

static void add_core(struct axl_buffer *out, const struct called *called, bool latin, bool blank)
{
	if (called->letters >= 0)
		axl_buffer_add_text(out, latin ? letters[called->letters].latin
		                               : letters[called->letters].hangul);
	add_syllables(out, called->name.serial);
	if (blank)
		axl_buffer_add_char(out, ' ');
	axl_buffer_add_text(out, called->name.word);
}

static void spell(struct axl_buffer *out, struct axl_random *random, const struct called *called)
{
	static const char *const stock[][2] = {{"(주)", ""}, {"주식회사 ", ""}, {"", "(주)"},
	                                       {"㈜", ""},   {"", " 주식회사"}, {"(주) ", ""}};
	static const char *const limited[][2] = {
	    {"(유)", ""}, {"유한회사 ", ""}, {"", " 유한회사"}};
	const char *const *around = NULL;
	if (called->name.legal == AXL_LEGAL_STOCK)
		around = stock[axl_random_below(random, AXL_COUNT(stock))];
	else if (called->name.legal == AXL_LEGAL_LIMITED)
		around = limited[axl_random_below(random, AXL_COUNT(limited))];
	bool latin = axl_random_chance(random, 300), blank = axl_random_chance(random, 60);
	if (around)
		axl_buffer_add_text(out, around[0]);
	add_core(out, called, latin, blank);
	if (around)
		axl_buffer_add_text(out, around[1]);
}

void axl_bench_firm(int64_t id, struct axl_buffer *name, struct axl_linked_name *ret_facts)
{
	struct called called = firm_called(id, ret_facts);
	struct axl_random random = stream_of((uint64_t)id, UINT64_C(0x7370656c));
	axl_buffer_clear(name);
	spell(name, &random, &called);
}

/* Applicants */

/* Another syllable in the place of the last of the name. */
static void mistype(struct axl_random *random, struct axl_buffer *name)
{
	size_t at = name->length;
	while (at >= 3 && (unsigned char)name->bytes[at - 1] < 0x80)
		at--;
	if (at >= 3)
		memcpy(name->bytes + at - 3, syllables[axl_random_below(random, SYLLABLES)], 3);
}

static void add_marks(struct axl_buffer *name, struct axl_random *random)
{
	static const char *const plants[] = {" 창원공장", "(2공장)", " 제1공장", " 인천지점"};
	uint32_t dice = axl_random_below(random, 1000);
	if (dice < 40)
		axl_buffer_add_text(name, plants[axl_random_below(random, AXL_COUNT(plants))]);
	else if (dice < 70)
		axl_buffer_add_text(name, "(EXAMPLE CO., LTD.)");
}

/* A documents' address tells the province, sometimes the district, sometimes another seat. */
static void state_region(struct axl_random *random, const struct called *called, char ret_region[6])
{
	uint32_t dice = axl_random_below(random, 100);
	char elsewhere[6];
	draw_region(random, elsewhere);
	const char *from = dice < 93 ? called->region : elsewhere;
	size_t digits = dice < 20 ? 0 : dice < 50 ? 2 : 5;
	(void)snprintf(ret_region, 6, "%.*s", (int)digits, from);
}

/* Nine of ten who apply are companies. */
static int64_t draw_firm(struct axl_random *random, int64_t firms)
{
	struct axl_linked_name facts;
	bool company = axl_random_chance(random, 900);
	for (int tries = 0;; tries++) {
		int64_t id = 1 + axl_random_below(random, (uint32_t)firms);
		bool is_company = firm_called(id, &facts).name.legal != AXL_LEGAL_NONE;
		if (is_company == company || tries == 100)
			return id;
	}
}

void axl_bench_applicant(uint64_t number, int64_t firms, struct axl_buffer *name,
                         struct axl_linked_name *ret_facts)
{
	struct axl_random random = stream_of(number, UINT64_C(0x6170706c));
	struct called called = firm_called(draw_firm(&random, firms), ret_facts);
	bool stranger = axl_random_chance(&random, 400);
	axl_buffer_clear(name);
	if (stranger)
		called.name.serial = REGISTERED + axl_random_below(&random, NAMES - REGISTERED);
	state_region(&random, &called, ret_facts->region);
	if (stranger || !axl_random_chance(&random, 100))
		ret_facts->number[0] = '\0';
	if (stranger)
		ret_facts->firm = AXL_NO_FIRM;
	spell(name, &random, &called);
	if (axl_random_chance(&random, 33))
		mistype(&random, name);
	add_marks(name, &random);
}
