/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/cases.h"
#include "scoring/weights/columns.h"
#include "scoring/weights/weights.h"

#include <math.h>

/* |ln n| of every cell. */
static double *distances_of(const double *values, size_t units, size_t columns, const bool *less)
{
	double *distances = axl_xcalloc(units * columns, sizeof *distances);
	for (size_t j = 0; j < columns; j++) {
		struct axl_column column = axl_column_summary(values, units, columns, j);
		double end = less && less[j] ? column.high : column.low;
		for (size_t u = 0; u < units; u++)
			distances[u * columns + j] = fabs(log(values[u * columns + j] / end));
	}
	return distances;
}

int axl_merec(const double *values, size_t units, size_t columns, const bool *less,
              double *ret_effects, struct axl_error **err)
{
	size_t whole;
	if (axl_columns_at_least(values, units, columns, 0, true, "merec", err) < 0)
		return -1;
	axl_auto(axl_memory) double *complete = axl_complete_cases(values, units, columns, &whole);
	axl_auto(axl_memory) double *distances = distances_of(complete, whole, columns, less);
	double all = (double)columns;
	for (size_t j = 0; j < columns; j++)
		ret_effects[j] = 0;
	for (size_t u = 0; u < whole; u++) {
		const double *row = distances + u * columns;
		double sum = 0;
		for (size_t j = 0; j < columns; j++)
			sum += row[j];
		for (size_t j = 0; j < columns; j++)
			ret_effects[j] += fabs(log1p((sum - row[j]) / all) - log1p(sum / all));
	}
	return 0;
}

int axl_weights_merec(const double *values, size_t units, size_t columns, double *ret_weights,
                      struct axl_error **err)
{
	axl_auto(axl_memory) double *effects = axl_xcalloc(columns, sizeof *effects);
	if (axl_merec(values, units, columns, NULL, effects, err) < 0)
		return -1;
	return axl_shares_of(effects, columns, "merec", ret_weights, err);
}
