/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All class rules of a taxonomy, found by the symbol of a document at once. */
#ifndef PATENTS_TAXONOMY_CLASS_INDEX_H
#define PATENTS_TAXONOMY_CLASS_INDEX_H

#include "patents/taxonomy/rules.h"

struct axl_class_index;

/* Borrows the rules. */
struct axl_class_index *axl_class_index_new(const struct axl_rules *rules, size_t technologies);
void axl_class_index_free(struct axl_class_index *index);
AXL_DEFINE_CLEANUP(axl_class_index)

/* Each technology that a rule of says the class belongs to, perhaps several times. */
typedef void (*axl_class_index_each)(void *context, size_t technology);
void axl_class_index_find(const struct axl_class_index *index,
                          const struct axl_document_class *document_class, int year,
                          axl_class_index_each each, void *context);

#endif
