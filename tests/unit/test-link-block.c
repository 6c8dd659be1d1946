/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who meets whom: drawn cores of few letters, against the rules of block.h step by step. */
#include "config.h"

#include "patents/link/block.h"
#include "tests/unit/link-fixture.h"

enum { CORES = 400, LONGEST = 9 };

static struct axl_core cores[CORES];

static void draw_cores(void)
{
	uint32_t state = 3;
	for (size_t i = 0; i < CORES; i++) {
		state = state * 1664525U + 1013904223U;
		cores[i].length = (state >> 8) % (LONGEST + 1);
		for (size_t k = 0; k < cores[i].length; k++) {
			state = state * 1664525U + 1013904223U;
			cores[i].codes[k] = 0xAC00 + (state >> 8) % 3;
		}
	}
}

static bool begins(const struct axl_core *text, const struct axl_core *start)
{
	return start->length >= link_definition->contained && start->length < text->length &&
	       memcmp(text->codes, start->codes, start->length * sizeof *start->codes) == 0;
}

static void without(const struct axl_core *core, size_t left_out, struct axl_core *ret_core)
{
	ret_core->length = 0;
	for (size_t i = 0; i < core->length; i++)
		if (i != left_out)
			ret_core->codes[ret_core->length++] = core->codes[i];
}

/* The same, after one character has been taken from either or both. */
static bool becomes_same(const struct axl_core *a, const struct axl_core *b)
{
	struct axl_core shorter_a, shorter_b;
	if (a->length < link_definition->edited || b->length < link_definition->edited)
		return false;
	for (size_t i = 0; i <= a->length; i++) /* the last leaves nothing out */
		for (size_t j = 0; j <= b->length; j++) {
			without(a, i, &shorter_a);
			without(b, j, &shorter_b);
			if (axl_core_equals(&shorter_a, &shorter_b))
				return true;
		}
	return false;
}

static bool should_meet(const struct axl_core *a, const struct axl_core *b)
{
	return a->length > 0 && b->length > 0 &&
	       (axl_core_equals(a, b) || begins(a, b) || begins(b, a) || becomes_same(a, b));
}

static bool is_among(const struct axl_entries *entries, size_t entry)
{
	for (size_t i = 0; i < entries->count; i++)
		if (entries->items[i] == entry)
			return true;
	return false;
}

static void drawn_cores(void)
{
	struct axl_entries met = {NULL, 0, 0};
	axl_auto(axl_blocks) struct axl_blocks *blocks = axl_blocks_new(link_definition);
	size_t missed = 0, too_many = 0, pairs = 0;
	draw_cores();
	for (size_t i = 0; i < CORES; i++)
		axl_blocks_add(blocks, &cores[i], (uint32_t)i);
	axl_blocks_seal(blocks);
	for (size_t i = 0; i < CORES; i++) {
		met.count = 0;
		axl_blocks_ask(blocks, &cores[i], &met);
		for (size_t j = 0; j < CORES; j++) {
			bool should = should_meet(&cores[j], &cores[i]), does = is_among(&met, j);
			pairs += should;
			missed += should && !does;
			too_many += does && !should;
		}
	}
	free(met.items);
	tap_ok(pairs > CORES, "there is something to meet");
	tap_int((long long)missed, 0, "all that should meet do");
	tap_int((long long)too_many, 0, "and nothing else does");
}

static void numbers(void)
{
	struct axl_entries met = {NULL, 0, 0};
	axl_auto(axl_blocks) struct axl_blocks *blocks = axl_blocks_new(link_definition);
	axl_blocks_add_number(blocks, 1018163461, 7);
	axl_blocks_add_number(blocks, 2208162517, 8);
	axl_blocks_seal(blocks);
	axl_blocks_ask_number(blocks, 2208162517, &met);
	tap_ok(met.count == 1 && met.items[0] == 8, "the same number meets");
	axl_blocks_ask_number(blocks, 2208162518, &met);
	tap_int((long long)met.count, 1, "another does not, and what was met stays");
	free(met.items);
}

static void nothing(void)
{
	struct axl_entries met = {NULL, 0, 0};
	axl_auto(axl_blocks) struct axl_blocks *blocks = axl_blocks_new(link_definition);
	axl_blocks_seal(blocks);
	axl_blocks_ask(blocks, &cores[1], &met);
	tap_int((long long)met.count, 0, "nobody is there to meet");
	free(met.items);
}

int main(void)
{
	fixture_load_linking();
	drawn_cores();
	numbers();
	nothing();
	axl_link_definition_free(link_definition);
	return tap_done();
}
