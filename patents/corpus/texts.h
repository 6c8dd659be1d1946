/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the documents of a corpus say: applicants, titles and classes, document by document. Of
 * those that have a technology. */
#ifndef PATENTS_CORPUS_TEXTS_H
#define PATENTS_CORPUS_TEXTS_H

#include "patents/corpus/corpus.h"

/* The text lives during the call; a non-zero answer ends the walk and is returned. */
typedef int (*axl_patent_text_each)(void *context, size_t patent, const char *text,
                                    struct axl_error **err);

/* The role of those who hold the documents: applicant, affiliation. */
const char *axl_corpus_holder_role(const struct axl_corpus *corpus);

/* Names of applicants (of papers, affiliations), each once, in the file's order. */
int axl_corpus_applicants(const struct axl_corpus *corpus, axl_patent_text_each each, void *context,
                          struct axl_error **err);
int axl_corpus_titles(const struct axl_corpus *corpus, axl_patent_text_each each, void *context,
                      struct axl_error **err);
/* Symbols; several numbers of a patent may give one of them again. */
int axl_corpus_classes(const struct axl_corpus *corpus, axl_patent_text_each each, void *context,
                       struct axl_error **err);

/* The patent of a fact. Ids come in ascending order: `at`, 0 at first, moves on to the fact. False
 * where it speaks of none. */
bool axl_corpus_move_to(const struct axl_corpus *corpus, size_t *at, int64_t id);

#endif
