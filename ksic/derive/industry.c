/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Metrics of the industries of the home region at the project's levels. Sizes, shares and
 * location quotients are written for every period that is known; growth as it was known then.
 */
#include "config.h"

#include "ksic/chain/derive.h"
#include "ksic/derive/derive.h"
#include "ksic/derive/firm-output.h"
#include "ksic/figure/grid.h"
#include "ksic/industry/text.h"

#include <math.h>

struct level {
	struct axl_deriving *deriving;
	enum axl_ksic_level level;
	const struct axl_chain *chain; /* NULL: no input-output table */
	struct axl_figure_grid grids[AXL_FIGURE_MEASURES];
	struct axl_figure_grid output; /* sales of the table that knows them the longest */
	struct axl_breaks *breaks;
	struct axl_firm_output *firms;                /* what stands in for it */
	struct axl_productivity *sales, *value_added; /* a head */
};

static void release_level(struct level *level)
{
	for (size_t m = 0; m < AXL_FIGURE_MEASURES; m++)
		axl_figure_grid_release(&level->grids[m]);
	axl_figure_grid_release(&level->output);
	axl_breaks_free(level->breaks);
	axl_firm_output_free(level->firms);
	axl_productivity_free(level->sales);
	axl_productivity_free(level->value_added);
}

static int fill_level(struct level *level, const struct axl_figures *figures,
                      struct axl_error **err)
{
	const struct axl_world *world = level->deriving->world;
	for (enum axl_figure_measure m = 0; m < AXL_FIGURE_MEASURES; m++) {
		const struct axl_figure_table *table = axl_figures_choose(figures, m, level->level);
		if (m != AXL_BOTH_SALES && m != AXL_BOTH_EMPLOYEES &&
		    axl_figure_grid_fill(&level->grids[m], table, world, level->level, m, err) < 0)
			return -1;
	}
	if (axl_figure_grid_fill(&level->output,
	                         axl_figures_longest(figures, AXL_SALES, level->level), world,
	                         level->level, AXL_SALES, err) < 0 ||
	    axl_breaks_find(level->deriving->store, level->deriving->wave, world, level->level,
	                    &level->breaks, err) < 0 ||
	    axl_firm_output_load(level->deriving->store, world, level->deriving->finance,
	                         level->level, &level->firms, err) < 0)
		return -1;
	if (axl_productivity_new(figures, world, level->level, &axl_sales_productivity,
	                         &level->sales, err) < 0)
		return -1;
	return axl_productivity_new(figures, world, level->level, &axl_value_added_productivity,
	                            &level->value_added, err);
}

static int write_sizes(const struct level *level, const struct axl_ksic_item *item, int64_t unit,
                       struct axl_error **err)
{
	static const struct {
		enum axl_figure_measure measure;
		const char *metric;
	} sizes[] = {{AXL_ESTABLISHMENTS, "establishments"},
	             {AXL_EMPLOYEES, "employees"},
	             {AXL_SALES, "sales"},
	             {AXL_EXPORTS, "exports"},
	             {AXL_VALUE_ADDED, "value_added"},
	             {AXL_RND, "rnd"}};
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

static int write_growth(const struct level *level, const struct axl_figure_grid *grid,
                        const struct axl_ksic_item *item, int64_t unit,
                        const struct axl_growth_metrics *metrics, struct axl_error **err)
{
	if (!axl_figure_grid_knows(grid, AXL_HOME, item))
		return 0;
	const struct axl_figure_table *table = grid->table;
	size_t count = table->period_count;
	axl_auto(axl_memory) struct axl_number *numbers = axl_xcalloc(count, sizeof *numbers);
	for (size_t p = 0; p < count; p++)
		numbers[p] = axl_figure_grid_at(grid, p, item)->number[AXL_HOME];
	const struct axl_break_series named = {table->version, level->deriving->world->home, item,
	                                       grid->measure};
	axl_auto(axl_memory) const struct axl_break **breaks = axl_breaks_of(
	    level->breaks, &named, (const char(*)[AXL_PERIOD_SIZE])table->periods, count);
	struct axl_growing_series series = {
	    .unit = unit,
	    .metrics = metrics,
	    .numbers = numbers,
	    .breaks = breaks,
	    .periods = (const char(*)[AXL_PERIOD_SIZE])table->periods,
	    .count = count,
	    .behind = "",
	};
	return axl_derive_growth(level->deriving, &series, err);
}

static int write_output(const struct level *level, const struct axl_ksic_item *item, int64_t unit,
                        struct axl_error **err)
{
	const struct axl_finance_years *years = level->firms->years;
	if (axl_figure_grid_knows(&level->output, AXL_HOME, item))
		return write_growth(level, &level->output, item, unit, &axl_output_growth, err);
	if (level->firms->firms[item->position] == 0)
		return 0;
	char behind[40];
	(void)snprintf(behind, sizeof behind, "Σ n = %zu: ", level->firms->firms[item->position]);
	struct axl_growing_series series = {
	    .unit = unit,
	    .metrics = &axl_output_growth,
	    .numbers = &level->firms->numbers[item->position * years->period_count],
	    .periods = (const char(*)[AXL_PERIOD_SIZE])years->periods,
	    .count = years->period_count,
	    .behind = behind,
	};
	return axl_derive_growth(level->deriving, &series, err);
}

/* Growth of everything that has a series of its own. */
static int write_growths(const struct level *level, const struct axl_ksic_item *item, int64_t unit,
                         struct axl_error **err)
{
	static const struct {
		enum axl_figure_measure measure;
		struct axl_growth_metrics metrics;
	} growths[] = {{AXL_EMPLOYEES,
	                {"employees_cagr", "employees_trend", "employees_trend_robust",
	                 "employees_decline_years"}},
	               {AXL_ESTABLISHMENTS,
	                {"establishments_cagr", "establishments_trend",
	                 "establishments_trend_robust", "establishments_decline_years"}},
	               {AXL_EXPORTS, {"exports_cagr", NULL, NULL, NULL}},
	               {AXL_VALUE_ADDED, {"value_added_cagr", NULL, NULL, NULL}}};
	for (size_t i = 0; i < AXL_COUNT(growths); i++)
		if (write_growth(level, &level->grids[growths[i].measure], item, unit,
		                 &growths[i].metrics, err) < 0)
			return -1;
	return write_output(level, item, unit, err);
}

static bool is_known(const struct level *level, const struct axl_ksic_item *item)
{
	for (size_t m = 0; m < AXL_FIGURE_MEASURES; m++)
		if (axl_figure_grid_knows(&level->grids[m], AXL_HOME, item))
			return true;
	return false;
}

int axl_derive_industry_unit(struct axl_deriving *deriving, const struct axl_ksic_item *item,
                             int64_t *ret_unit, struct axl_error **err)
{
	const char *region = deriving->world->home->code;
	axl_auto(axl_memory) char *industry =
	    axl_xasprintf("%s:%s", axl_revision_scheme(item->revision), item->code);
	axl_auto(axl_memory) char *key = axl_xasprintf("industry:%s@%s", industry, region);
	struct axl_unit unit = {"industry", key, region, industry, "", item->name_ko};
	return axl_unit_ensure(deriving->store, &unit, ret_unit, err);
}

static int write_item(const struct level *level, const struct axl_ksic_item *item,
                      struct axl_error **err)
{
	int64_t unit;
	if (axl_derive_industry_unit(level->deriving, item, &unit, err) < 0 ||
	    write_sizes(level, item, unit, err) < 0 ||
	    write_specialisation(level, item, unit, err) < 0 ||
	    write_growths(level, item, unit, err) < 0)
		return -1;
	if (level->chain && axl_chain_write(level->deriving, level->chain, item, unit, err) < 0)
		return -1;
	if (axl_productivity_write(level->deriving, level->sales, item, unit, err) < 0)
		return -1;
	return axl_productivity_write(level->deriving, level->value_added, item, unit, err);
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
	axl_auto(axl_chain) struct axl_chain *chain = NULL;
	if (axl_figures_load(deriving->store, deriving->wave, world, &figures, err) < 0 ||
	    axl_chain_new(deriving->store, deriving->wave, world, &chain, err) < 0)
		return -1;
	int result = 0;
	for (size_t i = 0; i < world->level_count && result == 0; i++) {
		struct level level = {
		    .deriving = deriving, .level = world->levels[i], .chain = chain};
		result = fill_level(&level, figures, err);
		if (result == 0)
			result = write_level(&level, err);
		release_level(&level);
	}
	return result;
}
