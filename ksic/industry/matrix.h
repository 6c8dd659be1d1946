/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The industries of all parts of the reference (its provinces, districts ...) side by side: how
 * large each is in the newest period, what share of its region it has, how that stands to the
 * share in the reference (location quotient, with its interval), and how it grew.
 *
 * One table speaks: the one that states most parts, of several that of the newest period. Growth is
 * from the period before in the same table; where that has one period alone, as a register of one
 * day, from the newest earlier period of any other table of the wave, which is named: the two are
 * compared, never mixed.
 */
#ifndef KSIC_INDUSTRY_MATRIX_H
#define KSIC_INDUSTRY_MATRIX_H

#include "ksic/figure/figures.h"
#include "ksic/formula/indicator.h"

struct axl_industry_matrix_row {
	const struct axl_region *region;
	const struct axl_ksic_item *item;
	struct axl_number size, before;             /* AXL_ABSENT where nobody states it */
	struct axl_estimate share, reference_share; /* of all industries */
	struct axl_estimate lq;                     /* interval and error of counts alone */
	struct axl_estimate growth;                 /* a year */
};

struct axl_industry_matrix {
	int64_t version, version_before; /* of the sources; 0: nothing is known of before */
	char period[AXL_PERIOD_SIZE], period_before[AXL_PERIOD_SIZE];
	/* Of industries with a size, by region in the definition's order, then as classified. */
	struct axl_industry_matrix_row *rows;
	size_t count, capacity;
};

/*
 * kind: of the parts. AXL_ERROR_USAGE where no table states the measure of a part at the level,
 * and where the project hides figures of few establishments (not how many there are): side by
 * side they could be told from their sums.
 */
int axl_industry_matrix_new(struct axl_store *store, const char *wave,
                            const struct axl_world *world, const char *kind,
                            enum axl_ksic_level level, enum axl_figure_measure measure,
                            struct axl_industry_matrix **ret_matrix, struct axl_error **err);
void axl_industry_matrix_free(struct axl_industry_matrix *matrix);
AXL_DEFINE_CLEANUP(axl_industry_matrix)

#endif
