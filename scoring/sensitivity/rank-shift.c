/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/sensitivity/rank-shift.h"

#include "base/i18n.h"
#include "scoring/uncertainty/crew.h"
#include "scoring/uncertainty/replication.h"

#include <gsl/gsl_statistics_double.h>
#include <math.h>

enum { AT_ONCE = 4, RESAMPLES = 1000 };

/* Where a row's series stand, away from those of the Monte Carlo replications. */
static const uint64_t SERIES = UINT64_C(1) << 48;

struct shifting {
	const struct axl_uncertain *uncertain;
	size_t rows, factors;
	size_t played[AXL_FACTORS]; /* the factors that play a part */
	double *a, *b;              /* rows × factors */
	double *shifts;             /* at A, at B, then mixed for each factor: rows each */
};

static void *begin(const void *context)
{
	const struct shifting *shifting = context;
	return axl_replication_new(shifting->uncertain);
}

static void end(void *room)
{
	axl_replication_free(room);
}

static double shift_of(const struct axl_scores *nominal, const struct axl_scores *scores)
{
	double sum = 0, both = 0;
	for (size_t u = 0; u < scores->units; u++) {
		if (nominal->rank[u] == 0 || scores->rank[u] == 0)
			continue;
		sum += abs(scores->rank[u] - nominal->rank[u]);
		both++;
	}
	return sum / both;
}

/* Block 0 is A, block 1 is B, block 2 + f is A with factor f of B. */
static int work(const void *context, void *room, size_t first, size_t count, struct axl_error **err)
{
	const struct shifting *s = context;
	struct axl_replication *replication = room;
	for (size_t i = first; i < first + count; i++) {
		size_t block = i / s->rows, row = i % s->rows;
		for (size_t f = 0; f < s->factors; f++) {
			bool from_b = block == 1 || block == 2 + f;
			double coordinate = (from_b ? s->b : s->a)[row * s->factors + f];
			struct axl_draws draws =
			    axl_draws_from(s->uncertain->seed, (uint32_t)s->played[f],
			                   SERIES + 2 * row + from_b, coordinate);
			axl_replication_draw_factor(replication, s->played[f], &draws);
		}
		if (axl_replication_score(replication, err) < 0)
			return axl_error_add(err, _("row %zu of the sensitivity analysis"), row);
		s->shifts[i] = shift_of(s->uncertain->scores, replication->scores);
	}
	return 0;
}

static void sum_up(const struct shifting *s, struct axl_rank_shift *ret_shift)
{
	struct axl_sensitivity_index found[AXL_FACTORS];
	const double *a = s->shifts, *b = s->shifts + s->rows, *mixed = s->shifts + 2 * s->rows;
	axl_sensitivity_indices(a, b, mixed, s->rows, s->factors, RESAMPLES, s->uncertain->seed,
	                        found);
	*ret_shift = (struct axl_rank_shift){
	    .rows = s->rows,
	    .runs = s->rows * (s->factors + 2),
	    .mean = gsl_stats_mean(a, 1, 2 * s->rows),
	};
	ret_shift->sd = gsl_stats_sd_with_fixed_mean(a, 1, 2 * s->rows, ret_shift->mean);
	for (size_t f = 0; f < s->uncertain->count; f++)
		ret_shift->indices[f] =
		    (struct axl_sensitivity_index){NAN, NAN, NAN, NAN, NAN, NAN};
	for (size_t f = 0; f < s->factors; f++)
		ret_shift->indices[s->played[f]] = found[f];
}

int axl_rank_shift_run(const struct axl_uncertain *uncertain, size_t rows, size_t threads,
                       struct axl_rank_shift *ret_shift, struct axl_error **err)
{
	struct shifting shifting = {.uncertain = uncertain, .rows = rows};
	for (size_t f = 0; f < uncertain->count; f++)
		if (!uncertain->idle[f])
			shifting.played[shifting.factors++] = f;
	size_t cells = rows * shifting.factors, runs = rows * (shifting.factors + 2);
	axl_auto(axl_memory) double *a = axl_xcalloc(cells, sizeof *a);
	axl_auto(axl_memory) double *b = axl_xcalloc(cells, sizeof *b);
	axl_auto(axl_memory) double *shifts = axl_xcalloc(runs, sizeof *shifts);
	axl_sensitivity_points(shifting.factors, rows, uncertain->seed, a, b);
	shifting.a = a;
	shifting.b = b;
	shifting.shifts = shifts;
	const struct axl_crew_task task = {&shifting, AT_ONCE, begin, work, end};
	if (axl_crew_work(&task, runs, threads, err) < 0)
		return -1;
	sum_up(&shifting, ret_shift);
	return 0;
}
