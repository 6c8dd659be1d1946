/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The value chain that a wave knows: what the input-output table says of each sector in the
 * nation, and what of it the home region can supply. Formulas and sources stand in ksic/formula/
 * (input-output, linkage, multiplier, upstreamness, regional-coefficients) and axlens-methods(7).
 *
 * Models are made of domestic flows where the table states them, so that a multiplier counts what
 * is made at home; else of all flows. Figures that the table does not state (jobs, income) are NaN.
 */
#ifndef KSIC_CHAIN_CHAIN_H
#define KSIC_CHAIN_CHAIN_H

#include "ksic/chain/io-table.h"
#include "ksic/chain/sectors.h"
#include "ksic/figure/figures.h"
#include "ksic/formula/linkage.h"

/* How large a sector is, in employees. */
struct axl_chain_size {
	struct axl_number home, reference; /* known parts alone; no value where there is none */
	size_t masked; /* industries whose figure at home is hidden: the sector is
	                  at least `home` */
};

/* The region, where the project links sectors to industries and some source states employees. */
struct axl_chain_region {
	char period[AXL_PERIOD_SIZE];
	int64_t version; /* of the source that states the employees */
	enum axl_ksic_level level;
	struct axl_chain_size *sizes; /* one a sector */
	double *lq;                   /* location quotient; NaN where a size is not known */
	struct axl_open_model *by_lq, *by_flq;
	double *multiplier_lq, *multiplier_flq; /* of output, within the region; NaN where the
	                                           region has none of the sector */
};

struct axl_chain {
	struct axl_io *io;
	const struct axl_sector **links; /* what the project says of each sector; NULL: nothing */
	struct axl_open_model *leontief, *ghosh; /* ghosh NULL where ghosh_gap says why */
	double *backward, *forward, *forward_ghosh;
	enum axl_linkage_class *classes; /* by backward and forward, both of Leontief */
	double *output, *income, *jobs;  /* multipliers; jobs: persons per 1,000 million KRW */
	double *upstreamness;
	char *ghosh_gap, *upstreamness_gap; /* why there are none; NULL where there are */
	struct axl_chain_region *region;    /* NULL where region_gap says why */
	char *region_gap;
};

/* 1 with the chain, 0 where no source of the wave has an input-output table. Errors as axl_io_load
 * and ksic/formula/. */
int axl_chain_new(struct axl_store *store, const char *wave, const struct axl_world *world,
                  struct axl_chain **ret_chain, struct axl_error **err);
void axl_chain_free(struct axl_chain *chain);
AXL_DEFINE_CLEANUP(axl_chain)

/* Position of the table's sector that the project links to, or the count of sectors. */
size_t axl_chain_sector(const struct axl_chain *chain, const struct axl_sector *link);

/*
 * The part of an item that each sector of the table has, into the caller's array (io->count).
 * Nothing where the project links none.
 */
int axl_chain_shares(const struct axl_chain *chain, const struct axl_world *world,
                     const struct axl_ksic_item *item, double *ret_shares, struct axl_error **err);

/* Fill chain->region or region_gap; for axl_chain_new. */
int axl_chain_add_region(struct axl_chain *chain, struct axl_store *store, const char *wave,
                         const struct axl_world *world, struct axl_error **err);
void axl_chain_region_free(struct axl_chain_region *region);

#endif
