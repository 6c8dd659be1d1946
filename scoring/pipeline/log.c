/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/audit.h"

#include "base/number.h"
#include "scoring/model/words.h"
#include "scoring/pipeline/run.h"

#include <math.h>

struct log {
	const struct axl_run *run;
	struct axl_arena *arena;
	struct axl_score_entry *entries; /* NULL: they are only counted */
	size_t count;
	const char *step; /* that entries are being added of */
	int node;
};

static void add_text(struct log *log, const char *name, const char *value)
{
	if (log->entries)
		log->entries[log->count] = (struct axl_score_entry){
		    log->step, log->node, name, axl_arena_text(log->arena, value)};
	log->count++;
}

/* NaN: there is no such parameter. */
static void add_number(struct log *log, const char *name, double value)
{
	char text[AXL_DOUBLE_TEXT];
	if (isnan(value))
		return;
	axl_double_print(value, text);
	add_text(log, name, text);
}

static void log_screening(struct log *log)
{
	const struct axl_model *model = log->run->plan->model;
	const enum axl_standing *standing = log->run->scores.standing;
	size_t screened = 0;
	for (size_t u = 0; u < log->run->scores.units; u++)
		screened += standing[u] == AXL_STANDING_SCREENED;
	log->step = "screen";
	log->node = -1;
	if (model->screen_coverage > 0) {
		add_number(log, "coverage", model->screen_coverage);
		add_number(log, "screened", (double)screened);
	}
	for (size_t i = 0; model->forced_in && model->forced_in[i]; i++)
		add_text(log, "in", model->forced_in[i]);
	for (size_t i = 0; model->forced_out && model->forced_out[i]; i++)
		add_text(log, "out", model->forced_out[i]);
}

static void log_denominator(struct log *log, const struct axl_model_node *leaf)
{
	log->step = "denominate";
	if (leaf->denominator)
		add_text(log, "denominator", leaf->denominator);
}

static void log_treatment(struct log *log, const struct axl_model_node *leaf)
{
	const struct axl_treatment *how = &leaf->treatment;
	const struct axl_treated *treated = &log->run->scores.treated[log->node];
	log->step = "treat";
	if (how->method == AXL_TREAT_NONE)
		return;
	add_text(log, "method", axl_treatment_words[how->method]);
	add_number(log, "skewness", how->skewness);
	add_number(log, "kurtosis", how->kurtosis);
	add_number(log, "most", (double)how->most);
	add_text(log, "done", axl_treatment_words[treated->done]);
	add_number(log, "skewness_before", treated->before.skewness);
	add_number(log, "kurtosis_before", treated->before.kurtosis);
	add_number(log, "skewness_after", treated->after.skewness);
	add_number(log, "kurtosis_after", treated->after.kurtosis);
	add_number(log, "winsorised", (double)treated->winsorised);
	add_number(log, "lambda", treated->lambda);
}

static void log_imputation(struct log *log, const struct axl_model_node *leaf)
{
	const struct axl_imputation *how = &leaf->imputation;
	size_t cells = 0;
	log->step = "impute";
	if (how->method == AXL_IMPUTE_NONE)
		return;
	for (size_t u = 0; u < log->run->scores.units; u++)
		cells += axl_scores_is_imputed(&log->run->scores, u, (size_t)log->node);
	add_text(log, "method", axl_imputation_words[how->method]);
	if (how->method == AXL_IMPUTE_NEAREST)
		add_number(log, "neighbours", (double)how->neighbours);
	add_number(log, "cells", (double)cells);
}

static void log_normalisation(struct log *log, const struct axl_model_node *leaf)
{
	const struct axl_normal_parameters *p = &log->run->scores.normal[log->node];
	log->step = "normalise";
	add_text(log, "direction", leaf->direction == AXL_MORE_IS_BETTER ? "more" : "less");
	add_text(log, "method", axl_normal_words[leaf->normalise.method]);
	add_number(log, "lo", p->lo);
	add_number(log, "hi", p->hi);
	add_number(log, "mean", p->mean);
	add_number(log, "sd", p->sd);
	add_number(log, "goal", p->goal);
	if (leaf->normalise.scaled) {
		add_number(log, "floor", leaf->normalise.floor);
		add_number(log, "top", leaf->normalise.top);
	}
}

static void log_leaf(struct log *log, const struct axl_model_node *leaf)
{
	bool first = log->run->plan->model->impute_first;
	log_denominator(log, leaf);
	if (first)
		log_imputation(log, leaf);
	log_treatment(log, leaf);
	if (!first)
		log_imputation(log, leaf);
	log_normalisation(log, leaf);
}

static void log_inner(struct log *log, const struct axl_model_node *node)
{
	log->step = "weigh";
	if (node->weighed)
		add_text(log, "method", axl_weighting_names[node->weighting]);
	log->step = "aggregate";
	add_text(log, "method", axl_aggregation_names[node->aggregation]);
	if (node->aggregation == AXL_AGGREGATE_POWER)
		add_number(log, "power", node->options.power);
	if (node->aggregation == AXL_AGGREGATE_VIKOR)
		add_number(log, "v", node->options.v);
	if (node->aggregation == AXL_AGGREGATE_TOPSIS)
		add_text(log, "normalise", node->options.vector ? "vector" : "none");
	if (node->aggregation == AXL_AGGREGATE_MPI || node->aggregation == AXL_AGGREGATE_AMPI)
		add_text(log, "penalty", node->options.penalty == AXL_PENALTY_UP ? "up" : "down");
	if (node->parent < 0 && log->run->over_leaves)
		add_text(log, "over", "leaves");
	add_text(log, "missing", axl_missing_words[node->missing]);
	add_number(log, "coverage_floor", node->coverage_floor);
}

static void log_nodes(struct log *log, bool leaves)
{
	for (size_t node = 0; node < log->run->scores.nodes; node++) {
		if (log->run->out[node] || axl_plan_is_leaf(log->run->plan, node) != leaves)
			continue;
		log->node = (int)node;
		(leaves ? log_leaf : log_inner)(log, &log->run->nodes[node]);
	}
}

static void log_weights(struct log *log)
{
	log->step = "weigh";
	for (size_t node = 1; node < log->run->scores.nodes; node++) {
		log->node = (int)node;
		if (!log->run->out[node])
			add_number(log, "weight", log->run->nominal[node]);
	}
}

static void log_all(struct log *log)
{
	log->count = 0;
	log_screening(log);
	log_nodes(log, true);
	log_weights(log);
	log_nodes(log, false);
}

size_t axl_scores_log(const struct axl_scores *scores, struct axl_arena *arena,
                      const struct axl_score_entry **ret_entries)
{
	struct log log = {.run = (const struct axl_run *)scores, .arena = arena};
	log_all(&log);
	log.entries = axl_arena_take(arena, log.count * sizeof *log.entries);
	log_all(&log);
	*ret_entries = log.entries;
	return log.count;
}
