/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/metric.h"

#include <math.h>

static const char *const texts[] = {"DELETE FROM metric_value WHERE wave = ? AND maker = ?"};
const struct axl_sql axl_metric_sql = {"base/metric", texts, AXL_COUNT(texts)};

struct axl_metric_writer {
	struct axl_inserter *inserter;
	char *maker;
};

int axl_metrics_clear(struct axl_store *store, const char *wave, const char *maker,
                      struct axl_error **err)
{
	struct axl_query *query = axl_store_query(store, &axl_metric_sql, 0, err);
	return query ? axl_query_run(query, err, "tt", wave, maker) : -1;
}

int axl_metric_writer_new(struct axl_store *store, const char *maker,
                          struct axl_metric_writer **ret_writer, struct axl_error **err)
{
	static const char *const columns[] = {"wave",    "metric", "unit", "period", "value",
	                                      "state",   "lo",     "hi",   "se",     "n",
	                                      "vintage", "how",    "maker"};
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer =
	    axl_xcalloc(1, sizeof *writer);
	writer->maker = axl_xstrdup(maker);
	if (axl_inserter_new(store, "metric_value", columns, AXL_COUNT(columns), &writer->inserter,
	                     err))
		return -1;
	*ret_writer = axl_steal(writer);
	return 0;
}

static const char *or_empty(const char *text)
{
	return text ? text : "";
}

int axl_metric_write(struct axl_metric_writer *writer, const struct axl_metric_value *value,
                     struct axl_error **err)
{
	bool has_value = value->state == AXL_VALUE;
	if (has_value && !isfinite(value->value))
		return axl_error_set(err, AXL_ERROR_INTERNAL,
		                     "%s wrote a value that is no number for metric %s, %s (%s)",
		                     writer->maker, value->metric, or_empty(value->period),
		                     or_empty(value->how));
	return axl_inserter_add(writer->inserter, err, "ttitdtddddttt", value->wave, value->metric,
	                        value->unit, or_empty(value->period),
	                        has_value ? value->value : NAN, axl_state_name(value->state),
	                        value->lo, value->hi, value->se, value->n, or_empty(value->vintage),
	                        or_empty(value->how), writer->maker);
}

int axl_metric_writer_finish(struct axl_metric_writer *writer, struct axl_error **err)
{
	return axl_inserter_finish(writer->inserter, err);
}

void axl_metric_writer_free(struct axl_metric_writer *writer)
{
	if (!writer)
		return;
	axl_inserter_free(writer->inserter);
	free(writer->maker);
	free(writer);
}
