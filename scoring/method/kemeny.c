/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/method/kemeny.h"

#include "base/i18n.h"
#include "scoring/method/votes.h"

#include <math.h>

/* The cheapest way to order the units that are not yet placed, for each set of placed ones. */
struct search {
	size_t count;
	int64_t against[AXL_KEMENY_MOST][AXL_KEMENY_MOST]; /* [a][b]: votes for b over a */
	int64_t *cost;
	double *orders;
};

static void count_votes(struct search *search, const struct axl_votes *votes)
{
	search->count = votes->units;
	for (size_t a = 0; a < votes->units; a++)
		for (size_t b = 0; b < votes->units; b++) {
			search->against[a][b] = 0;
			for (size_t j = 0; j < votes->columns; j++) {
				const double *value = votes->values + j * votes->units;
				search->against[a][b] +=
				    value[b] > value[a] ? votes->weights[j] : 0;
			}
		}
}

/* What it costs to place the unit next, all units outside `placed` coming after it. */
static int64_t cost_of_next(const struct search *search, size_t placed, size_t unit)
{
	int64_t cost = 0;
	for (size_t b = 0; b < search->count; b++)
		if (!(placed >> b & 1))
			cost += search->against[unit][b];
	return cost + search->cost[placed | (size_t)1 << unit];
}

static void search_sets(struct search *search)
{
	size_t all = ((size_t)1 << search->count) - 1;
	search->cost[all] = 0;
	search->orders[all] = 1;
	for (size_t placed = all; placed-- > 0;) {
		search->cost[placed] = INT64_MAX;
		for (size_t a = 0; a < search->count; a++) {
			if (placed >> a & 1)
				continue;
			int64_t cost = cost_of_next(search, placed, a);
			double orders = search->orders[placed | (size_t)1 << a];
			if (cost < search->cost[placed]) {
				search->cost[placed] = cost;
				search->orders[placed] = orders;
			} else if (cost == search->cost[placed]) {
				search->orders[placed] += orders;
			}
		}
	}
}

static void read_order(const struct search *search, const struct axl_complete *complete,
                       struct axl_kemeny *kemeny)
{
	size_t placed = 0;
	for (size_t place = 0; place < search->count; place++) {
		size_t next = 0;
		while (placed >> next & 1 ||
		       cost_of_next(search, placed, next) != search->cost[placed])
			next++;
		kemeny->order[place] = complete->unit[next];
		placed |= (size_t)1 << next;
	}
}

static double share_against(const struct search *search)
{
	double votes = 0;
	for (size_t a = 0; a < search->count; a++)
		for (size_t b = 0; b < search->count; b++)
			votes += (double)search->against[a][b];
	return votes > 0 ? (double)search->cost[0] / votes : 0;
}

int axl_kemeny_order(const double *values, const double *weights, size_t units, size_t columns,
                     struct axl_kemeny *ret_kemeny, struct axl_error **err)
{
	axl_auto(axl_complete) struct axl_complete complete = {0};
	if (axl_complete_take(values, weights, units, columns, &complete, err) < 0)
		return -1;
	if (complete.units > AXL_KEMENY_MOST)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("Kemeny's order is searched for up to %d units, not %zu: "
		                       "use Copeland's method, or shorten the list"),
		                     AXL_KEMENY_MOST, complete.units);
	axl_auto(axl_votes) struct axl_votes votes;
	axl_votes_init(&votes, &complete);
	size_t sets = (size_t)1 << complete.units;
	axl_auto(axl_memory) int64_t *cost = axl_xcalloc(sets, sizeof *cost);
	axl_auto(axl_memory) double *orders = axl_xcalloc(sets, sizeof *orders);
	struct search search = {.cost = cost, .orders = orders};
	count_votes(&search, &votes);
	search_sets(&search);
	struct axl_kemeny kemeny = {
	    .count = complete.units, .disagreement = share_against(&search), .orders = orders[0]};
	read_order(&search, &complete, &kemeny);
	*ret_kemeny = kemeny;
	return 0;
}

int axl_kemeny(const double *values, const double *weights, size_t units, size_t columns,
               double *ret_scores, struct axl_error **err)
{
	struct axl_kemeny kemeny;
	if (axl_kemeny_order(values, weights, units, columns, &kemeny, err) < 0)
		return -1;
	for (size_t i = 0; i < units; i++)
		ret_scores[i] = NAN;
	for (size_t place = 0; place < kemeny.count; place++)
		ret_scores[kemeny.order[place]] = (double)(kemeny.count - 1 - place);
	return 0;
}
