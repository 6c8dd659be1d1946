/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Metrics of the industries of the home region at the project's levels. Sizes, shares and
 * location quotients are written for every period that is known, growth once.
 */
#include "config.h"

#include "ksic/derive.h"
#include "ksic/figure/grid.h"
#include "ksic/industry-text.h"

#include <math.h>

struct level {
	struct axl_deriving *deriving;
	enum axl_ksic_level level;
	struct axl_figure_grid grids[AXL_FIGURE_MEASURES];
};

static void release_level(struct level *level)
{
	for (size_t m = 0; m < AXL_FIGURE_MEASURES; m++)
		axl_figure_grid_release(&level->grids[m]);
}

static int fill_level(struct level *level, const struct axl_figures *figures,
                      struct axl_error **err)
{
	const struct axl_figure_table *tables[AXL_FIGURE_MEASURES];
	for (enum axl_figure_measure m = 0; m < AXL_FIGURE_MEASURES; m++)
		tables[m] = axl_figures_choose(figures, m, level->level);
	tables[AXL_BOTH_EMPLOYEES] = tables[AXL_BOTH_SALES];
	for (enum axl_figure_measure m = 0; m < AXL_FIGURE_MEASURES; m++)
		if (axl_figure_grid_fill(&level->grids[m], tables[m], level->deriving->world,
		                         level->level, m, err) < 0)
			return -1;
	return 0;
}

static int write_sizes(const struct level *level, const struct axl_ksic_item *item, int64_t unit,
                       struct axl_error **err)
{
	static const struct {
		enum axl_figure_measure measure;
		const char *metric;
	} sizes[] = {{AXL_ESTABLISHMENTS, "establishments"},
	             {AXL_EMPLOYEES, "employees"},
	             {AXL_SALES, "sales"}};
	for (size_t i = 0; i < AXL_COUNT(sizes); i++) {
		const struct axl_figure_grid *grid = &level->grids[sizes[i].measure];
		for (size_t p = 0; p < axl_figure_grid_periods(grid); p++) {
			const struct axl_grid_cell *cell = axl_figure_grid_at(grid, p, item);
			struct axl_derived size = {.unit = unit,
			                           .metric = sizes[i].metric,
			                           .period = grid->table->periods[p],
			                           .estimate =
			                               axl_estimate_of(cell->number[AXL_HOME]),
			                           .n = grid->table->is_register ? cell->rows : NAN,
			                           .how = ""};
			if (axl_derive_write(level->deriving, &size, err) < 0)
				return -1;
		}
	}
	return 0;
}

static int write_specialisation(const struct level *level, const struct axl_ksic_item *item,
                                int64_t unit, struct axl_error **err)
{
	const struct axl_figure_grid *grid = &level->grids[AXL_EMPLOYEES];
	for (size_t p = 0; p < axl_figure_grid_periods(grid); p++) {
		const struct axl_number *number = axl_figure_grid_at(grid, p, item)->number;
		struct axl_number x = number[AXL_HOME], n = grid->totals[AXL_HOME][p];
		struct axl_number X = number[AXL_REFERENCE], N = grid->totals[AXL_REFERENCE][p];
		if (x.state == AXL_ABSENT)
			continue;
		char here[80], there[80], how[168];
		axl_how_ratio(x, n, here, sizeof here);
		axl_how_ratio(X, N, there, sizeof there);
		(void)snprintf(how, sizeof how, "(%s) / (%s)", here, there);
		struct axl_derived share = {.unit = unit,
		                            .metric = "employees_share",
		                            .period = grid->table->periods[p],
		                            .estimate = axl_ratio(x, n),
		                            .n = NAN,
		                            .how = here};
		struct axl_derived lq = {.unit = unit,
		                         .metric = "lq_employees",
		                         .period = grid->table->periods[p],
		                         .estimate = axl_location_quotient(x, n, X, N),
		                         .n = NAN,
		                         .how = how};
		if (axl_derive_write(level->deriving, &share, err) < 0 ||
		    axl_derive_write(level->deriving, &lq, err) < 0)
			return -1;
	}
	return 0;
}

static int write_growth(const struct level *level, const struct axl_ksic_item *item, int64_t unit,
                        enum axl_figure_measure measure, const char *metric, struct axl_error **err)
{
	const struct axl_figure_grid *grid = &level->grids[measure];
	if (!axl_figure_grid_knows(grid, AXL_HOME, item))
		return 0;
	const struct axl_figure_table *table = grid->table;
	size_t count = table->period_count;
	axl_auto(axl_memory) struct axl_number *series = axl_xcalloc(count, sizeof *series);
	for (size_t p = 0; p < count; p++)
		series[p] = axl_figure_grid_at(grid, p, item)->number[AXL_HOME];
	struct axl_growth growth =
	    axl_growth_of(series, (const char(*)[AXL_PERIOD_SIZE])table->periods, count);
	size_t last = growth.count ? growth.first + growth.count - 1 : count - 1;
	struct axl_derived derived = {.unit = unit,
	                              .metric = metric,
	                              .period = table->periods[last],
	                              .estimate = growth.estimate,
	                              .n = (double)growth.count,
	                              .how = growth.how};
	return axl_derive_write(level->deriving, &derived, err);
}

static int write_productivity(const struct level *level, const struct axl_ksic_item *item,
                              int64_t unit, struct axl_error **err)
{
	const struct axl_figure_grid *both = &level->grids[AXL_BOTH_SALES];
	for (size_t p = 0; p < axl_figure_grid_periods(both); p++) {
		const struct axl_grid_cell *sales = axl_figure_grid_at(both, p, item);
		const struct axl_grid_cell *employees =
		    axl_figure_grid_at(&level->grids[AXL_BOTH_EMPLOYEES], p, item);
		char how[80];
		axl_how_ratio(sales->number[AXL_HOME], employees->number[AXL_HOME], how,
		              sizeof how);
		struct axl_derived derived = {
		    .unit = unit,
		    .metric = "sales_per_employee",
		    .period = both->table->periods[p],
		    .estimate = axl_ratio(sales->number[AXL_HOME], employees->number[AXL_HOME]),
		    .n = sales->rows,
		    .how = how};
		if (axl_derive_write(level->deriving, &derived, err) < 0)
			return -1;
	}
	return 0;
}

static bool is_known(const struct level *level, const struct axl_ksic_item *item)
{
	for (size_t m = 0; m < AXL_FIGURE_MEASURES; m++)
		if (axl_figure_grid_knows(&level->grids[m], AXL_HOME, item))
			return true;
	return false;
}

static int ensure_unit(const struct level *level, const struct axl_ksic_item *item,
                       int64_t *ret_unit, struct axl_error **err)
{
	const char *region = level->deriving->world->home->code;
	axl_auto(axl_memory) char *industry =
	    axl_xasprintf("%s:%s", axl_revision_scheme(item->revision), item->code);
	axl_auto(axl_memory) char *key = axl_xasprintf("industry:%s@%s", industry, region);
	struct axl_unit unit = {"industry", key, region, industry, "", item->name_ko};
	return axl_unit_ensure(level->deriving->store, &unit, ret_unit, err);
}

static int write_item(const struct level *level, const struct axl_ksic_item *item,
                      struct axl_error **err)
{
	int64_t unit;
	if (ensure_unit(level, item, &unit, err) < 0 || write_sizes(level, item, unit, err) < 0 ||
	    write_specialisation(level, item, unit, err) < 0 ||
	    write_growth(level, item, unit, AXL_EMPLOYEES, "employees_cagr", err) < 0 ||
	    write_growth(level, item, unit, AXL_ESTABLISHMENTS, "establishments_cagr", err) < 0)
		return -1;
	return write_productivity(level, item, unit, err);
}

static int write_level(const struct level *level, struct axl_error **err)
{
	const struct axl_ksic_item *const *items;
	const struct axl_world *world = level->deriving->world;
	size_t count = axl_ksic_items(world->ksic, world->revision, &items);
	for (size_t i = 0; i < count; i++) {
		const struct axl_ksic_item *item = items[i];
		if (item->level == level->level && is_known(level, item) &&
		    write_item(level, item, err) < 0)
			return -1;
	}
	return 0;
}

int axl_derive_industries(struct axl_deriving *deriving, struct axl_error **err)
{
	const struct axl_world *world = deriving->world;
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	if (axl_figures_load(deriving->store, deriving->wave, world, &figures, err) < 0)
		return -1;
	int result = 0;
	for (size_t i = 0; i < world->level_count && result == 0; i++) {
		struct level level = {.deriving = deriving, .level = world->levels[i]};
		result = fill_level(&level, figures, err);
		if (result == 0)
			result = write_level(&level, err);
		release_level(&level);
	}
	return result;
}
