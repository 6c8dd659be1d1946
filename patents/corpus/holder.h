/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who holds the patents of a technology: applicants by the names that the files give. */
#ifndef PATENTS_CORPUS_HOLDER_H
#define PATENTS_CORPUS_HOLDER_H

#include "base/arena.h"
#include "patents/corpus/corpus.h"

struct axl_holder {
	size_t technology; /* position in the taxonomy */
	const char *name;  /* as read: spellings are not united */
	size_t patents;    /* whole count: one for each patent of which it is an applicant */
	size_t rank;       /* within the technology from 1; ties share the best rank */
};

struct axl_holders {
	struct axl_holder *items; /* by technology, patents (most first), name */
	size_t count, capacity;
	struct axl_arena *names;
};

int axl_holders_load(struct axl_store *store, const char *wave, const struct axl_corpus *corpus,
                     struct axl_holders **ret_holders, struct axl_error **err);
void axl_holders_free(struct axl_holders *holders);
AXL_DEFINE_CLEANUP(axl_holders)

#endif
