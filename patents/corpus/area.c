/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "patents/corpus/area.h"

#include <string.h>

static bool is_province(const struct axl_region *region)
{
	return strcmp(region->kind, "province") == 0;
}

void axl_areas_list(const struct axl_regions *regions, struct axl_areas *areas)
{
	const struct axl_region *const *all;
	size_t count = axl_regions_all(regions, &all);
	areas->count = 0;
	for (size_t i = 0; i < count && areas->count < AXL_MOST_AREAS; i++)
		if (is_province(all[i]) && !*all[i]->valid_to)
			areas->items[areas->count++] = all[i];
}

uint64_t axl_areas_of(const struct axl_areas *areas, const struct axl_regions *regions,
                      const char *code)
{
	const struct axl_region *region =
	    areas->count && *code ? axl_region_by_code(regions, code) : NULL;
	while (region && !is_province(region))
		region = region->parent;
	for (size_t i = 0; region && i < areas->count; i++)
		if (areas->items[i] == region)
			return UINT64_C(1) << i;
	return 0;
}
