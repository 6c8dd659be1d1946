/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/measure/measuring.h"

#include <math.h>

/* Citations grow with age: figures compare within one window alone. */
void axl_measure_citations(struct axl_measuring *m)
{
	for (size_t i = 0; i < m->measures->count; i++) {
		struct axl_technology_measures *item = &m->measures->items[i];
		double citations = 0;
		for (size_t j = 0; j < m->corpus->count; j++) {
			const struct axl_patent *patent = &m->corpus->patents[j];
			if (isnan(patent->cited) || !axl_measuring_has(m, patent->year) ||
			    !axl_patent_has(m->corpus, patent, i))
				continue;
			item->rated++;
			citations += patent->cited;
		}
		item->cited = item->rated ? citations / (double)item->rated : NAN;
	}
}
