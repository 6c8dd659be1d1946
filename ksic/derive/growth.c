/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Growth of an industry's series, as far as it was known at each of its periods: a figure of
 * 2022 rests on nothing later, so that it can be asked what was to be seen then.
 */
#include "config.h"

#include "ksic/derive/derive.h"

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

/* The values that stand together between breaks, the most of them and the latest of equals. */
struct stretch {
	size_t first, count, values;
};

static struct stretch find_stretch(const struct axl_number *series, size_t count,
                                   const struct axl_break *const *breaks, size_t *ret_values)
{
	struct stretch best = {0};
	*ret_values = 0;
	for (size_t start = 0, end; start < count; start = end) {
		size_t values = 0;
		for (end = start; end < count && (end == start || !(breaks && breaks[end])); end++)
			values += series[end].state == AXL_VALUE;
		*ret_values += values;
		if (values >= best.values)
			best = (struct stretch){start, end - start, values};
	}
	return best;
}

struct axl_trend axl_trend_of(const struct axl_number *series,
                              const char (*periods)[AXL_PERIOD_SIZE], size_t count,
                              const struct axl_break *const *breaks)
{
	size_t known;
	struct stretch stretch = find_stretch(series, count, breaks, &known);
	bool parted = stretch.values < AXL_SLOPE_POINTS && known >= AXL_SLOPE_POINTS;
	series += stretch.first;
	periods += stretch.first;
	count = stretch.count;
	axl_auto(axl_memory) double *years = years_of(periods, count);
	axl_auto(axl_memory) double *values = axl_xcalloc(count, sizeof *values);
	for (size_t p = 0; p < count; p++)
		values[p] = series[p].state == AXL_VALUE ? series[p].number : NAN;
	struct axl_growth_series points = {.years = years, .values = values, .count = count};
	struct axl_slope log_linear = axl_slope_log_linear(&points, 0.95);
	struct axl_slope theil_sen = axl_slope_theil_sen(&points, 0.95);
	if (parted && log_linear.gap == AXL_SLOPE_FEW_POINTS)
		log_linear.gap = AXL_SLOPE_BREAK;
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
	struct axl_growth growth =
	    axl_growth_of(series->numbers, series->periods, known, series->breaks);
	size_t last = growth.count ? growth.first + growth.count - 1 : known - 1;
	bool is_new = growth.count >= 2 ? last == known - 1 : known == series->count;
	return is_new ? write(in, series->metrics->cagr, last, growth.estimate, growth.count,
	                      growth.how, err)
	              : 0;
}

/* The same with the breaks that were known by then. */
static int write_parted(const struct growing *in, const char *metric, size_t known,
                        struct axl_estimate estimate, size_t n, const char *how,
                        struct axl_error **err)
{
	char parted[128];
	axl_how_breaks(in->series->periods, known, in->series->breaks, parted, sizeof parted);
	axl_auto(axl_memory) char *whole =
	    axl_xasprintf("%s%s%s", how, *parted ? " | " : "", parted);
	return write(in, metric, known - 1, estimate, n, whole, err);
}

/* A figure that is hidden, or that there is none of, has no growth: nor must an older one stand in.
 */
static struct axl_estimate nothing_of(struct axl_number number)
{
	return (struct axl_estimate){number.state, NAN, NAN, NAN, NAN};
}

static int write_trends(const struct growing *in, size_t known, struct axl_error **err)
{
	const struct axl_growing_series *series = in->series;
	struct axl_number newest = series->numbers[known - 1];
	if (known < AXL_SLOPE_POINTS)
		return 0;
	struct axl_trend trend = {nothing_of(newest), nothing_of(newest), 0, AXL_SLOPE_NO_GAP};
	char how[64] = "", robust_how[64] = "";
	if (newest.state == AXL_VALUE) {
		trend = axl_trend_of(series->numbers, series->periods, known, series->breaks);
		(void)snprintf(how, sizeof how, "ln y = a + b t, exp(b) - 1, n = %zu",
		               trend.points);
		(void)snprintf(robust_how, sizeof robust_how, "exp(median b) - 1, n = %zu",
		               trend.points);
	}
	if (write_parted(in, series->metrics->trend, known, trend.log_linear, trend.points, how,
	                 err) < 0)
		return -1;
	return write_parted(in, series->metrics->robust_trend, known, trend.theil_sen, trend.points,
	                    robust_how, err);
}

static bool is_break(const struct axl_growing_series *series, size_t period)
{
	return series->breaks && series->breaks[period];
}

/* Since the period before; across a break nothing falls. */
static bool fell(const struct axl_growing_series *series, size_t period)
{
	const struct axl_number *before = &series->numbers[period - 1];
	const struct axl_number *after = &series->numbers[period];
	return before->state == AXL_VALUE && after->state == AXL_VALUE &&
	       after->number < before->number && !is_break(series, period);
}

/* How long it has been falling without a stop; *ret_first: since when. */
static struct axl_estimate decline_of(const struct axl_growing_series *series, size_t last,
                                      size_t *ret_first)
{
	const struct axl_number *numbers = series->numbers;
	struct axl_number years = {AXL_VALUE, 0};
	size_t first = last;
	*ret_first = last;
	if (numbers[last].state != AXL_VALUE)
		return nothing_of(numbers[last]);
	while (first > 0 && fell(series, first))
		first--;
	*ret_first = first;
	if (numbers[last - 1].state != AXL_VALUE || is_break(series, last) ||
	    (first < last && !axl_period_years_between(series->periods[first],
	                                               series->periods[last], &years.number)))
		years.state = AXL_UNDEFINED;
	return axl_estimate_of(years);
}

static int write_decline(const struct growing *in, size_t known, struct axl_error **err)
{
	const struct axl_growing_series *series = in->series;
	size_t last = known - 1, first;
	if (known < 2)
		return 0;
	struct axl_estimate decline = decline_of(series, last, &first);
	char how[64];
	(void)snprintf(how, sizeof how, "%s … %s", series->periods[first], series->periods[last]);
	return write_parted(in, series->metrics->decline, known, decline, last - first + 1,
	                    first < last ? how : series->periods[last], err);
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
