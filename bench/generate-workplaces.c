/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * workplaces-2025-09.csv: a month of the pension service's workplaces, in the
 * columns of its public file. The business number is cut to six digits there; the
 * industry code is not KSIC, so ours begins with 9 and belongs to no one.
 */
#include "config.h"

#include "bench/generate-datasets.h"

#include <string.h>

enum { WORKPLACES = 1000, PREMIUM = 310000 /* KRW a head, about 9 % of an ordinary wage */ };

static const char *district_code(const char *district)
{
	static const struct {
		const char *name, *code; /* within Incheon, 28 */
	} districts[] = {
	    {"미추홀구", "177"}, {"연수구", "185"}, {"남동구", "200"}, {"부평구", "237"},
	    {"계양구", "245"},   {"서구", "260"},   {"강화군", "710"},
	};
	for (size_t i = 0; i < AXL_COUNT(districts); i++)
		if (strcmp(districts[i].name, district) == 0)
			return districts[i].code;
	axl_bug("a plant stands in a district without a code");
}

static void write_address(struct axl_output *output, const char *district)
{
	const char *code = district_code(district);
	char town[16], lot[64], road[64];
	(void)snprintf(town, sizeof town, "28%s00000", code);
	(void)snprintf(lot, sizeof lot, "인천광역시 %s 예시동", district);
	(void)snprintf(road, sizeof road, "인천광역시 %s 예시로", district);
	axl_output_text(output, "00000");
	axl_output_text(output, lot);
	axl_output_text(output, road);
	axl_output_text(output, town);
	axl_output_text(output, town);
	axl_output_text(output, "28");
	axl_output_text(output, code);
	axl_output_text(output, "000");
}

static void write_industry(struct axl_output *output, const struct axl_industry *industry)
{
	const struct axl_industry_group *groups;
	axl_industry_groups(&groups);
	char code[8];
	(void)snprintf(code, sizeof code, "9%s", industry->code);
	axl_output_text(output, code);
	axl_output_text(output, groups[axl_industry_group_of(industry)].name);
}

static void write_members(struct axl_output *output, struct axl_random *random, uint32_t employees)
{
	uint64_t members =
	    axl_random_scale(random, employees, axl_random_between(random, 850, 1000), 1000);
	members += members == 0;
	uint64_t joined = axl_random_scale(random, members, axl_random_below(random, 60), 1000);
	uint64_t departed = axl_random_scale(random, members, axl_random_below(random, 55), 1000);
	axl_output_number(output, members);
	axl_output_number(output, members * PREMIUM / 10 * axl_random_between(random, 8, 13));
	axl_output_number(output, joined);
	axl_output_number(output, departed);
}

static void write_workplace(struct axl_output *output, struct axl_random *random,
                            const struct axl_population *population,
                            const struct axl_firm_size *size)
{
	const struct axl_industry *industries;
	axl_industries(&industries);
	const struct axl_firm *firm = &population->firms[size->firm];
	const struct axl_plant *plant = &population->plants[firm->plant];
	char number[8];
	(void)snprintf(number, sizeof number, "%.6s", firm->number);
	axl_output_text(output, "2025-09");
	axl_output_firm(output, firm, 1);
	axl_output_text(output, number);
	axl_output_number(output, 1); /* open */
	write_address(output, plant->district);
	axl_output_number(output, firm->name.legal == AXL_LEGAL_NONE ? 2 : 1);
	write_industry(output, &industries[plant->industry]);
	axl_output_day(output, plant->opened);
	axl_output_text(output, "");
	axl_output_text(output, "");
	write_members(output, random, size->employees);
	axl_output_end_row(output);
}

int axl_generate_workplaces(const struct axl_example *example, struct axl_error **err)
{
	static const char *const header[] = {
	    "자료생성년월",
	    "사업장명",
	    "사업자등록번호",
	    "사업장가입상태코드 1 등록 2 탈퇴",
	    "우편번호",
	    "사업장지번상세주소",
	    "사업장도로명상세주소",
	    "고객법정동주소코드",
	    "고객행정동주소코드",
	    "법정동주소광역시도코드",
	    "법정동주소광역시시군구코드",
	    "법정동주소광역시시군구읍면동코드",
	    "사업장형태구분코드 1 법인 2 개인",
	    "사업장업종코드",
	    "사업장업종코드명",
	    "적용일자",
	    "재등록일자",
	    "탈퇴일자",
	    "가입자수",
	    "당월고지금액",
	    "신규취득자수",
	    "상실가입자수",
	    NULL,
	};
	struct axl_output_format format = {.cp949 = true, .crlf = true};
	struct axl_output *output = NULL;
	if (axl_output_open(example->folder, "workplaces-2025-09.csv", format, &output, err))
		return -1;
	axl_output_row(output, header);
	struct axl_random random;
	axl_random_init(&random, "workplaces");
	axl_auto(axl_memory) struct axl_firm_size *sizes = axl_firms_by_size(example->population);
	for (size_t i = 0; i < WORKPLACES; i++)
		write_workplace(output, &random, example->population, &sizes[i]);
	return axl_output_close(output, err);
}
