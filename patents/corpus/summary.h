/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What documents a wave has, and what they lack, whatever they are tagged with.
 *
 * A document is what one number names, or, of papers, what one DOI names: a paper that two services
 * give under numbers of their own is one. It lacks what none of the rows that tell of it gives.
 */
#ifndef PATENTS_CORPUS_SUMMARY_H
#define PATENTS_CORPUS_SUMMARY_H

#include "base/store/store.h"

/* Of one kind in one source, or in all of them. */
struct axl_document_summary {
	const char *kind;   /* patent, paper */
	const char *source; /* "": all sources, a document of several of them once */
	int64_t rows;       /* that tell of documents */
	int64_t repeated;  /* rows that were rejected as their file has them twice: pages overlap */
	int64_t numbers;   /* different ones */
	int64_t documents; /* numbers, those that share a DOI taken as one */
	int64_t undated;   /* documents without a day of filing or publication */
	int64_t unclassed; /* ... without a class */
	int64_t unheld;    /* ... without an applicant or affiliation */
	int64_t unplaced;  /* ... whose region neither the file nor an address of a party names */
};

/* Borrows its argument for the call. */
typedef void (*axl_document_summary_each)(void *context,
                                          const struct axl_document_summary *summary);

/* Patents, then papers; of each the sources by name, then all of them. */
int axl_document_summaries(struct axl_store *store, const char *wave,
                           axl_document_summary_each each, void *context, struct axl_error **err);

#endif
