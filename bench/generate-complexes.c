/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-population.h"

#include <string.h>

enum { DISTRICTS = 2, SHARES = 28 };

/* Which districts a complex lies in, and what is made there: the mix is invented, after its known
 * character. */
struct profile {
	const char *complex; /* as printed in table 3-1 */
	struct {
		const char *name;
		uint16_t permille;
	} districts[DISTRICTS];
	struct {
		char division[3];
		uint16_t weight;
	} mix[SHARES];
};

static const struct profile profiles[AXL_REPORT_COMPLEXES] = {
    {"한국수출 (부평지구)",
     {{"부평구", 1000}, {"", 0}},
     {{"26", 210},
      {"29", 150},
      {"25", 130},
      {"62", 70},
      {"28", 80},
      {"22", 70},
      {"27", 50},
      {"58", 40},
      {"20", 40},
      {"30", 30},
      {"72", 25},
      {"70", 25},
      {"18", 20},
      {"63", 15},
      {"46", 20},
      {"33", 10},
      {"13", 8},
      {"17", 7}}},
    {"한국수출 (주안지구)",
     {{"서구", 620}, {"미추홀구", 380}},
     {{"26", 170},
      {"25", 180},
      {"29", 160},
      {"24", 50},
      {"20", 70},
      {"22", 80},
      {"28", 80},
      {"30", 60},
      {"27", 30},
      {"17", 20},
      {"18", 25},
      {"62", 20},
      {"46", 15},
      {"10", 15},
      {"13", 10},
      {"52", 10},
      {"38", 5}}},
    {"남동 국가산업단지",
     {{"남동구", 940}, {"연수구", 60}},
     {{"29", 230}, {"25", 220}, {"22", 90}, {"26", 80}, {"28", 80}, {"30", 60}, {"20", 60},
      {"24", 35},  {"27", 25},  {"18", 20}, {"17", 18}, {"32", 15}, {"10", 14}, {"33", 10},
      {"62", 10},  {"52", 9},   {"46", 8},  {"34", 7},  {"21", 4},  {"31", 4},  {"13", 6},
      {"72", 4},   {"70", 4},   {"23", 5},  {"38", 6},  {"16", 4},  {"14", 2}}},
    {"강화하점 일반산업단지",
     {{"강화군", 1000}, {"", 0}},
     {{"10", 3}, {"25", 2}, {"22", 2}, {"28", 1}, {"13", 1}}},
    {"인천 기계산업단지",
     {{"미추홀구", 1000}, {"", 0}},
     {{"29", 420},
      {"25", 330},
      {"24", 80},
      {"30", 60},
      {"28", 40},
      {"22", 30},
      {"34", 20},
      {"38", 20}}},
    {"인천 일반산업단지",
     {{"서구", 700}, {"미추홀구", 300}},
     {{"25", 250},
      {"29", 200},
      {"24", 130},
      {"16", 80},
      {"20", 60},
      {"28", 50},
      {"22", 50},
      {"30", 40},
      {"38", 40},
      {"32", 20},
      {"23", 25},
      {"52", 20},
      {"17", 15},
      {"10", 20}}},
    {"인천서부일반 산업단지",
     {{"서구", 1000}, {"", 0}},
     {{"24", 320},
      {"29", 200},
      {"25", 230},
      {"30", 80},
      {"28", 40},
      {"23", 40},
      {"22", 40},
      {"31", 20},
      {"38", 30}}},
    {"청라1지구 일반산업단지",
     {{"서구", 1000}, {"", 0}},
     {{"30", 9}, {"25", 8}, {"29", 9}, {"26", 4}, {"28", 3}, {"31", 2}}},
    {"송도지식정보 산업단지",
     {{"연수구", 1000}, {"", 0}},
     {{"21", 20}, {"26", 20}, {"70", 12}, {"27", 12}, {"62", 8}, {"29", 9}, {"20", 5}, {"28", 3}}},
    {"뷰티폴파크 (구:인천검단)",
     {{"서구", 1000}, {"", 0}},
     {{"25", 260},
      {"29", 210},
      {"22", 110},
      {"20", 110},
      {"24", 40},
      {"32", 50},
      {"16", 40},
      {"17", 30},
      {"18", 25},
      {"28", 50},
      {"30", 30},
      {"23", 15},
      {"33", 15},
      {"13", 15}}},
    {"강화 일반산업단지",
     {{"강화군", 1000}, {"", 0}},
     {{"10", 12}, {"22", 12}, {"25", 14}, {"29", 12}, {"20", 6}, {"28", 4}, {"30", 4}, {"16", 2}}},
    {"서운 일반산업단지",
     {{"계양구", 1000}, {"", 0}},
     {{"30", 16}, {"29", 16}, {"26", 14}, {"28", 9}, {"25", 9}, {"27", 3}, {"22", 2}}},
    {"인천서부자원 순환특화단지", {{"서구", 1000}, {"", 0}}, {{"38", 19}, {"20", 1}}},
    {"I-Food Park", {{"서구", 1000}, {"", 0}}, {{"10", 62}, {"11", 6}}},
    {"IHP도시첨단 산업단지",
     {{"서구", 1000}, {"", 0}},
     {{"62", 80},
      {"26", 70},
      {"29", 50},
      {"30", 40},
      {"70", 40},
      {"58", 35},
      {"27", 25},
      {"28", 25},
      {"72", 20},
      {"31", 12},
      {"63", 16}}},
};

struct axl_plant *axl_population_add(struct axl_population *population)
{
	axl_reserve(population->plants, population->plant_capacity, population->plant_count + 1);
	struct axl_plant *plant = &population->plants[population->plant_count++];
	*plant = (struct axl_plant){.last = AXL_LAST_WAVE};
	return plant;
}

static const struct profile *profile_of(const char *complex)
{
	for (size_t i = 0; i < AXL_COUNT(profiles); i++)
		if (strcmp(profiles[i].complex, complex) == 0)
			return &profiles[i];
	axl_bug("table 3-1 names a complex without a profile");
}

/* A division's weight shared among its industries, in millionths: rare ones stay rare everywhere.
 */
static void weigh_industries(const struct profile *profile, uint64_t *weights)
{
	const struct axl_industry *industries;
	size_t count = axl_industries(&industries);
	memset(weights, 0, count * sizeof *weights);
	for (size_t share = 0; share < SHARES && profile->mix[share].weight; share++) {
		const char *division = profile->mix[share].division;
		uint64_t sum = 0;
		for (size_t i = 0; i < count; i++)
			sum += strncmp(industries[i].code, division, 2) == 0 ? industries[i].weight
			                                                     : 0;
		for (size_t i = 0; i < count; i++)
			if (strncmp(industries[i].code, division, 2) == 0)
				weights[i] = profile->mix[share].weight * UINT64_C(1000000) *
				             industries[i].weight / sum;
	}
}

static const char *draw_district(struct axl_random *random, const struct profile *profile)
{
	return profile->districts[!axl_random_chance(random, profile->districts[0].permille)].name;
}

static void settle_complex(struct axl_population *population, struct axl_random *random,
                           const struct axl_report_complex *complex, uint8_t place)
{
	const struct axl_industry *industries;
	size_t count = axl_industries(&industries);
	const struct profile *profile = profile_of(complex->name);
	axl_auto(axl_memory) uint64_t *weights = axl_xcalloc(count, sizeof *weights);
	axl_auto(axl_memory) uint64_t *plants = axl_xcalloc(count, sizeof *plants);
	weigh_industries(profile, weights);
	axl_apportion(complex->firms, weights, count, plants);

	axl_auto(axl_memory) uint16_t *drawn = axl_xcalloc(complex->firms, sizeof *drawn);
	size_t filled = 0;
	for (size_t i = 0; i < count; i++)
		for (uint64_t k = 0; k < plants[i]; k++)
			drawn[filled++] = (uint16_t)i;
	axl_auto(axl_memory) uint32_t *order = axl_xcalloc(complex->firms, sizeof *order);
	axl_random_order(random, order, complex->firms);
	for (size_t i = 0; i < complex->firms; i++) {
		struct axl_plant *plant = axl_population_add(population);
		plant->complex = place;
		plant->industry = drawn[order[i]];
		plant->district = draw_district(random, profile);
	}
}

void axl_population_settle(struct axl_population *population, const struct axl_report *report)
{
	struct axl_random random;
	axl_random_init(&random, "settle");
	for (uint8_t i = 0; i < AXL_REPORT_COMPLEXES; i++)
		settle_complex(population, &random, &report->complexes[i], i);
}
