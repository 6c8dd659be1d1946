/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The part of a matrix that methods comparing units with each other can work on: columns with a
 * weight above 0, and of the units those with a value in every such column.
 */
#ifndef SCORING_METHOD_COMPLETE_H
#define SCORING_METHOD_COMPLETE_H

#include "base/error.h"

#include <stddef.h>

struct axl_complete {
	double *values;  /* units × columns, row-major; finite */
	double *weights; /* columns; above 0, sum to 1 */
	size_t *unit;    /* which of the caller's units each one is */
	size_t *column;  /* which of the caller's columns */
	size_t units, columns;
};

/*
 * values: units × columns, row-major, NaN = missing; weights: columns, >= 0, of any sum.
 * AXL_ERROR_DATA: a weight that is negative or no number, weights that are all zero, an infinite
 * value. No complete unit is no error.
 */
int axl_complete_take(const double *values, const double *weights, size_t units, size_t columns,
                      struct axl_complete *ret_complete, struct axl_error **err);
void axl_complete_release(struct axl_complete *complete);

static inline void axl_complete_cleanup(struct axl_complete *complete)
{
	axl_complete_release(complete);
}

/* Scores of the complete units, put back where they belong among `units`; the others get NaN. */
void axl_complete_give(const struct axl_complete *complete, const double *scores, size_t units,
                       double *ret_scores);

#endif
