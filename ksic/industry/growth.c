/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry/growth.h"

#include "ksic/derive/derive.h"

static void measure_cagr(const struct axl_figure_table *table, const struct axl_number *series,
                         const struct axl_break *const *breaks, struct axl_industry_rates *rates)
{
	struct axl_growth growth = axl_growth_of(
	    series, (const char(*)[AXL_PERIOD_SIZE])table->periods, table->period_count, breaks);
	size_t first;
	rates->cagr = growth.estimate;
	rates->first = growth.count ? growth.first : table->period_count - 1;
	rates->last = growth.count ? growth.first + growth.count - 1 : rates->first;
	rates->before = series[rates->first];
	rates->after = series[rates->last];
	if (growth.count < 2)
		rates->cagr_gap = axl_longest_run(series, table->period_count, &first) < 2
		                      ? AXL_CAGR_SHORT
		                      : AXL_CAGR_BREAK;
	else if (growth.estimate.state != AXL_VALUE)
		rates->cagr_gap = rates->before.number > 0 ? AXL_CAGR_NO_TIME : AXL_CAGR_FROM_ZERO;
}

static struct axl_industry_rates rates_of(const struct axl_industry_view *view,
                                          const struct axl_ksic_item *item)
{
	const struct axl_figure_table *table = view->grid->table;
	struct axl_industry_rates rates = {.item = item};
	axl_auto(axl_memory) struct axl_number *series =
	    axl_xcalloc(table->period_count, sizeof *series);
	for (size_t p = 0; p < table->period_count; p++) {
		series[p] = axl_industry_view_size(view, view->measure, p, item);
		rates.states[series[p].state]++;
	}
	axl_auto(axl_memory) const struct axl_break **breaks =
	    axl_industry_view_breaks(view, AXL_HOME, item);
	measure_cagr(table, series, breaks, &rates);
	struct axl_trend trend = axl_trend_of(
	    series, (const char(*)[AXL_PERIOD_SIZE])table->periods, table->period_count, breaks);
	rates.log_linear = trend.log_linear;
	rates.theil_sen = trend.theil_sen;
	rates.slope_gap = trend.gap;
	axl_how_breaks((const char(*)[AXL_PERIOD_SIZE])table->periods, table->period_count, breaks,
	               rates.breaks, sizeof rates.breaks);
	return rates;
}

struct axl_industry_rates *axl_industry_rates_new(const struct axl_industry_view *view)
{
	struct axl_industry_rates *rates = axl_xcalloc(view->home_count + 1, sizeof *rates);
	rates[0] = rates_of(view, NULL);
	for (size_t i = 0; i < view->home_count; i++)
		rates[i + 1] = rates_of(view, view->items[i]);
	return rates;
}
