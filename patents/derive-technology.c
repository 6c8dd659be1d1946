/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/derive-technology.h"

#include "base/buffer.h"

#include <math.h>

static const char not_given[] = "the reference does not give it in all years";

struct writing {
	struct axl_metric_writer *writer;
	const struct axl_measures *measures;
	bool has_documents;            /* the reference has them */
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

/* "3.2 / 2.6 (n = 12 of 20)": citations over those expected; or why there are none. */
static char *how_cited(const struct writing *w, const struct axl_technology_measures *item)
{
	const struct axl_citation_index *index = &item->citation;
	if (!w->has_documents)
		return axl_xstrdup("no documents to be held against");
	return axl_xasprintf("%g / %.4g (n = %zu of %zu)", index->cited, index->expected,
	                     index->compared, item->patents);
}

/* Nothing where no file says how often any is cited, or how large any family is. */
static int write_quality(const struct writing *w, const struct axl_technology_measures *item,
                         struct axl_error **err)
{
	const struct axl_citation_index *index = &item->citation;
	axl_auto(axl_memory) char *cited = how_cited(w, item);
	axl_auto(axl_memory) char *rated =
	    axl_xasprintf("c / n (n = %zu of %zu)", item->rated, item->patents);
	axl_auto(axl_memory) char *strength = axl_xasprintf("%zu × %s", item->patents, cited);
	axl_auto(axl_memory) char *families =
	    axl_xasprintf("m / f (f = %zu of %zu)", item->families.sized, item->families.families);
	if (item->rated &&
	    (write_figure(w, "patents_cited", item->cited, rated, err) < 0 ||
	     write_estimate(w, "patents_relative_citation", &index->relative, cited, err) < 0 ||
	     write_estimate(w, "patents_strength", &item->strength, strength, err) < 0))
		return -1;
	return item->families.sized
	           ? write_figure(w, "patents_family_size", item->families.mean, families, err)
	           : 0;
}

static int write_alone(const struct writing *w, const struct axl_technology_measures *item,
                       struct axl_error **err)
{
	axl_auto(axl_memory) char *share =
	    axl_xasprintf("%g / %g", item->fractional, w->measures->weight);
	axl_auto(axl_memory) char *growth =
	    axl_xasprintf("%d-%d, n = %zu", w->measures->from, w->measures->to, item->patents);
	axl_auto(axl_memory) char *holders =
	    axl_xasprintf("a = %zu (n = %zu - %zu)", item->applicants, item->patents, item->unheld);
	if (write_figure(w, "patents_share", item->share, share, err) < 0 ||
	    write_estimate(w, "patents_growth", &item->growth, growth, err) < 0 ||
	    write_figure(w, "patents_applicants", (double)item->applicants, holders, err) < 0 ||
	    write_figure(w, "patents_cr4", item->cr4, holders, err) < 0)
		return -1;
	return write_figure(w, "patents_hhi", item->hhi, holders, err);
}

/* Of a whole period of life; "2011-2019: 12 (5), 20 (9), 31 (14)": applications (applicants). */
static int write_stage(const struct writing *w, const struct axl_technology_measures *item,
                       struct axl_error **err)
{
	const struct axl_measures *measures = w->measures;
	axl_auto(axl_memory) char *period = axl_xasprintf("%04d", measures->life_to);
	struct writing of_life = *w;
	axl_auto(axl_buffer) struct axl_buffer how;
	axl_buffer_init(&how);
	if (!measures->life_to)
		return 0;
	axl_buffer_printf(&how, "%s, %d-%d:", axl_stage_name(item->stage), measures->life_from,
	                  measures->life_to);
	of_life.value.period = period;
	of_life.value.n = 0;
	for (size_t i = 0; i < measures->life_periods; i++) {
		axl_buffer_printf(&how, "%s %g (%g)", i ? "," : "", item->life[i].applications,
		                  item->life[i].applicants);
		of_life.value.n += item->life[i].applications;
	}
	bool known = item->stage != AXL_STAGE_UNKNOWN;
	return write_figure(&of_life, "patents_stage", known ? (double)item->stage : NAN, how.bytes,
	                    err);
}

/* "gap 2: g 0.31 > 0.12, RTA 0.4 < 1"; or what speaks against it, or is not known. */
static char *how_gap(const struct axl_measures *measures, const struct axl_gap_case *gap)
{
	if (isnan(gap->growth))
		return axl_xstrdup("growth of the reference is not known");
	if (isnan(gap->rta))
		return axl_xstrdup("RTA is not known");
	axl_auto(axl_memory) char *rank =
	    gap->is_gap ? axl_xasprintf("gap %zu: ", gap->rank) : axl_xstrdup("");
	return axl_xasprintf("%sg %.4g %s %.4g, RTA %.4g %s 1", rank, gap->growth,
	                     gap->growth > measures->median ? ">" : "<=", measures->median,
	                     gap->rta, gap->rta < 1 ? "<" : ">=");
}

/* Whether it is a gap is one figure, how near it lies another: what is no gap has no rank. */
static int write_gap(const struct writing *w, const struct axl_gap_case *gap,
                     struct axl_error **err)
{
	axl_auto(axl_memory) char *how = how_gap(w->measures, gap);
	struct axl_estimate rank = {AXL_NOT_APPLICABLE, 0, NAN, NAN, NAN};
	if (!gap->known)
		rank.state = AXL_UNDEFINED;
	if (gap->is_gap)
		rank = (struct axl_estimate){AXL_VALUE, (double)gap->rank, NAN, NAN, NAN};
	if (write_figure(w, "patents_gap", gap->known ? gap->is_gap : (double)NAN, how, err) < 0)
		return -1;
	return write_estimate(w, "patents_gap_rank", &rank, how, err);
}

/* Why there is no density; "" where there is one. */
static const char *how_near(const struct axl_measures *measures,
                            const struct axl_technology_measures *item)
{
	if (!isnan(item->gap.density))
		return "";
	if (measures->density == AXL_DENSITY_FEW_AREAS)
		return "fewer than three areas have an advantage";
	return isnan(item->reference) ? not_given
	                              : "no area has an advantage in it and in another one";
}

static int write_beside(const struct writing *w, const struct axl_technology_measures *item,
                        double here, double there, struct axl_error **err)
{
	bool given = !isnan(item->reference);
	axl_auto(axl_memory) char *rta =
	    given ? axl_xasprintf("(%zu / %g) / (%g / %g)", item->patents, here, item->reference,
	                          there)
		  : axl_xstrdup(not_given);
	axl_auto(axl_memory) char *growth = given
	                                        ? axl_xasprintf("%d-%d, n = %g", w->measures->from,
	                                                        w->measures->to, item->reference)
	                                        : axl_xstrdup(not_given);
	if (write_estimate(w, "patents_rta", &item->advantage.rta, rta, err) < 0 ||
	    write_estimate(w, "patents_rsi", &item->advantage.rsi, rta, err) < 0 ||
	    write_estimate(w, "patents_rpa", &item->advantage.rpa, rta, err) < 0 ||
	    write_figure(w, "patents_reference_growth", item->gap.growth, growth, err) < 0 ||
	    write_figure(w, "patents_density", item->gap.density, how_near(w->measures, item),
	                 err) < 0)
		return -1;
	return write_gap(w, &item->gap, err);
}

int axl_technology_metrics_write(struct axl_metric_writer *writer, const char *wave,
                                 const struct axl_measures *measures,
                                 const struct axl_reference *reference, const int64_t *units,
                                 struct axl_error **err)
{
	axl_auto(axl_memory) char *period = axl_xasprintf("%04d", measures->to);
	struct writing w = {writer,
	                    measures,
	                    reference && reference->source.documents,
	                    {.wave = wave, .period = period}};
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
		if (write_alone(&w, item, err) < 0 || write_quality(&w, item, err) < 0 ||
		    write_stage(&w, item, err) < 0 ||
		    (reference && write_beside(&w, item, here, there, err) < 0))
			return -1;
	}
	return 0;
}

int axl_paper_metrics_write(struct axl_metric_writer *writer, const char *wave,
                            const struct axl_measures *measures, const int64_t *units,
                            struct axl_error **err)
{
	axl_auto(axl_memory) char *period = axl_xasprintf("%04d", measures->to);
	struct writing w = {writer, measures, false, {.wave = wave, .period = period}};
	for (size_t i = 0; i < measures->count && measures->to; i++) {
		const struct axl_technology_measures *item = &measures->items[i];
		axl_auto(axl_memory) char *share =
		    axl_xasprintf("%g / %g", item->fractional, measures->weight);
		axl_auto(axl_memory) char *growth =
		    axl_xasprintf("%d-%d, n = %zu", measures->from, measures->to, item->patents);
		axl_auto(axl_memory) char *rated =
		    axl_xasprintf("c / n (n = %zu of %zu)", item->rated, item->patents);
		w.value.unit = units[i];
		w.value.n = (double)item->patents;
		if (write_figure(&w, "papers_share", item->share, share, err) < 0 ||
		    write_estimate(&w, "papers_growth", &item->growth, growth, err) < 0 ||
		    (item->rated && write_figure(&w, "papers_cited", item->cited, rated, err) < 0))
			return -1;
	}
	return 0;
}
