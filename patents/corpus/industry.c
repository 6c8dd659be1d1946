/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/industry.h"

#include "base/store/metric-read.h"

enum { MEASURED };

/* The maker that reads registers (ksic/fact/kinds.h). */
static const char register_maker[] = "ksic";

static const char *const texts[] = {
    [MEASURED] = "SELECT DISTINCT m.unit FROM metric_value m JOIN unit u ON u.id = m.unit"
		 " WHERE m.wave = ? AND m.maker = ? AND u.kind = 'firm' ORDER BY m.unit",
};
const struct axl_sql axl_patents_industry_sql = {"patents/industry", texts, AXL_COUNT(texts)};

/* Firms that only a survey has measured are in no register. */
static int load_measured(struct axl_store *store, const char *wave, int64_t **ret_units,
                         size_t *ret_count, struct axl_error **err)
{
	axl_auto(axl_memory) int64_t *units = NULL;
	size_t count = 0, capacity = 0;
	struct axl_query *query = axl_store_query(store, &axl_patents_industry_sql, MEASURED, err);
	if (!query || axl_query_bind(query, err, "tt", wave, register_maker) < 0)
		return -1;
	int row;
	while ((row = axl_query_next(query, err)) > 0) {
		axl_reserve(units, capacity, count + 1);
		units[count++] = axl_query_int(query, 0);
	}
	if (row < 0)
		return -1;
	*ret_units = axl_steal(units);
	*ret_count = count;
	return 0;
}

static int by_number(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
	return (x > y) - (x < y);
}

static const struct axl_ksic_item *industry_of(const struct axl_world *world, const char *text)
{
	const struct axl_ksic_item *item = axl_ksic_find_scheme(world->ksic, axl_slice_of(text));
	return item && item->revision == world->revision ? item : NULL;
}

static bool is_of_home(const struct axl_world *world, const char *code)
{
	const struct axl_region *region = axl_region_by_code(world->regions, code);
	return region && axl_region_within(region, world->home);
}

static void gather_firms(const struct axl_world *world, const struct axl_units *units,
                         const struct axl_metric_matrix *employees, const int64_t *measured,
                         size_t measured_count, struct axl_register *reg)
{
	reg->firms = axl_xcalloc(axl_units_count(units), sizeof *reg->firms);
	for (size_t i = 0; i < axl_units_count(units); i++) {
		const struct axl_unit_row *row = axl_units_at(units, i);
		const struct axl_metric_cell *cell = axl_metric_matrix_at(employees, i, 0);
		if (!bsearch(&row->id, measured, measured_count, sizeof *measured, by_number) ||
		    !is_of_home(world, row->unit.region))
			continue;
		reg->firms[reg->count++] = (struct axl_register_firm){
		    row->id, industry_of(world, row->unit.industry), {cell->state, cell->value}};
	}
}

int axl_register_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                      struct axl_register *ret_register, struct axl_error **err)
{
	static const char *const employees_metric[] = {"employees"};
	const struct axl_unit_filter filter = {.wave = wave, .kind = "firm"};
	axl_auto(axl_units) struct axl_units *units = NULL;
	axl_auto(axl_metric_matrix) struct axl_metric_matrix *employees = NULL;
	axl_auto(axl_memory) int64_t *measured = NULL;
	size_t count = 0;
	if (load_measured(store, wave, &measured, &count, err) < 0 ||
	    axl_units_load(store, &filter, &units, err) < 0 ||
	    axl_metric_matrix_load(store, wave, units, employees_metric, 1, &employees, err) < 0)
		return -1;
	*ret_register = (struct axl_register){.count = 0};
	if (count)
		gather_firms(world, units, employees, measured, count, ret_register);
	return 0;
}

/* A firm in its industry of the level. */
struct member {
	const struct axl_ksic_item *item;
	const struct axl_register_firm *firm;
};

static int by_code(const void *a, const void *b)
{
	const struct member *x = a, *y = b;
	int order = strcmp(x->item->code, y->item->code);
	return order ? order : (x->firm > y->firm) - (x->firm < y->firm);
}

static size_t list_members(const struct axl_register *reg, enum axl_ksic_level level,
                           struct member **ret_members)
{
	struct member *members = axl_xcalloc(reg->count, sizeof *members);
	size_t count = 0;
	for (size_t i = 0; i < reg->count; i++) {
		const struct axl_ksic_item *item = reg->firms[i].industry;
		item = item ? axl_ksic_ancestor(item, level) : NULL;
		if (item)
			members[count++] = (struct member){item, &reg->firms[i]};
	}
	if (count)
		qsort(members, count, sizeof *members, by_code);
	*ret_members = members;
	return count;
}

static int by_position(const void *a, const void *b)
{
	size_t x = *(const size_t *)a, y = *(const size_t *)b;
	return (x > y) - (x < y);
}

struct positions {
	size_t *items;
	size_t count, capacity;
};

static void gather_patents(const struct axl_links *links, const struct member *members,
                           size_t count, struct positions *patents)
{
	patents->count = 0;
	for (size_t i = 0; i < count; i++) {
		const struct axl_link *link;
		size_t links_of_firm = axl_links_of(links, members[i].firm->unit, &link);
		axl_reserve(patents->items, patents->capacity, patents->count + links_of_firm);
		for (size_t j = 0; j < links_of_firm; j++)
			patents->items[patents->count++] = link[j].patent;
	}
	if (patents->count == 0)
		return;
	qsort(patents->items, patents->count, sizeof *patents->items, by_position);
	size_t kept = 0;
	for (size_t i = 1; i < patents->count; i++)
		if (patents->items[i] != patents->items[kept])
			patents->items[++kept] = patents->items[i];
	patents->count = kept + 1;
}

static double sum_employees(const struct member *members, size_t count)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		if (members[i].firm->employees.state == AXL_VALUE)
			sum += members[i].firm->employees.number;
	return sum;
}

int axl_industries_each(const struct axl_register *reg, const struct axl_links *links,
                        enum axl_ksic_level level, axl_industry_each each, void *context,
                        struct axl_error **err)
{
	axl_auto(axl_memory) struct member *members = NULL;
	struct positions patents = {0};
	size_t count = list_members(reg, level, &members);
	int result = 0;
	for (size_t start = 0, end; start < count && result == 0; start = end) {
		end = start + 1;
		while (end < count && members[end].item == members[start].item)
			end++;
		gather_patents(links, members + start, end - start, &patents);
		struct axl_industry_patents industry = {
		    .item = members[start].item,
		    .firms = end - start,
		    .employees = sum_employees(members + start, end - start),
		    .patents = patents.items,
		    .patent_count = patents.count,
		};
		result = each(context, &industry, err);
	}
	free(patents.items);
	return result;
}
