/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published tables as a source of counts. */
#include "config.h"

#include "patents/reference/source.h"

#include "base/index.h"
#include "base/memory.h"
#include "base/text/text.h"
#include "patents/taxonomy/taxonomy.h"

#include <string.h>

enum { COUNTS, ORIGIN };

#define FACTS_OF_WAVE                                                                              \
	" FROM wave_source w JOIN technology_count c ON c.id >= w.version << 32"                   \
	" AND c.id < (w.version + 1) << 32"

static const char *const texts[] = {
    [COUNTS] = "SELECT c.area, c.technology, c.year, c.patents, c.id, c.field" FACTS_OF_WAVE
	       " WHERE w.wave = ?1 AND c.patents IS NOT NULL ORDER BY c.id, c.field",
    [ORIGIN] = "SELECT v.provider, c.query" FACTS_OF_WAVE
	       " JOIN source_version v ON v.id = w.version WHERE w.wave = ?1"
	       " ORDER BY w.version DESC, c.id LIMIT 1",
};
const struct axl_sql axl_reference_sql = {"patents/reference", texts, AXL_COUNT(texts)};

struct tables {
	struct axl_store *store;
	char *wave, *provider, *query;
	struct axl_index *technologies; /* folded ids and names, with their positions */
};

static void free_tables(void *context)
{
	struct tables *tables = context;
	axl_index_free(tables->technologies);
	free(tables->wave);
	free(tables->provider);
	free(tables->query);
	free(tables);
}

static struct axl_query *ask(const struct tables *tables, size_t which, struct axl_error **err)
{
	struct axl_query *query = axl_store_query(tables->store, &axl_reference_sql, which, err);
	return query && axl_query_bind(query, err, "t", tables->wave) == 0 ? query : NULL;
}

static size_t find_technology(const struct tables *tables, const char *name)
{
	size_t technology;
	axl_auto(axl_memory) char *folded = axl_text_folded(name);
	return axl_index_find(tables->technologies, folded, strlen(folded), &technology)
	           ? technology
	           : SIZE_MAX;
}

static int counts(void *context, axl_count_row_each each, void *to, struct axl_error **err)
{
	const struct tables *tables = context;
	struct axl_query *query = ask(tables, COUNTS, err);
	int row = -1, result = 0;
	while (query && result == 0 && (row = axl_query_next(query, err)) > 0) {
		const struct axl_count_row count = {
		    .area = axl_query_text(query, 0),
		    .technology = find_technology(tables, axl_query_text(query, 1)),
		    .year = (int)axl_query_int(query, 2),
		    .patents = axl_query_double(query, 3),
		    .fact = axl_query_int(query, 4),
		    .column = (int)axl_query_int(query, 5),
		};
		result = each(to, &count);
	}
	if (row > 0)
		axl_query_reset(query);
	return row < 0 ? row : result;
}

static int origin(void *context, const char **ret_provider, const char **ret_query,
                  struct axl_error **err)
{
	struct tables *tables = context;
	struct axl_query *query = ask(tables, ORIGIN, err);
	int row = query ? axl_query_next(query, err) : -1;
	if (row < 0)
		return -1;
	free(tables->provider);
	free(tables->query);
	tables->provider = axl_xstrdup(row ? axl_query_text(query, 0) : "");
	tables->query = axl_xstrdup(row ? axl_query_text(query, 1) : "");
	if (row)
		axl_query_reset(query);
	*ret_provider = tables->provider;
	*ret_query = tables->query;
	return 0;
}

static void add_name(struct tables *tables, const char *name, size_t technology)
{
	axl_auto(axl_memory) char *folded = axl_text_folded(name);
	(void)axl_index_add(tables->technologies, folded, strlen(folded), technology, NULL);
}

struct axl_count_source axl_count_source_of_tables(struct axl_store *store, const char *wave,
                                                   const struct axl_taxonomy *taxonomy)
{
	struct tables *tables = axl_xcalloc(1, sizeof *tables);
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(taxonomy, &technologies);
	tables->store = store;
	tables->wave = axl_xstrdup(wave);
	tables->technologies = axl_index_new();
	for (size_t i = 0; i < count; i++) {
		add_name(tables, technologies[i].id, i);
		add_name(tables, technologies[i].label_ko, i);
		add_name(tables, technologies[i].label_en, i);
	}
	return (struct axl_count_source){tables, counts, origin, NULL, free_tables};
}
