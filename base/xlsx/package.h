/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ZIP container of a workbook and the parts in it. Inner header of base.
 *
 * A container that is no .xlsx, or holds macros or links to other files, is
 * refused with what to do about it. Every part is read under a cap in bytes,
 * never in a ratio: honest sheets compress over 100:1.
 */
#ifndef BASE_XLSX_PACKAGE_H
#define BASE_XLSX_PACKAGE_H

#include "base/error.h"

#include <stdbool.h>
#include <stdint.h>

#define AXL_XLSX_SHEET_BYTES_MAX   (UINT64_C(1) << 30) /* streamed: bounds time, not memory */
#define AXL_XLSX_STRINGS_BYTES_MAX (UINT64_C(256) << 20)
#define AXL_XLSX_PART_BYTES_MAX    (UINT64_C(64) << 20) /* every other part */

struct axl_xlsx_package;

int axl_xlsx_package_open(const char *path, struct axl_xlsx_package **ret_package,
                          struct axl_error **err);
void axl_xlsx_package_free(struct axl_xlsx_package *package);
AXL_DEFINE_CLEANUP(axl_xlsx_package)

/* One part, read from its beginning. Lives no longer than its package. */
struct axl_xlsx_part;

/* AXL_ERROR_DATA where the part is missing, locked by a password, or says that it inflates beyond
 * the cap. */
int axl_xlsx_part_open(struct axl_xlsx_package *package, const char *name, uint64_t cap,
                       struct axl_xlsx_part **ret_part, struct axl_error **err);
void axl_xlsx_part_free(struct axl_xlsx_part *part);
AXL_DEFINE_CLEANUP(axl_xlsx_part)

/* Up to `size` bytes; 0 of them at the end, where the checksum has been found right. */
int axl_xlsx_part_read(struct axl_xlsx_part *part, void *bytes, size_t size, size_t *ret_length,
                       struct axl_error **err);

const char *axl_xlsx_part_name(const struct axl_xlsx_part *part);
/* Share of the part that has been read, 0 to 1. */
double axl_xlsx_part_progress(const struct axl_xlsx_part *part);

#endif
