/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a row or a column of an input-output table is. Column maps name the roles in capitals
 * (INTERMEDIATE, VALUE_ADDED, ...) in place of a total's own name; whatever else stands there is a
 * sector.
 */
#ifndef KSIC_CHAIN_ROLE_H
#define KSIC_CHAIN_ROLE_H

#include "base/slice.h"

#include <stdbool.h>

enum axl_io_role {
	AXL_IO_SECTOR,
	AXL_IO_INTERMEDIATE, /* sum over the sectors: 중간수요계, 중간투입계 */
	/* columns: what each sector's row goes to, */
	AXL_IO_FINAL,       /* a part of final demand at home: consumption, investment, stocks */
	AXL_IO_EXPORTS,     /* the part that goes abroad */
	AXL_IO_FINAL_TOTAL, /* 최종수요계 = final + exports */
	AXL_IO_DEMAND,      /* 총수요계 = intermediate + final total */
	/* and where it comes from: */
	AXL_IO_OUTPUT,       /* 총산출 */
	AXL_IO_IMPORTS,      /* 수입 */
	AXL_IO_OTHER_SUPPLY, /* taxes on imports, margins */
	AXL_IO_SUPPLY,       /* 총공급계 = output + imports + other supply = 총수요계 */
	/* rows: what each sector's column is made of besides its inputs */
	AXL_IO_COMPENSATION, /* 피용자보수: the part of value added that is earned as wages */
	AXL_IO_VALUE_ADDED_OTHER, /* its other parts */
	AXL_IO_VALUE_ADDED,       /* 부가가치계 */
	AXL_IO_INPUT,             /* 총투입계 = intermediate + value added = 총산출 */
	AXL_IO_EMPLOYMENT,        /* 취업자수: persons; no part of any sum */
	AXL_IO_IMPORTED, /* imported inputs in a table of domestic flows: 수입중간투입 */
	AXL_IO_ROLES,
};

/* "sector", "intermediate" ...: as stored. */
const char *axl_io_role_name(enum axl_io_role role);
bool axl_io_role_from_name(const char *name, enum axl_io_role *ret_role);
/* By the word that maps use; AXL_IO_SECTOR for any other text. */
enum axl_io_role axl_io_role_read(struct axl_slice text);
/* The word itself: "VALUE_ADDED"; "" for a sector. */
const char *axl_io_role_word(enum axl_io_role role);

#endif
