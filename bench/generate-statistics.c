/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * industry-statistics.csv: tenants of industrial complexes and their employees by
 * industry group and year, for the nation and its provinces, Incheon first, in the
 * long form and encoding of the statistics portal. Incheon's last year is the
 * register summed.
 */
#include "config.h"

#include "bench/generate-datasets.h"
#include "bench/generate-provinces.h"

enum { MASKED_UP_TO = 2 };

static void add_series(struct axl_series *sum, const struct axl_series *part)
{
	for (int measure = 0; measure < AXL_SERIES_MEASURES; measure++)
		for (int year = 0; year < AXL_YEARS; year++)
			sum->values[measure][year] += part->values[measure][year];
}

/* Years before the last: growth undone, each year a little different from the next; jobs move more
 * than plants. */
static void look_back(struct axl_series *series, struct axl_random *random, int growth)
{
	for (int year = AXL_LAST_YEAR; year > 0; year--) {
		uint32_t mood = axl_random_between(random, 990, 1010);
		uint64_t plants = (uint64_t)(2000 + growth), jobs = (uint64_t)(1000 + growth);
		series->values[AXL_SERIES_PLANTS][year - 1] =
		    axl_random_scale(random, series->values[AXL_SERIES_PLANTS][year], 2000, plants);
		series->values[AXL_SERIES_JOBS][year - 1] =
		    axl_random_scale(random, series->values[AXL_SERIES_JOBS][year],
		                     UINT64_C(1000) * mood, jobs * 1000);
	}
	for (int year = 0; year < AXL_LAST_YEAR; year++)
		if (series->values[AXL_SERIES_PLANTS][year] == 0 ||
		    series->values[AXL_SERIES_JOBS][year] < series->values[AXL_SERIES_PLANTS][year])
			series->values[AXL_SERIES_JOBS][year] =
			    series->values[AXL_SERIES_PLANTS][year];
}

/* Incheon: each industry goes back with its own growth and adds to its group. */
static void sum_incheon(const struct axl_example *example, struct axl_series *series)
{
	const struct axl_industry *industries;
	size_t count = axl_industries(&industries);
	struct axl_random random;
	axl_random_init(&random, "statistics of Incheon");
	axl_auto(axl_memory) struct axl_series *own = axl_xcalloc(count, sizeof *own);
	for (size_t i = 0; i < example->population->plant_count; i++) {
		const struct axl_plant *plant = &example->population->plants[i];
		if (!axl_plant_stands(plant, AXL_LAST_WAVE))
			continue;
		struct axl_series *industry = &own[plant->industry];
		industry->values[AXL_SERIES_PLANTS][AXL_LAST_YEAR]++;
		industry->values[AXL_SERIES_JOBS][AXL_LAST_YEAR] +=
		    plant->figures[AXL_LAST_WAVE].employees;
	}
	for (size_t i = 0; i < count; i++) {
		look_back(&own[i], &random, industries[i].growth);
		add_series(&series[axl_industry_group_of(&industries[i])], &own[i]);
	}
}

/* Groups outside Incheon go back on their own. */
static void sum_elsewhere(struct axl_series *series)
{
	const struct axl_industry_group *groups;
	size_t count = axl_industry_groups(&groups);
	struct axl_random random;
	axl_random_init(&random, "statistics of the nation");
	for (size_t i = 0; i < count; i++) {
		series[i].values[AXL_SERIES_JOBS][AXL_LAST_YEAR] = groups[i].elsewhere;
		series[i].values[AXL_SERIES_PLANTS][AXL_LAST_YEAR] =
		    groups[i].elsewhere / groups[i].size;
		look_back(&series[i], &random, groups[i].growth);
	}
}

/* "-" where there is none; "X" for the jobs of so few plants that they would be known. */
static void write_value(struct axl_output *output, const struct axl_series *series, int measure,
                        int year)
{
	uint64_t plants = series->values[AXL_SERIES_PLANTS][year];
	if (plants == 0)
		axl_output_text(output, "-");
	else if (measure == AXL_SERIES_JOBS && plants <= MASKED_UP_TO)
		axl_output_text(output, "X");
	else
		axl_output_number(output, series->values[measure][year]);
}

static void write_series(struct axl_output *output, const char *region, const char *industry,
                         const struct axl_series *series)
{
	static const char *const items[AXL_SERIES_MEASURES] = {"사업체수[개]", "종사자수[명]"};
	static const char *const units[AXL_SERIES_MEASURES] = {"개", "명"};
	for (int measure = 0; measure < AXL_SERIES_MEASURES; measure++) {
		axl_output_text(output, region);
		axl_output_text(output, industry);
		axl_output_text(output, items[measure]);
		axl_output_text(output, units[measure]);
		for (int year = 0; year < AXL_YEARS; year++)
			write_value(output, series, measure, year);
		axl_output_end_row(output);
	}
}

static void write_region(struct axl_output *output, const char *region,
                         const struct axl_series *series)
{
	const struct axl_industry_group *groups;
	size_t count = axl_industry_groups(&groups);
	struct axl_series total = {0};
	for (size_t i = 0; i < count; i++)
		add_series(&total, &series[i]);
	write_series(output, region, "합계", &total);
	for (size_t i = 0; i < count; i++) {
		axl_auto(axl_memory) char *industry =
		    axl_xasprintf("%s %s", groups[i].code, groups[i].name);
		write_series(output, region, industry, &series[i]);
	}
}

int axl_generate_statistics(const struct axl_example *example, struct axl_error **err)
{
	const struct axl_industry_group *groups;
	size_t count = axl_industry_groups(&groups);
	axl_auto(axl_memory) struct axl_series *incheon = axl_xcalloc(count, sizeof *incheon);
	axl_auto(axl_memory) struct axl_series *nation = axl_xcalloc(count, sizeof *nation);
	const char *const *provinces;
	size_t province_count = axl_provinces(&provinces);
	axl_auto(axl_memory) struct axl_series *others =
	    axl_xcalloc(province_count * count, sizeof *others);
	sum_incheon(example, incheon);
	sum_elsewhere(nation);
	axl_provinces_split(nation, others);
	for (size_t i = 0; i < count; i++)
		add_series(&nation[i], &incheon[i]);

	struct axl_output_format format = {
	    .cp949 = true, .crlf = true, .quote_all = true, .comma_last = true};
	struct axl_output *output = NULL;
	if (axl_output_open(example->folder, "industry-statistics.csv", format, &output, err))
		return -1;
	axl_output_text(output, "행정구역별");
	axl_output_text(output, "산업별");
	axl_output_text(output, "항목");
	axl_output_text(output, "단위");
	for (unsigned year = 0; year < AXL_YEARS; year++) {
		char head[16];
		(void)snprintf(head, sizeof head, "%u 년", AXL_FIRST_YEAR + year);
		axl_output_text(output, head);
	}
	axl_output_end_row(output);
	write_region(output, "전국", nation);
	write_region(output, "인천광역시", incheon);
	for (size_t i = 0; i < province_count; i++)
		write_region(output, provinces[i], &others[i * count]);
	return axl_output_close(output, err);
}
