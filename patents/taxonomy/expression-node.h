/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an expression is made of: between expression.c, which parses, and those that match. */
#ifndef PATENTS_TAXONOMY_EXPRESSION_NODE_H
#define PATENTS_TAXONOMY_EXPRESSION_NODE_H

#include "patents/taxonomy/expression.h"
#include "patents/taxonomy/runs.h"

enum node_kind { NODE_PHRASE, NODE_NEAR, NODE_NOT, NODE_AND, NODE_OR };

/* A run that a text must have. */
struct piece {
	enum axl_run_kind kind;
	bool truncated; /* Latin: any continuation of the word */
	char *letters;  /* folded */
	size_t length;
};

struct node {
	enum node_kind kind;
	struct node *left, *right; /* NOT: left alone */
	uint32_t distance;         /* NEAR: at most so many words on */
	bool ordered;              /* NEAR: the right one follows the left one */
	struct piece *pieces;      /* PHRASE: runs that follow one another */
	size_t piece_count, piece_capacity;
	size_t number; /* PHRASE: from 0 within its expression */
};

struct axl_expression {
	char *text;
	struct node *root;
	size_t phrase_count;
};

#endif
