/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/explain/explain.h"

#include "scoring/explain/distance.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

void axl_explain_unit(struct axl_context *context, const char *wave, const struct axl_unit *unit)
{
	static const struct axl_output_column columns[] = {
	    {"unit", N_("Unit"), AXL_LEFT, 0},     {"label", N_("Name"), AXL_LEFT, 0},
	    {"region", N_("Region"), AXL_LEFT, 0}, {"industry", N_("Industry"), AXL_LEFT, 0},
	    {"wave", N_("Wave"), AXL_LEFT, 0},
	};
	axl_output_table(context->output, "unit", NULL, columns, AXL_COUNT(columns));
	axl_output_text(context->output, unit->key);
	axl_output_text(context->output, unit->label);
	axl_output_text(context->output, unit->region);
	axl_output_text(context->output, unit->industry);
	axl_output_text(context->output, wave);
	axl_output_row(context->output);
	axl_output_table_end(context->output);
}

/* Ranks */

void axl_explain_ranks_begin(struct axl_context *context)
{
	static const struct axl_output_column columns[] = {
	    {"model", N_("Model"), AXL_LEFT, 0},       {"label", N_("Name"), AXL_LEFT, 0},
	    {"rank", N_("Rank"), AXL_RIGHT, 0},        {"ranked", N_("Ranked"), AXL_RIGHT, 0},
	    {"lo", N_("Interval from"), AXL_RIGHT, 0}, {"hi", N_("to"), AXL_RIGHT, 0},
	    {"top", N_("Top"), AXL_RIGHT, 0},          {"p_top", N_("Probability"), AXL_RIGHT, 2},
	    {"score", N_("Score"), AXL_RIGHT, 1},      {"coverage", N_("Coverage"), AXL_RIGHT, 2},
	};
	axl_output_table(context->output, "ranks", N_("Rank"), columns, AXL_COUNT(columns));
}

/* A rank, or nothing where there is none. */
static void state_place(struct axl_output *output, int64_t place)
{
	if (place > 0)
		axl_output_integer(output, place);
	else
		axl_output_text(output, NULL);
}

void axl_explain_rank(struct axl_context *context, const struct axl_explained_rank *rank)
{
	struct axl_output *output = context->output;
	const struct axl_scored *scored = rank->scored;
	const struct axl_scores *scores = scored->scores;
	const struct axl_certainty *certainty = rank->certainty;
	const struct axl_unit_certainty *sure = certainty ? &certainty->units[rank->unit] : NULL;
	int64_t ranked = 0;
	for (size_t i = 0; i < scored->unit_count; i++)
		ranked += scores->rank[i] > 0;
	axl_output_text(output, scored->file->model.id);
	axl_output_text(output, scored->file->model.label);
	state_place(output, scores->rank[rank->unit]);
	axl_output_integer(output, ranked);
	state_place(output, sure ? sure->lo : 0);
	state_place(output, sure ? sure->hi : 0);
	state_place(output, certainty ? (int64_t)certainty->top : 0);
	axl_output_number(output, sure ? sure->top : (double)NAN);
	axl_output_number(output, axl_scores_at(scores, rank->unit, 0));
	axl_output_number(output, scores->coverage[rank->unit]);
	axl_output_row(output);
}

/* The tree */

void axl_explain_tree_begin(struct axl_context *context)
{
	static const struct axl_output_column columns[] = {
	    {"model", N_("Model"), AXL_UNSEEN, 0},
	    {"node", N_("Node"), AXL_UNSEEN, 0},
	    {"parent", N_("Parent"), AXL_UNSEEN, 0},
	    {"label", N_("Index, dimensions, indicators"), AXL_LEFT, 0},
	    {"score", N_("Score"), AXL_RIGHT, 1},
	    {"weight", N_("Weight"), AXL_RIGHT, 3},
	    {"contribution", N_("Contribution"), AXL_RIGHT, 2},
	    {"beside_median", N_("Beside the median"), AXL_RIGHT, 2},
	    {"metric", N_("Metric"), AXL_LEFT, 0},
	    {"direction", N_("Better"), AXL_LEFT, 0},
	    {"lo", N_("Scale from"), AXL_RIGHT, -3},
	    {"hi", N_("Scale to"), AXL_RIGHT, -3},
	};
	axl_output_table(context->output, "tree", N_("How the score comes about"), columns,
	                 AXL_COUNT(columns));
}

/* Deeper nodes are set in; programs have the parent. */
static char *label_of(const struct axl_model *model, size_t node)
{
	int depth = 0;
	for (int at = model->nodes[node].parent; at >= 0; at = model->nodes[at].parent)
		depth++;
	return axl_xasprintf("%*s%s", 2 * depth, "", model->nodes[node].label);
}

double axl_explain_scale(const struct axl_metric_entry *entry)
{
	return entry && entry->percent ? 100 : 1;
}

static void state_node(struct axl_output *output, const struct axl_explained_rank *rank,
                       size_t node, double distance)
{
	const struct axl_model *model = &rank->scored->file->model;
	const struct axl_model_node *n = &model->nodes[node];
	const struct axl_scores *scores = rank->scored->scores;
	bool leaf = axl_model_is_leaf(model, node);
	double scale = leaf ? axl_explain_scale(axl_catalogue_find(rank->catalogue, n->metric)) : 1;
	axl_auto(axl_memory) char *label = label_of(model, node);
	axl_output_text(output, model->id);
	axl_output_text(output, n->id);
	axl_output_text(output, n->parent < 0 ? NULL : model->nodes[n->parent].id);
	axl_output_text(output, label);
	axl_output_number(output, axl_scores_at(scores, rank->unit, node));
	axl_output_number(output, axl_scores_weight(scores, rank->unit, node));
	axl_output_number(output, axl_scores_contribution(scores, rank->unit, node));
	axl_output_number(output, distance);
	axl_output_text(output, n->metric);
	if (leaf)
		axl_output_word(output,
		                n->direction == AXL_MORE_IS_BETTER ? N_("more") : N_("less"));
	else
		axl_output_text(output, NULL);
	axl_output_number(output, leaf ? scores->normal[node].lo * scale : (double)NAN);
	axl_output_number(output, leaf ? scores->normal[node].hi * scale : (double)NAN);
	axl_output_row(output);
}

void axl_explain_tree(struct axl_context *context, const struct axl_explained_rank *rank)
{
	const struct axl_scores *scores = rank->scored->scores;
	size_t median = axl_median_unit(scores);
	axl_auto(axl_memory) double *parts = axl_xcalloc(scores->nodes, sizeof *parts);
	for (size_t node = 0; node < scores->nodes; node++)
		parts[node] = NAN;
	if (median != SIZE_MAX)
		axl_scores_distance(scores, rank->unit, median, parts);
	for (size_t node = 0; node < scores->nodes; node++)
		state_node(context->output, rank, node, parts[node]);
}

/* Metrics and facts */

static void state_metric(struct axl_context *context, const struct axl_explained_metric *metric)
{
	struct axl_output *output = context->output;
	bool korean = strcmp(context->project->language, "ko") == 0;
	const struct axl_metric_entry *entry = metric->entry;
	const char *label = !entry ? metric->id : korean ? entry->label_ko : entry->label_en;
	const char *unit = !entry ? "" : korean ? entry->unit_ko : entry->unit_en;
	double scale = axl_explain_scale(entry);
	axl_output_text(output, metric->id);
	axl_output_text(output, label);
	axl_output_state(output, (struct axl_number){metric->state, metric->value * scale});
	axl_output_text(output, unit);
	axl_output_text(output, metric->period);
	axl_output_number(output, metric->lo * scale);
	axl_output_number(output, metric->hi * scale);
	axl_output_number(output, metric->n);
	axl_output_text(output, metric->vintage);
	axl_output_text(output, metric->how);
	axl_output_integer(output, (int64_t)metric->fact_total);
	axl_output_row(output);
}

void axl_explain_metrics(struct axl_context *context, const struct axl_explanation *explanation)
{
	static const struct axl_output_column columns[] = {
	    {"metric", N_("Metric"), AXL_LEFT, 0},   {"label", N_("Name"), AXL_LEFT, 0},
	    {"value", N_("Value"), AXL_RIGHT, -3},   {"unit", N_("Unit of measure"), AXL_LEFT, 0},
	    {"period", N_("Period"), AXL_LEFT, 0},   {"lo", N_("Lower end"), AXL_RIGHT, -3},
	    {"hi", N_("Upper end"), AXL_RIGHT, -3},  {"n", N_("n"), AXL_RIGHT, 0},
	    {"vintage", N_("Data of"), AXL_LEFT, 0}, {"how", N_("How"), AXL_LEFT, 0},
	    {"facts", N_("Facts"), AXL_RIGHT, 0},
	};
	axl_output_table(context->output, "metrics", N_("Metrics"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < explanation->count; i++)
		state_metric(context, &explanation->metrics[i]);
	axl_output_table_end(context->output);
}

static void state_fact(struct axl_output *output, const char *metric,
                       const struct axl_explained_fact *fact)
{
	axl_output_text(output, metric);
	axl_output_text(output, fact->source);
	axl_output_text(output, fact->file);
	axl_output_text(output, fact->sheet);
	axl_output_integer(output, (int64_t)fact->line);
	if (fact->column > 0)
		axl_output_integer(output, fact->column);
	else
		axl_output_text(output, NULL);
	axl_output_text(output, fact->text);
	axl_output_row(output);
}

void axl_explain_facts(struct axl_context *context, const struct axl_explanation *explanation)
{
	static const struct axl_output_column columns[] = {
	    {"metric", N_("Metric"), AXL_LEFT, 0},     {"source", N_("Source"), AXL_LEFT, 0},
	    {"file", N_("File"), AXL_LEFT, 0},         {"sheet", N_("Sheet"), AXL_LEFT, 0},
	    {"line", N_("Line"), AXL_RIGHT, 0},        {"column", N_("Column"), AXL_RIGHT, 0},
	    {"text", N_("Stands there"), AXL_LEFT, 0},
	};
	axl_output_table(context->output, "facts", N_("Facts"), columns, AXL_COUNT(columns));
	for (size_t i = 0; i < explanation->count; i++)
		for (size_t j = 0; j < explanation->metrics[i].fact_count; j++)
			state_fact(context->output, explanation->metrics[i].id,
			           &explanation->metrics[i].facts[j]);
	axl_output_table_end(context->output);
	for (size_t i = 0; i < explanation->count; i++) {
		const struct axl_explained_metric *metric = &explanation->metrics[i];
		if (metric->fact_count < metric->fact_total)
			axl_output_note(context->output, _("%s: %zu of %zu facts shown"),
			                metric->id, metric->fact_count, metric->fact_total);
	}
}
