/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/columns.h"

#include "base/i18n.h"

#include <math.h>

struct axl_column axl_column_summary(const double *values, size_t units, size_t columns,
                                     size_t column)
{
	struct axl_column found = {0, NAN, NAN, NAN, 0, true};
	double sum = 0, squares = 0;
	for (size_t u = 0; u < units; u++) {
		double value = values[u * columns + column];
		if (isnan(value))
			continue;
		found.low = fmin(found.low, value);
		found.high = fmax(found.high, value);
		found.count++;
	}
	if (found.count == 0)
		return found;
	/* Sums from the lowest on keep their digits however far the values lie from 0. */
	for (size_t u = 0; u < units; u++)
		if (!isnan(values[u * columns + column]))
			sum += values[u * columns + column] - found.low;
	double mean = sum / (double)found.count;
	for (size_t u = 0; u < units; u++) {
		double off = values[u * columns + column] - found.low - mean;
		squares += isnan(off) ? 0 : off * off;
	}
	found.mean = found.low + mean;
	found.constant = found.low == found.high;
	if (!found.constant)
		found.deviation = sqrt(squares / (double)(found.count - 1));
	return found;
}

double axl_column_correlation(const double *a, size_t stride_a, const double *b, size_t stride_b,
                              size_t units)
{
	double count = 0, first_a = 0, first_b = 0, mean_a = 0, mean_b = 0;
	double aa = 0, bb = 0, ab = 0;
	for (size_t u = 0; u < units; u++) {
		double x = a[u * stride_a], y = b[u * stride_b];
		if (isnan(x) || isnan(y))
			continue;
		if (count++ == 0) {
			first_a = x;
			first_b = y;
		}
		mean_a += x - first_a;
		mean_b += y - first_b;
	}
	mean_a /= count;
	mean_b /= count;
	for (size_t u = 0; u < units; u++) {
		double x = a[u * stride_a] - first_a - mean_a;
		double y = b[u * stride_b] - first_b - mean_b;
		if (isnan(x) || isnan(y))
			continue;
		aa += x * x;
		bb += y * y;
		ab += x * y;
	}
	if (!(aa > 0) || !(bb > 0))
		return NAN;
	return fmax(-1, fmin(1, ab / (sqrt(aa) * sqrt(bb))));
}

int axl_columns_at_least(const double *values, size_t units, size_t columns, double least,
                         bool strictly, const char *method, struct axl_error **err)
{
	for (size_t u = 0; u < units; u++) {
		for (size_t j = 0; j < columns; j++) {
			double value = values[u * columns + j];
			if (value < least || (strictly && value <= least))
				return axl_error_set(
				    err, AXL_ERROR_DATA,
				    strictly
					? _("unit %zu has the value %g in column %zu: %s needs "
				            "values above %g")
					: _("unit %zu has the value %g in column %zu: %s needs "
				            "values from %g up"),
				    u + 1, value, j + 1, method, least);
		}
	}
	return 0;
}

int axl_shares_of(const double *parts, size_t columns, const char *method, double *ret_shares,
                  struct axl_error **err)
{
	double sum = 0;
	for (size_t j = 0; j < columns; j++)
		sum += parts[j];
	if (!(sum > 0) || isinf(sum))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s gives no weights: no column tells the units apart"),
		                     method);
	for (size_t j = 0; j < columns; j++)
		ret_shares[j] = parts[j] / sum;
	return 0;
}
