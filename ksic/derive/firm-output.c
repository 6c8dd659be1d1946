/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/derive/firm-output.h"

#include "base/store/metric-read.h"
#include "ksic/formula/indicator.h"

struct firm {
	int64_t unit;
	const struct axl_ksic_item *item; /* at the level */
};

struct firms {
	struct firm *items; /* by unit */
	size_t count;
};

void axl_firm_output_free(struct axl_firm_output *output)
{
	if (!output)
		return;
	free(output->numbers);
	free(output->firms);
	free(output);
}

static int by_unit(const void *a, const void *b)
{
	const struct firm *x = a, *y = b;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

/* items is the caller's to free, after an error too. */
static int load_firms(struct axl_store *store, const struct axl_world *world,
                      enum axl_ksic_level level, struct firms *firms, struct axl_error **err)
{
	struct axl_unit_filter filter = {.kind = "firm", .region = world->home->code};
	axl_auto(axl_units) struct axl_units *units = NULL;
	if (axl_units_load(store, &filter, &units, err) < 0)
		return -1;
	firms->items = axl_xcalloc(axl_units_count(units), sizeof *firms->items);
	for (size_t i = 0; i < axl_units_count(units); i++) {
		const struct axl_unit_row *row = axl_units_at(units, i);
		const struct axl_ksic_item *item =
		    axl_ksic_find_scheme(world->ksic, axl_slice_of(row->unit.industry));
		if (item && item->revision == world->revision && item->level >= level)
			firms->items[firms->count++] =
			    (struct firm){row->id, axl_ksic_ancestor(item, level)};
	}
	if (firms->count)
		qsort(firms->items, firms->count, sizeof *firms->items, by_unit);
	return 0;
}

/* One firm's years, which stand together. */
struct run {
	const struct axl_finance_year *items;
	size_t count;
};

static bool next_run(const struct axl_finance_years *years, struct run *run)
{
	size_t first = run->items ? (size_t)(run->items - years->items) + run->count : 0;
	size_t next = first;
	while (next < years->count && years->items[next].unit == years->items[first].unit)
		next++;
	*run = (struct run){&years->items[first], next - first};
	return next > first;
}

/* The firm whose years state all periods; NULL where they do not, or it is none of the region. */
static const struct firm *firm_of(const struct firms *firms, const struct run *run, size_t periods)
{
	struct firm key = {.unit = run->items[0].unit};
	size_t stated = 0;
	for (size_t i = 0; i < run->count; i++)
		stated += run->items[i].sales.state == AXL_VALUE;
	return firms->count && stated == periods
	           ? bsearch(&key, firms->items, firms->count, sizeof key, by_unit)
	           : NULL;
}

static void add_firms(struct axl_firm_output *output, const struct firms *firms)
{
	size_t periods = output->years->period_count;
	struct run run = {NULL, 0};
	while (next_run(output->years, &run)) {
		const struct firm *firm = firm_of(firms, &run, periods);
		if (!firm)
			continue;
		output->firms[firm->item->position]++;
		for (size_t i = 0; i < run.count; i++)
			axl_number_add(
			    &output->numbers[firm->item->position * periods + run.items[i].period],
			    run.items[i].sales, 1);
	}
}

int axl_firm_output_each(struct axl_store *store, const struct axl_world *world,
                         const struct axl_finance_years *years, const struct axl_ksic_item *item,
                         int (*each)(void *context, const struct axl_finance_year *year),
                         void *context, struct axl_error **err)
{
	struct firms firms = {0};
	struct run run = {NULL, 0};
	int result = load_firms(store, world, item->level, &firms, err);
	while (result == 0 && next_run(years, &run)) {
		const struct firm *firm = firm_of(&firms, &run, years->period_count);
		for (size_t i = 0; i < run.count && firm && firm->item == item && result == 0; i++)
			result = each(context, &run.items[i]);
	}
	free(firms.items);
	return result;
}

int axl_firm_output_load(struct axl_store *store, const struct axl_world *world,
                         const struct axl_finance_years *years, enum axl_ksic_level level,
                         struct axl_firm_output **ret_output, struct axl_error **err)
{
	axl_auto(axl_firm_output) struct axl_firm_output *output = axl_xcalloc(1, sizeof *output);
	const struct axl_ksic_item *const *items;
	size_t count = axl_ksic_items(world->ksic, world->revision, &items);
	output->years = years;
	output->firms = axl_xcalloc(count, sizeof *output->firms);
	output->numbers = axl_xcalloc(count * years->period_count, sizeof *output->numbers);
	for (size_t i = 0; i < count * years->period_count; i++)
		output->numbers[i].state = AXL_ABSENT;
	struct firms firms = {0};
	int result = load_firms(store, world, level, &firms, err);
	if (result == 0)
		add_firms(output, &firms);
	free(firms.items);
	if (result < 0)
		return -1;
	*ret_output = axl_steal(output);
	return 0;
}
