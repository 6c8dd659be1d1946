/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/formula/complexity.h"

#include <gsl/gsl_eigen.h>
#include <math.h>

#include "base/i18n.h"

/* Eigenvalues lie in 0 ... 1; what is nearer than this is the noise of the solver. */
#define SAME_EIGENVALUE 1e-9

/* M / sqrt(k_r k_i) without what is dropped; the shorter side lies in rows. */
struct bipartite {
	size_t rows, columns;
	bool regions_in_rows;
	const size_t *region, *industry; /* positions of what is kept */
	double *cell;
};

static size_t *positions_of_some(const size_t *advantages, size_t count, size_t *ret_kept)
{
	size_t *position = axl_xcalloc(count, sizeof *position);
	*ret_kept = 0;
	for (size_t at = 0; at < count; at++)
		if (advantages[at])
			position[(*ret_kept)++] = at;
	return position;
}

static double weighted_advantage(const struct axl_relatedness *from, size_t region, size_t industry)
{
	if (!axl_has_advantage(from, region, industry))
		return 0;
	return 1 / sqrt((double)from->diversity[region] * (double)from->ubiquity[industry]);
}

static void fill(struct bipartite *graph, const struct axl_relatedness *from)
{
	graph->cell = axl_xcalloc(graph->rows * graph->columns, sizeof *graph->cell);
	for (size_t row = 0; row < graph->rows; row++)
		for (size_t column = 0; column < graph->columns; column++) {
			size_t region = graph->regions_in_rows ? row : column;
			size_t industry = graph->regions_in_rows ? column : row;
			graph->cell[row * graph->columns + column] = weighted_advantage(
			    from, graph->region[region], graph->industry[industry]);
		}
}

static gsl_matrix *multiply_by_transpose(const struct bipartite *graph)
{
	gsl_matrix *square = gsl_matrix_alloc(graph->rows, graph->rows);
	for (size_t i = 0; i < graph->rows; i++)
		for (size_t j = 0; j <= i; j++) {
			const double *a = graph->cell + i * graph->columns;
			const double *b = graph->cell + j * graph->columns;
			double sum = 0;
			for (size_t k = 0; k < graph->columns; k++)
				sum += a[k] * b[k];
			gsl_matrix_set(square, i, j, sum);
			gsl_matrix_set(square, j, i, sum);
		}
	return square;
}

static int check_eigenvalues(const gsl_vector *descending, struct axl_error **err)
{
	double second = gsl_vector_get(descending, 1);
	double third = descending->size > 2 ? gsl_vector_get(descending, 2) : 0;
	if (second > 1 - SAME_EIGENVALUE)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("complexity cannot be told: the regions fall into groups "
		                       "that have no industry in common"));
	if (second < SAME_EIGENVALUE)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("complexity cannot be told: all regions have the same "
		                       "industries"));
	if (second - third < SAME_EIGENVALUE)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("complexity cannot be told: the second eigenvalue is not "
		                       "single, so that more than one order fits the regions"));
	return 0;
}

/* The second pair of singular vectors: row_side[rows], column_side[columns]. */
static int second_pair(const struct bipartite *graph, double *row_side, double *column_side,
                       double *eigenvalue, struct axl_error **err)
{
	gsl_matrix *square = multiply_by_transpose(graph);
	gsl_matrix *vectors = gsl_matrix_alloc(graph->rows, graph->rows);
	gsl_vector *values = gsl_vector_alloc(graph->rows);
	gsl_eigen_symmv_workspace *work = gsl_eigen_symmv_alloc(graph->rows);
	gsl_eigen_symmv(square, values, vectors, work);
	gsl_eigen_symmv_sort(values, vectors, GSL_EIGEN_SORT_VAL_DESC);
	int status = check_eigenvalues(values, err);
	*eigenvalue = gsl_vector_get(values, 1);
	for (size_t row = 0; row < graph->rows; row++) {
		row_side[row] = gsl_matrix_get(vectors, row, 1);
		/* The other side up to its length, which standardising takes away. */
		for (size_t column = 0; column < graph->columns; column++)
			column_side[column] +=
			    graph->cell[row * graph->columns + column] * row_side[row];
	}
	gsl_eigen_symmv_free(work);
	gsl_vector_free(values);
	gsl_matrix_free(vectors);
	gsl_matrix_free(square);
	return status;
}

static double mean_of(const double *values, size_t count)
{
	double sum = 0;
	for (size_t at = 0; at < count; at++)
		sum += values[at];
	return sum / (double)count;
}

static void standardise(double *values, size_t count)
{
	double mean = mean_of(values, count), squares = 0;
	for (size_t at = 0; at < count; at++) {
		values[at] -= mean;
		squares += values[at] * values[at];
	}
	double deviation = sqrt(squares / (double)count);
	for (size_t at = 0; at < count; at++)
		values[at] /= deviation;
}

/* Of standardised scores and what they are compared with. */
static double correlation(const double *scores, const double *others, size_t count)
{
	double mean = mean_of(others, count), product = 0, squares = 0;
	for (size_t at = 0; at < count; at++) {
		product += scores[at] * (others[at] - mean);
		squares += (others[at] - mean) * (others[at] - mean);
	}
	return squares > 0 ? product / sqrt(squares * (double)count) : 0;
}

/* 1 or -1 for the scores' sign. */
static double find_sign(const double *scores, const double *diversity, size_t count,
                        bool *ret_known)
{
	double r = correlation(scores, diversity, count);
	*ret_known = fabs(r) > SAME_EIGENVALUE;
	if (*ret_known)
		return r > 0 ? 1 : -1;
	size_t first = 0;
	while (first + 1 < count && fabs(scores[first]) <= SAME_EIGENVALUE)
		first++;
	return scores[first] < 0 ? -1 : 1;
}

/* Eigenvectors of the stochastic matrices out of singular vectors, on their common scale. */
static void scale_by_advantages(double *vector, const size_t *position, const size_t *advantages,
                                double *ret_counts, size_t count)
{
	for (size_t at = 0; at < count; at++) {
		ret_counts[at] = (double)advantages[position[at]];
		vector[at] /= sqrt(ret_counts[at]);
	}
	standardise(vector, count);
}

static double *spread_out(const double *kept, const size_t *position, size_t kept_count,
                          size_t count, double sign)
{
	double *all = axl_xcalloc(count, sizeof *all);
	for (size_t at = 0; at < count; at++)
		all[at] = NAN;
	for (size_t at = 0; at < kept_count; at++)
		all[position[at]] = sign * kept[at];
	return all;
}

static int solve(const struct axl_relatedness *from, struct bipartite *graph, size_t regions,
                 size_t industries, struct axl_complexity *complexity, struct axl_error **err)
{
	axl_auto(axl_memory) double *eci = axl_xcalloc(regions, sizeof *eci);
	axl_auto(axl_memory) double *pci = axl_xcalloc(industries, sizeof *pci);
	axl_auto(axl_memory) double *diversity = axl_xcalloc(regions, sizeof *diversity);
	axl_auto(axl_memory) double *ubiquity = axl_xcalloc(industries, sizeof *ubiquity);
	graph->regions_in_rows = regions <= industries;
	graph->rows = graph->regions_in_rows ? regions : industries;
	graph->columns = graph->regions_in_rows ? industries : regions;
	fill(graph, from);
	if (second_pair(graph, graph->regions_in_rows ? eci : pci,
	                graph->regions_in_rows ? pci : eci, &complexity->eigenvalue, err))
		return -1;
	scale_by_advantages(eci, graph->region, from->diversity, diversity, regions);
	scale_by_advantages(pci, graph->industry, from->ubiquity, ubiquity, industries);
	double sign = find_sign(eci, diversity, regions, &complexity->sign_known);
	complexity->eci = spread_out(eci, graph->region, regions, from->regions, sign);
	complexity->pci = spread_out(pci, graph->industry, industries, from->industries, sign);
	return 0;
}

int axl_complexity_new(const struct axl_relatedness *relatedness,
                       struct axl_complexity **ret_complexity, struct axl_error **err)
{
	size_t regions, industries;
	axl_auto(axl_memory) size_t *region =
	    positions_of_some(relatedness->diversity, relatedness->regions, &regions);
	axl_auto(axl_memory) size_t *industry =
	    positions_of_some(relatedness->ubiquity, relatedness->industries, &industries);
	if (industries < 2)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("complexity cannot be told: it needs at least 2 industries "
		                       "with figures"));
	axl_auto(axl_complexity) struct axl_complexity *found = axl_xcalloc(1, sizeof *found);
	found->regions = relatedness->regions;
	found->industries = relatedness->industries;
	struct bipartite graph = {.region = region, .industry = industry};
	int status = solve(relatedness, &graph, regions, industries, found, err);
	free(graph.cell);
	if (status)
		return -1;
	*ret_complexity = axl_steal(found);
	return 0;
}

void axl_complexity_free(struct axl_complexity *complexity)
{
	if (!complexity)
		return;
	free(complexity->eci);
	free(complexity->pci);
	free(complexity);
}
