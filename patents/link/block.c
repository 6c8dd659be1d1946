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

/* Keys */

/* A core's, of one side: whole, each beginning, and each with one character less. */
struct hashes {
	uint64_t items[2 * AXL_CORE_MOST + 4];
	size_t count;
};

static void add_hash(struct hashes *hashes, enum pairing pairing, size_t length, uint64_t sum)
{
	hashes->items[hashes->count++] =
	    axl_hash_mix(axl_hash_mix(sum, length), (uint64_t)pairing + 1);
}

static uint64_t hash_number(int64_t number)
{
	return axl_hash_mix(axl_hash_mix(0, (uint64_t)number), (uint64_t)NUMBER + 1);
}

/* Codes times powers of an odd number, added up, so that any part of a text has its sum from
 * those of its ends. */
struct sums {
	uint64_t before[AXL_CORE_MOST + 1]; /* of the codes before a position */
	uint64_t power[AXL_CORE_MOST + 1];
};

static void sum_up(const struct axl_core *core, struct sums *sums)
{
	sums->before[0] = 0;
	sums->power[0] = 1;
	for (size_t i = 0; i < core->length; i++) {
		sums->before[i + 1] = sums->before[i] + core->codes[i] * sums->power[i];
		sums->power[i + 1] = sums->power[i] * UINT64_C(0xd1342543de82ef95);
	}
}

/* Of a run of one character any may be left out: the last is. */
static void add_shortened(const struct axl_core *core, const struct sums *sums,
                          struct hashes *hashes)
{
	uint64_t behind = 0; /* of the codes behind a position, as if they came first */
	add_hash(hashes, SHORTENED, core->length, sums->before[core->length]);
	for (size_t i = core->length; i-- > 0;) {
		if (i + 1 == core->length || core->codes[i] != core->codes[i + 1])
			add_hash(hashes, SHORTENED, core->length - 1,
			         sums->before[i] + behind * sums->power[i]);
		behind = behind * sums->power[1] + core->codes[i];
	}
}

/* whole and begun: what a side's core, and its beginnings, meet of the other's. */
static void hash_core(const struct axl_link_definition *d, const struct axl_core *core,
                      enum pairing whole, enum pairing begun, struct hashes *hashes)
{
	struct sums sums;
	hashes->count = 0;
	if (core->length == 0)
		return;
	sum_up(core, &sums);
	add_hash(hashes, CORE_CORE, core->length, sums.before[core->length]);
	if (core->length >= d->edited)
		add_shortened(core, &sums, hashes);
	if (core->length >= d->contained)
		add_hash(hashes, whole, core->length, sums.before[core->length]);
	for (size_t length = d->contained; length < core->length; length++)
		add_hash(hashes, begun, length, sums.before[length]);
}

/* Putting in */

static void put(struct axl_blocks *blocks, uint64_t hash, uint32_t entry)
{
	axl_reserve(blocks->keys, blocks->capacity, blocks->count + 1);
	blocks->keys[blocks->count++] = (struct key){hash, entry};
}

void axl_blocks_add(struct axl_blocks *blocks, const struct axl_core *core, uint32_t entry)
{
	struct hashes hashes;
	hash_core(blocks->definition, core, OTHER_BEGINS, BEGINS_OTHER, &hashes);
	for (size_t i = 0; i < hashes.count; i++)
		put(blocks, hashes.items[i], entry);
}

void axl_blocks_add_number(struct axl_blocks *blocks, int64_t number, uint32_t entry)
{
	put(blocks, hash_number(number), entry);
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

static void append_bucket(const struct axl_blocks *b, uint64_t hash, struct axl_entries *entries)
{
	size_t first = b->starts[hash & b->mask], end = b->starts[(hash & b->mask) + 1];
	axl_reserve(entries->items, entries->capacity, entries->count + end - first);
	for (size_t i = first; i < end; i++)
		if (b->slots[i].check == (uint32_t)(hash >> 32))
			entries->items[entries->count++] = b->slots[i].entry;
}

/* Both tables are far larger than a cache: what one key waits for, all keys wait for together. */
void axl_blocks_ask(const struct axl_blocks *blocks, const struct axl_core *core,
                    struct axl_entries *entries)
{
	struct hashes hashes;
	hash_core(blocks->definition, core, BEGINS_OTHER, OTHER_BEGINS, &hashes);
	for (size_t i = 0; i < hashes.count; i++)
		__builtin_prefetch(&blocks->starts[hashes.items[i] & blocks->mask]);
	for (size_t i = 0; i < hashes.count; i++)
		__builtin_prefetch(&blocks->slots[blocks->starts[hashes.items[i] & blocks->mask]]);
	for (size_t i = 0; i < hashes.count; i++)
		append_bucket(blocks, hashes.items[i], entries);
}

void axl_blocks_ask_number(const struct axl_blocks *blocks, int64_t number,
                           struct axl_entries *entries)
{
	append_bucket(blocks, hash_number(number), entries);
}
