/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/mazziotta-pareto.h"

#include "base/i18n.h"
#include "scoring/method/complete.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

static double penalised_mean(const double *row, const double *weights, size_t columns,
                             enum axl_penalty penalty)
{
	double mean = 0, variance = 0;
	for (size_t j = 0; j < columns; j++)
		mean += weights[j] * row[j];
	for (size_t j = 0; j < columns; j++)
		variance += weights[j] * (row[j] - mean) * (row[j] - mean);
	return mean + (double)penalty * variance / mean;
}

static int give_penalised_means(const struct axl_complete *complete, enum axl_penalty penalty,
                                size_t units, double *ret_scores, struct axl_error **err)
{
	axl_auto(axl_memory) double *scores = axl_xcalloc(complete->units, sizeof *scores);
	for (size_t i = 0; i < complete->units; i++) {
		scores[i] = penalised_mean(complete->values + i * complete->columns,
		                           complete->weights, complete->columns, penalty);
		if (!isfinite(scores[i]))
			return axl_error_set(err, AXL_ERROR_DATA,
			                     _("unit %zu: its standardised values have the mean 0, "
			                       "by which the penalty cannot be divided"),
			                     complete->unit[i] + 1);
	}
	axl_complete_give(complete, scores, units, ret_scores);
	return 0;
}

/* x becomes 100 + (x - centre) factor. */
static void standardise(struct axl_complete *complete, size_t column, double centre, double factor)
{
	for (size_t i = 0; i < complete->units; i++) {
		double *value = &complete->values[i * complete->columns + column];
		*value = 100 + (*value - centre) * factor;
	}
}

static struct axl_goalposts own_goalposts(const struct axl_complete *complete, size_t column)
{
	struct axl_goalposts post;
	gsl_stats_minmax(&post.inf, &post.sup, complete->values + column, complete->columns,
	                 complete->units);
	post.reference = post.inf + (post.sup - post.inf) / 2;
	return post;
}

int axl_mpi(const double *values, const double *weights, size_t units, size_t columns,
            enum axl_penalty penalty, double *ret_scores, struct axl_error **err)
{
	axl_auto(axl_complete) struct axl_complete complete = {0};
	if (axl_complete_take(values, weights, units, columns, &complete, err) < 0)
		return -1;
	for (size_t j = 0; j < complete.columns && complete.units > 0; j++) {
		const double *column = complete.values + j;
		double lo, hi;
		gsl_stats_minmax(&lo, &hi, column, complete.columns, complete.units);
		double mean = gsl_stats_mean(column, complete.columns, complete.units);
		double sd =
		    gsl_stats_sd_with_fixed_mean(column, complete.columns, complete.units, mean);
		standardise(&complete, j, mean, hi > lo ? 10 / sd : 0);
	}
	return give_penalised_means(&complete, penalty, units, ret_scores, err);
}

int axl_ampi(const double *values, const double *weights, size_t units, size_t columns,
             const struct axl_goalposts *posts, enum axl_penalty penalty, double *ret_scores,
             struct axl_error **err)
{
	axl_auto(axl_complete) struct axl_complete complete = {0};
	if (axl_complete_take(values, weights, units, columns, &complete, err) < 0)
		return -1;
	for (size_t j = 0; j < complete.columns && complete.units > 0; j++) {
		struct axl_goalposts post =
		    posts ? posts[complete.column[j]] : (struct axl_goalposts){NAN, NAN, NAN};
		if (isnan(post.inf))
			post = own_goalposts(&complete, j);
		double span = post.sup - post.inf;
		standardise(&complete, j, post.reference, span > 0 ? 60 / span : 0);
	}
	return give_penalised_means(&complete, penalty, units, ret_scores, err);
}
