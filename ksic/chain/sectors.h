/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sectors of an input-output table and the industries that they are made of. A dated
 * definition sectors/<id>.json (axlens-sectors(5)):
 *
 *   {"axlens": "sectors/1", "id": "bok-33", "label": {"ko": "...", "en": "..."},
 *    "date": "2026-11-22", "revision": 10, "source": "...",
 *    "flq": {"delta": 0.3, "reason": "..."},
 *    "sectors": [{"id": "C05", "label": {"ko": "화학제품", "en": "Chemical products"}, "codes": [
 *      {"code": "20"}, {"code": "22", "share": 0.8, "reason": "..."}]}]}
 *
 * A share is the part of the industry that belongs to the sector, 1 where nothing is said. What is
 * said of a code holds for all below it, save those that any sector lists themselves. Sectors
 * may have no code, and codes no sector: both are listed where they are used.
 */
#ifndef KSIC_CHAIN_SECTORS_H
#define KSIC_CHAIN_SECTORS_H

#include "ksic/classification/classification.h"

struct axl_sector_code {
	const struct axl_ksic_item *item; /* of the definition's revision */
	double share;                     /* above 0, up to 1 */
	const char *reason;               /* or "" */
};

struct axl_sector {
	const char *id; /* as the table's rows and columns have it */
	const char *label_ko, *label_en;
	const struct axl_sector_code *codes; /* in the definition's order */
	size_t code_count;
};

struct axl_sectors;

/*
 * AXL_ERROR_DATA for a code that the revision lacks, one that stands twice in a sector, a share
 * outside 0 ... 1, shares of a code that add up to more than 1, and a sector that stands
 * twice. ksic must outlive the sectors.
 */
int axl_sectors_load(const struct axl_definitions *definitions, const char *id,
                     const struct axl_ksic *ksic, struct axl_sectors **ret_sectors,
                     struct axl_error **err);
void axl_sectors_free(struct axl_sectors *sectors);
AXL_DEFINE_CLEANUP(axl_sectors)

/* δ of Flegg's quotient (ksic/formula/regional-coefficients.h). */
double axl_sectors_delta(const struct axl_sectors *sectors);

/* All sectors in the definition's order; returns how many. */
size_t axl_sectors_all(const struct axl_sectors *sectors, const struct axl_sector **ret_sectors);

/* The sector with this id or, by axl_text_fold, this Korean name; NULL where there is none. */
const struct axl_sector *axl_sectors_find(const struct axl_sectors *sectors, const char *id,
                                          const char *name);

/*
 * The part of an item, of any revision and level, that belongs to each sector: into the
 * caller's array, one a sector. Subclasses count alike, and codes of another revision are
 * converted (axl_ksic_convert). What adds up to less than 1 belongs to no sector.
 */
int axl_sectors_of(const struct axl_sectors *sectors, const struct axl_ksic *ksic,
                   const struct axl_ksic_item *item, double *ret_shares, struct axl_error **err);

/*
 * The industries of the definition's revision that no sector has any part of, the highest codes
 * alone, in classification order; the array is the caller's to free. Returns how many.
 */
size_t axl_sectors_outside(const struct axl_sectors *sectors, const struct axl_ksic *ksic,
                           const struct axl_ksic_item ***ret_items);

#endif
