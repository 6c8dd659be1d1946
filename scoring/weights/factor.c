/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/factor.h"

#include "base/i18n.h"
#include "scoring/weights/columns.h"
#include "scoring/weights/weights.h"

#include <gsl/gsl_eigen.h>
#include <math.h>

static const double least_eigenvalue = 1, least_share = 0.10, least_sum = 0.60;

void axl_factors_free(struct axl_factors *factors)
{
	if (!factors)
		return;
	free(factors->eigenvalues);
	free(factors->loadings);
	free(factors->explained);
	free(factors->factor_of);
	free(factors->weights);
	free(factors);
}

void axl_weights_of_loadings(const double *loadings, size_t columns, size_t factors,
                             double *ret_explained, size_t *ret_factor_of, double *ret_weights)
{
	double sum = 0;
	for (size_t f = 0; f < factors; f++) {
		ret_explained[f] = 0;
		for (size_t j = 0; j < columns; j++)
			ret_explained[f] += loadings[j * factors + f] * loadings[j * factors + f];
	}
	for (size_t j = 0; j < columns; j++) {
		double largest = -1;
		for (size_t f = 0; f < factors; f++) {
			double square = loadings[j * factors + f] * loadings[j * factors + f];
			double share = ret_explained[f] > 0 ? square / ret_explained[f] : 0;
			if (share <= largest)
				continue;
			largest = share;
			ret_factor_of[j] = f;
			/* Share of the factor times what it explains: the square itself. */
			ret_weights[j] = square;
		}
		sum += ret_weights[j];
	}
	for (size_t j = 0; j < columns; j++)
		ret_weights[j] /= sum;
}

/* How many factors the handbook keeps. */
static size_t factors_to_keep(const double *eigenvalues, size_t count)
{
	size_t kept = 0;
	double sum = 0;
	while (kept < count && eigenvalues[kept] > least_eigenvalue &&
	       eigenvalues[kept] / (double)count > least_share)
		sum += eigenvalues[kept++] / (double)count;
	while (kept < count && (kept == 0 || sum < least_sum))
		sum += eigenvalues[kept++] / (double)count;
	return kept;
}

/* Positions of the columns that vary; the caller's. */
static size_t *varying_columns(const double *values, size_t units, size_t columns,
                               size_t *ret_count)
{
	size_t *varying = axl_xcalloc(columns, sizeof *varying), count = 0;
	for (size_t j = 0; j < columns; j++)
		if (!axl_column_summary(values, units, columns, j).constant)
			varying[count++] = j;
	*ret_count = count;
	return varying;
}

/* Eigenvalues, falling, and eigenvectors of the correlations among the varying columns. */
static void decompose(const double *values, size_t units, size_t columns, const size_t *varying,
                      size_t count, gsl_vector *eigenvalues, gsl_matrix *vectors)
{
	gsl_matrix *correlations = gsl_matrix_alloc(count, count);
	gsl_eigen_symmv_workspace *workspace = gsl_eigen_symmv_alloc(count);
	for (size_t a = 0; a < count; a++)
		for (size_t b = 0; b < count; b++)
			gsl_matrix_set(correlations, a, b,
			               a == b ? 1
			                      : axl_column_correlation(values + varying[a], columns,
			                                               values + varying[b], columns,
			                                               units));
	gsl_eigen_symmv(correlations, eigenvalues, vectors, workspace);
	gsl_eigen_symmv_sort(eigenvalues, vectors, GSL_EIGEN_SORT_VAL_DESC);
	gsl_eigen_symmv_free(workspace);
	gsl_matrix_free(correlations);
}

/* A factor points to where most of its loadings do. */
static void point_factors_up(double *loadings, size_t columns, size_t factors)
{
	for (size_t f = 0; f < factors; f++) {
		double sum = 0;
		for (size_t j = 0; j < columns; j++)
			sum += loadings[j * factors + f];
		for (size_t j = 0; sum < 0 && j < columns; j++)
			loadings[j * factors + f] = -loadings[j * factors + f];
	}
}

static void load_factors(struct axl_factors *factors, const size_t *varying, size_t wanted,
                         const gsl_vector *eigenvalues, const gsl_matrix *vectors)
{
	size_t count = factors->eigenvalue_count;
	factors->eigenvalues = axl_xcalloc(count, sizeof *factors->eigenvalues);
	for (size_t i = 0; i < count; i++)
		factors->eigenvalues[i] = gsl_vector_get(eigenvalues, i);
	size_t kept = factors->kept =
	    wanted ? wanted : factors_to_keep(factors->eigenvalues, count);
	factors->loadings = axl_xcalloc(factors->columns * kept, sizeof *factors->loadings);
	axl_auto(axl_memory) double *turned = axl_xcalloc(count * kept, sizeof *turned);
	for (size_t a = 0; a < count; a++)
		for (size_t f = 0; f < kept; f++)
			turned[a * kept + f] =
			    gsl_matrix_get(vectors, a, f) * sqrt(fmax(0, factors->eigenvalues[f]));
	axl_varimax(turned, count, kept);
	for (size_t a = 0; a < count; a++)
		for (size_t f = 0; f < kept; f++)
			factors->loadings[varying[a] * kept + f] = turned[a * kept + f];
	point_factors_up(factors->loadings, factors->columns, kept);
	factors->explained = axl_xcalloc(kept, sizeof *factors->explained);
	factors->factor_of = axl_xcalloc(factors->columns, sizeof *factors->factor_of);
	factors->weights = axl_xcalloc(factors->columns, sizeof *factors->weights);
	axl_weights_of_loadings(factors->loadings, factors->columns, kept, factors->explained,
	                        factors->factor_of, factors->weights);
}

int axl_factors_new(const double *values, size_t units, size_t columns, size_t wanted,
                    struct axl_factors **ret_factors, struct axl_error **err)
{
	size_t whole, count;
	axl_auto(axl_memory) double *complete =
	    axl_columns_complete(values, units, columns, &whole);
	axl_auto(axl_memory) size_t *varying = varying_columns(complete, whole, columns, &count);
	if (count < 2)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("factors need two columns that vary; over the %zu units "
		                       "without gaps %zu do"),
		                     whole, count);
	if (wanted > count)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%zu factors of %zu columns that vary are too many"), wanted,
		                     count);
	gsl_vector *eigenvalues = gsl_vector_alloc(count);
	gsl_matrix *vectors = gsl_matrix_alloc(count, count);
	struct axl_factors *factors = axl_xcalloc(1, sizeof *factors);
	factors->columns = columns;
	factors->eigenvalue_count = count;
	decompose(complete, whole, columns, varying, count, eigenvalues, vectors);
	load_factors(factors, varying, wanted, eigenvalues, vectors);
	gsl_matrix_free(vectors);
	gsl_vector_free(eigenvalues);
	*ret_factors = factors;
	return 0;
}

int axl_weights_factor(const double *values, size_t units, size_t columns, double *ret_weights,
                       struct axl_error **err)
{
	axl_auto(axl_factors) struct axl_factors *factors = NULL;
	if (axl_factors_new(values, units, columns, 0, &factors, err) < 0)
		return -1;
	for (size_t j = 0; j < columns; j++)
		ret_weights[j] = factors->weights[j];
	return 0;
}
