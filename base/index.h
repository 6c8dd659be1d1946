/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A map from byte strings to positions in some array of the caller's: the one
 * hash table of the suite (uthash stays behind this door).
 */
#ifndef BASE_INDEX_H
#define BASE_INDEX_H

#include "base/memory.h"

#include <stdbool.h>

struct axl_index;

struct axl_index *axl_index_new(void);
void axl_index_free(struct axl_index *index);
AXL_DEFINE_CLEANUP(axl_index)

/* True, and the position in *ret_position, where the key is known. */
bool axl_index_find(const struct axl_index *index, const char *key, size_t length,
                    size_t *ret_position);

/*
 * The position of the key; a new key gets `position` (the bytes are copied).
 * *ret_added tells which of the two it was; it may be NULL.
 */
size_t axl_index_add(struct axl_index *index, const char *key, size_t length, size_t position,
                     bool *ret_added);

size_t axl_index_count(const struct axl_index *index);

#endif
