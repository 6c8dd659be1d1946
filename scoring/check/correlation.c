/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/correlation.h"

#include "base/memory.h"
#include "scoring/check/cases.h"
#include "scoring/check/tau.h"
#include "scoring/rank.h"

#include <math.h>
#include <stdbool.h>

/* Less spread than this, for the size of the values, is the noise of sums. */
static const double noise = 1e-14;

/* Values less their mean; false where they are all alike. */
static bool centre(double *values, size_t count)
{
	double first = values[0], mean = 0, largest = 0, spread = 0;
	for (size_t i = 0; i < count; i++) {
		largest = fmax(largest, fabs(values[i]));
		values[i] -= first; /* a huge offset takes no digits from the sum */
		mean += values[i] / (double)count;
	}
	for (size_t i = 0; i < count; i++) {
		values[i] -= mean;
		spread = fmax(spread, fabs(values[i]));
	}
	return spread > noise * largest;
}

static double dot(const double *a, const double *b, size_t count)
{
	double sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += a[i] * b[i];
	return sum;
}

static double cosine(const double *a, const double *b, size_t count)
{
	double other = dot(b, b, count);
	double value = dot(a, b, count) / other * sqrt(other / dot(a, a, count));
	return fmax(-1, fmin(1, value));
}

/* Pearson's of two whole columns, which are centred in place; NaN where one is constant. */
static double correlate_whole(double *a, double *b, size_t count)
{
	bool varies = centre(a, count);
	if (!centre(b, count) || !varies)
		return NAN;
	return cosine(a, b, count);
}

struct place {
	double value;
	size_t unit;
};

static int lowest_first(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	return x->value < y->value ? -1 : x->value > y->value;
}

/* Values become their ranks from below, ties sharing their mean rank. */
static void rank_in_place(double *values, size_t count)
{
	axl_auto(axl_memory) struct place *places = axl_xcalloc(count, sizeof *places);
	for (size_t i = 0; i < count; i++)
		places[i] = (struct place){axl_rank_value(values[i]), i};
	qsort(places, count, sizeof *places, lowest_first);
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && places[to].value == places[from].value; to++)
			;
		for (size_t i = from; i < to; i++)
			values[places[i].unit] = (double)(from + 1 + to) / 2;
	}
}

static void set_interval(struct axl_correlation *found)
{
	if (found->count < 4)
		return;
	double half = 1.959963984540054 / sqrt((double)(found->count - 3));
	found->lo = tanh(atanh(found->value) - half);
	found->hi = tanh(atanh(found->value) + half);
}

struct axl_correlation axl_correlate(enum axl_correlation_kind kind, const double *a,
                                     size_t stride_a, const double *b, size_t stride_b,
                                     size_t units)
{
	struct axl_correlation found = {AXL_CHECK_FEW_UNITS, 0, NAN, NAN, NAN};
	axl_auto(axl_memory) double *x = axl_xcalloc(units, sizeof *x);
	axl_auto(axl_memory) double *y = axl_xcalloc(units, sizeof *y);
	for (size_t i = 0; i < units; i++) {
		if (isnan(a[i * stride_a]) || isnan(b[i * stride_b]))
			continue;
		x[found.count] = a[i * stride_a];
		y[found.count++] = b[i * stride_b];
	}
	if (found.count < 3)
		return found;
	if (kind != AXL_CORRELATION_PEARSON) {
		rank_in_place(x, found.count);
		rank_in_place(y, found.count);
	}
	found.value = kind == AXL_CORRELATION_KENDALL ? axl_tau_b(x, y, found.count)
	                                              : correlate_whole(x, y, found.count);
	found.state = isnan(found.value) ? AXL_CHECK_CONSTANT : AXL_CHECK_KNOWN;
	if (kind == AXL_CORRELATION_PEARSON && found.state == AXL_CHECK_KNOWN)
		set_interval(&found);
	return found;
}

/* The same numbers column by column, each centred; false where one of them is constant. */
static bool centre_columns(const double *rows, size_t units, size_t columns, double *ret_centred)
{
	bool vary = true;
	for (size_t j = 0; j < columns; j++) {
		for (size_t i = 0; i < units; i++)
			ret_centred[j * units + i] = rows[i * columns + j];
		vary = centre(ret_centred + j * units, units) && vary;
	}
	return vary;
}

enum axl_check_state axl_correlate_complete(const double *values, size_t units, size_t columns,
                                            double *ret_matrix, size_t *ret_count)
{
	axl_auto(axl_memory) double *rows = axl_complete_cases(values, units, columns, ret_count);
	size_t count = *ret_count;
	axl_auto(axl_memory) double *centred = axl_xcalloc(count * columns, sizeof *centred);
	for (size_t a = 0; a < columns; a++)
		for (size_t b = 0; b < columns; b++)
			ret_matrix[a * columns + b] = a == b ? 1 : NAN;
	if (columns == 0)
		return AXL_CHECK_FEW_COLUMNS;
	if (count < 3)
		return AXL_CHECK_FEW_UNITS;
	if (!centre_columns(rows, count, columns, centred))
		return AXL_CHECK_CONSTANT;
	for (size_t a = 0; a < columns; a++)
		for (size_t b = 0; b < a; b++)
			ret_matrix[a * columns + b] = ret_matrix[b * columns + a] =
			    cosine(centred + a * count, centred + b * count, count);
	return AXL_CHECK_KNOWN;
}
