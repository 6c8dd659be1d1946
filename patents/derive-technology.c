/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/derive-technology.h"

#include <math.h>

struct writing {
	struct axl_metric_writer *writer;
	const struct axl_measures *measures;
	struct axl_metric_value value; /* what all metrics of a technology share */
};

static int write_estimate(const struct writing *w, const char *metric,
                          const struct axl_estimate *estimate, const char *how,
                          struct axl_error **err)
{
	struct axl_metric_value value = w->value;
	value.metric = metric;
	value.state = estimate->state;
	value.value = estimate->value;
	value.lo = estimate->lo;
	value.hi = estimate->hi;
	value.se = estimate->se;
	value.how = how;
	return axl_metric_write(w->writer, &value, err);
}

/* A plain figure; NaN is undefined. */
static int write_figure(const struct writing *w, const char *metric, double figure, const char *how,
                        struct axl_error **err)
{
	bool known = !isnan(figure);
	struct axl_estimate estimate = {known ? AXL_VALUE : AXL_UNDEFINED, known ? figure : 0, NAN,
	                                NAN, NAN};
	return write_estimate(w, metric, &estimate, how, err);
}

static int write_alone(const struct writing *w, const struct axl_technology_measures *item,
                       struct axl_error **err)
{
	axl_auto(axl_memory) char *share =
	    axl_xasprintf("%g / %zu", item->fractional, w->measures->patents);
	axl_auto(axl_memory) char *growth =
	    axl_xasprintf("%d-%d, n = %zu", w->measures->from, w->measures->to, item->patents);
	axl_auto(axl_memory) char *holders =
	    axl_xasprintf("a = %zu (n = %zu - %zu)", item->applicants, item->patents, item->unheld);
	axl_auto(axl_memory) char *rated =
	    axl_xasprintf("c / n (n = %zu of %zu)", item->rated, item->patents);
	if (item->rated && write_figure(w, "patents_cited", item->cited, rated, err) < 0)
		return -1;
	if (write_figure(w, "patents_share", item->share, share, err) < 0 ||
	    write_estimate(w, "patents_growth", &item->growth, growth, err) < 0 ||
	    write_figure(w, "patents_applicants", (double)item->applicants, holders, err) < 0 ||
	    write_figure(w, "patents_cr4", item->cr4, holders, err) < 0)
		return -1;
	return write_figure(w, "patents_hhi", item->hhi, holders, err);
}

static int write_beside(const struct writing *w, const struct axl_technology_measures *item,
                        double here, double there, struct axl_error **err)
{
	axl_auto(axl_memory) char *rta =
	    axl_xasprintf("(%zu / %g) / (%g / %g)", item->patents, here, item->reference, there);
	axl_auto(axl_memory) char *gap =
	    item->gap.is_gap ? axl_xasprintf("gap %zu: g %g > %g, RTA %g < 1", item->gap.rank,
	                                     item->gap.growth, w->measures->median, item->gap.rta)
			     : axl_xstrdup("");
	if (write_estimate(w, "patents_rta", &item->advantage.rta, rta, err) < 0 ||
	    write_estimate(w, "patents_rsi", &item->advantage.rsi, rta, err) < 0 ||
	    write_estimate(w, "patents_rpa", &item->advantage.rpa, rta, err) < 0 ||
	    write_figure(w, "patents_reference_growth", item->gap.growth, gap, err) < 0)
		return -1;
	return write_figure(w, "patents_density", item->gap.density, gap, err);
}

int axl_technology_metrics_write(struct axl_metric_writer *writer, const char *wave,
                                 const struct axl_measures *measures,
                                 const struct axl_reference *reference, const int64_t *units,
                                 struct axl_error **err)
{
	axl_auto(axl_memory) char *period = axl_xasprintf("%04d", measures->to);
	struct writing w = {writer, measures, {.wave = wave, .period = period}};
	double here = 0, there = 0;
	for (size_t i = 0; i < measures->count; i++)
		if (!isnan(measures->items[i].reference)) {
			here += (double)measures->items[i].patents;
			there += measures->items[i].reference;
		}
	for (size_t i = 0; i < measures->count && measures->to; i++) {
		const struct axl_technology_measures *item = &measures->items[i];
		w.value.unit = units[i];
		w.value.n = (double)item->patents;
		if (write_alone(&w, item, err) < 0 ||
		    (reference && write_beside(&w, item, here, there, err) < 0))
			return -1;
	}
	return 0;
}
