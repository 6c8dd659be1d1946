/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One replication by itself: what it drew, and the ranking that it made. */
#include "config.h"

#include "cli/score/certainty.h"
#include "scoring/method/aggregation.h"
#include "scoring/model/words.h"
#include "scoring/uncertainty/replication.h"

#include <math.h>
#include <string.h>

struct telling {
	struct axl_output *output;
	const struct axl_ranking *ranking;
	const struct axl_replication *replication;
};

static void state_drawn(const struct telling *t, const char *factor, const char *node,
                        const char *choice, double value)
{
	axl_output_text(t->output, factor);
	axl_output_text(t->output, node);
	axl_output_text(t->output, choice);
	axl_output_number(t->output, value);
	axl_output_row(t->output);
}

static void state_weights(const struct telling *t, const struct axl_factor *factor)
{
	const struct axl_model *model = &t->ranking->file->model;
	for (size_t node = 1; node < model->count; node++)
		if (!isnan(t->replication->weights[node]) &&
		    (factor->node < 0 || factor->node == model->nodes[node].parent))
			state_drawn(t, factor->id, model->nodes[node].id, NULL,
			            t->replication->weights[node]);
}

/* Columns are the leaves, then the denominators, which are named by their metrics. */
static void state_figures(const struct telling *t, const struct axl_factor *factor)
{
	const struct axl_scored *scored = t->ranking->scored;
	const struct axl_model *model = &t->ranking->file->model;
	axl_auto(axl_memory) const char **metrics = axl_xcalloc(2 * model->count, sizeof *metrics);
	axl_auto(axl_memory) const char **names = axl_xcalloc(2 * model->count, sizeof *names);
	size_t columns = axl_model_metrics(model, metrics), leaves = 0;
	memcpy(names, metrics, columns * sizeof *names);
	for (size_t node = 0; node < model->count; node++)
		if (axl_model_is_leaf(model, node))
			names[leaves++] = model->nodes[node].id;
	for (size_t i = 0; i < scored->unit_count * scored->columns; i++) {
		double drawn = t->replication->matrix[i];
		if (!isnan(drawn) && drawn != scored->input->matrix[i])
			state_drawn(t, factor->id, names[i % scored->columns],
			            scored->units[i / scored->columns].key, drawn);
	}
}

static void state_factor(const struct telling *t, const struct axl_factor *factor)
{
	const struct axl_replication *r = t->replication;
	switch (factor->kind) {
	case AXL_FACTOR_WEIGHTS:
	case AXL_FACTOR_JUDGEMENTS:
		state_weights(t, factor);
		break;
	case AXL_FACTOR_NORMALISATION:
		state_drawn(t, factor->id, NULL, axl_normal_words[r->normalise], NAN);
		break;
	case AXL_FACTOR_AGGREGATION:
		state_drawn(t, factor->id, NULL, axl_aggregation_names[r->aggregation], NAN);
		break;
	case AXL_FACTOR_TREATMENT:
		state_drawn(t, factor->id, NULL, r->untreated ? "none" : "model", NAN);
		break;
	case AXL_FACTOR_IMPUTATION:
		state_drawn(t, factor->id, NULL, axl_imputation_words[r->imputation.method], NAN);
		break;
	case AXL_FACTOR_INTERVALS:
		state_figures(t, factor);
		break;
	default:
		state_drawn(t, factor->id,
		            r->left_out < 0 ? NULL : t->ranking->file->model.nodes[r->left_out].id,
		            r->left_out < 0 ? "none" : "out", NAN);
	}
}

static void state_parameters(const struct telling *t)
{
	static const struct axl_output_column columns[] = {
	    {"factor", N_("Factor"), AXL_LEFT, 0},
	    {"node", N_("Node"), AXL_LEFT, 0},
	    {"choice", N_("Choice"), AXL_LEFT, 0},
	    {"value", N_("Drawn"), AXL_RIGHT, 4},
	};
	const struct axl_uncertain *uncertain = t->replication->uncertain;
	axl_auto(axl_memory) char *name = axl_xasprintf("%s-drawn", t->ranking->file->model.id);
	axl_output_table(t->output, name, N_("What was drawn"), columns, AXL_COUNT(columns));
	for (size_t f = 0; f < uncertain->count; f++)
		if (!uncertain->idle[f])
			state_factor(t, &uncertain->factors[f]);
	axl_output_table_end(t->output);
}

struct place {
	int rank;
	size_t unit;
};

static int by_rank(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	if ((x->rank == 0) != (y->rank == 0))
		return x->rank == 0 ? 1 : -1; /* unranked ones last */
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->unit > y->unit) - (x->unit < y->unit);
}

static void state_ranks(const struct telling *t, size_t top)
{
	static const struct axl_output_column columns[] = {
	    {"rank", N_("Rank"), AXL_RIGHT, 0},
	    {"unit", N_("Unit"), AXL_LEFT, 0},
	    {"label", N_("Name"), AXL_LEFT, 40},
	    {"score", N_("Score"), AXL_RIGHT, 1},
	};
	const struct axl_scored *scored = t->ranking->scored;
	const struct axl_scores *scores = t->replication->scores;
	size_t count = scored->unit_count;
	axl_auto(axl_memory) struct place *places = axl_xcalloc(count, sizeof *places);
	axl_auto(axl_memory) char *name =
	    axl_xasprintf("%s-replication", t->ranking->file->model.id);
	for (size_t u = 0; u < count; u++)
		places[u] = (struct place){scores->rank[u], u};
	qsort(places, count, sizeof *places, by_rank);
	axl_output_table(t->output, name, N_("The ranking that it made"), columns,
	                 AXL_COUNT(columns));
	for (size_t i = 0; i < count && (top == 0 || i < top); i++) {
		if (places[i].rank > 0)
			axl_output_integer(t->output, places[i].rank);
		else
			axl_output_text(t->output, NULL);
		axl_output_text(t->output, scored->units[places[i].unit].key);
		axl_output_text(t->output, scored->units[places[i].unit].label);
		axl_output_number(t->output, axl_scores_at(scores, places[i].unit, 0));
		axl_output_row(t->output);
	}
	axl_output_table_end(t->output);
}

int axl_certainty_replication(struct axl_context *context, const struct axl_ranking *ranking,
                              uint64_t number, size_t top, struct axl_error **err)
{
	axl_auto(axl_replication) struct axl_replication *replication =
	    axl_replication_new(&ranking->robustness->uncertain);
	axl_replication_draw(replication, number);
	if (axl_replication_score(replication, err) < 0)
		return -1;
	const struct telling telling = {context->output, ranking, replication};
	state_parameters(&telling);
	state_ranks(&telling, top);
	return 0;
}
