/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/tau.h"

#include "base/memory.h"

#include <math.h>
#include <string.h>

struct pair {
	double a, b;
};

static int by_a_then_b(const void *left, const void *right)
{
	const struct pair *x = left, *y = right;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return x->b < y->b ? -1 : x->b > y->b;
}

/* Sorts values upwards and returns how many pairs stood the other way round. */
static double sort_counting(double *values, double *spare, size_t count)
{
	if (count < 2)
		return 0;
	size_t half = count / 2, left = 0, right = half, out = 0;
	double swapped =
	    sort_counting(values, spare, half) + sort_counting(values + half, spare, count - half);
	while (left < half || right < count) {
		if (right == count || (left < half && values[left] <= values[right])) {
			spare[out++] = values[left++];
		} else {
			swapped += (double)(half - left);
			spare[out++] = values[right++];
		}
	}
	memcpy(values, spare, count * sizeof *values);
	return swapped;
}

static double pairs_of(size_t count)
{
	return (double)count * (double)(count - 1) / 2;
}

/* Pairs that are tied in a, and those tied in both, of pairs in order. */
static void count_ties(const struct pair *pairs, size_t count, double *ret_a, double *ret_both)
{
	size_t same = 1, alike = 1;
	*ret_a = *ret_both = 0;
	for (size_t i = 1; i <= count; i++) {
		int a = i < count && pairs[i].a == pairs[i - 1].a;
		int both = a && pairs[i].b == pairs[i - 1].b;
		*ret_a += a ? 0 : pairs_of(same);
		*ret_both += both ? 0 : pairs_of(alike);
		same = a ? same + 1 : 1;
		alike = both ? alike + 1 : 1;
	}
}

static double tied_pairs(const double *sorted, size_t count)
{
	double tied = 0;
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && sorted[to] == sorted[from]; to++)
			;
		tied += pairs_of(to - from);
	}
	return tied;
}

double axl_tau_b(const double *a, const double *b, size_t count)
{
	if (count < 2)
		return NAN;
	axl_auto(axl_memory) struct pair *pairs = axl_xcalloc(count, sizeof *pairs);
	axl_auto(axl_memory) double *second = axl_xcalloc(count, sizeof *second);
	axl_auto(axl_memory) double *spare = axl_xcalloc(count, sizeof *spare);
	for (size_t i = 0; i < count; i++)
		pairs[i] = (struct pair){a[i], b[i]};
	qsort(pairs, count, sizeof *pairs, by_a_then_b);
	for (size_t i = 0; i < count; i++)
		second[i] = pairs[i].b;
	double tied_a, tied_both, discordant = sort_counting(second, spare, count);
	count_ties(pairs, count, &tied_a, &tied_both);
	double all = pairs_of(count), tied_b = tied_pairs(second, count);
	double concordant = all - tied_a - tied_b + tied_both - discordant;
	if (!(all > tied_a) || !(all > tied_b))
		return NAN;
	double free_a = all - tied_a, free_b = all - tied_b;
	return (concordant - discordant) / free_b * sqrt(free_b / free_a);
}
