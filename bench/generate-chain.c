/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * input-output.csv: what 33 sectors of an invented nation sell to each other, with the codes
 * and names of the Bank of Korea's large sectors. All sizes are round numbers made up for the
 * example. Domestic flows, so that every row adds up to its output and so does every column,
 * imported inputs and value added included.
 */
#include "config.h"

#include "bench/generate-datasets.h"

enum { SECTORS = 33 };

static const struct sector {
	const char *code, *name;
	uint32_t output;        /* 1,000,000 million KRW */
	uint32_t inputs;        /* bought at home, per mille of output */
	uint32_t imported;      /* bought abroad, likewise */
	uint32_t wages;         /* per mille of value added */
	uint32_t output_a_head; /* million KRW */
	uint32_t sold_on;       /* how much of it other sectors buy, beside the rest */
	uint32_t exports;       /* per mille of what they do not */
} sectors[SECTORS] = {
    {"A", "농림수산품", 60, 360, 60, 150, 40, 9, 20},
    {"B", "광산품", 4, 340, 60, 450, 250, 9, 40},
    {"C01", "음식료품", 130, 560, 150, 450, 350, 5, 80},
    {"C02", "섬유 및 가죽제품", 60, 480, 200, 550, 250, 4, 350},
    {"C03", "목재 및 종이, 인쇄", 40, 500, 160, 550, 250, 10, 120},
    {"C04", "석탄 및 석유제품", 140, 90, 690, 150, 9000, 6, 450},
    {"C05", "화학제품", 290, 460, 220, 420, 700, 8, 450},
    {"C06", "비금속광물제품", 45, 500, 140, 480, 450, 11, 60},
    {"C07", "1차 금속제품", 170, 480, 270, 420, 1100, 9, 250},
    {"C08", "금속가공제품", 110, 560, 90, 620, 280, 9, 120},
    {"C09", "컴퓨터, 전자 및 광학기기", 380, 400, 200, 360, 750, 4, 650},
    {"C10", "전기장비", 120, 530, 170, 540, 450, 6, 400},
    {"C11", "기계 및 장비", 150, 540, 150, 580, 330, 4, 380},
    {"C12", "운송장비", 260, 590, 130, 640, 500, 4, 500},
    {"C13", "기타 제조업 제품", 30, 520, 150, 560, 180, 4, 150},
    {"C14", "제조임가공 및 산업용 장비 수리", 40, 420, 60, 700, 160, 11, 40},
    {"D", "전력, 가스 및 증기", 110, 330, 360, 250, 1400, 9, 0},
    {"E", "수도, 폐기물처리 및 재활용서비스", 30, 440, 40, 500, 200, 9, 10},
    {"F", "건설", 250, 520, 50, 700, 140, 1, 2},
    {"G", "도소매 및 상품중개서비스", 290, 420, 30, 520, 85, 7, 90},
    {"H", "운송서비스", 170, 420, 130, 560, 110, 7, 220},
    {"I", "음식점 및 숙박서비스", 140, 590, 50, 560, 60, 4, 30},
    {"J", "정보통신 및 방송서비스", 190, 420, 50, 540, 190, 6, 60},
    {"K", "금융 및 보험서비스", 200, 400, 20, 480, 240, 7, 40},
    {"L", "부동산서비스", 210, 270, 10, 120, 420, 5, 2},
    {"M", "전문, 과학 및 기술서비스", 190, 380, 50, 700, 140, 8, 60},
    {"N", "사업지원서비스", 90, 300, 40, 720, 70, 11, 30},
    {"O", "공공행정, 국방 및 사회보장", 160, 230, 20, 800, 140, 0, 0},
    {"P", "교육서비스", 130, 190, 20, 850, 75, 0, 2},
    {"Q", "보건 및 사회복지서비스", 190, 370, 60, 820, 75, 0, 2},
    {"R", "예술, 스포츠 및 여가관련서비스", 50, 420, 40, 480, 80, 1, 60},
    {"S", "기타서비스", 60, 440, 30, 600, 60, 3, 10},
    {"T", "기타", 10, 600, 80, 0, 1000, 10, 100},
};

/* Who buys of whom above all: chains that everybody knows, and each sector of itself. */
static const struct {
	const char *seller, *buyer;
} links[] = {
    {"A", "C01"},   {"A", "I"},     {"B", "C06"},   {"C01", "I"},   {"C03", "C01"}, {"C04", "C05"},
    {"C04", "H"},   {"C05", "C02"}, {"C05", "C12"}, {"C05", "Q"},   {"C06", "F"},   {"C07", "C08"},
    {"C07", "C11"}, {"C07", "C12"}, {"C08", "C11"}, {"C08", "F"},   {"C09", "C10"}, {"C09", "J"},
    {"C10", "C09"}, {"C10", "F"},   {"C11", "C12"}, {"C14", "C02"}, {"D", "C07"},   {"H", "G"},
    {"J", "K"},     {"L", "G"},     {"M", "C09"},   {"M", "J"},     {"N", "K"},     {"K", "L"},
};

struct table {
	uint64_t flows[SECTORS][SECTORS]; /* row sells, million KRW */
	uint64_t output[SECTORS], bought[SECTORS], sold[SECTORS];
};

static uint32_t closeness(size_t seller, size_t buyer)
{
	if (seller == buyer)
		return 12;
	for (size_t i = 0; i < AXL_COUNT(links); i++)
		if (strcmp(links[i].seller, sectors[seller].code) == 0 &&
		    strcmp(links[i].buyer, sectors[buyer].code) == 0)
			return 6;
	return 1;
}

static void fill(struct table *table)
{
	struct axl_random random;
	axl_random_init(&random, "input-output table");
	for (size_t i = 0; i < SECTORS; i++)
		table->output[i] = sectors[i].output * UINT64_C(1000000);
	for (size_t j = 0; j < SECTORS; j++) {
		uint64_t weights[SECTORS], shares[SECTORS];
		table->bought[j] = table->output[j] / 1000 * sectors[j].inputs;
		for (size_t i = 0; i < SECTORS; i++)
			weights[i] = (uint64_t)sectors[i].output * sectors[i].sold_on *
			             closeness(i, j) * axl_random_between(&random, 50, 150);
		axl_apportion(table->bought[j], weights, SECTORS, shares);
		for (size_t i = 0; i < SECTORS; i++) {
			table->flows[i][j] = shares[i];
			table->sold[i] += shares[i];
		}
	}
}

static void write_header(struct axl_output *output)
{
	axl_output_text(
	    output, "예시(가상): 지어낸 투입산출표, 국산거래, 생산자가격, 백만원(취업자수는 명)");
	axl_output_end_row(output);
	axl_output_text(output, "부문코드");
	axl_output_text(output, "부문명");
	for (size_t j = 0; j < SECTORS; j++)
		axl_output_text(output, sectors[j].code);
	static const char *const totals[] = {"중간수요계", "소비",   "투자", "수출",
	                                     "최종수요계", "총산출", NULL};
	axl_output_row(output, totals);
}

/* What other sectors do not buy is consumed, invested or exported. */
static void write_rows(struct axl_output *output, const struct table *table)
{
	for (size_t i = 0; i < SECTORS; i++) {
		uint64_t final = table->output[i] - table->sold[i];
		uint64_t exports = final / 1000 * sectors[i].exports;
		uint64_t invested = (final - exports) / 10 * 3;
		axl_output_text(output, sectors[i].code);
		axl_output_text(output, sectors[i].name);
		for (size_t j = 0; j < SECTORS; j++)
			axl_output_number(output, table->flows[i][j]);
		axl_output_number(output, table->sold[i]);
		axl_output_number(output, final - exports - invested);
		axl_output_number(output, invested);
		axl_output_number(output, exports);
		axl_output_number(output, final);
		axl_output_number(output, table->output[i]);
		axl_output_end_row(output);
	}
}

enum { INTERMEDIATE, IMPORTED, WAGES, OTHER, VALUE_ADDED, OUTPUT, HEADS, COLUMN_ROWS };

static uint64_t below(const struct table *table, int row, size_t j)
{
	uint64_t imported = table->output[j] / 1000 * sectors[j].imported;
	uint64_t value_added = table->output[j] - table->bought[j] - imported;
	uint64_t wages = value_added / 1000 * sectors[j].wages;
	const uint64_t figures[COLUMN_ROWS] = {[INTERMEDIATE] = table->bought[j],
	                                       [IMPORTED] = imported,
	                                       [WAGES] = wages,
	                                       [OTHER] = value_added - wages,
	                                       [VALUE_ADDED] = value_added,
	                                       [OUTPUT] = table->output[j],
	                                       [HEADS] =
	                                           table->output[j] / sectors[j].output_a_head};
	return figures[row];
}

static void write_columns(struct axl_output *output, const struct table *table)
{
	static const char *const names[COLUMN_ROWS] = {
	    [INTERMEDIATE] = "중간투입계", [IMPORTED] = "수입중간투입계", [WAGES] = "피용자보수",
	    [OTHER] = "기타부가가치",      [VALUE_ADDED] = "부가가치계",  [OUTPUT] = "총투입계",
	    [HEADS] = "취업자수"};
	for (int row = 0; row < COLUMN_ROWS; row++) {
		axl_output_text(output, names[row]);
		axl_output_text(output, "");
		for (size_t j = 0; j < SECTORS; j++)
			axl_output_number(output, below(table, row, j));
		for (size_t blank = 0; blank < 6; blank++)
			axl_output_text(output, "");
		axl_output_end_row(output);
	}
}

int axl_generate_chain(const struct axl_example *example, struct axl_error **err)
{
	struct axl_output_format format = {0};
	struct axl_output *output = NULL;
	struct table table = {0};
	if (axl_output_open(example->folder, "input-output.csv", format, &output, err))
		return -1;
	fill(&table);
	write_header(output);
	write_rows(output, &table);
	write_columns(output, &table);
	return axl_output_close(output, err);
}
