/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Metrics of the firms that have a plant in the home region, summed over those plants. They
 * come from one register alone, because two may list the same plants.
 */
#include "config.h"

#include "base/arena.h"
#include "base/index.h"
#include "ksic/derive/derive.h"
#include "ksic/fact/plant.h"
#include "ksic/firm.h"
#include "ksic/industry/text.h"

#include <math.h>

struct firm {
	char key[AXL_FIRM_KEY_SIZE];
	size_t plants;
	struct axl_number employees, sales;
	struct axl_number both_employees, both_sales;
	/* Of its largest plant: */
	double largest;
	const char *name, *scheme, *industry, *period;
};

struct firms {
	struct axl_index *keys;
	struct axl_arena *texts;
	struct firm *items;
	size_t count, capacity;
	const char *home;
};

static struct firm *firm_of(struct firms *firms, const struct axl_plant *plant)
{
	char key[AXL_FIRM_KEY_SIZE];
	bool added;
	axl_plant_firm_key(plant, firms->home, key);
	size_t position = axl_index_add(firms->keys, key, strlen(key), firms->count, &added);
	if (!added)
		return &firms->items[position];
	axl_reserve(firms->items, firms->capacity, firms->count + 1);
	struct firm *firm = &firms->items[firms->count++];
	const struct axl_number absent = {AXL_ABSENT, 0};
	*firm = (struct firm){.employees = absent,
	                      .sales = absent,
	                      .both_employees = absent,
	                      .both_sales = absent,
	                      .largest = -1};
	memcpy(firm->key, key, sizeof key);
	return firm;
}

static int take_plant(void *context, const struct axl_plant *plant)
{
	struct firms *firms = context;
	struct firm *firm = firm_of(firms, plant);
	double size = plant->employees.state == AXL_VALUE ? plant->employees.number : 0;
	firm->plants++;
	axl_number_add(&firm->employees, plant->employees, 1);
	axl_number_add(&firm->sales, plant->sales, 1);
	if (plant->employees.state == AXL_VALUE && plant->sales.state == AXL_VALUE) {
		axl_number_add(&firm->both_employees, plant->employees, 1);
		axl_number_add(&firm->both_sales, plant->sales, 1);
	}
	if (size <= firm->largest)
		return 0;
	firm->largest = size;
	firm->name = axl_arena_text(firms->texts, plant->name);
	firm->scheme = axl_arena_text(firms->texts, plant->scheme);
	firm->industry = axl_arena_text(firms->texts, plant->industry);
	firm->period = axl_arena_text(firms->texts, plant->period);
	return 0;
}

/* "ksic11:29292", the likeliest code of the results' revision; "" where the plant has none. */
static int industry_of(const struct axl_world *world, const struct firm *firm, char text[32],
                       struct axl_error **err)
{
	axl_auto(axl_memory) struct axl_ksic_target *targets = NULL;
	size_t count, best = 0;
	unsigned caution;
	text[0] = '\0';
	if (!*firm->industry)
		return 0;
	if (axl_ksic_convert(world->ksic, axl_ksic_scheme_revision(firm->scheme),
	                     axl_slice_of(firm->industry), world->revision, &targets, &count,
	                     &caution, err) < 0)
		return -1;
	for (size_t i = 1; i < count; i++)
		if (targets[i].share > targets[best].share)
			best = i;
	(void)snprintf(text, 32, "%s:%s", axl_revision_scheme(world->revision),
	               targets[best].item->code);
	return 0;
}

static int write_firm(struct axl_deriving *deriving, const struct firm *firm,
                      struct axl_error **err)
{
	char industry[32], ratio[80], sum[32] = "";
	int64_t id;
	if (industry_of(deriving->world, firm, industry, err) < 0)
		return -1;
	struct axl_unit unit = {"firm",   firm->key, deriving->world->home->code,
	                        industry, "",        firm->name};
	if (axl_unit_ensure(deriving->store, &unit, &id, err) < 0)
		return -1;
	if (firm->plants > 1)
		(void)snprintf(sum, sizeof sum, "Σ n = %zu", firm->plants);
	axl_how_ratio(firm->both_sales, firm->both_employees, ratio, sizeof ratio);
	const struct axl_derived figures[] = {
	    {id, "employees", firm->period, axl_estimate_of(firm->employees), (double)firm->plants,
	     sum},
	    {id, "sales", firm->period, axl_estimate_of(firm->sales), (double)firm->plants, sum},
	    {id, "sales_per_employee", firm->period,
	     axl_ratio(firm->both_sales, firm->both_employees), (double)firm->plants, ratio},
	};
	for (size_t i = 0; i < AXL_COUNT(figures); i++)
		if (axl_derive_write(deriving, &figures[i], err) < 0)
			return -1;
	return 0;
}

int axl_derive_firms(struct axl_deriving *deriving, struct axl_error **err)
{
	struct firms firms = {
	    .keys = axl_index_new(), .texts = axl_arena_new(), .home = deriving->world->home->code};
	int64_t version;
	int result =
	    axl_register_of_wave(deriving->store, deriving->wave, deriving->world, &version, err);
	if (result == 0 && version)
		result = axl_plants_each(deriving->store, deriving->world, version, take_plant,
		                         &firms, err);
	for (size_t i = 0; i < firms.count && result == 0; i++)
		result = write_firm(deriving, &firms.items[i], err);
	axl_index_free(firms.keys);
	axl_arena_free(firms.texts);
	free(firms.items);
	return result;
}
