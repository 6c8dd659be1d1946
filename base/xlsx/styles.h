/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of a workbook's cell styles show dates. Inner header of base. */
#ifndef BASE_XLSX_STYLES_H
#define BASE_XLSX_STYLES_H

#include "base/xlsx/package.h"

struct axl_xlsx_styles;

/* part may be NULL: a workbook without styles. */
int axl_xlsx_styles_load(struct axl_xlsx_package *package, const char *part,
                         struct axl_xlsx_styles **ret_styles, struct axl_error **err);
void axl_xlsx_styles_free(struct axl_xlsx_styles *styles);
AXL_DEFINE_CLEANUP(axl_xlsx_styles)

/* The style of a cell (its "s"); one that is not there shows no date. */
bool axl_xlsx_style_is_date(const struct axl_xlsx_styles *styles, size_t style);

#endif
