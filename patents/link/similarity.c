/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/similarity.h"

#include <string.h>

enum { HANGUL = 0xAC00, INITIAL = 0x1100, VOWEL = 0x1161, FINAL = 0x11A7 };
enum { VOWELS = 21, FINALS = 28, SYLLABLES = 19 * VOWELS * FINALS };

size_t axl_jamo_of(const uint32_t *codes, size_t length, uint32_t *ret_jamo)
{
	size_t count = 0;
	for (size_t i = 0; i < length; i++) {
		uint32_t syllable = codes[i] - HANGUL;
		if (syllable >= SYLLABLES) {
			ret_jamo[count++] = codes[i];
			continue;
		}
		ret_jamo[count++] = INITIAL + syllable / (VOWELS * FINALS);
		ret_jamo[count++] = VOWEL + syllable / FINALS % VOWELS;
		if (syllable % FINALS)
			ret_jamo[count++] = FINAL + syllable % FINALS;
	}
	return count;
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* The slot of the code, or the empty one where it would be: fewer codes than slots. */
static size_t slot_of(const struct axl_jaro_text *text, uint32_t code)
{
	size_t slot = code % AXL_JARO_SLOTS;
	while (text->slots[slot].code && text->slots[slot].code != code)
		slot = (slot + 1) % AXL_JARO_SLOTS;
	return slot;
}

void axl_jaro_text_set(struct axl_jaro_text *text, const uint32_t *codes, size_t length)
{
	size_t used[AXL_JARO_MOST];
	for (size_t i = 0; i < text->length; i++)
		used[i] = slot_of(text, text->codes[i]);
	for (size_t i = 0; i < text->length; i++)
		text->slots[used[i]] = (struct axl_jaro_slot){0};
	text->length = smaller(length, AXL_JARO_MOST);
	memcpy(text->codes, codes, text->length * sizeof *codes);
	for (size_t i = 0; i < text->length; i++) {
		struct axl_jaro_slot *slot = &text->slots[slot_of(text, codes[i])];
		slot->code = codes[i];
		slot->places[i / 64] |= UINT64_C(1) << i % 64;
	}
}

/* What is left of the codes that b's have not been matched with. */
struct matching {
	uint64_t taken[AXL_JARO_WORDS]; /* places of b */
	uint32_t shared[AXL_JARO_MOST]; /* codes of a */
	size_t count;
};

/* The first place in a word from `low` on, and before `end`; all but the first and the last word of
 * a window lie within. */
static uint64_t first_free(const uint64_t *places, const struct matching *m, size_t word,
                           size_t low, size_t end)
{
	uint64_t free = places[word] & ~m->taken[word];
	if (low > word * 64)
		free &= UINT64_MAX << low % 64;
	if (end < word * 64 + 64)
		free &= (UINT64_C(1) << end % 64) - 1;
	return free & -free;
}

static void match_code(struct matching *m, const struct axl_jaro_text *b, uint32_t code, size_t low,
                       size_t end)
{
	const uint64_t *places = b->slots[slot_of(b, code)].places;
	uint64_t bit = 0;
	for (size_t word = low / 64; word * 64 < end && !bit; word++) {
		bit = first_free(places, m, word, low, end);
		m->taken[word] |= bit;
	}
	m->shared[m->count] = code;
	m->count += bit != 0;
}

/* Of the codes at the taken places, in their order: how many differ from the shared ones. */
static size_t count_moved(const struct matching *m, const struct axl_jaro_text *b)
{
	size_t moved = 0, i = 0;
	for (size_t word = 0; word * 64 < b->length; word++)
		for (uint64_t left = m->taken[word]; left; left &= left - 1)
			moved +=
			    m->shared[i++] != b->codes[word * 64 + (size_t)__builtin_ctzll(left)];
	return moved;
}

/* 0 where more than so many codes of a find no match. */
static double jaro(const uint32_t *a, size_t a_length, const struct axl_jaro_text *b, size_t misses)
{
	struct matching matching;
	size_t longer = a_length > b->length ? a_length : b->length;
	size_t window = longer / 2 > 0 ? longer / 2 - 1 : 0;
	memset(matching.taken, 0, sizeof matching.taken);
	matching.count = 0;
	for (size_t i = 0; i < a_length && i <= matching.count + misses; i++)
		match_code(&matching, b, a[i], i > window ? i - window : 0,
		           smaller(i + window + 1, b->length));
	if (matching.count == 0 || matching.count + misses < a_length)
		return 0;
	double m = (double)matching.count, moved = (double)count_moved(&matching, b);
	return (m / (double)a_length + m / (double)b->length + (m - moved / 2) / m) / 3;
}

/* The fewest matches with which J + w (1 - J) may reach `least`: that asks for
 * J >= (least - w) / (1 - w), and J <= (m/a + m/b + 1) / 3. A little less, for what rounding does.
 */
static double fewest_matches(double a, double b, double weight, double least)
{
	double likeness = weight < 1 ? (least - weight) / (1 - weight) : 0;
	double matches = (3 * likeness - 1) * a * b / (a + b) - 1e-6;
	return matches > 0 ? matches : 0;
}

double axl_jaro_winkler(const uint32_t *a, size_t a_length, const struct axl_jaro_text *b,
                        double prefix, size_t most, double least)
{
	size_t alike = 0;
	a_length = smaller(a_length, AXL_JARO_MOST);
	size_t shorter = smaller(a_length, b->length);
	if (shorter == 0)
		return a_length == b->length;
	while (alike < most && alike < shorter && a[alike] == b->codes[alike])
		alike++;
	double weight = (double)alike * prefix;
	double fewest = fewest_matches((double)a_length, (double)b->length, weight, least);
	if (fewest > (double)shorter)
		return 0;
	double likeness = jaro(a, a_length, b, a_length - (size_t)fewest);
	return likeness > 0 ? likeness + weight * (1 - likeness) : 0;
}
