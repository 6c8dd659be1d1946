/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Workbooks made by hand, part by part, so that every quirk is exact. A fixture
 * that cannot be made aborts.
 */
#ifndef TESTS_UNIT_XLSX_FIXTURE_H
#define TESTS_UNIT_XLSX_FIXTURE_H

#include "base/table/table-backend.h"

#include <zip.h>

#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define SHEET_HEAD                                                                                 \
	XML_HEAD "<worksheet "                                                                     \
		 "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\n"
#define STRINGS(items)                                                                             \
	XML_HEAD "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" items \
		 "</sst>"
#define STYLES(items)                                                                              \
	XML_HEAD "<styleSheet "                                                                    \
		 "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" items      \
		 "</styleSheet>"
#define WORKBOOK(items)                                                                            \
	XML_HEAD "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "  \
		 "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"                \
		 "relationships\">" items "</workbook>"
#define RELATION_KINDS "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define RELATIONS(items)                                                                           \
	XML_HEAD "<Relationships "                                                                 \
		 "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" items   \
		 "</Relationships>"
#define RELATION(id, kind, target)                                                                 \
	"<Relationship Id=\"" id "\" Type=\"" RELATION_KINDS kind "\" Target=\"" target "\"/>"

/* A part of NULL takes the ordinary text, "" is left out. rows stand in the ordinary sheet. */
struct fixture {
	const char *rows;
	const char *sheet;
	const char *strings;
	const char *styles;
	const char *workbook;
	const char *relations;
	const char *root;
	const char *types;
	const char *second;     /* xl/worksheets/sheet2.xml */
	const char *extra_name; /* any further part */
	const char *extra;
};

void fixture_write(const char *path, const struct fixture *fixture);

/* The same in steps, for archives with something peculiar. */
zip_t *fixture_begin(const char *path);
void fixture_add_parts(zip_t *zip, const struct fixture *fixture);
void fixture_end(zip_t *zip);

/* A backend as base/table/table.c sees it. */
struct opened {
	const struct axl_table_backend *backend;
	void *self;
};
int fixture_open(const char *path, const char *sheet, struct opened *ret_opened,
                 struct axl_error **err);

/* All rows as "line: field|field" a line, owned by the caller; NULL with err set where reading
 * fails. */
char *fixture_read(const char *path, const char *sheet, struct axl_error **err);

#endif
