/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Imported statistics held against themselves: are published totals the sum of their parts
 * (regions of a region, industries of an industry), and is anything in them hardly
 * possible or out of line?
 *
 * - A figure belongs to the nearest region above it, and to the nearest industry above it, that
 *   the same table states for the same measure and period: nothing is counted twice. A region that
 *   moved belongs where it lay.
 * - Counts add up exactly; amounts within half of the unit that all amounts of their measure in
 *   the table are multiples of, for each part and for the total. "-" is 0.
 * - A hidden part makes the sum a lower bound. Parts beyond the total are a fault always;
 *   parts short of it are one where all parts are there: as the region table or KSIC lists
 *   them, or because the same total holds elsewhere in the table (the definition says how
 *   often). Otherwise nothing is said.
 */
#ifndef PROJECT_QUALITY_STATISTICS_H
#define PROJECT_QUALITY_STATISTICS_H

#include "project/project.h"
#include "project/quality/definition.h"

#include <stdint.h>

enum axl_statistic_rule {
	AXL_STATISTIC_REGIONS,    /* a region's figure and those of the regions in it */
	AXL_STATISTIC_INDUSTRIES, /* an industry's and those of the industries in it */
	AXL_STATISTIC_EMPLOYEES,  /* no fewer employees than establishments */
	AXL_STATISTIC_STEP,       /* suspected: a step far from the series' own others */
	AXL_STATISTIC_ROUND,      /* suspected: a row of round figures among others */
	AXL_STATISTIC_PARTIAL,    /* suspected: a last period that states less than those before */
	AXL_STATISTIC_RULES,
};

/* "regions", "industries", "employees", "step", "round", "partial": N_(). */
extern const char *const axl_statistic_rule_names[AXL_STATISTIC_RULES];

enum axl_statistic_verdict {
	AXL_STATISTIC_PASSED,
	AXL_STATISTIC_BOUNDED, /* passed as far as hidden parts let it be told */
	AXL_STATISTIC_FAULT,
	AXL_STATISTIC_SUSPECTED,
};

/* Texts live as long as the call. */
struct axl_statistic_finding {
	enum axl_statistic_rule rule;
	enum axl_statistic_verdict verdict;
	const char *source, *file, *sheet;
	uint64_t line;
	int column; /* from 1; 0: the row */
	const char *region, *scheme, *industry, *measure, *period;
	double stated, expected; /* the sum of the parts; of a step, the series' median */
	double lo, hi;
	size_t parts, masked;
};

/* All findings of the wave's published tables, in the order of sources and lines; those that
 * passed too. */
int axl_statistics_check(const struct axl_project *project, const char *wave,
                         const struct axl_quality_definition *definition,
                         void (*found)(void *context, const struct axl_statistic_finding *finding),
                         void *context, struct axl_error **err);

#endif
