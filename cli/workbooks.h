/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes workbooks and names them in a table, for axlens run and axlens report. */
#ifndef CLI_WORKBOOKS_H
#define CLI_WORKBOOKS_H

#include "cli/industry/choice.h"
#include "cli/score/ranking.h"

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
/*
 * <folder>/industry-<level or scheme>[-<region>]-<wave>.xlsx, and its row; the region where it is
 * not the project's. Where the wave has no figures for it: AXL_ERROR_USAGE if it is wanted,
 * else a remark.
 */
int axl_workbooks_write_industry(struct axl_workbooks *workbooks,
                                 const struct axl_industry_choice *choice, bool wanted,
                                 struct axl_error **err);
/* <folder>/match-<level>-<wave>.xlsx, likewise; a project without a taxonomy has none, and no
 * remark says so. */
int axl_workbooks_write_match(struct axl_workbooks *workbooks,
                              const struct axl_industry_choice *choice, bool wanted,
                              struct axl_error **err);
void axl_workbooks_end(struct axl_workbooks *workbooks);

#endif
