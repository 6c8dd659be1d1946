/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/region/place.h"

#include "base/buffer.h"
#include "base/index.h"
#include "ksic/memo.h"

struct axl_places {
	const struct axl_regions *regions;
	struct axl_memo *words; /* the levels, where their texts are numbered */
	struct axl_index *keys; /* the levels, a newline behind each -> position in found */
	const struct axl_region **found;
	size_t count, capacity;
	struct axl_buffer key;
};

struct axl_places *axl_places_new(const struct axl_regions *regions)
{
	struct axl_places *places = axl_xcalloc(1, sizeof *places);
	places->regions = regions;
	places->words = axl_memo_new();
	places->keys = axl_index_new();
	axl_buffer_init(&places->key);
	return places;
}

void axl_places_free(struct axl_places *places)
{
	if (!places)
		return;
	axl_memo_free(places->words);
	axl_index_free(places->keys);
	free(places->found);
	axl_buffer_release(&places->key);
	free(places);
}

/* The whole text as a name, or the first words of it that are names one below the other. */
static const struct axl_region *find_below(const struct axl_regions *regions, struct axl_slice text,
                                           const struct axl_region *above)
{
	const struct axl_region *found = axl_region_find(regions, text, above);
	if (!found)
		found = axl_region_of_address(regions, text, above);
	return found && (!above || axl_region_ever_within(found, above)) ? found : NULL;
}

static const struct axl_region *look_up(const struct axl_regions *regions,
                                        const struct axl_slice levels[AXL_PLACE_LEVELS])
{
	const struct axl_region *lowest = NULL;
	for (size_t i = 0; i < AXL_PLACE_LEVELS; i++) {
		if (levels[i].length == 0)
			continue;
		const struct axl_region *found = find_below(regions, levels[i], lowest);
		if (!found)
			break;
		lowest = found;
	}
	return lowest;
}

static const struct axl_region *remember(struct axl_places *places,
                                         const struct axl_slice levels[AXL_PLACE_LEVELS])
{
	bool added;
	axl_buffer_clear(&places->key);
	for (size_t i = 0; i < AXL_PLACE_LEVELS; i++) {
		axl_buffer_add(&places->key, levels[i].bytes, levels[i].length);
		axl_buffer_add_char(&places->key, '\n');
	}
	size_t position = axl_index_add(places->keys, places->key.bytes, places->key.length,
	                                places->count, &added);
	if (added) {
		axl_reserve(places->found, places->capacity, places->count + 1);
		places->found[places->count++] = look_up(places->regions, levels);
	}
	return places->found[position];
}

static const struct axl_region *find_levels(struct axl_places *places,
                                            const struct axl_cell *const levels[AXL_PLACE_LEVELS])
{
	const void *known;
	uint64_t word = axl_cells_word(levels[0], levels[1], levels[2]);
	if (word && axl_memo_find(places->words, word, &known))
		return known;
	struct axl_slice texts[AXL_PLACE_LEVELS];
	for (size_t i = 0; i < AXL_PLACE_LEVELS; i++)
		texts[i] = levels[i]->state == AXL_VALUE ? levels[i]->text : axl_slice_of("");
	const struct axl_region *found = remember(places, texts);
	if (word)
		axl_memo_add(places->words, word, found);
	return found;
}

const struct axl_region *axl_places_find(struct axl_places *places,
                                         const struct axl_cell *const levels[AXL_PLACE_LEVELS],
                                         struct axl_slice address)
{
	const struct axl_region *found = find_levels(places, levels);
	return found ? found : axl_region_of_address(places->regions, address, NULL);
}
