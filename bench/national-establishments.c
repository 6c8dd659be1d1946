/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-names.h"
#include "bench/generate-national.h"

#include <ctype.h>
#include <errno.h>

enum { LINE = 1024, CORPORATIONS = 160 /* per mille */ };

static bool is_subclass(const char *line)
{
	size_t digits = 0;
	while (isdigit((unsigned char)line[digits]))
		digits++;
	return digits == 5 && line[5] == ',';
}

/* The third field, quoted where it holds a comma; the names hold no quotes themselves. */
static char *name_in(const char *line)
{
	const char *name = strchr(line + 6, ',');
	if (!name)
		return NULL;
	name++;
	bool quoted = *name == '"';
	name += quoted;
	return axl_xstrndup(name, strcspn(name, quoted ? "\"" : ",\r\n"));
}

int axl_code_list_read(const char *path, struct axl_code_list *ret_list, struct axl_error **err)
{
	axl_auto(axl_file) FILE *stream = fopen(path, "rb");
	if (!stream)
		return axl_error_system(err, errno, "cannot read %s", path);
	struct axl_code_list list = {0};
	char line[LINE];
	while (fgets(line, sizeof line, stream)) {
		char *name = is_subclass(line) ? name_in(line) : NULL;
		if (!name)
			continue;
		axl_reserve(list.items, list.capacity, list.count + 1);
		struct axl_code *item = &list.items[list.count++];
		memcpy(item->code, line, 5);
		item->code[5] = '\0';
		item->name = name;
	}
	if (list.count == 0)
		return axl_error_set(err, AXL_ERROR_DATA, "%s: no code of five digits", path);
	*ret_list = list;
	return 0;
}

void axl_code_list_release(struct axl_code_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		free(list->items[i].name);
	free(list->items);
}

struct place {
	const char *province, *district;
	uint32_t weight; /* of a thousand */
};

/* Districts are told apart in Incheon alone. Weights follow roughly where establishments are. */
static const struct place places[] = {
    {"서울특별시", "", 190},       {"부산광역시", "", 65},      {"대구광역시", "", 46},
    {"광주광역시", "", 28},        {"대전광역시", "", 27},      {"울산광역시", "", 20},
    {"세종특별자치시", "", 6},     {"경기도", "", 250},         {"강원특별자치도", "", 31},
    {"충청북도", "", 31},          {"충청남도", "", 41},        {"전북특별자치도", "", 36},
    {"전라남도", "", 37},          {"경상북도", "", 53},        {"경상남도", "", 65},
    {"제주특별자치도", "", 16},    {"인천광역시", "중구", 4},   {"인천광역시", "동구", 2},
    {"인천광역시", "미추홀구", 8}, {"인천광역시", "연수구", 7}, {"인천광역시", "남동구", 12},
    {"인천광역시", "부평구", 9},   {"인천광역시", "계양구", 5}, {"인천광역시", "서구", 9},
    {"인천광역시", "강화군", 1},   {"인천광역시", "옹진군", 1},
};

static const struct place *draw_place(struct axl_random *random)
{
	uint32_t dice = axl_random_below(random, 1000);
	size_t i = 0;
	while (dice >= places[i].weight)
		dice -= places[i++].weight;
	return &places[i];
}

/* Zero-padded digits, without printf: rows are written by the million. */
static void add_digits(struct axl_buffer *buffer, uint64_t number, size_t width)
{
	char digits[20];
	for (size_t i = width; i-- > 0; number /= 10)
		digits[i] = (char)('0' + number % 10);
	axl_buffer_add(buffer, digits, width);
}

static void write_scratch(struct axl_output *output, struct axl_buffer *scratch)
{
	axl_output_bytes(output, scratch->bytes, scratch->length);
	axl_buffer_clear(scratch);
}

static void write_who(struct axl_output *output, struct axl_random *random,
                      struct axl_buffer *scratch, const struct axl_code *code, uint64_t serial,
                      enum axl_legal_form legal)
{
	struct axl_firm_name name = axl_firm_name_invent(random, (uint32_t)(serial % 64000),
	                                                 code->code, legal != AXL_LEGAL_NONE);
	name.legal = legal;
	axl_buffer_add_text(scratch, "KR");
	add_digits(scratch, serial, 10);
	write_scratch(output, scratch);
	axl_firm_name_spell(scratch, &name, (uint32_t)axl_random_next(random) >> 8);
	write_scratch(output, scratch);
	char number[11];
	axl_business_number((uint32_t)serial, legal, number);
	axl_output_bytes(output, number, 10);
	axl_buffer_add_text(scratch, "김예");
	axl_buffer_add_text(scratch, serial % 2 ? "시" : "진");
	write_scratch(output, scratch);
}

static void write_where(struct axl_output *output, struct axl_random *random,
                        struct axl_buffer *scratch)
{
	const struct place *place = draw_place(random);
	axl_output_text(output, place->province);
	axl_output_text(output, place->district);
	axl_output_bytes(output, "예시동", strlen("예시동"));
	axl_buffer_add_text(scratch, place->province);
	axl_buffer_add_char(scratch, ' ');
	if (*place->district) {
		axl_buffer_add_text(scratch, place->district);
		axl_buffer_add_char(scratch, ' ');
	}
	axl_buffer_add_text(scratch, "예시로");
	add_digits(scratch, axl_random_below(random, 90) + 10, 2);
	axl_buffer_add_text(scratch, "번길 ");
	add_digits(scratch, axl_random_below(random, 900) + 100, 3);
	axl_buffer_add_text(scratch, " (예시중앙동, 예시빌딩)");
	write_scratch(output, scratch);
}

/* Most have fewer than five employees, one in a thousand some hundreds. */
static uint32_t draw_employees(struct axl_random *random)
{
	uint32_t dice = axl_random_below(random, 1000);
	if (dice < 840)
		return 1 + dice % 4;
	if (dice < 980)
		return 5 + axl_random_below(random, 15);
	return dice < 999 ? 20 + axl_random_below(random, 180)
	                  : 200 + axl_random_below(random, 800);
}

static void write_row(struct axl_output *output, struct axl_random *random,
                      struct axl_buffer *scratch, const struct axl_code_list *codes,
                      uint64_t serial)
{
	const struct axl_code *code =
	    &codes->items[axl_random_below(random, (uint32_t)codes->count)];
	bool corporation = axl_random_chance(random, CORPORATIONS);
	write_who(output, random, scratch, code, serial,
	          corporation ? AXL_LEGAL_STOCK : AXL_LEGAL_NONE);
	write_where(output, random, scratch);
	axl_output_bytes(output, code->code, 5);
	axl_output_bytes(output, "11", 2);
	axl_output_text(output, code->name);
	uint32_t employees = draw_employees(random);
	axl_output_number(output, employees);
	axl_output_number(output, (uint64_t)employees * (20 + axl_random_below(random, 300)));
	add_digits(scratch, 1980 + axl_random_below(random, 45), 4);
	axl_buffer_add_char(scratch, '-');
	add_digits(scratch, 1 + axl_random_below(random, 12), 2);
	axl_buffer_add_char(scratch, '-');
	add_digits(scratch, 1 + axl_random_below(random, 28), 2);
	write_scratch(output, scratch);
	axl_output_text(output, corporation ? "회사법인" : "개인사업체");
	axl_output_text(output, axl_random_chance(random, 980) ? "영업" : "휴업");
	axl_output_bytes(output, "2024", 4);
	axl_output_text(output, "예시(가상)");
	axl_output_end_row(output);
}

void axl_generate_establishments(struct axl_output *output, const struct axl_code_list *codes,
                                 uint64_t count)
{
	static const char *const header[] = {
	    "관리번호", "사업체명", "사업자등록번호", "대표자명", "시도명",
	    "시군구명", "읍면동명", "도로명주소",     "업종코드", "차수",
	    "업종명",   "종사자수", "매출액(백만원)", "설립일",   "조직형태",
	    "상태",     "기준시점", "비고",           NULL,
	};
	struct axl_random random;
	axl_random_init(&random, "national establishments");
	axl_auto(axl_buffer) struct axl_buffer scratch;
	axl_buffer_init(&scratch);
	axl_output_row(output, header);
	for (uint64_t serial = 1; serial <= count; serial++)
		write_row(output, &random, &scratch, codes, serial);
}
