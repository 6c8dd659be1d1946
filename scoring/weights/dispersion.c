/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weights by how far the units lie apart in a column: entropy, standard deviation, Gini, CRITIC. */
#include "config.h"

#include "scoring/weights/columns.h"
#include "scoring/weights/weights.h"

#include <math.h>

static double entropy_of(const double *values, size_t units, size_t columns, size_t column)
{
	double count = 0, sum = 0, entropy = 0;
	for (size_t u = 0; u < units; u++) {
		double value = values[u * columns + column];
		count += !isnan(value);
		sum += isnan(value) ? 0 : value;
	}
	for (size_t u = 0; u < units; u++) {
		double share = values[u * columns + column] / sum;
		if (share > 0)
			entropy -= share * log(share);
	}
	return entropy / log(count);
}

int axl_entropy(const double *values, size_t units, size_t columns, double *ret_entropy,
                struct axl_error **err)
{
	if (axl_columns_at_least(values, units, columns, 0, false, "entropy", err) < 0)
		return -1;
	for (size_t j = 0; j < columns; j++)
		ret_entropy[j] = axl_column_summary(values, units, columns, j).constant
		                     ? 1
		                     : entropy_of(values, units, columns, j);
	return 0;
}

int axl_weights_entropy(const double *values, size_t units, size_t columns, double *ret_weights,
                        struct axl_error **err)
{
	axl_auto(axl_memory) double *parts = axl_xcalloc(columns, sizeof *parts);
	if (axl_entropy(values, units, columns, parts, err) < 0)
		return -1;
	for (size_t j = 0; j < columns; j++)
		parts[j] = fmax(0, 1 - parts[j]);
	return axl_shares_of(parts, columns, "entropy", ret_weights, err);
}

void axl_deviations(const double *values, size_t units, size_t columns, double *ret_deviations)
{
	for (size_t j = 0; j < columns; j++) {
		struct axl_column column = axl_column_summary(values, units, columns, j);
		ret_deviations[j] =
		    column.constant ? 0 : column.deviation / (column.high - column.low);
	}
}

int axl_weights_deviation(const double *values, size_t units, size_t columns, double *ret_weights,
                          struct axl_error **err)
{
	axl_auto(axl_memory) double *parts = axl_xcalloc(columns, sizeof *parts);
	axl_deviations(values, units, columns, parts);
	return axl_shares_of(parts, columns, "sd", ret_weights, err);
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return x < y ? -1 : x > y;
}

/* In order, a value stands (2 i - n - 1) times more often on the greater side than on the less. */
static double gini_of(const double *values, size_t units, size_t columns, size_t column)
{
	axl_auto(axl_memory) double *sorted = axl_xcalloc(units, sizeof *sorted);
	size_t count = 0;
	double sum = 0, apart = 0;
	for (size_t u = 0; u < units; u++)
		if (!isnan(values[u * columns + column]))
			sorted[count++] = values[u * columns + column];
	qsort(sorted, count, sizeof *sorted, by_value);
	for (size_t i = 0; i < count; i++) {
		sum += sorted[i];
		apart += (2 * (double)i + 1 - (double)count) * (sorted[i] - sorted[0]);
	}
	return apart / ((double)count * sum);
}

int axl_gini(const double *values, size_t units, size_t columns, double *ret_gini,
             struct axl_error **err)
{
	if (axl_columns_at_least(values, units, columns, 0, false, "gini", err) < 0)
		return -1;
	for (size_t j = 0; j < columns; j++)
		ret_gini[j] = axl_column_summary(values, units, columns, j).constant
		                  ? 0
		                  : gini_of(values, units, columns, j);
	return 0;
}

int axl_weights_gini(const double *values, size_t units, size_t columns, double *ret_weights,
                     struct axl_error **err)
{
	axl_auto(axl_memory) double *parts = axl_xcalloc(columns, sizeof *parts);
	if (axl_gini(values, units, columns, parts, err) < 0)
		return -1;
	return axl_shares_of(parts, columns, "gini", ret_weights, err);
}

void axl_critic(const double *values, size_t units, size_t columns, struct axl_critic *ret_parts)
{
	axl_auto(axl_memory) double *deviations = axl_xcalloc(columns, sizeof *deviations);
	axl_deviations(values, units, columns, deviations);
	for (size_t j = 0; j < columns; j++) {
		double conflict = 0;
		for (size_t k = 0; k < columns; k++) {
			double r = k == j ? 1
			                  : axl_column_correlation(values + j, columns, values + k,
			                                           columns, units);
			conflict += isnan(r) ? 0 : 1 - r;
		}
		ret_parts[j] =
		    (struct axl_critic){deviations[j], conflict, deviations[j] * conflict};
	}
}

int axl_weights_critic(const double *values, size_t units, size_t columns, double *ret_weights,
                       struct axl_error **err)
{
	axl_auto(axl_memory) struct axl_critic *critic = axl_xcalloc(columns, sizeof *critic);
	axl_auto(axl_memory) double *parts = axl_xcalloc(columns, sizeof *parts);
	axl_critic(values, units, columns, critic);
	for (size_t j = 0; j < columns; j++)
		parts[j] = critic[j].information;
	return axl_shares_of(parts, columns, "critic", ret_weights, err);
}
