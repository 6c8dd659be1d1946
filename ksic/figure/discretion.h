/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which figures of a place are of so few establishments that an output must not show them,
 * over all levels of the classification at once: what one level hides, no other may give
 * away (ksic/formula/suppression.h). The floor is the project's. Counts of establishments are
 * never hidden, as Statistics Korea does not hide them either.
 */
#ifndef KSIC_FIGURE_DISCRETION_H
#define KSIC_FIGURE_DISCRETION_H

#include "ksic/figure/figures.h"
#include "ksic/formula/suppression.h"

struct axl_discretion;

/*
 * For one measure of one place, in each period of the table. A figure counts as many
 * establishments as rows of the register state it, or as the published table says; where it
 * does not say, the figure is left to its publisher. table may be NULL: nothing is hidden then.
 */
int axl_discretion_new(const struct axl_world *world, const struct axl_figure_table *table,
                       size_t place, enum axl_figure_measure measure,
                       struct axl_discretion **ret_discretion, struct axl_error **err);
void axl_discretion_free(struct axl_discretion *discretion);
AXL_DEFINE_CLEANUP(axl_discretion)

/* item: of the project's revision, at any level; NULL for all industries. */
enum axl_suppressed axl_discretion_on(const struct axl_discretion *discretion, size_t period,
                                      const struct axl_ksic_item *item);

#endif
