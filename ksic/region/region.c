/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/region/region.h"

#include "base/text/text.h"
#include "ksic/region/table.h"

void axl_regions_free(struct axl_regions *regions)
{
	if (!regions)
		return;
	for (size_t i = 0; i < regions->count; i++) {
		free(regions->all[i]->former);
		free(regions->all[i]);
	}
	free(regions->all);
	free(regions->nodes);
	axl_index_free(regions->codes);
	axl_index_free(regions->numbers);
	axl_namebook_free(regions->names);
	for (size_t i = 0; i < regions->document_count; i++)
		axl_json_document_free(regions->documents[i]);
	free(regions->documents);
	free(regions);
}

static const struct axl_region *by_code_bytes(const struct axl_regions *regions,
                                              struct axl_slice code)
{
	size_t position;
	if (!axl_index_find(regions->codes, code.bytes, code.length, &position))
		return NULL;
	return regions->all[position];
}

const struct axl_region *axl_region_by_code(const struct axl_regions *regions, const char *code)
{
	return by_code_bytes(regions, axl_slice_of(code));
}

const struct axl_region *axl_region_by_number(const struct axl_regions *regions, const char *office,
                                              const char *number)
{
	axl_auto(axl_memory) char *key = axl_region_number_key(office, number);
	size_t position;
	if (!axl_index_find(regions->numbers, key, strlen(key), &position))
		return NULL;
	return regions->all[position];
}

/* A code of 2, 5, 8 or 10 digits is province, district, town and village, one inside the other. */
static const struct axl_region *by_legal_code(const struct axl_regions *regions,
                                              struct axl_slice digits)
{
	static const size_t lengths[] = {10, 8, 5, 2};
	bool whole = false;
	for (size_t k = 0; k < AXL_COUNT(lengths); k++) {
		whole = whole || digits.length == lengths[k];
		if (!whole)
			continue;
		const struct axl_region *region =
		    by_code_bytes(regions, (struct axl_slice){digits.bytes, lengths[k]});
		if (region)
			return region;
	}
	return NULL;
}

static bool is_all_digits(struct axl_slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return false;
	return text.length > 0;
}

static bool is_known_everywhere(const struct axl_region *region)
{
	return strcmp(region->kind, "nation") == 0 || strcmp(region->kind, "province") == 0;
}

/* How far a name may reach: anywhere, or what lies within a region; known_too adds the provinces
 * and the nation. */
struct reach {
	const struct axl_region *within;
	bool known_too;
};

/* The one bearer of a name that lies within (NULL: anywhere) and is known everywhere where that is
 * asked. */
static const struct axl_region *only_bearer(const struct axl_regions *regions, size_t entry,
                                            const struct axl_region *within, bool known_only)
{
	const struct axl_region *only = NULL;
	for (; entry; entry = axl_namebook_next(regions->names, entry)) {
		const struct axl_region *bearer =
		    regions->all[axl_namebook_bearer(regions->names, entry)];
		if ((within && !axl_region_ever_within(bearer, within)) ||
		    (known_only && !is_known_everywhere(bearer)))
			continue;
		if (only && only != bearer)
			return NULL;
		only = bearer;
	}
	return only;
}

static const struct axl_region *by_name(const struct axl_regions *regions, struct axl_slice name,
                                        struct reach reach)
{
	size_t entry = axl_namebook_find(regions->names, name);
	const struct axl_region *found = only_bearer(regions, entry, reach.within, false);
	if (!found && reach.within && reach.known_too)
		found = only_bearer(regions, entry, NULL, true);
	return found;
}

/* Cut off the first word; false where there is but one. */
static bool split_word(struct axl_slice text, struct axl_slice *ret_word,
                       struct axl_slice *ret_rest)
{
	const char *blank = memchr(text.bytes, ' ', text.length);
	if (!blank)
		return false;
	size_t length = (size_t)(blank - text.bytes);
	*ret_word = (struct axl_slice){text.bytes, length};
	*ret_rest = axl_text_trim((struct axl_slice){blank, text.length - length});
	return ret_rest->length > 0;
}

static const struct axl_region *by_path(const struct axl_regions *regions, struct axl_slice text,
                                        struct reach reach)
{
	const struct axl_region *found = by_name(regions, text, reach);
	struct axl_slice word, rest;
	if (found || !split_word(text, &word, &rest))
		return found;
	const struct axl_region *above = by_name(regions, word, reach);
	return above ? by_path(regions, rest, (struct reach){above, false}) : NULL;
}

const struct axl_region *axl_region_find(const struct axl_regions *regions, struct axl_slice text,
                                         const struct axl_region *within)
{
	text = axl_text_trim(text);
	if (is_all_digits(text))
		return by_legal_code(regions, text);
	const struct axl_region *region = by_code_bytes(regions, text);
	return region ? region : by_path(regions, text, (struct reach){within, true});
}

const struct axl_region *axl_region_of_address(const struct axl_regions *regions,
                                               struct axl_slice address,
                                               const struct axl_region *within)
{
	const struct axl_region *lowest = NULL;
	struct reach reach = {within, true};
	struct axl_slice rest = axl_text_trim(address);
	for (;;) {
		struct axl_slice word = rest;
		bool more = split_word(rest, &word, &rest);
		const struct axl_region *region = by_name(regions, word, reach);
		if (!region || strcmp(region->kind, "town") == 0)
			return lowest;
		lowest = region;
		reach = (struct reach){region, false};
		if (!more)
			return lowest;
	}
}

bool axl_region_within(const struct axl_region *region, const struct axl_region *ancestor)
{
	while (region && region != ancestor)
		region = region->parent;
	return region != NULL;
}

const struct axl_region *axl_region_parent_on(const struct axl_region *region, const char *day)
{
	for (size_t i = 0; i < region->former_count && *day; i++) {
		const struct axl_region_parent *former = &region->former[i];
		bool begun = strcmp(former->valid_from, day) <= 0;
		bool ended = *former->valid_to && strcmp(former->valid_to, day) < 0;
		if (begun && !ended)
			return former->region;
	}
	return region->parent;
}

bool axl_region_within_on(const struct axl_region *region, const struct axl_region *ancestor,
                          const char *day)
{
	if (!region->has_moved)
		return axl_region_within(region, ancestor);
	while (region && region != ancestor)
		region = axl_region_parent_on(region, day);
	return region != NULL;
}

bool axl_region_ever_within(const struct axl_region *region, const struct axl_region *ancestor)
{
	if (axl_region_within(region, ancestor))
		return true;
	for (; region && region->has_moved; region = region->parent)
		for (size_t i = 0; i < region->former_count; i++)
			if (axl_region_within(region->former[i].region, ancestor))
				return true;
	return false;
}

size_t axl_regions_all(const struct axl_regions *regions,
                       const struct axl_region *const **ret_regions)
{
	*ret_regions = (const struct axl_region *const *)regions->all;
	return regions->count;
}

const char *axl_regions_hash(const struct axl_regions *regions)
{
	return regions->hash;
}
