/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens industry: what the home region lives on, and how that changes. */
#include "config.h"

#include "cli/industry.h"

#include "base/store/source.h"
#include "project/project.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

struct industry_options {
	const char *level, *wave;
	int measure;
	int64_t top;
};

static const enum axl_figure_measure measures[] = {AXL_EMPLOYEES, AXL_ESTABLISHMENTS};
static const char *const measure_words[] = {N_("employees"), N_("establishments")};

static const struct axl_option options_of_industry[] = {
    {AXL_OPTION_TEXT, "level", 'l', N_("LEVEL"),
     N_("section, division, group, class or subclass (otherwise the project's first)"),
     offsetof(struct industry_options, level), NULL},
    {AXL_OPTION_TEXT, "wave", 'w', N_("WAVE"), N_("quarter (otherwise the current one)"),
     offsetof(struct industry_options, wave), NULL},
    {AXL_OPTION_CHOICE, "measure", 'm', "employees|establishments",
     N_("what sizes, shares and changes are taken of"), offsetof(struct industry_options, measure),
     "employees"},
    {AXL_OPTION_INTEGER, "top", 'n', N_("N"), N_("the N largest industries only; 0: all"),
     offsetof(struct industry_options, top), "0"},
    {0},
};

void axl_industry_state_item(struct axl_output *output, const struct axl_ksic_item *item)
{
	axl_output_text(output, item ? item->code : "");
	if (item)
		axl_output_text(output, item->name_ko);
	else
		axl_output_word(output, N_("all industries"));
}

void axl_industry_state_estimate(struct axl_output *output, const struct axl_estimate *estimate,
                                 double scale)
{
	axl_output_state(output, (struct axl_number){estimate->state, estimate->value * scale});
}

void axl_industry_state_interval(struct axl_output *output, const struct axl_estimate *estimate,
                                 double scale)
{
	axl_industry_state_estimate(output, estimate, scale);
	axl_output_number(output, estimate->lo * scale);
	axl_output_number(output, estimate->hi * scale);
}

static int choose_level(const struct axl_world *world, const char *wanted,
                        enum axl_ksic_level *ret_level, struct axl_error **err)
{
	*ret_level = world->levels[0];
	for (size_t i = 0; wanted && i < AXL_KSIC_SUBCLASS; i++)
		if (strcmp(wanted, axl_ksic_level_names[i]) == 0) {
			*ret_level = (enum axl_ksic_level)(i + 1);
			return 0;
		}
	if (!wanted)
		return 0;
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("option --level wants section, division, group, class or subclass, "
	                       "not \"%s\""),
	                     wanted);
}

/* What the tables speak of */

struct scope {
	const struct axl_industry_showing *showing;
	const char *wave;
	int measure;
};

static int state_scope(void *closure, const struct axl_source_version *version)
{
	const struct scope *scope = closure;
	const struct axl_industry_view *view = scope->showing->view;
	struct axl_output *output = scope->showing->context->output;
	if (version->id != view->grid->table->version)
		return 0;
	axl_output_text(output, scope->wave);
	axl_output_text(output, view->world->home->name);
	axl_output_text(output, view->world->reference->name);
	axl_output_word(output, axl_ksic_level_names[view->level - 1]);
	axl_output_word(output, measure_words[scope->measure]);
	axl_output_text(output, axl_industry_view_period(view, view->newest));
	axl_output_text(output, version->source);
	if (version->synthetic)
		axl_output_word(output, N_("synthetic"));
	else
		axl_output_text(output, "");
	axl_output_row(output);
	return 0;
}

static int show_scope(struct scope *scope, struct axl_error **err)
{
	static const struct axl_output_column columns[] = {
	    {"wave", N_("Wave"), AXL_LEFT, 0},
	    {"region", N_("Region"), AXL_LEFT, 0},
	    {"reference", N_("Reference"), AXL_LEFT, 0},
	    {"level", N_("Level"), AXL_LEFT, 0},
	    {"measure", N_("Measure"), AXL_LEFT, 0},
	    {"newest", N_("Newest period"), AXL_LEFT, 0},
	    {"source", N_("Source"), AXL_LEFT, 0},
	    {"data", N_("Data"), AXL_LEFT, 0},
	};
	struct axl_context *context = scope->showing->context;
	axl_output_table(context->output, "scope", NULL, columns, AXL_COUNT(columns));
	if (axl_source_versions_each(context->project->store, scope->wave, state_scope, scope,
	                             err) < 0)
		return -1;
	axl_output_table_end(context->output);
	return 0;
}

static int run_industry(struct axl_context *context, const void *values, int argument_count,
                        char **arguments, struct axl_error **err)
{
	static const struct {
		const char *name;
		int (*show)(struct axl_industry_showing *, struct axl_error **);
	} verbs[] = {{"structure", axl_industry_show_structure},
	             {"growth", axl_industry_show_growth},
	             {"shift-share", axl_industry_show_shift}};
	const struct industry_options *options = values;
	size_t verb = 0;
	while (verb < AXL_COUNT(verbs) &&
	       (argument_count != 1 || strcmp(arguments[0], verbs[verb].name) != 0))
		verb++;
	if (verb == AXL_COUNT(verbs))
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("say industry structure, industry growth or industry shift-share"));
	if (options->top < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--top=%" PRId64 ": expected 0 or more"), options->top);
	struct axl_project *project = context->project;
	axl_auto(axl_industry_view) struct axl_industry_view *view = NULL;
	struct axl_industry_showing showing = {
	    .context = context, .top = options->top ? (size_t)options->top : SIZE_MAX};
	struct scope scope = {.showing = &showing, .measure = options->measure};
	enum axl_ksic_level level;
	if (choose_level(&project->world, options->level, &level, err) < 0 ||
	    axl_project_choose_wave(project, options->wave, &scope.wave, err) < 0 ||
	    axl_industry_view_open(project->store, scope.wave, &project->world, level,
	                           measures[options->measure], &view, err) < 0)
		return -1;
	showing.view = view;
	return show_scope(&scope, err) < 0 ? -1 : verbs[verb].show(&showing, err);
}

const struct axl_command axl_command_industry = {
    .name = "industry",
    .group = AXL_GROUP_INDUSTRY,
    .mode = AXL_PROJECT_READ,
    .summary = N_("show what the region's industries are, how they grow, and why"),
    .synopsis = "structure|growth|shift-share [--level=LEVEL] [--wave=WAVE] [--measure=MEASURE] "
		"[--top=N]",
    .options = options_of_industry,
    .options_size = sizeof(struct industry_options),
    .run = run_industry,
};
