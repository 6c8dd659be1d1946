/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * technology-counts.csv: patents of the taxonomy's fields in five offices and in the world, by
 * year, that the region's own are held against. All made up; the world is the five and others.
 */
#include "config.h"

#include "bench/generate-datasets.h"

enum { OFFICES = 5, OTHERS = 60 /* per mille of the five, in the world */ };

static const char *const offices[OFFICES] = {"한국", "미국", "중국", "일본", "유럽"};

/* In the report's order of fields: patents of the first year by office, and growth a year in per
 * mille. Offices differ in what they file most, or nothing would go with anything. */
static const struct field {
	const char *id;
	uint32_t first[OFFICES];
	uint32_t growth[OFFICES];
} fields[AXL_REPORT_FIELDS] = {
    {"ai", {900, 2600, 1500, 1400, 1100}, {210, 260, 380, 120, 160}},
    {"bigdata", {700, 2900, 1200, 600, 900}, {130, 90, 240, 40, 60}},
    {"iot", {800, 1500, 1300, 500, 700}, {150, 110, 230, 50, 80}},
    {"health", {500, 2200, 600, 700, 1000}, {200, 160, 330, 90, 150}},
    {"robot", {900, 1100, 1000, 2600, 1200}, {110, 80, 260, 50, 70}},
    {"driving", {400, 900, 500, 1300, 1100}, {260, 240, 420, 150, 200}},
};

static void write_cell(struct axl_output *output, const char *area, const char *field,
                       uint32_t year, uint64_t patents)
{
	axl_output_text(output, area);
	axl_output_text(output, field);
	axl_output_number(output, AXL_REPORT_FIRST_YEAR + year);
	axl_output_number(output, patents);
	axl_output_text(output, "예시(가상): 분야별 IPC와 표현, 출원연도");
	axl_output_end_row(output);
}

static void write_field(struct axl_output *output, struct axl_random *random,
                        const struct field *field)
{
	uint64_t world[AXL_REPORT_YEARS] = {0};
	for (uint32_t office = 0; office < OFFICES; office++) {
		uint64_t patents = field->first[office];
		for (uint32_t year = 0; year < AXL_REPORT_YEARS; year++) {
			write_cell(output, offices[office], field->id, year, patents);
			world[year] += patents;
			uint64_t growth = 1000 + (uint64_t)axl_random_between(
						     random, field->growth[office] * 8 / 10,
						     field->growth[office] * 12 / 10);
			patents = axl_random_scale(random, patents, growth, 1000);
		}
	}
	for (uint32_t year = 0; year < AXL_REPORT_YEARS; year++)
		write_cell(output, "세계", field->id, year,
		           world[year] + world[year] * OTHERS / 1000);
}

int axl_generate_technology_counts(const struct axl_example *example, struct axl_error **err)
{
	static const char *const header[] = {"지역", "기술", "출원연도", "건수", "검색식", NULL};
	struct axl_output *output;
	struct axl_random random;
	if (axl_output_open(example->folder, "technology-counts.csv", (struct axl_output_format){0},
	                    &output, err))
		return -1;
	axl_random_init(&random, "technology counts");
	axl_output_row(output, header);
	for (size_t i = 0; i < AXL_REPORT_FIELDS; i++)
		write_field(output, &random, &fields[i]);
	return axl_output_close(output, err);
}
