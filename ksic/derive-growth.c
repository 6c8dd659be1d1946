/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Growth of an industry's series, as far as it was known at each of its periods: a figure of
 * 2022 rests on nothing later, so that it can be asked what was to be seen then.
 */
#include "config.h"

#include "ksic/derive.h"

#include <math.h>

const struct axl_growth_metrics axl_output_growth = {"sales_cagr", "sales_trend",
                                                     "sales_trend_robust", "sales_decline_years"};

/* Years since the first period. Periods of another grain do not ascend, which is told of as such.
 */
static double *years_of(const char (*periods)[AXL_PERIOD_SIZE], size_t count)
{
	double *years = axl_xcalloc(count, sizeof *years);
	for (size_t p = 1; p < count; p++)
		(void)axl_period_years_between(periods[0], periods[p], &years[p]);
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

struct axl_trend axl_trend_of(const struct axl_number *series,
                              const char (*periods)[AXL_PERIOD_SIZE], size_t count)
{
	axl_auto(axl_memory) double *years = years_of(periods, count);
	axl_auto(axl_memory) double *values = axl_xcalloc(count, sizeof *values);
	for (size_t p = 0; p < count; p++)
		values[p] = series[p].state == AXL_VALUE ? series[p].number : NAN;
	struct axl_growth_series points = {.years = years, .values = values, .count = count};
	struct axl_slope log_linear = axl_slope_log_linear(&points, 0.95);
	struct axl_slope theil_sen = axl_slope_theil_sen(&points, 0.95);
	return (struct axl_trend){rate_of(&log_linear), rate_of(&theil_sen), log_linear.points,
	                          log_linear.gap};
}

struct growing {
	struct axl_deriving *deriving;
	const struct axl_growing_series *series;
};

static int write(const struct growing *in, const char *metric, size_t period,
                 struct axl_estimate estimate, size_t n, const char *how, struct axl_error **err)
{
	if (!metric)
		return 0;
	axl_auto(axl_memory) char *whole = axl_xasprintf("%s%s", in->series->behind, how);
	struct axl_derived derived = {.unit = in->series->unit,
	                              .metric = metric,
	                              .period = in->series->periods[period],
	                              .estimate = estimate,
	                              .n = (double)n,
	                              .how = whole};
	return axl_derive_write(in->deriving, &derived, err);
}

/* The run that was the longest by then, written once: in the period that it ends with. */
static int write_cagr(const struct growing *in, size_t known, struct axl_error **err)
{
	const struct axl_growing_series *series = in->series;
	struct axl_growth growth = axl_growth_of(series->numbers, series->periods, known);
	size_t last = growth.count ? growth.first + growth.count - 1 : known - 1;
	bool is_new = growth.count >= 2 ? last == known - 1 : known == series->count;
	return is_new ? write(in, series->metrics->cagr, last, growth.estimate, growth.count,
	                      growth.how, err)
	              : 0;
}

static int write_trends(const struct growing *in, size_t known, struct axl_error **err)
{
	const struct axl_growing_series *series = in->series;
	if (known < AXL_SLOPE_POINTS || series->numbers[known - 1].state != AXL_VALUE)
		return 0;
	struct axl_trend trend = axl_trend_of(series->numbers, series->periods, known);
	char how[64];
	(void)snprintf(how, sizeof how, "ln y = a + b t, exp(b) - 1, n = %zu", trend.points);
	if (write(in, series->metrics->trend, known - 1, trend.log_linear, trend.points, how, err) <
	    0)
		return -1;
	(void)snprintf(how, sizeof how, "exp(median b) - 1, n = %zu", trend.points);
	return write(in, series->metrics->robust_trend, known - 1, trend.theil_sen, trend.points,
	             how, err);
}

static bool fell(const struct axl_number *before, const struct axl_number *after)
{
	return before->state == AXL_VALUE && after->state == AXL_VALUE &&
	       after->number < before->number;
}

/* How long it has been falling without a stop. */
static int write_decline(const struct growing *in, size_t known, struct axl_error **err)
{
	const struct axl_number *numbers = in->series->numbers;
	size_t last = known - 1, first = last;
	if (known < 2 || numbers[last].state != AXL_VALUE || numbers[last - 1].state != AXL_VALUE)
		return 0;
	while (first > 0 && fell(&numbers[first - 1], &numbers[first]))
		first--;
	struct axl_number years = {AXL_VALUE, 0};
	if (first < last && !axl_period_years_between(in->series->periods[first],
	                                              in->series->periods[last], &years.number))
		years.state = AXL_UNDEFINED;
	char how[64];
	(void)snprintf(how, sizeof how, "%s … %s", in->series->periods[first],
	               in->series->periods[last]);
	return write(in, in->series->metrics->decline, last, axl_estimate_of(years),
	             last - first + 1, first < last ? how : in->series->periods[last], err);
}

int axl_derive_growth(struct axl_deriving *deriving, const struct axl_growing_series *series,
                      struct axl_error **err)
{
	struct growing in = {deriving, series};
	for (size_t known = 1; known <= series->count; known++)
		if (write_cagr(&in, known, err) < 0 || write_trends(&in, known, err) < 0 ||
		    write_decline(&in, known, err) < 0)
			return -1;
	return 0;
}
