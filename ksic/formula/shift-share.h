/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shift-share: what of a region's change comes from the growth of all (NS), from its mix of
 * industries (IM), and from the region itself (RS). Pure: arrays in, a result out. With e the
 * employment of industry i in region j, E that of the reference, G its growth in all
 * industries together and g its growth in industry i:
 *
 *   NS = e0 G, IM = e0 (g - G), RS = e1 - e0 (1 + g);  NS + IM + RS = e1 - e0
 *
 * Sources: E. S. Dunn, "A statistical and analytical technique for regional analysis", Papers of
 * the Regional Science Association 6 (1960). Over more than two periods each step is
 * decomposed by itself and the steps are added up, so that mix and rates stay up to date:
 * R. A. Barff, P. L. Knight, "Dynamic Shift-Share Analysis", Growth and Change 19 (1988).
 *
 * RS is split once more, after J. M. Esteban-Marquillas, "Shift and share analysis revisited",
 * Regional and Urban Economics 2 (1972). With the homothetic employment h = (sum of e0) E0 /
 * (sum of E0), what the industry would have if the region were built like the reference,
 * and r = (e1 - e0) / e0 - g:
 *
 *   competitive = h r, allocation = (e0 - h) r;  competitive + allocation = RS
 *
 * An industry that starts at 0 in the region (of any step) has no rate: its NS and IM are 0, its
 * RS is all of e1, and RS cannot be split. Both parts are then NaN and RS stands in
 * `unsplit`, so that competitive + allocation + unsplit = RS holds of every region.
 *
 * Missing (NaN): an industry that the reference lacks in any period is left out for all and of G;
 * an industry that a region lacks in any period is left out of that region alone, and h compares
 * with the reference over the region's own industries. All of them are named as gaps.
 */
#ifndef KSIC_FORMULA_SHIFT_SHARE_H
#define KSIC_FORMULA_SHIFT_SHARE_H

#include <stddef.h>
#include <stdint.h>

#include "base/error.h"

/* Employment, or another quantity >= 0 that adds up (establishments, sales); NaN: missing. */
struct axl_shift_panel {
	size_t periods, regions, industries; /* 2 periods: Dunn; more: dynamic, in order of time */
	const double *employment;            /* periods x regions x industries, row-major */
	const double *reference;             /* periods x industries: the nation, regions and all */
};

/* In the panel's unit, of one industry in one region, or of a region's industries together. */
struct axl_shift_effects {
	double before, after;           /* in the first and the last period */
	double national, mix, regional; /* NS, IM, RS */
	double homothetic;              /* h in the first period */
	double competitive, allocation; /* the two parts of RS */
	double unsplit;                 /* RS that has no parts; 0 elsewhere */
};

#define AXL_SHIFT_REFERENCE SIZE_MAX /* in place of a region */

enum axl_shift_gap_kind {
	AXL_SHIFT_MISSING, /* no figure */
	AXL_SHIFT_NO_BASE, /* the region has the industry, the reference has 0: no growth to go by
	                    */
};

/* An industry that is left out, at the first period that asks for it. */
struct axl_shift_gap {
	size_t region; /* or AXL_SHIFT_REFERENCE */
	size_t industry;
	size_t period;
	enum axl_shift_gap_kind kind;
};

struct axl_shift_share {
	size_t regions, industries;
	struct axl_shift_effects *cells;  /* regions x industries; all NaN where left out */
	struct axl_shift_effects *totals; /* regions: sums over what counts; all NaN if nothing */
	size_t *counted;                  /* regions: industries that count */
	struct axl_shift_gap *gaps;       /* the reference's first, then by region and industry */
	size_t gap_count;
};

/*
 * AXL_ERROR_DATA: fewer than two periods, a figure that is negative or infinite (named by
 * position, from 1), a reference without employment in a period that others start from.
 * AXL_ERROR_INTERNAL: an identity above is broken by more than 1e-9 of what it adds up.
 */
int axl_shift_share_measure(const struct axl_shift_panel *panel, struct axl_shift_share **ret_share,
                            struct axl_error **err);
void axl_shift_share_free(struct axl_shift_share *share);
AXL_DEFINE_CLEANUP(axl_shift_share)

#endif
