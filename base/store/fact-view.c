/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/fact-view.h"

int axl_facts_each(struct axl_store *store, const struct axl_fact_view *view, int64_t version,
                   int (*each)(void *context, struct axl_query *row), void *context,
                   struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, view->sql, view->which, err);
	if (!query || axl_query_bind(query, err, "i", version))
		return -1;
	int result;
	while ((result = axl_query_next(query, err)) > 0)
		if ((result = each(context, query)) != 0)
			break;
	axl_query_reset(query);
	return result;
}

int axl_fact_view_column(const struct axl_fact_view *view, const char *name)
{
	for (size_t i = 0; i < view->column_count; i++)
		if (strcmp(view->columns[i], name) == 0)
			return (int)i + 1;
	return 0;
}
