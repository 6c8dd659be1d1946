/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/link/similarity.h"

#include <stdbool.h>
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

static double jaro(const uint32_t *a, size_t a_length, const uint32_t *b, size_t b_length)
{
	bool taken[AXL_JARO_MOST] = {false};
	uint32_t of_a[AXL_JARO_MOST];
	size_t longer = a_length > b_length ? a_length : b_length;
	size_t window = longer / 2 > 0 ? longer / 2 - 1 : 0;
	size_t shared = 0, moved = 0, k = 0;
	for (size_t i = 0; i < a_length; i++) {
		size_t end = smaller(i + window + 1, b_length);
		for (size_t j = i > window ? i - window : 0; j < end; j++)
			if (!taken[j] && a[i] == b[j]) {
				taken[j] = true;
				of_a[shared++] = a[i];
				break;
			}
	}
	if (shared == 0)
		return 0;
	for (size_t j = 0; j < b_length; j++)
		if (taken[j])
			moved += of_a[k++] != b[j];
	double m = (double)shared;
	return (m / (double)a_length + m / (double)b_length + (m - (double)moved / 2) / m) / 3;
}

double axl_jaro_winkler(const uint32_t *a, size_t a_length, const uint32_t *b, size_t b_length,
                        double prefix, size_t most)
{
	size_t alike = 0;
	a_length = smaller(a_length, AXL_JARO_MOST);
	b_length = smaller(b_length, AXL_JARO_MOST);
	if (a_length == 0 && b_length == 0)
		return 1;
	double likeness = jaro(a, a_length, b, b_length);
	most = smaller(most, smaller(a_length, b_length));
	while (alike < most && a[alike] == b[alike])
		alike++;
	return likeness + (double)alike * prefix * (1 - likeness);
}
