/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From patent classes to industries: symbols of the IPC -> the 35 technology fields of WIPO ->
 * divisions of NACE by published shares -> divisions of KSIC by a link of our own, which may
 * differ by field where a NACE division is split. Definitions concordances/<id>.json
 * (axlens-concordance(5)).
 */
#ifndef PATENTS_MATCH_CONCORDANCE_H
#define PATENTS_MATCH_CONCORDANCE_H

#include "base/definition.h"
#include "ksic/classification/classification.h"
#include "patents/document/symbol.h"

enum { AXL_CONCORDANCE_FIELDS = 35 };

struct axl_concordance;

/*
 * The links' codes are converted to the revision where that is another (equal shares, as
 * axl_ksic_convert()). AXL_ERROR_DATA, located by path: a symbol of two fields, shares of a field
 * that do not sum to 1, a NACE division without a link, an unknown KSIC code.
 */
int axl_concordance_load(const struct axl_definitions *definitions, const char *id,
                         const struct axl_ksic *ksic, int revision,
                         struct axl_concordance **ret_concordance, struct axl_error **err);
void axl_concordance_free(struct axl_concordance *concordance);
AXL_DEFINE_CLEANUP(axl_concordance)

/* 1 to 35 by the narrowest symbol that covers this one; 0 where none does. */
unsigned axl_concordance_field(const struct axl_concordance *concordance,
                               const struct axl_symbol *symbol);
/* Of the field: "제어" or "Control". */
const char *axl_concordance_label(const struct axl_concordance *concordance, unsigned field,
                                  bool korean);

/* Divisions that any field leads to, in classification order. */
size_t axl_concordance_industries(const struct axl_concordance *concordance,
                                  const struct axl_ksic_item *const **ret_items);
/* Of a field, over those divisions: sums to 1. */
const double *axl_concordance_shares(const struct axl_concordance *concordance, unsigned field);

#endif
