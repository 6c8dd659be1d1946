/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/factor.h"

#include "base/i18n.h"
#include "scoring/check/cases.h"
#include "scoring/check/components.h"
#include "scoring/weights/columns.h"
#include "scoring/weights/weights.h"

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

/* Correlations among the varying columns; the caller's. */
static double *correlations_of(const double *values, size_t units, size_t columns,
                               const size_t *varying, size_t count)
{
	double *correlations = axl_xcalloc(count * count, sizeof *correlations);
	for (size_t a = 0; a < count; a++)
		for (size_t b = 0; b < count; b++)
			correlations[a * count + b] =
			    a == b ? 1
				   : axl_column_correlation(values + varying[a], columns,
			                                    values + varying[b], columns, units);
	return correlations;
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

/* The kept components as loadings, turned, in the places of all columns. */
static void load_factors(struct axl_factors *factors, const size_t *varying, const double *vectors)
{
	size_t count = factors->eigenvalue_count, kept = factors->kept;
	axl_auto(axl_memory) double *turned = axl_xcalloc(count * kept, sizeof *turned);
	for (size_t a = 0; a < count; a++)
		for (size_t f = 0; f < kept; f++)
			turned[a * kept + f] =
			    vectors[a * count + f] * sqrt(factors->eigenvalues[f]);
	axl_varimax(turned, count, kept);
	factors->loadings = axl_xcalloc(factors->columns * kept, sizeof *factors->loadings);
	for (size_t a = 0; a < count; a++)
		for (size_t f = 0; f < kept; f++)
			factors->loadings[varying[a] * kept + f] = turned[a * kept + f];
	point_factors_up(factors->loadings, factors->columns, kept);
}

static struct axl_factors *factors_new(const double *values, size_t units, size_t columns,
                                       const size_t *varying, size_t count, size_t wanted)
{
	struct axl_factors *factors = axl_xcalloc(1, sizeof *factors);
	axl_auto(axl_memory) double *correlations =
	    correlations_of(values, units, columns, varying, count);
	axl_auto(axl_memory) double *vectors = axl_xcalloc(count * count, sizeof *vectors);
	factors->columns = columns;
	factors->eigenvalue_count = count;
	factors->eigenvalues = axl_xcalloc(count, sizeof *factors->eigenvalues);
	axl_components(correlations, count, factors->eigenvalues, vectors);
	factors->kept = wanted ? wanted : factors_to_keep(factors->eigenvalues, count);
	load_factors(factors, varying, vectors);
	factors->explained = axl_xcalloc(factors->kept, sizeof *factors->explained);
	factors->factor_of = axl_xcalloc(columns, sizeof *factors->factor_of);
	factors->weights = axl_xcalloc(columns, sizeof *factors->weights);
	axl_weights_of_loadings(factors->loadings, columns, factors->kept, factors->explained,
	                        factors->factor_of, factors->weights);
	return factors;
}

int axl_factors_new(const double *values, size_t units, size_t columns, size_t wanted,
                    struct axl_factors **ret_factors, struct axl_error **err)
{
	size_t whole, count;
	axl_auto(axl_memory) double *complete = axl_complete_cases(values, units, columns, &whole);
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
	*ret_factors = factors_new(complete, whole, columns, varying, count, wanted);
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
