/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The home region among its siblings, in the newest period that both have figures of: how
 * exceptional its quotients are, how its industries lie over all of them, which industries go
 * together, and how near it stands to those that it lacks.
 *
 * Siblings are the regions of home's kind in the reference, or in the nearest region above it that
 * holds home and of which a table states at least AXL_RELATED_REGIONS of them: provinces of
 * the nation, districts of a city, complexes. Quotients are of the totals as the table states
 * them (ksic/formula/quotients.h).
 *
 * What cannot be told is NaN, and the reason stands beside it; too few regions give no figure.
 */
#ifndef KSIC_INDUSTRY_SPACE_H
#define KSIC_INDUSTRY_SPACE_H

#include "ksic/figure/panel.h"
#include "ksic/formula/complexity.h"
#include "ksic/formula/concentration.h"
#include "ksic/formula/standardised-lq.h"

/* An industry of the panel, seen from home. */
struct axl_space_item {
	const struct axl_ksic_item *item;
	struct axl_number size;               /* at home */
	double quotient;                      /* LQ of home; an advantage from 1 */
	double z, log_z;                      /* of the quotient among all regions */
	struct axl_lq_standard plain, logged; /* what standardised it */
	/* Of the industry over the regions; NaN where one's figure is not known, which leaves
	 * bounds. */
	double hhi_regions;
	struct axl_hhi_bounds hhi_between;
	size_t ubiquity; /* regions with an advantage; 0: dropped */
	double density, pci;
};

struct axl_industry_space {
	const struct axl_region *whole; /* siblings lie in it */
	struct axl_panel *panel;
	size_t period, home;          /* positions in the panel */
	size_t unknown;               /* quotients that are not known: to complexity, below 1 */
	size_t advantaged;            /* regions with a quotient from 1 */
	struct axl_space_item *items; /* in the panel's order */
	struct axl_relatedness *relatedness; /* NULL where not to be had, */
	char *why_unrelated;                 /* and why */
	struct axl_complexity *complexity;
	char *why_not_complex;
};

/* *ret_space: NULL where no table states the measure of home and one more of its kind. */
int axl_industry_space_new(struct axl_store *store, const char *wave, const struct axl_world *world,
                           enum axl_ksic_level level, enum axl_figure_measure measure,
                           struct axl_industry_space **ret_space, struct axl_error **err);
void axl_industry_space_free(struct axl_industry_space *space);
AXL_DEFINE_CLEANUP(axl_industry_space)

/* Below AXL_NORMALITY_VALUES regions nothing says what is exceptional: z and log_z are NaN. */
static inline bool axl_space_has_standard(const struct axl_lq_standard *standard)
{
	return standard->count >= AXL_NORMALITY_VALUES;
}

/* NULL where the panel does not have the industry. */
const struct axl_space_item *axl_industry_space_find(const struct axl_industry_space *space,
                                                     const struct axl_ksic_item *item);

/* 1 for the highest ECI; 0 where there is none. */
size_t axl_industry_space_rank(const struct axl_industry_space *space);

/*
 * Positions of what home has no advantage in, the densest first: where it could go from
 * what it has. Ties in the order of the classification. Owned by the caller.
 */
size_t *axl_industry_space_candidates(const struct axl_industry_space *space, size_t *ret_count);

/* Positions of the other industries by their proximity to this one, the nearest first; those
 * of 0 or without one are left out. had: only those that home has an advantage in. */
size_t *axl_industry_space_neighbours(const struct axl_industry_space *space, size_t item, bool had,
                                      size_t *ret_count);
double axl_industry_space_proximity(const struct axl_industry_space *space, size_t a, size_t b);

/* How the density of an industry came about: proximities to what home has, and to all known. */
void axl_industry_space_related(const struct axl_industry_space *space, size_t item,
                                double *ret_had, double *ret_all);

#endif
