/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-population.h"

#include <string.h>

enum { SECOND_PLANTS = 30 /* per mille */, CODED_IN_10 = 60 /* per mille */, LARGE = 30 };

static bool same_trade(const struct axl_plant *a, const struct axl_plant *b)
{
	const struct axl_industry *industries;
	axl_industries(&industries);
	return strncmp(industries[a->industry].code, industries[b->industry].code, 2) == 0;
}

/* The firm of an earlier plant, where this one is to be its second; else UINT32_MAX. */
static uint32_t draw_parent(const struct axl_population *population, struct axl_random *random,
                            uint32_t place)
{
	const struct axl_plant *plants = population->plants;
	if (place == 0 || !axl_random_chance(random, SECOND_PLANTS))
		return UINT32_MAX;
	for (int attempt = 0; attempt < 40; attempt++) {
		uint32_t other = axl_random_below(random, place);
		if (plants[other].number == 1 && plants[other].last == AXL_LAST_WAVE &&
		    same_trade(&plants[other], &plants[place]))
			return plants[other].firm;
	}
	return UINT32_MAX;
}

static void found(struct axl_population *population)
{
	const struct axl_industry *industries;
	axl_industries(&industries);
	struct axl_random random;
	axl_random_init(&random, "firms");
	population->firms = axl_xcalloc(population->plant_count, sizeof *population->firms);
	for (uint32_t i = 0; i < population->plant_count; i++) {
		struct axl_plant *plant = &population->plants[i];
		const struct axl_industry *industry = &industries[plant->industry];
		plant->coded_in_10 = *industry->code10 && axl_random_chance(&random, CODED_IN_10);
		uint32_t parent = draw_parent(population, &random, i);
		if (parent != UINT32_MAX) {
			plant->firm = parent;
			plant->number = 2;
			continue;
		}
		plant->firm = (uint32_t)population->firm_count++;
		plant->number = 1;
		struct axl_firm *firm = &population->firms[plant->firm];
		firm->plant = i;
		firm->name = axl_firm_name_invent(&random, plant->firm + 1, industry->code,
		                                  plant->figures[plant->last].employees >= LARGE);
		axl_business_number(plant->firm + 1, firm->name.legal, firm->number);
	}
}

struct axl_population *axl_population_new(const struct axl_report *report)
{
	struct axl_population *population = axl_xcalloc(1, sizeof *population);
	axl_population_settle(population, report);
	axl_population_measure(population, report);
	axl_population_look_back(population);
	found(population);
	return population;
}

static int by_size(const void *a, const void *b)
{
	const struct axl_firm_size *x = a, *y = b;
	if (x->employees != y->employees)
		return x->employees > y->employees ? -1 : 1;
	return (x->firm > y->firm) - (x->firm < y->firm);
}

struct axl_firm_size *axl_firms_by_size(const struct axl_population *population)
{
	struct axl_firm_size *sizes = axl_xcalloc(population->firm_count, sizeof *sizes);
	for (uint32_t i = 0; i < population->firm_count; i++)
		sizes[i].firm = i;
	for (size_t i = 0; i < population->plant_count; i++) {
		const struct axl_plant *plant = &population->plants[i];
		sizes[plant->firm].employees += plant->figures[AXL_LAST_WAVE].employees;
		sizes[plant->firm].production += plant->figures[AXL_LAST_WAVE].production;
	}
	qsort(sizes, population->firm_count, sizeof *sizes, by_size);
	return sizes;
}

void axl_population_free(struct axl_population *population)
{
	if (!population)
		return;
	free(population->plants);
	free(population->firms);
	free(population);
}
