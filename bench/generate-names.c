/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-names.h"

#include <string.h>

enum { SYLLABLES = 40, NAMES = SYLLABLES * SYLLABLES * SYLLABLES, WORDS = 4 };

static const char *const syllables[SYLLABLES] = {
    "가", "건", "길", "나", "다", "단", "대", "도", "라", "람", "로", "리", "마", "문",
    "미", "바", "별", "보", "빛", "사", "산", "새", "선", "솔", "수", "아", "연", "영",
    "온", "우", "원", "유", "은", "재", "지", "찬", "터", "하", "한", "해",
};

static const struct {
	char first[3], last[3]; /* divisions of KSIC */
	const char *words[WORDS];
} trades[] = {
    {"10", "12", {"식품", "푸드", "에프앤비", "농산"}},
    {"13", "15", {"섬유", "텍스", "침장", "어패럴"}},
    {"16", "18", {"목재", "지업", "패키지", "인쇄"}},
    {"20", "20", {"화학", "케미칼", "코스메틱", "소재"}},
    {"21", "21", {"바이오", "제약", "팜", "바이오텍"}},
    {"22", "23", {"산업", "폴리머", "고무", "세라믹"}},
    {"24", "24", {"금속", "스틸", "주물", "메탈"}},
    {"25", "25", {"정밀", "금속", "테크", "표면처리"}},
    {"26", "26", {"전자", "반도체", "디스플레이", "일렉트로닉스"}},
    {"27", "27", {"메디칼", "계측", "옵틱스", "시스템"}},
    {"28", "28", {"전기", "에너지", "일렉트릭", "조명"}},
    {"29", "29", {"기계", "정공", "엔지니어링", "로보틱스"}},
    {"30", "31", {"모터스", "오토", "부품", "에어로"}},
    {"32", "34", {"산업", "가구", "디자인", "서비스"}},
    {"35", "45", {"환경", "리사이클", "개발", "자원"}},
    {"46", "47", {"상사", "무역", "유통", "트레이딩"}},
    {"49", "52", {"물류", "로지스", "운수", "창고"}},
    {"58", "63", {"소프트", "데이터", "아이티", "시스템즈"}},
    {"64", "99", {"연구소", "이엔지", "랩", "솔루션"}},
};

static const char *word_of(struct axl_random *random, const char *industry)
{
	for (size_t i = 0; i < AXL_COUNT(trades); i++)
		if (strncmp(industry, trades[i].first, 2) >= 0 &&
		    strncmp(industry, trades[i].last, 2) <= 0)
			return trades[i].words[axl_random_below(random, WORDS)];
	return "산업";
}

struct axl_firm_name axl_firm_name_invent(struct axl_random *random, uint32_t serial,
                                          const char *industry, bool large)
{
	uint32_t dice = axl_random_below(random, large ? 72 : 100);
	return (struct axl_firm_name){
	    .serial = serial,
	    .word = word_of(random, industry),
	    .legal = dice < 68   ? AXL_LEGAL_STOCK
	             : dice < 72 ? AXL_LEGAL_LIMITED
	                         : AXL_LEGAL_NONE,
	};
}

void axl_syllables_add(struct axl_buffer *buffer, uint32_t serial)
{
	/* An odd factor that 5 does not divide permutes the names, so that neighbours differ. */
	uint32_t mixed = (uint32_t)((uint64_t)serial * 27191 % NAMES);
	axl_buffer_add_text(buffer, syllables[mixed / SYLLABLES / SYLLABLES]);
	axl_buffer_add_text(buffer, syllables[mixed / SYLLABLES % SYLLABLES]);
	axl_buffer_add_text(buffer, syllables[mixed % SYLLABLES]);
}

void axl_firm_name_add(struct axl_buffer *buffer, const struct axl_firm_name *name)
{
	axl_buffer_add_text(buffer, "예시");
	axl_syllables_add(buffer, name->serial);
	axl_buffer_add_text(buffer, name->word);
}

void axl_firm_name_spell(struct axl_buffer *buffer, const struct axl_firm_name *name,
                         uint32_t spelling)
{
	static const struct {
		const char *before, *after;
	} stock[] =
	    {
		{"(주)", ""},  {"주식회사 ", ""}, {"", "(주)"},  {"㈜", ""},
		{"(주) ", ""}, {"", " 주식회사"}, {"", " (주)"}, {"주식회사", ""},
	    },
	  limited[] = {{"(유)", ""}, {"유한회사 ", ""}, {"", "(유)"}};
	const char *before = "", *after = "";
	if (name->legal == AXL_LEGAL_STOCK) {
		before = stock[spelling % AXL_COUNT(stock)].before;
		after = stock[spelling % AXL_COUNT(stock)].after;
	} else if (name->legal == AXL_LEGAL_LIMITED) {
		before = limited[spelling % AXL_COUNT(limited)].before;
		after = limited[spelling % AXL_COUNT(limited)].after;
	}
	axl_buffer_add_text(buffer, before);
	axl_firm_name_add(buffer, name);
	axl_buffer_add_text(buffer, after);
}

void axl_business_number(uint32_t serial, enum axl_legal_form legal, char ret_digits[11])
{
	static const unsigned weights[9] = {1, 3, 7, 1, 3, 7, 1, 3, 5};
	uint32_t first = legal == AXL_LEGAL_NONE ? 1 : 81;
	uint32_t kinds = legal == AXL_LEGAL_NONE ? 79 : 8;
	uint32_t block = serial / 10000;
	uint64_t rest = (999 - block / kinds) * UINT64_C(1000000) +
	                (first + block % kinds) * 10000 + serial % 10000;
	unsigned sum = 0;
	for (int i = 8; i >= 0; i--, rest /= 10) {
		unsigned digit = (unsigned)(rest % 10);
		ret_digits[i] = (char)('0' + digit);
		sum += digit * weights[i];
		if (i == 8)
			sum += digit * weights[i] / 10;
	}
	ret_digits[9] = (char)('0' + (10 - sum % 10) % 10);
	ret_digits[10] = '\0';
}
