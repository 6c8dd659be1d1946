/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/copeland.h"

#include "scoring/method/complete.h"
#include "scoring/method/votes.h"

#include <string.h>

/* One unit against all behind it: lead[b] = votes for it less votes for b. */
static void meet(const struct axl_votes *votes, size_t unit, int64_t *lead)
{
	size_t count = votes->units;
	memset(lead, 0, count * sizeof *lead);
	for (size_t j = 0; j < votes->columns; j++) {
		const double *value = votes->values + j * count;
		double own = value[unit];
		int64_t weight = votes->weights[j];
		for (size_t b = unit + 1; b < count; b++)
			lead[b] += weight * ((own > value[b]) - (own < value[b]));
	}
}

int axl_copeland(const double *values, const double *weights, size_t units, size_t columns,
                 double *ret_scores, struct axl_error **err)
{
	axl_auto(axl_complete) struct axl_complete complete = {0};
	if (axl_complete_take(values, weights, units, columns, &complete, err) < 0)
		return -1;
	axl_auto(axl_votes) struct axl_votes votes;
	axl_votes_init(&votes, &complete);
	axl_auto(axl_memory) int64_t *lead = axl_xcalloc(votes.units, sizeof *lead);
	axl_auto(axl_memory) double *scores = axl_xcalloc(votes.units, sizeof *scores);
	for (size_t a = 0; a < votes.units; a++) {
		meet(&votes, a, lead);
		for (size_t b = a + 1; b < votes.units; b++) {
			int won = (lead[b] > 0) - (lead[b] < 0);
			scores[a] += won;
			scores[b] -= won;
		}
	}
	axl_complete_give(&complete, scores, units, ret_scores);
	return 0;
}
