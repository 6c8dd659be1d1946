/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands on which patents: the applicants of a corpus, by the names that the files give
 * (two spellings are two applicants). */
#ifndef PATENTS_CORPUS_APPLICANTS_H
#define PATENTS_CORPUS_APPLICANTS_H

#include "base/arena.h"
#include "patents/corpus/corpus.h"
#include "patents/indicator/network.h"

struct axl_applicants {
	const char **names;
	size_t count, capacity;
	/* Of patents that have a technology, patent by patent; `document` is the patent's
	 * position in the corpus. */
	struct axl_membership *memberships;
	size_t membership_count, membership_capacity;
	struct axl_arena *texts;
};

int axl_applicants_load(struct axl_store *store, const char *wave, const struct axl_corpus *corpus,
                        struct axl_applicants **ret_applicants, struct axl_error **err);
void axl_applicants_free(struct axl_applicants *applicants);
AXL_DEFINE_CLEANUP(axl_applicants)

#endif
