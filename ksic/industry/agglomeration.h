/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How the plants of each industry lie over the parts of the home region (the districts of a
 * city), from the register whose rows are kept: Ellison and Glaeser's index, which takes the
 * sizes of plants into account (ksic/formula/ellison-glaeser.h).
 *
 * A part is what lies directly below home. A plant that no part is told of counts nowhere, one
 * without a figure of employees in no sum; both are counted. A code of another revision that
 * becomes several industries of the level belongs to none of them, but to the region.
 */
#ifndef KSIC_INDUSTRY_AGGLOMERATION_H
#define KSIC_INDUSTRY_AGGLOMERATION_H

#include "base/period.h"
#include "base/store/store.h"
#include "ksic/formula/ellison-glaeser.h"
#include "ksic/world.h"

struct axl_agglomeration {
	int64_t version; /* of the register */
	char period[AXL_PERIOD_SIZE];
	size_t part_count;
	size_t nowhere; /* plants without a part */
	struct axl_agglomeration_inside *inside;
};

struct axl_agglomerated {
	const struct axl_ksic_item *item;
	struct axl_ellison_glaeser index; /* gamma NaN: one plant, or one part, has all */
};

/* *ret_agglomeration: NULL where no register's rows are kept, or they lie in fewer than two parts.
 */
int axl_agglomeration_new(struct axl_store *store, const char *wave, const struct axl_world *world,
                          struct axl_agglomeration **ret_agglomeration, struct axl_error **err);
void axl_agglomeration_free(struct axl_agglomeration *agglomeration);
AXL_DEFINE_CLEANUP(axl_agglomeration)

/* Industries of the level that a plant belongs to, in the classification's order; the caller's. */
int axl_agglomeration_at(const struct axl_agglomeration *agglomeration,
                         const struct axl_world *world, enum axl_ksic_level level,
                         struct axl_agglomerated **ret_rows, size_t *ret_count,
                         struct axl_error **err);

/* The one industry of the level that a code becomes; NULL: none, or several. */
int axl_agglomeration_item(const struct axl_world *world, const char *scheme, const char *code,
                           enum axl_ksic_level level, const struct axl_ksic_item **ret_item,
                           struct axl_error **err);

#endif
