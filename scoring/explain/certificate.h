/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How firmly a unit stands on its side of the cut (the first `cut` ranks): the smallest change of
 * weights that takes it across. In closed form, so only where every mean of the model is
 * arithmetic; units with a missing figure shift their weights by themselves and are left aside.
 *
 * A unit across the cut is one that has rank `cut` or better while it stood outside, or has `cut`
 * others level with it or before it while it stood inside: the border itself counts.
 */
#ifndef SCORING_EXPLAIN_CERTIFICATE_H
#define SCORING_EXPLAIN_CERTIFICATE_H

#include "scoring/engine.h"

/* Over all weights at once: those of the leaves, each the product of the weights on its way. They
 * stay 0 or more and sum to 1. */
struct axl_certificate {
	double least; /* no smaller sum of absolute changes can do it: the least that brings the
	                 unit level with one on the other side (by moving weight from where it is
	                 furthest ahead to where it is least so). NaN: no weights can */
	double found; /* the smallest of those that bring it level with one and take it across;
	                 NaN: none of them does */
	size_t rival; /* of found, else of least; SIZE_MAX: none */
};

/* One weight alone, its siblings giving or taking in proportion to theirs. */
struct axl_weight_range {
	double now;      /* among siblings, which sum to 1 */
	double down, up; /* the nearest weights below and above at which the unit has crossed; NaN:
	                    none from 0 to 1 does */
};

struct axl_stability;
/* AXL_ERROR_USAGE, with the node, where a mean is not arithmetic. scores must outlive it. */
int axl_stability_new(const struct axl_scores *scores, struct axl_stability **ret_stability,
                      struct axl_error **err);
void axl_stability_free(struct axl_stability *stability);
AXL_DEFINE_CLEANUP(axl_stability)

/* False where the unit has a missing figure or no rank: there is no certificate. */
bool axl_stability_covers(const struct axl_stability *stability, size_t unit);

/* cut >= 1. ret_weights: the leaves' weights (leaves in node order) at `found`, else at
 * `least`; NULL: not wanted. */
void axl_stability_certify(const struct axl_stability *stability, size_t unit, size_t cut,
                           struct axl_certificate *ret_certificate, double *ret_weights);

/* node: neither the index nor left out. */
void axl_stability_range(const struct axl_stability *stability, size_t unit, size_t cut,
                         size_t node, struct axl_weight_range *ret_range);

#endif
