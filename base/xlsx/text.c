/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/xlsx/text.h"

#include <stdint.h>
#include <string.h>

#include "base/text/utf8.h"

enum { ESCAPE_LENGTH = 7 }; /* _xHHHH_ */

void axl_xlsx_gather_start(struct axl_xlsx_gather *gather, const char *element)
{
	if (strcmp(element, "t") == 0)
		gather->taking = !gather->phonetic;
	else if (strcmp(element, "rPh") == 0)
		gather->phonetic = true;
}

void axl_xlsx_gather_end(struct axl_xlsx_gather *gather, const char *element)
{
	if (strcmp(element, "t") == 0)
		gather->taking = false;
	else if (strcmp(element, "rPh") == 0)
		gather->phonetic = false;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

/* The UTF-16 unit escaped at `text`, or -1. */
static long escaped_unit(const char *text, size_t length)
{
	if (length < ESCAPE_LENGTH || text[0] != '_' || text[1] != 'x' || text[6] != '_')
		return -1;
	long unit = 0;
	for (int i = 2; i < 6; i++) {
		int digit = hex_digit(text[i]);
		if (digit < 0)
			return -1;
		unit = unit * 16 + digit;
	}
	return unit;
}

/* The character escaped at `text`, and how many bytes its escapes take; 0 where there is none. */
static uint32_t escaped_character(const char *text, size_t length, size_t *ret_taken)
{
	long unit = escaped_unit(text, length);
	if (unit <= 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
		return 0;
	*ret_taken = ESCAPE_LENGTH;
	if (unit < 0xD800 || unit > 0xDBFF)
		return (uint32_t)unit;
	long low = escaped_unit(text + ESCAPE_LENGTH, length - ESCAPE_LENGTH);
	if (low < 0xDC00 || low > 0xDFFF)
		return 0;
	*ret_taken = (size_t)2 * ESCAPE_LENGTH;
	return (uint32_t)(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
}

void axl_xlsx_unescape(struct axl_buffer *text, size_t start)
{
	if (!memmem(text->bytes + start, text->length - start, "_x", 2))
		return;
	size_t to = start;
	for (size_t from = start; from < text->length;) {
		size_t taken = 0;
		uint32_t c = escaped_character(text->bytes + from, text->length - from, &taken);
		if (c) {
			/* never longer than the escape */
			to += axl_utf8_put(c, text->bytes + to);
			from += taken;
		} else {
			text->bytes[to++] = text->bytes[from++];
		}
	}
	text->length = to;
	text->bytes[to] = '\0';
}

bool axl_xlsx_text_fits_cell(const struct axl_buffer *text, size_t start)
{
	if (text->length - start <= AXL_XLSX_CELL_CHARS_MAX)
		return true;
	size_t units = 0;
	for (size_t i = start; i < text->length; i++) {
		unsigned char byte = (unsigned char)text->bytes[i];
		/* A lead byte is a unit; that of four bytes is two. */
		units += (byte & 0xC0) != 0x80;
		units += byte >= 0xF0;
	}
	return units <= AXL_XLSX_CELL_CHARS_MAX;
}
