/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who holds the patents of the window, and the stages of life. */
#include "config.h"

#include "patents/measure/measuring.h"

#include "ksic/formula/concentration.h"

enum { FOREMOST = 4 };

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

/* The periods that lie in the corpus as a whole. */
static void choose_life(struct axl_measuring *m)
{
	struct axl_measures *measures = m->measures;
	if (!m->complete)
		return;
	size_t years = (size_t)(m->complete - m->corpus->first_year) + 1;
	size_t periods = years / m->rules->life_years;
	measures->life_periods = periods < AXL_LIFE_PERIODS ? periods : AXL_LIFE_PERIODS;
	if (!measures->life_periods)
		return;
	measures->life_to = m->complete;
	measures->life_from =
	    m->complete - (int)(measures->life_periods * m->rules->life_years) + 1;
}

/* Position of a year's period of life, from the oldest; false where it is in none. */
static bool find_period(const struct axl_measuring *m, int year, size_t *ret_period)
{
	const struct axl_measures *measures = m->measures;
	if (!year || year < measures->life_from || year > measures->life_to)
		return false;
	*ret_period = (size_t)(year - measures->life_from) / m->rules->life_years;
	return true;
}

struct holding {
	double *weights;   /* applicants: their patents of the window, shared */
	unsigned *periods; /* applicants: a bit for each period of life in which they file */
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
		size_t period;
		if (find_period(m, patent->year, &period))
			holding->periods[at->applicant] |= 1U << period;
		holding->held[at->document] = true;
		if (axl_measuring_has(m, patent->year))
			holding->weights[at->applicant] +=
			    1.0 / (double)axl_applicants_beside(applicants, i);
	}
}

static void tell_stage(struct axl_measuring *m, size_t technology, const struct holding *holding)
{
	struct axl_measures *measures = m->measures;
	struct axl_technology_measures *item = &measures->items[technology];
	for (int year = measures->life_from; year <= measures->life_to; year++) {
		size_t period;
		if (find_period(m, year, &period))
			item->life[period].applications +=
			    (double)axl_measuring_count(m, technology, year)->whole;
	}
	for (size_t i = 0; i < m->applicants->count; i++)
		for (size_t period = 0; period < measures->life_periods; period++)
			item->life[period].applicants += holding->periods[i] >> period & 1;
	item->stage = axl_life_stage(&m->rules->life, item->life, measures->life_periods);
}

void axl_measure_holders(struct axl_measuring *m)
{
	size_t count = m->applicants->count;
	choose_life(m);
	for (size_t i = 0; i < m->measures->count; i++) {
		struct axl_technology_measures *item = &m->measures->items[i];
		axl_auto(axl_memory) double *weights = axl_xcalloc(count, sizeof *weights);
		axl_auto(axl_memory) unsigned *periods = axl_xcalloc(count, sizeof *periods);
		axl_auto(axl_memory) bool *held = axl_xcalloc(m->corpus->count, sizeof *held);
		struct holding holding = {weights, periods, held};
		count_holding(m, i, &holding);
		for (size_t applicant = 0; applicant < count; applicant++) {
			item->applicants += weights[applicant] > 0;
			item->held += weights[applicant];
		}
		item->unheld = find_unheld(m, i, held);
		item->cr4 = axl_concentration_ratio(weights, count, FOREMOST);
		item->hhi = axl_concentration_measure(weights, count).hhi;
		tell_stage(m, i, &holding);
	}
}
