/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "project/waves/change.h"

#include "base/i18n.h"
#include "base/period.h"
#include "base/store/metric-read.h"
#include "project/score/scored-past.h"
#include "project/score/scored.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

/* Figures of a wave's units, and who holds their texts. */
struct figures {
	struct axl_units *candidates;
	size_t *candidate_of; /* units: which of the candidates */
	struct axl_metric_matrix *cells;
	double *matrix;
	const char **periods, **keys;
};

struct computed {
	struct axl_wave_change change;
	struct axl_scored *scored_from, *scored_to;
	struct figures from, middle;
	struct axl_past *past; /* of the later units, for the earlier model */
	struct axl_wave_parts *parts;
	struct axl_wave_column *columns;
	const char **metrics; /* of the earlier model */
	size_t *before, *after;
};

static void release(struct figures *figures)
{
	axl_metric_matrix_free(figures->cells);
	axl_units_free(figures->candidates);
	free(figures->candidate_of);
	free(figures->matrix);
	free(figures->periods);
	free(figures->keys);
}

void axl_wave_change_free(struct axl_wave_change *change)
{
	if (!change)
		return;
	struct computed *c = (struct computed *)change;
	release(&c->from);
	release(&c->middle);
	axl_past_free(c->past);
	axl_scored_free(c->scored_from);
	axl_scored_free(c->scored_to);
	axl_wave_parts_free(c->parts);
	free(c->columns);
	free(c->metrics);
	free(c->before);
	free(c->after);
	free(c);
}

/* Place of each of `of` among `in`, both by key; SIZE_MAX where it is not there. */
static size_t *places_of(const struct axl_kept *of, const struct axl_kept *in)
{
	size_t *places = axl_xcalloc(of->unit_count, sizeof *places);
	for (size_t i = 0, j = 0; i < of->unit_count; i++) {
		while (j < in->unit_count && strcmp(in->units[j].key, of->units[i].key) < 0)
			j++;
		bool same = j < in->unit_count && in->units[j].id == of->units[i].id;
		places[i] = same ? j : SIZE_MAX;
	}
	return places;
}

/* Who has figures in the wave and is of the model's kind and level: the ranked ones among them. */
static int load_candidates(struct axl_project *project, const struct axl_kept *kept,
                           struct axl_units **ret_units, struct axl_error **err)
{
	const struct axl_unit_filter filter = {
	    .wave = kept->wave,
	    .kind = kept->file->model.unit_kind,
	    .region = project->world.home->code,
	    .code_length = (int)kept->file->level, /* A, 01, 011, 0111, 01110 */
	};
	return axl_units_load(project->store, &filter, ret_units, err);
}

static int changed_since(const struct axl_kept *kept, struct axl_error **err)
{
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("%s: its figures and the model \"%s\" do not give the ranks that "
	                       "were kept: compute it anew with axlens run"),
	                     kept->wave, kept->file->model.id);
}

static int take_cells(struct figures *figures, const struct axl_kept *kept, size_t columns,
                      struct axl_error **err)
{
	size_t candidates = axl_units_count(figures->candidates);
	figures->matrix = axl_xcalloc(kept->unit_count * columns, sizeof *figures->matrix);
	figures->periods = axl_xcalloc(kept->unit_count * columns, sizeof *figures->periods);
	figures->keys = axl_xcalloc(kept->unit_count, sizeof *figures->keys);
	figures->candidate_of = axl_xcalloc(kept->unit_count, sizeof *figures->candidate_of);
	for (size_t u = 0, i = 0; u < kept->unit_count; u++) {
		while (i < candidates &&
		       axl_units_at(figures->candidates, i)->id != kept->units[u].id)
			i++;
		if (i == candidates)
			return changed_since(kept, err);
		figures->candidate_of[u] = i;
		figures->keys[u] = kept->units[u].key;
		for (size_t c = 0; c < columns; c++) {
			const struct axl_metric_cell *cell =
			    axl_metric_matrix_at(figures->cells, i, c);
			bool is_there = cell->state == AXL_VALUE;
			figures->matrix[u * columns + c] = is_there ? cell->value : (double)NAN;
			figures->periods[u * columns + c] = is_there ? cell->period : "";
		}
	}
	return 0;
}

static int load_figures(struct axl_project *project, const struct axl_kept *kept,
                        const struct axl_model *model, struct figures *figures,
                        struct axl_error **err)
{
	axl_auto(axl_memory) const char **metrics = axl_xcalloc(2 * model->count, sizeof *metrics);
	size_t columns = axl_model_metrics(model, metrics);
	if (load_candidates(project, kept, &figures->candidates, err) < 0 ||
	    axl_metric_matrix_load(project->store, kept->wave, figures->candidates, metrics,
	                           columns, &figures->cells, err) < 0)
		return -1;
	return take_cells(figures, kept, columns, err);
}

/* The wave computed again: its units must be those that were kept. */
static int compute_again(struct axl_project *project, const struct axl_kept *kept,
                         struct axl_scored **ret_scored, struct axl_error **err)
{
	axl_auto(axl_scored) struct axl_scored *scored = NULL;
	if (axl_scored_compute(project, kept->wave, kept->file, &scored, err) < 0)
		return -1;
	if (scored->unit_count != kept->unit_count)
		return changed_since(kept, err);
	for (size_t u = 0; u < kept->unit_count; u++)
		if (scored->units[u].id != kept->units[u].id)
			return changed_since(kept, err);
	*ret_scored = axl_steal(scored);
	return 0;
}

/* The later units' past, where the earlier model fills gaps from it. */
static int load_past(struct computed *c, struct axl_project *project, struct axl_error **err)
{
	const struct axl_model *model = &c->change.from->file->model;
	if (!c->scored_from->input->past)
		return 0;
	axl_auto(axl_memory) const char **metrics = axl_xcalloc(2 * model->count, sizeof *metrics);
	const struct axl_past_wanted wanted = {
	    .candidates = c->middle.candidates,
	    .candidate_of = c->middle.candidate_of,
	    .units = c->change.to->unit_count,
	    .metrics = metrics,
	    .columns = axl_model_metrics(model, metrics),
	};
	return axl_past_load(project->store, c->change.to->wave, &wanted, &c->past, err);
}

static int load_all(struct computed *c, struct axl_project *project, struct axl_error **err)
{
	const struct axl_kept *from = c->change.from, *to = c->change.to;
	const struct axl_model *model = &from->file->model;
	c->before = places_of(to, from);
	c->after = places_of(from, to);
	c->change.before = c->before;
	c->change.after = c->after;
	if (compute_again(project, from, &c->scored_from, err) < 0 ||
	    compute_again(project, to, &c->scored_to, err) < 0 ||
	    load_figures(project, from, model, &c->from, err) < 0 ||
	    load_figures(project, to, model, &c->middle, err) < 0)
		return -1;
	return load_past(c, project, err);
}

/* What is computed again must be what was kept, or the parts speak of something else. */
static int check_ranks(const struct computed *c, struct axl_error **err)
{
	const struct axl_kept *from = c->change.from, *to = c->change.to;
	size_t units = to->unit_count;
	for (size_t u = 0; u < units; u++) {
		if (c->parts->rank[AXL_WAVE_METHOD * units + u] != to->units[u].rank)
			return changed_since(to, err);
		if (c->before[u] != SIZE_MAX && c->parts->rank[u] != from->units[c->before[u]].rank)
			return changed_since(from, err);
	}
	return 0;
}

/* The oldest period of a column that is carried forward. */
static const char *oldest_of(const struct computed *c, size_t column)
{
	const char *oldest = "";
	char end[AXL_PERIOD_SIZE], oldest_end[AXL_PERIOD_SIZE] = "";
	size_t columns = c->parts->columns;
	for (size_t u = 0; u < c->change.to->unit_count; u++) {
		size_t now = u * columns + column, before = c->before[u] * columns + column;
		if (c->before[u] == SIZE_MAX ||
		    axl_wave_cell(c->from.matrix[before], c->from.periods[before],
		                  c->middle.matrix[now],
		                  c->middle.periods[now]) != AXL_CELL_CARRIED)
			continue;
		axl_period_end(c->middle.periods[now], end);
		if (end[0] && (!oldest[0] || strcmp(end, oldest_end) < 0)) {
			oldest = c->middle.periods[now];
			memcpy(oldest_end, end, sizeof end);
		}
	}
	return oldest;
}

static void list_columns(struct computed *c)
{
	const struct axl_model *model = &c->change.from->file->model;
	c->metrics = axl_xcalloc(2 * model->count, sizeof *c->metrics);
	axl_model_metrics(model, c->metrics);
	c->columns = axl_xcalloc(c->parts->columns, sizeof *c->columns);
	for (size_t i = 0; i < c->parts->columns; i++)
		c->columns[i] = (struct axl_wave_column){c->metrics[i], oldest_of(c, i)};
	c->change.columns = c->columns;
	c->change.parts = c->parts;
}

/* The model may have changed in all but whom it ranks. */
static int check_kinds(const struct axl_kept *from, const struct axl_kept *to,
                       struct axl_error **err)
{
	const struct axl_model_file *a = from->file, *b = to->file;
	if (strcmp(a->model.unit_kind, b->model.unit_kind) == 0 && a->level == b->level)
		return 0;
	return axl_error_set(err, AXL_ERROR_USAGE,
	                     _("%s by \"%s\" and %s by \"%s\" rank units of different kinds or "
	                       "levels: there is nobody to compare"),
	                     from->wave, a->model.id, to->wave, b->model.id);
}

int axl_wave_change_compute(struct axl_project *project, const struct axl_kept *from,
                            const struct axl_kept *to, struct axl_wave_change **ret_change,
                            struct axl_error **err)
{
	struct computed *c = axl_xcalloc(1, sizeof *c);
	axl_auto(axl_wave_change) struct axl_wave_change *change = &c->change;
	change->from = from;
	change->to = to;
	if (check_kinds(from, to, err) < 0 || load_all(c, project, err) < 0)
		return -1;
	const struct axl_wave_pair pair = {
	    .from_model = &from->file->model,
	    .to_model = &to->file->model,
	    .from = {*c->scored_from->input, c->from.periods},
	    .middle = {{.matrix = c->middle.matrix,
	                .units = to->unit_count,
	                .keys = c->middle.keys,
	                .past = c->past},
	               c->middle.periods},
	    .to = *c->scored_to->input,
	    .before = c->before,
	};
	if (axl_wave_parts_compute(&pair, &c->parts, err) < 0)
		return axl_error_add(err, _("%s and %s by the model \"%s\""), from->wave, to->wave,
		                     to->file->model.id);
	if (check_ranks(c, err) < 0)
		return -1;
	list_columns(c);
	*ret_change = axl_steal(change);
	return 0;
}
