/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which firms hold which patents, by the links that the store keeps (patents/link/linking.h). */
#ifndef PATENTS_LINK_LINK_H
#define PATENTS_LINK_LINK_H

#include "patents/corpus/corpus.h"

struct axl_link {
	int64_t unit;  /* of the firm */
	size_t patent; /* position in the corpus */
};

struct axl_links {
	struct axl_link *items; /* by unit, then by patent; each once */
	size_t count, capacity;
	size_t names, linked_names; /* spellings of applicants, those that are a firm's */
};

/* Of the documents that have a technology. What a firm took over from a body that went into it
 * (method successor) is not counted as its own. */
int axl_links_load(struct axl_store *store, const char *wave, const struct axl_corpus *corpus,
                   struct axl_links **ret_links, struct axl_error **err);
void axl_links_free(struct axl_links *links);
AXL_DEFINE_CLEANUP(axl_links)

/* The links of a unit: how many, and the first of them. */
size_t axl_links_of(const struct axl_links *links, int64_t unit, const struct axl_link **ret_first);

#endif
