/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaks of series that are known, suspicions that people have lifted, and what makes a
 * suspicion: definitions breaks/<id>.json, axlens-breaks(5). What lies before a break does not
 * compare with what lies behind it.
 */
#ifndef KSIC_BREAK_DECLARED_H
#define KSIC_BREAK_DECLARED_H

#include "ksic/figure/figures.h"
#include "ksic/formula/jump.h"

enum axl_break_kind {
	AXL_BREAK_FRAME,          /* what is counted, and where it is found */
	AXL_BREAK_CLASSIFICATION, /* what an industry is */
	AXL_BREAK_BOUNDARY,       /* what a region is */
	AXL_BREAK_KINDS,
};
/* "frame", "classification", "boundary". */
extern const char *const axl_break_kind_names[AXL_BREAK_KINDS];

/* What a break holds for. Empty lists hold for all. */
struct axl_break_scope {
	unsigned measures;                 /* bits 1 << enum axl_figure_measure */
	const struct axl_region **regions; /* themselves, not what lies in them */
	size_t region_count;
	const struct axl_ksic_item **industries; /* and all below; of any revision */
	size_t industry_count;
};

struct axl_declared_break {
	const char *id;
	enum axl_break_kind kind;
	const char *from; /* the first day behind it, "2020-01-01" */
	const char *label_ko, *label_en;
	const char *reason, *source;
	struct axl_break_scope scope;
	/* Sources it holds for: read with one of the maps, or from a provider whose name has one
	 * of the texts in it. All where neither is said. */
	const char **maps, **providers;
	size_t map_count, provider_count;
};

/* A suspected break of these series, in the step into the period that has this day, is none. */
struct axl_accepted_break {
	const char *from;
	const char *reason;
	struct axl_break_scope scope;
};

struct axl_declared;

/*
 * Definitions in order. AXL_ERROR_DATA, located, for a break without a day, a region, industry,
 * measure or kind that is not known, an id that stands twice, and a number out of its range.
 * Regions and ksic must outlive the result. Of "detection" the last one said holds.
 */
int axl_declared_load(const struct axl_definitions *definitions, const char *const *ids,
                      size_t id_count, const struct axl_regions *regions,
                      const struct axl_ksic *ksic, struct axl_declared **ret_declared,
                      struct axl_error **err);
void axl_declared_free(struct axl_declared *declared);
AXL_DEFINE_CLEANUP(axl_declared)

/* In the order of the definitions; returns how many. */
size_t axl_declared_breaks(const struct axl_declared *declared,
                           const struct axl_declared_break **ret_breaks);
size_t axl_declared_accepted(const struct axl_declared *declared,
                             const struct axl_accepted_break **ret_accepted);
/* NULL where no definition has "detection": nothing is suspected. */
const struct axl_jump_rules *axl_declared_rules(const struct axl_declared *declared);

/* Whether the scope has the series in it. item NULL: all industries together. */
bool axl_break_scope_holds(const struct axl_break_scope *scope, const struct axl_ksic *ksic,
                           const struct axl_region *region, const struct axl_ksic_item *item,
                           enum axl_figure_measure measure);

#endif
