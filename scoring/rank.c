/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/rank.h"

#include "base/memory.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* A value by the order of its bits, and whose it is. */
struct place {
	uint64_t key;
	uint32_t unit;
};

enum { DIGIT_BITS = 11, DIGITS = 6, BUCKETS = 1 << DIGIT_BITS, FEW = 128 };

/* Doubles in the order of unsigned integers: negative ones turned about, the others above them. */
static uint64_t key_of(double value)
{
	uint64_t bits;
	value = value == 0 ? 0 : value; /* -0 is 0 */
	memcpy(&bits, &value, sizeof bits);
	return bits >> 63 ? ~bits : bits | UINT64_C(1) << 63;
}

static double value_of(uint64_t key)
{
	uint64_t bits = key >> 63 ? key & ~(UINT64_C(1) << 63) : ~key;
	double value;
	memcpy(&value, &bits, sizeof value);
	return value;
}

static void sort_few(struct place *places, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct place one = places[i];
		size_t at = i;
		for (; at > 0 && places[at - 1].key > one.key; at--)
			places[at] = places[at - 1];
		places[at] = one;
	}
}

/* One pass by one digit; false (and nothing done) where all have the same. */
static bool deal(const struct place *from, struct place *to, size_t count, int shift)
{
	size_t starts[BUCKETS] = {0}, at = 0;
	for (size_t i = 0; i < count; i++)
		starts[from[i].key >> shift & (BUCKETS - 1)]++;
	if (starts[from[0].key >> shift & (BUCKETS - 1)] == count)
		return false;
	for (size_t b = 0; b < BUCKETS; b++) {
		size_t here = starts[b];
		starts[b] = at;
		at += here;
	}
	for (size_t i = 0; i < count; i++)
		to[starts[from[i].key >> shift & (BUCKETS - 1)]++] = from[i];
	return true;
}

/* Ascending, stable. */
static void sort_places(struct place *places, size_t count)
{
	if (count <= FEW) {
		sort_few(places, count);
		return;
	}
	axl_auto(axl_memory) struct place *other = axl_xmalloc(count * sizeof *other);
	struct place *from = places, *to = other;
	for (int digit = 0; digit < DIGITS; digit++) {
		if (!deal(from, to, count, digit * DIGIT_BITS))
			continue;
		struct place *swap = from;
		from = to;
		to = swap;
	}
	if (from != places)
		memcpy(places, from, count * sizeof *places);
}

double axl_rank_value(double value)
{
	return round(value * 1e9) / 1e9;
}

void axl_rank_descending(const double *values, size_t count, int *ret_rank)
{
	axl_auto(axl_memory) struct place *places = axl_xmalloc(count * sizeof *places);
	size_t ranked = 0;
	for (size_t i = 0; i < count; i++) {
		ret_rank[i] = 0;
		if (!isnan(values[i]))
			places[ranked++] =
			    (struct place){key_of(axl_rank_value(values[i])), (uint32_t)i};
	}
	sort_places(places, ranked);
	for (size_t i = ranked; i-- > 0;) {
		bool tied = i + 1 < ranked && places[i].key == places[i + 1].key;
		ret_rank[places[i].unit] =
		    tied ? ret_rank[places[i + 1].unit] : (int)(ranked - i);
	}
}

void axl_sort_ascending(double *values, size_t count)
{
	axl_auto(axl_memory) struct place *places = axl_xmalloc(count * sizeof *places);
	for (size_t i = 0; i < count; i++)
		places[i] = (struct place){key_of(values[i]), (uint32_t)i};
	sort_places(places, count);
	for (size_t i = 0; i < count; i++)
		values[i] = value_of(places[i].key);
}
