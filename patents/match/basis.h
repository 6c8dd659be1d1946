/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a match is computed from, whatever its level: the documents that have a technology, with
 * their classes and the firms that hold them.
 */
#ifndef PATENTS_MATCH_BASIS_H
#define PATENTS_MATCH_BASIS_H

#include "patents/corpus/corpus.h"
#include "patents/corpus/industry.h"
#include "patents/link/link.h"
#include "patents/match/concordance.h"
#include "patents/match/rule.h"

struct axl_match_class {
	struct axl_symbol symbol;
	unsigned field; /* of the concordance; 0: none */
	bool ai;        /* of the AI definition */
};

struct axl_match_holder {
	size_t patent;
	int64_t unit;                         /* of the firm */
	const struct axl_ksic_item *industry; /* never NULL */
};

enum axl_match_classing {
	AXL_MATCH_UNCLASSED, /* without any class */
	AXL_MATCH_UNMAPPED,  /* none in a field of the concordance */
	AXL_MATCH_AI_ONLY,   /* none in a field but those of the AI definition */
	AXL_MATCH_CLASSED,
};

/* Of each patent of the corpus; of those without a technology all is 0. */
struct axl_match_document {
	enum axl_match_classing classing;
	size_t class, class_count;   /* in classes: each symbol once */
	size_t counted;              /* of them, those that speak: in a field, and of the AI
	                                definition only where the document is AXL_MATCH_AI_ONLY */
	size_t holder, holder_count; /* in holders: firms of the register with an industry */
};

struct axl_match_basis {
	struct axl_match_rule *rule;
	struct axl_concordance *concordance;
	struct axl_corpus *corpus;
	struct axl_links *links;
	struct axl_register reg;
	struct axl_match_document *documents;
	struct axl_match_class *classes;
	size_t class_count, class_capacity;
	struct axl_match_holder *holders; /* by patent, then unit */
	size_t holder_count;
};

int axl_match_basis_load(struct axl_store *store, const char *wave, const struct axl_world *world,
                         struct axl_match_basis **ret_basis, struct axl_error **err);
void axl_match_basis_free(struct axl_match_basis *basis);
AXL_DEFINE_CLEANUP(axl_match_basis)

/* The class is one of those that say where the document belongs. */
static inline bool axl_match_counts(const struct axl_match_document *document,
                                    const struct axl_match_class *class)
{
	return class->field && class->ai == (document->classing == AXL_MATCH_AI_ONLY);
}

#endif
