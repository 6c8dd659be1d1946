/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/check/adequacy.h"

#include "base/memory.h"
#include "scoring/check/components.h"
#include "scoring/check/correlation.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

static const double singular = 1e-10;

/* The inverse of the matrix that has these eigenvalues and vectors. */
static void invert(const double *eigenvalues, const double *vectors, size_t count,
                   double *ret_inverse)
{
	for (size_t a = 0; a < count; a++)
		for (size_t b = 0; b < count; b++) {
			double sum = 0;
			for (size_t k = 0; k < count; k++)
				sum += vectors[a * count + k] * vectors[b * count + k] /
				       eigenvalues[k];
			ret_inverse[a * count + b] = sum;
		}
}

static double square(double value)
{
	return value * value;
}

/* Squares of the pairs of one column: plain correlations, and those with all others held fixed. */
struct squares {
	double plain, partial;
};

static double share_of_plain(struct squares squares)
{
	double sum = squares.plain + squares.partial;
	return sum > 0 ? squares.plain / sum : NAN;
}

static void measure_sampling(const double *correlations, const double *inverse, size_t count,
                             struct axl_adequacy *found, double *ret_kmo)
{
	struct squares all = {0, 0};
	for (size_t a = 0; a < count; a++) {
		struct squares own = {0, 0};
		for (size_t b = 0; b < count; b++) {
			if (a == b)
				continue;
			own.plain += square(correlations[a * count + b]);
			own.partial += square(inverse[a * count + b]) /
			               (inverse[a * count + a] * inverse[b * count + b]);
		}
		ret_kmo[a] = share_of_plain(own);
		all.plain += own.plain;
		all.partial += own.partial;
	}
	found->kmo = share_of_plain(all);
}

static void test_sphericity(const double *eigenvalues, size_t count, struct axl_adequacy *found)
{
	double logarithm = 0, n = (double)found->units, p = (double)count;
	for (size_t k = 0; k < count; k++)
		logarithm += log(eigenvalues[k]);
	found->degrees = p * (p - 1) / 2;
	found->chi_square = fmax(0, -(n - 1 - (2 * p + 5) / 6) * logarithm);
	found->probability = gsl_cdf_chisq_Q(found->chi_square, found->degrees);
}

static enum axl_check_state state_of(enum axl_check_state correlated, size_t units, size_t columns)
{
	if (columns < 2)
		return AXL_CHECK_FEW_COLUMNS;
	if (correlated == AXL_CHECK_KNOWN && units <= columns)
		return AXL_CHECK_FEW_UNITS;
	return correlated;
}

struct axl_adequacy axl_adequacy_measure(const double *values, size_t units, size_t columns,
                                         double *ret_kmo, double *ret_vif)
{
	struct axl_adequacy found = {AXL_CHECK_KNOWN, 0, NAN, NAN, NAN, NAN};
	size_t cells = columns * columns;
	axl_auto(axl_memory) double *correlations = axl_xcalloc(cells, sizeof *correlations);
	axl_auto(axl_memory) double *vectors = axl_xcalloc(cells, sizeof *vectors);
	axl_auto(axl_memory) double *inverse = axl_xcalloc(cells, sizeof *inverse);
	axl_auto(axl_memory) double *eigenvalues = axl_xcalloc(columns, sizeof *eigenvalues);
	for (size_t j = 0; j < columns; j++)
		ret_kmo[j] = ret_vif[j] = NAN;
	enum axl_check_state correlated =
	    axl_correlate_complete(values, units, columns, correlations, &found.units);
	found.state = state_of(correlated, found.units, columns);
	if (found.state != AXL_CHECK_KNOWN)
		return found;
	axl_components(correlations, columns, eigenvalues, vectors);
	if (eigenvalues[columns - 1] < singular) {
		found.state = AXL_CHECK_SINGULAR;
		return found;
	}
	invert(eigenvalues, vectors, columns, inverse);
	measure_sampling(correlations, inverse, columns, &found, ret_kmo);
	test_sphericity(eigenvalues, columns, &found);
	for (size_t j = 0; j < columns; j++)
		ret_vif[j] = inverse[j * columns + j];
	return found;
}
