/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/rank.h"

#include "base/memory.h"

#include <math.h>
#include <stdbool.h>

struct place {
	double value;
	size_t unit;
};

static int best_first(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	if (x->value != y->value)
		return x->value < y->value ? 1 : -1;
	return x->unit < y->unit ? -1 : x->unit > y->unit;
}

double axl_rank_value(double value)
{
	return round(value * 1e9) / 1e9;
}

void axl_rank_descending(const double *values, size_t count, int *ret_rank)
{
	axl_auto(axl_memory) struct place *places = axl_xcalloc(count, sizeof *places);
	size_t ranked = 0;
	for (size_t i = 0; i < count; i++) {
		ret_rank[i] = 0;
		if (!isnan(values[i]))
			places[ranked++] = (struct place){axl_rank_value(values[i]), i};
	}
	qsort(places, ranked, sizeof *places, best_first);
	for (size_t i = 0; i < ranked; i++) {
		bool tied = i > 0 && places[i].value == places[i - 1].value;
		ret_rank[places[i].unit] = tied ? ret_rank[places[i - 1].unit] : (int)i + 1;
	}
}
