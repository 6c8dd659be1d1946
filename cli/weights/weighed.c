/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns that axlens weights weighs, wherever they come from. */
#include "config.h"

#include "cli/score/ranking.h"
#include "cli/weights/weights.h"
#include "project/score/matrix-file.h"
#include "scoring/normalise/normalise.h"
#include "scoring/weights/effective.h"

#include <stdint.h>
#include <math.h>
#include <string.h>

void axl_weighed_release(struct axl_weighed *weighed)
{
	free(weighed->values);
	free(weighed->unit_names);
	free(weighed->column_names);
	free(weighed->less);
	free(weighed->nominal);
	if (weighed->owner)
		weighed->owner_free(weighed->owner);
}

static void make_room(struct axl_weighed *weighed, size_t units, size_t columns)
{
	weighed->units = units;
	weighed->columns = columns;
	weighed->values = axl_xcalloc(units * columns + 1, sizeof *weighed->values);
	weighed->unit_names = axl_xcalloc(units + 1, sizeof *weighed->unit_names);
	weighed->column_names = axl_xcalloc(columns + 1, sizeof *weighed->column_names);
	weighed->less = axl_xcalloc(columns + 1, sizeof *weighed->less);
	weighed->nominal = axl_xcalloc(columns + 1, sizeof *weighed->nominal);
}

/* Tables */

static int refuse_column(const struct axl_matrix_file *file, const char *option, const char *name,
                         struct axl_error **err)
{
	return axl_error_set(err, AXL_ERROR_USAGE, _("--%s=%s: %s has no such column"), option,
	                     name, file->path);
}

static int read_less(struct axl_weighed *weighed, const struct axl_matrix_file *file,
                     const struct axl_option_list *less, struct axl_error **err)
{
	for (size_t i = 0; i < less->count; i++) {
		long column = axl_matrix_file_column(file, less->items[i]);
		if (column < 0)
			return refuse_column(file, "less", less->items[i], err);
		weighed->less[column] = true;
	}
	return 0;
}

static int read_weights(struct axl_weighed *weighed, const struct axl_matrix_file *file,
                        const struct axl_option_list *weights, struct axl_error **err)
{
	for (size_t j = 0; j < weighed->columns; j++)
		weighed->nominal[j] = weights->count ? NAN : 1;
	for (size_t i = 0; i < weights->count; i++) {
		const char *equals = strrchr(weights->items[i], '=');
		struct axl_number weight;
		if (!equals ||
		    !axl_number_read(axl_slice_of(equals + 1), AXL_DECIMAL_POINT, &weight) ||
		    weight.state != AXL_VALUE || weight.number < 0)
			return axl_error_set(err, AXL_ERROR_USAGE,
			                     _("--weight=%s: expected COLUMN=WEIGHT with a weight "
			                       "from 0 up"),
			                     weights->items[i]);
		axl_auto(axl_memory) char *name =
		    axl_xstrndup(weights->items[i], (size_t)(equals - weights->items[i]));
		long column = axl_matrix_file_column(file, name);
		if (column < 0)
			return refuse_column(file, "weight", name, err);
		weighed->nominal[column] = weight.number;
	}
	for (size_t j = 0; j < weighed->columns; j++)
		if (isnan(weighed->nominal[j]))
			return axl_error_set(err, AXL_ERROR_USAGE,
			                     _("the column \"%s\" has no weight: give one with "
			                       "--weight, which may be 0"),
			                     file->column_names[j]);
	return 0;
}

static void free_matrix(void *owner)
{
	axl_matrix_file_free(owner);
}

static int load_matrix(struct axl_context *context, const struct axl_weights_options *options,
                       struct axl_weighed *weighed, struct axl_error **err)
{
	struct axl_matrix_file *file;
	if (axl_matrix_file_load(options->matrix, &file, err) < 0)
		return -1;
	weighed->owner = file;
	weighed->owner_free = free_matrix;
	make_room(weighed, file->units, file->columns);
	memcpy(weighed->values, file->values, file->units * file->columns * sizeof(double));
	memcpy(weighed->unit_names, file->unit_names, file->units * sizeof(char *));
	memcpy(weighed->column_names, file->column_names, file->columns * sizeof(char *));
	if (file->unit_column)
		axl_context_say(context, _("%s: %zu units, named by the first column; %zu columns"),
		                file->path, file->units, file->columns);
	else
		axl_context_say(context, _("%s: %zu units without names; %zu columns"), file->path,
		                file->units, file->columns);
	if (read_less(weighed, file, &options->less, err) < 0)
		return -1;
	return read_weights(weighed, file, &options->weights, err);
}

/* Models */

struct modelled {
	struct axl_project *project;
	struct axl_ranking ranking;
};

static void free_modelled(void *owner)
{
	struct modelled *modelled = owner;
	axl_ranking_release(&modelled->ranking);
	axl_project_free(modelled->project);
	free(modelled);
}

static void take_children(struct axl_weighed *weighed, const struct axl_scored *scored, int node)
{
	const struct axl_model *model = &scored->file->model;
	size_t columns = 0, column = 0;
	for (size_t c = 0; c < model->count; c++)
		columns += model->nodes[c].parent == node;
	make_room(weighed, scored->unit_count, columns);
	for (size_t c = 0; c < model->count; c++) {
		if (model->nodes[c].parent != node)
			continue;
		weighed->column_names[column] = model->nodes[c].id;
		weighed->nominal[column] = scored->scores->node_weight[c];
		for (size_t u = 0; u < weighed->units; u++)
			weighed->values[u * columns + column] = axl_scores_at(scored->scores, u, c);
		column++;
	}
	for (size_t u = 0; u < weighed->units; u++)
		weighed->unit_names[u] = scored->units[u].key;
}

static int load_model(struct axl_context *context, const struct axl_weights_options *options,
                      struct axl_weighed *weighed, struct axl_error **err)
{
	struct modelled *modelled = axl_xcalloc(1, sizeof *modelled);
	const char *wave;
	weighed->owner = modelled;
	weighed->owner_free = free_modelled;
	if (axl_project_open(context->place, AXL_PROJECT_STORE_READ, &modelled->project, err) < 0 ||
	    axl_project_choose_wave(modelled->project, options->wave, &wave, err) < 0 ||
	    axl_ranking_compute(modelled->project, wave, options->model, NULL, NULL,
	                        &modelled->ranking, err) < 0)
		return -1;
	const struct axl_model *model = &modelled->ranking.file->model;
	int node = options->node ? axl_model_find(model, options->node) : 0;
	if (node < 0 || axl_model_is_leaf(model, (size_t)node))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--node=%s: the model \"%s\" has no node of that name with "
		                       "children"),
		                     options->node, model->id);
	take_children(weighed, modelled->ranking.scored, node);
	return 0;
}

/* Scales */

/* Direction first, then the scale, as a model has it; a constant column gets the middle. */
static void bring_to_scale(struct axl_weighed *weighed, enum axl_weights_scale scale)
{
	const struct axl_normalisation how = {
	    .method = scale == AXL_SCALE_Z ? AXL_NORMALISE_ZSCORE : AXL_NORMALISE_MINMAX};
	axl_auto(axl_memory) double *column = axl_xcalloc(weighed->units + 1, sizeof *column);
	for (size_t j = 0; j < weighed->columns; j++) {
		struct axl_normal_parameters found;
		for (size_t u = 0; u < weighed->units; u++)
			column[u] = weighed->values[u * weighed->columns + j];
		axl_normal_measure(column, weighed->units, &how, SIZE_MAX, &found);
		axl_normalise(column, weighed->units,
		              weighed->less[j] ? AXL_LESS_IS_BETTER : AXL_MORE_IS_BETTER, &how,
		              (struct axl_normal_scale){0, 100}, &found, column);
		for (size_t u = 0; u < weighed->units; u++)
			weighed->values[u * weighed->columns + j] = column[u];
		weighed->less[j] = false;
	}
}

int axl_weighed_load(struct axl_context *context, const struct axl_weights_options *options,
                     enum axl_weights_scale otherwise, struct axl_weighed *ret_weighed,
                     struct axl_error **err)
{
	if (!options->matrix == !options->model)
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("say what is to be weighed: --matrix=FILE or --model=ID"));
	if (options->model &&
	    (options->less.count || options->weights.count || options->scale != AXL_SCALE_AUTO))
		return axl_error_set(err, AXL_ERROR_USAGE,
		                     _("--less, --scale and --weight go with --matrix; a model has "
		                       "its own directions, scales and weights"));
	if (options->model)
		return load_model(context, options, ret_weighed, err);
	if (load_matrix(context, options, ret_weighed, err) < 0)
		return -1;
	enum axl_weights_scale scale = (enum axl_weights_scale)options->scale;
	if (scale == AXL_SCALE_AUTO)
		scale = otherwise;
	if (scale != AXL_SCALE_NONE)
		bring_to_scale(ret_weighed, scale);
	return 0;
}

/* What weights amount to */

enum { COLUMN, NOMINAL, CORRELATION, LINEAR, LINEAR_SHARE, MAIN, MAIN_SHARE, COLUMNS };

static const struct axl_output_column effective_columns[COLUMNS] = {
    [COLUMN] = {"column", N_("Column"), AXL_LEFT, 40},
    [NOMINAL] = {"weight", N_("Weight"), AXL_RIGHT, 4},
    [CORRELATION] = {"correlation", N_("Correlation"), AXL_RIGHT, 3},
    [LINEAR] = {"linear", N_("Squared"), AXL_RIGHT, 3},
    [LINEAR_SHARE] = {"linear_share", N_("Its share"), AXL_RIGHT, 4},
    [MAIN] = {"main", N_("Main effect"), AXL_RIGHT, 3},
    [MAIN_SHARE] = {"main_share", N_("Its share"), AXL_RIGHT, 4},
};

/* The weighted mean over the columns that are there. */
static double index_of(const struct axl_weighed *weighed, const double *weights, size_t unit)
{
	double sum = 0, weight = 0;
	for (size_t j = 0; j < weighed->columns; j++) {
		double value = weighed->values[unit * weighed->columns + j];
		if (isnan(value))
			continue;
		sum += weights[j] * value;
		weight += weights[j];
	}
	return weight > 0 ? sum / weight : NAN;
}

void axl_weighed_state_effective(struct axl_context *context, const struct axl_weighed *weighed,
                                 const double *weights)
{
	struct axl_output *output = context->output;
	axl_auto(axl_memory) double *index = axl_xcalloc(weighed->units + 1, sizeof *index);
	axl_auto(axl_memory) struct axl_effective *found =
	    axl_xcalloc(weighed->columns + 1, sizeof *found);
	double sum = 0;
	for (size_t u = 0; u < weighed->units; u++)
		index[u] = index_of(weighed, weights, u);
	for (size_t j = 0; j < weighed->columns; j++)
		sum += weights[j];
	axl_effective_weights(weighed->values, weighed->units, weighed->columns, index, found);
	axl_output_table(output, "effective", N_("What the weights amount to"), effective_columns,
	                 COLUMNS);
	for (size_t j = 0; j < weighed->columns; j++) {
		axl_output_text(output, weighed->column_names[j]);
		axl_output_number(output, weights[j] / sum);
		axl_output_number(output, found[j].correlation);
		axl_output_number(output, found[j].linear);
		axl_output_number(output, found[j].linear_share);
		axl_output_number(output, found[j].main);
		axl_output_number(output, found[j].main_share);
		axl_output_row(output);
	}
	axl_output_table_end(output);
}
