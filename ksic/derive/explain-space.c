/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The facts behind what is told of the region as a whole, and of its industries among those of
 * its siblings: the cells of the tables that spoke. Where a figure hangs on a whole table,
 * the cells that say most about it come first.
 */
#include "config.h"

#include "ksic/derive/derive.h"
#include "ksic/fact/plant.h"
#include "ksic/industry/agglomeration.h"
#include "ksic/industry/space.h"

#include <string.h>

enum cells {
	HOME,               /* home's industries */
	HOME_AND_REFERENCE, /* and those of the reference */
	INDUSTRY,           /* of the industry, all siblings */
	HOME_FIRST,         /* the whole table: home's cells first */
	INDUSTRY_FIRST,     /* the industry's first */
	PLANTS,             /* of the industry at home, by the register */
};

static const struct {
	const char *metric;
	enum cells cells;
} metrics[] = {
    {"hhi", HOME},
    {"hhi_normalised", HOME},
    {"equivalent_industries", HOME},
    {"entropy", HOME},
    {"krugman", HOME_AND_REFERENCE},
    {"krugman_without_region", HOME_AND_REFERENCE},
    {"ellison_glaeser", PLANTS},
    {"hhi_regions", INDUSTRY},
    {"lq_z", INDUSTRY},
    {"lq_log_z", INDUSTRY},
    {"density", HOME_FIRST},
    {"eci", HOME_FIRST},
    {"pci", INDUSTRY_FIRST},
};

/* One table's figures of several places, in the metric's period. */
struct showing {
	struct axl_explaining *explaining;
	enum cells cells;
	const struct axl_ksic_item *item; /* asked for; NULL: none */
	const struct axl_figure_table *table;
	const struct axl_region *const *places;
	size_t place_count, home;
	enum axl_ksic_level level;
	int pass; /* what comes first, and what after it */
};

/* The pass in which a cell is shown; -1: in none. */
static int pass_of(const struct showing *showing, size_t place, const struct axl_ksic_item *item)
{
	switch (showing->cells) {
	case INDUSTRY:
		return item == showing->item ? 0 : -1;
	case HOME_FIRST:
		return place == showing->home ? 0 : 1;
	case INDUSTRY_FIRST:
		return item == showing->item ? 0 : 1;
	default:
		return 0;
	}
}

static int show_figure(void *context, const struct axl_figure *figure,
                       const struct axl_ksic_item *item, double share)
{
	const struct showing *showing = context;
	const char *period = showing->table->periods[figure->period];
	if (share == 0 || strcmp(period, showing->explaining->period) != 0 ||
	    pass_of(showing, figure->place, item) != showing->pass)
		return 0;
	char number[AXL_DOUBLE_TEXT];
	axl_auto(axl_memory) char *text = axl_xasprintf(
	    "%s · %s %s · %s · %s", showing->places[figure->place]->name, figure->item->code,
	    figure->item->name_ko, period, axl_how_number(figure->number, number));
	return axl_explain_show(showing->explaining, figure->fact, figure->column, text);
}

static int show_places(struct showing *showing, struct axl_error **err)
{
	const struct axl_world *world = showing->explaining->world;
	int result = 0;
	for (showing->pass = 0; showing->pass < 2; showing->pass++)
		for (size_t place = 0; place < showing->place_count && result == 0; place++) {
			struct axl_figure_walk walk = {showing->table, world->ksic, world->revision,
			                               showing->level, place,       AXL_EMPLOYEES};
			result = axl_figures_walk(&walk, show_figure, showing, err);
		}
	return result;
}

/* The region as a whole, and its reference. */
static int explain_whole(struct showing *showing, struct axl_error **err)
{
	const struct axl_explaining *explaining = showing->explaining;
	const struct axl_world *world = explaining->world;
	const struct axl_region *const sides[] = {
	    [AXL_HOME] = world->home, [AXL_REFERENCE] = world->reference};
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	if (axl_figures_load(explaining->store, explaining->wave, world, &figures, err) < 0)
		return -1;
	showing->table = axl_figures_choose(figures, AXL_EMPLOYEES, showing->level);
	showing->places = sides;
	showing->place_count = showing->cells == HOME_AND_REFERENCE ? AXL_COUNT(sides) : 1;
	return showing->table ? show_places(showing, err) : 0;
}

/* Home among its siblings, in the table that spoke of them. */
static int explain_among(struct showing *showing, struct axl_error **err)
{
	const struct axl_explaining *explaining = showing->explaining;
	const struct axl_world *world = explaining->world;
	axl_auto(axl_industry_space) struct axl_industry_space *space = NULL;
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	if (axl_industry_space_new(explaining->store, explaining->wave, world, showing->level,
	                           AXL_EMPLOYEES, &space, err) < 0)
		return -1;
	if (!space)
		return 0;
	showing->places = space->panel->regions;
	showing->place_count = space->panel->region_count;
	showing->home = space->home;
	if (axl_figures_ask(explaining->store, explaining->wave, world, showing->places,
	                    showing->place_count, &figures, err) < 0)
		return -1;
	for (size_t i = 0; i < figures->count; i++)
		if (figures->tables[i].version == space->panel->version)
			showing->table = &figures->tables[i];
	return showing->table ? show_places(showing, err) : 0;
}

/* Plants of the industry */

struct plants {
	const struct showing *showing;
	struct axl_error **err;
};

static int show_plant(void *context, const struct axl_plant *plant)
{
	const struct plants *plants = context;
	struct axl_explaining *explaining = plants->showing->explaining;
	const struct axl_ksic_item *item;
	if (axl_agglomeration_item(explaining->world, plant->scheme, plant->industry,
	                           plants->showing->level, &item, plants->err) < 0)
		return -1;
	if (item != plants->showing->item)
		return 0;
	const struct axl_region *region =
	    axl_region_by_code(explaining->world->regions, plant->region);
	char number[AXL_DOUBLE_TEXT];
	axl_auto(axl_memory) char *text =
	    axl_xasprintf("%s · %s · %s", region ? region->name : plant->region,
	                  axl_how_number(plant->employees, number), plant->name);
	return axl_explain_show(explaining, plant->fact, 0, text);
}

static int explain_plants(const struct showing *showing, struct axl_error **err)
{
	const struct axl_explaining *explaining = showing->explaining;
	struct plants plants = {showing, err};
	int64_t version;
	if (axl_register_of_wave(explaining->store, explaining->wave, explaining->world, &version,
	                         err) < 0)
		return -1;
	return axl_plants_each(explaining->store, explaining->world, version, show_plant, &plants,
	                       err);
}

bool axl_explains_space(const char *metric)
{
	for (size_t i = 0; i < AXL_COUNT(metrics); i++)
		if (strcmp(metrics[i].metric, metric) == 0)
			return true;
	return false;
}

int axl_explain_space(struct axl_explaining *explaining, struct axl_error **err)
{
	const struct axl_world *world = explaining->world;
	struct showing showing = {.explaining = explaining, .level = world->levels[0]};
	for (size_t i = 0; i < AXL_COUNT(metrics); i++)
		if (strcmp(metrics[i].metric, explaining->metric) == 0)
			showing.cells = metrics[i].cells;
	if (strcmp(explaining->metric, "eci") == 0)
		showing.level = world->levels[world->level_count - 1];
	if (*explaining->unit->industry) {
		showing.item =
		    axl_ksic_find_scheme(world->ksic, axl_slice_of(explaining->unit->industry));
		if (!showing.item)
			return 0;
		showing.level = showing.item->level;
	}
	if (showing.cells == PLANTS)
		return explain_plants(&showing, err);
	bool whole = showing.cells == HOME || showing.cells == HOME_AND_REFERENCE;
	return whole ? explain_whole(&showing, err) : explain_among(&showing, err);
}
