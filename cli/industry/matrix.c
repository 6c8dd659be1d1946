/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/store/source.h"
#include "cli/industry/industry.h"
#include "ksic/industry/matrix.h"

struct naming {
	const struct axl_industry_matrix *matrix;
	struct axl_output *output;
};

static int state_source(void *context, const struct axl_source_version *version)
{
	const struct naming *naming = context;
	const struct axl_industry_matrix *matrix = naming->matrix;
	struct axl_output *output = naming->output;
	const char *const periods[] = {version->id == matrix->version ? matrix->period : "",
	                               version->id == matrix->version_before ? matrix->period_before
	                                                                     : ""};
	static const char *const uses[] = {N_("sizes and shares"), N_("growth since")};
	for (size_t i = 0; i < AXL_COUNT(uses); i++) {
		if (!*periods[i])
			continue;
		axl_output_word(output, uses[i]);
		axl_output_text(output, periods[i]);
		axl_output_text(output, version->source);
		if (version->synthetic)
			axl_output_word(output, N_("synthetic"));
		else
			axl_output_text(output, "");
		axl_output_row(output);
	}
	return 0;
}

static int show_sources(struct axl_context *context, const char *wave,
                        const struct axl_industry_matrix *matrix, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"use", N_("Used for"), AXL_LEFT, 0},
	    {"period", N_("Period"), AXL_LEFT, 0},
	    {"source", N_("Source"), AXL_LEFT, 0},
	    {"data", N_("Data"), AXL_LEFT, 0},
	};
	struct naming naming = {matrix, context->output};
	axl_output_table(context->output, "sources", NULL, columns, AXL_COUNT(columns));
	if (axl_source_versions_each(context->project->store, wave, state_source, &naming, err) < 0)
		return -1;
	axl_output_table_end(context->output);
	return 0;
}

static void show_rows(struct axl_output *output, const struct axl_industry_matrix *matrix,
                      size_t top)
{
	static const struct axl_output_column columns[] = {
	    {"region", N_("Region"), AXL_LEFT, 0},
	    {"region_name", N_("Name"), AXL_LEFT, 0},
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Industry"), AXL_LEFT, 40},
	    {"size", N_("Size"), AXL_RIGHT, 0},
	    {"share_percent", N_("Share %"), AXL_RIGHT, 2},
	    {"reference_share_percent", N_("Reference %"), AXL_RIGHT, 2},
	    {"lq", N_("LQ"), AXL_RIGHT, 2},
	    {"lq_lo", N_("Lower end"), AXL_RIGHT, 2},
	    {"lq_hi", N_("Upper end"), AXL_RIGHT, 2},
	    {"before", N_("Before"), AXL_RIGHT, 0},
	    {"growth_percent", N_("Yearly growth %"), AXL_RIGHT, 2},
	};
	axl_output_table(output, "industries", N_("Industries"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < matrix->count && i < top; i++) {
		const struct axl_industry_matrix_row *row = &matrix->rows[i];
		axl_output_text(output, row->region->code);
		axl_output_text(output, row->region->name);
		axl_industry_state_item(output, row->item);
		axl_output_state(output, row->size);
		axl_industry_state_estimate(output, &row->share, 100);
		axl_industry_state_estimate(output, &row->reference_share, 100);
		axl_industry_state_interval(output, &row->lq, 1);
		axl_output_state(output, row->before);
		axl_industry_state_estimate(output, &row->growth, 100);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

int axl_industry_show_matrix(struct axl_context *context, const struct axl_industry_choice *choice,
                             const char *parts, enum axl_figure_measure measure, size_t top,
                             struct axl_error **err)
{
	axl_auto(axl_industry_matrix) struct axl_industry_matrix *matrix = NULL;
	const char *kind = parts ? parts : choice->world.home->kind;
	if (axl_industry_matrix_new(context->project->store, choice->wave, &choice->world, kind,
	                            choice->level, measure, &matrix, err) < 0 ||
	    show_sources(context, choice->wave, matrix, err) < 0)
		return -1;
	show_rows(context->output, matrix, top);
	return 0;
}
