/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/tally.h"

enum { TALLY_EACH };

static const char *const texts[] = {
    [TALLY_EACH] = "SELECT field, name, header, filled, none, masked, absent, na, unread"
		   " FROM column_tally WHERE version = ? ORDER BY field, name",
};
const struct axl_sql axl_tally_sql = {"base/tally", texts, AXL_COUNT(texts)};

/* In the order of the statement. */
static const enum axl_state states[] = {AXL_VALUE, AXL_NONE, AXL_MASKED, AXL_ABSENT,
                                        AXL_NOT_APPLICABLE};

static int keep(struct axl_inserter *inserter, int64_t version, const struct axl_map_tally *tally,
                struct axl_error **err)
{
	const uint64_t *counts = tally->states;
	return axl_inserter_add(inserter, err, "iittiiiiii", version, (int64_t)tally->column + 1,
	                        tally->field, tally->header, (int64_t)counts[AXL_VALUE],
	                        (int64_t)counts[AXL_NONE], (int64_t)counts[AXL_MASKED],
	                        (int64_t)counts[AXL_ABSENT], (int64_t)counts[AXL_NOT_APPLICABLE],
	                        (int64_t)tally->unread);
}

int axl_tallies_keep(struct axl_store *store, int64_t version, const struct axl_map_reader *reader,
                     struct axl_error **err)
{
	static const char *const columns[] = {"version", "field",  "name",   "header", "filled",
	                                      "none",    "masked", "absent", "na",     "unread"};
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	const struct axl_map_tally *tallies;
	size_t count = axl_map_reader_tallies(reader, &tallies);
	if (axl_inserter_new(store, "column_tally", columns, AXL_COUNT(columns), &inserter, err))
		return -1;
	for (size_t i = 0; i < count; i++)
		if (keep(inserter, version, &tallies[i], err))
			return -1;
	return axl_inserter_finish(inserter, err);
}

static struct axl_map_tally tally_at(struct axl_query *row)
{
	struct axl_map_tally tally = {
	    .column = (int)axl_query_int(row, 0) - 1,
	    .field = axl_query_text(row, 1),
	    .header = axl_query_text(row, 2),
	    .unread = (uint64_t)axl_query_int(row, 8),
	};
	for (size_t i = 0; i < AXL_COUNT(states); i++)
		tally.states[states[i]] = (uint64_t)axl_query_int(row, 3 + (int)i);
	return tally;
}

int axl_tallies_each(struct axl_store *store, int64_t version,
                     int (*each)(void *context, const struct axl_map_tally *tally), void *context,
                     struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_tally_sql, TALLY_EACH, err);
	if (!query || axl_query_bind(query, err, "i", version))
		return -1;
	int result;
	while ((result = axl_query_next(query, err)) > 0) {
		struct axl_map_tally tally = tally_at(query);
		if ((result = each(context, &tally)) != 0)
			break;
	}
	axl_query_reset(query);
	return result;
}
