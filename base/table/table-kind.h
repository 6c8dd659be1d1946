/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is by its first bytes, whatever its name says. Inner header of base. */
#ifndef BASE_TABLE_TABLE_KIND_H
#define BASE_TABLE_TABLE_KIND_H

#include "base/table/table.h"

enum axl_table_kind {
	AXL_TABLE_CSV,
	AXL_TABLE_ZIP,    /* a workbook, or said to be */
	AXL_TABLE_JSON,   /* a document, it is hoped a list of records */
	AXL_TABLE_XML,    /* the same */
	AXL_TABLE_TAGGED, /* records of Web of Science as lines with tags */
};

/*
 * Recognise a file that can be read as a table. Anything else (old or encrypted
 * Excel, HTML named .xls, DRM wrappers, PDF, lock files, nothing at all) is
 * AXL_ERROR_DATA, with what it is and what to do.
 */
int axl_table_kind_find(const char *path, const struct axl_table_format *format,
                        enum axl_table_kind *ret_kind, struct axl_error **err);

#endif
