/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Metrics of the home region as a whole and of its industries among those of its siblings. How
 * narrow the region is, at the project's first level, is written for every period; the others
 * are of the newest period that the siblings' table has of home. Its complexity is told at
 * the project's last level, where regions differ most.
 */
#include "config.h"

#include "ksic/derive/derive.h"
#include "ksic/industry/agglomeration.h"
#include "ksic/industry/indices.h"
#include "ksic/industry/space.h"

#include <math.h>

static struct axl_estimate figure_of(double value)
{
	bool known = isfinite(value);
	return (struct axl_estimate){known ? AXL_VALUE : AXL_UNDEFINED, value, NAN, NAN, NAN};
}

static int ensure_region(struct axl_deriving *deriving, int64_t *ret_unit, struct axl_error **err)
{
	const struct axl_region *home = deriving->world->home;
	axl_auto(axl_memory) char *key = axl_xasprintf("region:%s", home->code);
	struct axl_unit unit = {"region", key, home->code, "", "", home->name};
	return axl_unit_ensure(deriving->store, &unit, ret_unit, err);
}

/* How narrow the region is */

static int write_indices(struct axl_deriving *deriving, const struct axl_figure_grid *grid,
                         size_t period, int64_t unit, struct axl_error **err)
{
	struct axl_industry_indices indices = axl_industry_indices_of(grid, period);
	const struct axl_concentration *c = &indices.concentration;
	const struct {
		const char *metric;
		double value;
		size_t n;
	} figures[] = {{"hhi", c->hhi, c->count},
	               {"hhi_normalised", c->normalised, c->count},
	               {"equivalent_industries", c->equivalent, c->count},
	               {"entropy", c->entropy, c->count},
	               {"krugman", indices.krugman.with, indices.krugman.count},
	               {"krugman_without_region", indices.krugman.without, indices.krugman.count}};
	for (size_t i = 0; i < AXL_COUNT(figures); i++) {
		char how[80];
		(void)snprintf(how, sizeof how, "n = %zu, - %zu", figures[i].n, indices.left_out);
		struct axl_derived derived = {.unit = unit,
		                              .metric = figures[i].metric,
		                              .period = grid->table->periods[period],
		                              .estimate = figure_of(figures[i].value),
		                              .n = (double)figures[i].n,
		                              .how = how};
		if (axl_derive_write(deriving, &derived, err) < 0)
			return -1;
	}
	return 0;
}

static int write_narrowness(struct axl_deriving *deriving, struct axl_error **err)
{
	const struct axl_world *world = deriving->world;
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	if (axl_figures_load(deriving->store, deriving->wave, world, &figures, err) < 0)
		return -1;
	enum axl_ksic_level level = world->levels[0];
	const struct axl_figure_table *table = axl_figures_choose(figures, AXL_EMPLOYEES, level);
	struct axl_figure_grid grid = {0};
	int64_t unit;
	int result = 0;
	if (!table)
		return 0;
	if (ensure_region(deriving, &unit, err) < 0 ||
	    axl_figure_grid_fill(&grid, table, world, level, AXL_EMPLOYEES, err) < 0)
		result = -1;
	for (size_t p = 0; result == 0 && p < axl_figure_grid_periods(&grid); p++)
		if (grid.totals[AXL_HOME][p].state != AXL_ABSENT)
			result = write_indices(deriving, &grid, p, unit, err);
	axl_figure_grid_release(&grid);
	return result;
}

/* Among its siblings */

struct among {
	struct axl_deriving *deriving;
	const struct axl_industry_space *space;
	int64_t unit;
};

static int write_estimate(const struct among *among, const char *metric,
                          struct axl_estimate estimate, size_t regions, const char *how,
                          struct axl_error **err)
{
	struct axl_derived derived = {.unit = among->unit,
	                              .metric = metric,
	                              .period = among->space->panel->periods[among->space->period],
	                              .estimate = estimate,
	                              .n = (double)regions,
	                              .how = how};
	return axl_derive_write(among->deriving, &derived, err);
}

static int write_among(const struct among *among, const char *metric, double value, size_t regions,
                       const char *how, struct axl_error **err)
{
	return write_estimate(among, metric, figure_of(value), regions, how, err);
}

/* Whose figure at home is hidden has no quotient to standardise. */
static int write_masked(const struct among *among, struct axl_error **err)
{
	struct axl_estimate masked = {AXL_MASKED, NAN, NAN, NAN, NAN};
	size_t regions = among->space->panel->region_count;
	if (write_estimate(among, "lq_z", masked, regions, "masked", err) < 0)
		return -1;
	return write_estimate(among, "lq_log_z", masked, regions, "masked", err);
}

static int write_spread(const struct among *among, const struct axl_space_item *item,
                        struct axl_error **err)
{
	char how[128], lo[AXL_DOUBLE_TEXT] = "", hi[AXL_DOUBLE_TEXT] = "";
	size_t regions = among->space->panel->region_count, hidden = item->hhi_between.unknown;
	struct axl_estimate estimate = figure_of(item->hhi_regions);
	if (!hidden) {
		(void)snprintf(how, sizeof how, "n = %zu", regions);
		return write_estimate(among, "hhi_regions", estimate, regions, how, err);
	}
	if (isfinite(item->hhi_between.lo)) {
		axl_double_print(item->hhi_between.lo, lo);
		axl_double_print(item->hhi_between.hi, hi);
	}
	(void)snprintf(how, sizeof how, "n = %zu, - %zu: %s … %s", regions, hidden, lo, hi);
	return write_estimate(among, "hhi_regions", estimate, regions - hidden, how, err);
}

static int write_z(const struct among *among, const char *metric, double quotient, double z,
                   const struct axl_lq_standard *standard, struct axl_error **err)
{
	char how[160], at[AXL_DOUBLE_TEXT], mean[AXL_DOUBLE_TEXT], sd[AXL_DOUBLE_TEXT];
	char p[AXL_DOUBLE_TEXT];
	if (!axl_space_has_standard(standard)) {
		(void)snprintf(how, sizeof how, "n = %zu < %d", standard->count,
		               AXL_NORMALITY_VALUES);
	} else if (isnan(z)) {
		(void)snprintf(how, sizeof how, "sd = 0, n = %zu", standard->count);
	} else {
		axl_double_print(quotient, at);
		axl_double_print(standard->mean, mean);
		axl_double_print(standard->sd, sd);
		axl_double_print(standard->normality.p, p);
		(void)snprintf(how, sizeof how, "(%s - %s) / %s, n = %zu, p = %s", at, mean, sd,
		               standard->count, p);
	}
	return write_among(among, metric, z, standard->count, how, err);
}

static int write_density(const struct among *among, size_t i, struct axl_error **err)
{
	const struct axl_industry_space *space = among->space;
	char how[96], had[AXL_DOUBLE_TEXT], all[AXL_DOUBLE_TEXT];
	if (!space->relatedness) {
		(void)snprintf(how, sizeof how, "n = %zu < %d", space->advantaged,
		               AXL_RELATED_REGIONS);
	} else if (space->items[i].ubiquity == 0) {
		(void)snprintf(how, sizeof how, "k = 0");
	} else {
		double numerator, denominator;
		axl_industry_space_related(space, i, &numerator, &denominator);
		axl_double_print(numerator, had);
		axl_double_print(denominator, all);
		(void)snprintf(how, sizeof how, "%s / %s", had, all);
	}
	return write_among(among, "density", space->items[i].density, space->panel->region_count,
	                   how, err);
}

static void how_complexity(const struct axl_industry_space *space, char *how, size_t size)
{
	char root[AXL_DOUBLE_TEXT];
	if (!space->relatedness) {
		(void)snprintf(how, size, "n = %zu < %d", space->advantaged, AXL_RELATED_REGIONS);
	} else if (!space->complexity) {
		(void)snprintf(how, size, "λ2: -");
	} else {
		axl_double_print(space->complexity->eigenvalue, root);
		(void)snprintf(how, size, "λ2 = %s%s", root,
		               space->complexity->sign_known ? "" : ", ±");
	}
}

static int write_item(struct among *among, size_t i, struct axl_error **err)
{
	const struct axl_industry_space *space = among->space;
	const struct axl_space_item *item = &space->items[i];
	char complexity[64];
	how_complexity(space, complexity, sizeof complexity);
	double log_quotient = item->quotient > 0 ? log(item->quotient) : NAN;
	if (axl_derive_industry_unit(among->deriving, item->item, &among->unit, err) < 0 ||
	    write_spread(among, item, err) < 0 || write_density(among, i, err) < 0 ||
	    write_among(among, "pci", item->pci, space->panel->region_count, complexity, err) < 0)
		return -1;
	if (item->size.state == AXL_MASKED)
		return write_masked(among, err);
	if (isnan(item->quotient))
		return 0;
	if (write_z(among, "lq_z", item->quotient, item->z, &item->plain, err) < 0)
		return -1;
	if (isnan(log_quotient))
		return 0;
	return write_z(among, "lq_log_z", log_quotient, item->log_z, &item->logged, err);
}

static int write_eci(struct among *among, struct axl_error **err)
{
	const struct axl_industry_space *space = among->space;
	char how[64];
	how_complexity(space, how, sizeof how);
	double eci = space->complexity ? space->complexity->eci[space->home] : NAN;
	if (ensure_region(among->deriving, &among->unit, err) < 0)
		return -1;
	return write_among(among, "eci", eci, space->panel->region_count, how, err);
}

static int write_level(struct axl_deriving *deriving, enum axl_ksic_level level, bool with_eci,
                       struct axl_error **err)
{
	axl_auto(axl_industry_space) struct axl_industry_space *space = NULL;
	if (axl_industry_space_new(deriving->store, deriving->wave, deriving->world, level,
	                           AXL_EMPLOYEES, &space, err) < 0)
		return -1;
	if (!space)
		return 0;
	struct among among = {.deriving = deriving, .space = space};
	if (with_eci && write_eci(&among, err) < 0)
		return -1;
	for (size_t i = 0; i < space->panel->item_count; i++)
		if (space->items[i].size.state != AXL_ABSENT && write_item(&among, i, err) < 0)
			return -1;
	return 0;
}

/* Over the parts of the region */

static int write_agglomerated(struct axl_deriving *deriving,
                              const struct axl_agglomeration *agglomeration,
                              const struct axl_agglomerated *row, struct axl_error **err)
{
	int64_t unit;
	char how[160], g[AXL_DOUBLE_TEXT] = "-", h[AXL_DOUBLE_TEXT] = "-";
	if (row->index.plants > 0) {
		axl_double_print(row->index.g, g);
		axl_double_print(row->index.herfindahl, h);
	}
	(void)snprintf(how, sizeof how, "G = %s, H = %s, n = %zu, - %zu, %zu", g, h,
	               row->index.plants, row->index.unknown, agglomeration->part_count);
	if (axl_derive_industry_unit(deriving, row->item, &unit, err) < 0)
		return -1;
	struct axl_derived derived = {.unit = unit,
	                              .metric = "ellison_glaeser",
	                              .period = agglomeration->period,
	                              .estimate = figure_of(row->index.gamma),
	                              .n = (double)row->index.plants,
	                              .how = how};
	return axl_derive_write(deriving, &derived, err);
}

static int write_agglomeration(struct axl_deriving *deriving, struct axl_error **err)
{
	const struct axl_world *world = deriving->world;
	axl_auto(axl_agglomeration) struct axl_agglomeration *agglomeration = NULL;
	if (axl_agglomeration_new(deriving->store, deriving->wave, world, &agglomeration, err) < 0)
		return -1;
	for (size_t l = 0; agglomeration && l < world->level_count; l++) {
		axl_auto(axl_memory) struct axl_agglomerated *rows = NULL;
		size_t count;
		if (axl_agglomeration_at(agglomeration, world, world->levels[l], &rows, &count,
		                         err) < 0)
			return -1;
		for (size_t i = 0; i < count; i++)
			if (write_agglomerated(deriving, agglomeration, &rows[i], err) < 0)
				return -1;
	}
	return 0;
}

int axl_derive_space(struct axl_deriving *deriving, struct axl_error **err)
{
	const struct axl_world *world = deriving->world;
	if (write_narrowness(deriving, err) < 0 || write_agglomeration(deriving, err) < 0)
		return -1;
	for (size_t l = 0; l < world->level_count; l++)
		if (write_level(deriving, world->levels[l], l + 1 == world->level_count, err) < 0)
			return -1;
	return 0;
}
