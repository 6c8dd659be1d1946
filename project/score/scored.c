/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/score/scored.h"

#include "base/i18n.h"
#include "base/store/metric-read.h"
#include "project/score/scored-past.h"

#include <math.h>
#include <string.h>

/* The result, and what its borrowed texts live in. */
struct computed {
	struct axl_scored scored;
	struct axl_units *candidates;
	struct axl_metric_matrix *matrix; /* candidates × leaves, then the filter's metric */
	struct axl_scored_unit *units;
	struct axl_scored_cell *cells;
	size_t *leaf_nodes, *order, *candidate_of; /* units: which of the candidates */
	const char **metrics;                      /* leaves, then denominators */
	size_t columns;                            /* how many these are */
	/* what the engine was given */
	struct axl_score_input input;
	double *figures;
	const char **keys;
	struct axl_past *past;
	struct axl_normal_parameters *base;
	struct axl_scores *scores;
};

void axl_scored_free(struct axl_scored *scored)
{
	if (!scored)
		return;
	struct computed *computed = (struct computed *)scored;
	axl_scores_free(computed->scores);
	axl_metric_matrix_free(computed->matrix);
	axl_units_free(computed->candidates);
	free(computed->units);
	free(computed->cells);
	free(computed->leaf_nodes);
	free(computed->order);
	free(computed->candidate_of);
	free(computed->metrics);
	free(computed->figures);
	free(computed->keys);
	axl_past_free(computed->past);
	free(computed->base);
	free(computed);
}

static int load_candidates(struct computed *c, struct axl_project *project, struct axl_error **err)
{
	const struct axl_model_file *file = c->scored.file;
	struct axl_unit_filter filter = {
	    .wave = c->scored.wave,
	    .kind = file->model.unit_kind,
	    .region = project->world.home->code,
	    .code_length = (int)file->level, /* A, 01, 011, 0111, 01110 */
	};
	return axl_units_load(project->store, &filter, &c->candidates, err);
}

static int load_matrix(struct computed *c, struct axl_project *project, struct axl_error **err)
{
	const struct axl_model_file *file = c->scored.file;
	size_t leaves = 0;
	const char **metrics = axl_xcalloc(2 * file->model.count + 1, sizeof *metrics);
	c->metrics = metrics;
	c->leaf_nodes = axl_xcalloc(file->model.count, sizeof *c->leaf_nodes);
	for (size_t node = 0; node < file->model.count; node++) {
		if (!axl_model_is_leaf(&file->model, node))
			continue;
		c->leaf_nodes[leaves++] = node;
	}
	c->columns = axl_model_metrics(&file->model, metrics);
	c->scored.leaf_count = leaves;
	c->scored.leaf_nodes = c->leaf_nodes;
	if (file->filter_metric)
		metrics[c->columns] = file->filter_metric;
	return axl_metric_matrix_load(project->store, c->scored.wave, c->candidates, metrics,
	                              c->columns + (file->filter_metric ? 1 : 0), &c->matrix, err);
}

/* A unit whose size is not known is not let in: the filter asks for proof. */
static bool is_admitted(const struct computed *c, size_t candidate)
{
	const struct axl_model_file *file = c->scored.file;
	if (!file->filter_metric)
		return true;
	const struct axl_metric_cell *cell = axl_metric_matrix_at(c->matrix, candidate, c->columns);
	return cell->state == AXL_VALUE && cell->value >= file->filter_value;
}

static void take_unit(struct computed *c, size_t candidate)
{
	const struct axl_unit_row *row = axl_units_at(c->candidates, candidate);
	size_t unit = c->scored.unit_count++, leaves = c->scored.leaf_count;
	c->candidate_of[unit] = candidate;
	c->units[unit] = (struct axl_scored_unit){
	    .id = row->id,
	    .key = row->unit.key,
	    .label = row->unit.label,
	    .industry = row->unit.industry,
	};
	for (size_t leaf = 0; leaf < leaves; leaf++) {
		const struct axl_metric_cell *cell =
		    axl_metric_matrix_at(c->matrix, candidate, leaf);
		c->cells[unit * leaves + leaf] = (struct axl_scored_cell){
		    .state = cell->state,
		    .value = cell->value,
		    .lo = cell->lo,
		    .hi = cell->hi,
		    .period = cell->period,
		    .how = cell->how,
		};
	}
}

static void take_units(struct computed *c)
{
	size_t candidates = axl_units_count(c->candidates);
	c->scored.candidate_count = candidates;
	c->units = axl_xcalloc(candidates, sizeof *c->units);
	c->candidate_of = axl_xcalloc(candidates, sizeof *c->candidate_of);
	c->cells = axl_xcalloc(candidates * c->scored.leaf_count, sizeof *c->cells);
	c->scored.units = c->units;
	c->scored.cells = c->cells;
	for (size_t i = 0; i < candidates; i++)
		if (is_admitted(c, i))
			take_unit(c, i);
}

static void gather_figures(struct computed *c)
{
	size_t units = c->scored.unit_count;
	c->figures = axl_xcalloc(units * c->columns, sizeof *c->figures);
	c->keys = axl_xcalloc(units, sizeof *c->keys);
	for (size_t unit = 0; unit < units; unit++) {
		c->keys[unit] = c->units[unit].key;
		for (size_t column = 0; column < c->columns; column++) {
			const struct axl_metric_cell *cell =
			    axl_metric_matrix_at(c->matrix, c->candidate_of[unit], column);
			c->figures[unit * c->columns + column] =
			    cell->state == AXL_VALUE ? cell->value : (double)NAN;
		}
	}
	c->input = (struct axl_score_input){.matrix = c->figures, .units = units, .keys = c->keys};
	c->scored.columns = c->columns;
	c->scored.input = &c->input;
}

static bool asks_for_past(const struct axl_model *model)
{
	for (size_t i = 0; i < model->count; i++)
		if (model->nodes[i].imputation.method >= AXL_IMPUTE_LAST)
			return true;
	return false;
}

static int load_past(struct computed *c, struct axl_project *project, struct axl_error **err)
{
	const struct axl_past_wanted wanted = {c->candidates, c->candidate_of, c->scored.unit_count,
	                                       c->metrics, c->columns};
	if (!asks_for_past(&c->scored.file->model))
		return 0;
	if (axl_past_load(project->store, c->scored.wave, &wanted, &c->past, err) < 0)
		return -1;
	c->input.past = c->past;
	return 0;
}

static int run_engine(struct computed *c, const struct axl_variation *variation,
                      struct axl_error **err)
{
	if (axl_score(&c->scored.file->model, &c->input, variation, &c->scores, err) < 0)
		return axl_error_add(err, _("model \"%s\", wave %s"), c->scored.file->model.id,
		                     c->scored.wave);
	c->scored.scores = c->scores;
	return 0;
}

struct place {
	int rank; /* unranked ones last */
	size_t unit;
};

static int by_rank(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit); /* units stand by key */
}

static void put_in_order(struct computed *c)
{
	size_t count = c->scored.unit_count;
	axl_auto(axl_memory) struct place *places = axl_xcalloc(count, sizeof *places);
	for (size_t i = 0; i < count; i++) {
		int rank = c->scores->rank[i];
		places[i] = (struct place){rank ? rank : (int)count + 1, i};
	}
	qsort(places, count, sizeof *places, by_rank);
	c->order = axl_xcalloc(count, sizeof *c->order);
	for (size_t i = 0; i < count; i++)
		c->order[i] = places[i].unit;
	c->scored.order = c->order;
}

static int compute(struct axl_project *project, const char *wave, bool based,
                   const struct axl_model_file *file, const struct axl_variation *variation,
                   struct axl_scored **ret_scored, struct axl_error **err);

/* The scales of the base wave, from its own figures by the same model. */
static int load_base(struct computed *c, struct axl_project *project,
                     const struct axl_variation *variation, struct axl_error **err)
{
	const struct axl_model *model = &c->scored.file->model;
	axl_auto(axl_scored) struct axl_scored *base = NULL;
	const char *wave;
	if (axl_project_choose_wave(project, model->base_wave, &wave, err) < 0 ||
	    compute(project, wave, false, c->scored.file, variation, &base, err) < 0)
		return axl_error_add(err, _("base wave of the model \"%s\""), model->id);
	c->base = axl_xcalloc(model->count, sizeof *c->base);
	memcpy(c->base, base->scores->normal, model->count * sizeof *c->base);
	c->input.base = c->base;
	return 0;
}

static int compute(struct axl_project *project, const char *wave, bool based,
                   const struct axl_model_file *file, const struct axl_variation *variation,
                   struct axl_scored **ret_scored, struct axl_error **err)
{
	struct computed *c = axl_xcalloc(1, sizeof *c);
	axl_auto(axl_scored) struct axl_scored *scored = &c->scored;
	scored->wave = wave;
	scored->file = file;
	if (load_candidates(c, project, err) < 0 || load_matrix(c, project, err) < 0)
		return -1;
	take_units(c);
	gather_figures(c);
	if (load_past(c, project, err) < 0 ||
	    (based && file->model.base_wave && load_base(c, project, variation, err) < 0) ||
	    run_engine(c, variation, err) < 0)
		return -1;
	put_in_order(c);
	*ret_scored = axl_steal(scored);
	return 0;
}

int axl_scored_compute(struct axl_project *project, const char *wave,
                       const struct axl_model_file *file, struct axl_scored **ret_scored,
                       struct axl_error **err)
{
	return compute(project, wave, true, file, NULL, ret_scored, err);
}

int axl_scored_vary(struct axl_project *project, const char *wave,
                    const struct axl_model_file *file, const struct axl_variation *variation,
                    struct axl_scored **ret_scored, struct axl_error **err)
{
	return compute(project, wave, true, file, variation, ret_scored, err);
}
