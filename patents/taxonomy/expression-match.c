/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Matching by places: each phrase is looked up once in each part, and proximity compares
 * the places of its two sides.
 */
#include "config.h"

#include "base/memory.h"
#include "patents/taxonomy/expression-node.h"

/* Bytes of the part's letters, and the words they belong to. */
struct place {
	size_t start, end;
	uint32_t first_word, last_word;
};

struct places {
	struct place *items;
	size_t count, capacity;
};

static void places_cleanup(struct places *places)
{
	free(places->items);
}

static void add_place(struct places *places, struct place place)
{
	axl_reserve(places->items, places->capacity, places->count + 1);
	places->items[places->count++] = place;
}

static bool begins_with(struct axl_slice text, const struct piece *piece)
{
	return text.length >= piece->length &&
	       memcmp(text.bytes, piece->letters, piece->length) == 0;
}

static bool ends_with(struct axl_slice text, const struct piece *piece)
{
	return text.length >= piece->length &&
	       memcmp(text.bytes + text.length - piece->length, piece->letters, piece->length) == 0;
}

/* The first piece of a phrase of several: a Korean one ends its stretch, so that the next follows.
 */
static bool opens(const struct axl_runs *runs, size_t run, const struct piece *piece)
{
	struct axl_slice text = axl_run_text(runs, run);
	if (runs->items[run].kind != piece->kind)
		return false;
	if (piece->kind == AXL_RUN_KOREAN)
		return ends_with(text, piece);
	return begins_with(text, piece) && (piece->truncated || text.length == piece->length);
}

/* A later piece: a Korean one begins its stretch, and fills it unless it is the last. */
static bool follows(const struct axl_runs *runs, size_t run, const struct piece *piece, bool last)
{
	struct axl_slice text = axl_run_text(runs, run);
	if (runs->items[run].kind != piece->kind || !begins_with(text, piece))
		return false;
	bool open = piece->kind == AXL_RUN_KOREAN ? last : piece->truncated;
	return open || text.length == piece->length;
}

static void add_bytes(const struct axl_runs *runs, size_t start, size_t end, struct places *places)
{
	add_place(places, (struct place){start, end, runs->word_of[start], runs->word_of[end - 1]});
}

/* A Korean piece alone matches wherever it stands. */
static void find_within(const struct axl_runs *runs, size_t run, const struct piece *piece,
                        struct places *places)
{
	struct axl_slice text = axl_run_text(runs, run);
	size_t from = 0;
	for (const char *hit;
	     (hit = memmem(text.bytes + from, text.length - from, piece->letters, piece->length));
	     from = (size_t)(hit - text.bytes) + piece->length) {
		size_t start = runs->items[run].start + (size_t)(hit - text.bytes);
		add_bytes(runs, start, start + piece->length, places);
	}
}

/* Where the phrase's last piece ends whose first stands at this run; 0 where it does not. */
static size_t end_of_phrase(const struct node *phrase, const struct axl_runs *runs, size_t run)
{
	size_t count = phrase->piece_count;
	if (run + count > runs->count || !opens(runs, run, &phrase->pieces[0]))
		return 0;
	for (size_t i = 1; i < count; i++)
		if (!follows(runs, run + i, &phrase->pieces[i], i + 1 == count))
			return 0;
	const struct piece *last = &phrase->pieces[count - 1];
	const struct axl_run *end = &runs->items[run + count - 1];
	return end->start + (last->kind == AXL_RUN_KOREAN ? last->length : end->length);
}

static void find_phrase(const struct node *phrase, const struct axl_runs *runs,
                        struct places *places)
{
	const struct piece *first = &phrase->pieces[0];
	bool alone = phrase->piece_count == 1 && first->kind == AXL_RUN_KOREAN;
	for (size_t run = 0; run < runs->count; run++) {
		if (runs->items[run].kind != first->kind)
			continue;
		if (alone) {
			find_within(runs, run, first, places);
			continue;
		}
		size_t end = end_of_phrase(phrase, runs, run);
		if (!end)
			continue;
		const struct axl_run *at = &runs->items[run];
		size_t start = at->start;
		if (first->kind == AXL_RUN_KOREAN)
			start += at->length - first->length;
		add_bytes(runs, start, end, places);
	}
}

static bool comes_after(const struct place *left, const struct place *right, uint32_t distance)
{
	return right->start >= left->end && right->first_word - left->last_word <= distance;
}

static void find_places(const struct node *node, const struct axl_runs *runs,
                        struct places *places);

static void find_near(const struct node *node, const struct axl_runs *runs, struct places *places)
{
	axl_auto(places) struct places lefts = {0}, rights = {0};
	find_places(node->left, runs, &lefts);
	if (lefts.count == 0)
		return;
	find_places(node->right, runs, &rights);
	for (size_t l = 0; l < lefts.count; l++)
		for (size_t r = 0; r < rights.count; r++) {
			struct place left = lefts.items[l], right = rights.items[r];
			if (comes_after(&left, &right, node->distance))
				add_place(places, (struct place){left.start, right.end,
				                                 left.first_word, right.last_word});
			else if (!node->ordered && comes_after(&right, &left, node->distance))
				add_place(places, (struct place){right.start, left.end,
				                                 right.first_word, left.last_word});
		}
}

/* Phrases, proximity and alternatives have places. */
static void find_places(const struct node *node, const struct axl_runs *runs, struct places *places)
{
	switch (node->kind) {
	case NODE_PHRASE:
		find_phrase(node, runs, places);
		break;
	case NODE_NEAR:
		find_near(node, runs, places);
		break;
	default:
		find_places(node->left, runs, places);
		find_places(node->right, runs, places);
	}
}

struct document {
	const struct axl_runs *parts;
	size_t count;
	unsigned searched;
};

static unsigned parts_with(const struct node *node, const struct document *document)
{
	unsigned parts = 0;
	for (size_t i = 0; i < document->count; i++) {
		axl_auto(places) struct places places = {0};
		if (!(document->searched & 1U << i))
			continue;
		find_places(node, &document->parts[i], &places);
		if (places.count)
			parts |= 1U << i;
	}
	return parts;
}

/* A negation that holds stands nowhere: it adds no part. */
static bool matches(const struct node *node, const struct document *document, unsigned *ret_parts)
{
	unsigned left = 0, right = 0;
	bool first, second;
	switch (node->kind) {
	case NODE_NOT:
		*ret_parts = 0;
		return !matches(node->left, document, &left);
	case NODE_AND:
		if (!matches(node->left, document, &left) ||
		    !matches(node->right, document, &right))
			return false;
		*ret_parts = left | right;
		return true;
	case NODE_OR:
		first = matches(node->left, document, &left);
		second = matches(node->right, document, &right);
		*ret_parts = (first ? left : 0) | (second ? right : 0);
		return first || second;
	default:
		*ret_parts = parts_with(node, document);
		return *ret_parts != 0;
	}
}

bool axl_expression_matches(const struct axl_expression *expression, const struct axl_runs *parts,
                            size_t part_count, unsigned searched, unsigned *ret_parts)
{
	struct document document = {parts, part_count, searched};
	return matches(expression->root, &document, ret_parts);
}
