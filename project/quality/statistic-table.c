/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/quality/statistic-table.h"

#include "base/buffer.h"
#include "base/store/fact-view.h"
#include "ksic/fact/view.h"

#include <string.h>

void axl_statistic_table_free(struct axl_statistic_table *table)
{
	if (!table)
		return;
	axl_arena_free(table->texts);
	axl_index_free(table->interned);
	axl_index_free(table->index);
	free(table->names);
	free(table->cells);
	free(table);
}

static const char *intern(struct axl_statistic_table *table, const char *text)
{
	bool added;
	size_t at = axl_index_add(table->interned, text, strlen(text), table->name_count, &added);
	if (added) {
		axl_reserve(table->names, table->name_capacity, table->name_count + 1);
		char *copy = axl_arena_take(table->texts, strlen(text) + 1);
		memcpy(copy, text, strlen(text) + 1);
		table->names[table->name_count++] = copy;
	}
	return table->names[at];
}

static void write_key(struct axl_buffer *key, const char *region, const char *scheme,
                      const char *industry, const char *measure, const char *period)
{
	axl_buffer_init(key);
	axl_buffer_printf(key, "%s\n%s\n%s\n%s\n%s", region, scheme, industry, measure, period);
}

struct axl_statistic_cell *axl_statistic_find(const struct axl_statistic_table *table,
                                              const char *region, const char *scheme,
                                              const char *industry, const char *measure,
                                              const char *period)
{
	axl_auto(axl_buffer) struct axl_buffer key;
	size_t at;
	write_key(&key, region, scheme, industry, measure, period);
	return axl_index_find(table->index, key.bytes, key.length, &at) ? &table->cells[at] : NULL;
}

/* As axl_industry_stat_view has them. */
enum { LINE, FIELD, REGION, SCHEME, INDUSTRY, MEASURE, PERIOD, VALUE, STATE };

static int add_cell(void *context, struct axl_query *row)
{
	struct axl_statistic_table *table = context;
	struct axl_statistic_cell cell = {
	    .line = (uint64_t)axl_query_int(row, LINE),
	    .column = (int)axl_query_int(row, FIELD),
	    .region = intern(table, axl_query_text(row, REGION)),
	    .scheme = intern(table, axl_query_text(row, SCHEME)),
	    .industry = intern(table, axl_query_text(row, INDUSTRY)),
	    .measure = intern(table, axl_query_text(row, MEASURE)),
	    .period = intern(table, axl_query_text(row, PERIOD)),
	    .number.number = axl_query_double(row, VALUE),
	};
	axl_auto(axl_buffer) struct axl_buffer key;
	if (!axl_state_from_name(axl_query_text(row, STATE), &cell.number.state))
		axl_bug("the store holds a state that is not known");
	if (cell.number.state == AXL_ABSENT)
		return 0;
	write_key(&key, cell.region, cell.scheme, cell.industry, cell.measure, cell.period);
	(void)axl_index_add(table->index, key.bytes, key.length, table->count, NULL);
	axl_reserve(table->cells, table->capacity, table->count + 1);
	table->cells[table->count++] = cell;
	return 0;
}

int axl_statistic_table_load(struct axl_store *store, int64_t version,
                             struct axl_statistic_table **ret_table, struct axl_error **err)
{
	axl_auto(axl_statistic_table) struct axl_statistic_table *table =
	    axl_xcalloc(1, sizeof *table);
	table->texts = axl_arena_new();
	table->interned = axl_index_new();
	table->index = axl_index_new();
	if (axl_facts_each(store, &axl_industry_stat_view, version, add_cell, table, err) < 0)
		return -1;
	*ret_table = axl_steal(table);
	return 0;
}
