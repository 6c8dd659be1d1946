/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/fact/number-set.h"

#include <stdint.h>

enum { FIRST_SLOTS = 1024 };

struct axl_number_set {
	uint64_t *slots; /* 0: free; a quarter at least are */
	size_t slot_count, count;
};

struct axl_number_set *axl_number_set_new(void)
{
	struct axl_number_set *set = axl_xcalloc(1, sizeof *set);
	set->slot_count = FIRST_SLOTS;
	set->slots = axl_xcalloc(set->slot_count, sizeof *set->slots);
	return set;
}

void axl_number_set_free(struct axl_number_set *set)
{
	if (!set)
		return;
	free(set->slots);
	free(set);
}

/*
 * FNV-1a, then stirred so that the low bits, which choose the slot, depend on all. Never 0.
 * The last character comes in at the end, so that numbers that differ in it alone are
 * neighbours: where a register is in their order, a set of millions is not waited for.
 */
static uint64_t hash_of(struct axl_slice number)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);
	for (size_t i = 0; i + 1 < number.length; i++)
		hash = (hash ^ (unsigned char)number.bytes[i]) * UINT64_C(0x100000001b3);
	hash = (hash ^ hash >> 32) * UINT64_C(0x9e3779b97f4a7c15);
	hash ^= hash >> 29;
	if (number.length)
		hash ^= (unsigned char)number.bytes[number.length - 1];
	return hash ? hash : 1;
}

/* The slot that has the hash, or the free one where it belongs. */
static uint64_t *slot_of(const struct axl_number_set *set, uint64_t hash)
{
	size_t slot = (size_t)hash & (set->slot_count - 1);
	while (set->slots[slot] && set->slots[slot] != hash)
		slot = (slot + 1) & (set->slot_count - 1);
	return &set->slots[slot];
}

static void double_slots(struct axl_number_set *set)
{
	uint64_t *old = set->slots;
	size_t old_count = set->slot_count;
	set->slot_count *= 2;
	set->slots = axl_xcalloc(set->slot_count, sizeof *set->slots);
	for (size_t i = 0; i < old_count; i++)
		if (old[i])
			*slot_of(set, old[i]) = old[i];
	free(old);
}

bool axl_number_set_add(struct axl_number_set *set, struct axl_slice number)
{
	uint64_t hash = hash_of(number);
	uint64_t *slot = slot_of(set, hash);
	if (*slot)
		return false;
	*slot = hash;
	if (++set->count * 4 > set->slot_count * 3)
		double_slots(set);
	return true;
}
