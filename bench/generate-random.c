/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench/generate-random.h"

#include "base/error.h"

#include <string.h>

void axl_random_init(struct axl_random *random, const char *stream)
{
	/* FNV-1a over the name spreads similar names over the whole state. */
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	for (const char *c = stream; *c; c++)
		hash = (hash ^ (unsigned char)*c) * UINT64_C(0x100000001b3);
	random->state = hash;
}

uint64_t axl_random_scale(struct axl_random *random, uint64_t value, uint64_t numerator,
                          uint64_t denominator)
{
	uint64_t product = value * numerator;
	uint64_t remainder = product % denominator;
	return product / denominator + (axl_random_next(random) % denominator < remainder);
}

void axl_random_order(struct axl_random *random, uint32_t *order, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t j = axl_random_below(random, (uint32_t)i + 1);
		order[i] = order[j];
		order[j] = (uint32_t)i;
	}
}

struct remainder {
	uint64_t rest;
	size_t place;
};

static int by_largest_rest(const void *a, const void *b)
{
	const struct remainder *x = a, *y = b;
	if (x->rest != y->rest)
		return x->rest > y->rest ? -1 : 1;
	return (x->place > y->place) - (x->place < y->place);
}

void axl_apportion(uint64_t total, const uint64_t *weights, size_t count, uint64_t *shares)
{
	uint64_t sum = 0, given = 0;
	for (size_t i = 0; i < count; i++)
		sum += weights[i];
	if (sum == 0)
		axl_bug("nothing has a weight to apportion by");
	axl_auto(axl_memory) struct remainder *rests =
	    axl_xreallocarray(NULL, count, sizeof *rests);
	for (size_t i = 0; i < count; i++) {
		uint64_t product = total * weights[i];
		shares[i] = product / sum;
		given += shares[i];
		rests[i] = (struct remainder){product % sum, i};
	}
	qsort(rests, count, sizeof *rests, by_largest_rest);
	for (size_t i = 0; given < total; i++, given++)
		shares[rests[i].place]++;
}

bool axl_apportion_capped(uint64_t total, const uint64_t *weights, const uint64_t *caps,
                          size_t count, uint64_t *shares)
{
	uint64_t room = 0;
	for (size_t i = 0; i < count; i++)
		room += weights[i] ? caps[i] : 0;
	if (room < total)
		return false;

	/* Who would get more than its cap is filled up and leaves; the others share what is left.
	 */
	axl_auto(axl_memory) uint64_t *open = axl_xreallocarray(NULL, count, sizeof *open);
	memcpy(open, weights, count * sizeof *open);
	memset(shares, 0, count * sizeof *shares);
	axl_auto(axl_memory) uint64_t *round = axl_xreallocarray(NULL, count, sizeof *round);
	uint64_t left = total;
	for (bool filled = true; filled && left > 0;) {
		filled = false;
		axl_apportion(left, open, count, round);
		for (size_t i = 0; i < count; i++)
			if (open[i] && round[i] > caps[i]) {
				shares[i] = caps[i];
				left -= caps[i];
				open[i] = 0;
				filled = true;
			}
	}
	for (size_t i = 0; i < count; i++)
		if (open[i])
			shares[i] = left ? round[i] : 0;
	return true;
}
