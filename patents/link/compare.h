/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two names held against each other, field by field. Pure. */
#ifndef PATENTS_LINK_COMPARE_H
#define PATENTS_LINK_COMPARE_H

#include "patents/link/em.h"
#include "patents/link/name.h"

enum { AXL_REGION_KEPT = 6 }; /* of a code, with its NUL: no finer than a district */

/* What is compared of a party or firm. */
struct axl_link_side {
	const struct axl_core *core; /* its own, or another that it goes by */
	uint32_t forms;
	size_t kind;
	const char *region; /* code, "" where unknown */
	int64_t number;     /* of business registration; 0: none */
};

/* The code of a region kept for comparison: of the place that the plant's name tells, where the
 * stated region is none or a province; "" for the nation and for complexes. */
void axl_link_region(const char *stated, const struct axl_party_name *name,
                     char ret_region[AXL_REGION_KEPT]);

/*
 * False where they cannot be one, whatever else agrees: two business numbers, two kinds of
 * organisation, two legal forms that have nothing in common; and where the names are not
 * even near. Else the pattern (em.h):
 *
 * name: equal; contained: one begins with the other, which is long enough; alike: Jaro-Winkler
 * of the jamo; near: Jaro-Winkler of the syllables. form: same, or neither states one; part: one
 * in common; absent: one states none. region: by the first four digits of the code (city, county
 * or a metropolis's district), the first two, or elsewhere; unknown where one of the two is.
 */
bool axl_link_compare(const struct axl_link_definition *definition, const struct axl_link_side *a,
                      const struct axl_link_side *b, size_t *ret_pattern);

/* The farthest decision that all fields of the pattern allow. */
enum axl_link_outcome axl_pattern_most(const struct axl_link_definition *definition,
                                       size_t pattern);

#endif
