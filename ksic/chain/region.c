/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The home region's part of the chain: employees by sector, and with them the nation's
 * coefficients made the region's. Sectors of which the statistics say nothing count as not there;
 * industries that are masked, or hidden by the project's floor, count with nothing.
 */
#include "config.h"

#include <math.h>

#include "base/i18n.h"
#include "ksic/chain/chain.h"
#include "ksic/figure/discretion.h"
#include "ksic/formula/input-output.h"
#include "ksic/formula/regional-coefficients.h"

void axl_chain_region_free(struct axl_chain_region *region)
{
	if (!region)
		return;
	free(region->sizes);
	free(region->lq);
	free(region->multiplier_lq);
	free(region->multiplier_flq);
	axl_open_model_free(region->by_lq);
	axl_open_model_free(region->by_flq);
	free(region);
}

struct sizing {
	struct axl_chain *chain;
	const struct axl_world *world;
	const struct axl_figure_table *table;
	const struct axl_discretion *discretion; /* on employees at home */
	size_t period;
	double *shares; /* of the item at hand, one a sector */
	struct axl_error **err;
};

static void add_part(struct axl_number *size, const struct axl_number *figure, double share)
{
	if (figure->state == AXL_VALUE) {
		size->number =
		    (size->state == AXL_VALUE ? size->number : 0) + figure->number * share;
		size->state = AXL_VALUE;
	} else if (size->state != AXL_VALUE && size->state != AXL_MASKED) {
		size->state = figure->state;
	}
}

/* share: of the figure that counts to the item. */
static int add_figure(void *context, const struct axl_figure *figure,
                      const struct axl_ksic_item *item, double share)
{
	struct sizing *in = context;
	struct axl_chain_region *region = in->chain->region;
	if (figure->period != in->period)
		return 0;
	if (axl_chain_shares(in->chain, in->world, item, in->shares, in->err) < 0)
		return -1;
	bool home = figure->place == AXL_HOME;
	struct axl_number number = figure->number;
	if (home && number.state == AXL_VALUE &&
	    axl_discretion_on(in->discretion, figure->period, item) != AXL_SHOWN)
		number.state = AXL_MASKED;
	for (size_t s = 0; s < in->chain->io->count; s++) {
		if (in->shares[s] == 0)
			continue;
		struct axl_chain_size *size = &region->sizes[s];
		add_part(home ? &size->home : &size->reference, &number, share * in->shares[s]);
		size->masked += home && number.state == AXL_MASKED;
	}
	return 0;
}

/* The finest of the project's levels at which a table speaks of both sides. */
static const struct axl_figure_table *choose_table(const struct axl_figures *figures,
                                                   const struct axl_world *world,
                                                   enum axl_ksic_level *ret_level)
{
	const struct axl_figure_table *chosen = NULL;
	for (size_t i = 0; i < world->level_count; i++) {
		const struct axl_figure_table *table =
		    axl_figures_choose(figures, AXL_EMPLOYEES, world->levels[i]);
		if (!table || !table->has_reference || (chosen && world->levels[i] < *ret_level))
			continue;
		chosen = table;
		*ret_level = world->levels[i];
	}
	return chosen;
}

static int walk_sizes(struct sizing *in, enum axl_ksic_level level)
{
	in->chain->region->sizes =
	    axl_xcalloc(in->chain->io->count, sizeof *in->chain->region->sizes);
	for (size_t s = 0; s < in->chain->io->count; s++) {
		struct axl_number none = {AXL_ABSENT, NAN};
		in->chain->region->sizes[s] =
		    (struct axl_chain_size){.home = none, .reference = none};
	}
	for (enum axl_figure_side side = AXL_HOME; side < AXL_FIGURE_SIDES; side++) {
		struct axl_figure_walk walk = {
		    in->table, in->world->ksic, in->world->revision, level, side, AXL_EMPLOYEES};
		if (axl_figures_walk(&walk, add_figure, in, in->err) < 0)
			return -1;
	}
	return 0;
}

/* The newest period in which the home region has a figure. */
static bool find_period(const struct axl_figure_table *table, size_t *ret_period)
{
	bool found = false;
	for (size_t i = 0; i < table->figure_count; i++) {
		const struct axl_figure *figure = &table->figures[i];
		if (figure->place != AXL_HOME || figure->measure != AXL_EMPLOYEES ||
		    figure->number.state != AXL_VALUE || (found && figure->period < *ret_period))
			continue;
		*ret_period = figure->period;
		found = true;
	}
	return found;
}

/* Both sides known; what is not counts as not there on either. */
static bool is_known(const struct axl_chain_size *size)
{
	bool home = size->home.state == AXL_VALUE || size->home.state == AXL_NONE;
	return home && size->reference.state == AXL_VALUE;
}

static double *sides_of(const struct axl_chain *chain, bool home)
{
	double *sizes = axl_xcalloc(chain->io->count, sizeof *sizes);
	for (size_t s = 0; s < chain->io->count; s++) {
		const struct axl_chain_size *size = &chain->region->sizes[s];
		const struct axl_number *number = home ? &size->home : &size->reference;
		sizes[s] = is_known(size) && number->state == AXL_VALUE ? number->number : 0;
	}
	return sizes;
}

static void find_quotients(struct axl_chain *chain, const struct axl_sector_sizes *sizes)
{
	double home = 0, nation = 0;
	for (size_t s = 0; s < sizes->sectors; s++) {
		home += sizes->region[s];
		nation += sizes->nation[s];
	}
	for (size_t s = 0; s < sizes->sectors; s++)
		chain->region->lq[s] = is_known(&chain->region->sizes[s])
		                           ? sizes->region[s] / sizes->nation[s] / (home / nation)
		                           : NAN;
}

static double *multipliers_of(const struct axl_chain *chain, const struct axl_open_model *model)
{
	double *sums = axl_xcalloc(chain->io->count, sizeof *sums);
	axl_open_model_column_sums(model, NULL, sums);
	for (size_t s = 0; s < chain->io->count; s++)
		if (!(chain->region->lq[s] > 0))
			sums[s] = NAN;
	return sums;
}

static int fill_models(struct axl_chain *chain, const struct axl_sectors *sectors,
                       struct axl_error **err)
{
	struct axl_chain_region *region = chain->region;
	size_t count = chain->io->count;
	axl_auto(axl_memory) double *home = sides_of(chain, true), *nation = sides_of(chain, false);
	axl_auto(axl_memory) double *made = axl_xcalloc(count * count, sizeof *made);
	struct axl_sector_sizes sizes = {count, home, nation};
	const double *technical = chain->leontief->coefficients;
	if (axl_regional_coefficients_lq(technical, &sizes, made, err) < 0 ||
	    axl_leontief_of_coefficients(made, count, &region->by_lq, err) < 0 ||
	    axl_regional_coefficients_flq(technical, &sizes, axl_sectors_delta(sectors), made,
	                                  err) < 0 ||
	    axl_leontief_of_coefficients(made, count, &region->by_flq, err) < 0)
		return -1;
	region->lq = axl_xcalloc(count, sizeof *region->lq);
	find_quotients(chain, &sizes);
	region->multiplier_lq = multipliers_of(chain, region->by_lq);
	region->multiplier_flq = multipliers_of(chain, region->by_flq);
	return 0;
}

/* A region that no table can be made for is a gap with a reason, not a failure of the nation's. */
static int give_up(struct axl_chain *chain, char *reason)
{
	axl_chain_region_free(chain->region);
	chain->region = NULL;
	chain->region_gap = reason;
	return 0;
}

static bool knows_any(const struct axl_chain *chain)
{
	for (size_t s = 0; s < chain->io->count; s++)
		if (is_known(&chain->region->sizes[s]))
			return true;
	return false;
}

static int give_up_sizes(struct sizing *in)
{
	return give_up(in->chain, axl_xasprintf(_("no source states employees of both %s and %s"),
	                                        in->world->home->name, in->world->reference->name));
}

static int fill_region(struct sizing *in, const struct axl_figures *figures)
{
	struct axl_chain *chain = in->chain;
	struct axl_chain_region *region = chain->region;
	in->table = choose_table(figures, in->world, &region->level);
	if (!in->table || !find_period(in->table, &in->period))
		return give_up_sizes(in);
	region->version = in->table->version;
	(void)snprintf(region->period, sizeof region->period, "%s", in->table->periods[in->period]);
	axl_auto(axl_discretion) struct axl_discretion *discretion = NULL;
	if (axl_discretion_new(in->world, in->table, AXL_HOME, AXL_EMPLOYEES, &discretion,
	                       in->err) < 0)
		return -1;
	in->discretion = discretion;
	if (walk_sizes(in, region->level) < 0)
		return -1;
	if (!knows_any(chain))
		return give_up_sizes(in);
	if (fill_models(chain, in->world->sectors, in->err) < 0) {
		char *reason = axl_xstrdup((*in->err)->message);
		axl_error_free(*in->err);
		*in->err = NULL;
		return give_up(chain, reason);
	}
	return 0;
}

int axl_chain_add_region(struct axl_chain *chain, struct axl_store *store, const char *wave,
                         const struct axl_world *world, struct axl_error **err)
{
	if (!world->sectors) {
		chain->region_gap = axl_xstrdup(
		    _("the project does not say which industries the sectors are (\"sectors\" in "
		      "project.json, axlens-sectors(5))"));
		return 0;
	}
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	if (axl_figures_load(store, wave, world, &figures, err) < 0)
		return -1;
	axl_auto(axl_memory) double *shares = axl_xcalloc(chain->io->count, sizeof *shares);
	struct sizing in = {.chain = chain, .world = world, .shares = shares, .err = err};
	chain->region = axl_xcalloc(1, sizeof *chain->region);
	return fill_region(&in, figures);
}
