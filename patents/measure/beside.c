/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window beside the reference: advantage, density, gaps. */
#include "config.h"

#include "patents/measure/measuring.h"

#include "ksic/formula/quotients.h"
#include "ksic/formula/relatedness.h"

#include <math.h>

static void measure_advantage(struct axl_measuring *m)
{
	struct axl_measures *measures = m->measures;
	double here = 0, there = 0;
	for (size_t i = 0; i < measures->count; i++) {
		struct axl_technology_measures *item = &measures->items[i];
		item->reference = !m->reference || !measures->to
		                      ? NAN
		                      : axl_reference_sum(m->reference, m->reference->area_count, i,
		                                          measures->from, measures->to);
		if (isnan(item->reference))
			continue;
		here += (double)item->patents;
		there += item->reference;
	}
	for (size_t i = 0; i < measures->count; i++) {
		struct axl_technology_measures *item = &measures->items[i];
		item->advantage =
		    axl_advantage_measure((double)item->patents, here, item->reference, there);
	}
}

/* Growth of the reference, NaN where it has none. */
static double growth_there(const struct axl_measuring *m, size_t technology)
{
	const struct axl_measures *measures = m->measures;
	if (isnan(measures->items[technology].reference))
		return NAN;
	size_t whole = m->reference->area_count;
	double first =
	    axl_reference_sum(m->reference, whole, technology, measures->from, measures->from);
	double last =
	    axl_reference_sum(m->reference, whole, technology, measures->to, measures->to);
	struct axl_estimate growth = axl_cagr(first, last, measures->to - measures->from);
	return growth.state == AXL_VALUE ? growth.value : NAN;
}

/* The region first, then the areas of the reference; technologies that it does not give are NaN
 * for all. */
static double *quotients_of(const struct axl_measuring *m, struct axl_error **err)
{
	const struct axl_measures *measures = m->measures;
	size_t technologies = measures->count, areas = m->reference->area_count;
	axl_auto(axl_memory) double *counts =
	    axl_xcalloc((areas + 1) * technologies, sizeof *counts);
	axl_auto(axl_memory) double *quotients =
	    axl_xcalloc((areas + 1) * technologies, sizeof *quotients);
	for (size_t i = 0; i < technologies; i++) {
		bool given = !isnan(measures->items[i].reference);
		counts[i] = given ? (double)measures->items[i].patents : NAN;
		for (size_t area = 0; area < areas; area++)
			counts[(area + 1) * technologies + i] =
			    given ? axl_reference_sum(m->reference, area, i, measures->from,
			                              measures->to)
				  : NAN;
	}
	if (axl_quotients_measure(counts, areas + 1, technologies, NULL, quotients, err) < 0)
		return NULL;
	return axl_steal(quotients);
}

/* Too few areas are no fault: densities are not known then. */
static int measure_densities(struct axl_measuring *m, struct axl_error **err)
{
	struct axl_measures *measures = m->measures;
	axl_auto(axl_relatedness) struct axl_relatedness *related = NULL;
	axl_auto(axl_error) struct axl_error *few = NULL;
	axl_auto(axl_memory) double *quotients = NULL;
	measures->density = AXL_DENSITY_NO_REFERENCE;
	if (!m->reference || !measures->to)
		return 0;
	measures->density = AXL_DENSITY_FEW_AREAS;
	if (m->reference->area_count + 1 < AXL_RELATED_REGIONS)
		return 0;
	quotients = quotients_of(m, err);
	if (!quotients)
		return -1;
	if (axl_relatedness_new(quotients, m->reference->area_count + 1, measures->count, &related,
	                        &few) < 0)
		return 0;
	for (size_t i = 0; i < measures->count; i++)
		measures->items[i].gap.density = related->density[i];
	measures->density = AXL_DENSITY_KNOWN;
	return 0;
}

static int measure_gaps(struct axl_measuring *m, struct axl_error **err)
{
	struct axl_measures *measures = m->measures;
	axl_auto(axl_memory) struct axl_gap_case *cases =
	    axl_xcalloc(measures->count, sizeof *cases);
	for (size_t i = 0; i < measures->count; i++) {
		struct axl_technology_measures *item = &measures->items[i];
		const struct axl_estimate *rta = &item->advantage.rta;
		item->gap = (struct axl_gap_case){
		    .growth = growth_there(m, i),
		    .rta = rta->state == AXL_VALUE ? rta->value : NAN,
		    .density = NAN,
		};
	}
	if (measure_densities(m, err) < 0)
		return -1;
	for (size_t i = 0; i < measures->count; i++)
		cases[i] = measures->items[i].gap;
	measures->median = axl_gaps_find(cases, measures->count);
	for (size_t i = 0; i < measures->count; i++)
		measures->items[i].gap = cases[i];
	return 0;
}

int axl_measure_beside(struct axl_measuring *m, struct axl_error **err)
{
	measure_advantage(m);
	return measure_gaps(m, err);
}
