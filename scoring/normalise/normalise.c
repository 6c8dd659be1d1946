/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/normalise/normalise.h"

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

void axl_normal_measure(const double *values, size_t count, const struct axl_normalisation *how,
                        struct axl_normal_parameters *ret_parameters)
{
	struct axl_normal_parameters found = {.mean = NAN, .sd = NAN};
	find_ends(values, count, &found);
	if (how->method == AXL_NORMALISE_ZSCORE)
		find_spread(values, count, &found);
	if (how->method == AXL_NORMALISE_MINMAX && how->fixed_bounds) {
		found.lo = how->lo;
		found.hi = how->hi;
		found.constant = false;
	}
	*ret_parameters = found;
}

/* floor + (top - floor) (x - from) / range; NaN stays. */
static void stretch(const double *values, size_t count, double from, double range,
                    struct axl_normal_scale scale, double *ret_normal)
{
	double span = scale.top - scale.floor;
	for (size_t i = 0; i < count; i++)
		ret_normal[i] = scale.floor + span * ((values[i] - from) / range);
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

void axl_normalise(const double *values, size_t count, enum axl_direction direction,
                   const struct axl_normalisation *how, struct axl_normal_scale scale,
                   const struct axl_normal_parameters *parameters, double *ret_normal)
{
	const struct axl_normal_parameters *p = parameters;
	bool more = direction == AXL_MORE_IS_BETTER, z = how->method == AXL_NORMALISE_ZSCORE;
	if (p->constant) {
		fill(values, count, z ? 0 : (scale.floor + scale.top) / 2, ret_normal);
		return;
	}
	if (z) {
		stretch(values, count, p->mean, (double)direction * p->sd,
		        (struct axl_normal_scale){0, 1}, ret_normal);
		return;
	}
	if (how->fixed_bounds) {
		clamp(values, count, p->lo, p->hi, ret_normal);
		values = ret_normal;
	}
	stretch(values, count, more ? p->lo : p->hi, (double)direction * (p->hi - p->lo), scale,
	        ret_normal);
}
