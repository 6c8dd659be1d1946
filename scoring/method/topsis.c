/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/topsis.h"

#include "scoring/method/complete.h"

#include <math.h>

/* Euclidean length of a column, scaled so that no square overflows; 0 where all values are 0. */
static double column_norm(const struct axl_complete *complete, size_t column)
{
	double largest = 0, sum = 0;
	for (size_t i = 0; i < complete->units; i++)
		largest = fmax(largest, fabs(complete->values[i * complete->columns + column]));
	if (!(largest > 0))
		return 0;
	for (size_t i = 0; i < complete->units; i++) {
		double share = complete->values[i * complete->columns + column] / largest;
		sum += share * share;
	}
	return largest * sqrt(sum);
}

struct ideal {
	double best, worst; /* of the column's values, before its factor */
	double factor;      /* weight, over the norm where there is one */
};

static struct ideal column_ideal(const struct axl_complete *complete, size_t column, bool vector)
{
	struct ideal ideal = {-INFINITY, INFINITY, complete->weights[column]};
	for (size_t i = 0; i < complete->units; i++) {
		double value = complete->values[i * complete->columns + column];
		ideal.best = fmax(ideal.best, value);
		ideal.worst = fmin(ideal.worst, value);
	}
	double norm = vector ? column_norm(complete, column) : 1;
	ideal.factor = norm > 0 ? ideal.factor / norm : 0;
	return ideal;
}

static double closeness(const double *row, const struct ideal *ideals, size_t columns)
{
	double to_best = 0, to_worst = 0;
	for (size_t j = 0; j < columns; j++) {
		double up = ideals[j].factor * (ideals[j].best - row[j]);
		double down = ideals[j].factor * (row[j] - ideals[j].worst);
		to_best += up * up;
		to_worst += down * down;
	}
	double both = sqrt(to_best) + sqrt(to_worst);
	return both > 0 ? sqrt(to_worst) / both : 0.5;
}

int axl_topsis(const double *values, const double *weights, size_t units, size_t columns,
               bool vector, double *ret_scores, struct axl_error **err)
{
	axl_auto(axl_complete) struct axl_complete complete = {0};
	if (axl_complete_take(values, weights, units, columns, &complete, err) < 0)
		return -1;
	axl_auto(axl_memory) struct ideal *ideals = axl_xcalloc(complete.columns, sizeof *ideals);
	axl_auto(axl_memory) double *scores = axl_xcalloc(complete.units, sizeof *scores);
	for (size_t j = 0; j < complete.columns; j++)
		ideals[j] = column_ideal(&complete, j, vector);
	for (size_t i = 0; i < complete.units; i++)
		scores[i] =
		    closeness(complete.values + i * complete.columns, ideals, complete.columns);
	axl_complete_give(&complete, scores, units, ret_scores);
	return 0;
}
