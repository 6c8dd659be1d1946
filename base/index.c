/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/index.h"

#include <string.h>
#include <uthash.h>

struct entry {
	size_t position;
	UT_hash_handle hh;
	char key[];
};

struct axl_index {
	struct entry *entries;
};

struct axl_index *axl_index_new(void)
{
	return axl_xcalloc(1, sizeof(struct axl_index));
}

void axl_index_free(struct axl_index *index)
{
	if (!index)
		return;
	struct entry *entry, *next;
	HASH_ITER(hh, index->entries, entry, next)
	{
		HASH_DEL(index->entries, entry);
		free(entry);
	}
	free(index);
}

bool axl_index_find(const struct axl_index *index, const char *key, size_t length,
                    size_t *ret_position)
{
	struct entry *entry = NULL;
	HASH_FIND(hh, index->entries, key, length, entry);
	if (!entry)
		return false;
	*ret_position = entry->position;
	return true;
}

size_t axl_index_add(struct axl_index *index, const char *key, size_t length, size_t position,
                     bool *ret_added)
{
	struct entry *entry = NULL;
	HASH_FIND(hh, index->entries, key, length, entry);
	if (ret_added)
		*ret_added = !entry;
	if (entry)
		return entry->position;
	entry = axl_xmalloc(sizeof *entry + length + 1);
	entry->position = position;
	memcpy(entry->key, key, length);
	entry->key[length] = '\0';
	HASH_ADD(hh, index->entries, key[0], length, entry);
	return position;
}

size_t axl_index_count(const struct axl_index *index)
{
	return HASH_COUNT(index->entries);
}
