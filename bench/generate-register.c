/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registers of plants, one a wave: the same plants under the same numbers. */
#include "config.h"

#include "bench/generate-datasets.h"

static void write_name(struct axl_output *output, const struct axl_firm *firm,
                       const struct axl_plant *plant)
{
	axl_auto(axl_buffer) struct axl_buffer name;
	axl_buffer_init(&name);
	axl_firm_name_spell(&name, &firm->name, firm->name.serial % 11);
	if (plant->number > 1)
		axl_buffer_printf(&name, " %u공장", (unsigned)plant->number);
	axl_output_bytes(output, name.bytes, name.length);
}

static void write_plant(struct axl_output *output, const struct axl_example *example,
                        uint32_t place, unsigned wave)
{
	const struct axl_industry *industries;
	axl_industries(&industries);
	const struct axl_plant *plant = &example->population->plants[place];
	const struct axl_industry *industry = &industries[plant->industry];
	const struct axl_firm *firm = &example->population->firms[plant->firm];
	const struct axl_plant_figures *figures = &plant->figures[wave];
	char id[16];
	(void)snprintf(id, sizeof id, "IC%06u", place + 1);
	axl_output_text(output, id);
	write_name(output, firm, plant);
	axl_output_business_number(output, firm->number);
	axl_output_text(output, "인천광역시");
	axl_output_text(output, plant->district);
	axl_output_text(output, example->report->complexes[plant->complex].name);
	axl_output_text(output, plant->coded_in_10 ? industry->code10 : industry->code);
	axl_output_number(output, plant->coded_in_10 ? 10 : 11);
	axl_output_number(output, figures->employees);
	axl_output_number(output, figures->production);
	axl_output_number(output, figures->exports);
	axl_output_day(output, plant->opened);
	axl_output_text(output, "가동");
	axl_output_text(output, "예시(가상)");
	axl_output_end_row(output);
}

/* The earlier waves come as public files do, in CP949; the last in UTF-8. */
static int write_register(const struct axl_example *example, unsigned wave, const char *file,
                          struct axl_error **err)
{
	static const char *const header[] = {
	    "관리번호",       "회사명",       "사업자등록번호", "시도명",     "시군구명",
	    "단지명",         "대표업종코드", "차수",           "종업원합계", "생산액(백만원)",
	    "수출액(천달러)", "설립일",       "상태",           "비고",       NULL,
	};
	bool old = wave < AXL_LAST_WAVE;
	struct axl_output_format format = {.cp949 = old, .crlf = old};
	struct axl_output *output = NULL;
	if (axl_output_open(example->folder, file, format, &output, err))
		return -1;
	axl_output_row(output, header);
	for (uint32_t i = 0; i < example->population->plant_count; i++)
		if (axl_plant_stands(&example->population->plants[i], wave))
			write_plant(output, example, i, wave);
	return axl_output_close(output, err);
}

int axl_generate_registers(const struct axl_example *example, struct axl_error **err)
{
	static const char *const files[AXL_WAVES] = {
	    "register-2025Q2.csv",
	    "register-2025Q3.csv",
	    "register-2025Q4.csv",
	};
	for (unsigned wave = 0; wave < AXL_WAVES; wave++)
		if (write_register(example, wave, files[wave], err))
			return -1;
	return 0;
}
