/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/uncertainty/swift-rank.h"

#include "scoring/rank.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

enum {
	DIGIT_BITS = 11,
	DIGITS = 1 << DIGIT_BITS,
	KEYS = DIGITS * DIGITS,
	FEW = 16, /* so many are sorted by insertion */
};

/* Beyond it the rounding below is no longer exact. */
#define LARGEST 0x1p51

struct entry {
	uint32_t key;
	uint32_t unit;
};

struct axl_rank_room {
	size_t capacity;
	double *ticks; /* values in units of the ninth decimal */
	int *slow;     /* ranks of values too large for ticks */
	struct entry *by_low, *by_key;
	uint32_t low[DIGITS], high[DIGITS];
};

struct axl_rank_room *axl_rank_room_new(size_t capacity)
{
	struct axl_rank_room *room = axl_xcalloc(1, sizeof *room);
	room->capacity = capacity;
	room->ticks = axl_xcalloc(capacity, sizeof *room->ticks);
	room->slow = axl_xcalloc(capacity, sizeof *room->slow);
	room->by_low = axl_xcalloc(capacity, sizeof *room->by_low);
	room->by_key = axl_xcalloc(capacity, sizeof *room->by_key);
	return room;
}

void axl_rank_room_free(struct axl_rank_room *room)
{
	if (!room)
		return;
	free(room->ticks);
	free(room->slow);
	free(room->by_low);
	free(room->by_key);
	free(room);
}

/* What round(x) gives, for |x| < LARGEST, in a few operations that can stand side by side. */
static inline double rounded(double x)
{
	const double magic = 0x1.8p52;
	double even = (x + magic) - magic, half = copysign(0.5, x);
	return even + (x - even == half ? 2 * half : 0); /* halves go away from 0 */
}

struct span {
	double least, greatest;
};

static struct span take_ticks(double *ticks, const double *values, size_t count)
{
	struct span span = {INFINITY, -INFINITY};
	for (size_t i = 0; i < count; i++) {
		double tick = rounded(values[i] * 1e9);
		ticks[i] = tick;
		span.least = tick < span.least ? tick : span.least;
		span.greatest = tick > span.greatest ? tick : span.greatest;
	}
	return span;
}

/* Digits into the places where each begins. */
static void accumulate(uint32_t *digits)
{
	uint32_t before = 0;
	for (size_t i = 0; i < DIGITS; i++) {
		uint32_t here = digits[i];
		digits[i] = before;
		before += here;
	}
}

/* Sorts by key, best first; the values that are there, side by side. Returns their number. */
static size_t sort_by_key(struct axl_rank_room *room, size_t count, struct span span,
                          uint32_t *ret_rank)
{
	double width = span.greatest - span.least, scale = width > 0 ? (KEYS - 1) / width : 0;
	struct entry *entries = room->by_key;
	size_t present = 0;
	memset(room->low, 0, sizeof room->low);
	memset(room->high, 0, sizeof room->high);
	for (size_t i = 0; i < count; i++) {
		ret_rank[i] = 0;
		if (isnan(room->ticks[i]))
			continue;
		uint32_t key = (uint32_t)(int32_t)((span.greatest - room->ticks[i]) * scale);
		entries[present++] = (struct entry){key, (uint32_t)i};
		room->low[key % DIGITS]++;
		room->high[key / DIGITS]++;
	}
	accumulate(room->low);
	accumulate(room->high);
	for (size_t i = 0; i < present; i++)
		room->by_low[room->low[entries[i].key % DIGITS]++] = entries[i];
	for (size_t i = 0; i < present; i++)
		entries[room->high[room->by_low[i].key / DIGITS]++] = room->by_low[i];
	return present;
}

struct place {
	double tick;
	uint32_t unit;
};

static int best_first(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	return (x->tick < y->tick) - (x->tick > y->tick);
}

static void insert_in_order(struct place *places, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct place moving = places[i];
		size_t j = i;
		for (; j > 0 && places[j - 1].tick < moving.tick; j--)
			places[j] = places[j - 1];
		places[j] = moving;
	}
}

/* Units of one key, the first of which has `before` better ones. */
static void rank_run(const struct axl_rank_room *room, const struct entry *run, size_t count,
                     size_t before, uint32_t *ret_rank)
{
	struct place few[FEW];
	axl_auto(axl_memory) struct place *many =
	    count > FEW ? axl_xcalloc(count, sizeof *many) : NULL;
	struct place *places = many ? many : few;
	for (size_t i = 0; i < count; i++)
		places[i] = (struct place){room->ticks[run[i].unit], run[i].unit};
	if (many)
		qsort(places, count, sizeof *places, best_first);
	else
		insert_in_order(places, count);
	size_t rank = before + 1;
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && places[i].tick != places[i - 1].tick)
			rank = before + i + 1;
		ret_rank[places[i].unit] = (uint32_t)rank;
	}
}

static void rank_slowly(struct axl_rank_room *room, const double *values, size_t count,
                        uint32_t *ret_rank)
{
	axl_rank_descending(values, count, room->slow);
	for (size_t i = 0; i < count; i++)
		ret_rank[i] = (uint32_t)room->slow[i];
}

void axl_rank_swiftly(struct axl_rank_room *room, const double *values, size_t count,
                      uint32_t *ret_rank)
{
	struct span span = take_ticks(room->ticks, values, count);
	if (span.greatest >= LARGEST || span.least <= -LARGEST) {
		rank_slowly(room, values, count, ret_rank);
		return;
	}
	size_t present = sort_by_key(room, count, span, ret_rank);
	const struct entry *entries = room->by_key;
	for (size_t i = 0, next; i < present; i = next) {
		next = i + 1;
		while (next < present && entries[next].key == entries[i].key)
			next++;
		if (next == i + 1)
			ret_rank[entries[i].unit] = (uint32_t)next;
		else
			rank_run(room, entries + i, next - i, i, ret_rank);
	}
}
