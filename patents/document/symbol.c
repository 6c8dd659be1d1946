/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/document/symbol.h"

#include <ctype.h>
#include <stdio.h>

enum { MOST_GROUP_DIGITS = 4, LEAST_SUBGROUP_DIGITS = 2, MOST_SUBGROUP_DIGITS = 6 };

static bool is_digit(struct axl_slice text, size_t at)
{
	return at < text.length && isdigit((unsigned char)text.bytes[at]);
}

static size_t digits_at(struct axl_slice text, size_t at)
{
	size_t count = 0;
	while (is_digit(text, at + count))
		count++;
	return count;
}

static size_t after_blanks(struct axl_slice text, size_t at)
{
	while (at < text.length && (text.bytes[at] == ' ' || text.bytes[at] == '\t'))
		at++;
	return at;
}

/* The letter there in upper case, or NUL. */
static char letter_at(struct axl_slice text, size_t at)
{
	if (at >= text.length || !isalpha((unsigned char)text.bytes[at]))
		return '\0';
	return (char)toupper((unsigned char)text.bytes[at]);
}

static bool is_section(char letter)
{
	return (letter >= 'A' && letter <= 'H') || letter == 'Y';
}

/* "G", "G06" or "G06N": where it ends, or 0. */
static size_t scan_subclass(struct axl_slice text, size_t at, char ret_subclass[5])
{
	char section = letter_at(text, at++);
	if (!section || !is_section(section))
		return 0;
	size_t length = 0;
	ret_subclass[length++] = section;
	if (is_digit(text, at) && is_digit(text, at + 1)) {
		ret_subclass[length++] = text.bytes[at++];
		ret_subclass[length++] = text.bytes[at++];
		char letter = letter_at(text, at);
		if (letter) {
			ret_subclass[length++] = letter;
			at++;
		}
	}
	ret_subclass[length] = '\0';
	return at;
}

/* "3/08": where it ends, or 0. */
static size_t scan_group(struct axl_slice text, size_t at, struct axl_symbol *symbol)
{
	size_t digits = digits_at(text, at);
	if (digits == 0 || digits > MOST_GROUP_DIGITS)
		return 0;
	unsigned group = 0;
	for (size_t i = 0; i < digits; i++)
		group = group * 10 + (unsigned)(text.bytes[at + i] - '0');
	at += digits;
	if (group == 0 || at >= text.length || text.bytes[at++] != '/')
		return 0;
	digits = digits_at(text, at);
	if (digits < LEAST_SUBGROUP_DIGITS || digits > MOST_SUBGROUP_DIGITS)
		return 0;
	symbol->group = group;
	memcpy(symbol->subgroup, text.bytes + at, digits);
	symbol->subgroup[digits] = '\0';
	return at + digits;
}

/* " (2006.01)": where it ends, or where it would have begun. */
static size_t after_version(struct axl_slice text, size_t at)
{
	size_t end = after_blanks(text, at);
	if (end >= text.length || text.bytes[end++] != '(' || !is_digit(text, end))
		return at;
	while (is_digit(text, end) || (end < text.length && text.bytes[end] == '.'))
		end++;
	return end < text.length && text.bytes[end] == ')' ? end + 1 : at;
}

size_t axl_symbol_scan(struct axl_slice text, struct axl_symbol *ret_symbol)
{
	struct axl_symbol symbol = {.group = 0};
	size_t end = scan_subclass(text, after_blanks(text, 0), symbol.subclass);
	if (end == 0)
		return 0;
	size_t group = after_blanks(text, end);
	if (symbol.subclass[3] && is_digit(text, group)) {
		end = scan_group(text, group, &symbol);
		if (end == 0)
			return 0;
		end = after_version(text, end);
	}
	if (end < text.length && isalnum((unsigned char)text.bytes[end]))
		return 0;
	*ret_symbol = symbol;
	return end;
}

bool axl_symbol_read(struct axl_slice text, struct axl_symbol *ret_symbol)
{
	struct axl_symbol symbol;
	size_t end = axl_symbol_scan(text, &symbol);
	if (end == 0 || after_blanks(text, end) < text.length)
		return false;
	*ret_symbol = symbol;
	return true;
}

void axl_symbol_write(const struct axl_symbol *symbol, char ret_text[AXL_SYMBOL_SIZE])
{
	if (symbol->group)
		(void)snprintf(ret_text, AXL_SYMBOL_SIZE, "%.4s %u/%.6s", symbol->subclass,
		               symbol->group % 10000, symbol->subgroup);
	else
		(void)snprintf(ret_text, AXL_SYMBOL_SIZE, "%.4s", symbol->subclass);
}

bool axl_symbol_covers(const struct axl_symbol *wide, const struct axl_symbol *symbol)
{
	if (!wide->group)
		return strncmp(wide->subclass, symbol->subclass, strlen(wide->subclass)) == 0;
	if (strcmp(wide->subclass, symbol->subclass) != 0 || wide->group != symbol->group)
		return false;
	return strcmp(wide->subgroup, "00") == 0 || strcmp(wide->subgroup, symbol->subgroup) == 0;
}

int axl_symbol_compare(const struct axl_symbol *a, const struct axl_symbol *b)
{
	int order = strcmp(a->subclass, b->subclass);
	if (order)
		return order;
	if (a->group != b->group)
		return a->group < b->group ? -1 : 1;
	return strcmp(a->subgroup, b->subgroup);
}
