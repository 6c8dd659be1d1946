/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which names a name is compared with at all. The names of one side are put in under keys;
 * one of the other side asks with keys of its own, and meets those that have
 *
 *   - the same core;
 *   - a core that becomes the same by taking one character from either or both of them
 *     (both of enough characters): one is changed, more, or fewer;
 *   - a core that begins with its own, or that it begins with (of enough characters);
 *   - the same business number.
 *
 * The entries of a key lie side by side. Equal hashes meet by chance too: compare.
 */
#ifndef PATENTS_LINK_BLOCK_H
#define PATENTS_LINK_BLOCK_H

#include "patents/link/name.h"

struct axl_blocks;

struct axl_blocks *axl_blocks_new(const struct axl_link_definition *definition);
void axl_blocks_free(struct axl_blocks *blocks);
AXL_DEFINE_CLEANUP(axl_blocks)

void axl_blocks_add(struct axl_blocks *blocks, const struct axl_core *core, uint32_t entry);
void axl_blocks_add_number(struct axl_blocks *blocks, int64_t number, uint32_t entry);
/* Nothing is added afterwards. */
void axl_blocks_seal(struct axl_blocks *blocks);

/* Of the caller's storage, zero at first; free(items) gives it back. */
struct axl_entries {
	uint32_t *items;
	size_t count, capacity;
};

/* Appends the entries that the core or number meets; some may come several times. From any thread
 * once sealed. */
void axl_blocks_ask(const struct axl_blocks *blocks, const struct axl_core *core,
                    struct axl_entries *entries);
void axl_blocks_ask_number(const struct axl_blocks *blocks, int64_t number,
                           struct axl_entries *entries);

#endif
