/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens check: the quality of sources. */
#include "config.h"

#include "cli/check/check.h"
#include "project/quality/quality.h"

#include <math.h>
#include <string.h>

static void state_verdict(struct axl_checking *checking, double index, double floor)
{
	bool low = !isnan(index) && index < floor;
	if (isnan(index))
		axl_output_word(checking->context->output, N_("unknown"));
	else
		axl_output_word(checking->context->output, low ? N_("fault") : N_("passed"));
	checking->checks += isnan(index) ? 0 : 1;
	checking->faults += low;
}

/* Providers */

static void state_providers(const struct axl_checking *checking, const struct axl_quality *quality)
{
	static const struct axl_output_column columns[] = {
	    {"provider", N_("Provider"), AXL_LEFT, 40},
	    {"sources", N_("Sources"), AXL_RIGHT, 0},
	    {"rows", N_("Rows"), AXL_RIGHT, 0},
	    {"completeness", N_("Completeness"), AXL_RIGHT, 3},
	    {"validity", N_("Validity"), AXL_RIGHT, 3},
	    {"consistency", N_("Consistency"), AXL_RIGHT, 3},
	    {"uniqueness", N_("Uniqueness"), AXL_RIGHT, 3},
	    {"timeliness", N_("Timeliness"), AXL_RIGHT, 3},
	    {"pqi", N_("PQI"), AXL_RIGHT, 3},
	};
	struct axl_output *output = checking->context->output;
	axl_output_table(output, "providers", N_("Quality by provider"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < quality->provider_count; i++) {
		const struct axl_quality_provider *provider = &quality->providers[i];
		axl_output_text(output, provider->provider);
		axl_output_integer(output, (int64_t)provider->sources);
		axl_output_integer(output, (int64_t)provider->rows);
		for (size_t k = 0; k < AXL_QUALITY_DIMENSIONS; k++)
			axl_output_number(output, axl_quality_index(provider->ratios[k]));
		axl_output_number(output, axl_quality_mean(quality->definition, provider->ratios));
		axl_output_row(output);
	}
	axl_output_table_end(output);
}

/* Sources */

static void state_dimension(struct axl_checking *checking, const struct axl_quality *quality,
                            const struct axl_quality_source *source, size_t dimension)
{
	struct axl_output *output = checking->context->output;
	struct axl_quality_ratio ratio = source->ratios[dimension];
	double index = axl_quality_index(ratio);
	axl_output_text(output, source->source);
	axl_output_text(output, source->sheet);
	axl_output_text(output, source->file);
	axl_output_word(output, axl_quality_dimension_names[dimension]);
	axl_output_number(output, index);
	bool counted = ratio.whole > 0 && dimension != AXL_TIMELINESS;
	axl_output_number(output, counted ? ratio.part : NAN);
	axl_output_number(output, counted ? ratio.whole : NAN);
	axl_output_text(output, dimension == AXL_TIMELINESS ? source->newest : "");
	axl_output_number(output, dimension == AXL_TIMELINESS ? source->age : NAN);
	axl_output_number(output, quality->definition->floors[dimension]);
	axl_output_number(output, quality->definition->weights[dimension]);
	state_verdict(checking, index, quality->definition->floors[dimension]);
	axl_output_text(output, NULL);
	axl_output_row(output);
}

static void state_mean(const struct axl_checking *checking, const struct axl_quality *quality,
                       const struct axl_quality_source *source)
{
	struct axl_output *output = checking->context->output;
	axl_output_text(output, source->source);
	axl_output_text(output, source->sheet);
	axl_output_text(output, source->file);
	axl_output_word(output, N_("PQI"));
	axl_output_number(output, axl_quality_mean(quality->definition, source->ratios));
	for (int blank = 0; blank < 7; blank++)
		axl_output_text(output, NULL);
	if (source->synthetic)
		axl_output_word(output, N_("synthetic"));
	else
		axl_output_text(output, NULL);
	axl_output_row(output);
}

static void state_sources(struct axl_checking *checking, const struct axl_quality *quality)
{
	static const struct axl_output_column columns[] = {
	    {"source", N_("Source"), AXL_LEFT, 0},
	    {"sheet", N_("Sheet"), AXL_LEFT, 0},
	    {"file", N_("File"), AXL_UNSEEN, 0},
	    {"index", N_("Index"), AXL_LEFT, 0},
	    {"value", N_("Value"), AXL_RIGHT, 3},
	    {"good", N_("Good"), AXL_RIGHT, -2},
	    {"of", N_("Of"), AXL_RIGHT, -2},
	    {"newest", N_("Newest"), AXL_LEFT, 0},
	    {"years_old", N_("Years old"), AXL_RIGHT, 1},
	    {"floor", N_("Floor"), AXL_RIGHT, 2},
	    {"weight", N_("Weight"), AXL_RIGHT, 2},
	    {"verdict", N_("Verdict"), AXL_LEFT, 0},
	    {"data", N_("Data"), AXL_LEFT, 0},
	};
	axl_output_table(checking->context->output, "sources", N_("Quality by source"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < quality->source_count; i++) {
		for (size_t k = 0; k < AXL_QUALITY_DIMENSIONS; k++)
			state_dimension(checking, quality, &quality->sources[i], k);
		state_mean(checking, quality, &quality->sources[i]);
	}
	axl_output_table_end(checking->context->output);
}

/* Columns */

static void state_column(const struct axl_checking *checking,
                         const struct axl_quality_source *source,
                         const struct axl_quality_column *column)
{
	static const enum axl_state states[] = {AXL_VALUE, AXL_NONE, AXL_MASKED, AXL_ABSENT,
	                                        AXL_NOT_APPLICABLE};
	struct axl_output *output = checking->context->output;
	axl_output_text(output, source->source);
	axl_output_text(output, source->sheet);
	axl_output_integer(output, column->column + 1);
	axl_output_text(output, column->header);
	axl_output_text(output, column->field);
	axl_output_integer(output, (int64_t)column->validity.whole);
	for (size_t i = 0; i < AXL_COUNT(states); i++)
		axl_output_integer(output, (int64_t)column->states[states[i]]);
	axl_output_integer(output, (int64_t)column->unread);
	axl_output_number(output, axl_quality_index(column->completeness));
	axl_output_number(output, axl_quality_index(column->validity));
	axl_output_row(output);
}

static bool is_low(const struct axl_quality *quality, const struct axl_quality_column *column)
{
	const double *floors = quality->definition->floors;
	return axl_quality_index(column->completeness) < floors[AXL_COMPLETENESS] ||
	       axl_quality_index(column->validity) < floors[AXL_VALIDITY];
}

static void state_columns(const struct axl_checking *checking, const struct axl_quality *quality)
{
	static const struct axl_output_column columns[] = {
	    {"source", N_("Source"), AXL_LEFT, 0},
	    {"sheet", N_("Sheet"), AXL_LEFT, 0},
	    {"column", N_("Column"), AXL_RIGHT, 0},
	    {"header", N_("Header"), AXL_LEFT, 30},
	    {"field", N_("Field"), AXL_LEFT, 0},
	    {"cells", N_("Cells"), AXL_RIGHT, 0},
	    {"filled", N_("Filled"), AXL_RIGHT, 0},
	    {"none", N_("None"), AXL_RIGHT, 0},
	    {"masked", N_("Masked"), AXL_RIGHT, 0},
	    {"absent", N_("Absent"), AXL_RIGHT, 0},
	    {"na", N_("Not applicable"), AXL_RIGHT, 0},
	    {"unread", N_("Unread"), AXL_RIGHT, 0},
	    {"completeness", N_("Completeness"), AXL_RIGHT, 3},
	    {"validity", N_("Validity"), AXL_RIGHT, 3},
	};
	axl_output_table(checking->context->output, "columns",
	                 checking->all ? N_("Columns") : N_("Columns below a floor"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < quality->source_count; i++) {
		const struct axl_quality_source *source = &quality->sources[i];
		for (size_t k = 0; k < source->column_count; k++)
			if (checking->all || is_low(quality, &source->columns[k]))
				state_column(checking, source, &source->columns[k]);
	}
	axl_output_table_end(checking->context->output);
}

/* Rules */

static void state_rule(const struct axl_checking *checking, const struct axl_quality_source *source,
                       const struct axl_quality_check *check, bool korean)
{
	struct axl_output *output = checking->context->output;
	axl_output_text(output, source->source);
	axl_output_text(output, source->file);
	if (check->rule)
		axl_output_text(output, korean ? check->rule->label_ko : check->rule->label_en);
	else
		axl_output_word(output, N_("the same key twice"));
	axl_output_integer(output, (int64_t)check->ratio.whole);
	axl_output_integer(output, (int64_t)check->line_count);
	axl_output_text(output, check->lines);
	axl_output_row(output);
}

static void state_rules(const struct axl_checking *checking, const struct axl_quality *quality,
                        bool korean)
{
	static const struct axl_output_column columns[] = {
	    {"source", N_("Source"), AXL_LEFT, 0},  {"file", N_("File"), AXL_UNSEEN, 0},
	    {"rule", N_("Rule"), AXL_LEFT, 0},      {"facts", N_("Facts"), AXL_RIGHT, 0},
	    {"broken", N_("Broken"), AXL_RIGHT, 0}, {"lines", N_("Lines"), AXL_LEFT, 60},
	};
	axl_output_table(checking->context->output, "rules",
	                 checking->all ? N_("Rules") : N_("Rules that facts break"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < quality->source_count; i++) {
		const struct axl_quality_source *source = &quality->sources[i];
		for (size_t k = 0; k < source->check_count; k++)
			if (checking->all || source->checks[k].line_count)
				state_rule(checking, source, &source->checks[k], korean);
	}
	axl_output_table_end(checking->context->output);
}

static void state_origin(const struct axl_checking *checking, const struct axl_quality *quality)
{
	for (size_t i = 0; i < quality->source_count; i++)
		if (quality->sources[i].synthetic) {
			axl_output_note(checking->context->output, "%s",
			                _("synthetic: made-up data for demonstration, not real"));
			return;
		}
}

int axl_check_quality(struct axl_checking *checking, const struct axl_project *project,
                      const char *wave, struct axl_error **err)
{
	axl_auto(axl_quality) struct axl_quality *quality = NULL;
	if (axl_quality_load(project, wave, &quality, err) < 0)
		return -1;
	state_providers(checking, quality);
	state_sources(checking, quality);
	state_columns(checking, quality);
	state_rules(checking, quality, strcmp(project->language, "ko") == 0);
	state_origin(checking, quality);
	if (axl_check_joins(checking, project, wave, quality->definition, err) < 0)
		return -1;
	return axl_check_statistics(checking, project, wave, quality->definition, err);
}
