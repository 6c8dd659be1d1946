/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/intern.h"

#include "base/arena.h"
#include "base/index.h"

struct entry {
	struct axl_slice text; /* our copy */
	const char *stand_in;
};

struct axl_interned {
	struct axl_index *known; /* text -> position in entries */
	struct axl_arena *texts;
	struct entry *entries;
	size_t count, capacity;
	size_t last; /* neighbouring rows mostly say the same */
};

struct axl_interned *axl_interned_new(void)
{
	struct axl_interned *interned = axl_xcalloc(1, sizeof *interned);
	interned->known = axl_index_new();
	interned->texts = axl_arena_new();
	return interned;
}

void axl_interned_free(struct axl_interned *interned)
{
	if (!interned)
		return;
	axl_index_free(interned->known);
	axl_arena_free(interned->texts);
	free(interned->entries);
	free(interned);
}

static bool is_last(const struct axl_interned *interned, struct axl_slice text)
{
	if (interned->count == 0)
		return false;
	struct axl_slice last = interned->entries[interned->last].text;
	return last.length == text.length && memcmp(last.bytes, text.bytes, text.length) == 0;
}

const char **axl_interned_find(struct axl_interned *interned, struct axl_slice text,
                               bool *ret_added)
{
	*ret_added = false;
	if (!is_last(interned, text))
		interned->last = axl_index_add(interned->known, text.bytes, text.length,
		                               interned->count, ret_added);
	if (*ret_added) {
		const char *copy = axl_arena_copy(interned->texts, text.bytes, text.length);
		axl_reserve(interned->entries, interned->capacity, interned->count + 1);
		interned->entries[interned->count++] = (struct entry){{copy, text.length}, copy};
	}
	return &interned->entries[interned->last].stand_in;
}
