/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The arithmetic audit of printed tables: do totals, shares and growth rates follow from the
 * figures they stand beside? What follows from what is a definition, audits/<id>.json
 * (axlens-audit(5)); nothing is corrected.
 */
#ifndef PROJECT_AUDIT_AUDIT_H
#define PROJECT_AUDIT_AUDIT_H

#include "base/definition.h"
#include "project/audit/arithmetic.h"

#include <stdint.h>

enum axl_audit_rule {
	AXL_AUDIT_FIGURE, /* a cell that is no figure where one should stand */
	AXL_AUDIT_SUM,    /* across a row */
	AXL_AUDIT_TOTAL,  /* down a column */
	AXL_AUDIT_SHARE,
	AXL_AUDIT_GROWTH,
	AXL_AUDIT_CROSS, /* from other tables */
	AXL_AUDIT_RULE_COUNT,
};

/* "figure", "sum", "total", "share", "growth", "cross": N_(). */
extern const char *const axl_audit_rule_names[AXL_AUDIT_RULE_COUNT];

/* One cell held against the others. Texts last as long as the call. */
struct axl_audit_check {
	const char *file;
	uint64_t line;      /* as in base/table/table.h */
	const char *row;    /* what the row is called: its cells under "names", joined */
	const char *column; /* its header */
	enum axl_audit_rule rule;
	const char *printed;        /* as printed */
	struct axl_bounds expected; /* value: recomputed; lo, hi: what may be printed */
	bool passed;
	const char *note; /* what else is to be said of it; may be NULL */
};

struct axl_audit_counts {
	const char *file;
	size_t checks, faults;
};

/* Told of each check in the order of the table, and of each table when it is done. */
struct axl_audit_listener {
	void (*check)(void *context, const struct axl_audit_check *check);
	void (*table)(void *context, const struct axl_audit_counts *counts);
	void *context;
};

struct axl_audit;

int axl_audit_load(const struct axl_definitions *definitions, const char *id,
                   struct axl_audit **ret_audit, struct axl_error **err);
void axl_audit_free(struct axl_audit *audit);
AXL_DEFINE_CLEANUP(axl_audit)

/* Is any of the files that the definition speaks of there, under `folder`? */
bool axl_audit_is_there(const struct axl_audit *audit, const char *folder);
/* All of them. */
int axl_audit_all(const struct axl_audit *audit, const char *folder,
                  const struct axl_audit_listener *listener, struct axl_error **err);

/* Does it speak of a file of this name, in whatever folder? */
bool axl_audit_knows(const struct axl_audit *audit, const char *path);
/* Audit this file, a copy perhaps, as the one of its name, which the definition must know. */
int axl_audit_file(const struct axl_audit *audit, const char *path,
                   const struct axl_audit_listener *listener, struct axl_error **err);

#endif
