/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The industries of the home region with a figure that an output must not show: in the newest
 * period of any measure (ksic/figure/discretion.h). For outputs that print an industry's metrics
 * side by side, from which the figures behind them could be worked out.
 */
#ifndef KSIC_FIGURE_HIDDEN_H
#define KSIC_FIGURE_HIDDEN_H

#include "ksic/figure/figures.h"

struct axl_hidden_industries;

int axl_hidden_industries_load(struct axl_store *store, const char *wave,
                               const struct axl_world *world,
                               struct axl_hidden_industries **ret_hidden, struct axl_error **err);
void axl_hidden_industries_free(struct axl_hidden_industries *hidden);
AXL_DEFINE_CLEANUP(axl_hidden_industries)

/* industry: as units have it, "ksic11:251"; false for what is no industry of the project's. */
bool axl_hidden_industries_have(const struct axl_hidden_industries *hidden, const char *industry);

#endif
