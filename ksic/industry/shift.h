/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shift-share (ksic/formula/shift-share.h) of the home region against its reference, by the measure
 * that leads: between the first and the last period (Dunn) and, where there are more of them, from
 * period to period (dynamic). Where breaks part the totals of either side, these are the most
 * periods that stand together, the latest of equals; an industry with a break between them is
 * left out.
 */
#ifndef KSIC_INDUSTRY_SHIFT_H
#define KSIC_INDUSTRY_SHIFT_H

#include "ksic/formula/shift-share.h"
#include "ksic/industry/view.h"

struct axl_industry_shift {
	size_t *periods; /* of the view's table, oldest first: those that speak of both sides */
	size_t period_count;
	const struct axl_break *shortened; /* a break that leaves periods out; NULL: none does */
	/* One region, industries as in view->items. A period of the gaps is the position in
	 * `periods` (dynamic), and 0 or 1 for the first or the last of them (Dunn). */
	struct axl_shift_share *dunn;
	struct axl_shift_share *dynamic; /* NULL where there are only two periods */
};

/* AXL_ERROR_DATA where less than two periods speak of both sides, and as
 * axl_shift_share_measure() has it. */
int axl_industry_shift_new(const struct axl_industry_view *view,
                           struct axl_industry_shift **ret_shift, struct axl_error **err);
void axl_industry_shift_free(struct axl_industry_shift *shift);
AXL_DEFINE_CLEANUP(axl_industry_shift)

/* The break for which an industry of one side is left out; NULL where there is none. */
const struct axl_break *axl_industry_shift_break(const struct axl_industry_view *view,
                                                 const struct axl_industry_shift *shift,
                                                 enum axl_figure_side side,
                                                 const struct axl_ksic_item *item);

#endif
