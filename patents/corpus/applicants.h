/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands on which patents: the applicants of a corpus, by the names that the files give
 * (two spellings are two applicants). */
#ifndef PATENTS_CORPUS_APPLICANTS_H
#define PATENTS_CORPUS_APPLICANTS_H

#include "base/arena.h"
#include "patents/corpus/corpus.h"
#include "patents/indicator/network.h"

/* Where an applicant sits. */
enum axl_side {
	AXL_SIDE_UNKNOWN, /* no file says it, and the register has no firm of that name */
	AXL_SIDE_OUTSIDE, /* in another region or country */
	AXL_SIDE_HOME,    /* by an address in the home region, or as a firm of its register */
};

struct axl_applicants {
	const char **names;
	enum axl_side *sides; /* of the names */
	size_t count, capacity;
	/* Of patents that have a technology, patent by patent; `document` is the patent's
	 * position in the corpus. */
	struct axl_membership *memberships;
	size_t membership_count, membership_capacity;
	struct axl_arena *texts;
};

int axl_applicants_load(const struct axl_world *world, const struct axl_corpus *corpus,
                        struct axl_applicants **ret_applicants, struct axl_error **err);
void axl_applicants_free(struct axl_applicants *applicants);
AXL_DEFINE_CLEANUP(axl_applicants)

/* How many applicants the patent of this membership has. */
size_t axl_applicants_beside(const struct axl_applicants *applicants, size_t membership);

#endif
