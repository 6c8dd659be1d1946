/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A phrase read off a text itself, at one place. */
#ifndef PATENTS_TAXONOMY_PHRASE_H
#define PATENTS_TAXONOMY_PHRASE_H

#include "base/slice.h"
#include "patents/taxonomy/expression-node.h"

/*
 * Whether the phrase stands where its first letter would be the one at `at`, and where it
 * ends. The text is folded (axl_text_fold_words), but for capitals of ASCII and runs of
 * several ' '.
 */
bool axl_phrase_stands(const struct node *phrase, struct axl_slice text, size_t at,
                       size_t *ret_end);

/* Printed words that begin behind the letter before `from` and up to the one at `to`; where there
 * are more than `most`, any number above that. */
uint32_t axl_phrase_words(struct axl_slice text, size_t from, size_t to, uint32_t most);

#endif
