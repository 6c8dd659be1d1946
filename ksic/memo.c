/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/memo.h"

#include "base/hash.h"

enum { FIRST_SLOTS = 256 };

struct axl_memo {
	struct slot {
		uint64_t key; /* 0: free; at least half are */
		const void *found;
	} * slots;
	size_t slot_count, count;
};

struct axl_memo *axl_memo_new(void)
{
	struct axl_memo *memo = axl_xcalloc(1, sizeof *memo);
	memo->slot_count = FIRST_SLOTS;
	memo->slots = axl_xcalloc(memo->slot_count, sizeof *memo->slots);
	return memo;
}

void axl_memo_free(struct axl_memo *memo)
{
	if (!memo)
		return;
	free(memo->slots);
	free(memo);
}

/* The slot of the key, or the free one where it belongs. */
static struct slot *slot_of(const struct axl_memo *memo, uint64_t key)
{
	size_t slot = (size_t)axl_hash_mix(0, key) & (memo->slot_count - 1);
	while (memo->slots[slot].key && memo->slots[slot].key != key)
		slot = (slot + 1) & (memo->slot_count - 1);
	return &memo->slots[slot];
}

static void double_slots(struct axl_memo *memo)
{
	struct slot *old = memo->slots;
	size_t old_count = memo->slot_count;
	memo->slot_count *= 2;
	memo->slots = axl_xcalloc(memo->slot_count, sizeof *memo->slots);
	for (size_t i = 0; i < old_count; i++)
		if (old[i].key)
			*slot_of(memo, old[i].key) = old[i];
	free(old);
}

bool axl_memo_find(const struct axl_memo *memo, uint64_t key, const void **ret_found)
{
	const struct slot *slot = slot_of(memo, key);
	if (!slot->key)
		return false;
	*ret_found = slot->found;
	return true;
}

void axl_memo_add(struct axl_memo *memo, uint64_t key, const void *found)
{
	*slot_of(memo, key) = (struct slot){key, found};
	if (++memo->count * 2 > memo->slot_count)
		double_slots(memo);
}
