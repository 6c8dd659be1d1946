/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a row of a file lies: the lowest region that its province, district and
 * town, or else its address, name. Texts that were looked up are remembered, as
 * millions of rows name the same few places.
 */
#ifndef KSIC_REGION_PLACE_H
#define KSIC_REGION_PLACE_H

#include "base/record.h"
#include "ksic/region/region.h"

struct axl_places;

/* The regions outlive the places. */
struct axl_places *axl_places_new(const struct axl_regions *regions);
void axl_places_free(struct axl_places *places);
AXL_DEFINE_CLEANUP(axl_places)

/* From above: province, district, town. */
enum { AXL_PLACE_LEVELS = 3 };

/*
 * Cells without a text are passed over. A name below the first that is not known ends the
 * search: the row lies somewhere in what was found so far. Where the first
 * is not known, or all are blank, the address speaks. NULL where that is none either.
 */
const struct axl_region *axl_places_find(struct axl_places *places,
                                         const struct axl_cell *const levels[AXL_PLACE_LEVELS],
                                         struct axl_slice address);

#endif
