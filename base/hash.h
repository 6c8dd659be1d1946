/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Hashes for tables in memory that are asked millions of times (base/index.h serves all
 * others). Good in all bits, the same on every machine of one byte order, never stored.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/slice.h"

#include <stdint.h>
#include <string.h>

/*
 * A product's low bits know nothing of its factors' high bits, so that these are folded down
 * before and after: the low bits of the answer, which choose a slot, depend on all of both.
 */
static inline uint64_t axl_hash_mix(uint64_t hash, uint64_t word)
{
	hash ^= word;
	hash = (hash ^ hash >> 32) * UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 29;
}

static inline uint64_t axl_hash_word(const char *at)
{
	uint64_t word;
	memcpy(&word, at, sizeof word);
	return word;
}

/* Eight bytes at a time, the last eight overlapping those before; the length counts too. */
static inline uint64_t axl_hash_bytes(struct axl_slice bytes)
{
	const char *at = bytes.bytes;
	size_t length = bytes.length;
	uint64_t hash = axl_hash_mix(0, length + 1);
	if (length < 8) {
		uint64_t word = 0;
		for (size_t i = 0; i < length; i++)
			word = word << 8 | (unsigned char)at[i];
		return axl_hash_mix(hash, word);
	}
	for (size_t i = 0; i + 8 < length; i += 8)
		hash = axl_hash_mix(hash, axl_hash_word(at + i));
	return axl_hash_mix(hash, axl_hash_word(at + length - 8));
}

#endif
