/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a party of a document sits, seen from the home region. */
#ifndef PATENTS_CORPUS_PLACE_H
#define PATENTS_CORPUS_PLACE_H

#include "ksic/world.h"
#include "patents/corpus/source.h"
#include "patents/taxonomy/counting.h"

enum axl_whereabouts {
	AXL_WHERE_UNKNOWN,
	AXL_WHERE_HERE,
	AXL_WHERE_ELSEWHERE,
};

/* Where a region lies. A region that holds the home region does not say. */
enum axl_whereabouts axl_whereabouts_of(const struct axl_world *world, const char *code);

/* The role of those who say where a document is. */
const char *axl_place_role(const struct axl_counting *counting);

/* By the address, or by the seat; a country other than Korea is elsewhere. */
enum axl_whereabouts axl_place_of_party(const struct axl_world *world,
                                        const struct axl_counting *counting,
                                        const struct axl_party_row *party);

#endif
