/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/document/split.h"

#include "base/text/text.h"

bool axl_split_from_setting(const char *setting, struct axl_split *ret_split)
{
	struct axl_split split = {AXL_SPLIT_AT, '|', false};
	if (setting && strcmp(setting, "python-list") == 0)
		split.kind = AXL_SPLIT_PYTHON_LIST;
	else if (setting && strcmp(setting, "korean-blank") == 0)
		split.kind = AXL_SPLIT_KOREAN;
	else if (setting && strcmp(setting, "addresses") == 0)
		split = (struct axl_split){AXL_SPLIT_ADDRESSES, ';', false};
	else if (setting && *setting && (unsigned char)*setting < 0x80 &&
	         (!setting[1] || strcmp(setting + 1, " ") == 0)) {
		split.separator = *setting;
		split.spaced = setting[1] != '\0';
	} else if (setting)
		return false;
	*ret_split = split;
	return true;
}

void axl_pieces_add(struct axl_pieces *pieces, struct axl_slice piece)
{
	axl_reserve(pieces->items, pieces->capacity, pieces->count + 1);
	pieces->items[pieces->count++] = piece;
}

/* Where the item that begins at start ends. */
static const char *end_of_item(struct axl_split split, const char *start, const char *end)
{
	bool inside = false;
	for (const char *at = start; at < end; at++) {
		if (split.kind == AXL_SPLIT_ADDRESSES && (*at == '[' || *at == ']'))
			inside = *at == '[';
		else if (*at == split.separator && !inside &&
		         (!split.spaced || at + 1 == end || at[1] == ' '))
			return at;
	}
	return end;
}

static void split_at(struct axl_split split, bool blanks, struct axl_slice cell,
                     struct axl_pieces *pieces)
{
	const char *end = cell.bytes + cell.length;
	for (const char *start = cell.bytes; start <= end;) {
		const char *stop = end_of_item(split, start, end);
		struct axl_slice piece =
		    axl_text_trim((struct axl_slice){start, (size_t)(stop - start)});
		if (piece.length || blanks)
			axl_pieces_add(pieces, piece);
		start = stop + 1;
	}
}

size_t axl_split_count(struct axl_split split, struct axl_slice cell)
{
	if (split.kind != AXL_SPLIT_AT || cell.length == 0)
		return 0;
	size_t count = 0;
	const char *end = cell.bytes + cell.length;
	for (const char *at = cell.bytes; at <= end; at = end_of_item(split, at, end) + 1)
		count++;
	return count;
}

bool axl_split_beside(struct axl_split split, struct axl_slice cell, size_t count,
                      struct axl_pieces *pieces)
{
	if (count == 0 || axl_split_count(split, cell) != count)
		return false;
	split_at(split, true, cell, pieces);
	return true;
}

/* The last quoted item between brackets; the cell itself where it is no such list. */
static struct axl_slice last_item(struct axl_slice cell)
{
	if (cell.length < 4 || cell.bytes[0] != '[' || cell.bytes[cell.length - 1] != ']')
		return cell;
	struct axl_slice inner = axl_text_trim((struct axl_slice){cell.bytes + 1, cell.length - 2});
	if (inner.length < 2)
		return cell;
	char quote = inner.bytes[inner.length - 1];
	if (quote != '\'' && quote != '"')
		return cell;
	size_t end = inner.length - 1, start = end;
	while (start > 0 && inner.bytes[start - 1] != quote)
		start--;
	return start == 0 ? cell : (struct axl_slice){inner.bytes + start, end - start};
}

void axl_split(struct axl_split split, struct axl_slice cell, struct axl_pieces *pieces)
{
	switch (split.kind) {
	case AXL_SPLIT_AT:
		split_at(split, false, cell, pieces);
		break;
	case AXL_SPLIT_PYTHON_LIST:
		split_at((struct axl_split){AXL_SPLIT_AT, '|', false}, false,
		         last_item(axl_text_trim(cell)), pieces);
		break;
	case AXL_SPLIT_KOREAN:
		axl_split_applicants(cell, pieces);
		break;
	case AXL_SPLIT_ADDRESSES:
		split_at(split, false, cell, pieces);
		break;
	}
}
