/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/words.h"

#include <string.h>

#include "base/i18n.h"
#include "base/index.h"
#include "base/text/text.h"

struct entry {
	enum axl_word word;
	const char *text; /* AXL_WORD_REPLACED */
};

/* entries[0] is for all words that are not listed. */
struct axl_words {
	struct axl_index *folded; /* position in entries */
	struct entry *entries;
	size_t count;
	size_t capacity;
	bool ignore_any;
	struct axl_buffer scratch;
};

static void fold(struct axl_words *words, struct axl_slice text)
{
	axl_buffer_clear(&words->scratch);
	axl_text_fold(text, &words->scratch);
}

/* False where the word was listed before; a source's word takes its place all the same. */
static bool add(struct axl_words *words, const char *text, struct entry entry)
{
	bool added = false;
	fold(words, axl_slice_of(text));
	size_t position = axl_index_add(words->folded, words->scratch.bytes, words->scratch.length,
	                                words->count, &added);
	if (added) {
		axl_reserve(words->entries, words->capacity, words->count + 1);
		words->count++;
	}
	words->entries[position] = entry;
	return added;
}

static int add_values(struct axl_words *words, struct axl_json values, bool override,
                      struct axl_error **err)
{
	for (size_t i = 0; i < axl_json_count(values); i++) {
		const char *text, *replacement = NULL;
		struct axl_json at = axl_json_member(values, i, &text);
		if (axl_json_as_text(at, &replacement, err) < 0)
			return -1;
		if (strcmp(text, "*") == 0) {
			if (strcmp(replacement, "keep") != 0)
				return axl_json_error(at, err, _("expected \"keep\""));
			words->entries[0].word = AXL_WORD_KEPT;
		} else if (!add(words, text, (struct entry){AXL_WORD_REPLACED, replacement}) &&
		           !override) {
			return axl_json_error(at, err,
			                      _("the value stands twice, compared without "
			                        "blanks, case and width"));
		}
	}
	return 0;
}

static int add_ignored(struct axl_words *words, struct axl_json ignored, struct axl_error **err)
{
	for (size_t i = 0; i < axl_json_count(ignored); i++) {
		const char *text = NULL;
		struct axl_json at = axl_json_item(ignored, i);
		if (axl_json_as_text(at, &text, err) < 0)
			return -1;
		if (!add(words, text, (struct entry){AXL_WORD_IGNORED, NULL}))
			return axl_json_error(at, err,
			                      _("\"%s\" stands in \"values\" or "
			                        "\"ignore\" already"),
			                      text);
		words->ignore_any = true;
	}
	return 0;
}

static int check_type(struct axl_json at, enum axl_json_type type, const char *expected,
                      struct axl_error **err)
{
	if (axl_json_type(at) == AXL_JSON_ABSENT || axl_json_type(at) == type)
		return 0;
	return axl_json_error(at, err, "%s", expected);
}

int axl_words_new(struct axl_json values, struct axl_json ignored, struct axl_json overrides,
                  struct axl_words **ret_words, struct axl_error **err)
{
	if (check_type(values, AXL_JSON_OBJECT, _("expected an object of texts"), err) < 0 ||
	    check_type(ignored, AXL_JSON_ARRAY, _("expected a list of texts"), err) < 0 ||
	    check_type(overrides, AXL_JSON_OBJECT, _("expected an object of texts"), err) < 0)
		return -1;
	axl_auto(axl_words) struct axl_words *words = axl_xcalloc(1, sizeof *words);
	words->folded = axl_index_new();
	axl_buffer_init(&words->scratch);
	axl_reserve(words->entries, words->capacity, 1);
	words->count = 1;
	words->entries[0] = (struct entry){
	    axl_json_type(values) == AXL_JSON_OBJECT ? AXL_WORD_UNKNOWN : AXL_WORD_KEPT, NULL};
	if (add_values(words, values, false, err) < 0 || add_ignored(words, ignored, err) < 0 ||
	    add_values(words, overrides, true, err) < 0)
		return -1;
	*ret_words = axl_steal(words);
	return 0;
}

void axl_words_free(struct axl_words *words)
{
	if (!words)
		return;
	axl_index_free(words->folded);
	axl_buffer_release(&words->scratch);
	free(words->entries);
	free(words);
}

enum axl_word axl_words_find(struct axl_words *words, struct axl_slice text, const char **ret_text)
{
	size_t position = 0;
	fold(words, text);
	(void)axl_index_find(words->folded, words->scratch.bytes, words->scratch.length, &position);
	*ret_text = words->entries[position].text;
	return words->entries[position].word;
}

bool axl_words_ignore_any(const struct axl_words *words)
{
	return words->ignore_any;
}
