/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/document/place.h"

#include <string.h>

#include "base/memory.h"
#include "base/text/text.h"

bool axl_place_is_korea(struct axl_slice country)
{
	static const char *const names[] = {"kr",
	                                    "kor",
	                                    "korea",
	                                    "southkorea",
	                                    "republicofkorea",
	                                    "korea(south)",
	                                    "korearep",
	                                    "korea,republicof",
	                                    "대한민국",
	                                    "한국"};
	axl_auto(axl_buffer) struct axl_buffer folded;
	axl_buffer_init(&folded);
	axl_text_fold(country, &folded);
	for (size_t i = 0; i < AXL_COUNT(names); i++)
		if (axl_slice_equals((struct axl_slice){folded.bytes, folded.length}, names[i]))
			return true;
	return false;
}

/* "Incheon 22012" and "22012 Incheon" without the number. */
static struct axl_slice without_number(struct axl_slice text)
{
	while (text.length && strchr("0123456789- ", text.bytes[text.length - 1]))
		text.length--;
	while (text.length && strchr("0123456789- ", text.bytes[0]))
		text = (struct axl_slice){text.bytes + 1, text.length - 1};
	return text;
}

static const struct axl_region *find_between_commas(const struct axl_world *world,
                                                    struct axl_slice address)
{
	while (address.length) {
		const char *comma = memrchr(address.bytes, ',', address.length);
		size_t start = comma ? (size_t)(comma + 1 - address.bytes) : 0;
		struct axl_slice piece = without_number(axl_text_trim(
		    (struct axl_slice){address.bytes + start, address.length - start}));
		const struct axl_region *region =
		    piece.length ? axl_region_find(world->regions, piece, world->home) : NULL;
		if (region && region->parent)
			return region;
		address.length = comma ? start - 1 : 0;
	}
	return NULL;
}

const struct axl_region *axl_place_find(const struct axl_world *world, struct axl_slice address,
                                        struct axl_slice country)
{
	country = axl_text_trim(country);
	address = axl_text_trim(address);
	if (address.length == 0 || (country.length && !axl_place_is_korea(country)))
		return NULL;
	const struct axl_region *region =
	    axl_region_of_address(world->regions, address, world->home);
	return region && region->parent ? region : find_between_commas(world, address);
}
