/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What finance tables say of firms that are units already: growth of sales, margin and
 * debt. Of two sources that give a firm's year, the one read last counts.
 */
#include "config.h"

#include "ksic/derive/derive.h"

#include <math.h>

/* One firm's years on the grid of all periods that any firm has. */
struct series {
	const struct axl_finance_years *years;
	size_t first, count; /* of its years */
};

static int write_growth(struct axl_deriving *deriving, const struct series *series,
                        struct axl_error **err)
{
	const struct axl_finance_years *years = series->years;
	axl_auto(axl_memory) struct axl_number *sales =
	    axl_xcalloc(years->period_count, sizeof *sales);
	for (size_t p = 0; p < years->period_count; p++)
		sales[p].state = AXL_ABSENT;
	for (size_t i = 0; i < series->count; i++) {
		const struct axl_finance_year *year = &years->items[series->first + i];
		sales[year->period] = year->sales;
	}
	struct axl_growth growth = axl_growth_of(
	    sales, (const char(*)[AXL_PERIOD_SIZE])years->periods, years->period_count, NULL);
	size_t newest = years->items[series->first + series->count - 1].period;
	size_t last = growth.count ? growth.first + growth.count - 1 : newest;
	struct axl_derived derived = {.unit = years->items[series->first].unit,
	                              .metric = "sales_cagr",
	                              .period = years->periods[last],
	                              .estimate = growth.estimate,
	                              .n = (double)growth.count,
	                              .how = growth.how};
	return axl_derive_write(deriving, &derived, err);
}

static int write_newest(struct axl_deriving *deriving, const struct series *series,
                        struct axl_error **err)
{
	const struct axl_finance_years *years = series->years;
	const struct axl_finance_year *newest = &years->items[series->first + series->count - 1];
	char how[80];
	axl_how_ratio(newest->operating_profit, newest->sales, how, sizeof how);
	struct axl_derived margin = {.unit = newest->unit,
	                             .metric = "operating_margin",
	                             .period = years->periods[newest->period],
	                             .estimate = axl_ratio(newest->operating_profit, newest->sales),
	                             .n = 1,
	                             .how = how};
	struct axl_derived debt = {.unit = newest->unit,
	                           .metric = "debt_ratio",
	                           .period = years->periods[newest->period],
	                           .estimate = axl_estimate_of(newest->debt_ratio),
	                           .n = 1,
	                           .how = ""};
	if (axl_derive_write(deriving, &margin, err) < 0)
		return -1;
	return axl_derive_write(deriving, &debt, err);
}

int axl_derive_finances(struct axl_deriving *deriving, struct axl_error **err)
{
	const struct axl_finance_years *years = deriving->finance;
	for (size_t first = 0, next; first < years->count; first = next) {
		next = first + 1;
		while (next < years->count && years->items[next].unit == years->items[first].unit)
			next++;
		struct series series = {years, first, next - first};
		if (write_growth(deriving, &series, err) < 0 ||
		    write_newest(deriving, &series, err) < 0)
			return -1;
	}
	return 0;
}
