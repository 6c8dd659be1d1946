/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of its own instead of base/index.h: it is asked once a cell. */
#include "config.h"

#include "base/map/dictionary.h"

#include "base/arena.h"
#include "base/hash.h"

enum { FIRST_SLOTS = 64 };

struct entry {
	uint64_t hash;
	struct axl_slice raw;
	struct axl_dictionary_word word;
};

struct axl_dictionary {
	uint16_t *slots; /* number of a word, or 0; at least half are free */
	size_t slot_count;
	struct entry *entries; /* of word k at k - 1 */
	size_t count, capacity;
	struct axl_arena *texts;
	uint64_t found; /* so often a word was there */
	size_t last;    /* position of the word found last: neighbouring rows often say the same */
	bool closed;
};

struct axl_dictionary *axl_dictionary_new(void)
{
	struct axl_dictionary *dictionary = axl_xcalloc(1, sizeof *dictionary);
	dictionary->slot_count = FIRST_SLOTS;
	dictionary->slots = axl_xcalloc(FIRST_SLOTS, sizeof *dictionary->slots);
	dictionary->texts = axl_arena_new();
	return dictionary;
}

void axl_dictionary_free(struct axl_dictionary *dictionary)
{
	if (!dictionary)
		return;
	axl_arena_free(dictionary->texts);
	free(dictionary->slots);
	free(dictionary->entries);
	free(dictionary);
}

/* The slot of the word, or the free one where it belongs. */
static size_t slot_of(const struct axl_dictionary *dictionary, uint64_t hash, struct axl_slice raw)
{
	size_t mask = dictionary->slot_count - 1;
	size_t slot = (size_t)hash & mask;
	for (; dictionary->slots[slot]; slot = (slot + 1) & mask) {
		const struct entry *entry = &dictionary->entries[dictionary->slots[slot] - 1];
		if (entry->hash == hash && axl_same_bytes(entry->raw, raw))
			break;
	}
	return slot;
}

static void double_slots(struct axl_dictionary *dictionary)
{
	free(dictionary->slots);
	dictionary->slot_count *= 2;
	dictionary->slots = axl_xcalloc(dictionary->slot_count, sizeof *dictionary->slots);
	for (size_t i = 0; i < dictionary->count; i++) {
		const struct entry *entry = &dictionary->entries[i];
		dictionary->slots[slot_of(dictionary, entry->hash, entry->raw)] = (uint16_t)(i + 1);
	}
}

bool axl_dictionary_is_open(const struct axl_dictionary *dictionary)
{
	return !dictionary->closed;
}

const struct axl_dictionary_word *axl_dictionary_find(struct axl_dictionary *dictionary,
                                                      struct axl_slice raw)
{
	const struct entry *last = dictionary->entries + dictionary->last;
	if (dictionary->count == 0 || !axl_same_bytes(last->raw, raw)) {
		size_t number = dictionary->slots[slot_of(dictionary, axl_hash_bytes(raw), raw)];
		if (number == 0)
			return NULL;
		dictionary->last = number - 1;
	}
	dictionary->found++;
	return &dictionary->entries[dictionary->last].word;
}

static struct axl_slice keep(struct axl_dictionary *dictionary, struct axl_slice text)
{
	return (struct axl_slice){axl_arena_copy(dictionary->texts, text.bytes, text.length),
	                          text.length};
}

void axl_dictionary_add(struct axl_dictionary *dictionary, struct axl_slice raw,
                        enum axl_map_reading reading, enum axl_state found, struct axl_cell *cell)
{
	if (dictionary->count == AXL_DICTIONARY_MAX) {
		dictionary->closed = dictionary->found < (uint64_t)8 * AXL_DICTIONARY_MAX;
		return;
	}
	uint64_t hash = axl_hash_bytes(raw);
	size_t slot = slot_of(dictionary, hash, raw);
	axl_reserve(dictionary->entries, dictionary->capacity, dictionary->count + 1);
	cell->text = keep(dictionary, cell->text);
	cell->word = (uint32_t)dictionary->count + 1;
	dictionary->slots[slot] = (uint16_t)cell->word;
	dictionary->entries[dictionary->count++] =
	    (struct entry){hash, keep(dictionary, raw), {reading, found, *cell}};
	if (dictionary->count * 2 > dictionary->slot_count)
		double_slots(dictionary);
}
