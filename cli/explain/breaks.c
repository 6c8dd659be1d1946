/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/explain/explain.h"

#include "cli/industry/industry.h"
#include "project/project.h"

#include <string.h>

/* "employees_cagr" and its like: a measure whose growth it is. */
static bool is_growth(const char *metric, enum axl_figure_measure *ret_measure)
{
	static const char *const growths[] = {"_cagr", "_trend", "_trend_robust", "_decline_years"};
	for (enum axl_figure_measure m = 0; m < AXL_BOTH_EMPLOYEES; m++) {
		size_t length = strlen(axl_figure_measure_names[m]);
		if (strncmp(metric, axl_figure_measure_names[m], length) != 0)
			continue;
		for (size_t i = 0; i < AXL_COUNT(growths); i++)
			if (strcmp(metric + length, growths[i]) == 0) {
				*ret_measure = m;
				return true;
			}
	}
	return false;
}

/* The break parts the industry's series in a table that its growth may be taken from. */
static bool parts_growth(const struct axl_breaks *breaks, const struct axl_break *found,
                         const struct axl_figures *figures, const struct axl_ksic_item *item,
                         enum axl_figure_measure measure)
{
	const struct axl_figure_table *const tables[] = {
	    axl_figures_choose(figures, measure, item->level),
	    axl_figures_longest(figures, measure, item->level)};
	for (size_t t = 0; t < AXL_COUNT(tables); t++) {
		if (!tables[t])
			continue;
		const struct axl_break_series series = {tables[t]->version, breaks->world->home,
		                                        item, measure};
		for (size_t p = 1; p < tables[t]->period_count; p++)
			if (axl_break_parts(breaks, found, &series, tables[t]->periods[p - 1],
			                    tables[t]->periods[p]))
				return true;
	}
	return false;
}

static bool cuts_any(const struct axl_breaks *breaks, const struct axl_break *found,
                     const struct axl_figures *figures, const struct axl_ksic_item *item,
                     const struct axl_explanation *explanation)
{
	enum axl_figure_measure measure;
	for (size_t i = 0; i < explanation->count; i++)
		if (is_growth(explanation->metrics[i].id, &measure) &&
		    parts_growth(breaks, found, figures, item, measure))
			return true;
	return false;
}

static void state_break(struct axl_context *context, const struct axl_break *found)
{
	axl_auto(axl_memory) char *reason = axl_industry_break_reason(context, found);
	axl_industry_state_break_kind(context->output, found);
	axl_output_text(context->output, found->declared ? found->declared->from
	                                 : found->moved  ? found->from
	                                                 : found->to);
	axl_output_text(context->output, found->mirror ? found->mirror->name : NULL);
	axl_output_text(context->output, reason ? reason : "");
	axl_output_row(context->output);
}

static void show(struct axl_context *context, const struct axl_breaks *breaks,
                 const struct axl_figures *figures, const struct axl_ksic_item *item,
                 const struct axl_explanation *explanation)
{
	static const struct axl_output_column columns[] = {
	    {"state", N_("State"), AXL_LEFT, 0},   {"kind", N_("Kind"), AXL_LEFT, 0},
	    {"id", N_("Break"), AXL_LEFT, 0},      {"from", N_("From"), AXL_LEFT, 0},
	    {"mirror", N_("Mirror"), AXL_LEFT, 0}, {"reason", N_("Reason"), AXL_LEFT, 0},
	};
	bool begun = false;
	for (size_t i = 0; i < breaks->count; i++) {
		if (!cuts_any(breaks, &breaks->breaks[i], figures, item, explanation))
			continue;
		if (!begun)
			axl_output_table(context->output, "breaks", N_("Breaks of series"), columns,
			                 AXL_COUNT(columns));
		begun = true;
		state_break(context, &breaks->breaks[i]);
	}
	if (begun)
		axl_output_table_end(context->output);
}

int axl_explain_breaks(struct axl_context *context, const char *wave, const struct axl_unit *unit,
                       const struct axl_explanation *explanation, struct axl_error **err)
{
	struct axl_project *project = context->project;
	const struct axl_world *world = &project->world;
	axl_auto(axl_breaks) struct axl_breaks *breaks = NULL;
	axl_auto(axl_figures) struct axl_figures *figures = NULL;
	const struct axl_ksic_item *item =
	    strcmp(unit->kind, "industry") == 0
		? axl_ksic_find_scheme(world->ksic, axl_slice_of(unit->industry))
		: NULL;
	if (!item || !world->breaks)
		return 0;
	if (axl_breaks_find(project->store, wave, world, item->level, &breaks, err) < 0 ||
	    axl_figures_load(project->store, wave, world, &figures, err) < 0)
		return -1;
	show(context, breaks, figures, item, explanation);
	return 0;
}
