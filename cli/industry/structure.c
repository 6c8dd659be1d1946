/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/industry/industry.h"
#include "ksic/industry/structure.h"

#include <string.h>

/* Measures that the table has no column for unless they lead. */
static const struct axl_output_column sizes[AXL_FIGURE_MEASURES] = {
    [AXL_SALES] = {"sales", N_("Sales (million KRW)"), AXL_RIGHT, 0},
    [AXL_EXPORTS] = {"exports", N_("Exports (thousand USD)"), AXL_RIGHT, 0},
    [AXL_VALUE_ADDED] = {"value_added", N_("Value added (million KRW)"), AXL_RIGHT, 0},
    [AXL_RND] = {"rnd", N_("R&D (million KRW)"), AXL_RIGHT, 0},
};

static void state_row(struct axl_output *output, const struct axl_industry_row *row, bool size)
{
	axl_industry_state_item(output, row->item);
	axl_output_state(output, row->establishments);
	axl_output_state(output, row->employees);
	if (size)
		axl_output_state(output, row->size);
	axl_industry_state_estimate(output, &row->share, 100);
	axl_industry_state_estimate(output, &row->reference_share, 100);
	axl_industry_state_interval(output, &row->lq, 1);
	axl_industry_state_estimate(output, &row->symmetric_lq, 1);
	axl_output_row(output);
}

static void show_rows(const struct axl_industry_showing *showing,
                      const struct axl_industry_structure *structure)
{
	static const struct axl_output_column before[] = {
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 40},
	    {"establishments", N_("Establishments"), AXL_RIGHT, 0},
	    {"employees", N_("Employees"), AXL_RIGHT, 0},
	};
	static const struct axl_output_column behind[] = {
	    {"share_percent", N_("Share %"), AXL_RIGHT, 2},
	    {"reference_share_percent", N_("Reference %"), AXL_RIGHT, 2},
	    {"lq", N_("LQ"), AXL_RIGHT, 2},
	    {"lq_lo", N_("Lower end"), AXL_RIGHT, 2},
	    {"lq_hi", N_("Upper end"), AXL_RIGHT, 2},
	    {"symmetric_lq", N_("Symmetric LQ"), AXL_RIGHT, 2},
	};
	struct axl_output_column columns[AXL_COUNT(before) + 1 + AXL_COUNT(behind)];
	struct axl_output *output = showing->context->output;
	const struct axl_output_column *size = &sizes[showing->view->measure];
	size_t count = AXL_COUNT(before);
	memcpy(columns, before, sizeof before);
	if (size->key)
		columns[count++] = *size;
	memcpy(columns + count, behind, sizeof behind);
	axl_output_table(output, "industries", N_("Industries"), columns,
	                 count + AXL_COUNT(behind));
	state_row(output, &structure->total, size->key);
	for (size_t i = 0; i < structure->count && i < showing->top; i++)
		state_row(output, &structure->rows[i], size->key);
	axl_output_table_end(output);
}

static void show_indices(struct axl_output *output, const struct axl_industry_structure *structure)
{
	static const struct axl_output_column columns[] = {
	    {"index", N_("Index"), AXL_LEFT, 0},
	    {"value", N_("Value"), AXL_RIGHT, 4},
	    {"industries", N_("Industries"), AXL_RIGHT, 0},
	    {"definition", N_("Definition"), AXL_LEFT, 0},
	};
	const struct axl_concentration *c = &structure->indices.concentration;
	const struct axl_krugman *k = &structure->indices.krugman;
	const struct {
		const char *index;
		double value;
		size_t count;
		const char *definition;
	} rows[] = {
	    {"hhi", c->hhi, c->count, N_("Herfindahl-Hirschman: sum of squared shares, 1/n to 1")},
	    {"hhi_normalised", c->normalised, c->count, N_("(HHI - 1/n) / (1 - 1/n), 0 to 1")},
	    {"equivalent_number", c->equivalent, c->count,
	     N_("1 / HHI: so many equal industries are as narrow")},
	    {"entropy", c->entropy, c->count, N_("Shannon: -sum of s ln s, 0 to ln n")},
	    {"krugman", k->with, k->count,
	     N_("sum of differences of shares from the reference, the region within it, 0 to 2")},
	    {"krugman_without_region", k->without, k->count,
	     N_("the same from the rest of the reference, the region taken out")},
	};
	axl_output_table(output, "indices", N_("The region as a whole"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < AXL_COUNT(rows); i++) {
		axl_output_text(output, rows[i].index);
		axl_output_number(output, rows[i].value);
		axl_output_integer(output, (int64_t)rows[i].count);
		axl_output_word(output, rows[i].definition);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

int axl_industry_show_structure(struct axl_industry_showing *showing, struct axl_error **err)
{
	axl_auto(axl_industry_structure) struct axl_industry_structure *structure =
	    axl_industry_structure_new(showing->view);
	(void)err;
	show_rows(showing, structure);
	show_indices(showing->context->output, structure);
	return AXL_EXIT_OK;
}
