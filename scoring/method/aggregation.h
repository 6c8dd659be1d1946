/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From the scores of a node's children to the node's own, by any method. What each does with
 * ties, missing values and columns that tell nobody apart is in its own header.
 */
#ifndef SCORING_METHOD_AGGREGATION_H
#define SCORING_METHOD_AGGREGATION_H

#include "scoring/method/mazziotta-pareto.h"
#include "scoring/method/promethee.h"

#include <stdbool.h>

enum axl_aggregation {
	/* means of what is there */
	AXL_AGGREGATE_ARITHMETIC,
	AXL_AGGREGATE_GEOMETRIC,
	AXL_AGGREGATE_HARMONIC,
	AXL_AGGREGATE_POWER,
	AXL_AGGREGATE_MINIMUM,
	/* of units that have all figures, compared with each other */
	AXL_AGGREGATE_MPI,
	AXL_AGGREGATE_AMPI,
	AXL_AGGREGATE_TOPSIS,
	AXL_AGGREGATE_VIKOR,
	AXL_AGGREGATE_PROMETHEE,
	AXL_AGGREGATE_COPELAND,
	AXL_AGGREGATE_KEMENY,
};
enum { AXL_AGGREGATIONS = AXL_AGGREGATE_KEMENY + 1 };

/* As models name them: "arithmetic", "topsis" ... */
extern const char *const axl_aggregation_names[AXL_AGGREGATIONS];

/* What a method asks beside weights; each is read by the method named alone. */
struct axl_aggregation_options {
	double power;             /* power mean: the exponent */
	double v;                 /* VIKOR: weight of the many against the one worst off, 0 to 1 */
	bool vector;              /* TOPSIS: divide each column by its Euclidean length first; else
	                             the children's scores are taken as they are */
	enum axl_penalty penalty; /* MPI, AMPI */
};

/* Power 1, v 0.5, no vector normalisation, penalty taken off. */
struct axl_aggregation_options axl_aggregation_defaults(void);

struct axl_aggregating {
	enum axl_aggregation method;
	struct axl_aggregation_options options;
	const struct axl_preference *preferences; /* PROMETHEE: columns; NULL: usual */
	const struct axl_goalposts *posts;        /* AMPI: columns; NULL: of the units */
};

/* What values a method takes. */
enum axl_domain {
	AXL_DOMAIN_ALL,
	AXL_DOMAIN_FROM_ZERO,  /* power mean with a power above 0 */
	AXL_DOMAIN_ABOVE_ZERO, /* geometric and harmonic mean, power mean otherwise */
};
enum axl_domain axl_aggregation_domain(enum axl_aggregation method,
                                       const struct axl_aggregation_options *options);

/*
 * columns: count pointers to units values, higher = better, NaN = missing; weights: count, >= 0, of
 * any sum but 0; the caller has checked that values with a weight lie in the method's domain.
 * ret_scores: units, on the method's own scale; NaN: no score. AXL_ERROR_DATA as the method.
 */
int axl_aggregate(const struct axl_aggregating *how, const double *const *columns,
                  const double *weights, size_t count, size_t units, double *ret_scores,
                  struct axl_error **err);

/*
 * Scores of methods with bounds of their own, put on 0 to 100, so that a node can be weighed with
 * its siblings: TOPSIS and VIKOR times 100, PROMETHEE 50 (1 + phi), Copeland 50 (1 + s / (m - 1)),
 * Kemeny 100 s / (m - 1), m units with a score (one alone: 50). Others stay as they are.
 */
void axl_aggregation_to_hundred(enum axl_aggregation method, double *scores, size_t units);

#endif
