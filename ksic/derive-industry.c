/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Metrics of the industries of the home region at the project's levels. Sizes, shares and
 * location quotients are written for every period that is known, growth once.
 */
#include "config.h"

#include "ksic/derive.h"
#include "ksic/figures.h"
#include "ksic/industry-text.h"

#include <math.h>

/* One measure at one level: a cell a period and item of the revision. */
struct field {
	const struct axl_figure_table *table; /* NULL: nothing is known */
	struct cell {
		struct axl_number number[AXL_FIGURE_SIDES];
		double rows; /* at home */
	} * cells;
	struct axl_number *totals[AXL_FIGURE_SIDES]; /* a period each */
};

struct level {
	struct axl_deriving *deriving;
	enum axl_ksic_level level;
	size_t item_count; /* of the revision, all levels */
	const struct axl_ksic_item *const *items;
	struct field fields[AXL_FIGURE_MEASURES];
};

static void release_level(struct level *level)
{
	for (size_t m = 0; m < AXL_FIGURE_MEASURES; m++) {
		free(level->fields[m].cells);
		for (size_t side = 0; side < AXL_FIGURE_SIDES; side++)
			free(level->fields[m].totals[side]);
	}
}

static struct cell *cell_of(const struct level *level, enum axl_figure_measure measure,
                            size_t period, const struct axl_ksic_item *item)
{
	return &level->fields[measure].cells[period * level->item_count + item->position];
}

static int add_figure(void *context, const struct axl_figure *figure,
                      const struct axl_ksic_item *item, double share)
{
	struct cell *cell = cell_of(context, figure->measure, figure->period, item);
	axl_number_add(&cell->number[figure->side], figure->number, share);
	if (figure->side == AXL_HOME)
		cell->rows += share * figure->rows;
	return 0;
}

static int fill_field(struct level *level, enum axl_figure_measure measure,
                      const struct axl_figure_table *table, struct axl_error **err)
{
	const struct axl_world *world = level->deriving->world;
	struct field *field = &level->fields[measure];
	field->table = table;
	if (!table)
		return 0;
	size_t count = table->period_count * level->item_count;
	field->cells = axl_xcalloc(count, sizeof *field->cells);
	for (size_t i = 0; i < count; i++)
		for (size_t side = 0; side < AXL_FIGURE_SIDES; side++)
			field->cells[i].number[side].state = AXL_ABSENT;
	for (enum axl_figure_side side = AXL_HOME; side < AXL_FIGURE_SIDES; side++) {
		bool known = side == AXL_HOME || table->has_reference;
		field->totals[side] = axl_xcalloc(table->period_count, sizeof *field->totals[side]);
		for (size_t p = 0; p < table->period_count; p++)
			field->totals[side][p] = known ? axl_figures_total(table, side, measure, p)
			                               : (struct axl_number){AXL_ABSENT, 0};
		struct axl_figure_walk walk = {table,        world->ksic, world->revision,
		                               level->level, side,        measure};
		if (known && axl_figures_walk(&walk, add_figure, level, err) < 0)
			return -1;
	}
	return 0;
}

static int fill_level(struct level *level, const struct axl_figures *figures,
                      struct axl_error **err)
{
	static const enum axl_figure_measure chosen[] = {AXL_ESTABLISHMENTS, AXL_EMPLOYEES,
	                                                 AXL_SALES, AXL_BOTH_SALES};
	for (size_t i = 0; i < AXL_COUNT(chosen); i++) {
		const struct axl_figure_table *table =
		    axl_figures_choose(figures, chosen[i], level->level);
		if (fill_field(level, chosen[i], table, err) < 0)
			return -1;
	}
	return fill_field(level, AXL_BOTH_EMPLOYEES, level->fields[AXL_BOTH_SALES].table, err);
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
		const struct field *field = &level->fields[sizes[i].measure];
		for (size_t p = 0; field->table && p < field->table->period_count; p++) {
			const struct cell *cell = cell_of(level, sizes[i].measure, p, item);
			struct axl_derived size = {
			    .unit = unit,
			    .metric = sizes[i].metric,
			    .period = field->table->periods[p],
			    .estimate = axl_estimate_of(cell->number[AXL_HOME]),
			    .n = field->table->is_register ? cell->rows : NAN,
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
	const struct field *field = &level->fields[AXL_EMPLOYEES];
	for (size_t p = 0; field->table && p < field->table->period_count; p++) {
		const struct axl_number *number = cell_of(level, AXL_EMPLOYEES, p, item)->number;
		struct axl_number x = number[AXL_HOME], n = field->totals[AXL_HOME][p];
		struct axl_number X = number[AXL_REFERENCE], N = field->totals[AXL_REFERENCE][p];
		if (x.state == AXL_ABSENT)
			continue;
		char here[80], there[80], how[168];
		axl_how_ratio(x, n, here, sizeof here);
		axl_how_ratio(X, N, there, sizeof there);
		(void)snprintf(how, sizeof how, "(%s) / (%s)", here, there);
		struct axl_derived share = {.unit = unit,
		                            .metric = "employees_share",
		                            .period = field->table->periods[p],
		                            .estimate = axl_ratio(x, n),
		                            .n = NAN,
		                            .how = here};
		struct axl_derived lq = {.unit = unit,
		                         .metric = "lq_employees",
		                         .period = field->table->periods[p],
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
	const struct axl_figure_table *table = level->fields[measure].table;
	if (!table)
		return 0;
	size_t count = table->period_count;
	axl_auto(axl_memory) struct axl_number *series = axl_xcalloc(count, sizeof *series);
	bool known = false;
	for (size_t p = 0; p < count; p++) {
		series[p] = cell_of(level, measure, p, item)->number[AXL_HOME];
		known = known || series[p].state != AXL_ABSENT;
	}
	if (!known)
		return 0;
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
	const struct axl_figure_table *table = level->fields[AXL_BOTH_SALES].table;
	for (size_t p = 0; table && p < table->period_count; p++) {
		const struct cell *sales = cell_of(level, AXL_BOTH_SALES, p, item);
		const struct cell *employees = cell_of(level, AXL_BOTH_EMPLOYEES, p, item);
		char how[80];
		axl_how_ratio(sales->number[AXL_HOME], employees->number[AXL_HOME], how,
		              sizeof how);
		struct axl_derived derived = {
		    .unit = unit,
		    .metric = "sales_per_employee",
		    .period = table->periods[p],
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
	for (enum axl_figure_measure m = 0; m < AXL_FIGURE_MEASURES; m++) {
		const struct axl_figure_table *table = level->fields[m].table;
		for (size_t p = 0; table && p < table->period_count; p++)
			if (cell_of(level, m, p, item)->number[AXL_HOME].state != AXL_ABSENT)
				return true;
	}
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
	for (size_t i = 0; i < level->item_count; i++) {
		const struct axl_ksic_item *item = level->items[i];
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
		level.item_count = axl_ksic_items(world->ksic, world->revision, &level.items);
		result = fill_level(&level, figures, err);
		if (result == 0)
			result = write_level(&level, err);
		release_level(&level);
	}
	return result;
}
