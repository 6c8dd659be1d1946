/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the match share; no other folder includes this. */
#ifndef PATENTS_MATCH_INSIDE_H
#define PATENTS_MATCH_INSIDE_H

#include "patents/match/basis.h"
#include "patents/match/match.h"

/* Count the documents into industries, cells and totals of the level (count.c). */
int axl_match_count(struct axl_match *match, const struct axl_match_basis *basis,
                    const struct axl_world *world, struct axl_error **err);

/* Figures of technologies and industries, and the cells' potential (potential.c). The rest of
 * the cells is there. */
int axl_match_measure(struct axl_match *match, struct axl_store *store, const char *wave,
                      const struct axl_world *world, struct axl_error **err);

/* The table at one level; the basis is borrowed. */
int axl_match_build(struct axl_store *store, const char *wave, const struct axl_world *world,
                    struct axl_match_basis *basis, enum axl_ksic_level level,
                    struct axl_match **ret_match, struct axl_error **err);

/* Of the holders of a document, those whose industry reaches down to the level. */
size_t axl_match_holders_at(const struct axl_match_basis *basis,
                            const struct axl_match_document *document, enum axl_ksic_level level);

#endif
