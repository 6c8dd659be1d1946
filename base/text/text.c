/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text/text.h"

#include <stdint.h>
#include <utf8proc.h>

#include "base/error.h"
#include "base/text/utf8.h"

/* The code point at the front of valid UTF-8, and its length in bytes. */
static size_t read_code(struct axl_slice text, utf8proc_int32_t *ret_code)
{
	utf8proc_ssize_t length = utf8proc_iterate((const utf8proc_uint8_t *)text.bytes,
	                                           (utf8proc_ssize_t)text.length, ret_code);
	if (length <= 0)
		axl_bug("text is not valid UTF-8");
	return (size_t)length;
}

static struct axl_slice without_prefix(struct axl_slice text, size_t length)
{
	return (struct axl_slice){text.bytes + length, text.length - length};
}

bool axl_text_is_surely_nfc(struct axl_slice text)
{
	size_t fault;
	return axl_utf8_check(text, &fault) == AXL_UTF8_NFC;
}

void axl_text_nfc(struct axl_slice text, struct axl_buffer *out)
{
	if (axl_text_is_surely_nfc(text)) {
		axl_buffer_add(out, text.bytes, text.length);
		return;
	}
	utf8proc_uint8_t *normal = NULL;
	utf8proc_ssize_t length =
	    utf8proc_map((const utf8proc_uint8_t *)text.bytes, (utf8proc_ssize_t)text.length,
	                 &normal, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	if (length < 0)
		axl_bug(utf8proc_errmsg(length));
	axl_buffer_add(out, normal, (size_t)length);
	free(normal);
}

struct axl_slice axl_text_in_nfc(struct axl_slice text, struct axl_arena *arena)
{
	if (axl_text_is_surely_nfc(text))
		return text;
	axl_auto(axl_buffer) struct axl_buffer normal;
	axl_buffer_init(&normal);
	axl_text_nfc(text, &normal);
	return (struct axl_slice){axl_arena_copy(arena, normal.bytes, normal.length),
	                          normal.length};
}

static bool is_ascii_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_blank_code(utf8proc_int32_t code)
{
	return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x3000 ||
	       code == 0xFEFF || (code >= 0x2000 && code <= 0x200F) || code == 0x202F ||
	       code == 0x205F || code == 0x2060;
}

/* The gate before decoding: no blank of more than one byte begins with any other. */
static bool may_be_blank(char first)
{
	unsigned char c = (unsigned char)first;
	return c <= ' ' || c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF;
}

/* Length of the last character's bytes. */
static size_t last_character(struct axl_slice text)
{
	size_t length = 1;
	while (length < text.length && (text.bytes[text.length - length] & 0xC0) == 0x80)
		length++;
	return length;
}

struct axl_slice axl_text_trim(struct axl_slice text)
{
	utf8proc_int32_t code;
	while (text.length && may_be_blank(text.bytes[0])) {
		size_t length = read_code(text, &code);
		if (!is_blank_code(code))
			break;
		text = without_prefix(text, length);
	}
	while (text.length) {
		size_t length = last_character(text);
		struct axl_slice last = without_prefix(text, text.length - length);
		if (!may_be_blank(last.bytes[0]))
			break;
		read_code(last, &code);
		if (!is_blank_code(code))
			break;
		text.length -= length;
	}
	return text;
}

/* All the dots that Korean prints put between words, before NFKC takes some of them apart. */
static utf8proc_int32_t unite_dots(utf8proc_int32_t code, void *unused)
{
	(void)unused;
	switch (code) {
	case 0x0387: /* Greek ano teleia */
	case 0x119E: /* ㆍ after NFKC */
	case 0x2022: /* bullet */
	case 0x2024: /* one dot leader */
	case 0x2027: /* hyphenation point */
	case 0x2219: /* bullet operator */
	case 0x22C5: /* dot operator */
	case 0x30FB: /* Katakana middle dot */
	case 0x318D: /* Hangul letter araea */
	case 0xFF65: /* half-width Katakana middle dot */
		return 0xB7;
	default:
		return code;
	}
}

/* Blanks between words as FOLD_AWAY drops them, or as one each. */
enum blanks { FOLD_AWAY, FOLD_TO_ONE };

static void fold_blank(struct axl_buffer *out, size_t before, enum blanks blanks)
{
	if (blanks == FOLD_TO_ONE && out->length > before && out->bytes[out->length - 1] != ' ')
		axl_buffer_add_char(out, ' ');
}

/* True where ASCII and Hangul syllables were all there is, the common case; else `out` is as
 * before. */
static bool fold_common(struct axl_slice text, enum blanks blanks, struct axl_buffer *out)
{
	size_t before = out->length;
	for (size_t i = 0; i < text.length;) {
		unsigned char c = (unsigned char)text.bytes[i];
		if (c < 0x80) {
			if (is_ascii_blank((char)c))
				fold_blank(out, before, blanks);
			else
				axl_buffer_add_char(out, (char)(c >= 'A' && c <= 'Z' ? c + 32 : c));
			i++;
			continue;
		}
		utf8proc_int32_t code;
		size_t length = read_code(without_prefix(text, i), &code);
		if (code < 0xAC00 || code > 0xD7A3) {
			out->length = before;
			out->bytes[before] = '\0';
			return false;
		}
		axl_buffer_add(out, text.bytes + i, length);
		i += length;
	}
	return true;
}

static void fold(struct axl_slice text, enum blanks blanks, struct axl_buffer *out)
{
	if (fold_common(text, blanks, out))
		return;
	size_t before = out->length;
	utf8proc_uint8_t *folded = NULL;
	utf8proc_ssize_t length = utf8proc_map_custom(
	    (const utf8proc_uint8_t *)text.bytes, (utf8proc_ssize_t)text.length, &folded,
	    UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD |
		UTF8PROC_IGNORE,
	    unite_dots, NULL);
	if (length < 0)
		axl_bug(utf8proc_errmsg(length));
	for (utf8proc_ssize_t i = 0; i < length; i++)
		if (is_ascii_blank((char)folded[i]))
			fold_blank(out, before, blanks);
		else
			axl_buffer_add_char(out, (char)folded[i]);
	free(folded);
}

void axl_text_fold(struct axl_slice text, struct axl_buffer *out)
{
	fold(text, FOLD_AWAY, out);
}

void axl_text_fold_words(struct axl_slice text, struct axl_buffer *out)
{
	fold(text, FOLD_TO_ONE, out);
}

char *axl_text_folded(const char *text)
{
	struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(axl_slice_of(text), &folded);
	return folded.bytes;
}

static size_t code_width(utf8proc_int32_t code)
{
	/* Vowels and finals of decomposed Hangul draw inside their initial's two columns. */
	if (code >= 0x1160 && code <= 0x11FF)
		return 0;
	int width = utf8proc_charwidth(code);
	return width > 0 ? (size_t)width : 0;
}

size_t axl_text_width(struct axl_slice text)
{
	size_t width = 0;
	while (text.length) {
		utf8proc_int32_t code;
		text = without_prefix(text, read_code(text, &code));
		width += code_width(code);
	}
	return width;
}

struct axl_slice axl_text_fit(struct axl_slice text, size_t width)
{
	struct axl_slice rest = text;
	while (rest.length) {
		utf8proc_int32_t code;
		size_t length = read_code(rest, &code);
		size_t columns = code_width(code);
		if (columns > width)
			break;
		width -= columns;
		rest = without_prefix(rest, length);
	}
	return (struct axl_slice){text.bytes, text.length - rest.length};
}

void axl_text_mask_controls(struct axl_slice text, struct axl_buffer *out)
{
	while (text.length) {
		utf8proc_int32_t code;
		utf8proc_ssize_t length = utf8proc_iterate((const utf8proc_uint8_t *)text.bytes,
		                                           (utf8proc_ssize_t)text.length, &code);
		if (length <= 0) {
			length = 1;
			code = (unsigned char)*text.bytes;
			axl_buffer_printf(out, "\\x%02x", (unsigned)code);
		} else if (code < 0x20 || (code >= 0x7F && code <= 0x9F)) {
			axl_buffer_printf(out, "\\x%02x", (unsigned)code);
		} else {
			axl_buffer_add(out, text.bytes, (size_t)length);
		}
		text = without_prefix(text, (size_t)length);
	}
}
