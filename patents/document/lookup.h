/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One document of a wave. */
#ifndef PATENTS_DOCUMENT_LOOKUP_H
#define PATENTS_DOCUMENT_LOOKUP_H

#include "base/store/store.h"

/* As its file says; all texts are owned. */
struct axl_document {
	int64_t id;
	char *kind, *number, *title, *filed;
	char *applicants; /* ", " between, people by their first syllable */
	char *classes;    /* ", " between */
};
void axl_document_free(struct axl_document *document);
AXL_DEFINE_CLEANUP(axl_document)

/* By the id of its fact. */
int axl_document_load(struct axl_store *store, int64_t id, struct axl_document **ret_document,
                      struct axl_error **err);

/* By its number however it is written; of several sources that have it, the one read last.
 * NULL in *ret_document where there is none, here and above. */
int axl_document_find(struct axl_store *store, const char *wave, const char *number,
                      struct axl_document **ret_document, struct axl_error **err);

#endif
