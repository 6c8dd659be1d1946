/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who holds the patents of a technology: applicants by the names that the files give. */
#ifndef PATENTS_CORPUS_HOLDER_H
#define PATENTS_CORPUS_HOLDER_H

#include "patents/corpus/applicants.h"

struct axl_holder {
	size_t technology; /* position in the taxonomy */
	size_t applicant;  /* position among the applicants: spellings are not united */
	size_t patents;    /* whole count: one for each patent of which it is an applicant */
	double fractional; /* each patent shared alike among its applicants */
	size_t rank;       /* within the technology from 1; ties share the best rank */
};

struct axl_holders {
	struct axl_holder *items; /* by technology, count (most first), name */
	size_t count, capacity;
};

/*
 * Ranked by whole or by fractional counts. AXL_ERROR_INTERNAL where the fractional counts of a
 * technology are not as many as its patents that name an applicant.
 */
int axl_holders_new(const struct axl_corpus *corpus, const struct axl_applicants *applicants,
                    size_t technologies, bool fractional, struct axl_holders **ret_holders,
                    struct axl_error **err);
void axl_holders_free(struct axl_holders *holders);
AXL_DEFINE_CLEANUP(axl_holders)

#endif
