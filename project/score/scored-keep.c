/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A computed result into the store, in place of the older one of the same wave and model. */
#include "config.h"

#include "project/score/certainty.h"

#include "base/store/definition-keep.h"
#include "scoring/audit.h"

#include <math.h>

enum { FORGET_RUN, ADD_RUN };

static const char *const texts[] = {
    [FORGET_RUN] = "DELETE FROM score_run WHERE wave = ?1 AND model = ?2",
    [ADD_RUN] =
	"INSERT INTO score_run (wave, model, definition, seed, units) VALUES (?1, ?2, ?3, 0, ?4)",
};
const struct axl_sql axl_scored_sql = {"project/scored", texts, AXL_COUNT(texts)};

static int add_run(struct axl_store *store, const struct axl_scored *scored, int64_t *ret_run,
                   struct axl_error **err)
{
	const struct axl_model_file *file = scored->file;
	int64_t ranked = 0;
	for (size_t i = 0; i < scored->unit_count; i++)
		ranked += scored->scores->rank[i] > 0;
	char sha256[65];
	if (axl_definition_keep(store, "models", file->model.id, file->text, sha256, err) < 0)
		return -1;
	struct axl_query *forget = axl_store_query(store, &axl_scored_sql, FORGET_RUN, err);
	if (!forget || axl_query_run(forget, err, "tt", scored->wave, file->model.id) < 0)
		return -1;
	struct axl_query *add = axl_store_query(store, &axl_scored_sql, ADD_RUN, err);
	if (!add ||
	    axl_query_run(add, err, "ttti", scored->wave, file->model.id, sha256, ranked) < 0)
		return -1;
	*ret_run = axl_store_last_id(store);
	return 0;
}

static const char *why_unranked(const struct axl_scored *scored, size_t unit)
{
	if (scored->scores->rank[unit] > 0)
		return "";
	return "coverage"; /* the one cause there is: too little of the weight is answered */
}

static int keep_ranks(struct axl_store *store, const struct axl_scored *scored, int64_t run,
                      struct axl_error **err)
{
	static const char *const columns[] = {"run", "unit", "score", "rank", "coverage", "reason"};
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	if (axl_inserter_new(store, "score_rank", columns, AXL_COUNT(columns), &inserter, err) < 0)
		return -1;
	const struct axl_scores *scores = scored->scores;
	for (size_t u = 0; u < scored->unit_count; u++) {
		bool ranked = scores->rank[u] > 0;
		int result =
		    ranked ? axl_inserter_add(inserter, err, "iididt", run, scored->units[u].id,
		                              axl_scores_at(scores, u, 0), (int64_t)scores->rank[u],
		                              scores->coverage[u], "")
			   : axl_inserter_add(inserter, err, "iinndt", run, scored->units[u].id,
		                              scores->coverage[u], why_unranked(scored, u));
		if (result < 0)
			return -1;
	}
	return axl_inserter_finish(inserter, err);
}

/* The cell of a leaf; NULL for inner nodes. */
static const struct axl_scored_cell *cell_of(const struct axl_scored *scored, size_t unit,
                                             size_t node)
{
	for (size_t leaf = 0; leaf < scored->leaf_count; leaf++)
		if (scored->leaf_nodes[leaf] == node)
			return &scored->cells[unit * scored->leaf_count + leaf];
	return NULL;
}

static int keep_node(struct axl_inserter *inserter, const struct axl_scored *scored, int64_t run,
                     size_t unit, size_t node, struct axl_error **err)
{
	const struct axl_scores *scores = scored->scores;
	const struct axl_scored_cell *cell = cell_of(scored, unit, node);
	double score = axl_scores_at(scores, unit, node);
	enum axl_state state = cell ? cell->state : isnan(score) ? AXL_ABSENT : AXL_VALUE;
	return axl_inserter_add(inserter, err, "iitdtdddt", run, scored->units[unit].id,
	                        scored->file->model.nodes[node].id,
	                        cell && cell->state == AXL_VALUE ? cell->value : NAN,
	                        axl_state_name(state), score, axl_scores_weight(scores, unit, node),
	                        axl_scores_contribution(scores, unit, node),
	                        cell ? cell->period : "");
}

static int keep_nodes(struct axl_store *store, const struct axl_scored *scored, int64_t run,
                      struct axl_error **err)
{
	static const char *const columns[] = {"run",   "unit",   "node",         "raw",   "state",
	                                      "score", "weight", "contribution", "period"};
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	if (axl_inserter_new(store, "score_node", columns, AXL_COUNT(columns), &inserter, err) < 0)
		return -1;
	for (size_t unit = 0; unit < scored->unit_count; unit++)
		for (size_t node = 0; node < scored->scores->nodes; node++)
			if (keep_node(inserter, scored, run, unit, node, err) < 0)
				return -1;
	return axl_inserter_finish(inserter, err);
}

/* Steps and parameters, enough to replay the run by hand. */
static int keep_log(struct axl_store *store, const struct axl_scored *scored, int64_t run,
                    struct axl_error **err)
{
	static const char *const columns[] = {"run", "seq", "step", "node", "name", "value"};
	axl_auto(axl_inserter) struct axl_inserter *inserter = NULL;
	axl_auto(axl_arena) struct axl_arena *arena = axl_arena_new();
	const struct axl_score_entry *entries;
	size_t count = axl_scores_log(scored->scores, arena, &entries);
	if (axl_inserter_new(store, "score_log", columns, AXL_COUNT(columns), &inserter, err) < 0)
		return -1;
	for (size_t i = 0; i < count; i++) {
		const struct axl_score_entry *e = &entries[i];
		const char *node = e->node < 0 ? "" : scored->file->model.nodes[e->node].id;
		if (axl_inserter_add(inserter, err, "iitttt", run, (int64_t)i + 1, e->step, node,
		                     e->name, e->value) < 0)
			return -1;
	}
	return axl_inserter_finish(inserter, err);
}

int axl_scored_keep(struct axl_project *project, const struct axl_scored *scored,
                    const struct axl_certainty *certainty, struct axl_error **err)
{
	int64_t run = 0;
	if (add_run(project->store, scored, &run, err) < 0 ||
	    keep_ranks(project->store, scored, run, err) < 0 ||
	    keep_nodes(project->store, scored, run, err) < 0 ||
	    keep_log(project->store, scored, run, err) < 0)
		return -1;
	return certainty ? axl_certainty_keep(project->store, certainty, scored, run, err) : 0;
}
