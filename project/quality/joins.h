/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a join of two sources would find (IQI), before it is made: of what the one has, how much has
 * the other? Each way by itself, because a register covers a survey and not the other way.
 *
 * - firms: distinct by business number and normal name. One with a valid number is found by
 *   that, or by its name where the other source has no number with it; one without, by its
 *   name. So a firm of another number is another firm (ksic/firm.h).
 * - industries: distinct KSIC divisions, in the revision in which they are given; revisions do
 *   not meet.
 * - regions, distinct; years, those that periods lie in.
 */
#ifndef PROJECT_QUALITY_JOINS_H
#define PROJECT_QUALITY_JOINS_H

#include "project/project.h"

enum axl_join_on {
	AXL_JOIN_FIRMS,
	AXL_JOIN_INDUSTRIES,
	AXL_JOIN_REGIONS,
	AXL_JOIN_YEARS,
	AXL_JOIN_ONS,
};

/* "firms", "industries", "regions", "years": N_(). */
extern const char *const axl_join_names[AXL_JOIN_ONS];

/* Texts live as long as the call. */
struct axl_join {
	enum axl_join_on on;
	const char *from, *from_sheet, *to, *to_sheet; /* sources */
	const char *from_file;
	size_t count;              /* that the one has */
	size_t by_number, by_name; /* firms that the other has */
	size_t found;              /* of them all */
	const char *missing;       /* of firms, lines of the first that are not found; else what it
	                              is that is not */
};

/* Of every two versions of different sources that both have what is asked for; examples: how many
 * that are missing are named. */
int axl_joins_each(const struct axl_project *project, const char *wave, size_t examples,
                   void (*each)(void *context, const struct axl_join *join), void *context,
                   struct axl_error **err);

#endif
