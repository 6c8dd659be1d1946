/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published totals against the sum of their parts. */
#include "config.h"

#include "project/quality/statistic-table.h"

#include "base/buffer.h"
#include "base/period.h"
#include "ksic/industry/text.h"

#include <math.h>
#include <string.h>

/* Of all totals of one region (or industry) and measure: how many are held, and how many hold. */
struct group {
	size_t held, hold;
};

struct adding {
	const struct axl_statistic_walk *walk;
	struct axl_index *group_index[AXL_AXES];
	struct group *groups;
	size_t group_count, group_capacity;
	struct axl_index *unit_index; /* measure -> units */
	double *units;
	size_t unit_count, unit_capacity;
};

static void add_part(struct axl_statistic_cell *total, enum axl_statistic_axis axis,
                     const struct axl_statistic_cell *part)
{
	struct axl_statistic_parts *parts = &total->parts[axis];
	parts->count++;
	parts->masked += part->number.state == AXL_MASKED;
	parts->sum += part->number.state == AXL_VALUE ? part->number.number : 0;
}

static void add_to_region(const struct axl_statistic_walk *walk,
                          const struct axl_statistic_cell *part)
{
	char day[AXL_PERIOD_SIZE];
	axl_period_end(part->period, day);
	const struct axl_region *region =
	    axl_region_by_code(walk->project->world.regions, part->region);
	while (region && (region = axl_region_parent_on(region, day))) {
		struct axl_statistic_cell *total =
		    axl_statistic_find(walk->table, region->code, part->scheme, part->industry,
		                       part->measure, part->period);
		if (total) {
			add_part(total, AXL_AXIS_REGION, part);
			return;
		}
	}
}

static bool is_all(const char *industry)
{
	return strcmp(industry, AXL_INDUSTRY_TOTAL) == 0;
}

/* The code above, that of all industries for NULL. */
static const char *above(const struct axl_ksic_item *item)
{
	return item ? item->code : AXL_INDUSTRY_TOTAL;
}

static const struct axl_ksic_item *item_of(const struct axl_statistic_walk *walk,
                                           const struct axl_statistic_cell *cell)
{
	return axl_ksic_find(walk->project->world.ksic, axl_ksic_scheme_revision(cell->scheme),
	                     axl_slice_of(cell->industry));
}

static void add_to_industry(const struct axl_statistic_walk *walk,
                            const struct axl_statistic_cell *part)
{
	if (is_all(part->industry))
		return;
	const struct axl_ksic_item *item = item_of(walk, part);
	for (;;) {
		item = item ? item->parent : NULL;
		struct axl_statistic_cell *total =
		    axl_statistic_find(walk->table, part->region, part->scheme, above(item),
		                       part->measure, part->period);
		if (total)
			add_part(total, AXL_AXIS_INDUSTRY, part);
		if (total || !item)
			return;
	}
}

/* Units */

static bool is_count(const char *measure)
{
	return strcmp(measure, "establishments") == 0 || strcmp(measure, "employees") == 0;
}

static bool is_multiple(double value, double unit)
{
	return fabs(value / unit - round(value / unit)) < 1e-6;
}

/* The largest power of ten that all amounts of the measure are multiples of. */
static double unit_of_measure(const struct axl_statistic_table *table, const char *measure)
{
	double unit = 1e6;
	for (size_t i = 0; i < table->count; i++) {
		const struct axl_statistic_cell *cell = &table->cells[i];
		if (cell->measure != measure || cell->number.state != AXL_VALUE)
			continue;
		while (unit > 1e-6 && !is_multiple(cell->number.number, unit))
			unit /= 10;
	}
	return unit;
}

static double half_unit(struct adding *adding, const char *measure)
{
	bool added;
	if (is_count(measure))
		return 0;
	size_t at =
	    axl_index_add(adding->unit_index, measure, strlen(measure), adding->unit_count, &added);
	if (added) {
		axl_reserve(adding->units, adding->unit_capacity, adding->unit_count + 1);
		adding->units[adding->unit_count++] = unit_of_measure(adding->walk->table, measure);
	}
	return adding->units[at] / 2;
}

/* Totals */

static struct group *group_of(struct adding *adding, enum axl_statistic_axis axis,
                              const struct axl_statistic_cell *total)
{
	axl_auto(axl_buffer) struct axl_buffer key;
	bool added;
	axl_buffer_init(&key);
	axl_buffer_printf(&key, "%s\n%s\n%s", total->scheme,
	                  axis == AXL_AXIS_REGION ? total->region : total->industry,
	                  total->measure);
	size_t at = axl_index_add(adding->group_index[axis], key.bytes, key.length,
	                          adding->group_count, &added);
	if (added) {
		axl_reserve(adding->groups, adding->group_capacity, adding->group_count + 1);
		adding->groups[adding->group_count++] = (struct group){0};
	}
	return &adding->groups[at];
}

/* Are the parts all that the region table, or the classification, has? */
static bool is_complete(const struct axl_statistic_walk *walk, enum axl_statistic_axis axis,
                        const struct axl_statistic_cell *total)
{
	size_t known = 0;
	if (axis == AXL_AXIS_REGION) {
		const struct axl_region *const *regions;
		char day[AXL_PERIOD_SIZE];
		axl_period_end(total->period, day);
		size_t count = axl_regions_all(walk->project->world.regions, &regions);
		for (size_t i = 0; i < count; i++) {
			const struct axl_region *parent = axl_region_parent_on(regions[i], day);
			known += parent && strcmp(parent->code, total->region) == 0;
		}
		return known > 0 && total->parts[axis].count >= known;
	}
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(walk->project->world.ksic,
	                              axl_ksic_scheme_revision(total->scheme), &items);
	for (size_t i = 0; i < count; i++)
		known += strcmp(above(items[i]->parent), total->industry) == 0;
	return known > 0 && total->parts[axis].count >= known;
}

static double stated_of(const struct axl_statistic_cell *total)
{
	return total->number.state == AXL_VALUE  ? total->number.number
	       : total->number.state == AXL_NONE ? 0
	                                         : NAN;
}

struct bounds {
	double lo, hi;
};

static struct bounds bounds_of(struct adding *adding, enum axl_statistic_axis axis,
                               const struct axl_statistic_cell *total)
{
	const struct axl_statistic_parts *parts = &total->parts[axis];
	double room = half_unit(adding, total->measure) * (double)(parts->count + 1);
	return (struct bounds){parts->sum - room, parts->masked ? INFINITY : parts->sum + room};
}

static bool is_held(const struct axl_statistic_cell *total, enum axl_statistic_axis axis)
{
	return total->parts[axis].count > 0 && !isnan(stated_of(total));
}

static void count_total(struct adding *adding, enum axl_statistic_axis axis,
                        const struct axl_statistic_cell *total)
{
	if (!is_held(total, axis) || total->parts[axis].masked)
		return;
	struct bounds bounds = bounds_of(adding, axis, total);
	struct group *group = group_of(adding, axis, total);
	double stated = stated_of(total);
	group->held++;
	group->hold += stated >= bounds.lo && stated <= bounds.hi;
}

static void hold_total(struct adding *adding, enum axl_statistic_axis axis,
                       const struct axl_statistic_cell *total)
{
	if (!is_held(total, axis))
		return;
	const struct axl_statistic_parts *parts = &total->parts[axis];
	const struct group *group = group_of(adding, axis, total);
	struct bounds bounds = bounds_of(adding, axis, total);
	double stated = stated_of(total);
	bool fits = stated >= bounds.lo && stated <= bounds.hi;
	double usual = group->held ? (double)group->hold / (double)group->held : 0;
	if (!fits && stated > bounds.hi && usual < adding->walk->definition->totals_hold &&
	    !is_complete(adding->walk, axis, total))
		return;
	struct axl_statistic_finding finding = {
	    .rule = axis == AXL_AXIS_REGION ? AXL_STATISTIC_REGIONS : AXL_STATISTIC_INDUSTRIES,
	    .verdict = !fits           ? AXL_STATISTIC_FAULT
	               : parts->masked ? AXL_STATISTIC_BOUNDED
	                               : AXL_STATISTIC_PASSED,
	    .stated = stated,
	    .expected = parts->sum,
	    .lo = bounds.lo,
	    .hi = bounds.hi,
	    .parts = parts->count,
	    .masked = parts->masked,
	};
	axl_statistic_tell(adding->walk, total, finding);
}

void axl_statistic_check_parts(const struct axl_statistic_walk *walk)
{
	const struct axl_statistic_table *table = walk->table;
	struct adding adding = {
	    .walk = walk,
	    .group_index = {axl_index_new(), axl_index_new()},
	    .unit_index = axl_index_new(),
	};
	for (size_t i = 0; i < table->count; i++) {
		add_to_region(walk, &table->cells[i]);
		add_to_industry(walk, &table->cells[i]);
	}
	for (size_t i = 0; i < table->count; i++)
		for (int axis = 0; axis < AXL_AXES; axis++)
			count_total(&adding, (enum axl_statistic_axis)axis, &table->cells[i]);
	for (size_t i = 0; i < table->count; i++)
		for (int axis = 0; axis < AXL_AXES; axis++)
			hold_total(&adding, (enum axl_statistic_axis)axis, &table->cells[i]);
	for (int axis = 0; axis < AXL_AXES; axis++)
		axl_index_free(adding.group_index[axis]);
	axl_index_free(adding.unit_index);
	free(adding.groups);
	free(adding.units);
}
