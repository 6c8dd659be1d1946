/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/measures.h"

#include "ksic/formula/concentration.h"
#include "ksic/formula/quotients.h"
#include "ksic/formula/relatedness.h"

#include <math.h>

enum { FOREMOST = 4, MOST_PERIODS = 3 };

void axl_measures_free(struct axl_measures *measures)
{
	if (!measures)
		return;
	free(measures->items);
	free(measures);
}

struct measuring {
	const struct axl_corpus *corpus;
	const struct axl_applicants *applicants;
	const struct axl_reference *reference;
	const struct axl_indicator_rules *rules;
	struct axl_measures *measures;
	struct axl_patent_count *counts; /* technologies × years */
	int complete;                    /* last complete year of the corpus; 0: none */
};

/* The window */

static int last_complete_year(const struct axl_corpus *corpus)
{
	int year = corpus->last_year;
	while (year >= corpus->first_year && axl_corpus_is_incomplete(corpus, year))
		year--;
	return year >= corpus->first_year ? year : 0;
}

static void choose_window(struct measuring *m)
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

static bool is_in_window(const struct measuring *m, int year)
{
	return year > 0 && year >= m->measures->from && year <= m->measures->to;
}

static const struct axl_patent_count *count_of(const struct measuring *m, size_t technology,
                                               int year)
{
	return &m->counts[technology * axl_corpus_years(m->corpus) +
	                  (size_t)(year - m->corpus->first_year) + 1];
}

/* Counts */

static void count_patents(struct measuring *m)
{
	struct axl_measures *measures = m->measures;
	for (size_t i = 0; i < m->corpus->count; i++) {
		const struct axl_patent *patent = &m->corpus->patents[i];
		if (patent->technology_count == 0)
			continue;
		measures->patents += is_in_window(m, patent->year);
		measures->undated += patent->year == 0;
		measures->later += patent->year > measures->to;
	}
	for (size_t i = 0; i < measures->count && measures->to; i++)
		for (int year = measures->from; year <= measures->to; year++) {
			const struct axl_patent_count *count = count_of(m, i, year);
			measures->items[i].patents += count->whole;
			measures->items[i].fractional += count->fractional;
		}
}

static void measure_shares(struct measuring *m)
{
	struct axl_measures *measures = m->measures;
	for (size_t i = 0; i < measures->count; i++) {
		struct axl_technology_measures *item = &measures->items[i];
		item->share =
		    measures->patents ? item->fractional / (double)measures->patents : NAN;
		item->growth = (struct axl_estimate){AXL_UNDEFINED, 0, NAN, NAN, NAN};
		if (measures->to)
			item->growth = axl_cagr((double)count_of(m, i, measures->from)->whole,
			                        (double)count_of(m, i, measures->to)->whole,
			                        measures->to - measures->from);
	}
}

/* Applicants */

/* How many applicants the patent of this membership has. */
static size_t applicants_beside(const struct axl_applicants *applicants, size_t i)
{
	size_t first = i, last = i;
	const struct axl_membership *all = applicants->memberships;
	while (first > 0 && all[first - 1].document == all[i].document)
		first--;
	while (last + 1 < applicants->membership_count && all[last + 1].document == all[i].document)
		last++;
	return last - first + 1;
}

static size_t find_unheld(const struct measuring *m, size_t technology, const bool *held)
{
	size_t unheld = 0;
	for (size_t i = 0; i < m->corpus->count; i++) {
		const struct axl_patent *patent = &m->corpus->patents[i];
		unheld += !held[i] && is_in_window(m, patent->year) &&
		          axl_patent_has(m->corpus, patent, technology);
	}
	return unheld;
}

/* Position of a year's period of life, counted back from the last complete year; MOST_PERIODS
 * where it is in none. */
static size_t period_of(const struct measuring *m, int year)
{
	if (year == 0 || year > m->complete)
		return MOST_PERIODS;
	size_t back = (size_t)(m->complete - year) / m->rules->life_years;
	return back < MOST_PERIODS ? back : MOST_PERIODS;
}

/* Periods that lie in the corpus as a whole. */
static size_t whole_periods(const struct measuring *m)
{
	if (!m->complete)
		return 0;
	size_t years = (size_t)(m->complete - m->corpus->first_year) + 1;
	size_t periods = years / m->rules->life_years;
	return periods < MOST_PERIODS ? periods : MOST_PERIODS;
}

struct holding {
	double *weights;   /* applicants: their patents of the window, shared */
	unsigned *periods; /* applicants: a bit for each period in which they file */
	bool *held;        /* patents: an applicant is named */
};

static void count_holding(const struct measuring *m, size_t technology, struct holding *holding)
{
	const struct axl_applicants *applicants = m->applicants;
	for (size_t i = 0; i < applicants->membership_count; i++) {
		const struct axl_membership *at = &applicants->memberships[i];
		const struct axl_patent *patent = &m->corpus->patents[at->document];
		if (!axl_patent_has(m->corpus, patent, technology))
			continue;
		size_t period = period_of(m, patent->year);
		if (period < MOST_PERIODS)
			holding->periods[at->applicant] |= 1U << period;
		holding->held[at->document] = true;
		if (is_in_window(m, patent->year))
			holding->weights[at->applicant] +=
			    1.0 / (double)applicants_beside(applicants, i);
	}
}

static enum axl_stage stage_of(const struct measuring *m, size_t technology,
                               const struct holding *holding)
{
	struct axl_life_period periods[MOST_PERIODS] = {{0}};
	size_t count = whole_periods(m);
	for (int year = m->corpus->first_year; year <= m->complete; year++) {
		size_t period = period_of(m, year);
		if (period < count)
			periods[count - 1 - period].applications +=
			    (double)count_of(m, technology, year)->whole;
	}
	for (size_t i = 0; i < m->applicants->count; i++)
		for (size_t period = 0; period < count; period++)
			periods[count - 1 - period].applicants += holding->periods[i] >> period & 1;
	return axl_life_stage(&m->rules->life, periods, count);
}

static void measure_holders(struct measuring *m)
{
	size_t count = m->applicants->count;
	for (size_t i = 0; i < m->measures->count; i++) {
		struct axl_technology_measures *item = &m->measures->items[i];
		axl_auto(axl_memory) double *weights = axl_xcalloc(count, sizeof *weights);
		axl_auto(axl_memory) unsigned *periods = axl_xcalloc(count, sizeof *periods);
		axl_auto(axl_memory) bool *held = axl_xcalloc(m->corpus->count, sizeof *held);
		struct holding holding = {weights, periods, held};
		count_holding(m, i, &holding);
		for (size_t applicant = 0; applicant < count; applicant++)
			item->applicants += weights[applicant] > 0;
		item->unheld = find_unheld(m, i, held);
		item->cr4 = axl_concentration_ratio(weights, count, FOREMOST);
		item->hhi = axl_concentration_measure(weights, count).hhi;
		item->stage = stage_of(m, i, &holding);
	}
}

/* Citations grow with age: figures compare within one window alone. */
static void measure_citations(struct measuring *m)
{
	for (size_t i = 0; i < m->measures->count; i++) {
		struct axl_technology_measures *item = &m->measures->items[i];
		double citations = 0;
		for (size_t j = 0; j < m->corpus->count; j++) {
			const struct axl_patent *patent = &m->corpus->patents[j];
			if (isnan(patent->cited) || !is_in_window(m, patent->year) ||
			    !axl_patent_has(m->corpus, patent, i))
				continue;
			item->rated++;
			citations += patent->cited;
		}
		item->cited = item->rated ? citations / (double)item->rated : NAN;
	}
}

/* Beside the reference */

static void measure_advantage(struct measuring *m)
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
static double growth_there(const struct measuring *m, size_t technology)
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
static double *quotients_of(const struct measuring *m, struct axl_error **err)
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
static int measure_densities(struct measuring *m, struct axl_error **err)
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

static int measure_gaps(struct measuring *m, struct axl_error **err)
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

static int check_identities(const struct axl_measures *measures, struct axl_error **err)
{
	double fractional = 0, share = 0, patents = (double)measures->patents;
	for (size_t i = 0; i < measures->count; i++) {
		fractional += measures->items[i].fractional;
		share += measures->items[i].share;
	}
	if (fabs(fractional - patents) > 1e-9 * (patents + 1) ||
	    (measures->patents && fabs(share - 1) > 1e-9))
		return axl_error_set(err, AXL_ERROR_INTERNAL,
		                     "%zu patents, fractional counts of %.17g, shares of %.17g",
		                     measures->patents, fractional, share);
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
	struct measuring m = {
	    .corpus = corpus,
	    .applicants = applicants,
	    .reference = reference,
	    .rules = rules,
	    .measures = measures,
	    .counts = counts,
	    .complete = last_complete_year(corpus),
	};
	measures->count = technologies;
	measures->items = axl_xcalloc(technologies, sizeof *measures->items);
	choose_window(&m);
	count_patents(&m);
	measure_shares(&m);
	measure_holders(&m);
	measure_citations(&m);
	measure_advantage(&m);
	if (measure_gaps(&m, err) < 0 || check_identities(measures, err) < 0)
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
	    axl_applicants_load(store, wave, world, corpus, &applicants, err) < 0 ||
	    axl_reference_load(store, wave, world, rules, &reference, err) < 0 ||
	    axl_measures_new(corpus, applicants, reference, rules, count, ret_measures, err) < 0)
		return -1;
	*ret_reference = axl_steal(reference);
	return 0;
}
