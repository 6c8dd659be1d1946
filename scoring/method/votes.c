/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/votes.h"

#include "scoring/rank.h"

#include <math.h>
#include <stdbool.h>

enum { FINEST = 1000 };               /* votes of the smallest weight that are tried */
static const double most_votes = 1e6; /* beyond them, nearly every number passes for a whole one */
static const double near_whole = 1e-9;

static bool fit(const double *weights, size_t columns, double unit, int64_t *ret_votes)
{
	for (size_t j = 0; j < columns; j++) {
		double votes = weights[j] / unit;
		if (votes > most_votes || fabs(votes - round(votes)) > near_whole * votes)
			return false;
		ret_votes[j] = llround(votes);
	}
	return true;
}

void axl_votes_of_weights(const double *weights, size_t columns, int64_t *ret_votes)
{
	double smallest = INFINITY, sum = 0;
	for (size_t j = 0; j < columns; j++) {
		smallest = fmin(smallest, weights[j]);
		sum += weights[j];
	}
	for (int votes = 1; votes <= FINEST; votes++)
		if (fit(weights, columns, smallest / votes, ret_votes))
			return;
	for (size_t j = 0; j < columns; j++)
		ret_votes[j] = llround(weights[j] / sum * 1e12);
}

void axl_votes_init(struct axl_votes *votes, const struct axl_complete *complete)
{
	size_t units = complete->units, columns = complete->columns;
	*votes = (struct axl_votes){
	    .values = axl_xcalloc(units * columns, sizeof *votes->values),
	    .weights = axl_xcalloc(columns, sizeof *votes->weights),
	    .units = units,
	    .columns = columns,
	};
	for (size_t i = 0; i < units; i++)
		for (size_t j = 0; j < columns; j++)
			votes->values[j * units + i] =
			    axl_rank_value(complete->values[i * columns + j]);
	axl_votes_of_weights(complete->weights, columns, votes->weights);
}

void axl_votes_release(struct axl_votes *votes)
{
	free(votes->values);
	free(votes->weights);
	*votes = (struct axl_votes){0};
}
