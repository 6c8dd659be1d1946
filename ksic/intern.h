/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of which each is kept once, so that equal ones have one address. */
#ifndef KSIC_INTERN_H
#define KSIC_INTERN_H

#include "base/memory.h"
#include "base/slice.h"

struct axl_interned;

struct axl_interned *axl_interned_new(void);
void axl_interned_free(struct axl_interned *interned);
AXL_DEFINE_CLEANUP(axl_interned)

/*
 * What stands for the text: a copy of it where it is new (*ret_added), in whose place the
 * caller may put another text that lives as long. Good until the next call.
 */
const char **axl_interned_find(struct axl_interned *interned, struct axl_slice text,
                               bool *ret_added);

#endif
