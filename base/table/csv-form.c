/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/table/csv-form.h"

#include "base/memory.h"
#include "base/text/utf8.h"

enum { ROWS_LOOKED_AT = 1000, FIELDS_LOOKED_AT = 20000 };

/* A walk over the fields of a sample, good enough to judge by: libcsv reads the rows later. */
struct walk {
	struct axl_slice rest;
	char separator;
};

/* The next field without its outer quotes, and whether it is its row's last. False at the end. */
static bool next_field(struct walk *walk, struct axl_slice *ret_field, bool *ret_last)
{
	const char *p = walk->rest.bytes;
	const char *end = p + walk->rest.length;
	if (p == end)
		return false;
	bool quoted = *p == '"';
	const char *start = p += quoted;
	bool inside = quoted;
	for (; p < end; p++) {
		if (*p == '"' && quoted)
			inside = !inside;
		else if (!inside && (*p == walk->separator || *p == '\n' || *p == '\r'))
			break;
	}
	size_t length = (size_t)(p - start);
	*ret_field = (struct axl_slice){start, length - (quoted && length > 0)};
	*ret_last = p == end || *p != walk->separator;
	if (p < end)
		p += *p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
	walk->rest = (struct axl_slice){p, (size_t)(end - p)};
	return true;
}

/* How many rows have the most common number of separators, and that number. */
static size_t count_alike(struct axl_slice sample, char separator, size_t *ret_separators)
{
	enum { MOST = 1024 };
	size_t *rows_with = axl_xcalloc(MOST, sizeof *rows_with);
	struct walk walk = {sample, separator};
	struct axl_slice field;
	bool last;
	size_t separators = 0;
	for (size_t rows = 0; rows < ROWS_LOOKED_AT && next_field(&walk, &field, &last);) {
		if (!last) {
			separators++;
			continue;
		}
		if (separators > 0 && separators < MOST)
			rows_with[separators]++;
		separators = 0;
		rows++;
	}
	size_t best = 0;
	for (size_t i = 1; i < MOST; i++)
		if (rows_with[i] && rows_with[i] >= rows_with[best])
			best = i;
	size_t alike = rows_with[best];
	free(rows_with);
	*ret_separators = best;
	return alike;
}

char axl_csv_find_separator(struct axl_slice sample)
{
	static const char candidates[] = {',', ';', '\t', '|'};
	char best = ',';
	size_t most_alike = 0, most_separators = 0;
	for (size_t i = 0; i < AXL_COUNT(candidates); i++) {
		size_t separators;
		size_t alike = count_alike(sample, candidates[i], &separators);
		if (alike > most_alike || (alike == most_alike && separators > most_separators)) {
			best = candidates[i];
			most_alike = alike;
			most_separators = separators;
		}
	}
	return best;
}

enum axl_decimal axl_csv_find_decimal(struct axl_slice sample, char separator)
{
	if (separator != ';')
		return AXL_DECIMAL_POINT;
	struct walk walk = {sample, separator};
	struct axl_slice field;
	bool last;
	size_t points = 0, commas = 0;
	for (size_t i = 0; i < FIELDS_LOOKED_AT && next_field(&walk, &field, &last); i++) {
		if (axl_ascii_prefix(field) != field.length)
			continue;
		struct axl_number number;
		bool point = axl_number_read(field, AXL_DECIMAL_POINT, &number);
		bool comma = axl_number_read(field, AXL_DECIMAL_COMMA, &number);
		points += point && !comma;
		commas += comma && !point;
	}
	return points > commas ? AXL_DECIMAL_POINT : AXL_DECIMAL_COMMA;
}
