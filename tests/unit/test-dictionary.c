/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/map/dictionary.h"
#include "tests/unit/tap.h"

static uint32_t add(struct axl_dictionary *words, const char *raw, enum axl_map_reading reading,
                    const char *text, double number)
{
	struct axl_cell cell = {.state = AXL_VALUE, .text = axl_slice_of(text), .number = number};
	axl_dictionary_add(words, axl_slice_of(raw), reading, AXL_VALUE, &cell);
	return cell.word;
}

static void words_are_numbered_and_kept(void)
{
	axl_auto(axl_dictionary) struct axl_dictionary *words = axl_dictionary_new();
	char raw[] = "raw bytes", text[] = "서울특별시";
	tap_ok(!axl_dictionary_find(words, axl_slice_of("")), "nothing is in an empty dictionary");
	tap_int(add(words, raw, AXL_MAP_READ, text, 7), 1, "words are numbered from 1");
	(void)add(words, "", AXL_MAP_READ, "", 0);
	tap_int(add(words, "raw byteZ", AXL_MAP_IGNORED, "", 0), 3,
	        "one after the other, the empty text too");
	const struct axl_dictionary_word *found = axl_dictionary_find(words, axl_slice_of(raw));
	tap_int(found ? found->cell.word : 0, 1, "a word is found again");
	memset(raw, 'x', sizeof raw - 1);
	memset(text, 'x', sizeof text - 1);
	found = axl_dictionary_find(words, axl_slice_of("raw bytes"));
	tap_ok(found && axl_slice_equals(found->cell.text, "서울특별시") && found->cell.number == 7,
	       "though neither the bytes nor the text it was made of are there any more");
	found = axl_dictionary_find(words, axl_slice_of("raw byteZ"));
	tap_int(found ? found->reading : AXL_MAP_REFUSED, AXL_MAP_IGNORED, "with its reading");
	tap_ok(!axl_dictionary_find(words, axl_slice_of("raw byte")), "a beginning is no word");
}

/* Of each length up to 20 bytes all texts that differ in one place. */
static void words_differ_at_any_place(void)
{
	enum { LONGEST = 20 };
	axl_auto(axl_dictionary) struct axl_dictionary *words = axl_dictionary_new();
	char raw[LONGEST + 1];
	uint32_t added = 0;
	for (size_t length = 0; length <= LONGEST; length++)
		for (size_t i = 0; i <= length; i++) {
			memset(raw, 'a', length);
			raw[i] = 'b'; /* beyond the end: none */
			raw[length] = '\0';
			added += !axl_dictionary_find(words, axl_slice_of(raw));
			(void)add(words, raw, AXL_MAP_READ, "", 0);
		}
	tap_int(added, (LONGEST + 1) * (LONGEST + 2) / 2, "one byte makes another word of it");
}

/* `texts` different texts, of which every one is asked for `times` times. */
static struct axl_dictionary *filled(size_t texts, size_t times)
{
	struct axl_dictionary *words = axl_dictionary_new();
	for (size_t i = 0; i < texts; i++) {
		char raw[48];
		(void)snprintf(raw, sizeof raw, "관리번호 %zu", i);
		for (size_t k = 0; k < times; k++)
			if (!axl_dictionary_find(words, axl_slice_of(raw)))
				(void)add(words, raw, AXL_MAP_READ, raw, (double)i);
	}
	return words;
}

static void it_closes_where_nothing_is_said_twice(void)
{
	axl_auto(axl_dictionary) struct axl_dictionary *names = filled(AXL_DICTIONARY_MAX + 1, 1);
	tap_ok(!axl_dictionary_is_open(names), "names close it");
	axl_auto(axl_dictionary) struct axl_dictionary *full = filled(AXL_DICTIONARY_MAX, 1);
	const struct axl_dictionary_word *found =
	    axl_dictionary_find(full, axl_slice_of("관리번호 8191"));
	tap_ok(axl_dictionary_is_open(full) && found && found->cell.number == 8191,
	       "a full one is not closed yet");
	axl_auto(axl_dictionary) struct axl_dictionary *often = filled(AXL_DICTIONARY_MAX + 1, 20);
	found = axl_dictionary_find(often, axl_slice_of("관리번호 4711"));
	tap_ok(axl_dictionary_is_open(often) && found && found->cell.number == 4711,
	       "nor one that is asked often");
	tap_ok(!axl_dictionary_find(often, axl_slice_of("관리번호 8192")),
	       "though it takes no more words");
}

int main(void)
{
	words_are_numbered_and_kept();
	words_differ_at_any_place();
	it_closes_where_nothing_is_said_twice();
	return tap_done();
}
