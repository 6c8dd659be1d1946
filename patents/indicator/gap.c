/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/indicator/gap.h"

#include "base/memory.h"

#include <math.h>

static int least_first(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

double axl_median_growth(const double *growths, size_t count)
{
	axl_auto(axl_memory) double *sorted = axl_xcalloc(count, sizeof *sorted);
	size_t known = 0;
	for (size_t i = 0; i < count; i++)
		if (!isnan(growths[i]))
			sorted[known++] = growths[i];
	if (known == 0)
		return NAN;
	qsort(sorted, known, sizeof *sorted, least_first);
	return (sorted[(known - 1) / 2] + sorted[known / 2]) / 2;
}

/* Whether a, at the earlier position, still comes behind b. */
static bool comes_behind(const struct axl_gap_case *a, const struct axl_gap_case *b)
{
	bool same_density = a->density == b->density || (isnan(a->density) && isnan(b->density));
	if (!same_density)
		return isnan(a->density) || a->density < b->density;
	return a->growth < b->growth;
}

double axl_gaps_find(struct axl_gap_case *cases, size_t count)
{
	axl_auto(axl_memory) double *growths = axl_xcalloc(count, sizeof *growths);
	for (size_t i = 0; i < count; i++)
		growths[i] = cases[i].growth;
	double median = axl_median_growth(growths, count);
	for (size_t i = 0; i < count; i++) {
		struct axl_gap_case *at = &cases[i];
		at->known = !isnan(at->growth) && !isnan(at->rta);
		at->is_gap = at->known && at->growth > median && at->rta < 1;
		at->rank = at->is_gap;
	}
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			if (cases[i].is_gap && cases[j].is_gap) {
				if (comes_behind(&cases[i], &cases[j]))
					cases[i].rank++;
				else
					cases[j].rank++;
			}
	return median;
}
