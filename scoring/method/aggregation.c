/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/aggregation.h"

#include "scoring/method/copeland.h"
#include "scoring/method/kemeny.h"
#include "scoring/method/means.h"
#include "scoring/method/topsis.h"
#include "scoring/method/vikor.h"
#include "scoring/pipeline/mean.h"

#include <math.h>

const char *const axl_aggregation_names[AXL_AGGREGATIONS] = {
    [AXL_AGGREGATE_ARITHMETIC] = "arithmetic",
    [AXL_AGGREGATE_GEOMETRIC] = "geometric",
    [AXL_AGGREGATE_HARMONIC] = "harmonic",
    [AXL_AGGREGATE_POWER] = "power",
    [AXL_AGGREGATE_MINIMUM] = "minimum",
    [AXL_AGGREGATE_MPI] = "mpi",
    [AXL_AGGREGATE_AMPI] = "ampi",
    [AXL_AGGREGATE_TOPSIS] = "topsis",
    [AXL_AGGREGATE_VIKOR] = "vikor",
    [AXL_AGGREGATE_PROMETHEE] = "promethee",
    [AXL_AGGREGATE_COPELAND] = "copeland",
    [AXL_AGGREGATE_KEMENY] = "kemeny",
};

struct axl_aggregation_options axl_aggregation_defaults(void)
{
	return (struct axl_aggregation_options){
	    .power = 1, .v = 0.5, .vector = false, .penalty = AXL_PENALTY_DOWN};
}

enum axl_domain axl_aggregation_domain(enum axl_aggregation method,
                                       const struct axl_aggregation_options *options)
{
	if (method == AXL_AGGREGATE_GEOMETRIC || method == AXL_AGGREGATE_HARMONIC)
		return AXL_DOMAIN_ABOVE_ZERO;
	if (method != AXL_AGGREGATE_POWER)
		return AXL_DOMAIN_ALL;
	return options->power > 0 ? AXL_DOMAIN_FROM_ZERO : AXL_DOMAIN_ABOVE_ZERO;
}

static int compare_units(const struct axl_aggregating *how, const double *values,
                         const double *weights, size_t units, size_t count, double *ret_scores,
                         struct axl_error **err)
{
	const struct axl_aggregation_options *options = &how->options;
	switch (how->method) {
	case AXL_AGGREGATE_MPI:
		return axl_mpi(values, weights, units, count, options->penalty, ret_scores, err);
	case AXL_AGGREGATE_AMPI:
		return axl_ampi(values, weights, units, count, how->posts, options->penalty,
		                ret_scores, err);
	case AXL_AGGREGATE_TOPSIS:
		return axl_topsis(values, weights, units, count, options->vector, ret_scores, err);
	case AXL_AGGREGATE_VIKOR:
		return axl_vikor(values, weights, units, count, options->v, ret_scores, err);
	case AXL_AGGREGATE_PROMETHEE:
		return axl_promethee(values, weights, units, count, how->preferences, ret_scores,
		                     err);
	case AXL_AGGREGATE_COPELAND:
		return axl_copeland(values, weights, units, count, ret_scores, err);
	case AXL_AGGREGATE_KEMENY:
		return axl_kemeny(values, weights, units, count, ret_scores, err);
	default:
		axl_bug("a mean is no comparison of units");
	}
}

int axl_aggregate(const struct axl_aggregating *how, const double *const *columns,
                  const double *weights, size_t count, size_t units, double *ret_scores,
                  struct axl_error **err)
{
	switch (how->method) {
	case AXL_AGGREGATE_ARITHMETIC:
		axl_mean_arithmetic(columns, weights, count, units, ret_scores);
		return 0;
	case AXL_AGGREGATE_GEOMETRIC:
		axl_mean_geometric(columns, weights, count, units, ret_scores);
		return 0;
	case AXL_AGGREGATE_HARMONIC:
		axl_mean_harmonic(columns, weights, count, units, ret_scores);
		return 0;
	case AXL_AGGREGATE_POWER:
		axl_mean_power(columns, weights, count, units, how->options.power, ret_scores);
		return 0;
	case AXL_AGGREGATE_MINIMUM:
		axl_mean_minimum(columns, weights, count, units, ret_scores);
		return 0;
	default:
		break;
	}
	axl_auto(axl_memory) double *values = axl_xcalloc(units * count, sizeof *values);
	for (size_t u = 0; u < units; u++)
		for (size_t j = 0; j < count; j++)
			values[u * count + j] = columns[j][u];
	return compare_units(how, values, weights, units, count, ret_scores, err);
}

static double place_of_zero_sum(double score, double others)
{
	return others > 0 ? 50 * (1 + score / others) : 50;
}

void axl_aggregation_to_hundred(enum axl_aggregation method, double *scores, size_t units)
{
	double others = -1;
	for (size_t u = 0; u < units; u++)
		others += isnan(scores[u]) ? 0 : 1;
	for (size_t u = 0; u < units; u++) {
		if (method == AXL_AGGREGATE_TOPSIS || method == AXL_AGGREGATE_VIKOR)
			scores[u] *= 100;
		else if (method == AXL_AGGREGATE_PROMETHEE)
			scores[u] = 50 * (1 + scores[u]);
		else if (method == AXL_AGGREGATE_COPELAND)
			scores[u] = place_of_zero_sum(scores[u], others);
		else if (method == AXL_AGGREGATE_KEMENY)
			scores[u] = place_of_zero_sum(2 * scores[u] - others, others);
	}
}
