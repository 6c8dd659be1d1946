/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which regions the rows of a published table are of.
 *
 * Names of districts and towns are borne by several (중구): they need a province before them,
 * in their own text or in a column of its own. A total word (합계, 소계) is the region above it
 * itself. Where regions stand in one column, the rows before one say where it lies: it is
 * looked for in the region named last, then in what that lies in, up to its province. A name
 * that is found nowhere ends what the rows before it say.
 */
#ifndef KSIC_FACT_REGION_COLUMN_H
#define KSIC_FACT_REGION_COLUMN_H

#include "ksic/region/region.h"

struct axl_region_column;

/* The regions outlive the column. */
struct axl_region_column *axl_region_column_new(const struct axl_regions *regions);
void axl_region_column_free(struct axl_region_column *column);
AXL_DEFINE_CLEANUP(axl_region_column)

/* Where all of the table lies, the district, and the region: "" where the file does not say. */
enum { AXL_REGION_PATH = 3 };

/* A region (NULL: unknown, or borne by several), and in which one its name was found; NULL: known
 * everywhere. */
struct axl_region_place {
	const struct axl_region *region, *above;
};

/* Of the next record; to be asked in the order of the file. */
struct axl_region_place axl_region_column_find(struct axl_region_column *column,
                                               const struct axl_slice path[AXL_REGION_PATH]);

#endif
