/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Monte Carlo: many replications of a ranking, each with all factors drawn anew.
 */
#ifndef SCORING_UNCERTAINTY_UNCERTAINTY_H
#define SCORING_UNCERTAINTY_UNCERTAINTY_H

#include "scoring/uncertainty/factor.h"
#include "scoring/uncertainty/rank-table.h"

/*
 * Replications 0 .. replications - 1 (> 0) of what has been settled, on so many threads: the
 * same table whatever their number. Where weights alone vary, all means are arithmetic and no
 * figure is missing, the ranks are worked out without the pipeline. An error names the replication.
 */
int axl_uncertainty_run(const struct axl_uncertain *uncertain, size_t replications, size_t threads,
                        struct axl_rank_table **ret_table, struct axl_error **err);

/*
 * Central weights (Lahdelma, Hokkanen & Salminen 1998): the mean weights, among siblings, of
 * the replications in which a unit comes first. ret_weights: units × nodes; NaN for units that
 * never do.
 */
void axl_uncertainty_central_weights(const struct axl_uncertain *uncertain,
                                     const struct axl_rank_table *table, double *ret_weights);

#endif
