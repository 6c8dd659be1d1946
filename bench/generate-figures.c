/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-population.h"

/* The won of a dollar at which exports are kept within production. */
enum { WON_PER_DOLLAR = 1400 };

/* Quantiles of a log-normal distribution (sigma 0.92) in sixteenths; the product of two draws is
 * one of sigma 1.3. */
static const uint8_t quantiles[32] = {
    2,  3,  4,  5,  6,  7,  7,  8,  9,  10, 11, 11, 12, 13, 14, 15,
    17, 18, 19, 21, 22, 24, 26, 28, 31, 34, 38, 43, 50, 59, 75, 116,
};

static uint64_t draw_size(struct axl_random *random)
{
	uint64_t first = quantiles[axl_random_below(random, AXL_COUNT(quantiles))];
	return first * quantiles[axl_random_below(random, AXL_COUNT(quantiles))];
}

/* The last wave's figures of the plants of one complex, which stand side by side. */
struct ground {
	struct axl_plant *plants;
	size_t count;
	uint64_t *weights, *caps, *shares;
};

static struct axl_plant_figures *figures_of(struct ground *ground, size_t i)
{
	return &ground->plants[i].figures[AXL_LAST_WAVE];
}

static const struct axl_industry *industry_of(const struct ground *ground, size_t i)
{
	const struct axl_industry *industries;
	axl_industries(&industries);
	return &industries[ground->plants[i].industry];
}

static void employ(struct ground *ground, struct axl_random *random, uint32_t employees)
{
	for (size_t i = 0; i < ground->count; i++)
		ground->weights[i] = draw_size(random) * industry_of(ground, i)->size;
	axl_apportion(employees - ground->count, ground->weights, ground->count, ground->shares);
	for (size_t i = 0; i < ground->count; i++)
		figures_of(ground, i)->employees = (uint32_t)ground->shares[i] + 1;
}

static void produce(struct ground *ground, struct axl_random *random, uint32_t production)
{
	for (size_t i = 0; i < ground->count; i++)
		ground->weights[i] = (uint64_t)figures_of(ground, i)->employees *
		                     industry_of(ground, i)->output *
		                     axl_random_between(random, 60, 160);
	axl_apportion(production, ground->weights, ground->count, ground->shares);
	for (size_t i = 0; i < ground->count; i++)
		figures_of(ground, i)->production = (uint32_t)ground->shares[i];
}

/* Larger plants and exporting industries export more often, and all of them in a complex that lives
 * on exports. */
static bool draw_exporter(struct ground *ground, struct axl_random *random, size_t i,
                          uint32_t complex_readiness)
{
	uint32_t employees = figures_of(ground, i)->employees;
	uint32_t readiness = employees < 5 ? 1 : employees < 20 ? 3 : employees < 100 ? 6 : 9;
	uint32_t chance = industry_of(ground, i)->exports * readiness / 4 + complex_readiness;
	return axl_random_chance(random, chance);
}

static bool share_exports(struct ground *ground, struct axl_random *random,
                          const struct axl_report_complex *complex, uint32_t readiness)
{
	for (size_t i = 0; i < ground->count; i++) {
		uint64_t production = figures_of(ground, i)->production;
		bool exporter = draw_exporter(ground, random, i, readiness);
		ground->caps[i] = production * 1000 / WON_PER_DOLLAR;
		ground->weights[i] = exporter
		                         ? production * (industry_of(ground, i)->exports + 1u) *
		                               axl_random_between(random, 20, 100)
		                         : 0;
	}
	return axl_apportion_capped(complex->exports, ground->weights, ground->caps, ground->count,
	                            ground->shares);
}

static void export(struct ground *ground, struct axl_random *random,
                   const struct axl_report_complex *complex)
{
	uint64_t won = (uint64_t)complex->exports * WON_PER_DOLLAR / 1000; /* million */
	uint32_t readiness = (uint32_t)(won * 1000 / complex->production);
	if (!share_exports(ground, random, complex, readiness) &&
	    !share_exports(ground, random, complex, 1000))
		axl_bug("a complex exports more than it produces");
	for (size_t i = 0; i < ground->count; i++)
		figures_of(ground, i)->exports = (uint32_t)ground->shares[i];
}

void axl_population_measure(struct axl_population *population, const struct axl_report *report)
{
	struct axl_random random;
	axl_random_init(&random, "measure");
	struct axl_plant *plants = population->plants;
	for (size_t place = 0; place < AXL_REPORT_COMPLEXES; place++) {
		const struct axl_report_complex *complex = &report->complexes[place];
		size_t count = complex->firms;
		axl_auto(axl_memory) uint64_t *room = axl_xcalloc(3 * count, sizeof *room);
		struct ground ground = {plants, count, room, room + count, room + 2 * count};
		employ(&ground, &random, complex->employees);
		produce(&ground, &random, complex->production);
		export(&ground, &random, complex);
		plants += count;
	}
}
