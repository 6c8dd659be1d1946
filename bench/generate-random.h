/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Chance for generated data: whole numbers only, the same on every machine.
 *
 * The generator is splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom
 * number generators, OOPSLA 2014). Each data set draws from a stream of its own
 * name, so that one can change without disturbing the others.
 */
#ifndef BENCH_GENERATE_RANDOM_H
#define BENCH_GENERATE_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct axl_random {
	uint64_t state;
};

void axl_random_init(struct axl_random *random, const char *stream);

static inline uint64_t axl_random_next(struct axl_random *random)
{
	uint64_t z = random->state += UINT64_C(0x9e3779b97f4a7c15);
	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

/* 0 … bound − 1, for 0 < bound < 2^32; the bias is below bound / 2^32. */
static inline uint32_t axl_random_below(struct axl_random *random, uint32_t bound)
{
	return (uint32_t)((axl_random_next(random) >> 32) * bound >> 32);
}

/* lo … hi. */
static inline uint32_t axl_random_between(struct axl_random *random, uint32_t lo, uint32_t hi)
{
	return lo + axl_random_below(random, hi - lo + 1);
}

/* True in `permille` of a thousand cases. */
static inline bool axl_random_chance(struct axl_random *random, uint32_t permille)
{
	return axl_random_below(random, 1000) < permille;
}

/* value · numerator / denominator, rounded up or down by chance so that the mean is exact. */
uint64_t axl_random_scale(struct axl_random *random, uint64_t value, uint64_t numerator,
                          uint64_t denominator);

/* Put 0 … count − 1 into `order` in random order. */
void axl_random_order(struct axl_random *random, uint32_t *order, size_t count);

/*
 * Split `total` in proportion to the weights by largest remainders: the shares sum
 * to total exactly; equal remainders go to the earlier place. At least one weight
 * must be positive; total · weight must stay below 2^64.
 */
void axl_apportion(uint64_t total, const uint64_t *weights, size_t count, uint64_t *shares);

/* The same with no share above its cap; false where the caps of positive weights do not hold the
 * total. */
bool axl_apportion_capped(uint64_t total, const uint64_t *weights, const uint64_t *caps,
                          size_t count, uint64_t *shares);

#endif
