/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Hashes for tables in memory that are asked millions of times (base/index.h serves all
 * others), and comparing
 * what they find. Good in all bits, the same on every machine of one byte order, never stored.
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

/* All of a text of fewer than eight bytes; texts of one length differ where their words do. */
static inline uint64_t axl_hash_short(struct axl_slice text)
{
	const char *at = text.bytes;
	size_t length = text.length;
	if (length >= 4) {
		uint32_t first, last;
		memcpy(&first, at, sizeof first);
		memcpy(&last, at + length - sizeof last, sizeof last);
		return (uint64_t)first << 32 | last;
	}
	uint64_t word = 0;
	for (size_t i = 0; i < length; i++)
		word = word << 8 | (unsigned char)at[i];
	return word;
}

/* Eight bytes at a time, the last eight overlapping those before; the length counts too. */
static inline uint64_t axl_hash_bytes(struct axl_slice bytes)
{
	const char *at = bytes.bytes;
	size_t length = bytes.length;
	uint64_t hash = axl_hash_mix(0, length + 1);
	if (length < 8)
		return axl_hash_mix(hash, axl_hash_short(bytes));
	for (size_t i = 0; i + 8 < length; i += 8)
		hash = axl_hash_mix(hash, axl_hash_word(at + i));
	return axl_hash_mix(hash, axl_hash_word(at + length - 8));
}

/* The same bytes? Told without a call, for texts of a few words. */
static inline bool axl_same_bytes(struct axl_slice a, struct axl_slice b)
{
	if (a.length != b.length)
		return false;
	if (a.length < 8)
		return axl_hash_short(a) == axl_hash_short(b);
	for (size_t i = 0; i + 8 < a.length; i += 8)
		if (axl_hash_word(a.bytes + i) != axl_hash_word(b.bytes + i))
			return false;
	size_t last = a.length - 8;
	return axl_hash_word(a.bytes + last) == axl_hash_word(b.bytes + last);
}

#endif
