/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/engine.h"

#include "scoring/pipeline/run.h"
#include "scoring/rank.h"

static struct axl_run *run_new(const struct axl_plan *plan, size_t units)
{
	struct axl_run *run = axl_xcalloc(1, sizeof *run);
	size_t nodes = plan->nodes;
	run->plan = plan;
	run->scores = (struct axl_scores){
	    .units = units,
	    .nodes = nodes,
	    .node_score = axl_xmalloc(units * nodes * sizeof(double)),
	    .coverage = axl_xcalloc(units, sizeof(double)),
	    .rank = axl_xcalloc(units, sizeof(int)),
	    .node_weight = axl_xcalloc(nodes, sizeof(double)),
	    .normal = axl_xcalloc(nodes, sizeof(struct axl_normal_parameters)),
	    .treated = axl_xcalloc(nodes, sizeof(struct axl_treated)),
	    .standing = axl_xcalloc(units, sizeof(enum axl_standing)),
	};
	run->nodes = axl_xcalloc(nodes, sizeof *run->nodes);
	run->out = axl_xcalloc(nodes, sizeof *run->out);
	run->holes = axl_xcalloc(nodes, sizeof *run->holes);
	run->nominal = axl_xcalloc(nodes, sizeof *run->nominal);
	run->columns = axl_xcalloc(nodes, sizeof *run->columns);
	run->children = axl_xcalloc(nodes, sizeof *run->children);
	run->weights = axl_xcalloc(nodes, sizeof *run->weights);
	return run;
}

void axl_scores_free(struct axl_scores *scores)
{
	if (!scores)
		return;
	struct axl_run *run = (struct axl_run *)scores;
	free(scores->node_score);
	free(scores->coverage);
	free(scores->rank);
	free(scores->node_weight);
	free(scores->normal);
	free(scores->treated);
	free(scores->standing);
	free(run->nodes);
	free(run->out);
	free(run->holes);
	free(run->nominal);
	free(run->node_coverage);
	free(run->imputed);
	free(run->changes);
	free(run->columns);
	free(run->children);
	free(run->weights);
	free(run->warnings);
	axl_plan_free(run->own_plan);
	free(run);
}

static void rank_units(struct axl_run *run)
{
	struct axl_scores *s = &run->scores;
	for (size_t unit = 0; unit < s->units; unit++)
		s->coverage[unit] = run->any_imputed ? axl_run_answered(run, unit, 0)
		                                     : axl_scores_coverage(s, unit, 0);
	axl_rank_descending(axl_scores_column(s, 0), s->units, s->rank);
}

static int compute(struct axl_run *run, struct axl_error **err)
{
	bool impute_first = run->plan->model->impute_first;
	run->warning_count = run->change_count = 0;
	if (axl_run_settle(run, err) < 0)
		return -1;
	axl_run_load(run);
	axl_run_screen(run);
	if (impute_first)
		axl_run_impute(run);
	axl_run_treat(run);
	if (!impute_first)
		axl_run_impute(run);
	if (axl_run_normalise(run, err) < 0)
		return -1;
	axl_run_impute_within(run);
	if (axl_run_aggregate(run, err) < 0)
		return -1;
	rank_units(run);
	if (!run->variation->brief)
		axl_run_warn(run);
	return 0;
}

int axl_plan_score(const struct axl_plan *plan, const struct axl_score_input *input,
                   const struct axl_variation *variation, struct axl_scores **scores,
                   struct axl_error **err)
{
	static const struct axl_variation none = {0};
	axl_auto(axl_scores) struct axl_scores *fresh =
	    *scores ? NULL : &run_new(plan, input->units)->scores;
	struct axl_run *run = (struct axl_run *)(fresh ? fresh : *scores);
	if (run->plan != plan || run->scores.units != input->units)
		axl_bug("a result is used again for another plan or number of units");
	run->input = input;
	run->variation = variation ? variation : &none;
	int result = compute(run, err);
	run->input = NULL;
	run->variation = NULL;
	if (result == 0 && fresh)
		*scores = axl_steal(fresh);
	return result;
}

int axl_score(const struct axl_model *model, const struct axl_score_input *input,
              const struct axl_variation *variation, struct axl_scores **ret_scores,
              struct axl_error **err)
{
	axl_auto(axl_plan) struct axl_plan *plan = NULL;
	struct axl_scores *scores = NULL;
	if (axl_plan_new(model, &plan, err) < 0 ||
	    axl_plan_score(plan, input, variation, &scores, err) < 0)
		return -1;
	((struct axl_run *)scores)->own_plan = axl_steal(plan);
	*ret_scores = scores;
	return 0;
}
