/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of the definitions that results were computed with, kept in the store by their hash. */
#ifndef BASE_STORE_DEFINITION_KEEP_H
#define BASE_STORE_DEFINITION_KEEP_H

#include "base/store/store.h"

/*
 * Keep a text (in the caller's transaction) and tell its SHA-256, by which results name
 * it. kind as the definition's folder ("models"), id as the definition says.
 */
int axl_definition_keep(struct axl_store *store, const char *kind, const char *id, const char *text,
                        char ret_sha256[65], struct axl_error **err);

#endif
