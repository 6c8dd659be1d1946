/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/words.h"

#include "base/text.h"

#include <ctype.h>

void axl_words_init(struct axl_words *words)
{
	*words = (struct axl_words){.run_count = 0};
	axl_buffer_init(&words->letters);
}

void axl_words_release(struct axl_words *words)
{
	axl_buffer_release(&words->letters);
	free(words->runs);
	free(words->word_of);
}

enum character { BLANK, SIGN, LATIN, KOREAN };

/* Length of the UTF-8 sequence that begins with this byte. */
static size_t sequence_length(unsigned char lead)
{
	return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/*
 * The script by the lead bytes alone, which suffices for folded text: alphabets lie below
 * U+0800; signs in U+0080..00BF, U+2000..2FFF and U+3000..303F; the rest has no alphabet.
 */
static enum character character_at(const char *bytes)
{
	unsigned char lead = (unsigned char)bytes[0];
	if (lead < 0x80)
		return lead == ' ' ? BLANK : isalnum(lead) ? LATIN : SIGN;
	if (lead < 0xE0)
		return lead == 0xC2 ? SIGN : LATIN;
	if (lead == 0xE2 || (lead == 0xE3 && (unsigned char)bytes[1] == 0x80))
		return SIGN;
	return KOREAN;
}

static void add_letter(struct axl_words *words, const char *bytes, size_t length, uint32_t word)
{
	axl_reserve(words->word_of, words->word_capacity, words->letters.length + length);
	for (size_t i = 0; i < length; i++)
		words->word_of[words->letters.length + i] = word;
	axl_buffer_add(&words->letters, bytes, length);
	words->runs[words->run_count - 1].length += length;
}

/* A letter goes on with the run before it where that is of its kind and only what may stand
 * within it came between. */
static bool goes_on(const struct axl_words *words, enum character kind, enum character between)
{
	if (words->run_count == 0 || between == SIGN)
		return false;
	enum axl_run_kind open = words->runs[words->run_count - 1].kind;
	if (kind == KOREAN)
		return open == AXL_RUN_KOREAN;
	return open == AXL_RUN_LATIN && between != BLANK;
}

void axl_words_read(struct axl_words *words, struct axl_slice text)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold_words(text, &folded);
	axl_buffer_clear(&words->letters);
	words->run_count = 0;

	enum character between = LATIN; /* the most that came since the last letter */
	uint32_t word = 0;
	for (size_t i = 0; i < folded.length;) {
		const char *bytes = folded.bytes + i;
		size_t length = sequence_length((unsigned char)*bytes);
		enum character kind = character_at(bytes);
		i += length;
		if (kind == BLANK || kind == SIGN) {
			word += between != BLANK && between != SIGN;
			between = between == SIGN ? SIGN : kind;
			continue;
		}
		if (!goes_on(words, kind, between)) {
			axl_reserve(words->runs, words->run_capacity, words->run_count + 1);
			words->runs[words->run_count++] =
			    (struct axl_run){kind == KOREAN ? AXL_RUN_KOREAN : AXL_RUN_LATIN,
			                     words->letters.length, 0};
		}
		add_letter(words, bytes, length, word);
		between = kind;
	}
}
