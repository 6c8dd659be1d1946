/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What an industry or a group of industries at home buys along its chain, and how much of it the
 * region can supply.
 *
 *   output of the cluster in sector j   x_j = output_j · e_j(cluster) / e_j(nation)
 *   it buys directly                    A x, of it here  R x
 *   needed along the whole chain        L A x,   supplied by the region  (I - R)⁻¹ R x
 *   gap                                 needed - supplied
 *
 * with A the nation's coefficients, R the region's by Flegg's quotient, and e employees: output per
 * head is taken to be the nation's. All in million KRW. What the region supplies of a sector whose
 * size here is not known is NaN, and so is its gap.
 */
#ifndef KSIC_CHAIN_SUPPLY_H
#define KSIC_CHAIN_SUPPLY_H

#include "ksic/chain/chain.h"

struct axl_supply_line {
	size_t sector; /* of the chain's table */
	double direct, direct_here, required, supplied, gap;
};

struct axl_supply {
	double employees, output; /* of the cluster at home; output as above */
	size_t masked; /* its industries whose employees are hidden: it is at least this */
	struct axl_supply_line *lines; /* one a sector, the widest gap first, unknown
	                                  gaps last */
	struct axl_supply_line total;  /* of the sectors whose gap is known */
	size_t count;
};

/* Either an item or a group; the other NULL. */
struct axl_supply_question {
	const struct axl_ksic_item *item;
	const struct axl_group *group;
};

/*
 * AXL_ERROR_DATA where the chain has no region, no source states employees of the cluster at home,
 * or they belong to a sector of which the nation's employees are not known.
 */
int axl_supply_new(struct axl_store *store, const char *wave, const struct axl_world *world,
                   const struct axl_chain *chain, const struct axl_supply_question *question,
                   struct axl_supply **ret_supply, struct axl_error **err);
void axl_supply_free(struct axl_supply *supply);
AXL_DEFINE_CLEANUP(axl_supply)

#endif
