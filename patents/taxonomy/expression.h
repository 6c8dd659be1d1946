/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keyword expressions of a taxonomy (axlens-taxonomy(5)): phrases, truncation
 * "learn*", proximity "+2w" and "/2w", AND, OR, NOT and parentheses.
 *
 *     expression  = conjunct {OR conjunct}
 *     conjunct    = negation {[AND] NOT negation | AND negation}
 *     negation    = {NOT} nearby
 *     nearby      = primary {("+" n "w" | "/" n "w") primary}
 *     primary     = phrase | "(" expression ")"
 *
 * AND, OR and NOT speak of the whole document, phrases and proximity of one part of it.
 */
#ifndef PATENTS_TAXONOMY_EXPRESSION_H
#define PATENTS_TAXONOMY_EXPRESSION_H

#include "base/error.h"

struct axl_expression;

/*
 * AXL_ERROR_DATA for an empty expression, unbalanced parentheses, an operator without its
 * operands, proximity of anything but words and their alternatives, a "*" that ends no word,
 * and for an expression that texts match without any of its runs.
 */
int axl_expression_parse(const char *text, struct axl_expression **ret_expression,
                         struct axl_error **err);
void axl_expression_free(struct axl_expression *expression);
AXL_DEFINE_CLEANUP(axl_expression)

const char *axl_expression_text(const struct axl_expression *expression);

#endif
