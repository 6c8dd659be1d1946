/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tagging as axlens-taxonomy(5) words it, rule by rule over a document's runs: slow, and
 * simple enough to be believed. What the tagger finds is compared with it.
 */
#ifndef TESTS_UNIT_SLOW_TAGGER_H
#define TESTS_UNIT_SLOW_TAGGER_H

#include "patents/taxonomy/batch.h"
#include "patents/taxonomy/expression-match.h"

struct slow_document {
	struct axl_runs parts[AXL_PART_COUNT];
	const struct axl_document_class *classes;
	size_t class_count;
	int year;
};

void slow_document_init(struct slow_document *document);
void slow_document_release(struct slow_document *document);

bool slow_matches(const struct axl_expression *expression, struct slow_document *document,
                  unsigned searched, unsigned *ret_parts);

/* Appends "ai:class:G06N 3/08:class;" for every reason, in the tagger's order. */
void slow_tag(const struct axl_taxonomy *taxonomy, struct slow_document *document,
              struct axl_buffer *out);

/* Appends the tags of one document of a batch likewise. */
void write_tags(const struct axl_taxonomy *taxonomy, const struct axl_batch *batch, size_t document,
                struct axl_buffer *out);

#endif
