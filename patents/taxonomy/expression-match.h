/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Deciding whether a document matches an expression from where its phrases stand. Who knows
 * where they stand is the caller's matter: an axl_phrase_finder.
 */
#ifndef PATENTS_TAXONOMY_EXPRESSION_MATCH_H
#define PATENTS_TAXONOMY_EXPRESSION_MATCH_H

#include "patents/taxonomy/expression-node.h"

/* Bytes from start to before end. */
struct axl_place {
	size_t start, end;
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
	/* Bits of the parts of the document in which the phrase stands. */
	unsigned (*parts)(void *context, const struct node *phrase);
	void (*find)(void *context, const struct node *phrase, size_t part,
	             struct axl_places *places);
	/* How many printed words the one that `to` is in stands behind the one that ends at
	 * `from`; more than `most` need not be counted. */
	uint32_t (*words_on)(void *context, size_t part, size_t from, size_t to, uint32_t most);
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
