/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens industry: what the home region lives on, and how that changes. */
#include "config.h"

#include "cli/industry/industry.h"

#include "base/store/source.h"
#include "cli/classes.h"
#include "cli/industry/choice.h"
#include "cli/shared-options.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

struct industry_options {
	struct axl_industry_words words;
	const char *of, *parts;
	int measure;
	int64_t top;
};

/* In the order of the option's words. */
static const enum axl_figure_measure measures[] = {AXL_EMPLOYEES, AXL_ESTABLISHMENTS, AXL_SALES,
                                                   AXL_EXPORTS,   AXL_VALUE_ADDED,    AXL_RND};

static const struct axl_option options_of_industry[] = {
    AXL_OPTION_LEVEL(struct industry_options, words.level),
    AXL_OPTION_WAVE(struct industry_options, words.wave),
    AXL_OPTION_REGION(struct industry_options, words.region),
    AXL_OPTION_REFERENCE(struct industry_options, words.reference),
    AXL_OPTION_SCHEME(struct industry_options, words.scheme),
    {AXL_OPTION_CHOICE, "measure", 'm', "employees|establishments|sales|exports|value_added|rnd",
     N_("what sizes, shares and changes are taken of"), offsetof(struct industry_options, measure),
     "employees"},
    {AXL_OPTION_INTEGER, "top", 'n', N_("N"), N_("the N largest industries only; 0: all"),
     offsetof(struct industry_options, top), "0"},
    {AXL_OPTION_TEXT, "of", 'o', N_("CODE"),
     N_("the industry whose neighbours or supply gap to show"),
     offsetof(struct industry_options, of), NULL},
    {AXL_OPTION_TEXT, "parts", 0, N_("KIND"),
     N_("of regions side by side: province, district ... (otherwise the region's own)"),
     offsetof(struct industry_options, parts), NULL},
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

/* What the tables speak of */

struct scope {
	const struct axl_industry_showing *showing;
	const char *wave;
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
	axl_output_word(output, axl_industry_view_level(view));
	axl_output_word(output, axl_figure_measure_labels[view->measure]);
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

struct verb {
	const char *name;
	bool takes_of;
	int (*run)(struct axl_context *, const struct verb *, const struct industry_options *,
	           struct axl_error **);
	int (*show)(struct axl_industry_showing *, struct axl_error **); /* of run_view */
};

static size_t rows_of(const struct industry_options *options)
{
	return options->top ? (size_t)options->top : SIZE_MAX;
}

/* The chain has sectors of its own: neither a level nor a scheme says anything there. */
static int run_chain(struct axl_context *context, const struct verb *verb,
                     const struct industry_options *options, struct axl_error **err)
{
	struct axl_industry_choice choice;
	(void)verb;
	if (options->words.level || options->words.scheme)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("industry chain shows the sectors of the input-output "
		                       "table: it takes neither --level nor --scheme"));
	int result = axl_industry_choose(context->project, &options->words, &choice, err);
	if (result == 0)
		result =
		    axl_industry_show_chain(context, &choice, options->of, rows_of(options), err);
	axl_industry_choice_release(&choice);
	return result;
}

static int run_view(struct axl_context *context, const struct verb *verb,
                    const struct industry_options *options, struct axl_error **err)
{
	axl_auto(axl_industry_view) struct axl_industry_view *view = NULL;
	struct axl_industry_showing showing = {.context = context, .top = rows_of(options)};
	struct axl_industry_choice choice;
	int result = axl_industry_choose(context->project, &options->words, &choice, err);
	if (result == 0)
		result =
		    axl_industry_view_open(context->project->store, choice.wave, &choice.world,
		                           choice.level, measures[options->measure], &view, err);
	showing.view = view;
	showing.wave = choice.wave;
	showing.of = options->of;
	struct scope scope = {.showing = &showing, .wave = choice.wave};
	if (result == 0)
		result = show_scope(&scope, err);
	if (result == 0)
		result = verb->show(&showing, err);
	axl_industry_choice_release(&choice);
	return result;
}

/* Classes rest on what is derived, which is of the project's own region and industries. */
static int run_classes(struct axl_context *context, const struct verb *verb,
                       const struct industry_options *options, struct axl_error **err)
{
	const struct axl_industry_words *words = &options->words;
	struct axl_industry_choice choice;
	(void)verb;
	if (words->region || words->reference || words->scheme)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("industry classes speaks of the project's own region and "
		                       "industries: it takes no --region, --reference or "
		                       "--scheme"));
	if (axl_industry_choose(context->project, words, &choice, err) < 0)
		return -1;
	return axl_classes_show(context, choice.wave, choice.level, rows_of(options), err);
}

static int run_matrix(struct axl_context *context, const struct verb *verb,
                      const struct industry_options *options, struct axl_error **err)
{
	struct axl_industry_choice choice;
	(void)verb;
	int result = axl_industry_choose(context->project, &options->words, &choice, err);
	if (result == 0)
		result =
		    axl_industry_show_matrix(context, &choice, options->parts,
		                             measures[options->measure], rows_of(options), err);
	axl_industry_choice_release(&choice);
	return result;
}

static const struct verb verbs[] = {
    {"structure", false, run_view, axl_industry_show_structure},
    {"growth", false, run_view, axl_industry_show_growth},
    {"shift-share", false, run_view, axl_industry_show_shift},
    {"breaks", false, run_view, axl_industry_show_breaks},
    {"concentration", false, run_view, axl_industry_show_concentration},
    {"relatedness", true, run_view, axl_industry_show_relatedness},
    {"chain", true, run_chain, NULL},
    {"classes", false, run_classes, NULL},
    {"matrix", false, run_matrix, NULL},
};

static int refuse_verb(struct axl_error **err)
{
	axl_auto(axl_buffer) struct axl_buffer names;
	axl_buffer_init(&names);
	for (size_t i = 0; i < AXL_COUNT(verbs); i++)
		axl_buffer_printf(&names, "%s%s", i ? "|" : "", verbs[i].name);
	return axl_error_set(err, AXL_ERROR_USAGE, _("say what to show: industry %s"), names.bytes);
}

static int run_industry(struct axl_context *context, const void *values, int argument_count,
                        char **arguments, struct axl_error **err)
{
	const struct industry_options *options = values;
	size_t verb = 0;
	while (verb < AXL_COUNT(verbs) &&
	       (argument_count != 1 || strcmp(arguments[0], verbs[verb].name) != 0))
		verb++;
	if (verb == AXL_COUNT(verbs))
		return refuse_verb(err);
	if (options->of && !verbs[verb].takes_of)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("--of belongs to industry relatedness and industry chain alone"));
	if (options->parts && verbs[verb].run != run_matrix)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--parts belongs to industry matrix alone"));
	if (options->top < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--top=%" PRId64 ": expected 0 or more"), options->top);
	return verbs[verb].run(context, &verbs[verb], options, err);
}

const struct axl_command axl_command_industry = {
    .name = "industry",
    .group = AXL_GROUP_INDUSTRY,
    .mode = AXL_PROJECT_READ,
    .summary = N_("show what the region's industries are, how they grow, and why"),
    .synopsis = "structure|growth|shift-share|concentration|breaks [--region=REGION] "
		"[--reference=REGION] [--scheme=SCHEME] [--level=LEVEL] [--wave=WAVE] "
		"[--measure=MEASURE] [--top=N]\n"
		"relatedness [--of=CODE] [--region=REGION] [--scheme=SCHEME] [--level=LEVEL] "
		"[--wave=WAVE] [--measure=MEASURE] [--top=N]\n"
		"chain [--of=CODE] [--region=REGION] [--reference=REGION] [--wave=WAVE] [--top=N]\n"
		"classes [--level=LEVEL] [--wave=WAVE] [--top=N]\n"
		"matrix [--parts=KIND] [--region=REGION] [--reference=REGION] [--scheme=SCHEME] "
		"[--level=LEVEL] [--wave=WAVE] [--measure=MEASURE] [--top=N]",
    .options = options_of_industry,
    .options_size = sizeof(struct industry_options),
    .run = run_industry,
};
