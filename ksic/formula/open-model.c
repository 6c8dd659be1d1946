/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/open-model.h"

#include <gsl/gsl_linalg.h>
#include <math.h>
#include <string.h>

#include "base/i18n.h"

#define IDENTITY_TOLERANCE 1e-9

static int check_coefficients(const double *coefficients, size_t sectors, struct axl_error **err)
{
	if (!sectors)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("an input-output table without sectors has no inverse"));
	for (size_t i = 0; i < sectors; i++)
		for (size_t j = 0; j < sectors; j++)
			if (!isfinite(coefficients[i * sectors + j]))
				return axl_error_set(err, AXL_ERROR_DATA,
				                     _("the coefficient of sector %zu in sector "
				                       "%zu is missing or infinite"),
				                     i + 1, j + 1);
	return 0;
}

static double *identity_less(const double *coefficients, size_t sectors)
{
	double *cell = axl_xcalloc(sectors * sectors, sizeof *cell);
	for (size_t i = 0; i < sectors; i++)
		for (size_t j = 0; j < sectors; j++)
			cell[i * sectors + j] = (i == j) - coefficients[i * sectors + j];
	return cell;
}

/* Overwrites work with its decomposition. GSL aborts on a pivot of 0, so that it is looked for
   first; it stands at the first column that those before it add up to. */
static int invert(double *work, size_t sectors, double *inverse, struct axl_error **err)
{
	gsl_matrix_view lu = gsl_matrix_view_array(work, sectors, sectors);
	gsl_matrix_view result = gsl_matrix_view_array(inverse, sectors, sectors);
	gsl_permutation *order = gsl_permutation_alloc(sectors);
	int sign;
	gsl_linalg_LU_decomp(&lu.matrix, order, &sign);
	size_t column = 0;
	while (column < sectors && work[column * sectors + column] != 0)
		column++;
	if (column == sectors)
		gsl_linalg_LU_invert(&lu.matrix, order, &result.matrix);
	gsl_permutation_free(order);
	if (column < sectors)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("the coefficients are singular at sector %zu: its inputs "
		                       "follow from those of the sectors before it"),
		                     column + 1);
	return 0;
}

static double largest_column_sum(const double *cell, size_t sectors)
{
	double largest = 0;
	for (size_t j = 0; j < sectors; j++) {
		double sum = 0;
		for (size_t i = 0; i < sectors; i++)
			sum += fabs(cell[i * sectors + j]);
		largest = fmax(largest, sum);
	}
	return largest;
}

/* row of the inverse times I - C, into product. */
static void multiply_row(const double *row, const double *open, size_t sectors, double *product)
{
	memset(product, 0, sectors * sizeof *product);
	for (size_t k = 0; k < sectors; k++)
		for (size_t j = 0; j < sectors; j++)
			product[j] += row[k] * open[k * sectors + j];
}

static int check_identity(const struct axl_open_model *model, const double *open,
                          struct axl_error **err)
{
	size_t sectors = model->sectors;
	axl_auto(axl_memory) double *product = axl_xcalloc(sectors, sizeof *product);
	for (size_t i = 0; i < sectors; i++) {
		multiply_row(model->inverse + i * sectors, open, sectors, product);
		for (size_t j = 0; j < sectors; j++)
			if (!(fabs(product[j] - (i == j)) <= IDENTITY_TOLERANCE))
				return axl_error_set(
				    err, AXL_ERROR_DATA,
				    _("the coefficients are too near to singular: times its "
				      "inverse, the matrix misses the identity at sectors %zu, "
				      "%zu"),
				    i + 1, j + 1);
	}
	return 0;
}

int axl_open_model_new(const double *coefficients, size_t sectors,
                       struct axl_open_model **ret_model, struct axl_error **err)
{
	if (check_coefficients(coefficients, sectors, err))
		return -1;
	axl_auto(axl_open_model) struct axl_open_model *model = axl_xcalloc(1, sizeof *model);
	size_t size = sectors * sectors * sizeof *model->inverse;
	model->sectors = sectors;
	model->coefficients = memcpy(axl_xmalloc(size), coefficients, size);
	model->inverse = axl_xmalloc(size);
	axl_auto(axl_memory) double *open = identity_less(coefficients, sectors);
	axl_auto(axl_memory) double *work = memcpy(axl_xmalloc(size), open, size);
	if (invert(work, sectors, model->inverse, err) || check_identity(model, open, err))
		return -1;
	model->condition =
	    largest_column_sum(open, sectors) * largest_column_sum(model->inverse, sectors);
	*ret_model = axl_steal(model);
	return 0;
}

static double weigh(double cell, const double *weights, size_t at)
{
	if (cell == 0)
		return 0;
	return weights ? cell * weights[at] : cell;
}

void axl_open_model_row_sums(const struct axl_open_model *model, const double *weights,
                             double *ret_sums)
{
	for (size_t i = 0; i < model->sectors; i++) {
		ret_sums[i] = 0;
		for (size_t j = 0; j < model->sectors; j++)
			ret_sums[i] += weigh(model->inverse[i * model->sectors + j], weights, j);
	}
}

void axl_open_model_column_sums(const struct axl_open_model *model, const double *weights,
                                double *ret_sums)
{
	for (size_t j = 0; j < model->sectors; j++) {
		ret_sums[j] = 0;
		for (size_t i = 0; i < model->sectors; i++)
			ret_sums[j] += weigh(model->inverse[i * model->sectors + j], weights, i);
	}
}

void axl_open_model_free(struct axl_open_model *model)
{
	if (!model)
		return;
	free(model->coefficients);
	free(model->inverse);
	free(model);
}
