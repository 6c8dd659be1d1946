/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/weights/ahp.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* A positive matrix has one eigenvalue above all others, so the iteration ends; the cap is for
 * figures that no double can settle. */
enum { MOST_STEPS = 100000 };
static const double settled = 1e-15;

static void scale_to_one(double *shares, size_t n)
{
	double sum = 0;
	for (size_t i = 0; i < n; i++)
		sum += shares[i];
	for (size_t i = 0; i < n; i++)
		shares[i] /= sum;
}

static void multiply(const double *matrix, size_t n, const double *vector, double *ret_product)
{
	for (size_t i = 0; i < n; i++) {
		ret_product[i] = 0;
		for (size_t j = 0; j < n; j++)
			ret_product[i] += matrix[i * n + j] * vector[j];
	}
}

static void eigenvector(const double *matrix, size_t n, double *ret_vector)
{
	axl_auto(axl_memory) double *next = axl_xcalloc(n, sizeof *next);
	double change = 1;
	for (size_t i = 0; i < n; i++)
		ret_vector[i] = 1 / (double)n;
	for (int step = 0; step < MOST_STEPS && change > settled; step++) {
		multiply(matrix, n, ret_vector, next);
		scale_to_one(next, n);
		change = 0;
		for (size_t i = 0; i < n; i++)
			change = fmax(change, fabs(next[i] - ret_vector[i]) / next[i]);
		memcpy(ret_vector, next, n * sizeof *next);
	}
}

static void row_means(const double *matrix, size_t n, double *ret_vector)
{
	for (size_t i = 0; i < n; i++) {
		double sum = 0;
		for (size_t j = 0; j < n; j++)
			sum += log(matrix[i * n + j]);
		ret_vector[i] = exp(sum / (double)n);
	}
	scale_to_one(ret_vector, n);
}

static void column_means(const double *matrix, size_t n, double *ret_vector)
{
	memset(ret_vector, 0, n * sizeof *ret_vector);
	for (size_t j = 0; j < n; j++) {
		double sum = 0;
		for (size_t i = 0; i < n; i++)
			sum += matrix[i * n + j];
		for (size_t i = 0; i < n; i++)
			ret_vector[i] += matrix[i * n + j] / sum / (double)n;
	}
	scale_to_one(ret_vector, n);
}

double axl_ahp_priorities(const double *judgements, size_t n, enum axl_ahp_method method,
                          double *ret_priorities)
{
	axl_auto(axl_memory) double *product = axl_xcalloc(n, sizeof *product);
	double lambda = 0;
	if (method == AXL_AHP_EIGENVECTOR)
		eigenvector(judgements, n, ret_priorities);
	else if (method == AXL_AHP_GEOMETRIC)
		row_means(judgements, n, ret_priorities);
	else
		column_means(judgements, n, ret_priorities);
	multiply(judgements, n, ret_priorities, product);
	for (size_t i = 0; i < n; i++)
		lambda += product[i] / ret_priorities[i] / (double)n;
	return lambda;
}

int axl_ahp_consistency(double lambda, size_t n, enum axl_random_index table,
                        struct axl_ahp_consistency *ret_consistency, struct axl_error **err)
{
	double random_index;
	if (axl_random_index(table, n, &random_index, err) < 0)
		return -1;
	double index = n > 1 ? (lambda - (double)n) / (double)(n - 1) : 0;
	*ret_consistency = (struct axl_ahp_consistency){
	    .lambda = lambda,
	    .index = index,
	    .random_index = random_index,
	    .ratio = random_index > 0 ? index / random_index : 0,
	};
	return 0;
}

static int farthest_first(const void *a, const void *b)
{
	const struct axl_ahp_hint *x = a, *y = b;
	double far_x = fabs(log(x->factor)), far_y = fabs(log(y->factor));
	if (far_x != far_y)
		return far_x < far_y ? 1 : -1;
	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->column < y->column ? -1 : x->column > y->column;
}

size_t axl_ahp_hints(const double *judgements, const double *priorities, size_t n,
                     struct axl_ahp_hint *ret_hints)
{
	size_t count = 0;
	for (size_t i = 0; i < n; i++) {
		for (size_t j = i + 1; j < n; j++) {
			double judged = judgements[i * n + j];
			if (isnan(judged))
				continue;
			size_t row = judged < 1 ? j : i, column = judged < 1 ? i : j;
			double consistent = priorities[row] / priorities[column];
			judged = judgements[row * n + column];
			ret_hints[count++] = (struct axl_ahp_hint){row, column, judged, consistent,
			                                           judged / consistent};
		}
	}
	qsort(ret_hints, count, sizeof *ret_hints, farthest_first);
	return count;
}

void axl_ahp_join(const double *priorities, size_t raters, size_t n, enum axl_ahp_mean mean,
                  double *ret_joined)
{
	bool geometric = mean == AXL_AHP_MEAN_GEOMETRIC;
	for (size_t i = 0; i < n; i++) {
		double sum = 0;
		for (size_t r = 0; r < raters; r++)
			sum += geometric ? log(priorities[r * n + i]) : priorities[r * n + i];
		ret_joined[i] = geometric ? exp(sum / (double)raters) : sum / (double)raters;
	}
	scale_to_one(ret_joined, n);
}
