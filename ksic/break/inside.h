/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files share that gather the breaks of a wave. */
#ifndef KSIC_BREAK_INSIDE_H
#define KSIC_BREAK_INSIDE_H

#include "ksic/break/breaks.h"

/* A new break with nothing in it yet, good until the next one. */
struct axl_break *axl_breaks_add(struct axl_breaks *breaks);

/* Add what the wave's figures make one suspect; the definition has rules. */
int axl_breaks_suspect(struct axl_breaks *breaks, struct axl_store *store, const char *wave,
                       enum axl_ksic_level level, struct axl_error **err);

#endif
