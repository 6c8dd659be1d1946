/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The metric catalogue: what each metric id is called, its unit, who makes it and how.
 * From definitions metrics/<room>.json; a new indicator is an entry there and a maker's line.
 */
#ifndef PROJECT_CATALOGUE_H
#define PROJECT_CATALOGUE_H

#include "base/definition.h"

struct axl_metric_entry {
	const char *id;
	const char *maker;     /* room */
	const char *unit_kind; /* kinds of unit that have it, blank-separated: "industry firm" */
	const char *label_ko, *label_en;
	const char *unit_ko, *unit_en; /* 명, %, 건 … */
	const char *formula;           /* one line */
	int decimals;                  /* for people */
	bool percent;                  /* a fraction shown as % */
};

struct axl_catalogue;

int axl_catalogue_load(const struct axl_definitions *definitions,
                       struct axl_catalogue **ret_catalogue, struct axl_error **err);
void axl_catalogue_free(struct axl_catalogue *catalogue);
AXL_DEFINE_CLEANUP(axl_catalogue)
const struct axl_metric_entry *axl_catalogue_find(const struct axl_catalogue *catalogue,
                                                  const char *id); /* NULL: unknown */

#endif
