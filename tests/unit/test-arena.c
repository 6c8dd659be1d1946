/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdalign.h>
#include <stdint.h>

#include "base/arena.h"
#include "tests/unit/tap.h"

enum { PIECES = 20000 };

/* Sizes up to a few hundred bytes, and now and then one of more than a chunk. */
static size_t size_of(size_t i)
{
	return i % 5000 == 4999 ? 200000 + i : i % 300;
}

static bool fill_and_check(struct axl_arena *arena, const char **texts, char *expected)
{
	for (size_t i = 0; i < PIECES; i++) {
		memset(expected, 'a' + (int)(i % 26), size_of(i));
		texts[i] = axl_arena_copy(arena, expected, size_of(i));
	}
	bool kept = true;
	for (size_t i = 0; i < PIECES; i++) {
		memset(expected, 'a' + (int)(i % 26), size_of(i));
		kept = kept && memcmp(texts[i], expected, size_of(i)) == 0 && !texts[i][size_of(i)];
	}
	return kept;
}

static void pieces_keep_what_they_hold(void)
{
	axl_auto(axl_arena) struct axl_arena *arena = axl_arena_new();
	axl_auto(axl_memory) const char **texts = axl_xcalloc(PIECES, sizeof *texts);
	axl_auto(axl_memory) char *expected = axl_xmalloc(300000);
	tap_ok(fill_and_check(arena, texts, expected), "many pieces hold their bytes");
	axl_arena_clear(arena);
	tap_ok(fill_and_check(arena, texts, expected), "again after a clear");
}

static void edges(void)
{
	axl_auto(axl_arena) struct axl_arena *arena = axl_arena_new();
	tap_text(axl_arena_copy(arena, NULL, 0), "", "nothing is the empty text");
	tap_text(axl_arena_copy(arena, "abc", 2), "ab", "a copy ends where it is told");
	tap_ok(!axl_arena_text(arena, NULL), "NULL stays NULL");
	tap_ok((uintptr_t)axl_arena_take(arena, 1) % alignof(max_align_t) == 0,
	       "memory is aligned behind a text of any length");
	const char *first = axl_arena_text(arena, "first");
	axl_arena_clear(arena);
	(void)axl_arena_copy(arena, NULL, 0);
	(void)axl_arena_copy(arena, "abc", 2);
	(void)axl_arena_take(arena, 1);
	tap_ok(axl_arena_text(arena, "again") == first, "a cleared arena gives the same memory");
}

int main(void)
{
	pieces_keep_what_they_hold();
	edges();
	return tap_done();
}
