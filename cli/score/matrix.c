/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/score/matrix.h"

#include "base/i18n.h"
#include "base/index.h"
#include "cli/score/compromise.h"
#include "cli/score/crosscheck.h"
#include "cli/score/checks.h"
#include "cli/score/method.h"
#include "project/score/matrix-file.h"

#include <locale.h>
#include <string.h>

struct scoring {
	struct axl_model_file *file;
	struct axl_matrix_file *table;
	double *matrix; /* units × columns, the metrics of the model */
	size_t columns;
	const char *language; /* of its labels */
	int *group;           /* NULL: no groups */
	struct axl_scored_unit *units;
	size_t *order;
	struct axl_scores *scores;
};

static void release(struct scoring *s)
{
	axl_scores_free(s->scores);
	free(s->order);
	free(s->units);
	free(s->group);
	free(s->matrix);
	axl_matrix_file_free(s->table);
	axl_model_file_free(s->file);
}

static inline void scoring_cleanup(struct scoring *s)
{
	release(s);
}

/* Headings that the model may mean: a leaf's metric, else its id, and the denominators. */
static int read_table(struct scoring *s, const struct axl_matrix_request *request,
                      struct axl_error **err)
{
	const struct axl_model *model = &s->file->model;
	axl_auto(axl_memory) const char **figures = axl_xcalloc(3 * model->count, sizeof *figures);
	struct axl_matrix_choice choice = {
	    .figures = figures,
	    .figure_count = axl_model_metrics(model, figures),
	    .texts = {[AXL_MATRIX_LABEL] = request->label, [AXL_MATRIX_GROUP] = request->group},
	};
	for (size_t i = 0; i < model->count; i++)
		if (axl_model_is_leaf(model, i))
			figures[choice.figure_count++] = model->nodes[i].id;
	return axl_matrix_file_choose(request->matrix, &choice, &s->table, err);
}

static int find_column(const struct scoring *s, const char *metric, size_t *ret_column,
                       struct axl_error **err)
{
	const struct axl_model *model = &s->file->model;
	long column = axl_matrix_file_column(s->table, metric);
	for (size_t i = 0; column < 0 && i < model->count; i++)
		if (axl_model_is_leaf(model, i) && strcmp(model->nodes[i].metric, metric) == 0)
			column = axl_matrix_file_column(s->table, model->nodes[i].id);
	if (column < 0)
		return axl_error_set(
		    err, AXL_ERROR_DATA,
		    _("%s: it has no column \"%s\", which the model \"%s\" asks for"),
		    s->table->path, metric, model->id);
	*ret_column = (size_t)column;
	return 0;
}

static int gather_matrix(struct scoring *s, struct axl_error **err)
{
	const struct axl_model *model = &s->file->model;
	axl_auto(axl_memory) const char **metrics = axl_xcalloc(2 * model->count, sizeof *metrics);
	size_t columns = axl_model_metrics(model, metrics), units = s->table->units;
	s->columns = columns;
	s->matrix = axl_xcalloc(units * columns, sizeof *s->matrix);
	for (size_t c = 0; c < columns; c++) {
		size_t column = 0;
		if (find_column(s, metrics[c], &column, err) < 0)
			return -1;
		for (size_t u = 0; u < units; u++)
			s->matrix[u * columns + c] =
			    s->table->values[u * s->table->columns + column];
	}
	return 0;
}

static const char *text_of(const struct scoring *s, size_t unit, size_t which)
{
	return s->table->texts[unit * AXL_MATRIX_TEXTS + which];
}

static void gather_units(struct scoring *s, const struct axl_matrix_request *request)
{
	size_t units = s->table->units;
	axl_auto(axl_index) struct axl_index *groups = axl_index_new();
	s->units = axl_xcalloc(units, sizeof *s->units);
	s->group = request->group ? axl_xcalloc(units, sizeof *s->group) : NULL;
	for (size_t u = 0, known = 0; u < units; u++) {
		s->units[u].key = s->table->unit_names[u];
		s->units[u].label = *text_of(s, u, AXL_MATRIX_LABEL)
		                        ? text_of(s, u, AXL_MATRIX_LABEL)
		                        : s->units[u].key;
		if (!s->group)
			continue;
		const char *group = text_of(s, u, AXL_MATRIX_GROUP);
		bool added = false;
		s->group[u] =
		    *group ? (int)axl_index_add(groups, group, strlen(group), known, &added) : -1;
		known += added;
	}
}

static struct axl_score_input input_of(const struct scoring *s)
{
	return (struct axl_score_input){.matrix = s->matrix,
	                                .units = s->table->units,
	                                .keys = s->table->unit_names,
	                                .group = s->group};
}

static int run_engine(struct scoring *s, const struct axl_matrix_request *request,
                      struct axl_error **err)
{
	struct axl_method_choice method;
	const struct axl_score_input input = input_of(s);
	if (axl_method_choose(request->method, &method, err) < 0)
		return -1;
	if (axl_score(&s->file->model, &input, &method.variation, &s->scores, err) < 0)
		return axl_error_add(err, _("model \"%s\", %s"), s->file->model.id, s->table->path);
	return 0;
}

/* By rank, then as in the table; those without a rank last. */
static void put_in_order(struct scoring *s)
{
	size_t units = s->table->units, placed = 0;
	s->order = axl_xcalloc(units, sizeof *s->order);
	axl_auto(axl_memory) size_t *next = axl_xcalloc(units + 2, sizeof *next);
	for (size_t u = 0; u < units; u++)
		next[s->scores->rank[u] ? (size_t)s->scores->rank[u] : units + 1]++;
	for (size_t rank = 0; rank < units + 2; rank++) {
		size_t here = next[rank];
		next[rank] = placed;
		placed += here;
	}
	for (size_t u = 0; u < units; u++)
		s->order[next[s->scores->rank[u] ? (size_t)s->scores->rank[u] : units + 1]++] = u;
}

enum { RANK, UNIT, LABEL, SCORE, COVERAGE, FIXED_COLUMNS };

static const struct axl_output_column fixed_columns[FIXED_COLUMNS] = {
    [RANK] = {"rank", N_("Rank"), AXL_RIGHT, 0},
    [UNIT] = {"unit", N_("Unit"), AXL_LEFT, 0},
    [LABEL] = {"label", N_("Name"), AXL_LEFT, 40},
    [SCORE] = {"score", N_("Score"), AXL_RIGHT, 2},
    [COVERAGE] = {"coverage", N_("Coverage"), AXL_RIGHT, 2},
};

static void state_unit(struct axl_output *output, const struct scoring *s,
                       const struct axl_certainty *certainty, size_t unit)
{
	if (s->scores->rank[unit] > 0)
		axl_output_integer(output, s->scores->rank[unit]);
	else
		axl_output_text(output, NULL);
	axl_output_text(output, s->units[unit].key);
	axl_output_text(output, s->units[unit].label);
	axl_output_number(output, axl_scores_at(s->scores, unit, 0));
	axl_output_number(output, s->scores->coverage[unit]);
	for (size_t node = 1; node < s->scores->nodes; node++)
		axl_output_number(output, axl_scores_at(s->scores, unit, node));
	if (certainty)
		axl_certainty_cells(output, &certainty->units[unit]);
	axl_output_row(output);
}

/* In text the dimensions are seen; programs have every node. */
static void state(struct axl_context *context, const struct scoring *s,
                  const struct axl_certainty *certainty, size_t top)
{
	const struct axl_model *model = &s->file->model;
	struct axl_output *output = context->output;
	axl_auto(axl_memory) struct axl_output_column *columns =
	    axl_xcalloc(FIXED_COLUMNS + model->count + AXL_CERTAINTY_COLUMNS, sizeof *columns);
	axl_auto(axl_memory) char *top_title = NULL;
	size_t count = FIXED_COLUMNS + model->count - 1;
	memcpy(columns, fixed_columns, sizeof fixed_columns);
	for (size_t node = 1; node < model->count; node++)
		columns[FIXED_COLUMNS + node - 1] = (struct axl_output_column){
		    model->nodes[node].id, model->nodes[node].label,
		    model->nodes[node].parent == 0 ? AXL_RIGHT : AXL_UNSEEN, 2};
	if (certainty) {
		axl_certainty_columns(certainty, &top_title, columns + count);
		count += AXL_CERTAINTY_COLUMNS;
	}
	axl_output_table(output, model->id, model->label, columns, count);
	for (size_t i = 0; i < s->table->units && (top == 0 || i < top); i++)
		state_unit(output, s, certainty, s->order[i]);
	axl_output_table_end(output);
}

/* The ranks, with how sure they are where that was asked for. Factors are looked for as without a
 * project. */
static int answer_ranks(struct axl_context *context, const struct scoring *s,
                        const struct axl_matrix_request *request, struct axl_ranking *ranking,
                        struct axl_error **err)
{
	axl_auto(axl_definitions) struct axl_definitions *definitions = axl_definitions_new(NULL);
	const struct axl_certainty_source source = {definitions, "default", s->language};
	bool wanted = axl_certainty_is_wanted(request->certainty);
	if (wanted && axl_certainty_ask(context, request->certainty, &source, ranking, err) < 0)
		return -1;
	if (request->certainty->replication)
		return axl_certainty_replay(context, request->certainty, ranking, request->top,
		                            err);
	state(context, s, ranking->certainty, request->top);
	if (!request->method)
		axl_compromise_note_index(context->output, ranking->scored);
	if (wanted)
		axl_certainty_tell(context, request->certainty, ranking, request->top);
	return 0;
}

static int answer_all(struct axl_context *context, const struct scoring *s,
                      const struct axl_matrix_request *request, struct axl_ranking *ranking,
                      struct axl_error **err)
{
	if (request->crosscheck)
		axl_crosscheck_answer(context, ranking, request->top);
	if (request->checks && axl_index_checks_answer(context, ranking, request->top, err) < 0)
		return -1;
	if (!request->crosscheck && !request->checks &&
	    answer_ranks(context, s, request, ranking, err) < 0)
		return -1;
	axl_ranking_remark(context, ranking);
	return 0;
}

/* The ranks, or what was asked for in their place; then what the engine warned of. */
static int answer(struct axl_context *context, const struct scoring *s,
                  const struct axl_matrix_request *request, struct axl_error **err)
{
	const struct axl_score_input input = input_of(s);
	struct axl_scored scored = {
	    .wave = s->table->path, /* stands where a project's tables have the quarter */
	    .file = s->file,
	    .unit_count = s->table->units,
	    .leaf_count = axl_model_leaf_count(&s->file->model),
	    .units = s->units,
	    .order = s->order,
	    .scores = s->scores,
	    .input = &input,
	    .columns = s->columns,
	};
	struct axl_ranking ranking = {.file = s->file, .scored = &scored};
	int result = answer_all(context, s, request, &ranking, err);
	axl_robustness_free(ranking.robustness);
	axl_uncertainty_file_free(ranking.uncertainty);
	return result;
}

int axl_matrix_score(struct axl_context *context, const struct axl_matrix_request *request,
                     struct axl_error **err)
{
	__attribute__((cleanup(scoring_cleanup))) struct scoring s = {0};
	const char *locale = setlocale(LC_MESSAGES, NULL);
	const char *language = locale && strncmp(locale, "ko", 2) == 0 ? "ko" : "en";
	if (axl_model_file_open(request->model, language, &s.file, err) < 0)
		return -1;
	if (s.file->model.base_wave)
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("%s: a table has no base wave; give the leaves bounds"),
		                     request->model);
	for (size_t i = 0; i < request->what_if->count; i++)
		if (axl_model_file_reweight(s.file, request->what_if->items[i], err) < 0)
			return -1;
	if (read_table(&s, request, err) < 0 || gather_matrix(&s, err) < 0)
		return -1;
	gather_units(&s, request);
	if (run_engine(&s, request, err) < 0)
		return -1;
	put_in_order(&s);
	s.language = language;
	return answer(context, &s, request, err);
}
