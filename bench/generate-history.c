/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-population.h"

enum { LAST_YEAR = 2024 };

static const struct axl_industry *industry_of(const struct axl_plant *plant)
{
	const struct axl_industry *industries;
	axl_industries(&industries);
	return &industries[plant->industry];
}

/* Growth in per mille a year as a chance per mille a quarter, around an ordinary one. */
static uint32_t chance_by_growth(uint32_t ordinary, int growth)
{
	int chance = (int)ordinary + growth / 8;
	return chance < 1 ? 1 : (uint32_t)chance;
}

/* One draw a statement: C does not say which of two in an expression comes first. */
static struct axl_day draw_day(struct axl_random *random, uint32_t year, uint32_t first_month,
                               uint32_t months)
{
	uint32_t month = first_month + axl_random_below(random, months);
	uint32_t day = axl_random_between(random, 1, 28);
	return (struct axl_day){(uint16_t)year, (uint8_t)month, (uint8_t)day};
}

/* Small plants of growing industries are those that are new. */
static void draw_opening(struct axl_plant *plant, struct axl_random *random)
{
	uint32_t chance = chance_by_growth(9, industry_of(plant)->growth);
	bool small = plant->figures[AXL_LAST_WAVE].employees < 30;
	for (unsigned wave = AXL_LAST_WAVE; wave > 0; wave--)
		if (small && axl_random_chance(random, chance)) {
			plant->first = (uint8_t)wave;
			plant->opened = draw_day(random, LAST_YEAR, 4 + 3 * wave, 3);
			return;
		}
	/* The older the rarer: the larger of two draws counts. */
	uint32_t a = axl_random_below(random, 46), b = axl_random_below(random, 46);
	plant->opened = draw_day(random, 1978 + (a > b ? a : b), 1, 12);
}

/* One quarter back: the industry's growth undone, with a little of the plant's own. */
static uint32_t earlier(struct axl_random *random, uint32_t value, int growth_a_year)
{
	uint32_t own = axl_random_between(random, 980, 1020);
	uint64_t quarter = (uint64_t)(4000 + growth_a_year);
	return (uint32_t)axl_random_scale(random, value, UINT64_C(4000) * own, quarter * 1000);
}

static void look_back(struct axl_plant *plant, struct axl_random *random)
{
	const struct axl_industry *industry = industry_of(plant);
	for (int wave = plant->last; wave > plant->first; wave--) {
		const struct axl_plant_figures *now = &plant->figures[wave];
		struct axl_plant_figures *before = &plant->figures[wave - 1];
		before->employees = earlier(random, now->employees, industry->growth);
		if (before->employees == 0)
			before->employees = 1;
		before->production = earlier(random, now->production, industry->output_growth);
		before->exports = earlier(random, now->exports, industry->output_growth);
	}
}

/* A small plant like one that still stands, closed since; shrinking industries lose more. */
static void add_closed(struct axl_population *population, struct axl_random *random,
                       const struct axl_plant *like)
{
	struct axl_plant model = *like;
	const struct axl_industry *industry = industry_of(&model);
	struct axl_plant *plant = axl_population_add(population);
	plant->industry = model.industry;
	plant->complex = model.complex;
	plant->district = model.district;
	plant->last = (uint8_t)axl_random_below(random, AXL_LAST_WAVE);
	uint32_t year = axl_random_between(random, 1985, 2021);
	plant->opened = draw_day(random, year, 1, 12);
	struct axl_plant_figures *figures = &plant->figures[plant->last];
	figures->employees = axl_random_between(random, 1, 9);
	figures->production =
	    figures->employees * industry->output * axl_random_between(random, 30, 90) / 100;
}

void axl_population_look_back(struct axl_population *population)
{
	struct axl_random random;
	axl_random_init(&random, "history");
	size_t standing = population->plant_count;
	for (size_t i = 0; i < standing; i++)
		draw_opening(&population->plants[i], &random);
	for (size_t i = 0; i < standing; i++)
		if (axl_random_chance(
			&random, chance_by_growth(9, -industry_of(&population->plants[i])->growth)))
			add_closed(population, &random, &population->plants[i]);
	for (size_t i = 0; i < population->plant_count; i++)
		look_back(&population->plants[i], &random);
}
