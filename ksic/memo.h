/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found for a number before: asked once a row. Inner header of ksic/. */
#ifndef KSIC_MEMO_H
#define KSIC_MEMO_H

#include "base/memory.h"

#include <stdbool.h>
#include <stdint.h>

struct axl_memo;

struct axl_memo *axl_memo_new(void);
void axl_memo_free(struct axl_memo *memo);
AXL_DEFINE_CLEANUP(axl_memo)

/* False where nothing is remembered. A key is not 0. */
bool axl_memo_find(const struct axl_memo *memo, uint64_t key, const void **ret_found);

/* A key that is not there yet; what was found may be NULL. */
void axl_memo_add(struct axl_memo *memo, uint64_t key, const void *found);

#endif
