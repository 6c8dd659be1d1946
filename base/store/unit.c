/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/metric.h"

enum { UNIT_FIND, UNIT_ADD, UNIT_UPDATE };

static const char *const texts[] = {
    [UNIT_FIND] = "SELECT id, region, industry, technology, label FROM unit WHERE key = ?",
    [UNIT_ADD] = "INSERT INTO unit (kind, key, region, industry, technology, label)"
		 " VALUES (?, ?, ?, ?, ?, ?)",
    [UNIT_UPDATE] = "UPDATE unit SET region = ?, industry = ?, technology = ?, label = ?"
		    " WHERE id = ?",
};
const struct axl_sql axl_unit_sql = {"base/unit", texts, AXL_COUNT(texts)};

static struct axl_query *query_of(struct axl_store *store, size_t which, struct axl_error **err)
{
	return axl_store_query(store, &axl_unit_sql, which, err);
}

static bool is_the_same(struct axl_query *row, const struct axl_unit *unit)
{
	return strcmp(axl_query_text(row, 1), unit->region) == 0 &&
	       strcmp(axl_query_text(row, 2), unit->industry) == 0 &&
	       strcmp(axl_query_text(row, 3), unit->technology) == 0 &&
	       strcmp(axl_query_text(row, 4), unit->label) == 0;
}

static int add(struct axl_store *store, const struct axl_unit *unit, int64_t *ret_id,
               struct axl_error **err)
{
	struct axl_query *query = query_of(store, UNIT_ADD, err);
	if (!query || axl_query_run(query, err, "tttttt", unit->kind, unit->key, unit->region,
	                            unit->industry, unit->technology, unit->label))
		return -1;
	*ret_id = axl_store_last_id(store);
	return 0;
}

int axl_unit_ensure(struct axl_store *store, const struct axl_unit *unit, int64_t *ret_id,
                    struct axl_error **err)
{
	struct axl_query *query = query_of(store, UNIT_FIND, err);
	if (!query || axl_query_bind(query, err, "t", unit->key))
		return -1;
	int got = axl_query_next(query, err);
	if (got < 0)
		return -1;
	if (got == 0)
		return add(store, unit, ret_id, err);
	int64_t id = axl_query_int(query, 0);
	bool same = is_the_same(query, unit);
	axl_query_reset(query);
	if (!same) {
		query = query_of(store, UNIT_UPDATE, err);
		if (!query || axl_query_run(query, err, "tttti", unit->region, unit->industry,
		                            unit->technology, unit->label, id))
			return -1;
	}
	*ret_id = id;
	return 0;
}
