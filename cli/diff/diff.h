/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of axlens diff. */
#ifndef CLI_DIFF_DIFF_H
#define CLI_DIFF_DIFF_H

#include "cli/command.h"
#include "project/catalogue.h"
#include "project/waves/change.h"

/* Two waves by one model or one each. */
struct axl_diff {
	struct axl_kept *from, *to;
	struct axl_wave_change *change;
};

/* One table after the other, each over all models. top: so many movers, new
 * and gone units of each model; 0: all. */
void axl_diff_answer(struct axl_context *context, const struct axl_catalogue *catalogue,
                     const struct axl_diff *diffs, size_t count, size_t top);

#endif
