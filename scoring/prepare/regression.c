/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/prepare/impute.h"

#include "base/memory.h"

#include <gsl/gsl_multifit.h>
#include <math.h>

static bool has_predictors(struct axl_columns all, size_t target, size_t unit)
{
	for (size_t c = 0; c < all.count; c++)
		if (c != target && isnan(all.columns[c][unit]))
			return false;
	return true;
}

/* Predictors as distances from their values at the first unit of the fit: an offset of a billion
 * would drown the intercept. */
static void write_row(struct axl_columns all, size_t target, size_t unit, size_t origin,
                      gsl_vector *row)
{
	size_t at = 0;
	gsl_vector_set(row, at++, 1);
	for (size_t c = 0; c < all.count; c++)
		if (c != target)
			gsl_vector_set(row, at++, all.columns[c][unit] - all.columns[c][origin]);
}

static size_t list_complete(struct axl_columns all, size_t target, size_t *ret_units)
{
	size_t count = 0;
	for (size_t u = 0; u < all.units; u++)
		if (!isnan(all.columns[target][u]) && has_predictors(all, target, u))
			ret_units[count++] = u;
	return count;
}

static void fit(struct axl_columns all, size_t target, const size_t *units, size_t count,
                gsl_vector *coefficients)
{
	gsl_matrix *x = gsl_matrix_alloc(count, all.count);
	gsl_matrix *covariance = gsl_matrix_alloc(all.count, all.count);
	gsl_vector *y = gsl_vector_alloc(count);
	gsl_multifit_linear_workspace *work = gsl_multifit_linear_alloc(count, all.count);
	double origin = all.columns[target][units[0]], squares;
	for (size_t i = 0; i < count; i++) {
		gsl_vector_view row = gsl_matrix_row(x, i);
		write_row(all, target, units[i], units[0], &row.vector);
		gsl_vector_set(y, i, all.columns[target][units[i]] - origin);
	}
	gsl_multifit_linear(x, y, coefficients, covariance, &squares, work);
	gsl_multifit_linear_free(work);
	gsl_vector_free(y);
	gsl_matrix_free(covariance);
	gsl_matrix_free(x);
}

static void predict(struct axl_columns all, size_t target, size_t origin,
                    const gsl_vector *coefficients, double *ret_values)
{
	gsl_vector *row = gsl_vector_alloc(all.count);
	for (size_t u = 0; u < all.units; u++) {
		double sum = all.columns[target][origin];
		if (!isnan(all.columns[target][u]) || !has_predictors(all, target, u))
			continue;
		write_row(all, target, u, origin, row);
		for (size_t c = 0; c < all.count; c++)
			sum += gsl_vector_get(row, c) * gsl_vector_get(coefficients, c);
		ret_values[u] = sum;
	}
	gsl_vector_free(row);
}

void axl_impute_regression(struct axl_columns all, size_t target, double *ret_values)
{
	axl_auto(axl_memory) size_t *units = axl_xcalloc(all.units, sizeof *units);
	size_t count = list_complete(all, target, units);
	for (size_t u = 0; u < all.units; u++)
		ret_values[u] = NAN;
	if (count <= all.count || all.count < 2)
		return;
	gsl_vector *coefficients = gsl_vector_alloc(all.count);
	fit(all, target, units, count, coefficients);
	predict(all, target, units[0], coefficients, ret_values);
	gsl_vector_free(coefficients);
}
