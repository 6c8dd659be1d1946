/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The review workbook (연결 검토표): the pairs of names that are too alike to part and too
 * unlike to join, a row each, for people to say what they are.
 *
 * Sheets: guide (what to do, what the words mean, how far one has come), review (the pairs, with
 * a drop-down and a field for the reason), sources, and a hidden one that holds the pairs' keys in
 * full. Only verdicts and reasons can be written in. Rows come in the caller's order.
 */
#ifndef TEMPLATES_LINK_REVIEW_H
#define TEMPLATES_LINK_REVIEW_H

#include "templates/book/evidence.h"
#include "patents/link/linking.h"
#include "templates/book/labels.h"
#include "templates/link/pair.h"

/* What is known of the firm, as it is shown; "" for what is not known. */
struct axl_review_firm {
	const char *region;   /* name */
	const char *number;   /* business registration number, masked or not as the caller likes */
	const char *industry; /* code and name */
};

/* How the two compare in one field. */
enum axl_review_agreement {
	AXL_REVIEW_UNSTATED, /* at least one side says nothing */
	AXL_REVIEW_AGREES,
	AXL_REVIEW_NEARLY,
	AXL_REVIEW_DISAGREES,
	AXL_REVIEW_AGREEMENTS,
};
enum axl_review_compared {
	AXL_REVIEW_OF_NAME,
	AXL_REVIEW_OF_FORM, /* legal form */
	AXL_REVIEW_OF_REGION,
	AXL_REVIEW_OF_NUMBER,
	AXL_REVIEW_COMPARED,
};

struct axl_review_pair {
	struct axl_review_identity identity;
	const char *applicant_region; /* its name, or "" */
	struct axl_review_firm firm;
	uint64_t documents; /* that bear the applicant's name */
	enum axl_review_agreement agreement[AXL_REVIEW_COMPARED];
	double weight; /* log2 of the odds that the evidence gives */
	enum axl_review_verdict suggested;
	enum axl_review_verdict verdict; /* what was said before, and why */
	const char *reason;
};

/* All that the workbook says. Borrowed. */
struct axl_review {
	const char *project; /* its name */
	const char *wave;
	const struct axl_labels *labels;
	const struct axl_review_pair *pairs;
	size_t count;
	double match,
	    floor; /* weights from which pairs are joined, and from which they are shown */
	struct axl_book_evidence evidence;
};

/*
 * Same content, same bytes. AXL_ERROR_USAGE where there is no pair, or more than a sheet takes;
 * AXL_ERROR_IO where the file cannot be written, which leaves an older one as it was.
 */
int axl_review_write(const struct axl_review *review, const char *path, struct axl_error **err);

/*
 * The pairs of a linking that wait for people: the names of the most documents first, of each name
 * its likeliest firms. What people left for later comes back with their reason.
 */
struct axl_review_pairs {
	struct axl_review_pair *items;
	size_t count, capacity;
	struct axl_arena *texts;
};
int axl_review_pairs_load(const struct axl_project *project, const struct axl_linking *linking,
                          struct axl_review_pairs **ret_pairs, struct axl_error **err);
void axl_review_pairs_free(struct axl_review_pairs *pairs);
AXL_DEFINE_CLEANUP(axl_review_pairs)

/* All of the workbook from the project and its linking. */
int axl_write_link_review(struct axl_project *project, const char *wave,
                          const struct axl_linking *linking, const char *path, size_t *ret_pairs,
                          struct axl_error **err);

#endif
