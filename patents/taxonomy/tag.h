/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reasons why documents belong to technologies, kept in the store (table document_tag). */
#ifndef PATENTS_TAXONOMY_TAG_H
#define PATENTS_TAXONOMY_TAG_H

#include "base/store/store.h"
#include "patents/taxonomy/taxonomy.h"

/*
 * Tag the documents of the wave's versions that this very taxonomy has not tagged yet; what an
 * older text of the taxonomy said of them is thrown away. In the caller's transaction.
 */
int axl_tag_wave(struct axl_store *store, const char *wave, const struct axl_taxonomy *taxonomy,
                 struct axl_error **err);

/* How many of the wave's versions this very taxonomy has still to tag. */
int axl_tag_pending(struct axl_store *store, const char *wave, const struct axl_taxonomy *taxonomy,
                    size_t *ret_count, struct axl_error **err);

#endif
