/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/expression-match.h"

#include "base/memory.h"

void axl_places_add(struct axl_places *places, struct axl_place place)
{
	axl_reserve(places->items, places->capacity, places->count + 1);
	places->items[places->count++] = place;
}

/* Finding places costs more than asking whether there are any. */
static bool may_stand(const struct node *node, const struct axl_phrase_finder *finder, size_t part)
{
	if (node->kind == NODE_PHRASE)
		return finder->stands(finder->context, node, part);
	bool left = may_stand(node->left, finder, part);
	if (node->kind == NODE_NEAR)
		return left && may_stand(node->right, finder, part);
	return left || may_stand(node->right, finder, part);
}

static bool comes_after(const struct axl_place *left, const struct axl_place *right,
                        uint32_t distance)
{
	return right->start >= left->end && right->first_word - left->last_word <= distance;
}

static void find_places(const struct node *node, const struct axl_phrase_finder *finder,
                        size_t part, struct axl_places *places);

static void find_near(const struct node *node, const struct axl_phrase_finder *finder, size_t part,
                      struct axl_places *places)
{
	axl_auto(axl_places) struct axl_places lefts = {0}, rights = {0};
	if (!may_stand(node, finder, part))
		return;
	find_places(node->left, finder, part, &lefts);
	find_places(node->right, finder, part, &rights);
	for (size_t l = 0; l < lefts.count; l++)
		for (size_t r = 0; r < rights.count; r++) {
			struct axl_place left = lefts.items[l], right = rights.items[r];
			if (comes_after(&left, &right, node->distance))
				axl_places_add(places, (struct axl_place){left.start, right.end,
				                                          left.first_word,
				                                          right.last_word});
			else if (!node->ordered && comes_after(&right, &left, node->distance))
				axl_places_add(places, (struct axl_place){right.start, left.end,
				                                          right.first_word,
				                                          left.last_word});
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

static bool stands(const struct node *node, const struct axl_phrase_finder *finder, size_t part)
{
	if (node->kind == NODE_PHRASE)
		return finder->stands(finder->context, node, part);
	axl_auto(axl_places) struct axl_places places = {0};
	find_places(node, finder, part, &places);
	return places.count > 0;
}

static unsigned parts_with(const struct node *node, const struct axl_phrase_finder *finder,
                           unsigned searched)
{
	unsigned parts = 0;
	for (size_t i = 0; i < finder->parts; i++)
		if (searched & 1U << i && stands(node, finder, i))
			parts |= 1U << i;
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
