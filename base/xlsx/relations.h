/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Relationships: how the parts of a workbook name each other. Inner header of base.
 */
#ifndef BASE_XLSX_RELATIONS_H
#define BASE_XLSX_RELATIONS_H

#include "base/xlsx/package.h"

struct axl_xlsx_relations;

/* Those of a part; "" stands for the package itself. */
int axl_xlsx_relations_load(struct axl_xlsx_package *package, const char *part,
                            struct axl_xlsx_relations **ret_relations, struct axl_error **err);
void axl_xlsx_relations_free(struct axl_xlsx_relations *relations);
AXL_DEFINE_CLEANUP(axl_xlsx_relations)

/*
 * A relationship's kind is the last word of its type ("worksheet", "styles"),
 * which the strict and the transitional form share. Both give the part's name,
 * or NULL where there is none; the first sets *ret_kind only where there is one.
 */
const char *axl_xlsx_relation_by_id(const struct axl_xlsx_relations *relations, const char *id,
                                    const char **ret_kind);
const char *axl_xlsx_relation_by_kind(const struct axl_xlsx_relations *relations, const char *kind);

#endif
