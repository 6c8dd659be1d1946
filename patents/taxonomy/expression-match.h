/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deciding whether a document matches an expression from where its phrases stand. Who knows
 * where they stand is the caller's matter: an axl_phrase_finder.
 */
#ifndef PATENTS_TAXONOMY_EXPRESSION_MATCH_H
#define PATENTS_TAXONOMY_EXPRESSION_MATCH_H

#include "patents/taxonomy/expression-node.h"

/* Bytes from start to before end, and the printed words, counted from any, they belong to. */
struct axl_place {
	size_t start, end;
	uint32_t first_word, last_word;
};

struct axl_places {
	struct axl_place *items;
	size_t count, capacity;
};

static inline void axl_places_cleanup(struct axl_places *places)
{
	free(places->items);
}

void axl_places_add(struct axl_places *places, struct axl_place place);

struct axl_phrase_finder {
	void *context;
	size_t parts; /* of the document */
	bool (*stands)(void *context, const struct node *phrase, size_t part);
	void (*find)(void *context, const struct node *phrase, size_t part,
	             struct axl_places *places);
};

/*
 * Whether the document matches; only those parts are looked at whose bit (1 << i) is set in
 * `searched`. *ret_parts then has the bits of the parts in which words stand that made it match.
 */
bool axl_expression_matches(const struct axl_expression *expression,
                            const struct axl_phrase_finder *finder, unsigned searched,
                            unsigned *ret_parts);

/* Where the words of an expression that matched stand in a part; those under NOT are none. */
void axl_expression_find(const struct axl_expression *expression,
                         const struct axl_phrase_finder *finder, size_t part,
                         struct axl_places *places);

#endif
