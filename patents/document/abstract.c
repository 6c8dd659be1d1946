/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/document/abstract.h"

#include <string.h>

#include "base/json.h"
#include "base/memory.h"
#include "base/text/text.h"

enum { WORDS_MAX = 1 << 16 }; /* positions beyond are no abstract's */

bool axl_abstract_form_from_setting(const char *setting, enum axl_abstract_form *ret_form)
{
	enum axl_abstract_form form = AXL_ABSTRACT_PLAIN;
	if (setting && strcmp(setting, "jats") == 0)
		form = AXL_ABSTRACT_JATS;
	else if (setting && strcmp(setting, "positions") == 0)
		form = AXL_ABSTRACT_POSITIONS;
	else if (setting)
		return false;
	*ret_form = form;
	return true;
}

/* What "&lt;" and its like at the beginning stand for, and how long it is; 0: none. */
static size_t read_mark(struct axl_slice text, char *ret_mark)
{
	static const struct {
		const char *text;
		char mark;
	} marks[] = {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}};
	for (size_t i = 0; i < AXL_COUNT(marks); i++) {
		size_t length = strlen(marks[i].text);
		if (text.length >= length && memcmp(text.bytes, marks[i].text, length) == 0) {
			*ret_mark = marks[i].mark;
			return length;
		}
	}
	return 0;
}

/* The length of a tag that begins here, 0 where none does: "p < 0.05" is text. */
static size_t tag_length(struct axl_slice text)
{
	bool opens = text.length > 2 && text.bytes[0] == '<' &&
	             (text.bytes[1] == '/' || (text.bytes[1] >= 'a' && text.bytes[1] <= 'z'));
	const char *end = opens ? memchr(text.bytes, '>', text.length) : NULL;
	return end ? (size_t)(end + 1 - text.bytes) : 0;
}

void axl_abstract_of_jats(struct axl_slice text, struct axl_buffer *out)
{
	text = axl_text_trim(text);
	size_t start = out->length;
	while (text.length) {
		char mark = ' ';
		size_t taken = tag_length(text);
		if (!taken) {
			taken = read_mark(text, &mark);
			if (!taken) {
				mark = text.bytes[0];
				taken = 1;
			}
		}
		bool blank = mark == ' ' || mark == '\n' || mark == '\t' || mark == '\r';
		if (!blank)
			axl_buffer_add_char(out, mark);
		else if (out->length > start && out->bytes[out->length - 1] != ' ')
			axl_buffer_add_char(out, ' ');
		text = (struct axl_slice){text.bytes + taken, text.length - taken};
	}
	if (out->length > start && out->bytes[out->length - 1] == ' ')
		out->bytes[--out->length] = '\0';
}

/* Lay each word where its positions say; how many places there are. */
static size_t lay_words(struct axl_json object, const char **words)
{
	size_t count = 0;
	for (size_t i = 0; i < axl_json_count(object); i++) {
		const char *word;
		struct axl_json places = axl_json_member(object, i, &word);
		for (size_t k = 0; k < axl_json_count(places); k++) {
			double place = -1;
			axl_auto(axl_error) struct axl_error *ignored = NULL;
			if (axl_json_as_number(axl_json_item(places, k), &place, &ignored) < 0 ||
			    !(place >= 0 && place < WORDS_MAX))
				continue;
			words[(size_t)place] = word;
			count = (size_t)place + 1 > count ? (size_t)place + 1 : count;
		}
	}
	return count;
}

void axl_abstract_of_positions(struct axl_slice text, struct axl_buffer *out)
{
	axl_auto(axl_json_document) struct axl_json_document *document = NULL;
	axl_auto(axl_error) struct axl_error *ignored = NULL;
	text = axl_text_trim(text);
	if (text.length == 0 || text.bytes[0] != '{' ||
	    axl_json_parse("abstract", text.bytes, text.length, &document, &ignored) < 0) {
		axl_buffer_add(out, text.bytes, text.length);
		return;
	}
	axl_auto(axl_memory) const char **words = axl_xcalloc(WORDS_MAX, sizeof *words);
	size_t count = lay_words(axl_json_root(document), words);
	bool first = true;
	for (size_t i = 0; i < count; i++) {
		if (!words[i])
			continue;
		if (!first)
			axl_buffer_add_char(out, ' ');
		axl_buffer_add_text(out, words[i]);
		first = false;
	}
}
