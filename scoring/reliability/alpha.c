/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/reliability/alpha.h"

#include "base/memory.h"
#include "scoring/check/cases.h"
#include "scoring/check/correlation.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdbool.h>

/* Spread of sums below this, for their size, is the noise of adding. */
static const double noise = 1e-14;

/* Sums over the columns but one (or none, where left_out is no column); the caller's. */
static double *add_across(const double *values, size_t units, size_t columns, size_t left_out)
{
	double *sums = axl_xcalloc(units, sizeof *sums);
	for (size_t i = 0; i < units; i++)
		for (size_t j = 0; j < columns; j++)
			sums[i] += j == left_out ? 0 : values[i * columns + j];
	return sums;
}

static bool is_constant(const double *sums, size_t units)
{
	double lo, hi;
	gsl_stats_minmax(&lo, &hi, sums, 1, units);
	return hi - lo <= noise * fmax(fabs(lo), fabs(hi));
}

/* Alpha of whole units but for one column; NaN where the sums are constant. */
static double alpha_without(const double *values, size_t units, size_t columns, size_t left_out)
{
	axl_auto(axl_memory) double *sums = add_across(values, units, columns, left_out);
	double parts = 0, k = (double)columns - (left_out < columns ? 1 : 0);
	if (is_constant(sums, units))
		return NAN;
	for (size_t j = 0; j < columns; j++)
		if (j != left_out)
			parts += gsl_stats_variance(values + j, columns, units);
	return k / (k - 1) * (1 - parts / gsl_stats_variance(sums, 1, units));
}

struct axl_alpha axl_alpha_measure(const double *values, size_t units, size_t columns)
{
	struct axl_alpha found = {AXL_CHECK_KNOWN, 0, NAN};
	axl_auto(axl_memory) double *whole =
	    axl_complete_cases(values, units, columns, &found.units);
	if (columns < 2)
		found.state = AXL_CHECK_FEW_COLUMNS;
	else if (found.units < 2)
		found.state = AXL_CHECK_FEW_UNITS;
	else
		found.alpha = alpha_without(whole, found.units, columns, columns);
	if (found.state == AXL_CHECK_KNOWN && isnan(found.alpha))
		found.state = AXL_CHECK_CONSTANT;
	return found;
}

void axl_alpha_items(const double *values, size_t units, size_t columns, double *ret_dropped,
                     double *ret_rest)
{
	size_t count;
	axl_auto(axl_memory) double *whole = axl_complete_cases(values, units, columns, &count);
	for (size_t j = 0; j < columns; j++) {
		axl_auto(axl_memory) double *rest = add_across(whole, count, columns, j);
		bool known = columns > 2 && count > 1;
		ret_dropped[j] = known ? alpha_without(whole, count, columns, j) : NAN;
		ret_rest[j] =
		    axl_correlate(AXL_CORRELATION_PEARSON, whole + j, columns, rest, 1, count)
			.value;
	}
}
