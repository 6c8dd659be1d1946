/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/components.h"

#include "base/memory.h"
#include "scoring/check/correlation.h"

#include <gsl/gsl_eigen.h>
#include <math.h>

static const double noise = 1e-9;

static double sign_of(const gsl_matrix *vectors, size_t component)
{
	double sum = 0;
	for (size_t j = 0; j < vectors->size1; j++)
		sum += gsl_matrix_get(vectors, j, component);
	for (size_t j = 0; fabs(sum) < noise && j < vectors->size1; j++)
		sum = gsl_matrix_get(vectors, j, component);
	return sum < 0 ? -1 : 1;
}

void axl_components(const double *matrix, size_t count, double *ret_eigenvalues,
                    double *ret_vectors)
{
	if (count == 0)
		return;
	gsl_matrix *symmetric = gsl_matrix_alloc(count, count);
	gsl_matrix *vectors = gsl_matrix_alloc(count, count);
	gsl_vector *eigenvalues = gsl_vector_alloc(count);
	gsl_eigen_symmv_workspace *workspace = gsl_eigen_symmv_alloc(count);
	for (size_t a = 0; a < count; a++)
		for (size_t b = 0; b < count; b++)
			gsl_matrix_set(symmetric, a, b, matrix[a * count + b]);
	gsl_eigen_symmv(symmetric, eigenvalues, vectors, workspace);
	gsl_eigen_symmv_sort(eigenvalues, vectors, GSL_EIGEN_SORT_VAL_DESC);
	for (size_t k = 0; k < count; k++) {
		double sign = sign_of(vectors, k);
		ret_eigenvalues[k] = fmax(0, gsl_vector_get(eigenvalues, k));
		for (size_t j = 0; j < count; j++)
			ret_vectors[j * count + k] = sign * gsl_matrix_get(vectors, j, k);
	}
	gsl_eigen_symmv_free(workspace);
	gsl_vector_free(eigenvalues);
	gsl_matrix_free(vectors);
	gsl_matrix_free(symmetric);
}

enum axl_check_state axl_components_of(const double *values, size_t units, size_t columns,
                                       double *ret_eigenvalues, double *ret_loadings,
                                       size_t *ret_count)
{
	axl_auto(axl_memory) double *correlations =
	    axl_xcalloc(columns * columns, sizeof *correlations);
	enum axl_check_state state =
	    axl_correlate_complete(values, units, columns, correlations, ret_count);
	if (state == AXL_CHECK_KNOWN)
		axl_components(correlations, columns, ret_eigenvalues, ret_loadings);
	for (size_t k = 0; k < columns; k++) {
		if (state != AXL_CHECK_KNOWN)
			ret_eigenvalues[k] = NAN;
		for (size_t j = 0; j < columns; j++) {
			double *loading = &ret_loadings[j * columns + k];
			*loading =
			    state == AXL_CHECK_KNOWN ? *loading * sqrt(ret_eigenvalues[k]) : NAN;
		}
	}
	return state;
}
