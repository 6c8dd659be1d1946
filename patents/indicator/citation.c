/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/indicator/citation.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* Of a normal distribution, on each side of 95 %. */
#define Z 1.959963984540054

static bool is_compared(const struct axl_citation_case *at)
{
	return !isnan(at->cited) && !isnan(at->expected);
}

static void add_interval(struct axl_citation_index *index, const struct axl_citation_case *cases,
                         size_t count)
{
	struct axl_estimate *relative = &index->relative;
	double squares = 0, n = (double)index->compared;
	if (index->compared < 2 || !(index->cited > 0))
		return;
	for (size_t i = 0; i < count; i++) {
		double rest = cases[i].cited - relative->value * cases[i].expected;
		squares += is_compared(&cases[i]) ? rest * rest : 0;
	}
	relative->se = sqrt(n / (n - 1) * squares) / index->expected;
	relative->lo = fmax(0, relative->value - Z * relative->se);
	relative->hi = relative->value + Z * relative->se;
}

struct axl_citation_index axl_citation_index_measure(const struct axl_citation_case *cases,
                                                     size_t count)
{
	struct axl_citation_index index = {.relative = {AXL_UNDEFINED, 0, NAN, NAN, NAN}};
	for (size_t i = 0; i < count; i++)
		if (is_compared(&cases[i])) {
			index.compared++;
			index.cited += cases[i].cited;
			index.expected += cases[i].expected;
		}
	if (!(index.expected > 0))
		return index;
	index.relative.state = AXL_VALUE;
	index.relative.value = index.cited / index.expected;
	add_interval(&index, cases, count);
	return index;
}

struct axl_estimate axl_technology_strength(double patents, struct axl_estimate relative)
{
	if (relative.state != AXL_VALUE)
		return relative;
	return (struct axl_estimate){AXL_VALUE, patents * relative.value, patents * relative.lo,
	                             patents * relative.hi, patents * relative.se};
}

/* What is not stated comes last within its family. */
static int by_family(const void *a, const void *b)
{
	const struct axl_family_case *x = a, *y = b;
	if (x->family != y->family)
		return x->family < y->family ? -1 : 1;
	if (isnan(x->members) || isnan(y->members))
		return isnan(x->members) - isnan(y->members);
	return (x->members < y->members) - (x->members > y->members);
}

struct axl_family_sizes axl_family_sizes_measure(struct axl_family_case *cases, size_t count)
{
	struct axl_family_sizes sizes = {.mean = NAN};
	double members = 0;
	if (count)
		qsort(cases, count, sizeof *cases, by_family);
	for (size_t i = 0; i < count; i++) {
		if (i && cases[i - 1].family == cases[i].family)
			continue;
		sizes.families++;
		if (isnan(cases[i].members))
			continue;
		sizes.sized++;
		members += cases[i].members;
	}
	if (sizes.sized)
		sizes.mean = members / (double)sizes.sized;
	return sizes;
}
