/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/uncertainty/uncertainty.h"

#include "base/i18n.h"
#include "scoring/uncertainty/crew.h"
#include "scoring/uncertainty/linear.h"
#include "scoring/uncertainty/replication.h"

#include <math.h>
#include <string.h>

enum { AT_ONCE = 4 * AXL_LINEAR_DRAWS };

struct running {
	const struct axl_uncertain *uncertain;
	const struct axl_linear *linear; /* NULL: the whole pipeline */
	struct axl_rank_table *table;
};

/* What one thread works in. */
struct room {
	struct axl_replication *replication;
	struct axl_linear_room *linear;
	double *weights; /* AXL_LINEAR_DRAWS × leaves */
	double *reach;   /* nodes: weight of each in the index */
};

static void *begin(const void *context)
{
	const struct running *running = context;
	const struct axl_model *model = running->uncertain->model;
	struct room *room = axl_xcalloc(1, sizeof *room);
	room->replication = axl_replication_new(running->uncertain);
	if (running->linear) {
		room->linear = axl_linear_room_new(running->linear);
		room->weights = axl_xcalloc(AXL_LINEAR_DRAWS * axl_model_leaf_count(model),
		                            sizeof *room->weights);
		room->reach = axl_xcalloc(model->count, sizeof *room->reach);
	}
	return room;
}

static void end(void *context)
{
	struct room *room = context;
	axl_replication_free(room->replication);
	axl_linear_room_free(room->linear);
	free(room->weights);
	free(room->reach);
	free(room);
}

/* Products of the siblings' weights on the way up. */
static void leaf_weights(const struct axl_uncertain *u, struct room *room, double *ret_weights)
{
	const double *drawn = room->replication->weights;
	size_t leaf = 0;
	for (size_t node = 0; node < u->model->count; node++) {
		int parent = u->model->nodes[node].parent;
		double weight = isnan(drawn[node]) ? u->scores->node_weight[node] : drawn[node];
		room->reach[node] = parent < 0 ? 1 : room->reach[parent] * weight;
		if (axl_model_is_leaf(u->model, node))
			ret_weights[leaf++] = room->reach[node];
	}
}

static void rank_linear(const struct running *running, struct room *room, size_t first,
                        size_t count)
{
	size_t leaves = axl_model_leaf_count(running->uncertain->model);
	for (size_t done = 0; done < count; done += AXL_LINEAR_DRAWS) {
		size_t left = count - done,
		       draws = left < AXL_LINEAR_DRAWS ? left : AXL_LINEAR_DRAWS;
		for (size_t d = 0; d < draws; d++) {
			axl_replication_draw(room->replication, first + done + d);
			leaf_weights(running->uncertain, room, room->weights + d * leaves);
		}
		axl_linear_rank(running->linear, room->linear, room->weights, draws,
		                axl_rank_table_row(running->table, first + done));
	}
}

static int work(const void *context, void *its_room, size_t first, size_t count,
                struct axl_error **err)
{
	const struct running *running = context;
	struct room *room = its_room;
	if (running->linear) {
		rank_linear(running, room, first, count);
		return 0;
	}
	for (size_t r = first; r < first + count; r++) {
		axl_replication_draw(room->replication, r);
		if (axl_replication_score(room->replication, err) < 0)
			return axl_error_add(err, _("replication %zu"), r);
		uint32_t *ranks = axl_rank_table_row(running->table, r);
		for (size_t u = 0; u < running->table->units; u++)
			ranks[u] = (uint32_t)room->replication->scores->rank[u];
	}
	return 0;
}

/* Weights alone vary, every mean is arithmetic, and every unit has every figure. */
static bool is_linear(const struct axl_uncertain *u)
{
	for (size_t f = 0; f < u->count; f++)
		if (!u->idle[f] && u->factors[f].kind != AXL_FACTOR_WEIGHTS &&
		    u->factors[f].kind != AXL_FACTOR_JUDGEMENTS)
			return false;
	for (size_t node = 0; node < u->model->count; node++) {
		if (!axl_model_is_leaf(u->model, node) &&
		    u->model->nodes[node].aggregation != AXL_AGGREGATE_ARITHMETIC)
			return false;
		const double *scores = axl_scores_column(u->scores, node);
		for (size_t unit = 0; unit < u->input.units; unit++)
			if (isnan(scores[unit]))
				return false;
	}
	return true;
}

static struct axl_linear *linear_of(const struct axl_uncertain *u)
{
	size_t leaves = axl_model_leaf_count(u->model);
	axl_auto(axl_memory) double *values = axl_xcalloc(u->input.units * leaves, sizeof *values);
	axl_scores_leaves(u->scores, values);
	return axl_linear_new(values, u->input.units, leaves);
}

int axl_uncertainty_run(const struct axl_uncertain *uncertain, size_t replications, size_t threads,
                        struct axl_rank_table **ret_table, struct axl_error **err)
{
	axl_auto(axl_rank_table) struct axl_rank_table *table =
	    axl_rank_table_new(uncertain->input.units, replications);
	axl_auto(axl_linear) struct axl_linear *linear =
	    is_linear(uncertain) ? linear_of(uncertain) : NULL;
	const struct running running = {uncertain, linear, table};
	const struct axl_crew_task task = {&running, AT_ONCE, begin, work, end};
	if (axl_crew_work(&task, replications, threads, err) < 0)
		return -1;
	*ret_table = axl_steal(table);
	return 0;
}

/* A factor draws the same whatever the others do: those that do not weigh are passed over. */
static void draw_weights(struct axl_replication *replication, size_t number)
{
	const struct axl_uncertain *u = replication->uncertain;
	for (size_t f = 0; f < u->count; f++) {
		enum axl_factor_kind kind = u->factors[f].kind;
		struct axl_draws draws = axl_draws_at(u->seed, (uint32_t)f, number);
		if (kind != AXL_FACTOR_INTERVALS)
			axl_replication_draw_factor(replication, f, &draws);
	}
}

/* What the replication weighs a node with; its siblings may have been left out. */
static double weight_of(const struct axl_replication *replication, size_t node)
{
	if (replication->node_out[node])
		return 0;
	return isnan(replication->weights[node]) ? replication->uncertain->scores->node_weight[node]
	                                         : replication->weights[node];
}

void axl_uncertainty_central_weights(const struct axl_uncertain *uncertain,
                                     const struct axl_rank_table *table, double *ret_weights)
{
	size_t units = table->units, nodes = uncertain->model->count;
	axl_auto(axl_memory) size_t *firsts = axl_xcalloc(units, sizeof *firsts);
	axl_auto(axl_replication) struct axl_replication *replication =
	    axl_replication_new(uncertain);
	memset(ret_weights, 0, units * nodes * sizeof *ret_weights);
	for (size_t r = 0; r < table->replications; r++) {
		draw_weights(replication, r);
		const uint32_t *ranks = axl_rank_table_row(table, r);
		for (size_t u = 0; u < units; u++) {
			if (ranks[u] != 1)
				continue;
			firsts[u]++;
			for (size_t node = 0; node < nodes; node++)
				ret_weights[u * nodes + node] += weight_of(replication, node);
		}
	}
	for (size_t u = 0; u < units; u++)
		for (size_t node = 0; node < nodes; node++)
			ret_weights[u * nodes + node] /= (double)firsts[u];
}
