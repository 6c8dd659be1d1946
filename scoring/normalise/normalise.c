/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/normalise/normalise.h"

#include "base/memory.h"
#include "scoring/rank.h"

#include <math.h>

static void find_ends(const double *values, size_t count, struct axl_normal_parameters *found)
{
	double lo = INFINITY, hi = -INFINITY;
	size_t present = 0;
	for (size_t i = 0; i < count; i++) {
		lo = values[i] < lo ? values[i] : lo;
		hi = values[i] > hi ? values[i] : hi;
		present += values[i] == values[i];
	}
	found->count = present;
	found->lo = present ? lo : (double)NAN;
	found->hi = present ? hi : (double)NAN;
	found->constant = present > 0 && lo == hi;
}

/* Distances from one of the values are summed, so that a huge offset takes no digits away. */
static void find_spread(const double *values, size_t count, struct axl_normal_parameters *found)
{
	double n = (double)found->count, origin = found->lo, sum = 0, squares = 0, rest = 0;
	if (found->count == 0)
		return;
	for (size_t i = 0; i < count; i++)
		sum += isnan(values[i]) ? 0 : values[i] - origin;
	double shift = sum / n;
	found->mean = origin + shift;
	if (found->count < 2)
		return;
	for (size_t i = 0; i < count; i++) {
		double distance = isnan(values[i]) ? 0 : values[i] - origin - shift;
		squares += distance * distance;
		rest += distance;
	}
	found->sd = sqrt((squares - rest * rest / n) / (n - 1));
}

static bool has_bounds(const struct axl_normalisation *how)
{
	return how->fixed_bounds &&
	       (how->method == AXL_NORMALISE_MINMAX || how->method == AXL_NORMALISE_GOALPOSTS);
}

void axl_normal_measure(const double *values, size_t count, const struct axl_normalisation *how,
                        size_t reference, struct axl_normal_parameters *ret_parameters)
{
	struct axl_normal_parameters found = {.mean = NAN, .sd = NAN, .goal = NAN};
	find_ends(values, count, &found);
	if (how->method == AXL_NORMALISE_ZSCORE)
		find_spread(values, count, &found);
	if (how->method == AXL_NORMALISE_TARGET)
		found.goal = how->target;
	if (how->method == AXL_NORMALISE_REFERENCE && reference < count)
		found.goal = values[reference];
	if (has_bounds(how)) {
		found.lo = how->lo;
		found.hi = how->hi;
		found.constant = false;
	}
	*ret_parameters = found;
}

static bool has_a_goal(const struct axl_normalisation *how)
{
	return how->method == AXL_NORMALISE_TARGET || how->method == AXL_NORMALISE_REFERENCE;
}

bool axl_normal_has_goal(const struct axl_normalisation *how, enum axl_direction direction,
                         const struct axl_normal_parameters *parameters)
{
	const struct axl_normal_parameters *p = parameters;
	if (!has_a_goal(how) || p->count == 0 || p->constant)
		return true;
	return direction == AXL_MORE_IS_BETTER ? p->goal > p->lo : p->goal < p->hi;
}

/* floor + span (x - from) / range; NaN stays. */
static void stretch(const double *values, size_t count, double from, double range, double floor,
                    double span, double *ret_normal)
{
	for (size_t i = 0; i < count; i++)
		ret_normal[i] = floor + span * ((values[i] - from) / range);
}

static void clamp(const double *values, size_t count, double lo, double hi, double *ret_values)
{
	for (size_t i = 0; i < count; i++) {
		double value = values[i];
		ret_values[i] = value < lo ? lo : value > hi ? hi : value;
	}
}

static void fill(const double *values, size_t count, double with, double *ret_normal)
{
	for (size_t i = 0; i < count; i++)
		ret_normal[i] = isnan(values[i]) ? values[i] : with;
}

/* How many of the sorted values are below the value. */
static size_t below(const double *sorted, size_t count, double value)
{
	size_t from = 0, to = count;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		if (sorted[middle] < value)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

/* floor + span (number of units that are worse) / range */
static void count_worse(const double *values, size_t count, enum axl_direction direction,
                        double range, double floor, double span, double *ret_normal)
{
	axl_auto(axl_memory) double *sorted = axl_xmalloc(count * sizeof *sorted);
	size_t present = 0;
	for (size_t i = 0; i < count; i++)
		if (!isnan(values[i]))
			sorted[present++] = (double)direction * values[i];
	axl_sort_ascending(sorted, present);
	for (size_t i = 0; i < count; i++) {
		double value = (double)direction * values[i];
		ret_normal[i] =
		    isnan(value) ? value
				 : floor + span * ((double)below(sorted, present, value) / range);
	}
}

static void to_goal(const double *values, size_t count, enum axl_direction direction,
                    const struct axl_normalisation *how, struct axl_normal_scale scale,
                    const struct axl_normal_parameters *p, double *ret_normal)
{
	bool more = direction == AXL_MORE_IS_BETTER;
	double worst = more ? p->lo : p->hi;
	stretch(values, count, worst, p->goal - worst, scale.floor, scale.top - scale.floor,
	        ret_normal);
	for (size_t i = 0; how->capped && i < count; i++)
		if (ret_normal[i] > scale.top)
			ret_normal[i] = scale.top;
}

static void between(const double *values, size_t count, enum axl_direction direction,
                    const struct axl_normalisation *how, struct axl_normal_scale scale,
                    const struct axl_normal_parameters *p, double *ret_normal)
{
	bool more = direction == AXL_MORE_IS_BETTER;
	if (has_bounds(how)) {
		clamp(values, count, p->lo, p->hi, ret_normal);
		values = ret_normal;
	}
	stretch(values, count, more ? p->lo : p->hi, (double)direction * (p->hi - p->lo),
	        scale.floor, scale.top - scale.floor, ret_normal);
}

/* What all units get where nothing tells them apart. */
static double middle_of(const struct axl_normalisation *how, struct axl_normal_scale scale,
                        const struct axl_normal_parameters *p)
{
	double others = (double)p->count - 1;
	switch (how->method) {
	case AXL_NORMALISE_ZSCORE:
		return how->scaled ? how->floor : 0;
	case AXL_NORMALISE_RANK:
		return 1 + others / 2;
	case AXL_NORMALISE_BORDA:
		return others / 2;
	default:
		return (scale.floor + scale.top) / 2;
	}
}

void axl_normalise(const double *values, size_t count, enum axl_direction direction,
                   const struct axl_normalisation *how, struct axl_normal_scale scale,
                   const struct axl_normal_parameters *parameters, double *ret_normal)
{
	const struct axl_normal_parameters *p = parameters;
	if (how->scaled)
		scale = (struct axl_normal_scale){how->floor, how->top};
	if (p->constant && how->method != AXL_NORMALISE_NONE) {
		fill(values, count, middle_of(how, scale, p), ret_normal);
		return;
	}
	double others = (double)p->count - 1;
	switch (how->method) {
	case AXL_NORMALISE_MINMAX:
	case AXL_NORMALISE_MAXIMUM:
	case AXL_NORMALISE_GOALPOSTS:
		between(values, count, direction, how, scale, p, ret_normal);
		return;
	case AXL_NORMALISE_ZSCORE:
		stretch(values, count, p->mean, (double)direction * p->sd,
		        how->scaled ? how->floor : 0, how->scaled ? how->top : 1, ret_normal);
		return;
	case AXL_NORMALISE_RANK:
		count_worse(values, count, direction, 1, 1, 1, ret_normal);
		return;
	case AXL_NORMALISE_BORDA:
		count_worse(values, count, direction, 1, 0, 1, ret_normal);
		return;
	case AXL_NORMALISE_PERCENTILE:
		count_worse(values, count, direction, others, scale.floor, scale.top - scale.floor,
		            ret_normal);
		return;
	case AXL_NORMALISE_TARGET:
	case AXL_NORMALISE_REFERENCE:
		to_goal(values, count, direction, how, scale, p, ret_normal);
		return;
	case AXL_NORMALISE_NONE:
		for (size_t i = 0; i < count; i++)
			ret_normal[i] = (double)direction * values[i];
		return;
	}
}
