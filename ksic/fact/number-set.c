/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/fact/number-set.h"

#include "base/hash.h"

enum { FIRST_SLOTS = 256, DIGITS_MAX = 18 };

/*
 * Sixty-four numbers that follow one another share a slot: a register whose numbers do, in
 * whatever order, fits in a cache, where a slot for each would be waited for.
 */
struct axl_number_set {
	struct slot {
		uint64_t hash; /* of all but the last six bits; 0: free, a quarter at least are */
		uint64_t numbers; /* by their last six bits */
	} * slots;
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

/* The digits at the end as a number, and what stands before them with their count as a hash. */
static uint64_t split(struct axl_slice number, uint64_t *ret_value)
{
	uint64_t value = 0, unit = 1;
	size_t start = number.length;
	while (start > 0 && number.length - start < DIGITS_MAX) {
		unsigned digit = (unsigned)(unsigned char)number.bytes[start - 1] - '0';
		if (digit > 9)
			break;
		value += digit * unit;
		unit *= 10;
		start--;
	}
	*ret_value = value;
	return axl_hash_mix(axl_hash_bytes((struct axl_slice){number.bytes, start}),
	                    number.length - start);
}

/* The slot that has the hash, or the free one where it belongs. */
static struct slot *slot_of(const struct axl_number_set *set, uint64_t hash)
{
	size_t slot = (size_t)hash & (set->slot_count - 1);
	while (set->slots[slot].hash && set->slots[slot].hash != hash)
		slot = (slot + 1) & (set->slot_count - 1);
	return &set->slots[slot];
}

static void double_slots(struct axl_number_set *set)
{
	struct slot *old = set->slots;
	size_t old_count = set->slot_count;
	set->slot_count *= 2;
	set->slots = axl_xcalloc(set->slot_count, sizeof *set->slots);
	for (size_t i = 0; i < old_count; i++)
		if (old[i].hash)
			*slot_of(set, old[i].hash) = old[i];
	free(old);
}

bool axl_number_set_add(struct axl_number_set *set, struct axl_slice number)
{
	uint64_t value;
	uint64_t hash = split(number, &value);
	hash = axl_hash_mix(hash, value >> 6);
	hash = hash ? hash : 1;
	struct slot *slot = slot_of(set, hash);
	uint64_t bit = UINT64_C(1) << (value & 63);
	if (slot->numbers & bit)
		return false;
	slot->numbers |= bit;
	if (slot->hash)
		return true;
	slot->hash = hash;
	if (++set->count * 4 > set->slot_count * 3)
		double_slots(set);
	return true;
}
