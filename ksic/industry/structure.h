/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a region lives on, in the newest period that its figures have: the shares of its
 * industries beside those of the reference, and how narrow that makes it.
 *
 * Shares and quotients are of all industries as the table states them, so that a masked
 * industry takes nothing from the others; the indices are of the industries whose figures are
 * known. Quotients of money have no interval.
 */
#ifndef KSIC_INDUSTRY_STRUCTURE_H
#define KSIC_INDUSTRY_STRUCTURE_H

#include "ksic/formula/indicator.h"
#include "ksic/industry/indices.h"
#include "ksic/industry/view.h"

struct axl_industry_row {
	const struct axl_ksic_item *item; /* NULL: all industries */
	struct axl_number establishments, employees;
	struct axl_number size;                     /* of the measure that leads */
	struct axl_estimate share, reference_share; /* of the measure that leads */
	struct axl_estimate lq, symmetric_lq;
};

struct axl_industry_structure {
	struct axl_industry_row total;
	struct axl_industry_row *rows; /* in the view's order, as many as home has */
	size_t count;
	struct axl_industry_indices indices;
};

struct axl_industry_structure *axl_industry_structure_new(const struct axl_industry_view *view);
void axl_industry_structure_free(struct axl_industry_structure *structure);
AXL_DEFINE_CLEANUP(axl_industry_structure)

#endif
