/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/runs.h"

#include "base/text/text.h"
#include "patents/taxonomy/letter.h"

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
static bool goes_on(const struct axl_runs *runs, enum axl_letter kind, enum axl_letter between)
{
	if (runs->count == 0 || between == AXL_LETTER_SIGN)
		return false;
	enum axl_run_kind open = runs->items[runs->count - 1].kind;
	if (kind == AXL_LETTER_KOREAN)
		return open == AXL_RUN_KOREAN;
	return open == AXL_RUN_LATIN && between != AXL_LETTER_BLANK;
}

void axl_runs_read(struct axl_runs *runs, struct axl_slice text)
{
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold_words(text, &folded);
	axl_buffer_clear(&runs->letters);
	runs->count = 0;

	enum axl_letter between = AXL_LETTER_LATIN; /* the most that came since the last letter */
	uint32_t word = 0;
	for (size_t i = 0; i < folded.length;) {
		const char *bytes = folded.bytes + i;
		size_t length = axl_letter_length(bytes);
		enum axl_letter kind = axl_letter_at(bytes);
		i += length;
		if (axl_letter_is_none(kind)) {
			word += !axl_letter_is_none(between);
			between = between == AXL_LETTER_SIGN ? AXL_LETTER_SIGN : kind;
			continue;
		}
		if (!goes_on(runs, kind, between)) {
			axl_reserve(runs->items, runs->capacity, runs->count + 1);
			runs->items[runs->count++] = (struct axl_run){
			    kind == AXL_LETTER_KOREAN ? AXL_RUN_KOREAN : AXL_RUN_LATIN,
			    runs->letters.length, 0};
		}
		add_letter(runs, bytes, length, word);
		between = kind;
	}
}
