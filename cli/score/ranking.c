/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/score/ranking.h"

#include "cli/score/certainty.h"
#include "cli/score/compromise.h"
#include "cli/output/note.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

void axl_ranking_release(struct axl_ranking *ranking)
{
	axl_certainty_free(ranking->kept);
	axl_robustness_free(ranking->robustness);
	axl_uncertainty_file_free(ranking->uncertainty);
	axl_scored_free(ranking->scored);
	axl_model_file_free(ranking->file);
	axl_catalogue_free(ranking->catalogue);
	*ranking = (struct axl_ranking){0};
}

int axl_ranking_compute(struct axl_project *project, const char *wave, const char *model,
                        const struct axl_option_list *what_if,
                        const struct axl_variation *variation, struct axl_ranking *ranking,
                        struct axl_error **err)
{
	if (axl_catalogue_load(project->definitions, &ranking->catalogue, err) < 0 ||
	    axl_model_file_load(project->definitions, ranking->catalogue, model, project->language,
	                        &ranking->file, err) < 0)
		return -1;
	for (size_t i = 0; what_if && i < what_if->count; i++)
		if (axl_model_file_reweight(ranking->file, what_if->items[i], err) < 0)
			return -1;
	return axl_scored_vary(project, wave, ranking->file, variation, &ranking->scored, err);
}

int axl_ranking_recall(struct axl_project *project, struct axl_ranking *ranking,
                       struct axl_error **err)
{
	if (axl_certainty_load(project->store, ranking->scored, &ranking->kept, err) < 0)
		return -1;
	ranking->certainty = ranking->kept;
	return 0;
}

/* The table */

enum { RANK, UNIT, LABEL, SCORE, COVERAGE, FIXED_COLUMNS };

static const struct axl_output_column fixed_columns[FIXED_COLUMNS] = {
    [RANK] = {"rank", N_("Rank"), AXL_RIGHT, 0},
    [UNIT] = {"unit", N_("Unit"), AXL_LEFT, 0},
    [LABEL] = {"label", N_("Name"), AXL_LEFT, 40},
    [SCORE] = {"score", N_("Score"), AXL_RIGHT, 1},
    [COVERAGE] = {"coverage", N_("Coverage"), AXL_RIGHT, 2},
};

static bool is_dimension(const struct axl_model *model, size_t node)
{
	return model->nodes[node].parent == 0;
}

/* The columns of a ranking, and the text that one of them borrows. */
struct columns {
	struct axl_output_column *items;
	size_t count;
	char *top_title;
};

static void columns_release(struct columns *columns)
{
	free(columns->items);
	free(columns->top_title);
}

/* The fixed columns, one a dimension, and those of certainty. */
static void columns_init(struct columns *columns, const struct axl_ranking *ranking)
{
	const struct axl_model *model = &ranking->file->model;
	*columns = (struct columns){
	    .items = axl_xcalloc(FIXED_COLUMNS + AXL_CERTAINTY_COLUMNS + model->count,
	                         sizeof *columns->items)};
	struct axl_output_column *next = columns->items;
	for (size_t i = 0; i < FIXED_COLUMNS; i++)
		*next++ = fixed_columns[i];
	for (size_t node = 0; node < model->count; node++)
		if (is_dimension(model, node))
			*next++ = (struct axl_output_column){
			    model->nodes[node].id, model->nodes[node].label, AXL_RIGHT, 1};
	if (ranking->certainty) {
		axl_certainty_columns(ranking->certainty, &columns->top_title, next);
		next += AXL_CERTAINTY_COLUMNS;
	}
	columns->count = (size_t)(next - columns->items);
}

static void state_unit(struct axl_output *output, const struct axl_ranking *ranking, size_t unit)
{
	const struct axl_scored *scored = ranking->scored;
	const struct axl_scores *scores = scored->scores;
	if (scores->rank[unit] > 0)
		axl_output_integer(output, scores->rank[unit]);
	else
		axl_output_text(output, NULL);
	axl_output_text(output, scored->units[unit].key);
	axl_output_text(output, scored->units[unit].label);
	axl_output_number(output, axl_scores_at(scores, unit, 0));
	axl_output_number(output, scores->coverage[unit]);
	for (size_t node = 0; node < scores->nodes; node++)
		if (is_dimension(&scored->file->model, node))
			axl_output_number(output, axl_scores_at(scores, unit, node));
	if (ranking->certainty)
		axl_certainty_cells(output, &ranking->certainty->units[unit]);
	axl_output_row(output);
}

void axl_ranking_state(struct axl_context *context, const struct axl_ranking *ranking, size_t top)
{
	const struct axl_scored *scored = ranking->scored;
	const struct axl_model *model = &ranking->file->model;
	struct columns columns;
	columns_init(&columns, ranking);
	axl_auto(axl_memory) char *title = axl_xasprintf("%s · %s", model->label, scored->wave);
	axl_output_table(context->output, model->id, title, columns.items, columns.count);
	for (size_t i = 0; i < scored->unit_count && (top == 0 || i < top); i++)
		state_unit(context->output, ranking, scored->order[i]);
	axl_output_table_end(context->output);
	columns_release(&columns);
	axl_compromise_note_index(context->output, scored);
}

/* Remarks */

enum { NAMED = 3 }; /* so many are named, the others counted */

static const char *name_of(const struct axl_ranking *ranking,
                           const struct axl_score_warning *warning)
{
	if (warning->unit >= 0)
		return ranking->scored->units[warning->unit].label;
	return warning->node >= 0 ? ranking->file->model.nodes[warning->node].id : "";
}

static void remark_kind(struct axl_context *context, const struct axl_ranking *ranking,
                        enum axl_score_fault fault)
{
	const struct axl_score_warning *warnings;
	size_t count = axl_scores_warnings(ranking->scored->scores, &warnings), found = 0;
	const char *text = NULL;
	axl_auto(axl_buffer) struct axl_buffer names;
	axl_buffer_init(&names);
	for (size_t i = 0; i < count; i++) {
		if (warnings[i].fault != fault)
			continue;
		text = warnings[i].text;
		if (found++ < NAMED)
			axl_buffer_printf(&names, "%s%s", found > 1 ? ", " : "",
			                  name_of(ranking, &warnings[i]));
	}
	if (found > 0)
		axl_context_say(context, "%s: %s: %s%s (%zu)", ranking->file->model.id, text,
		                names.bytes, found > NAMED ? " …" : "", found);
}

void axl_ranking_remark(struct axl_context *context, const struct axl_ranking *ranking)
{
	if (ranking->scored->unit_count == 0)
		return; /* no unit has any figure, which axl_ranking_note_units tells */
	for (int fault = AXL_SCORE_COLUMN_EMPTY; fault < AXL_SCORE_FAULTS; fault++)
		remark_kind(context, ranking, (enum axl_score_fault)fault);
}

/* Notes */

void axl_ranking_note_certainty(struct axl_context *context, const struct axl_ranking *ranking)
{
	const struct axl_certainty *certainty = ranking->certainty;
	if (ranking->scored->unit_count == 0)
		return;
	if (!certainty) {
		axl_output_note(context->output,
		                _("%s: no rank intervals; axlens score --uncertainty=N makes "
		                  "them, or says why not"),
		                ranking->file->model.id);
		return;
	}
	axl_output_note(context->output,
	                _("%s: 90 %% intervals of ranks from %zu replications (%s, seed %" PRIu64
	                  "); units of one band cannot be told apart"),
	                ranking->file->model.id, certainty->replications, certainty->definition,
	                certainty->seed);
}

int axl_ranking_note(struct axl_context *context, const char *wave, struct axl_error **err)
{
	return axl_note_synthetic(context, wave, err);
}

int axl_ranking_each(struct axl_context *context, const char *wanted,
                     int (*each)(void *closure, const char *model, struct axl_error **err),
                     void *closure, struct axl_error **err)
{
	if (wanted)
		return each(closure, wanted, err);
	for (size_t i = 0; i < context->project->model_count; i++)
		if (each(closure, context->project->models[i], err) < 0)
			return -1;
	return 0;
}
