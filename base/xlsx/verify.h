/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is a workbook that was just written whole? */
#ifndef BASE_XLSX_VERIFY_H
#define BASE_XLSX_VERIFY_H

#include "base/error.h"

/*
 * Every part can be unpacked, matches its checksum, and is well-formed XML to its end;
 * AXL_ERROR_IO names the part that is not. For what we wrote ourselves: nothing is
 * guarded against a hostile file.
 */
int axl_xlsx_verify(const char *path, struct axl_error **err);

#endif
