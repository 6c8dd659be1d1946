/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook says of itself: its sheets, its calendar, where its other parts are. Inner header
 * of base. */
#ifndef BASE_XLSX_WORKBOOK_H
#define BASE_XLSX_WORKBOOK_H

#include "base/xlsx/package.h"

struct axl_xlsx_sheet {
	char *name;
	char *part; /* NULL: the workbook names a sheet that it does not hold */
	bool visible;
};

/* Plain data; all texts are the workbook's. Chart and dialogue sheets are left out. */
struct axl_xlsx_workbook {
	struct axl_xlsx_sheet *sheets;
	size_t sheet_count;
	size_t sheet_capacity;
	const char **visible; /* names of the visible sheets, in order */
	size_t visible_count;
	bool since_1904;
	char *strings_part; /* NULL: none */
	char *styles_part;  /* NULL: none */
};

int axl_xlsx_workbook_load(struct axl_xlsx_package *package,
                           struct axl_xlsx_workbook **ret_workbook, struct axl_error **err);
void axl_xlsx_workbook_free(struct axl_xlsx_workbook *workbook);
AXL_DEFINE_CLEANUP(axl_xlsx_workbook)

/*
 * The sheet of a name, hidden or not (as written, else as compared by
 * axl_text_fold); the first visible one where name is NULL. AXL_ERROR_DATA lists
 * the sheets there are.
 */
int axl_xlsx_workbook_choose(const struct axl_xlsx_workbook *workbook, const char *name,
                             const struct axl_xlsx_sheet **ret_sheet, struct axl_error **err);

#endif
