/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Auditing a table that no definition speaks of: which rows and columns are totals, shares and
 * rates is read off their names, by the words of tables/default.json (axlens-tables(5)), and what
 * was assumed is told.
 *
 * - Rows named as totals are of all others; of the rows of a group, where a column has the same
 *   text in a group and its total and nowhere else; else of the rows above them (below them where
 *   the table begins with one). A total of subtotals is of them.
 * - A column named as a total is the sum of the years before it. Otherwise a column is the sum of
 *   the columns before it, a share that of a column, a rate that of two
 *   years only where that holds in the definition's share of the rows.
 * - All figures are rounded to the last digit of their column.
 */
#ifndef PROJECT_AUDIT_GUESS_H
#define PROJECT_AUDIT_GUESS_H

#include "project/audit/audit.h"

/* What was assumed of a table: a whole sentence without full stop, translated. */
typedef void (*axl_audit_assumed)(void *context, const char *file, const char *text);

int axl_audit_guess(const struct axl_definitions *definitions, const char *path,
                    const struct axl_audit_listener *listener, axl_audit_assumed assumed,
                    struct axl_error **err);

#endif
