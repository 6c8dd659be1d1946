/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of one field of a column map: texts that are replaced, texts whose
 * rows are passed over, and what happens to all others. Compared by
 * axl_text_fold. Inner header of base's maps.
 */
#ifndef BASE_MAP_WORDS_H
#define BASE_MAP_WORDS_H

#include "base/json.h"
#include "base/slice.h"

struct axl_words;

enum axl_word {
	AXL_WORD_KEPT, /* stands as it is */
	AXL_WORD_REPLACED,
	AXL_WORD_IGNORED,
	AXL_WORD_UNKNOWN, /* not in a list that knows all words */
};

/*
 * From a map's "values" and "ignore" and a source's own values; each may be
 * absent. The source's come last and win. Replacements are borrowed from the
 * documents. A field with "values" knows all its words, unless "*" is "keep".
 */
int axl_words_new(struct axl_json values, struct axl_json ignored, struct axl_json overrides,
                  struct axl_words **ret_words, struct axl_error **err);
void axl_words_free(struct axl_words *words);
AXL_DEFINE_CLEANUP(axl_words)

/* *ret_text is set for AXL_WORD_REPLACED. */
enum axl_word axl_words_find(struct axl_words *words, struct axl_slice text, const char **ret_text);

/* True where some rows are passed over. */
bool axl_words_ignore_any(const struct axl_words *words);

#endif
