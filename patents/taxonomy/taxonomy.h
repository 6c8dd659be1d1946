/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A technology taxonomy: technologies with the classes and phrases that mark a
 * document as theirs (taxonomies/<id>.json, axlens-taxonomy(5)).
 */
#ifndef PATENTS_TAXONOMY_TAXONOMY_H
#define PATENTS_TAXONOMY_TAXONOMY_H

#include "base/definition.h"
#include "patents/document/symbol.h"
#include "patents/taxonomy/runs.h"

struct axl_taxonomy;

/*
 * Faults (unbalanced parentheses, an empty expression, a symbol of no known shape, an
 * unknown key) are located by path.
 */
int axl_taxonomy_load(const struct axl_definitions *definitions, const char *id,
                      struct axl_taxonomy **ret_taxonomy, struct axl_error **err);
void axl_taxonomy_free(struct axl_taxonomy *taxonomy);
AXL_DEFINE_CLEANUP(axl_taxonomy)

struct axl_technology {
	const char *id; /* within its taxonomy: "ai" */
	const char *label_ko, *label_en;
};

const char *axl_taxonomy_id(const struct axl_taxonomy *taxonomy);
const char *axl_taxonomy_text(const struct axl_taxonomy *taxonomy); /* as compact JSON */
const char *axl_taxonomy_hash(const struct axl_taxonomy *taxonomy); /* SHA-256 of that text */
/* In the definition's order. */
size_t axl_taxonomy_technologies(const struct axl_taxonomy *taxonomy,
                                 const struct axl_technology **ret_technologies);

/* The searched parts of a document. */
enum axl_part { AXL_PART_TITLE, AXL_PART_ABSTRACT, AXL_PART_COUNT };

struct axl_document_class {
	const char *scheme; /* "ipc" or "cpc" */
	struct axl_symbol symbol;
};

/* What a document is judged by. */
struct axl_subject {
	struct axl_runs parts[AXL_PART_COUNT];
	const struct axl_document_class *classes;
	size_t class_count;
	int year; /* of filing; 0 where unknown: then no symbol's `until` speaks against it */
};

enum axl_tag_evidence { AXL_TAG_CLASS, AXL_TAG_PHRASE };

/* One reason why a document belongs to a technology. */
struct axl_tag {
	size_t technology; /* position in the taxonomy */
	enum axl_tag_evidence evidence;
	const char *match; /* the document's symbol, or the expression that hit */
	const char *place; /* "class", "title" or "abstract" */
};
typedef int (*axl_tag_each)(void *context, const struct axl_tag *tag, struct axl_error **err);

/*
 * Every reason, once, technology by technology; a document belongs to those that have one.
 * -1 where the callback gave that.
 */
int axl_taxonomy_tag(const struct axl_taxonomy *taxonomy, const struct axl_subject *subject,
                     axl_tag_each each, void *context, struct axl_error **err);

#endif
