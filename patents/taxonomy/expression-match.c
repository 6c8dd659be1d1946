/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/expression-match.h"

#include "base/memory.h"

void axl_places_add(struct axl_places *places, struct axl_place place)
{
	axl_reserve(places->items, places->capacity, places->count + 1);
	places->items[places->count++] = place;
}

/* Finding places costs more than asking in which parts there may be any. */
static unsigned may_stand(const struct node *node, const struct axl_phrase_finder *finder)
{
	if (node->kind == NODE_PHRASE)
		return finder->parts(finder->context, node);
	unsigned left = may_stand(node->left, finder);
	if (node->kind == NODE_NEAR)
		return left ? left & may_stand(node->right, finder) : 0;
	return left | may_stand(node->right, finder);
}

static void find_places(const struct node *node, const struct axl_phrase_finder *finder,
                        size_t part, struct axl_places *places);

struct nearby {
	const struct node *node;
	const struct axl_phrase_finder *finder;
	size_t part;
};

static bool comes_after(const struct nearby *nearby, const struct axl_place *left,
                        const struct axl_place *right)
{
	uint32_t distance = nearby->node->distance;
	return right->start >= left->end &&
	       nearby->finder->words_on(nearby->finder->context, nearby->part, left->end,
	                                right->start, distance) <= distance;
}

static void find_near(const struct node *node, const struct axl_phrase_finder *finder, size_t part,
                      struct axl_places *places)
{
	const struct nearby nearby = {node, finder, part};
	axl_auto(axl_places) struct axl_places lefts = {0}, rights = {0};
	find_places(node->left, finder, part, &lefts);
	if (lefts.count)
		find_places(node->right, finder, part, &rights);
	for (size_t l = 0; l < lefts.count; l++)
		for (size_t r = 0; r < rights.count; r++) {
			struct axl_place left = lefts.items[l], right = rights.items[r];
			if (comes_after(&nearby, &left, &right))
				axl_places_add(places, (struct axl_place){left.start, right.end});
			else if (!node->ordered && comes_after(&nearby, &right, &left))
				axl_places_add(places, (struct axl_place){right.start, left.end});
		}
}

/* Phrases, proximity and alternatives have places. */
static void find_places(const struct node *node, const struct axl_phrase_finder *finder,
                        size_t part, struct axl_places *places)
{
	switch (node->kind) {
	case NODE_PHRASE:
		finder->find(finder->context, node, part, places);
		break;
	case NODE_NEAR:
		find_near(node, finder, part, places);
		break;
	case NODE_NOT:
		break;
	default:
		find_places(node->left, finder, part, places);
		find_places(node->right, finder, part, places);
	}
}

static unsigned parts_with(const struct node *node, const struct axl_phrase_finder *finder,
                           unsigned searched)
{
	unsigned may = may_stand(node, finder) & searched, parts = 0;
	if (node->kind == NODE_PHRASE)
		return may;
	for (size_t i = 0; may >> i; i++) {
		axl_auto(axl_places) struct axl_places places = {0};
		if (may & 1U << i)
			find_places(node, finder, i, &places);
		if (places.count)
			parts |= 1U << i;
	}
	return parts;
}

/* A negation that holds stands nowhere: it adds no part. */
static bool matches(const struct node *node, const struct axl_phrase_finder *finder,
                    unsigned searched, unsigned *ret_parts)
{
	unsigned left = 0, right = 0;
	bool first, second;
	switch (node->kind) {
	case NODE_NOT:
		*ret_parts = 0;
		return !matches(node->left, finder, searched, &left);
	case NODE_AND:
		if (!matches(node->left, finder, searched, &left) ||
		    !matches(node->right, finder, searched, &right))
			return false;
		*ret_parts = left | right;
		return true;
	case NODE_OR:
		first = matches(node->left, finder, searched, &left);
		second = matches(node->right, finder, searched, &right);
		*ret_parts = (first ? left : 0) | (second ? right : 0);
		return first || second;
	default:
		*ret_parts = parts_with(node, finder, searched);
		return *ret_parts != 0;
	}
}

bool axl_expression_matches(const struct axl_expression *expression,
                            const struct axl_phrase_finder *finder, unsigned searched,
                            unsigned *ret_parts)
{
	return matches(expression->root, finder, searched, ret_parts);
}

void axl_expression_find(const struct axl_expression *expression,
                         const struct axl_phrase_finder *finder, size_t part,
                         struct axl_places *places)
{
	find_places(expression->root, finder, part, places);
}
