/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chain's side of deriving and explaining an industry's metrics; this room's own. */
#ifndef KSIC_CHAIN_DERIVE_H
#define KSIC_CHAIN_DERIVE_H

#include "ksic/chain/chain.h"
#include "ksic/derive/derive.h"

/* The figures of the item's sectors as metrics of its unit; nothing where it has no sector. */
int axl_chain_write(struct axl_deriving *deriving, const struct axl_chain *chain,
                    const struct axl_ksic_item *item, int64_t unit, struct axl_error **err);

/* True where the metric is one of those. */
bool axl_chain_knows(const char *metric);

/*
 * The cells of the table behind it: the outputs of the item's sectors, and what they buy (their
 * columns) or sell (their rows), the largest first. As axl_explain_industry.
 */
int axl_chain_explain(struct axl_explaining *explaining, const struct axl_ksic_item *item,
                      struct axl_error **err);

#endif
