/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Provinces that documents are in, as bits: what a corpus without a home region is told apart by.
 */
#ifndef PATENTS_CORPUS_AREA_H
#define PATENTS_CORPUS_AREA_H

#include "ksic/region/region.h"

#include <stdint.h>

enum { AXL_MOST_AREAS = 64 };

struct axl_areas {
	const struct axl_region *items[AXL_MOST_AREAS];
	size_t count;
};

/* Those that there are today, in the order of the definitions; beyond the most, none. */
void axl_areas_list(const struct axl_regions *regions, struct axl_areas *areas);

/* The bit of the province that the region of this code is or lies in; 0: none. */
uint64_t axl_areas_of(const struct axl_areas *areas, const struct axl_regions *regions,
                      const char *code);

#endif
