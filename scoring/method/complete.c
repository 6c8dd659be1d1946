/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/complete.h"

#include "base/i18n.h"

#include <math.h>
#include <stdbool.h>

/* Weights that are above 0, as shares, and their columns. */
static int take_weights(const double *weights, size_t columns, struct axl_complete *complete,
                        struct axl_error **err)
{
	double sum = 0;
	for (size_t j = 0; j < columns; j++) {
		if (!(weights[j] >= 0) || isinf(weights[j]))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("weight %zu is not a number from 0 up"), j + 1);
		sum += weights[j];
		if (weights[j] > 0)
			complete->column[complete->columns++] = j;
	}
	if (complete->columns == 0)
		return axl_error_set(err, AXL_ERROR_DATA, _("the weights are all zero"));
	for (size_t k = 0; k < complete->columns; k++)
		complete->weights[k] = weights[complete->column[k]] / sum;
	return 0;
}

/* Adds the unit where all its values are there. */
static int take_unit(const double *row, size_t unit, struct axl_complete *complete,
                     struct axl_error **err)
{
	double *place = complete->values + complete->units * complete->columns;
	bool whole = true;
	for (size_t k = 0; k < complete->columns; k++) {
		double value = row[complete->column[k]];
		if (isinf(value))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("unit %zu has an infinite value in column %zu"),
			                     unit + 1, complete->column[k] + 1);
		whole = whole && !isnan(value);
		place[k] = value;
	}
	if (whole)
		complete->unit[complete->units++] = unit;
	return 0;
}

int axl_complete_take(const double *values, const double *weights, size_t units, size_t columns,
                      struct axl_complete *ret_complete, struct axl_error **err)
{
	axl_auto(axl_complete) struct axl_complete complete = {
	    .weights = axl_xcalloc(columns, sizeof *complete.weights),
	    .unit = axl_xcalloc(units, sizeof *complete.unit),
	    .column = axl_xcalloc(columns, sizeof *complete.column),
	};
	if (take_weights(weights, columns, &complete, err) < 0)
		return -1;
	/* one row more than there can be: an incomplete unit is tried in the place of the next */
	complete.values = axl_xcalloc((units + 1) * complete.columns, sizeof *complete.values);
	for (size_t i = 0; i < units; i++)
		if (take_unit(values + i * columns, i, &complete, err) < 0)
			return -1;
	*ret_complete = complete;
	complete = (struct axl_complete){0};
	return 0;
}

void axl_complete_release(struct axl_complete *complete)
{
	free(complete->values);
	free(complete->weights);
	free(complete->unit);
	free(complete->column);
	*complete = (struct axl_complete){0};
}

void axl_complete_give(const struct axl_complete *complete, const double *scores, size_t units,
                       double *ret_scores)
{
	for (size_t i = 0; i < units; i++)
		ret_scores[i] = NAN;
	for (size_t k = 0; k < complete->units; k++)
		ret_scores[complete->unit[k]] = scores[k];
}
