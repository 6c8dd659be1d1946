/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/waves/waves.h"

#include "base/i18n.h"
#include "scoring/audit.h"
#include "scoring/waves/reweigh.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

void axl_wave_parts_free(struct axl_wave_parts *parts)
{
	if (!parts)
		return;
	free(parts->rank);
	free(parts->score);
	free(parts->cells);
	free(parts);
}

enum axl_wave_cell axl_wave_cell(double before, const char *period_before, double after,
                                 const char *period_after)
{
	if (isnan(before))
		return isnan(after) ? AXL_CELL_MISSING : AXL_CELL_APPEARED;
	if (isnan(after))
		return AXL_CELL_GONE;
	if (strcmp(period_before, period_after) != 0)
		return AXL_CELL_NEW_PERIOD;
	return before == after ? AXL_CELL_CARRIED : AXL_CELL_REVISED;
}

/* The step from which on a cell is the later wave's. */
static enum axl_wave_step step_of(enum axl_wave_cell cell)
{
	switch (cell) {
	case AXL_CELL_REVISED:
		return AXL_WAVE_REVISED;
	case AXL_CELL_NEW_PERIOD:
		return AXL_WAVE_NEW_PERIOD;
	case AXL_CELL_APPEARED:
	case AXL_CELL_GONE:
		return AXL_WAVE_APPEARED;
	case AXL_CELL_MISSING:
	case AXL_CELL_CARRIED:
	case AXL_CELL_KINDS:
		break;
	}
	return AXL_WAVE_PEERS;
}

struct walk {
	const struct axl_wave_pair *pair;
	struct axl_wave_parts *parts;
	double *matrix; /* the later units, by the earlier model's columns, as a step has them */
	double *filled; /* nodes × later units: what the earlier wave filled in; NaN: nothing */
};

static int add_step(const char *name, struct axl_error **err)
{
	return axl_error_add(err, _("computed again up to this step: %s"), name);
}

/* Ranks and scores of a step, those of the earlier wave found by unit. */
static void keep(struct walk *walk, enum axl_wave_step step, const struct axl_scores *scores)
{
	struct axl_wave_parts *parts = walk->parts;
	for (size_t u = 0; u < parts->units; u++) {
		size_t at = step == AXL_WAVE_START ? walk->pair->before[u] : u;
		parts->rank[step * parts->units + u] = at == SIZE_MAX ? 0 : scores->rank[at];
		parts->score[step * parts->units + u] =
		    at == SIZE_MAX ? (double)NAN : axl_scores_at(scores, at, 0);
	}
}

/* What the earlier wave filled in, by the places of the later one. */
static void hold_filled(struct walk *walk, const struct axl_scores *scores)
{
	const struct axl_score_change *changes;
	size_t count = axl_scores_changes(scores, &changes), units = walk->parts->units;
	axl_auto(axl_memory) size_t *after = axl_xcalloc(scores->units, sizeof *after);
	for (size_t i = 0; i < scores->units; i++)
		after[i] = SIZE_MAX;
	for (size_t u = 0; u < units; u++)
		if (walk->pair->before[u] != SIZE_MAX)
			after[walk->pair->before[u]] = u;
	for (size_t i = 0; i < units * scores->nodes; i++)
		walk->filled[i] = NAN;
	for (size_t i = 0; i < count; i++) {
		if (changes[i].reason != AXL_CHANGE_IMPUTED || after[changes[i].unit] == SIZE_MAX)
			continue;
		walk->filled[changes[i].node * units + after[changes[i].unit]] = changes[i].after;
		walk->parts->filled++;
	}
}

static int start(struct walk *walk, struct axl_error **err)
{
	axl_auto(axl_scores) struct axl_scores *scores = NULL;
	if (axl_score(walk->pair->from_model, &walk->pair->from.input, NULL, &scores, err) < 0)
		return add_step(_("the earlier wave"), err);
	keep(walk, AXL_WAVE_START, scores);
	hold_filled(walk, scores);
	return 0;
}

static enum axl_wave_cell cell_at(const struct walk *walk, size_t unit, size_t column)
{
	const struct axl_wave_pair *pair = walk->pair;
	size_t columns = walk->parts->columns;
	size_t before = pair->before[unit] * columns + column, after = unit * columns + column;
	return axl_wave_cell(pair->from.input.matrix[before], pair->from.periods[before],
	                     pair->middle.input.matrix[after], pair->middle.periods[after]);
}

/* The figures as a step has them. */
static void mix(struct walk *walk, enum axl_wave_step step)
{
	const struct axl_wave_pair *pair = walk->pair;
	size_t columns = walk->parts->columns;
	for (size_t u = 0; u < walk->parts->units; u++) {
		for (size_t c = 0; c < columns; c++) {
			bool is_later =
			    pair->before[u] == SIZE_MAX || step_of(cell_at(walk, u, c)) <= step;
			walk->matrix[u * columns + c] =
			    is_later ? pair->middle.input.matrix[u * columns + c]
				     : pair->from.input.matrix[pair->before[u] * columns + c];
		}
	}
}

static void count_cells(struct walk *walk)
{
	for (size_t u = 0; u < walk->parts->units; u++)
		for (size_t c = 0; walk->pair->before[u] != SIZE_MAX && c < walk->parts->columns;
		     c++)
			walk->parts->cells[c * AXL_CELL_KINDS + cell_at(walk, u, c)]++;
}

static int take_step(struct walk *walk, enum axl_wave_step step, const char *name,
                     const struct axl_model *model, const struct axl_score_input *input,
                     struct axl_error **err)
{
	const struct axl_variation variation = {
	    .brief = true,
	    .filled = step < AXL_WAVE_IMPUTED ? walk->filled : NULL,
	};
	axl_auto(axl_scores) struct axl_scores *scores = NULL;
	if (axl_score(model, input, &variation, &scores, err) < 0)
		return add_step(name, err);
	keep(walk, step, scores);
	return 0;
}

static int walk_all(struct walk *walk, struct axl_error **err)
{
	static const char *const names[AXL_WAVE_STEPS] = {
	    [AXL_WAVE_PEERS] = N_("peers"),
	    [AXL_WAVE_REVISED] = N_("revised figures"),
	    [AXL_WAVE_NEW_PERIOD] = N_("figures of a new period"),
	    [AXL_WAVE_APPEARED] = N_("figures that appeared or are gone"),
	    [AXL_WAVE_IMPUTED] = N_("filled-in figures"),
	    [AXL_WAVE_WEIGHTS] = N_("weights"),
	    [AXL_WAVE_METHOD] = N_("method"),
	};
	const struct axl_wave_pair *pair = walk->pair;
	struct axl_score_input mixed = pair->middle.input;
	mixed.matrix = walk->matrix;
	mixed.base = pair->from.input.base;
	axl_auto(axl_memory) struct axl_model_node *nodes = NULL;
	struct axl_model reweighed;
	axl_wave_reweigh(pair->from_model, pair->to_model, &reweighed, &nodes);
	for (enum axl_wave_step step = AXL_WAVE_PEERS; step < AXL_WAVE_STEPS; step++) {
		const struct axl_model *model = step < AXL_WAVE_WEIGHTS  ? pair->from_model
		                                : step < AXL_WAVE_METHOD ? &reweighed
		                                                         : pair->to_model;
		mix(walk, step);
		if (take_step(walk, step, _(names[step]), model,
		              step < AXL_WAVE_METHOD ? &mixed : &pair->to, err) < 0)
			return -1;
	}
	return 0;
}

int axl_wave_parts_compute(const struct axl_wave_pair *pair, struct axl_wave_parts **ret_parts,
                           struct axl_error **err)
{
	axl_auto(axl_wave_parts) struct axl_wave_parts *parts = axl_xcalloc(1, sizeof *parts);
	size_t units = pair->to.units, nodes = pair->from_model->count;
	axl_auto(axl_memory) const char **metrics = axl_xcalloc(2 * nodes, sizeof *metrics);
	size_t columns = axl_model_metrics(pair->from_model, metrics);
	*parts = (struct axl_wave_parts){
	    .units = units,
	    .columns = columns,
	    .rank = axl_xcalloc(AXL_WAVE_STEPS * units, sizeof(int)),
	    .score = axl_xcalloc(AXL_WAVE_STEPS * units, sizeof(double)),
	    .cells = axl_xcalloc(columns * AXL_CELL_KINDS, sizeof(size_t)),
	};
	axl_auto(axl_memory) double *matrix = axl_xcalloc(units * columns, sizeof *matrix);
	axl_auto(axl_memory) double *filled = axl_xcalloc(units * nodes, sizeof *filled);
	struct walk walk = {.pair = pair, .parts = parts, .matrix = matrix, .filled = filled};
	count_cells(&walk);
	if (start(&walk, err) < 0 || walk_all(&walk, err) < 0)
		return -1;
	*ret_parts = axl_steal(parts);
	return 0;
}

bool axl_wave_has_moved_from(const struct axl_wave_parts *parts, size_t unit)
{
	return parts->rank[unit] > 0 && parts->rank[AXL_WAVE_METHOD * parts->units + unit] > 0;
}

bool axl_wave_part(const struct axl_wave_parts *parts, size_t unit, enum axl_wave_step step,
                   int *ret_places, double *ret_points)
{
	size_t units = parts->units, now = step * units + unit, before = now;
	if (!axl_wave_has_moved_from(parts, unit) || parts->rank[now] == 0)
		return false;
	do
		before -= units;
	while (parts->rank[before] == 0);
	*ret_places = parts->rank[before] - parts->rank[now];
	*ret_points = parts->score[now] - parts->score[before];
	return true;
}
