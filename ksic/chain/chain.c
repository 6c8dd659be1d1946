/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ksic/chain/chain.h"

#include <math.h>

#include "base/i18n.h"
#include "ksic/formula/input-output.h"
#include "ksic/formula/multiplier.h"
#include "ksic/formula/upstreamness.h"

enum { MILLION_KRW_OF_JOBS = 1000 }; /* jobs are told per 1,000 million KRW, as 취업유발계수 are */

void axl_chain_free(struct axl_chain *chain)
{
	if (!chain)
		return;
	double *const columns[] = {chain->backward,    chain->forward, chain->forward_ghosh,
	                           chain->output,      chain->income,  chain->jobs,
	                           chain->upstreamness};
	for (size_t i = 0; i < AXL_COUNT(columns); i++)
		free(columns[i]);
	free(chain->classes);
	free(chain->links);
	free(chain->ghosh_gap);
	free(chain->upstreamness_gap);
	free(chain->region_gap);
	axl_chain_region_free(chain->region);
	axl_open_model_free(chain->leontief);
	axl_open_model_free(chain->ghosh);
	axl_io_free(chain->io);
	free(chain);
}

static double *new_column(const struct axl_chain *chain)
{
	double *column = axl_xcalloc(chain->io->count, sizeof *column);
	for (size_t s = 0; s < chain->io->count; s++)
		column[s] = NAN;
	return column;
}

static void find_links(struct axl_chain *chain, const struct axl_sectors *sectors)
{
	chain->links = axl_xcalloc(chain->io->count, sizeof *chain->links);
	for (size_t s = 0; sectors && s < chain->io->count; s++)
		chain->links[s] = axl_sectors_find(sectors, chain->io->sectors[s].code,
		                                   chain->io->sectors[s].name);
}

size_t axl_chain_sector(const struct axl_chain *chain, const struct axl_sector *link)
{
	size_t s = 0;
	while (s < chain->io->count && chain->links[s] != link)
		s++;
	return s;
}

int axl_chain_shares(const struct axl_chain *chain, const struct axl_world *world,
                     const struct axl_ksic_item *item, double *ret_shares, struct axl_error **err)
{
	const struct axl_sector *all;
	for (size_t s = 0; s < chain->io->count; s++)
		ret_shares[s] = 0;
	if (!world->sectors)
		return 0;
	size_t count = axl_sectors_all(world->sectors, &all);
	axl_auto(axl_memory) double *shares = axl_xcalloc(count + 1, sizeof *shares);
	if (axl_sectors_of(world->sectors, world->ksic, item, shares, err) < 0)
		return -1;
	for (size_t s = 0; s < chain->io->count; s++)
		if (chain->links[s])
			ret_shares[s] = shares[chain->links[s] - all];
	return 0;
}

static double *copy_flows(const struct axl_io *io)
{
	double *flows = axl_xcalloc(io->count * io->count, sizeof *flows);
	for (size_t at = 0; at < io->count * io->count; at++)
		flows[at] = io->flows[io->kind][at].value;
	return flows;
}

/* Moves the error's message out: what fails is left out, and said. */
static char *gap_of(struct axl_error **err)
{
	char *message = axl_xstrdup((*err)->message);
	axl_error_free(*err);
	*err = NULL;
	return message;
}

/* Ghosh's model asks more of a table than Leontief's. */
static int add_models(struct axl_chain *chain, const struct axl_io_table *table,
                      struct axl_error **err)
{
	if (axl_leontief_new(table, &chain->leontief, err) < 0)
		return axl_error_add(err,
		                     _("the input-output table of %s, its sectors counted in "
		                       "the order of its rows"),
		                     chain->io->period);
	if (axl_ghosh_new(table, &chain->ghosh, err) < 0)
		chain->ghosh_gap = gap_of(err);
	return 0;
}

static void add_linkages(struct axl_chain *chain)
{
	axl_linkage_backward(chain->leontief, chain->backward);
	axl_linkage_forward(chain->leontief, chain->forward);
	if (chain->ghosh)
		axl_linkage_forward(chain->ghosh, chain->forward_ghosh);
	for (size_t s = 0; s < chain->io->count; s++)
		chain->classes[s] = axl_linkage_class(chain->backward[s], chain->forward[s]);
}

/* The figure over the sector's output; NaN where it is not stated, 0 where nothing is made. */
static double per_output(const struct axl_io *io, size_t sector, enum axl_io_role role)
{
	const struct axl_io_figure *figure = axl_io_bought(io, sector, role);
	if (!figure->stated)
		return NAN;
	return io->output[sector] > 0 ? figure->value / io->output[sector] : 0;
}

static void add_multipliers(struct axl_chain *chain)
{
	size_t count = chain->io->count;
	axl_auto(axl_memory) double *income = axl_xcalloc(count, sizeof *income);
	axl_auto(axl_memory) double *jobs = axl_xcalloc(count, sizeof *jobs);
	axl_auto(axl_memory) double *type_one = axl_xcalloc(count, sizeof *type_one);
	for (size_t s = 0; s < count; s++) {
		income[s] = per_output(chain->io, s, AXL_IO_COMPENSATION);
		jobs[s] = per_output(chain->io, s, AXL_IO_EMPLOYMENT) * MILLION_KRW_OF_JOBS;
	}
	axl_open_model_column_sums(chain->leontief, NULL, chain->output);
	axl_multipliers(chain->leontief, income, chain->income, type_one);
	axl_multipliers(chain->leontief, jobs, chain->jobs, type_one);
}

/*
 * Of domestic flows only what is made at home is spread over its uses at home; imports are in
 * neither. A table that states no exports is taken as closed.
 */
static void add_upstreamness(struct axl_chain *chain, const struct axl_io_table *table,
                             struct axl_error **err)
{
	const struct axl_io *io = chain->io;
	axl_auto(axl_memory) double *exports = axl_xcalloc(io->count, sizeof *exports);
	axl_auto(axl_memory) double *imports = axl_xcalloc(io->count, sizeof *imports);
	bool open = true;
	for (size_t s = 0; s < io->count; s++) {
		const struct axl_io_figure *sold = axl_io_sold(io, s, AXL_IO_EXPORTS);
		const struct axl_io_figure *bought =
		    &io->sectors[s].sold[AXL_IO_ALL][AXL_IO_IMPORTS];
		bool domestic = io->kind == AXL_IO_DOMESTIC;
		open = open && sold->stated && (domestic || bought->stated);
		exports[s] = sold->value;
		imports[s] = domestic ? 0 : bought->value;
	}
	if (axl_upstreamness(table, open ? exports : NULL, open ? imports : NULL,
	                     chain->upstreamness, err) < 0)
		chain->upstreamness_gap = gap_of(err);
}

static int fill(struct axl_chain *chain, struct axl_error **err)
{
	const struct axl_io *io = chain->io;
	axl_auto(axl_memory) double *flows = copy_flows(io);
	struct axl_io_table table = {io->count, io->count, flows, io->output};
	double **columns[] = {&chain->backward,    &chain->forward, &chain->forward_ghosh,
	                      &chain->output,      &chain->income,  &chain->jobs,
	                      &chain->upstreamness};
	for (size_t i = 0; i < AXL_COUNT(columns); i++)
		*columns[i] = new_column(chain);
	chain->classes = axl_xcalloc(io->count, sizeof *chain->classes);
	if (add_models(chain, &table, err) < 0)
		return -1;
	add_linkages(chain);
	add_multipliers(chain);
	add_upstreamness(chain, &table, err);
	return 0;
}

int axl_chain_new(struct axl_store *store, const char *wave, const struct axl_world *world,
                  struct axl_chain **ret_chain, struct axl_error **err)
{
	axl_auto(axl_chain) struct axl_chain *chain = axl_xcalloc(1, sizeof *chain);
	int found = axl_io_load(store, wave, &chain->io, err);
	if (found <= 0)
		return found;
	find_links(chain, world->sectors);
	if (fill(chain, err) < 0 || axl_chain_add_region(chain, store, wave, world, err) < 0)
		return -1;
	*ret_chain = axl_steal(chain);
	return 1;
}
