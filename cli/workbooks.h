/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes workbooks and names them in a table, for axlens run and axlens report. */
#ifndef CLI_WORKBOOKS_H
#define CLI_WORKBOOKS_H

#include "cli/ranking.h"

struct axl_workbooks {
	struct axl_context *context;
	const char *folder; /* made where it is not there */
	bool begun;         /* the table is open */
};

/*
 * <folder>/<model>-<wave>.xlsx, and its row. A ranking without a unit has no workbook: a remark
 * says so.
 */
int axl_workbooks_write(struct axl_workbooks *workbooks, const struct axl_ranking *ranking,
                        struct axl_error **err);
void axl_workbooks_end(struct axl_workbooks *workbooks);

#endif
