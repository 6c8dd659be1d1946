/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/taxonomy/phrase.h"

#include "patents/taxonomy/letter.h"

static bool is_at(struct axl_slice text, size_t at, enum axl_letter letter)
{
	return at < text.length && axl_letter_at(text.bytes + at) == letter;
}

static size_t after_blanks(struct axl_slice text, size_t at)
{
	while (at < text.length && text.bytes[at] == ' ')
		at++;
	return at;
}

/* A Latin letter before this one: then this one begins no word. */
static bool goes_on_from(struct axl_slice text, size_t at)
{
	if (at == 0)
		return false;
	do
		at--;
	while (at > 0 && ((unsigned char)text.bytes[at] & 0xC0) == 0x80);
	return axl_letter_at(text.bytes + at) == AXL_LETTER_LATIN;
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* Where the word ends; 0 where it is another one. */
static size_t end_of_latin(struct axl_slice text, size_t at, const struct piece *piece)
{
	if (text.length - at < piece->length)
		return 0;
	for (size_t i = 0; i < piece->length; i++)
		if (lower(text.bytes[at + i]) != piece->letters[i])
			return 0;
	at += piece->length;
	while (piece->truncated && is_at(text, at, AXL_LETTER_LATIN))
		at += axl_letter_length(text.bytes + at);
	return is_at(text, at, AXL_LETTER_LATIN) ? 0 : at;
}

/* Blanks may stand between the letters. `whole`: the stretch ends with them, too. */
static size_t end_of_korean(struct axl_slice text, size_t at, const struct piece *piece, bool whole)
{
	for (size_t i = 0; i < piece->length;) {
		size_t length = axl_letter_length(piece->letters + i);
		if (i > 0)
			at = after_blanks(text, at);
		if (text.length - at < length ||
		    memcmp(text.bytes + at, piece->letters + i, length) != 0)
			return 0;
		at += length;
		i += length;
	}
	return whole && is_at(text, after_blanks(text, at), AXL_LETTER_KOREAN) ? 0 : at;
}

static size_t next_run(struct axl_slice text, size_t at)
{
	while (at < text.length && axl_letter_is_none(axl_letter_at(text.bytes + at)))
		at += axl_letter_length(text.bytes + at);
	return at;
}

bool axl_phrase_stands(const struct node *phrase, struct axl_slice text, size_t at, size_t *ret_end)
{
	if (phrase->pieces[0].kind == AXL_RUN_LATIN && goes_on_from(text, at))
		return false;
	for (size_t i = 0; i < phrase->piece_count; i++) {
		const struct piece *piece = &phrase->pieces[i];
		if (i > 0)
			at = next_run(text, at);
		if (piece->kind == AXL_RUN_LATIN)
			at = end_of_latin(text, at, piece);
		else
			at = end_of_korean(text, at, piece, i + 1 < phrase->piece_count);
		if (at == 0)
			return false;
	}
	*ret_end = at;
	return true;
}

uint32_t axl_phrase_words(struct axl_slice text, size_t from, size_t to, uint32_t most)
{
	uint32_t words = 0;
	bool within = true;
	for (size_t i = from; i <= to && words <= most; i += axl_letter_length(text.bytes + i)) {
		bool letter = !axl_letter_is_none(axl_letter_at(text.bytes + i));
		words += letter && !within;
		within = letter;
	}
	return words;
}
