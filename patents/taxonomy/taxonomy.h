/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A technology taxonomy: technologies with the classes and phrases that mark a
 * document as theirs (taxonomies/<id>.json, axlens-taxonomy(5)).
 */
#ifndef PATENTS_TAXONOMY_TAXONOMY_H
#define PATENTS_TAXONOMY_TAXONOMY_H

#include "base/definition.h"
#include "patents/document/symbol.h"
#include "patents/taxonomy/counting.h"

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
/* As compact JSON; the renames that it names stand on a second line. */
const char *axl_taxonomy_text(const struct axl_taxonomy *taxonomy);
const char *axl_taxonomy_hash(const struct axl_taxonomy *taxonomy); /* SHA-256 of that text */
/* Patents, as the definition has them counted. */
const struct axl_counting *axl_taxonomy_counting(const struct axl_taxonomy *taxonomy);
/* In the definition's order. */
size_t axl_taxonomy_technologies(const struct axl_taxonomy *taxonomy,
                                 const struct axl_technology **ret_technologies);
/* NULL where it names none (patents/taxonomy/renames.h). */
struct axl_renames;
const struct axl_renames *axl_taxonomy_renames(const struct axl_taxonomy *taxonomy);

/* The searched parts of a document. */
enum axl_part {
	AXL_PART_TITLE, /* in both languages, where a file has both */
	AXL_PART_ABSTRACT,
	AXL_PART_KEYWORDS,
	AXL_PART_CLAIMS,
	AXL_PART_COUNT,
};
const char *axl_part_name(enum axl_part part); /* "title" */

struct axl_document_class {
	const char *scheme; /* "ipc" or "cpc" */
	struct axl_symbol symbol;
};

enum axl_tag_evidence { AXL_TAG_CLASS, AXL_TAG_PHRASE };

/* One reason why a document belongs to a technology. */
struct axl_tag {
	size_t technology; /* position in the taxonomy */
	enum axl_tag_evidence evidence;
	const char *match; /* the document's symbol, or the expression that hit */
	const char *place; /* "class", or the name of a part */
};
#endif
