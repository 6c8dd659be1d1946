/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/derive/derive.h"

#include "ksic/fact/kinds.h"

#include <math.h>

const char *axl_how_number(struct axl_number number, char text[AXL_DOUBLE_TEXT])
{
	if (number.state != AXL_VALUE)
		return axl_state_name(number.state);
	axl_double_print(number.number, text);
	return text;
}

void axl_how_ratio(struct axl_number a, struct axl_number b, char *how, size_t size)
{
	char x[AXL_DOUBLE_TEXT], y[AXL_DOUBLE_TEXT];
	(void)snprintf(how, size, "%s / %s", axl_how_number(a, x), axl_how_number(b, y));
}

void axl_how_breaks(const char (*periods)[AXL_PERIOD_SIZE], size_t count,
                    const struct axl_break *const *breaks, char *how, size_t size)
{
	size_t length = 0;
	*how = '\0';
	for (size_t p = 1; breaks && p < count && length < size; p++)
		if (breaks[p])
			length += (size_t)snprintf(how + length, size - length, "%s%s %s",
			                           length ? " | " : "", periods[p],
			                           axl_break_word(breaks[p]));
}

/* The longest run that no break parts. */
static void find_run(const struct axl_number *series, size_t count,
                     const struct axl_break *const *breaks, struct axl_growth *growth)
{
	for (size_t start = 0, end; start < count; start = end) {
		end = start + 1;
		while (end < count && !(breaks && breaks[end]))
			end++;
		size_t first, run = axl_longest_run(series + start, end - start, &first);
		if (run == 0 || run < growth->count)
			continue;
		growth->first = start + first;
		growth->count = run;
	}
}

static void print_growth(struct axl_growth *growth, const struct axl_number *series, double years)
{
	char from[AXL_DOUBLE_TEXT], to[AXL_DOUBLE_TEXT], steps[AXL_DOUBLE_TEXT];
	axl_double_print(years, steps);
	(void)snprintf(growth->how, sizeof growth->how, "(%s / %s)^(1/%s) - 1",
	               axl_how_number(series[growth->first + growth->count - 1], to),
	               axl_how_number(series[growth->first], from), steps);
}

static void add_breaks(const char (*periods)[AXL_PERIOD_SIZE], size_t count,
                       const struct axl_break *const *breaks, struct axl_growth *growth)
{
	char parted[128];
	axl_how_breaks(periods, count, breaks, parted, sizeof parted);
	size_t length = strlen(growth->how);
	if (*parted)
		(void)snprintf(growth->how + length, sizeof growth->how - length, " | %s", parted);
}

struct axl_growth axl_growth_of(const struct axl_number *series,
                                const char (*periods)[AXL_PERIOD_SIZE], size_t count,
                                const struct axl_break *const *breaks)
{
	struct axl_growth growth = {.estimate = {AXL_UNDEFINED, NAN, NAN, NAN, NAN}};
	double years = 0;
	find_run(series, count, breaks, &growth);
	if (growth.count < 2) {
		(void)snprintf(growth.how, sizeof growth.how, "n = %zu", growth.count);
	} else {
		size_t last = growth.first + growth.count - 1;
		(void)axl_period_years_between(periods[growth.first], periods[last], &years);
		growth.estimate = axl_cagr(series[growth.first].number, series[last].number, years);
		print_growth(&growth, series, years);
	}
	add_breaks(periods, count, breaks, &growth);
	return growth;
}

int axl_derive_write(struct axl_deriving *deriving, const struct axl_derived *derived,
                     struct axl_error **err)
{
	if (derived->estimate.state == AXL_ABSENT)
		return 0;
	struct axl_metric_value value = {.wave = deriving->wave,
	                                 .unit = derived->unit,
	                                 .metric = derived->metric,
	                                 .period = derived->period,
	                                 .state = derived->estimate.state,
	                                 .value = derived->estimate.value,
	                                 .lo = derived->estimate.lo,
	                                 .hi = derived->estimate.hi,
	                                 .se = derived->estimate.se,
	                                 .n = derived->n,
	                                 .vintage = "",
	                                 .how = derived->how};
	return axl_metric_write(deriving->writer, &value, err);
}

static int derive(struct axl_store *store, const char *wave, const void *world,
                  struct axl_error **err)
{
	axl_auto(axl_finance_years) struct axl_finance_years *finance = NULL;
	axl_auto(axl_metric_writer) struct axl_metric_writer *writer = NULL;
	if (axl_metric_writer_new(store, axl_ksic_maker.name, &writer, err) < 0)
		return -1;
	struct axl_deriving deriving = {store, wave, world, writer, NULL};
	if (axl_derive_firms(&deriving, err) < 0 ||
	    axl_finance_years_load(store, wave, &finance, err) < 0)
		return -1;
	deriving.finance = finance;
	if (axl_derive_industries(&deriving, err) < 0 || axl_derive_space(&deriving, err) < 0 ||
	    axl_derive_finances(&deriving, err) < 0)
		return -1;
	return axl_metric_writer_finish(writer, err);
}

int axl_explain_show(struct axl_explaining *explaining, int64_t fact, int column, const char *text)
{
	if (explaining->total++ >= explaining->limit)
		return 0;
	struct axl_evidence evidence = {fact, column, text};
	return explaining->each(explaining->context, &evidence);
}

static int explain(struct axl_store *store, const char *wave, const void *world,
                   const struct axl_unit *unit, const char *metric, const char *period,
                   size_t limit, axl_evidence_each each, void *context, size_t *ret_total,
                   struct axl_error **err)
{
	struct axl_explaining explaining = {.store = store,
	                                    .wave = wave,
	                                    .world = world,
	                                    .unit = unit,
	                                    .metric = metric,
	                                    .period = period,
	                                    .limit = limit,
	                                    .each = each,
	                                    .context = context};
	int result = axl_explains_space(metric)            ? axl_explain_space(&explaining, err)
	             : strcmp(unit->kind, "industry") == 0 ? axl_explain_industry(&explaining, err)
	                                                   : axl_explain_firm(&explaining, err);
	*ret_total = explaining.total;
	return result;
}

const struct axl_metric_maker axl_ksic_maker = {
    .name = "ksic",
    .derive = derive,
    .explain = explain,
};
