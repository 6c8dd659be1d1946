/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/normalise.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

/* The figures that are there, side by side; owned by the caller. */
static double *without_missing(const double *values, size_t count, size_t *ret_count)
{
	double *present = axl_xcalloc(count, sizeof *present);
	size_t n = 0;
	for (size_t i = 0; i < count; i++)
		if (!isnan(values[i]))
			present[n++] = values[i];
	*ret_count = n;
	return present;
}

static struct axl_normal_parameters column_parameters(const double *values, size_t count)
{
	struct axl_normal_parameters found = {NAN, NAN, NAN, NAN, 0, false};
	axl_auto(axl_memory) double *present = without_missing(values, count, &found.count);
	if (found.count == 0)
		return found;
	gsl_stats_minmax(&found.lo, &found.hi, present, 1, found.count);
	found.mean = gsl_stats_mean(present, 1, found.count);
	if (found.count > 1)
		found.sd = gsl_stats_sd(present, 1, found.count);
	found.constant = found.lo == found.hi;
	return found;
}

static double clamp(double value, double lo, double hi)
{
	return value < lo ? lo : value > hi ? hi : value;
}

void axl_normalise_minmax(const double *values, size_t count, const struct axl_model_node *leaf,
                          struct axl_normal_scale scale, double *ret_normal,
                          struct axl_normal_parameters *ret_parameters)
{
	struct axl_normal_parameters p = column_parameters(values, count);
	if (leaf->fixed_bounds) {
		p.lo = leaf->lo;
		p.hi = leaf->hi;
		p.constant = false;
	}
	double span = scale.top - scale.floor;
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i])) {
			ret_normal[i] = NAN;
			continue;
		}
		double share =
		    p.constant ? 0.5 : (clamp(values[i], p.lo, p.hi) - p.lo) / (p.hi - p.lo);
		if (leaf->direction == AXL_LESS_IS_BETTER)
			share = 1 - share;
		ret_normal[i] = scale.floor + span * share;
	}
	*ret_parameters = p;
}

void axl_normalise_zscore(const double *values, size_t count, const struct axl_model_node *leaf,
                          double *ret_normal, struct axl_normal_parameters *ret_parameters)
{
	struct axl_normal_parameters p = column_parameters(values, count);
	for (size_t i = 0; i < count; i++) {
		if (isnan(values[i]))
			ret_normal[i] = NAN;
		else if (p.constant)
			ret_normal[i] = 0;
		else
			ret_normal[i] = (double)leaf->direction * (values[i] - p.mean) / p.sd;
	}
	*ret_parameters = p;
}
