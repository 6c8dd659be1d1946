/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/waves/movers.h"

#include <stdint.h>
#include <stdlib.h>

/* Places moved. Units that one wave alone ranks have moved none. */
static int distance_of(const struct axl_mover *mover)
{
	return mover->from && mover->to ? abs(mover->from - mover->to) : 0;
}

static int farthest_first(const void *a, const void *b)
{
	const struct axl_mover *x = a, *y = b;
	int farther_x = distance_of(x), farther_y = distance_of(y);
	int rank_x = x->to ? x->to : x->from, rank_y = y->to ? y->to : y->from;
	if (farther_x != farther_y)
		return farther_x > farther_y ? -1 : 1;
	if (rank_x != rank_y)
		return rank_x < rank_y ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit); /* units stand by key */
}

size_t axl_movers(const struct axl_wave_change *change, struct axl_mover **ret_movers)
{
	const struct axl_wave_parts *parts = change->parts;
	size_t count = 0;
	struct axl_mover *movers = axl_xcalloc(parts->units, sizeof *movers);
	for (size_t u = 0; u < parts->units; u++)
		if (axl_wave_has_moved_from(parts, u))
			movers[count++] = (struct axl_mover){
			    u, parts->rank[u], parts->rank[AXL_WAVE_METHOD * parts->units + u]};
	qsort(movers, count, sizeof *movers, farthest_first);
	*ret_movers = movers;
	return count;
}

static bool is_alone(const struct axl_kept_unit *unit, size_t place, const struct axl_kept *other)
{
	return unit->rank > 0 && (place == SIZE_MAX || other->units[place].rank == 0);
}

size_t axl_movers_new(const struct axl_wave_change *change, struct axl_mover **ret_units)
{
	const struct axl_kept *to = change->to;
	size_t count = 0;
	struct axl_mover *units = axl_xcalloc(to->unit_count, sizeof *units);
	for (size_t u = 0; u < to->unit_count; u++)
		if (is_alone(&to->units[u], change->before[u], change->from))
			units[count++] = (struct axl_mover){u, 0, to->units[u].rank};
	qsort(units, count, sizeof *units, farthest_first);
	*ret_units = units;
	return count;
}

size_t axl_movers_gone(const struct axl_wave_change *change, struct axl_mover **ret_units)
{
	const struct axl_kept *from = change->from;
	size_t count = 0;
	struct axl_mover *units = axl_xcalloc(from->unit_count, sizeof *units);
	for (size_t u = 0; u < from->unit_count; u++)
		if (is_alone(&from->units[u], change->after[u], change->to))
			units[count++] = (struct axl_mover){u, from->units[u].rank, 0};
	qsort(units, count, sizeof *units, farthest_first);
	*ret_units = units;
	return count;
}
