/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-provinces.h"

#include "base/error.h"
#include "bench/generate-industries.h"
#include "bench/generate-random.h"

#include <string.h>

enum { PROVINCES = 16 };

static const char *const names[PROVINCES] = {
    "서울특별시", "부산광역시",     "대구광역시",     "광주광역시",     "대전광역시", "울산광역시",
    "경기도",     "강원특별자치도", "충청북도",       "충청남도",       "전라남도",   "경상북도",
    "경상남도",   "세종특별자치시", "전북특별자치도", "제주특별자치도",
};

/* Jobs a plant, 100 is ordinary; change of the province's part in a year, per mille. */
static const uint16_t sizes[PROVINCES] = {70,  80,  75,  95,  90,  180, 95, 85,
                                          110, 130, 120, 110, 115, 100, 90, 60};
static const int8_t drifts[PROVINCES] = {-8, -4, -2, 0, 6, -6, 4, -2, 9, 8, 2, -7, -3, 12, 3, 5};

/*
 * Parts of a division (two digits) or of one of its groups (three digits, before the division) in
 * the order of the names.
 */
static const struct {
	char code[4];
	uint16_t parts[PROVINCES];
} shapes[] = {
    /*     서울 부산 대구 광주 대전 울산 경기 강원 충북 충남 전남 경북 경남 세종 전북 제주 */
    {"102", {2, 190, 2, 4, 1, 4, 60, 60, 6, 40, 190, 60, 120, 0, 40, 60}},
    {"10", {30, 40, 30, 30, 20, 10, 300, 50, 130, 110, 50, 80, 70, 20, 100, 12}},
    {"11", {8, 10, 8, 10, 8, 2, 220, 90, 200, 110, 40, 80, 60, 6, 90, 60}},
    {"12", {0, 0, 0, 200, 320, 0, 0, 0, 0, 0, 0, 280, 200, 0, 0, 0}},
    {"13", {30, 110, 260, 8, 6, 8, 300, 4, 20, 40, 10, 190, 60, 2, 70, 0}},
    {"14", {420, 130, 110, 10, 10, 4, 190, 4, 12, 10, 6, 30, 20, 0, 60, 1}},
    {"15", {120, 420, 40, 4, 4, 2, 240, 2, 6, 8, 4, 12, 60, 0, 8, 0}},
    {"16", {20, 60, 40, 10, 10, 40, 330, 60, 60, 60, 40, 80, 80, 4, 90, 4}},
    {"17", {30, 60, 70, 10, 60, 60, 390, 6, 110, 90, 16, 70, 70, 60, 90, 2}},
    {"18", {560, 40, 60, 20, 30, 4, 240, 4, 12, 8, 4, 10, 12, 4, 8, 2}},
    {"19", {2, 10, 4, 2, 4, 360, 60, 6, 12, 180, 280, 40, 20, 0, 16, 1}},
    {"20", {30, 40, 20, 16, 40, 190, 310, 10, 110, 130, 130, 50, 40, 20, 60, 1}},
    {"21", {50, 12, 10, 6, 70, 4, 520, 50, 240, 110, 16, 20, 10, 30, 20, 8}},
    {"22", {20, 50, 70, 40, 30, 60, 370, 8, 120, 110, 30, 90, 130, 14, 40, 2}},
    {"23", {10, 24, 20, 16, 14, 20, 290, 80, 130, 120, 60, 130, 60, 20, 50, 16}},
    {"241", {6, 90, 20, 6, 6, 40, 130, 10, 30, 170, 130, 330, 120, 2, 50, 0}},
    {"24", {14, 70, 50, 20, 10, 130, 300, 6, 60, 60, 40, 120, 140, 6, 50, 0}},
    {"252", {4, 6, 20, 2, 90, 2, 60, 2, 50, 20, 2, 130, 420, 0, 30, 0}},
    {"25", {30, 90, 90, 60, 20, 60, 350, 6, 40, 70, 30, 80, 150, 4, 30, 2}},
    {"261", {20, 4, 4, 40, 10, 2, 720, 2, 130, 90, 2, 40, 4, 10, 4, 4}},
    {"264", {190, 10, 10, 12, 40, 2, 520, 4, 40, 10, 2, 160, 10, 4, 4, 1}},
    {"26", {70, 12, 30, 40, 30, 4, 430, 6, 90, 160, 4, 190, 20, 20, 8, 1}},
    {"27", {190, 40, 50, 40, 110, 10, 440, 60, 40, 20, 4, 30, 40, 8, 8, 2}},
    {"282", {4, 6, 60, 10, 20, 70, 130, 4, 280, 180, 30, 170, 20, 12, 60, 0}},
    {"285", {20, 20, 20, 240, 10, 4, 420, 6, 30, 60, 4, 30, 180, 2, 6, 0}},
    {"28", {70, 60, 40, 60, 20, 40, 430, 20, 80, 60, 50, 50, 120, 8, 40, 4}},
    {"29", {40, 100, 100, 40, 30, 50, 400, 8, 50, 90, 10, 70, 180, 6, 40, 0}},
    {"301", {2, 60, 2, 160, 0, 420, 160, 0, 2, 60, 2, 4, 30, 0, 110, 0}},
    {"30", {6, 60, 140, 90, 10, 190, 210, 30, 40, 140, 6, 180, 130, 16, 70, 0}},
    {"311", {2, 90, 0, 0, 0, 410, 2, 0, 0, 6, 170, 6, 390, 0, 30, 0}},
    {"312", {4, 40, 6, 2, 6, 4, 90, 2, 60, 20, 2, 30, 420, 0, 10, 0}},
    {"313", {10, 60, 10, 2, 110, 10, 40, 2, 30, 12, 10, 40, 560, 0, 4, 2}},
    {"31", {20, 60, 40, 60, 20, 30, 260, 8, 40, 60, 90, 60, 120, 4, 40, 6}},
    {"32", {30, 30, 30, 20, 16, 6, 590, 10, 40, 60, 10, 30, 30, 8, 30, 4}},
    {"33", {140, 50, 40, 20, 20, 6, 480, 10, 30, 30, 8, 40, 30, 4, 40, 4}},
    {"34", {40, 110, 30, 30, 20, 120, 280, 10, 30, 50, 80, 60, 120, 2, 20, 4}},
    {"38", {4, 60, 40, 20, 10, 90, 290, 20, 80, 80, 70, 110, 90, 10, 60, 6}},
    {"46", {220, 190, 90, 40, 40, 30, 240, 6, 16, 20, 10, 20, 60, 2, 16, 4}},
    {"52", {10, 290, 20, 30, 10, 60, 310, 6, 60, 50, 70, 30, 70, 6, 30, 10}},
    {"58", {540, 20, 20, 10, 50, 2, 310, 4, 4, 4, 2, 6, 6, 2, 4, 12}},
    {"62", {520, 30, 30, 24, 60, 4, 270, 6, 6, 6, 6, 8, 10, 4, 8, 8}},
    {"63", {480, 30, 20, 10, 30, 2, 340, 20, 10, 4, 4, 4, 8, 6, 10, 30}},
    {"70", {160, 20, 20, 20, 290, 16, 330, 8, 60, 40, 6, 30, 30, 6, 30, 6}},
    {"72", {240, 90, 30, 20, 60, 60, 260, 10, 20, 40, 30, 30, 90, 4, 16, 4}},
};

size_t axl_provinces(const char *const **ret_names)
{
	*ret_names = names;
	return PROVINCES;
}

static const uint16_t *shape_of(const char *group)
{
	for (size_t i = 0; i < AXL_COUNT(shapes); i++)
		if (strncmp(group, shapes[i].code, strlen(shapes[i].code)) == 0)
			return shapes[i].parts;
	axl_bug("a group has no shape");
}

/* Plants go by the province's part in that year, jobs beyond the first of a plant by its size. */
static void split_group(const struct axl_series *elsewhere, const uint16_t *shape,
                        struct axl_random *random, struct axl_series *parts, size_t stride)
{
	uint64_t part[PROVINCES], size[PROVINCES], weights[PROVINCES];
	uint64_t plants[PROVINCES], more[PROVINCES];
	int64_t drift[PROVINCES];
	for (size_t i = 0; i < PROVINCES; i++) {
		part[i] = shape[i] * (uint64_t)axl_random_between(random, 40, 160);
		size[i] = sizes[i] * (uint64_t)axl_random_between(random, 80, 120);
		drift[i] = drifts[i] + (int64_t)axl_random_between(random, 0, 40) - 20;
	}
	for (int year = 0; year < AXL_YEARS; year++) {
		uint64_t all = elsewhere->values[AXL_SERIES_PLANTS][year];
		uint64_t jobs = elsewhere->values[AXL_SERIES_JOBS][year];
		if (all == 0)
			continue;
		for (size_t i = 0; i < PROVINCES; i++)
			weights[i] = part[i] * (uint64_t)(1000 - drift[i] * (AXL_LAST_YEAR - year));
		axl_apportion(all, weights, PROVINCES, plants);
		for (size_t i = 0; i < PROVINCES; i++)
			weights[i] = plants[i] * size[i];
		axl_apportion(jobs - all, weights, PROVINCES, more);
		for (size_t i = 0; i < PROVINCES; i++) {
			struct axl_series *series = &parts[i * stride];
			series->values[AXL_SERIES_PLANTS][year] = plants[i];
			series->values[AXL_SERIES_JOBS][year] = plants[i] + more[i];
		}
	}
}

void axl_provinces_split(const struct axl_series *elsewhere, struct axl_series *parts)
{
	const struct axl_industry_group *groups;
	size_t count = axl_industry_groups(&groups);
	struct axl_random random;
	axl_random_init(&random, "statistics of the provinces");
	memset(parts, 0, PROVINCES * count * sizeof *parts);
	for (size_t i = 0; i < count; i++)
		split_group(&elsewhere[i], shape_of(groups[i].code), &random, &parts[i], count);
}
