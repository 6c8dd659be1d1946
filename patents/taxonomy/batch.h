/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents that are tagged together: their texts lie one behind the other, so that one
 * scan reads them all. A batch is filled, tagged (tagger.h) and cleared in turn; its memory
 * is kept.
 */
#ifndef PATENTS_TAXONOMY_BATCH_H
#define PATENTS_TAXONOMY_BATCH_H

#include "base/arena.h"
#include "base/buffer.h"
#include "patents/taxonomy/taxonomy.h"

#include <stdint.h>

/* A part of a document, folded as phrase.h wants it. */
struct axl_batch_text {
	size_t start, length; /* bytes of the batch's letters */
	size_t document;      /* position in the batch */
	enum axl_part part;
};

struct axl_batch_document {
	int64_t id; /* the caller's */
	int year;   /* of filing; 0 where unknown: then no symbol's `until` speaks against it */
	size_t first_text, text_count;
	size_t first_class, class_count;
};

struct axl_batch_tag {
	size_t document; /* position in the batch */
	struct axl_tag tag;
};

/* To be read by all; written by the functions here and by the tagger. */
struct axl_batch {
	struct axl_buffer letters;
	struct axl_batch_text *texts;
	size_t text_count, text_capacity;
	struct axl_batch_document *documents;
	size_t document_count, document_capacity;
	struct axl_document_class *classes;
	size_t class_count, class_capacity;
	/* by document; for each technology by technology, classes before phrases */
	struct axl_batch_tag *tags;
	size_t tag_count, tag_capacity;
	struct axl_arena *arena; /* of the tags' texts */
};

struct axl_batch *axl_batch_new(void);
void axl_batch_free(struct axl_batch *batch);
AXL_DEFINE_CLEANUP(axl_batch)
void axl_batch_clear(struct axl_batch *batch);

/* What is added next belongs to this document. */
void axl_batch_add_document(struct axl_batch *batch, int64_t id, int year);
/* Valid UTF-8. Each part at most once a document; empty ones need not be added. */
void axl_batch_add_text(struct axl_batch *batch, enum axl_part part, struct axl_slice text);
void axl_batch_add_class(struct axl_batch *batch, const struct axl_document_class *document_class);

static inline struct axl_slice axl_batch_letters(const struct axl_batch *batch,
                                                 const struct axl_batch_text *text)
{
	return (struct axl_slice){batch->letters.bytes + text->start, text->length};
}

#endif
