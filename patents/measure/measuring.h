/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of axl_measures_new() share; nothing else includes this. */
#ifndef PATENTS_MEASURE_MEASURING_H
#define PATENTS_MEASURE_MEASURING_H

#include "patents/measure/measures.h"

struct axl_measuring {
	const struct axl_corpus *corpus;
	const struct axl_applicants *applicants;
	const struct axl_reference *reference;
	const struct axl_indicator_rules *rules;
	struct axl_measures *measures;
	struct axl_patent_count *counts; /* technologies × years */
	int complete;                    /* last complete year of the corpus; 0: none */
};

/* The year lies in the window. */
static inline bool axl_measuring_has(const struct axl_measuring *m, int year)
{
	return year > 0 && year >= m->measures->from && year <= m->measures->to;
}

static inline const struct axl_patent_count *axl_measuring_count(const struct axl_measuring *m,
                                                                 size_t technology, int year)
{
	return &m->counts[technology * axl_corpus_years(m->corpus) +
	                  (size_t)(year - m->corpus->first_year) + 1];
}

void axl_measure_holders(struct axl_measuring *m);   /* applicants and the stage of life */
void axl_measure_citations(struct axl_measuring *m); /* and families */
/* Advantage, density and gaps. */
int axl_measure_beside(struct axl_measuring *m, struct axl_error **err);

#endif
