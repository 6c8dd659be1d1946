/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/classification/classification.h"

#include "base/buffer.h"
#include "base/text/text.h"
#include "ksic/classification/revision.h"

/* The higher of two items where one is the other or descends from it; NULL where they are apart. */
static const struct axl_ksic_item *higher_of(const struct axl_ksic_item *a,
                                             const struct axl_ksic_item *b)
{
	const struct axl_ksic_item *high = a->level <= b->level ? a : b;
	const struct axl_ksic_item *low = high == a ? b : a;
	return axl_ksic_ancestor(low, high->level) == high ? high : NULL;
}

const struct axl_ksic_item *axl_ksic_find_name(const struct axl_ksic *ksic, int number,
                                               enum axl_ksic_level level, struct axl_slice name)
{
	const struct axl_ksic_revision *revision = axl_ksic_revision(ksic, number);
	if (!revision)
		return NULL;
	const struct axl_namebook *names = revision->names;
	const struct axl_ksic_item *found = NULL;
	for (size_t e = axl_namebook_find(names, name); e; e = axl_namebook_next(names, e)) {
		const struct axl_ksic_item *item = &revision->items[axl_namebook_bearer(names, e)];
		if (level && item->level != level)
			continue;
		found = found ? higher_of(found, item) : item;
		if (!found)
			return NULL;
	}
	return found;
}

/* A growing array of items. */
struct finds {
	const struct axl_ksic_item **items;
	size_t count, capacity;
};

static void add_find(struct finds *finds, const struct axl_ksic_item *item)
{
	axl_reserve(finds->items, finds->capacity, finds->count + 1);
	finds->items[finds->count++] = item;
}

/* Digits, an upper-case letter, or digits behind one. */
static bool looks_like_code(struct axl_slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char c = text.bytes[i];
		bool fits = (c >= '0' && c <= '9') || (i == 0 && c >= 'A' && c <= 'Z');
		if (!fits)
			return false;
	}
	return text.length > 0;
}

static bool code_begins(const struct axl_ksic_item *item, struct axl_slice text)
{
	if (text.bytes[0] >= 'A') {
		if (text.bytes[0] != axl_ksic_ancestor(item, AXL_KSIC_SECTION)->code[0])
			return false;
		if (text.length == 1)
			return item->level == AXL_KSIC_SECTION;
		text.bytes++;
		text.length--;
	}
	return strncmp(item->code, text.bytes, text.length) == 0;
}

static void search_codes(const struct axl_ksic_revision *revision, struct axl_slice text,
                         struct finds *finds)
{
	for (size_t i = 0; i < revision->count; i++)
		if (code_begins(&revision->items[i], text))
			add_find(finds, &revision->items[i]);
}

/* Entries stand in the order of the items, so both names of an item are neighbours. */
static void search_names(const struct axl_ksic_revision *revision, const char *folded,
                         struct finds *finds)
{
	const struct axl_namebook *names = revision->names;
	for (size_t e = 1; e <= axl_namebook_count(names); e++) {
		const struct axl_ksic_item *item = &revision->items[axl_namebook_bearer(names, e)];
		bool known = finds->count && finds->items[finds->count - 1] == item;
		if (!known && strstr(axl_namebook_folded(names, e), folded))
			add_find(finds, item);
	}
}

size_t axl_ksic_search(const struct axl_ksic *ksic, int number, struct axl_slice text,
                       const struct axl_ksic_item ***ret_items)
{
	const struct axl_ksic_revision *revision = axl_ksic_revision(ksic, number);
	struct finds finds = {NULL, 0, 0};
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	text = axl_text_trim(text);
	axl_text_fold(text, &folded);
	if (revision && looks_like_code(text))
		search_codes(revision, text, &finds);
	else if (revision && folded.length)
		search_names(revision, folded.bytes, &finds);
	*ret_items = finds.items;
	return finds.count;
}
