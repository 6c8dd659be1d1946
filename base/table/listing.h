/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A listing: a small CSV definition of the suite's own, held whole in memory
 * (codes and names of a classification, links between two of them).
 *
 * Rows whose first field begins with '#' are comments. The first other row must
 * be the header that the caller names; the rows below have as many fields as it.
 * Anything else is AXL_ERROR_DATA with file and line: these are definitions, not
 * inputs, so nothing is passed over.
 */
#ifndef BASE_TABLE_LISTING_H
#define BASE_TABLE_LISTING_H

#include "base/error.h"

struct axl_listing;

/* header: the column names, in order. */
int axl_listing_load(const char *path, const char *const *header, size_t columns,
                     struct axl_listing **ret_listing, struct axl_error **err);
void axl_listing_free(struct axl_listing *listing);
AXL_DEFINE_CLEANUP(axl_listing)

/* Rows below the header. */
size_t axl_listing_count(const struct axl_listing *listing);

/* The text of a field, both from 0: UTF-8 NFC, outer blanks off, owned by the listing. */
const char *axl_listing_field(const struct axl_listing *listing, size_t row, size_t column);

/* Put "file:line: " before the message of an error that a row gave rise to. Returns -1. */
int axl_listing_fault(const struct axl_listing *listing, size_t row, struct axl_error **err);

#endif
