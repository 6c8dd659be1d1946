/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/industry/industry.h"

#include "base/store/source.h"
#include "project/project.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

static const char *const kind_words[AXL_BREAK_KINDS] = {
    [AXL_BREAK_FRAME] = N_("frame"),
    [AXL_BREAK_CLASSIFICATION] = N_("classification"),
    [AXL_BREAK_BOUNDARY] = N_("boundary"),
};

/* Which growth it stops */

/* Whether the break parts the measure's series of home, of all industries or of any. */
static bool parts_home(const struct axl_industry_view *view, const struct axl_break *found,
                       enum axl_figure_measure measure)
{
	const struct axl_figure_table *table =
	    axl_figures_choose(view->figures, measure, view->level);
	struct axl_break_series series = {.region = view->world->home, .measure = measure};
	if (!table)
		return false;
	series.version = table->version;
	for (size_t p = 1; p < table->period_count; p++)
		for (size_t i = 0; i <= view->item_count; i++) {
			series.item = i ? view->items[i - 1] : NULL;
			if (axl_break_parts(view->breaks, found, &series, table->periods[p - 1],
			                    table->periods[p]))
				return true;
		}
	return false;
}

/* "establishments employees": the measures of home whose growth rates and slopes are cut. */
static void state_stopped(const struct axl_industry_showing *showing, const struct axl_break *found)
{
	axl_auto(axl_buffer) struct axl_buffer stopped;
	axl_buffer_init(&stopped);
	for (enum axl_figure_measure m = 0; m < AXL_BOTH_EMPLOYEES; m++)
		if (parts_home(showing->view, found, m))
			axl_buffer_printf(&stopped, "%s%s_cagr", stopped.length ? " " : "",
			                  axl_figure_measure_names[m]);
	axl_output_text(showing->context->output, stopped.length ? stopped.bytes : "");
}

char *axl_industry_break_reason(const struct axl_context *context, const struct axl_break *found)
{
	const struct axl_declared_break *declared = found->declared;
	bool korean = strcmp(context->project->language, "ko") == 0;
	if (declared)
		return axl_xasprintf("%s: %s (%s)",
		                     korean ? declared->label_ko : declared->label_en,
		                     declared->reason, declared->source);
	if (found->moved)
		return axl_xasprintf(_("%s moved, by the region tables"), found->moved->name);
	return found->accepted ? axl_xstrdup(found->accepted->reason) : NULL;
}

void axl_industry_state_break_kind(struct axl_output *output, const struct axl_break *found)
{
	axl_output_word(output, !axl_break_is_suspected(found) ? N_("declared")
	                        : found->accepted              ? N_("accepted")
	                                                       : N_("suspected"));
	axl_output_word(output, kind_words[found->kind]);
	axl_output_text(output, axl_break_word(found));
}

/* Cells */

/* Columns that a declared break leaves blank, and the position of one of them. */
enum { FIGURES_OF_SUSPICIONS = 8, MIRROR = 4 };

static void state_names(struct axl_output *output, const struct axl_break_scope *scope)
{
	axl_auto(axl_buffer) struct axl_buffer names, codes;
	axl_buffer_init(&names);
	axl_buffer_init(&codes);
	for (size_t i = 0; i < scope->region_count; i++)
		axl_buffer_printf(&names, "%s%s", i ? ", " : "", scope->regions[i]->name);
	for (size_t i = 0; i < scope->industry_count; i++)
		axl_buffer_printf(&codes, "%s%s", i ? ", " : "", scope->industries[i]->code);
	if (scope->region_count)
		axl_output_text(output, names.bytes);
	else
		axl_output_word(output, N_("all regions"));
	axl_output_text(output, scope->industry_count ? codes.bytes : "");
	if (scope->industry_count)
		axl_output_text(output,
		                scope->industry_count == 1 ? scope->industries[0]->name_ko : "");
	else
		axl_output_word(output, N_("all industries"));
}

static void state_measures(struct axl_output *output, unsigned measures)
{
	axl_auto(axl_buffer) struct axl_buffer words;
	axl_buffer_init(&words);
	if (measures == ~0u) {
		axl_output_word(output, N_("all measures"));
		return;
	}
	for (size_t m = 0; m < AXL_BOTH_EMPLOYEES; m++)
		if (measures & 1u << m)
			axl_buffer_printf(&words, "%s%s", words.length ? " " : "",
			                  axl_figure_measure_names[m]);
	axl_output_text(output, words.bytes);
}

static void state_declared(const struct axl_industry_showing *showing,
                           const struct axl_declared_break *declared)
{
	struct axl_output *output = showing->context->output;
	state_names(output, &declared->scope);
	state_measures(output, declared->scope.measures);
	axl_output_text(output, "");
	axl_output_text(output, declared->from);
	for (int blank = 0; blank < FIGURES_OF_SUSPICIONS; blank++)
		axl_output_text(output, NULL);
}

/* Which plants of an industry are few is not known of regions next door: all of them are hidden. */
static bool is_hidden(const struct axl_industry_showing *showing, const struct axl_break *found)
{
	return found->item && showing->view->world->floor > 0;
}

static void state_figure(const struct axl_industry_showing *showing, const struct axl_break *found,
                         struct axl_number number)
{
	if (is_hidden(showing, found) && number.state == AXL_VALUE)
		number.state = AXL_MASKED;
	axl_output_state(showing->context->output, number);
}

/* Towns of one name lie in several districts. */
static void state_region(struct axl_output *output, const struct axl_region *region)
{
	axl_auto(axl_memory) char *path = NULL;
	if (region && region->parent && strcmp(region->kind, "town") == 0)
		path = axl_xasprintf("%s %s", region->parent->name, region->name);
	axl_output_text(output, path ? path : region ? region->name : NULL);
}

static void state_moved(struct axl_output *output, const struct axl_break *found)
{
	axl_output_text(output, found->region->name);
	axl_industry_state_item(output, NULL);
	axl_output_word(output, N_("all measures"));
	axl_output_text(output, found->from);
	axl_output_text(output, "");
	for (int blank = 0; blank < FIGURES_OF_SUSPICIONS; blank++)
		axl_output_text(output, blank == MIRROR ? found->mirror->name : NULL);
}

/* In per cent: of a frame beyond other steps, else of the region itself. */
static double change_of(const struct axl_break *found)
{
	if (found->kind == AXL_BREAK_FRAME)
		return 100 * found->change;
	if (found->before.state != AXL_VALUE || found->after.state != AXL_VALUE ||
	    found->before.number == 0)
		return NAN;
	return 100 * (found->after.number / found->before.number - 1);
}

static void state_suspected(const struct axl_industry_showing *showing,
                            const struct axl_break *found)
{
	struct axl_output *output = showing->context->output;
	state_region(output, found->region);
	axl_industry_state_item(output, found->item);
	axl_output_word(output, axl_figure_measure_labels[found->measure]);
	axl_output_text(output, found->from);
	axl_output_text(output, found->to);
	state_figure(showing, found, found->before);
	state_figure(showing, found, found->after);
	axl_output_number(output, is_hidden(showing, found) ? NAN : change_of(found));
	axl_output_number(output, found->z);
	state_region(output, found->mirror);
	state_figure(showing, found, found->mirror_before);
	state_figure(showing, found, found->mirror_after);
	axl_output_number(output, 100 * found->mismatch);
}

static int state_evidence(const struct axl_industry_showing *showing, const struct axl_break *found,
                          struct axl_error **err)
{
	struct axl_output *output = showing->context->output;
	struct axl_fact_place place = {0};
	int known = found->fact
	                ? axl_fact_place(showing->context->project->store, found->fact, &place, err)
	                : 0;
	if (known < 0)
		return -1;
	axl_auto(axl_memory) char *text =
	    known ? axl_xasprintf("%s:%" PRIu64, place.file, place.line) : NULL;
	axl_output_text(output, text);
	axl_fact_place_release(&place);
	return 0;
}

static int state_break(const struct axl_industry_showing *showing, const struct axl_break *found,
                       struct axl_error **err)
{
	axl_industry_state_break_kind(showing->context->output, found);
	if (found->declared)
		state_declared(showing, found->declared);
	else if (found->moved)
		state_moved(showing->context->output, found);
	else
		state_suspected(showing, found);
	axl_auto(axl_memory) char *reason = axl_industry_break_reason(showing->context, found);
	axl_output_text(showing->context->output, reason ? reason : "");
	if (state_evidence(showing, found, err) < 0)
		return -1;
	state_stopped(showing, found);
	axl_output_row(showing->context->output);
	return 0;
}

int axl_industry_show_breaks(struct axl_industry_showing *showing, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"state", N_("State"), AXL_LEFT, 0},
	    {"kind", N_("Kind"), AXL_LEFT, 0},
	    {"id", N_("Break"), AXL_LEFT, 0},
	    {"region", N_("Region"), AXL_LEFT, 0},
	    {"code", N_("Code"), AXL_LEFT, 0},
	    {"name", N_("Name"), AXL_LEFT, 30},
	    {"measure", N_("Measure"), AXL_LEFT, 0},
	    {"before_period", N_("Last before"), AXL_LEFT, 0},
	    {"from", N_("From"), AXL_LEFT, 0},
	    {"before", N_("Before"), AXL_RIGHT, 0},
	    {"after", N_("After"), AXL_RIGHT, 0},
	    {"change_percent", N_("Change %"), AXL_RIGHT, 1},
	    {"z", N_("z"), AXL_RIGHT, 1},
	    {"mirror", N_("Mirror"), AXL_LEFT, 0},
	    {"mirror_before", N_("Before there"), AXL_RIGHT, 0},
	    {"mirror_after", N_("After there"), AXL_RIGHT, 0},
	    {"mismatch_percent", N_("Mismatch %"), AXL_RIGHT, 1},
	    {"reason", N_("Reason"), AXL_LEFT, 60},
	    {"evidence", N_("Stands in"), AXL_LEFT, 0},
	    {"stops", N_("Stops"), AXL_LEFT, 0},
	};
	const struct axl_breaks *breaks = showing->view->breaks;
	axl_output_table(showing->context->output, "breaks", N_("Breaks of series"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < breaks->count; i++)
		if (state_break(showing, &breaks->breaks[i], err) < 0)
			return -1;
	axl_output_table_end(showing->context->output);
	return AXL_EXIT_OK;
}
