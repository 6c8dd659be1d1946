/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How often the window's patents are cited, alone and beside the reference, and their families. */
#include "config.h"

#include "patents/measure/measuring.h"

#include <math.h>

/* Positions of the technology's patents of the window; the caller's. */
static size_t *list_patents(const struct axl_measuring *m, size_t technology, size_t *ret_count)
{
	size_t *list = axl_xcalloc(m->corpus->count, sizeof *list), count = 0;
	for (size_t i = 0; i < m->corpus->count; i++)
		if (axl_measuring_has(m, m->corpus->patents[i].year) &&
		    axl_patent_has(m->corpus, &m->corpus->patents[i], technology))
			list[count++] = i;
	*ret_count = count;
	return list;
}

/* Citations grow with age: figures compare within one window alone. */
static void measure_rated(struct axl_measuring *m, size_t technology, const size_t *list,
                          size_t count)
{
	struct axl_technology_measures *item = &m->measures->items[technology];
	double citations = 0;
	for (size_t i = 0; i < count; i++) {
		double cited = m->corpus->patents[list[i]].cited;
		item->rated += isnan(cited) ? 0 : 1;
		citations += isnan(cited) ? 0 : cited;
	}
	item->cited = item->rated ? citations / (double)item->rated : NAN;
}

static void measure_index(struct axl_measuring *m, size_t technology, const size_t *list,
                          size_t count)
{
	struct axl_technology_measures *item = &m->measures->items[technology];
	axl_auto(axl_memory) struct axl_citation_case *cases = axl_xcalloc(count, sizeof *cases);
	for (size_t i = 0; i < count; i++) {
		const struct axl_patent *patent = &m->corpus->patents[list[i]];
		cases[i].cited = patent->cited;
		cases[i].expected =
		    m->reference ? axl_reference_cited(m->reference, technology, patent->year)
				 : (double)NAN;
	}
	item->citation = axl_citation_index_measure(cases, count);
	item->strength = axl_technology_strength((double)item->patents, item->citation.relative);
}

/* A patent that states no family is one of its own, told apart from all that have a number. */
static void measure_families(struct axl_measuring *m, size_t technology, const size_t *list,
                             size_t count)
{
	axl_auto(axl_memory) struct axl_family_case *cases = axl_xcalloc(count, sizeof *cases);
	for (size_t i = 0; i < count; i++) {
		const struct axl_patent *patent = &m->corpus->patents[list[i]];
		cases[i].family = patent->family == SIZE_MAX ? SIZE_MAX - i : patent->family;
		cases[i].members = patent->family_size;
	}
	m->measures->items[technology].families = axl_family_sizes_measure(cases, count);
}

void axl_measure_citations(struct axl_measuring *m)
{
	for (size_t i = 0; i < m->measures->count; i++) {
		size_t count;
		axl_auto(axl_memory) size_t *list = list_patents(m, i, &count);
		measure_rated(m, i, list, count);
		measure_index(m, i, list, count);
		measure_families(m, i, list, count);
	}
}
