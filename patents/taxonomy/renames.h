/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Symbols that moved to other places of their classification (renames/<id>.json,
 * axlens-taxonomy(5)): a rule for the old place holds for the new one, and the other way
 * round where that is certain.
 */
#ifndef PATENTS_TAXONOMY_RENAMES_H
#define PATENTS_TAXONOMY_RENAMES_H

#include "base/definition.h"
#include "patents/taxonomy/rules.h"

struct axl_renames;

int axl_renames_load(const struct axl_definitions *definitions, const char *id,
                     struct axl_renames **ret_renames, struct axl_error **err);
void axl_renames_free(struct axl_renames *renames);
AXL_DEFINE_CLEANUP(axl_renames)

/* The definition as compact JSON, owned by the caller. */
char *axl_renames_text(const struct axl_renames *renames);

/*
 * Add what follows for a technology from its rules:
 *
 *     a rule that takes in a whole old place, and does not end with it, takes its new places;
 *     a rule that takes in all new places of an old one takes that, for documents filed
 *     before the move.
 */
void axl_renames_extend(const struct axl_renames *renames, struct axl_rules *rules);

/* The year from which nothing is filed under the symbol any more; 0 where it is in force. */
int axl_renames_end(const struct axl_renames *renames,
                    const struct axl_document_class *document_class);

#endif
