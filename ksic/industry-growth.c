/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/industry-growth.h"

#include <math.h>

#include "ksic/derive.h"

/* Years since the first period. Periods of another grain do not ascend, which is told of as such.
 */
static double *years_of(const struct axl_figure_table *table)
{
	double *years = axl_xcalloc(table->period_count, sizeof *years);
	for (size_t p = 1; p < table->period_count; p++)
		(void)axl_period_years_between(table->periods[0], table->periods[p], &years[p]);
	return years;
}

/* A yearly rate in place of a slope of logarithms. */
static struct axl_estimate rate_of(const struct axl_slope *slope)
{
	struct axl_estimate rate = {AXL_UNDEFINED, NAN, NAN, NAN, NAN};
	if (slope->gap != AXL_SLOPE_NO_GAP)
		return rate;
	rate.state = AXL_VALUE;
	rate.value = expm1(slope->slope);
	rate.lo = expm1(slope->lo);
	rate.hi = expm1(slope->hi);
	return rate;
}

static void measure_slopes(const struct axl_figure_table *table, const struct axl_number *series,
                           struct axl_industry_rates *rates)
{
	axl_auto(axl_memory) double *years = years_of(table);
	axl_auto(axl_memory) double *values = axl_xcalloc(table->period_count, sizeof *values);
	for (size_t p = 0; p < table->period_count; p++)
		values[p] = series[p].state == AXL_VALUE ? series[p].number : NAN;
	struct axl_growth_series points = {
	    .years = years, .values = values, .count = table->period_count};
	struct axl_slope log_linear = axl_slope_log_linear(&points, 0.95);
	struct axl_slope theil_sen = axl_slope_theil_sen(&points, 0.95);
	rates->log_linear = rate_of(&log_linear);
	rates->theil_sen = rate_of(&theil_sen);
	rates->slope_gap = log_linear.gap;
}

static void measure_cagr(const struct axl_figure_table *table, const struct axl_number *series,
                         struct axl_industry_rates *rates)
{
	struct axl_growth growth = axl_growth_of(
	    series, (const char(*)[AXL_PERIOD_SIZE])table->periods, table->period_count);
	rates->cagr = growth.estimate;
	rates->first = growth.count ? growth.first : table->period_count - 1;
	rates->last = growth.count ? growth.first + growth.count - 1 : rates->first;
	rates->before = series[rates->first];
	rates->after = series[rates->last];
	if (growth.count < 2)
		rates->cagr_gap = AXL_CAGR_SHORT;
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
	measure_cagr(table, series, &rates);
	measure_slopes(table, series, &rates);
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
