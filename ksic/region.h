/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Regions: codes of the Ministry of the Interior, with the names and numbers other
 * offices use, validity, and several hierarchies (시도 › 시군구 › 읍면동;
 * industrial complexes lie across them). From definitions regions/<id>.json.
 */
#ifndef KSIC_REGION_H
#define KSIC_REGION_H

#include "base/definition.h"
#include "base/slice.h"

struct axl_region {
	const char *code;   /* "00" nation, "28", "28200", "complex:namdong" */
	const char *kind;   /* nation, province, district, town, complex */
	const char *name;   /* 남동구 */
	const struct axl_region *parent;
	const char *valid_from, *valid_to; /* days, "" open */
};

struct axl_regions;

/* Definitions in order; later ones add to and override earlier ones. A region that is its own ancestor is refused. */
int axl_regions_load(const struct axl_definitions *definitions, const char *const *ids,
                     size_t id_count, struct axl_regions **ret_regions, struct axl_error **err);
void axl_regions_free(struct axl_regions *regions);
AXL_DEFINE_CLEANUP(axl_regions)

const struct axl_region *axl_region_by_code(const struct axl_regions *regions, const char *code);
/*
 * By code, name or alias (folded; "경상남도", "경남", "창원시 의창구"). A name that
 * several regions bear (중구) is settled by `within` (may be NULL); NULL where
 * unknown or still ambiguous.
 */
const struct axl_region *axl_region_find(const struct axl_regions *regions, struct axl_slice text,
                                         const struct axl_region *within);
/* True where region is the ancestor or lies below it. */
bool axl_region_within(const struct axl_region *region, const struct axl_region *ancestor);
size_t axl_regions_all(const struct axl_regions *regions,
                       const struct axl_region *const **ret_regions);
/* SHA-256 over the definitions, for the recipe of facts. */
const char *axl_regions_hash(const struct axl_regions *regions);

#endif
