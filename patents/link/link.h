/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which firms hold which patents: applicants' names that are certainly a firm's (ksic/firm.h). */
#ifndef PATENTS_LINK_LINK_H
#define PATENTS_LINK_LINK_H

#include "base/arena.h"
#include "patents/corpus/corpus.h"

struct axl_link {
	int64_t unit;  /* of the firm */
	size_t patent; /* position in the corpus */
};

struct axl_linked_name {
	const char *name; /* as read */
	int64_t unit;     /* 0: no firm's, or that of several */
};

struct axl_links {
	struct axl_link *items; /* by unit, then by patent; each once */
	size_t count, capacity;
	struct axl_linked_name *names; /* every applicant's, each once, as first met */
	size_t name_count, name_capacity;
	struct axl_arena *texts;
};

/* Of the patents that have a technology. */
int axl_links_load(struct axl_store *store, const char *wave, const struct axl_corpus *corpus,
                   struct axl_links **ret_links, struct axl_error **err);
void axl_links_free(struct axl_links *links);
AXL_DEFINE_CLEANUP(axl_links)

/* The links of a unit: how many, and the first of them. */
size_t axl_links_of(const struct axl_links *links, int64_t unit, const struct axl_link **ret_first);

/* Note in the store that these names are those firms' (table party_link); what people decided
 * about a name stays. In the caller's transaction. */
int axl_links_keep(struct axl_store *store, const struct axl_links *links, struct axl_error **err);

#endif
