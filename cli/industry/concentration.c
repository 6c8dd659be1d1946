/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens industry concentration: how narrow the region is, and how its industries lie. */
#include "config.h"

#include "cli/industry/industry.h"
#include "ksic/industry/agglomeration.h"
#include "ksic/industry/indices.h"
#include "project/project.h"

#include <math.h>

static void show_periods(const struct axl_industry_showing *showing)
{
	static const struct axl_output_column columns[] = {
	    {"period", N_("Period"), AXL_LEFT, 0},
	    {"industries", N_("Industries"), AXL_RIGHT, 0},
	    {"left_out", N_("Left out"), AXL_RIGHT, 0},
	    {"covered_percent", N_("Covered %"), AXL_RIGHT, 1},
	    {"hhi", N_("HHI"), AXL_RIGHT, 4},
	    {"hhi_normalised", N_("Normalised HHI"), AXL_RIGHT, 4},
	    {"equivalent_industries", N_("Equivalent industries"), AXL_RIGHT, 1},
	    {"entropy", N_("Entropy"), AXL_RIGHT, 4},
	    {"krugman", N_("Krugman, with the region"), AXL_RIGHT, 4},
	    {"krugman_without_region", N_("Krugman, without it"), AXL_RIGHT, 4},
	};
	const struct axl_figure_grid *grid = showing->view->grid;
	struct axl_output *output = showing->context->output;
	axl_output_table(output, "concentration", N_("The region as a whole"), columns,
	                 AXL_COUNT(columns));
	for (size_t p = 0; p < axl_figure_grid_periods(grid); p++) {
		if (grid->totals[AXL_HOME][p].state == AXL_ABSENT)
			continue;
		struct axl_industry_indices indices = axl_industry_indices_of(grid, p);
		const struct axl_concentration *c = &indices.concentration;
		axl_output_text(output, axl_industry_view_period(showing->view, p));
		axl_output_integer(output, (int64_t)c->count);
		axl_output_integer(output, (int64_t)indices.left_out);
		axl_output_number(output, indices.covered * 100);
		axl_output_number(output, c->hhi);
		axl_output_number(output, c->normalised);
		axl_output_number(output, c->equivalent);
		axl_output_number(output, c->entropy);
		axl_output_number(output, indices.krugman.with);
		axl_output_number(output, indices.krugman.without);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

static const char *side_of(double z)
{
	int side = axl_lq_exceptional(z);
	return side > 0 ? N_("above") : side < 0 ? N_("below") : N_("within");
}

static void state_standard(struct axl_output *output, double z,
                           const struct axl_lq_standard *standard)
{
	axl_output_number(output, z);
	if (isnan(z))
		axl_output_text(output, NULL);
	else
		axl_output_word(output, side_of(z));
	axl_output_number(output, standard->normality.p);
	axl_output_integer(output, (int64_t)standard->count);
}

static void state_item(struct axl_output *output, const struct axl_space_item *item)
{
	axl_industry_state_item(output, item->item);
	axl_output_state(output, item->size);
	axl_output_number(output, item->quotient);
	state_standard(output, item->z, &item->plain);
	state_standard(output, item->log_z, &item->logged);
	axl_output_state(output,
	                 (struct axl_number){isnan(item->hhi_regions) ? AXL_UNDEFINED : AXL_VALUE,
	                                     item->hhi_regions});
	axl_output_number(output, item->hhi_between.lo);
	axl_output_number(output, item->hhi_between.hi);
	axl_output_row(output);
}

static void show_industries(const struct axl_industry_showing *showing,
                            const struct axl_industry_space *space)
{
	static const struct axl_output_column columns[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 30},
	    {"size", N_("Size"), AXL_RIGHT, 0},
	    {"lq", N_("LQ"), AXL_RIGHT, 2},
	    {"z", N_("z of LQ"), AXL_RIGHT, 2},
	    {"side", N_("Among them"), AXL_LEFT, 0},
	    {"normality_p", N_("p normal"), AXL_RIGHT, 3},
	    {"regions", N_("Regions"), AXL_RIGHT, 0},
	    {"log_z", N_("z of ln LQ"), AXL_RIGHT, 2},
	    {"log_side", N_("Among them"), AXL_LEFT, 0},
	    {"log_normality_p", N_("p normal"), AXL_RIGHT, 3},
	    {"log_regions", N_("Regions"), AXL_RIGHT, 0},
	    {"hhi_regions", N_("HHI over regions"), AXL_RIGHT, 3},
	    {"hhi_regions_lo", N_("At least"), AXL_RIGHT, 3},
	    {"hhi_regions_hi", N_("At most"), AXL_RIGHT, 3},
	};
	struct axl_output *output = showing->context->output;
	axl_output_table(output, "industries", N_("Industries among these regions"), columns,
	                 AXL_COUNT(columns));
	size_t shown = 0;
	for (size_t i = 0; i < showing->view->item_count && shown < showing->top; i++) {
		const struct axl_space_item *item =
		    axl_industry_space_find(space, showing->view->items[i]);
		if (!item)
			continue;
		struct axl_space_item discreet = axl_industry_discreet(showing, item);
		state_item(output, &discreet);
		shown++;
	}
	axl_output_table_end(output);
}

static void state_plants(struct axl_output *output, const struct axl_agglomerated *row,
                         size_t parts)
{
	const struct axl_ellison_glaeser *index = &row->index;
	axl_industry_state_item(output, row->item);
	axl_output_integer(output, (int64_t)index->plants);
	axl_output_integer(output, (int64_t)index->unknown);
	axl_output_integer(output, (int64_t)parts);
	axl_output_number(output, index->g);
	axl_output_number(output, index->expected);
	axl_output_number(output, index->deviation);
	axl_output_number(output, index->herfindahl);
	axl_output_state(
	    output,
	    (struct axl_number){isnan(index->gamma) ? AXL_UNDEFINED : AXL_VALUE, index->gamma});
	axl_output_row(output);
}

/* Whose plants are too few to be shown are left out with their figures. */
static int show_plants(const struct axl_industry_showing *showing, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 30},
	    {"plants", N_("Plants"), AXL_RIGHT, 0},
	    {"unknown", N_("Size unknown"), AXL_RIGHT, 0},
	    {"parts", N_("Regions"), AXL_RIGHT, 0},
	    {"g", N_("G"), AXL_RIGHT, 4},
	    {"expected", N_("G by chance"), AXL_RIGHT, 4},
	    {"deviation", N_("Its deviation"), AXL_RIGHT, 4},
	    {"herfindahl", N_("HHI of plants"), AXL_RIGHT, 4},
	    {"gamma", N_("Ellison-Glaeser"), AXL_RIGHT, 3},
	};
	const struct axl_industry_view *view = showing->view;
	axl_auto(axl_agglomeration) struct axl_agglomeration *agglomeration = NULL;
	axl_auto(axl_memory) struct axl_agglomerated *rows = NULL;
	size_t count, shown = 0;
	if (axl_agglomeration_new(showing->context->project->store, showing->wave, view->world,
	                          &agglomeration, err) < 0 ||
	    (agglomeration &&
	     axl_agglomeration_at(agglomeration, view->world, view->level, &rows, &count, err) < 0))
		return -1;
	if (!agglomeration)
		return 0;
	struct axl_output *output = showing->context->output;
	axl_output_table(output, "plants", N_("Plants over the parts of the region"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < view->item_count && shown < showing->top; i++)
		for (size_t r = 0; r < count; r++) {
			if (rows[r].item != view->items[i] ||
			    (int64_t)rows[r].index.plants < view->world->floor)
				continue;
			state_plants(output, &rows[r], agglomeration->part_count);
			shown++;
		}
	axl_output_table_end(output);
	return 0;
}

int axl_industry_show_concentration(struct axl_industry_showing *showing, struct axl_error **err)
{
	axl_auto(axl_industry_space) struct axl_industry_space *space = NULL;
	if (axl_industry_open_space(showing, &space, err) < 0)
		return -1;
	show_periods(showing);
	if (!space)
		axl_industry_note_no_siblings(showing);
	else if (axl_industry_show_siblings(showing, space, err) < 0)
		return -1;
	else
		show_industries(showing, space);
	return show_plants(showing, err) < 0 ? -1 : AXL_EXIT_OK;
}
