/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who holds the patents of the window, and the stages of life. */
#include "config.h"

#include "patents/measure/measuring.h"

#include "ksic/formula/concentration.h"

enum { FOREMOST = 4, MOST_PERIODS = 3 };

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

static size_t find_unheld(const struct axl_measuring *m, size_t technology, const bool *held)
{
	size_t unheld = 0;
	for (size_t i = 0; i < m->corpus->count; i++) {
		const struct axl_patent *patent = &m->corpus->patents[i];
		unheld += !held[i] && axl_measuring_has(m, patent->year) &&
		          axl_patent_has(m->corpus, patent, technology);
	}
	return unheld;
}

/* Position of a year's period of life, counted back from the last complete year; MOST_PERIODS
 * where it is in none. */
static size_t period_of(const struct axl_measuring *m, int year)
{
	if (year == 0 || year > m->complete)
		return MOST_PERIODS;
	size_t back = (size_t)(m->complete - year) / m->rules->life_years;
	return back < MOST_PERIODS ? back : MOST_PERIODS;
}

/* Periods that lie in the corpus as a whole. */
static size_t whole_periods(const struct axl_measuring *m)
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

static void count_holding(const struct axl_measuring *m, size_t technology, struct holding *holding)
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
		if (axl_measuring_has(m, patent->year))
			holding->weights[at->applicant] +=
			    1.0 / (double)applicants_beside(applicants, i);
	}
}

static enum axl_stage stage_of(const struct axl_measuring *m, size_t technology,
                               const struct holding *holding)
{
	struct axl_life_period periods[MOST_PERIODS] = {{0}};
	size_t count = whole_periods(m);
	for (int year = m->corpus->first_year; year <= m->complete; year++) {
		size_t period = period_of(m, year);
		if (period < count)
			periods[count - 1 - period].applications +=
			    (double)axl_measuring_count(m, technology, year)->whole;
	}
	for (size_t i = 0; i < m->applicants->count; i++)
		for (size_t period = 0; period < count; period++)
			periods[count - 1 - period].applicants += holding->periods[i] >> period & 1;
	return axl_life_stage(&m->rules->life, periods, count);
}

void axl_measure_holders(struct axl_measuring *m)
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
