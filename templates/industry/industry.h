/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The industry workbook (산업 진단 워크북): what a region lives on, which of its industries grow
 * and which shrink, what of that is the region's own, and how far the figures can be trusted.
 *
 * Sheets: summary, structure, classes, shift-share (chart, table), growth against specialisation
 * (chart), growth (table), value chain, quality, sources. Shares, quotients, intervals, rates and
 * effects are formulas over the figures as they were read; what is missing stays a word (X, -) that
 * no formula takes for 0. Industries keep the view's order on all sheets.
 */
#ifndef TEMPLATES_INDUSTRY_INDUSTRY_H
#define TEMPLATES_INDUSTRY_INDUSTRY_H

#include "ksic/chain/supply.h"
#include "ksic/industry/growth.h"
#include "ksic/industry/shift.h"
#include "ksic/industry/structure.h"
#include "project/class/industry.h"
#include "project/quality/quality.h"
#include "templates/book/evidence.h"
#include "templates/book/labels.h"

enum { AXL_INDUSTRY_SUPPLIES = 3 }; /* of so many industries, the largest, the supply gap is told */

/* All that the workbook says. Borrowed. */
struct axl_industry_report {
	const char *project; /* its name */
	const char *wave;
	const struct axl_labels *labels;
	const struct axl_industry_view *view;
	const struct axl_industry_structure *structure;
	const struct axl_industry_rates *rates; /* all industries, then each */
	const struct axl_industry_shift *shift; /* NULL where there are no two periods of both */
	const struct axl_industry_classes *classes; /* NULL where the region has none */
	struct axl_json rules;         /* behind the classes, as their definition has them */
	const struct axl_chain *chain; /* NULL where the wave has no input-output table */
	const struct axl_supply *supplies[AXL_INDUSTRY_SUPPLIES]; /* NULL where not to be had */
	const struct axl_quality *quality;                        /* of the wave's sources */
	struct axl_book_evidence evidence;
};

/* Same content, same bytes. AXL_ERROR_IO where the file cannot be written, which leaves an older
 * one as it was. */
int axl_industry_write(const struct axl_industry_report *report, const char *path,
                       struct axl_error **err);

/*
 * The same, all taken from the project and its store; world: the project's own, or with another
 * region, reference or scheme. AXL_ERROR_USAGE where no source of the wave states the industries
 * at the level, of employees or at least of establishments.
 */
int axl_write_industry_workbook(struct axl_project *project, const struct axl_world *world,
                                const char *wave, enum axl_ksic_level level, const char *path,
                                struct axl_error **err);

#endif
