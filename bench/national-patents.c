/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-names.h"
#include "bench/generate-national.h"
#include "bench/generate-patent-words.h"
#include "bench/generate-report.h"

enum { TAGGED = 300 /* per mille: speaks of a field */, FIRST_YEAR = 2005, YEARS = 20 };

/* Clauses that belong to no field; a patent strings some of them together. */
static const char *const korean[] = {
    "본체의 한쪽에 고정판을 두어 흔들림을 줄이고 분해와 조립을 쉽게 한다",
    "온도와 압력을 정해진 범위에서 유지하여 재료가 고르게 섞이도록 한다",
    "회전축의 마모를 줄이기 위해 윤활유가 흐르는 홈을 나선 모양으로 새긴다",
    "사용자가 버튼을 누르면 덮개가 천천히 열리고 안쪽 등이 켜진다",
    "배관 안의 이물질을 걸러 내는 망을 공구 없이 바꿀 수 있게 한다",
    "가열된 공기를 다시 돌려 써서 건조에 드는 전력을 아낀다",
    "두 장의 시트 사이에 접착층을 얇게 발라 벗겨짐을 막는다",
    "전류가 기준보다 커지면 회로를 끊어 화재를 막는다",
    "충격을 흡수하는 탄성 부재가 모서리마다 놓여 포장재를 줄인다",
    "원료의 투입량을 무게로 재어 배합의 오차를 줄인다",
    "금속판을 여러 단계로 눌러 주름 없이 깊은 모양을 만든다",
    "냉각수가 지나는 길을 둘로 나누어 표면 온도의 차이를 줄인다",
    "수확한 작물을 크기에 따라 나누어 담는 시간을 줄인다",
    "필름을 감는 속도를 맞추어 늘어짐과 찢어짐을 막는다",
    "안개 모양으로 뿌린 약제가 잎의 뒷면까지 닿도록 한다",
    "문틀의 틈을 메우는 고무가 소음과 바람을 함께 막는다",
};
static const char *const english[] = {
    "The housing has a groove in which a ring is held without screws.",
    "A spring returns the lever to its first position when the hand is taken away.",
    "Heat from the outlet warms the incoming air and saves power.",
    "The coating is dried in two zones so that it does not crack.",
    "A filter can be drawn out sideways and washed with water.",
    "The blade is set at an angle that keeps chips away from the work.",
    "Two valves open in turn and the flow remains steady.",
    "The cover is made of one sheet that is folded along a line.",
};

static void add_field(struct axl_random *random, const struct axl_patent_words *words,
                      struct axl_buffer *abstract)
{
	uint32_t k = axl_random_below(random, AXL_PATENT_WORDS);
	axl_buffer_add_text(abstract, words->korean[k]);
	axl_buffer_add_text(abstract, " 기술로 ");
	axl_buffer_add_text(abstract, words->subjects[k].text);
	axl_buffer_add_text(abstract, " 오차를 줄인다. ");
}

static void add_abstract(struct axl_random *random, const struct axl_patent_words *words,
                         struct axl_buffer *abstract)
{
	axl_buffer_add_text(abstract, "예시(가상): ");
	for (int i = 0; i < 3; i++) {
		axl_buffer_add_text(abstract, korean[axl_random_below(random, AXL_COUNT(korean))]);
		axl_buffer_add_text(abstract, ". ");
		if (i == 1 && words)
			add_field(random, words, abstract);
	}
	for (int i = 0; i < 2; i++) {
		axl_buffer_add_text(abstract,
		                    english[axl_random_below(random, AXL_COUNT(english))]);
		axl_buffer_add_char(abstract, ' ');
	}
}

static void add_classes(struct axl_random *random, const struct axl_patent_words *words,
                        struct axl_buffer *classes)
{
	const struct axl_patent_words *any =
	    axl_patent_words(axl_random_below(random, AXL_REPORT_FIELDS));
	axl_buffer_add_text(classes,
	                    any->subjects[axl_random_below(random, AXL_PATENT_WORDS)].symbol);
	if (words) {
		axl_buffer_add_char(classes, '|');
		axl_buffer_add_text(
		    classes, words->symbols[axl_random_below(random, AXL_PATENT_WORDS)].symbol);
	}
}

static void write_number(struct axl_output *output, uint64_t year, uint64_t serial)
{
	axl_output_number(output, (9900 + year / 100) * UINT64_C(1000000000) +
	                              year % 100 * UINT64_C(10000000) + serial % 10000000);
}

static void write_patent(struct axl_output *output, struct axl_random *random,
                         struct axl_buffer *scratch, uint64_t serial)
{
	const struct axl_patent_words *words =
	    axl_random_chance(random, TAGGED)
		? axl_patent_words(axl_random_below(random, AXL_REPORT_FIELDS))
		: NULL;
	uint64_t year = FIRST_YEAR + axl_random_below(random, YEARS);
	struct axl_firm_name name =
	    axl_firm_name_invent(random, axl_random_below(random, 64000), "29", true);
	axl_output_bytes(output, "", 0);
	axl_firm_name_spell(scratch, &name, axl_random_below(random, 8));
	axl_output_bytes(output, scratch->bytes, scratch->length);
	axl_buffer_clear(scratch);
	write_number(output, year, serial);
	uint64_t month = axl_random_between(random, 1, 12);
	axl_output_number(output, year * 10000 + month * 100 + axl_random_between(random, 1, 28));
	axl_output_text(output, korean[axl_random_below(random, AXL_COUNT(korean))]);
	add_classes(random, words, scratch);
	axl_output_bytes(output, scratch->bytes, scratch->length);
	axl_buffer_clear(scratch);
	for (int i = 0; i < 6; i++)
		axl_output_bytes(output, "", 0);
	axl_output_text(output, "공개");
	add_abstract(random, words, scratch);
	axl_output_bytes(output, scratch->bytes, scratch->length);
	axl_buffer_clear(scratch);
	axl_output_end_row(output);
}

void axl_generate_national_patents(struct axl_output *output, uint64_t count)
{
	struct axl_random random;
	axl_random_init(&random, "national patents");
	axl_auto(axl_buffer) struct axl_buffer scratch;
	axl_buffer_init(&scratch);
	axl_output_row(output, axl_patent_header);
	for (uint64_t serial = 1; serial <= count; serial++)
		write_patent(output, &random, &scratch, serial);
}
