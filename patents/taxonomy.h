/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A technology taxonomy: technologies with the classes and phrases that mark a
 * document as theirs (taxonomies/<id>.json).
 */
#ifndef PATENTS_TAXONOMY_H
#define PATENTS_TAXONOMY_H

#include "base/definition.h"

struct axl_taxonomy;

/* Faults (unbalanced parentheses, an empty expression, an unknown key) are located by path. */
int axl_taxonomy_load(const struct axl_definitions *definitions, const char *id,
                      struct axl_taxonomy **ret_taxonomy, struct axl_error **err);
void axl_taxonomy_free(struct axl_taxonomy *taxonomy);
AXL_DEFINE_CLEANUP(axl_taxonomy)

#endif
