/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/text/utf8.h"

#include "base/memory.h"

/* The first byte from `i` on that is not ASCII. */
static inline size_t skip_ascii(const unsigned char *bytes, size_t i, size_t length)
{
	for (; i + 8 <= length; i += 8) {
		uint64_t word;
		memcpy(&word, bytes + i, 8);
		if (word & 0x8080808080808080u)
			break;
	}
	while (i < length && bytes[i] < 0x80)
		i++;
	return i;
}

size_t axl_ascii_prefix(struct axl_slice text)
{
	return skip_ascii((const unsigned char *)text.bytes, 0, text.length);
}

/* Bytes of the sequence that a first byte announces, or 0. */
static size_t sequence_length(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first < 0xC2 || first > 0xF4)
		return 0;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* Length of the UTF-8 sequence at `p` and its code point, or 0 where there is none. */
static size_t read_sequence(const unsigned char *p, size_t left, uint32_t *ret_code)
{
	static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t length = sequence_length(p[0]);
	if (length == 0 || length > left)
		return 0;
	if (length == 1) {
		*ret_code = p[0];
		return 1;
	}
	uint32_t code = p[0] & (0x7Fu >> length);
	for (size_t i = 1; i < length; i++) {
		if ((p[i] & 0xC0) != 0x80)
			return 0;
		code = code << 6 | (p[i] & 0x3F);
	}
	if (code < smallest[length] || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF))
		return 0;
	*ret_code = code;
	return length;
}

/*
 * Ranges whose members are NFC alone and never join their neighbours: what
 * Korean tables hold besides ASCII and Hangul. Not complete on purpose; what is
 * missing only costs a call of the normaliser.
 */
static bool code_is_surely_nfc(uint32_t code)
{
	static const struct {
		uint32_t first, last;
	} ranges[] = {
	    {0x0000, 0x02FF}, /* Latin */
	    {0x2010, 0x2027}, /* dashes, quotes, dots */
	    {0x2030, 0x205E}, /* permille, primes, reference marks */
	    {0x2150, 0x218B}, /* Roman numerals */
	    {0x2190, 0x22FF}, /* arrows, mathematics */
	    {0x2460, 0x27BF}, /* enclosed numbers, boxes, triangles */
	    {0x3000, 0x3029}, /* CJK punctuation */
	    {0x3030, 0x3098}, /* Hiragana */
	    {0x309B, 0x33FF}, /* Katakana, Hangul letters, enclosed and squared forms */
	    {0x3400, 0x9FFF}, /* Hanja */
	    {0xAC00, 0xD7A3}, /* Hangul syllables */
	    {0xFF00, 0xFFEF}, /* full and half width */
	};
	for (size_t i = 0; i < AXL_COUNT(ranges); i++)
		if (code >= ranges[i].first && code <= ranges[i].last)
			return true;
	return false;
}

/* U+AC00 to U+D7A3, the common three bytes, told without reading out the code point. */
static inline bool is_hangul_syllable(const unsigned char *p)
{
	if (p[0] < 0xEA || p[0] > 0xED || (p[1] & 0xC0) != 0x80 || (p[2] & 0xC0) != 0x80)
		return false;
	unsigned code = (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
	return code >= 0xAC00 && code <= 0xD7A3;
}

enum axl_utf8_check axl_utf8_check(struct axl_slice text, size_t *ret_fault)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes;
	bool surely_nfc = true;
	size_t i = 0;
	for (;;) {
		i = skip_ascii(bytes, i, text.length);
		while (i + 3 <= text.length && is_hangul_syllable(bytes + i))
			i += 3;
		if (i == text.length)
			return surely_nfc ? AXL_UTF8_NFC : AXL_UTF8_VALID;
		if (bytes[i] < 0x80)
			continue;
		uint32_t code;
		size_t length = read_sequence(bytes + i, text.length - i, &code);
		if (length == 0) {
			*ret_fault = i;
			return AXL_UTF8_BROKEN;
		}
		surely_nfc = surely_nfc && code_is_surely_nfc(code);
		i += length;
	}
}

bool axl_utf8_is_valid(struct axl_slice text, size_t *ret_fault)
{
	return axl_utf8_check(text, ret_fault) != AXL_UTF8_BROKEN;
}

size_t axl_utf8_put(uint32_t code, char *out)
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		out[0] = (char)(0xC0 | code >> 6);
		out[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		out[0] = (char)(0xE0 | code >> 12);
		out[1] = (char)(0x80 | (code >> 6 & 0x3F));
		out[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | code >> 18);
	out[1] = (char)(0x80 | (code >> 12 & 0x3F));
	out[2] = (char)(0x80 | (code >> 6 & 0x3F));
	out[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}

bool axl_utf8_is_cut(struct axl_slice text)
{
	if (text.length == 0)
		return false;
	size_t length = sequence_length((unsigned char)text.bytes[0]);
	if (text.length >= length)
		return false;
	for (size_t i = 1; i < text.length; i++)
		if (((unsigned char)text.bytes[i] & 0xC0) != 0x80)
			return false;
	return true;
}
