/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two names held against each other, field by field. Pure. */
#ifndef PATENTS_LINK_COMPARE_H
#define PATENTS_LINK_COMPARE_H

#include "patents/link/em.h"
#include "patents/link/name.h"
#include "patents/link/similarity.h"

/* What is compared of a party or firm. */
struct axl_link_side {
	const struct axl_core *core; /* its own, or another that it goes by */
	int64_t number;              /* of business registration; 0: none */
	uint32_t forms;
	uint32_t region; /* axl_link_region */
	size_t kind;
};

/* The first four digits of a region's code (city, county or a metropolis's district), which are
 * all that is compared, in one word; 0 for none, for the nation and for complexes. */
uint32_t axl_link_region(const char *code);
/* The same of the place that the plant's name tells, where the stated region is none or a
 * province. */
uint32_t axl_link_region_of(uint32_t stated, const struct axl_party_name *name);

/* A side that many are held against; calloc makes it. */
struct axl_link_target {
	struct axl_link_side side;
	bool spelt; /* the texts are those of the side's core */
	struct axl_jaro_text jamo, syllables;
};

void axl_link_target_set(struct axl_link_target *target, const struct axl_link_side *side);

/*
 * False where they cannot be one, whatever else agrees: two business numbers, two kinds of
 * organisation, two legal forms that have nothing in common; and where the names are not
 * even near. Else the pattern (em.h):
 *
 * name: equal; contained: one begins with the other, which is long enough; alike: Jaro-Winkler
 * of the jamo; near: Jaro-Winkler of the syllables. form: same, or neither states one; part: one
 * in common; absent: one states none. region: by the first four digits of the code, the first two,
 * or elsewhere; unknown where one of the two is.
 */
bool axl_link_compare(const struct axl_link_definition *definition, const struct axl_link_side *a,
                      struct axl_link_target *b, size_t *ret_pattern);

/* The farthest decision that all fields of the pattern allow. */
enum axl_link_outcome axl_pattern_most(const struct axl_link_definition *definition,
                                       size_t pattern);

#endif
