/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a document belongs to technologies, with the words in their place. */
#ifndef PATENTS_TAXONOMY_REASON_H
#define PATENTS_TAXONOMY_REASON_H

#include "base/store/store.h"
#include "patents/taxonomy/expression-match.h"
#include "patents/taxonomy/taxonomy.h"

/* excerpt: some of the text about the first place, which stands between « and »; NULL for a class.
 */
typedef int (*axl_reason_each)(void *context, const struct axl_tag *tag, const char *excerpt);

/* As the document's text and the taxonomy are now. A non-zero answer ends the walk and is returned.
 */
int axl_reasons(struct axl_store *store, const struct axl_taxonomy *taxonomy, int64_t document,
                axl_reason_each each, void *context, struct axl_error **err);

/* The text about a place of its folded form; cut between characters, … where it goes on. */
void axl_reason_excerpt(struct axl_slice text, struct axl_slice folded, struct axl_place place,
                        struct axl_buffer *out);

/* Documents of a technology by what they were found by. */
struct axl_tag_count {
	size_t by_class, by_phrase, by_both;
};

/* Of a wave. A document that several sources tell of counts for each of them. */
struct axl_tag_summary {
	size_t documents, tagged;
	size_t unreadable;            /* symbols of documents that are none */
	size_t dead;                  /* symbols that had moved before their document was filed */
	struct axl_tag_count *counts; /* by technology */
};

int axl_tag_summary(struct axl_store *store, const char *wave, const struct axl_taxonomy *taxonomy,
                    struct axl_tag_summary *ret_summary, struct axl_error **err);
void axl_tag_summary_release(struct axl_tag_summary *summary);

#endif
