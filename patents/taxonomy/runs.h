/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A text as expressions see it: a row of runs, folded (axl_text_fold_words).
 *
 * A run is a Latin word (letters and digits of an alphabet) or a stretch of Korean
 * (Hangul or Hanja). Blanks within a stretch do not count, so that 기계학습 and 기계 학습
 * are the same; a sign or a Latin word ends it. Where the script changes a word
 * ends, too: in "AI기반" AI is a whole word.
 *
 * Distances are counted in words as the text is printed: blanks and signs part them.
 */
#ifndef PATENTS_TAXONOMY_RUNS_H
#define PATENTS_TAXONOMY_RUNS_H

#include "base/buffer.h"
#include "base/slice.h"

#include <stdint.h>

enum axl_run_kind { AXL_RUN_LATIN, AXL_RUN_KOREAN };

struct axl_run {
	enum axl_run_kind kind;
	size_t start, length; /* bytes of `letters` */
};

struct axl_runs {
	struct axl_buffer letters; /* all runs, one behind the other */
	struct axl_run *items;
	size_t count, capacity;
	uint32_t *word_of; /* number of the printed word, for each byte of `letters` */
	size_t word_capacity;
};

void axl_runs_init(struct axl_runs *runs);
void axl_runs_release(struct axl_runs *runs);
static inline void axl_runs_cleanup(struct axl_runs *runs)
{
	axl_runs_release(runs);
}

/* Takes the place of what was there; the memory is kept. The text is valid UTF-8. */
void axl_runs_read(struct axl_runs *runs, struct axl_slice text);

static inline struct axl_slice axl_run_text(const struct axl_runs *runs, size_t run)
{
	const struct axl_run *at = &runs->items[run];
	return (struct axl_slice){runs->letters.bytes + at->start, at->length};
}

#endif
