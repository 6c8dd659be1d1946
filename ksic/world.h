/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rooms must know of the project to read and derive: tables in force, and the settings of
 * project.json. */
#ifndef KSIC_WORLD_H
#define KSIC_WORLD_H

#include "ksic/classification/classification.h"
#include "ksic/group.h"
#include "ksic/region/region.h"

#include <stdint.h>

struct axl_counting; /* patents/taxonomy/counting.h */
struct axl_declared; /* ksic/break/declared.h */
struct axl_sectors;  /* ksic/chain/sectors.h */
struct axl_taxonomy; /* patents/taxonomy/taxonomy.h */

struct axl_world {
	const struct axl_definitions *definitions;
	const struct axl_ksic *ksic;
	const struct axl_regions *regions;
	const struct axl_groups *groups;              /* industry groups, or NULL */
	const struct axl_declared *breaks;            /* NULL where the project names none */
	const struct axl_sectors *sectors;            /* of the input-output table, or NULL */
	const struct axl_taxonomy *taxonomy;          /* NULL where the project names none */
	const struct axl_taxonomy *const *taxonomies; /* all that the project names; firms and
	                                                 industries are counted by the first */
	size_t taxonomy_count;
	const char *const *reference_sources; /* whose documents are what technologies are held
	                                         against; tables of counts are where it is NULL */
	size_t reference_source_count;
	const struct axl_counting *counting; /* NULL: as the taxonomy counts */
	const struct axl_region *home;       /* the region that is diagnosed */
	const struct axl_region *reference;  /* what it is compared with */
	int revision;                        /* KSIC revision results are given in: 11 */
	const char *scheme; /* of figures, where ksic is that of a scheme (scheme.h); NULL */
	const enum axl_ksic_level *levels; /* levels industries are derived at */
	size_t level_count;
	int64_t floor; /* figures of fewer establishments are hidden in outputs; 0: none are */
};

#endif
