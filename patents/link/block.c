/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/block.h"

#include "base/hash.h"

/* What may meet what: an entry's key and an asking name's key of one pairing. */
enum pairing {
	CORE_CORE,
	SHORTENED,    /* both sides' cores, whole or less one character */
	BEGINS_OTHER, /* an entry's beginnings, an asking core */
	OTHER_BEGINS, /* an entry's core, an asking name's beginnings */
	NUMBER,
};

struct slot {
	uint32_t check; /* upper half of the key's hash; the lower chose the bucket */
	uint32_t entry;
};

struct key {
	uint64_t hash;
	uint32_t entry;
};

struct axl_blocks {
	const struct axl_link_definition *definition;
	struct key *keys; /* until sealed */
	size_t count, capacity;
	struct slot *slots; /* by bucket */
	uint32_t *starts;   /* of buckets, and one behind the last */
	size_t mask;
};

struct axl_blocks *axl_blocks_new(const struct axl_link_definition *definition)
{
	struct axl_blocks *blocks = axl_xcalloc(1, sizeof *blocks);
	blocks->definition = definition;
	return blocks;
}

void axl_blocks_free(struct axl_blocks *blocks)
{
	if (!blocks)
		return;
	free(blocks->keys);
	free(blocks->slots);
	free(blocks->starts);
	free(blocks);
}

static uint64_t hash_codes(enum pairing pairing, const uint32_t *codes, size_t length)
{
	struct axl_slice bytes = {(const char *)codes, length * sizeof *codes};
	return axl_hash_mix(axl_hash_bytes(bytes), (uint64_t)pairing + 1);
}

static uint64_t hash_number(int64_t number)
{
	return axl_hash_mix(axl_hash_mix(0, (uint64_t)number), (uint64_t)NUMBER + 1);
}

typedef void (*key_each)(void *context, uint64_t hash);

static void each_shortened(const struct axl_core *core, key_each each, void *context)
{
	uint32_t codes[AXL_CORE_MOST];
	memcpy(codes, core->codes, core->length * sizeof *codes);
	each(context, hash_codes(SHORTENED, codes, core->length));
	for (size_t left_out = core->length; left_out-- > 0;) {
		/* codes holds the core less its last, then less the one before, and so on */
		if (left_out + 1 < core->length)
			codes[left_out] = core->codes[left_out + 1];
		if (left_out + 1 == core->length ||
		    core->codes[left_out] != core->codes[left_out + 1])
			each(context, hash_codes(SHORTENED, codes, core->length - 1));
	}
}

static void each_beginning(const struct axl_core *core, size_t fewest, enum pairing pairing,
                           key_each each, void *context)
{
	for (size_t length = fewest; length < core->length; length++)
		each(context, hash_codes(pairing, core->codes, length));
}

/* Putting in */

struct putting {
	struct axl_blocks *blocks;
	uint32_t entry;
};

static void put(void *context, uint64_t hash)
{
	const struct putting *p = context;
	struct axl_blocks *b = p->blocks;
	axl_reserve(b->keys, b->capacity, b->count + 1);
	b->keys[b->count++] = (struct key){hash, p->entry};
}

void axl_blocks_add(struct axl_blocks *blocks, const struct axl_core *core, uint32_t entry)
{
	const struct axl_link_definition *d = blocks->definition;
	struct putting p = {blocks, entry};
	if (core->length == 0)
		return;
	put(&p, hash_codes(CORE_CORE, core->codes, core->length));
	if (core->length >= d->edited)
		each_shortened(core, put, &p);
	each_beginning(core, d->contained, BEGINS_OTHER, put, &p);
	if (core->length >= d->contained)
		put(&p, hash_codes(OTHER_BEGINS, core->codes, core->length));
}

void axl_blocks_add_number(struct axl_blocks *blocks, int64_t number, uint32_t entry)
{
	struct putting p = {blocks, entry};
	put(&p, hash_number(number));
}

void axl_blocks_seal(struct axl_blocks *blocks)
{
	size_t buckets = 1;
	while (buckets < blocks->count)
		buckets *= 2;
	blocks->mask = buckets - 1;
	blocks->starts = axl_xcalloc(buckets + 2, sizeof *blocks->starts);
	blocks->slots = axl_xcalloc(blocks->count, sizeof *blocks->slots);
	uint32_t *ends = blocks->starts + 1; /* each start moves on to its end while filling */
	for (size_t i = 0; i < blocks->count; i++)
		ends[(blocks->keys[i].hash & blocks->mask) + 1]++;
	for (size_t i = 1; i <= buckets; i++)
		ends[i] += ends[i - 1];
	for (size_t i = 0; i < blocks->count; i++) {
		const struct key *key = &blocks->keys[i];
		blocks->slots[ends[key->hash & blocks->mask]++] =
		    (struct slot){(uint32_t)(key->hash >> 32), key->entry};
	}
	free(axl_steal(blocks->keys));
}

/* Asking */

struct asking {
	const struct axl_blocks *blocks;
	axl_block_each each;
	void *context;
};

static void ask(void *context, uint64_t hash)
{
	const struct asking *a = context;
	const struct axl_blocks *b = a->blocks;
	size_t bucket = hash & b->mask;
	for (size_t i = b->starts[bucket]; i < b->starts[bucket + 1]; i++)
		if (b->slots[i].check == (uint32_t)(hash >> 32))
			a->each(a->context, b->slots[i].entry);
}

void axl_blocks_ask(const struct axl_blocks *blocks, const struct axl_core *core,
                    axl_block_each each, void *context)
{
	const struct axl_link_definition *d = blocks->definition;
	struct asking a = {blocks, each, context};
	if (core->length == 0)
		return;
	ask(&a, hash_codes(CORE_CORE, core->codes, core->length));
	if (core->length >= d->edited)
		each_shortened(core, ask, &a);
	if (core->length >= d->contained)
		ask(&a, hash_codes(BEGINS_OTHER, core->codes, core->length));
	each_beginning(core, d->contained, OTHER_BEGINS, ask, &a);
}

void axl_blocks_ask_number(const struct axl_blocks *blocks, int64_t number, axl_block_each each,
                           void *context)
{
	struct asking a = {blocks, each, context};
	ask(&a, hash_number(number));
}
