/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens industry concentration: how narrow the region is, and how its industries lie. */
#include "config.h"

#include "cli/industry.h"
#include "ksic/industry-indices.h"

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

int axl_industry_show_concentration(struct axl_industry_showing *showing, struct axl_error **err)
{
	axl_auto(axl_industry_space) struct axl_industry_space *space = NULL;
	if (axl_industry_open_space(showing, &space, err) < 0)
		return -1;
	show_periods(showing);
	if (!space) {
		axl_industry_note_no_siblings(showing);
		return AXL_EXIT_OK;
	}
	if (axl_industry_show_siblings(showing, space, err) < 0)
		return -1;
	show_industries(showing, space);
	return AXL_EXIT_OK;
}
