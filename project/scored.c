/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/scored.h"

#include "base/i18n.h"
#include "base/store/metric-read.h"

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
	size_t columns;                            /* of the matrix: leaves, then denominators */
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
	axl_auto(axl_memory) const char **metrics =
	    axl_xcalloc(2 * file->model.count + 1, sizeof *metrics);
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
	c->units = axl_xcalloc(candidates, sizeof *c->units);
	c->candidate_of = axl_xcalloc(candidates, sizeof *c->candidate_of);
	c->cells = axl_xcalloc(candidates * c->scored.leaf_count, sizeof *c->cells);
	c->scored.units = c->units;
	c->scored.cells = c->cells;
	for (size_t i = 0; i < candidates; i++)
		if (is_admitted(c, i))
			take_unit(c, i);
}

static int run_engine(struct computed *c, const struct axl_variation *variation,
                      struct axl_error **err)
{
	size_t units = c->scored.unit_count;
	axl_auto(axl_memory) double *matrix = axl_xcalloc(units * c->columns, sizeof *matrix);
	axl_auto(axl_memory) const char **keys = axl_xcalloc(units, sizeof *keys);
	for (size_t unit = 0; unit < units; unit++) {
		keys[unit] = c->units[unit].key;
		for (size_t column = 0; column < c->columns; column++) {
			const struct axl_metric_cell *cell =
			    axl_metric_matrix_at(c->matrix, c->candidate_of[unit], column);
			matrix[unit * c->columns + column] =
			    cell->state == AXL_VALUE ? cell->value : (double)NAN;
		}
	}
	const struct axl_score_input input = {.matrix = matrix, .units = units, .keys = keys};
	if (axl_score(&c->scored.file->model, &input, variation, &c->scores, err) < 0)
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

int axl_scored_compute(struct axl_project *project, const char *wave,
                       const struct axl_model_file *file, struct axl_scored **ret_scored,
                       struct axl_error **err)
{
	return axl_scored_vary(project, wave, file, NULL, ret_scored, err);
}

int axl_scored_vary(struct axl_project *project, const char *wave,
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
	if (run_engine(c, variation, err) < 0)
		return -1;
	put_in_order(c);
	*ret_scored = axl_steal(scored);
	return 0;
}
