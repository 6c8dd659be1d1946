/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/standardised-lq.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdbool.h>

#include "base/memory.h"

static double on_scale(double quotient, enum axl_lq_scale scale)
{
	if (scale == AXL_LQ_PLAIN)
		return quotient;
	return quotient > 0 ? log(quotient) : NAN;
}

/* Told from the figures, for the deviation of equal ones may be noise. */
static bool all_alike(const double *column, size_t count)
{
	double lo, hi;
	gsl_stats_minmax(&lo, &hi, column, 1, count);
	return lo == hi;
}

/* column: room for one industry's figures, those that are there side by side. */
static struct axl_lq_standard standard_of(const double *quotients, size_t industry, size_t regions,
                                          size_t industries, enum axl_lq_scale scale,
                                          double *column)
{
	struct axl_lq_standard found = {0, 0, NAN, NAN, axl_normality_test(NULL, 0)};
	for (size_t j = 0; j < regions; j++) {
		double quotient = quotients[j * industries + industry];
		double value = on_scale(quotient, scale);
		if (!isnan(value))
			column[found.count++] = value;
		else if (!isnan(quotient))
			found.zeros++;
	}
	if (found.count > 0)
		found.mean = gsl_stats_mean(column, 1, found.count);
	if (found.count > 1)
		found.sd =
		    all_alike(column, found.count) ? 0 : gsl_stats_sd(column, 1, found.count);
	found.normality = axl_normality_test(column, found.count);
	return found;
}

void axl_lq_standardise(const double *quotients, size_t regions, size_t industries,
                        enum axl_lq_scale scale, double *ret_z,
                        struct axl_lq_standard *ret_standards)
{
	axl_auto(axl_memory) double *column = axl_xcalloc(regions, sizeof *column);
	for (size_t i = 0; i < industries; i++) {
		struct axl_lq_standard standard =
		    standard_of(quotients, i, regions, industries, scale, column);
		for (size_t j = 0; j < regions; j++) {
			double value = on_scale(quotients[j * industries + i], scale);
			ret_z[j * industries + i] =
			    standard.sd > 0 ? (value - standard.mean) / standard.sd : NAN;
		}
		ret_standards[i] = standard;
	}
}

int axl_lq_exceptional(double z)
{
	return (z >= AXL_LQ_EXCEPTIONAL) - (z <= -AXL_LQ_EXCEPTIONAL);
}
