/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The ladder of the schema: rung n is the text of base/sql/000n-*.sql, embedded
 * by make (base/sql/embed.sh). user_version is the highest rung climbed. Each
 * rung and its user_version are one transaction, so a store is never half-way.
 */
#ifndef BASE_STORE_LADDER_H
#define BASE_STORE_LADDER_H

#include "base/error.h"

struct axl_store;

/* Written as user_version's companion into the file's header: "AXLN". */
enum { AXL_STORE_APPLICATION_ID = 0x41584C4E };

extern const char *const axl_ladder[]; /* NULL-ended */

/* Rungs of the ladder: the schema's version. */
int axl_ladder_height(void);

/* Climb from where the store is up to rung `to`. */
int axl_ladder_climb(struct axl_store *store, int to, struct axl_error **err);

#endif
