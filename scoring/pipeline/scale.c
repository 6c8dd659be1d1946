/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/pipeline/run.h"

struct axl_normal_scale axl_run_scale(const struct axl_model *model, size_t leaf)
{
	return (struct axl_normal_scale){axl_model_under_positive(model, leaf) ? 1 : 0, 100};
}

void axl_run_normalise(struct axl_run *run)
{
	struct axl_scores *s = &run->scores;
	const struct axl_model model = {.nodes = run->nodes, .count = s->nodes};
	for (size_t i = 0; i < run->plan->leaves; i++) {
		size_t node = run->plan->leaf_nodes[i];
		const struct axl_model_node *leaf = &run->nodes[node];
		struct axl_normal_scale scale = axl_run_scale(&model, node);
		double *column = axl_run_column(run, node);
		axl_normal_measure(column, s->units, &leaf->normalise, &s->normal[node]);
		axl_normalise(column, s->units, leaf->direction, &leaf->normalise, scale,
		              &s->normal[node], column);
		run->holes[node] = s->normal[node].count < s->units;
	}
}
