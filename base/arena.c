/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

enum { CHUNK_SIZE = 64 * 1024 };

struct chunk {
	struct chunk *next;
	size_t size;
	alignas(max_align_t) char bytes[];
};

/* Chunks up to `current` are in use; those behind it are kept from before a clear. */
struct axl_arena {
	struct chunk *first;
	struct chunk *current;
	size_t used; /* of current */
};

static struct chunk *chunk_new(size_t need)
{
	size_t size = need > CHUNK_SIZE ? need : CHUNK_SIZE;
	struct chunk *chunk = axl_xmalloc(sizeof *chunk + size);
	chunk->next = NULL;
	chunk->size = size;
	return chunk;
}

struct axl_arena *axl_arena_new(void)
{
	struct axl_arena *arena = axl_xmalloc(sizeof *arena);
	arena->first = arena->current = chunk_new(0);
	arena->used = 0;
	return arena;
}

void axl_arena_free(struct axl_arena *arena)
{
	if (!arena)
		return;
	for (struct chunk *chunk = arena->first, *next; chunk; chunk = next) {
		next = chunk->next;
		free(chunk);
	}
	free(arena);
}

/* Outsize chunks go, so that any kept one serves any piece of common size. */
void axl_arena_clear(struct axl_arena *arena)
{
	for (struct chunk **place = &arena->first->next; *place;) {
		struct chunk *chunk = *place;
		if (chunk->size == CHUNK_SIZE) {
			place = &chunk->next;
		} else {
			*place = chunk->next;
			free(chunk);
		}
	}
	arena->current = arena->first;
	arena->used = 0;
}

static void next_chunk(struct axl_arena *arena, size_t need)
{
	struct chunk *chunk = arena->current->next;
	if (!chunk || need > chunk->size) {
		chunk = chunk_new(need);
		chunk->next = arena->current->next;
		arena->current->next = chunk;
	}
	arena->current = chunk;
	arena->used = 0;
}

static void *take(struct axl_arena *arena, size_t size, size_t alignment)
{
	size_t start = (arena->used + alignment - 1) & ~(alignment - 1);
	if (start > arena->current->size || size > arena->current->size - start) {
		next_chunk(arena, size);
		start = 0;
	}
	arena->used = start + size;
	return arena->current->bytes + start;
}

void *axl_arena_take(struct axl_arena *arena, size_t size)
{
	return take(arena, size, alignof(max_align_t));
}

const char *axl_arena_copy(struct axl_arena *arena, const char *bytes, size_t length)
{
	char *copy = take(arena, length + 1, 1);
	if (length)
		memcpy(copy, bytes, length);
	copy[length] = '\0';
	return copy;
}

const char *axl_arena_text(struct axl_arena *arena, const char *text)
{
	return text ? axl_arena_copy(arena, text, strlen(text)) : NULL;
}
