/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/runs.h"

#include "base/text/text.h"

#include <ctype.h>

void axl_runs_init(struct axl_runs *runs)
{
	*runs = (struct axl_runs){.count = 0};
	axl_buffer_init(&runs->letters);
}

void axl_runs_release(struct axl_runs *runs)
{
	axl_buffer_release(&runs->letters);
	free(runs->items);
	free(runs->word_of);
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

static void add_letter(struct axl_runs *runs, const char *bytes, size_t length, uint32_t word)
{
	axl_reserve(runs->word_of, runs->word_capacity, runs->letters.length + length);
	for (size_t i = 0; i < length; i++)
		runs->word_of[runs->letters.length + i] = word;
	axl_buffer_add(&runs->letters, bytes, length);
	runs->items[runs->count - 1].length += length;
}

/* A letter goes on with the run before it where that is of its kind and only what may stand
 * within it came between. */
static bool goes_on(const struct axl_runs *runs, enum character kind, enum character between)
{
	if (runs->count == 0 || between == SIGN)
		return false;
	enum axl_run_kind open = runs->items[runs->count - 1].kind;
	if (kind == KOREAN)
		return open == AXL_RUN_KOREAN;
	return open == AXL_RUN_LATIN && between != BLANK;
}

void axl_runs_read(struct axl_runs *runs, struct axl_slice text)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold_words(text, &folded);
	axl_buffer_clear(&runs->letters);
	runs->count = 0;

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
		if (!goes_on(runs, kind, between)) {
			axl_reserve(runs->items, runs->capacity, runs->count + 1);
			runs->items[runs->count++] =
			    (struct axl_run){kind == KOREAN ? AXL_RUN_KOREAN : AXL_RUN_LATIN,
			                     runs->letters.length, 0};
		}
		add_letter(runs, bytes, length, word);
		between = kind;
	}
}
