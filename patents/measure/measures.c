/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/measure/measures.h"

#include "patents/measure/measuring.h"

#include <math.h>

void axl_measures_free(struct axl_measures *measures)
{
	if (!measures)
		return;
	free(measures->items);
	free(measures);
}

/* The window */

static void choose_window(struct axl_measuring *m)
{
	int to = m->complete, from;
	if (m->reference && m->reference->last_year < to)
		to = m->reference->last_year;
	from = to - (int)m->rules->window + 1;
	if (m->reference && from < m->reference->first_year)
		from = m->reference->first_year;
	if (from < m->corpus->first_year)
		from = m->corpus->first_year;
	if (to >= from && to > 0) {
		m->measures->from = from;
		m->measures->to = to;
	}
}

/* Counts */

static void count_patents(struct axl_measuring *m)
{
	struct axl_measures *measures = m->measures;
	for (size_t i = 0; i < m->corpus->count; i++) {
		const struct axl_patent *patent = &m->corpus->patents[i];
		if (patent->technology_count == 0)
			continue;
		measures->patents += axl_measuring_has(m, patent->year);
		measures->weight += axl_measuring_has(m, patent->year) ? patent->here : 0;
		measures->undated += patent->year == 0;
		measures->later += patent->year > measures->to;
	}
	for (size_t i = 0; i < measures->count && measures->to; i++)
		for (int year = measures->from; year <= measures->to; year++) {
			const struct axl_patent_count *count = axl_measuring_count(m, i, year);
			measures->items[i].patents += count->whole;
			measures->items[i].fractional += count->fractional;
		}
}

static void measure_shares(struct axl_measuring *m)
{
	struct axl_measures *measures = m->measures;
	for (size_t i = 0; i < measures->count; i++) {
		struct axl_technology_measures *item = &measures->items[i];
		item->share = measures->patents ? item->fractional / measures->weight : NAN;
		item->growth = (struct axl_estimate){AXL_UNDEFINED, 0, NAN, NAN, NAN};
		if (measures->to)
			item->growth =
			    axl_cagr((double)axl_measuring_count(m, i, measures->from)->whole,
			             (double)axl_measuring_count(m, i, measures->to)->whole,
			             measures->to - measures->from);
	}
}

static bool is_near(double a, double b)
{
	return fabs(a - b) <= 1e-9 * (fabs(b) + 1);
}

static int check_identities(const struct axl_measures *measures, struct axl_error **err)
{
	double fractional = 0, share = 0;
	for (size_t i = 0; i < measures->count; i++) {
		const struct axl_technology_measures *item = &measures->items[i];
		fractional += item->fractional;
		share += item->share;
		if (!is_near(item->held, (double)(item->patents - item->unheld)))
			return axl_error_set(err, AXL_ERROR_INTERNAL,
			                     "%zu patents, of them %zu unheld and %.17g held",
			                     item->patents, item->unheld, item->held);
	}
	if (!is_near(fractional, measures->weight) || (measures->patents && !is_near(share, 1)))
		return axl_error_set(
		    err, AXL_ERROR_INTERNAL,
		    "patents of %.17g, fractional counts of %.17g, shares of %.17g",
		    measures->weight, fractional, share);
	return 0;
}

int axl_measures_new(const struct axl_corpus *corpus, const struct axl_applicants *applicants,
                     const struct axl_reference *reference, const struct axl_indicator_rules *rules,
                     size_t technologies, struct axl_measures **ret_measures,
                     struct axl_error **err)
{
	axl_auto(axl_measures) struct axl_measures *measures = axl_xcalloc(1, sizeof *measures);
	axl_auto(axl_memory) struct axl_patent_count *counts =
	    axl_corpus_count(corpus, technologies);
	struct axl_measuring m = {
	    .corpus = corpus,
	    .applicants = applicants,
	    .reference = reference,
	    .rules = rules,
	    .measures = measures,
	    .counts = counts,
	    .complete = axl_corpus_complete_year(corpus),
	};
	measures->count = technologies;
	measures->items = axl_xcalloc(technologies, sizeof *measures->items);
	choose_window(&m);
	count_patents(&m);
	measure_shares(&m);
	axl_measure_holders(&m);
	axl_measure_citations(&m);
	if (axl_measure_beside(&m, err) < 0 || check_identities(measures, err) < 0)
		return -1;
	*ret_measures = axl_steal(measures);
	return 0;
}

int axl_measures_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                      const struct axl_corpus *corpus, struct axl_reference **ret_reference,
                      struct axl_measures **ret_measures, struct axl_error **err)
{
	axl_auto(axl_indicator_rules) struct axl_indicator_rules *rules = NULL;
	axl_auto(axl_applicants) struct axl_applicants *applicants = NULL;
	axl_auto(axl_reference) struct axl_reference *reference = NULL;
	const struct axl_technology *technologies;
	size_t count = axl_taxonomy_technologies(world->taxonomy, &technologies);
	if (axl_indicator_rules_load(world->definitions, &rules, err) < 0 ||
	    axl_applicants_load(world, corpus, &applicants, err) < 0 ||
	    axl_reference_load(store, wave, world, &corpus->counting, rules, &reference, err) < 0 ||
	    axl_measures_new(corpus, applicants, reference, rules, count, ret_measures, err) < 0)
		return -1;
	*ret_reference = axl_steal(reference);
	return 0;
}
