/* SPDX-License-Identifier: GPL-3.0-or-later */
/* axlens explain: why a unit stands where it stands, down to lines of files. */
#include "config.h"

#include "cli/explain/explain.h"

#include "cli/classes.h"
#include "cli/score/ranking.h"
#include "cli/shared-options.h"

#include <inttypes.h>
#include <stddef.h>
#include <string.h>

struct explain_options {
	const char *model, *wave, *metric;
	int64_t limit, cut, places;
};

static const struct axl_option options_of_explain[] = {
    {AXL_OPTION_TEXT, "model", 'm', N_("ID"),
     N_("model that ranks the unit (otherwise all of the project's that do)"),
     offsetof(struct explain_options, model), NULL},
    {AXL_OPTION_TEXT, "metric", 0, N_("ID"), N_("one metric of the unit alone"),
     offsetof(struct explain_options, metric), NULL},
    AXL_OPTION_WAVE(struct explain_options, wave),
    {AXL_OPTION_INTEGER, "limit", 'n', N_("N"), N_("facts listed of each metric"),
     offsetof(struct explain_options, limit), "20"},
    {AXL_OPTION_INTEGER, "cut", 0, N_("K"), N_("places that are to be had"),
     offsetof(struct explain_options, cut), "10"},
    {AXL_OPTION_INTEGER, "places", 0, N_("K"), N_("places that the unit is to gain"),
     offsetof(struct explain_options, places), "1"},
    {0},
};

/* Everything about one unit. */
struct explaining {
	struct axl_context *context;
	const struct explain_options *options;
	const char *wave;
	struct axl_catalogue *catalogue;
	struct axl_units *units;
	const struct axl_unit_row *unit;
	struct axl_ranking *rankings; /* that the unit takes part in */
	size_t ranking_count;
	struct axl_industry_classes *classes;   /* of the unit's level; NULL for other units */
	const struct axl_industry_class *class; /* the unit's, or NULL */
};

static void release(struct explaining *e)
{
	for (size_t i = 0; i < e->ranking_count; i++)
		axl_ranking_release(&e->rankings[i]);
	free(e->rankings);
	axl_industry_classes_free(e->classes);
	axl_units_free(e->units);
	axl_catalogue_free(e->catalogue);
}

static bool position_of(const struct axl_scored *scored, int64_t unit, size_t *ret_position)
{
	for (size_t i = 0; i < scored->unit_count; i++) {
		if (scored->units[i].id == unit) {
			*ret_position = i;
			return true;
		}
	}
	return false;
}

static int take_model(void *closure, const char *model, struct axl_error **err)
{
	struct explaining *e = closure;
	struct axl_ranking *ranking = &e->rankings[e->ranking_count];
	size_t position;
	int result =
	    axl_ranking_compute(e->context->project, e->wave, model, NULL, NULL, ranking, err);
	if (result == 0 && position_of(ranking->scored, e->unit->id, &position))
		e->ranking_count++;
	else
		axl_ranking_release(ranking);
	return result;
}

/* The class of an industry, at whatever level it is. */
static int load_class(struct explaining *e, struct axl_error **err)
{
	const struct axl_world *world = &e->context->project->world;
	const struct axl_ksic_item *item =
	    axl_ksic_find_scheme(world->ksic, axl_slice_of(e->unit->unit.industry));
	if (strcmp(e->unit->unit.kind, "industry") != 0 || !item || e->options->metric)
		return 0;
	if (axl_industry_classes_load(e->context->project, e->catalogue, e->wave, item->level,
	                              &e->classes, err) < 0)
		return -1;
	e->class = axl_industry_class_of(e->classes, e->unit->id);
	return 0;
}

/* Metrics that the rankings, and the class beside them, rest on, up to a NULL; the array is the
 * caller's. None where nothing ranks the unit: then all are shown. */
static const char **leaves_of(const struct explaining *e)
{
	size_t count = 0, capacity = 0;
	for (size_t i = 0; i < e->ranking_count; i++)
		capacity += e->rankings[i].scored->leaf_count;
	if (e->class)
		capacity += e->classes->file->field_count;
	const char **metrics = axl_xcalloc(capacity + 1, sizeof *metrics);
	for (size_t i = 0; i < e->ranking_count; i++) {
		const struct axl_scored *scored = e->rankings[i].scored;
		for (size_t leaf = 0; leaf < scored->leaf_count; leaf++)
			metrics[count++] =
			    scored->file->model.nodes[scored->leaf_nodes[leaf]].metric;
	}
	for (size_t f = 0; count && e->class && f < e->classes->file->field_count; f++)
		if (e->class->values[f].metric)
			metrics[count++] = e->class->values[f].metric;
	return metrics;
}

static int explain_metrics(struct explaining *e, struct axl_error **err)
{
	const char *one[] = {e->options->metric, NULL};
	axl_auto(axl_memory) const char **leaves = leaves_of(e);
	const char *const *metrics = e->options->metric ? one : leaves[0] ? leaves : NULL;
	struct axl_explanation explanation = {0};
	if (axl_explain(e->context->project, e->catalogue, e->wave, e->unit, metrics,
	                (size_t)e->options->limit, &explanation, err) < 0)
		return -1;
	axl_explain_metrics(e->context, &explanation);
	int result = axl_explain_breaks(e->context, e->wave, &e->unit->unit, &explanation, err);
	if (result == 0)
		axl_explain_facts(e->context, &explanation);
	axl_explanation_release(&explanation);
	return result;
}

static struct axl_explained_rank explained(const struct explaining *e, size_t i)
{
	const struct axl_ranking *ranking = &e->rankings[i];
	struct axl_explained_rank rank = {
	    .catalogue = e->catalogue,
	    .scored = ranking->scored,
	    .certainty = ranking->certainty,
	    .cut = (size_t)e->options->cut,
	    .places = (int)e->options->places,
	};
	position_of(ranking->scored, e->unit->id, &rank.unit);
	return rank;
}

/* A table of what every ranking says of the unit. */
static void state_each(const struct explaining *e, void (*begin)(struct axl_context *context),
                       void (*state)(struct axl_context *context,
                                     const struct axl_explained_rank *rank))
{
	begin(e->context);
	for (size_t i = 0; i < e->ranking_count; i++) {
		struct axl_explained_rank rank = explained(e, i);
		state(e->context, &rank);
	}
	axl_output_table_end(e->context->output);
}

/* The same of what takes more runs of the model. */
static int work_each(const struct explaining *e, void (*begin)(struct axl_context *context),
                     int (*work)(struct axl_context *context, const struct axl_explained_rank *rank,
                                 struct axl_buffer *notes, struct axl_error **err),
                     struct axl_error **err)
{
	int result = 0;
	axl_auto(axl_buffer) struct axl_buffer notes;
	axl_buffer_init(&notes);
	begin(e->context);
	for (size_t i = 0; i < e->ranking_count && result == 0; i++) {
		struct axl_explained_rank rank = explained(e, i);
		result = work(e->context, &rank, &notes, err);
	}
	axl_output_table_end(e->context->output);
	for (char *at = notes.bytes, *line; result == 0 && (line = strsep(&at, "\n")) && *line;)
		axl_output_note(e->context->output, "%s", line);
	return result;
}

static int explain_rankings(const struct explaining *e, struct axl_error **err)
{
	state_each(e, axl_explain_ranks_begin, axl_explain_rank);
	state_each(e, axl_explain_tree_begin, axl_explain_tree);
	state_each(e, axl_explain_strengths_begin, axl_explain_strengths);
	if (work_each(e, axl_explain_without_begin, axl_explain_without, err) < 0 ||
	    work_each(e, axl_explain_certificate_begin, axl_explain_certificate, err) < 0 ||
	    work_each(e, axl_explain_stability_begin, axl_explain_stability, err) < 0)
		return -1;
	return work_each(e, axl_explain_gain_begin, axl_explain_gain, err);
}

static int explain(struct explaining *e, const char *text, struct axl_error **err)
{
	struct axl_project *project = e->context->project;
	if (axl_project_choose_wave(project, e->options->wave, &e->wave, err) < 0 ||
	    axl_catalogue_load(project->definitions, &e->catalogue, err) < 0)
		return -1;
	if (e->options->metric && !axl_catalogue_find(e->catalogue, e->options->metric))
		return axl_error_set(err, AXL_ERROR_USAGE, _("no metric has the id \"%s\""),
		                     e->options->metric);
	e->rankings = axl_xcalloc(project->model_count + 1, sizeof *e->rankings);
	if (axl_unit_search(project, e->wave, NULL, text, &e->units, &e->unit, err) < 0 ||
	    axl_ranking_each(e->context, e->options->model, take_model, e, err) < 0 ||
	    load_class(e, err) < 0)
		return -1;
	if (e->options->model && e->ranking_count == 0)
		return axl_error_set(
		    err, AXL_ERROR_USAGE, _("the model \"%s\" does not rank %s (%s) in %s"),
		    e->options->model, e->unit->unit.key, e->unit->unit.label, e->wave);
	axl_explain_unit(e->context, e->wave, &e->unit->unit);
	if (!e->options->metric && e->ranking_count > 0 && explain_rankings(e, err) < 0)
		return -1;
	if (e->class)
		axl_classes_explain(e->context, e->classes, e->class);
	if (explain_metrics(e, err) < 0 || axl_explain_links(e->context, e->wave, e->unit, err) < 0)
		return -1;
	return axl_ranking_note(e->context, e->wave, err);
}

static int run_explain(struct axl_context *context, const void *options, int argument_count,
                       char **arguments, struct axl_error **err)
{
	struct explaining e = {.context = context, .options = options};
	if (argument_count != 1)
		return axl_error_set(
		    err, AXL_ERROR_USAGE,
		    _("explain one unit: its key, its code or number, or its name"));
	if (e.options->limit < 0)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--limit=%" PRId64 ": expected 0 or more"),
		                     e.options->limit);
	if (e.options->cut < 1 || e.options->places < 1 || e.options->places > 1000000)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--cut and --places: expected 1 or more"));
	int result = explain(&e, arguments[0], err);
	release(&e);
	return result;
}

const struct axl_command axl_command_explain = {
    .name = "explain",
    .group = AXL_GROUP_PROJECT,
    .mode = AXL_PROJECT_READ,
    .summary = N_("walk from a unit's rank back to lines of the files it rests on"),
    .synopsis = "[--model=ID] [--metric=ID] [--wave=WAVE] [--limit=N] [--cut=K] [--places=K] UNIT",
    .options = options_of_explain,
    .options_size = sizeof(struct explain_options),
    .run = run_explain,
};
