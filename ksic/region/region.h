/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Regions: codes of the Ministry of the Interior, with the names and numbers other
 * offices use, validity, and several hierarchies (시도 › 시군구 › 읍면동;
 * industrial complexes lie across them). From definitions regions/<id>.json:
 *
 *   {"axlens": "regions/1", "id": "korea", "source": "...", "regions": [
 *     {"code": "28177", "kind": "district", "name": "미추홀구", "parent": "28",
 *      "aliases": ["..."], "numbers": {"kostat": "23090"},
 *      "valid_from": "2018-07-01", "valid_to": "",
 *      "former": [{"name": "남구", "code": "28170", "valid_to": "2018-06-30"}]}]}
 *
 * Only code, kind and name are required. Names, codes and parents of all years are
 * accepted alike where a text is looked up; a region that has moved ("former":
 * [{"parent": "48121", "valid_to": "2021-06-30"}]) is counted where it lay at the time.
 */
#ifndef KSIC_REGION_REGION_H
#define KSIC_REGION_REGION_H

#include "base/definition.h"
#include "base/slice.h"

struct axl_region;

/* A parent that a region had before; days as below. */
struct axl_region_parent {
	const struct axl_region *region;
	const char *valid_from, *valid_to;
};

struct axl_region {
	const char *code;                  /* "00" nation, "28", "28200", "complex:namdong" */
	const char *kind;                  /* nation, province, district, town, complex */
	const char *name;                  /* 남동구 */
	const struct axl_region *parent;   /* NULL for the nation */
	const char *valid_from, *valid_to; /* days, "" open */
	struct axl_region_parent *former;  /* parents */
	size_t former_count;
	bool has_moved; /* it, or one that it lies in, had another parent */
};

struct axl_regions;

/*
 * Definitions in order; a region whose code was there already takes its place.
 * AXL_ERROR_DATA for a parent that is not there, two regions that claim one code or
 * number, and a region that is its own ancestor (with the way round).
 */
int axl_regions_load(const struct axl_definitions *definitions, const char *const *ids,
                     size_t id_count, struct axl_regions **ret_regions, struct axl_error **err);
void axl_regions_free(struct axl_regions *regions);
AXL_DEFINE_CLEANUP(axl_regions)

/* By its code, or one it had before. */
const struct axl_region *axl_region_by_code(const struct axl_regions *regions, const char *code);
/* By the number of another office ("kostat", "23"): these collide with codes, so the office must be
 * said. */
const struct axl_region *axl_region_by_number(const struct axl_regions *regions, const char *office,
                                              const char *number);

/*
 * By code, name or alias (folded), or a path of names from above:
 * "경남", "창원시 의창구", "경상남도 창원시 의창구". A legal-dong code (5, 8 or 10
 * digits) that is not listed itself stands for the region it begins with:
 * "2820010100" is 28200, or 28 where that is not listed.
 *
 * within (may be NULL) settles names that several regions bear (중구): one that lies, or
 * has lain, within it is taken; failing that only a province or the nation, whose names are
 * unique. NULL where unknown or still ambiguous.
 */
const struct axl_region *axl_region_find(const struct axl_regions *regions, struct axl_slice text,
                                         const struct axl_region *within);
/*
 * The lowest region that the first words of an address name, one below the other:
 * "인천광역시 남동구 은봉로 1 (논현동)" is 남동구. NULL where the first word is none. Not down to
 * towns: the 동 of an address are legal ones, which share names with administrative ones.
 */
const struct axl_region *axl_region_of_address(const struct axl_regions *regions,
                                               struct axl_slice address,
                                               const struct axl_region *within);

/* True where region is the ancestor or lies below it today; */
bool axl_region_within(const struct axl_region *region, const struct axl_region *ancestor);
/* where it did on a day ("": today); */
bool axl_region_within_on(const struct axl_region *region, const struct axl_region *ancestor,
                          const char *day);
/* where it ever did. */
bool axl_region_ever_within(const struct axl_region *region, const struct axl_region *ancestor);
/* What it lay in on a day; NULL for the nation. */
const struct axl_region *axl_region_parent_on(const struct axl_region *region, const char *day);
/* All regions, in the order of the definitions. */
size_t axl_regions_all(const struct axl_regions *regions,
                       const struct axl_region *const **ret_regions);
/* SHA-256 over the definitions' files in order, for the recipe of facts. */
const char *axl_regions_hash(const struct axl_regions *regions);

#endif
