/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names and who bears them: names are compared folded (axl_text_fold), one bearer may
 * have several names and one name several bearers. A bearer is a position in
 * some array of the caller's.
 */
#ifndef KSIC_REGION_NAMEBOOK_H
#define KSIC_REGION_NAMEBOOK_H

#include "base/memory.h"
#include "base/slice.h"

struct axl_namebook;

struct axl_namebook *axl_namebook_new(void);
void axl_namebook_free(struct axl_namebook *book);
AXL_DEFINE_CLEANUP(axl_namebook)

/* A name that folds to nothing is not entered. */
void axl_namebook_add(struct axl_namebook *book, const char *name, size_t bearer);

/*
 * The entries of a name, latest first:
 *
 *     for (size_t e = axl_namebook_find(book, name); e; e = axl_namebook_next(book, e))
 *             ... axl_namebook_bearer(book, e)
 *
 * Entries count from 1; 0 ends them. A bearer that was given the name twice comes twice.
 */
size_t axl_namebook_find(const struct axl_namebook *book, struct axl_slice name);
size_t axl_namebook_next(const struct axl_namebook *book, size_t entry);
size_t axl_namebook_bearer(const struct axl_namebook *book, size_t entry);

/* Entries are numbered in the order they were made, from 1 to this. */
size_t axl_namebook_count(const struct axl_namebook *book);
const char *axl_namebook_folded(const struct axl_namebook *book, size_t entry);

#endif
