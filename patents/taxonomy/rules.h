/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What marks a document as one of a technology: what taxonomy.c reads, for those that match. */
#ifndef PATENTS_TAXONOMY_RULES_H
#define PATENTS_TAXONOMY_RULES_H

#include "patents/taxonomy/expression.h"
#include "patents/taxonomy/taxonomy.h"

/* A symbol with what lies below it, or a range. */
struct axl_class_rule {
	const char *scheme; /* "ipc" or "cpc" */
	struct axl_symbol from;
	struct axl_symbol to; /* of a range, else as from */
	bool range;
	int until; /* last year; 0: still in force */
};

struct axl_phrase_rule {
	struct axl_expression *expression;
	unsigned parts; /* bits: where it is looked for */
};

/* Of one technology. */
struct axl_rules {
	struct axl_class_rule *classes;
	size_t class_count, class_capacity;
	struct axl_phrase_rule *phrases;
	size_t phrase_count, phrase_capacity;
};

/* As many as there are technologies. */
const struct axl_rules *axl_taxonomy_rules(const struct axl_taxonomy *taxonomy);

bool axl_class_rule_covers(const struct axl_class_rule *rule,
                           const struct axl_document_class *document_class, int year);

#endif
