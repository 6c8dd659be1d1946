/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory that is handed out piece by piece and given back all at once, for
 * many small texts of one life. Pieces never move. clear keeps the memory (but
 * for pieces of more than 64 KiB), so an arena that is filled and cleared in turn soon
 * allocates nothing.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/memory.h"

struct axl_arena;

struct axl_arena *axl_arena_new(void);
void axl_arena_free(struct axl_arena *arena);
AXL_DEFINE_CLEANUP(axl_arena)
void axl_arena_clear(struct axl_arena *arena);

/* Uninitialised memory, aligned for any type. */
void *axl_arena_take(struct axl_arena *arena, size_t size);
/* A copy with a NUL behind it. */
const char *axl_arena_copy(struct axl_arena *arena, const char *bytes, size_t length);
/* A copy of a text; NULL stays NULL. */
const char *axl_arena_text(struct axl_arena *arena, const char *text);

#endif
