/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scoring/pipeline/run.h"

#include "base/i18n.h"

#include <math.h>

/* Ranks are of the units themselves, whatever another wave was like. */
static bool is_of_ranks(const struct axl_normalisation *how)
{
	return how->method == AXL_NORMALISE_RANK || how->method == AXL_NORMALISE_PERCENTILE ||
	       how->method == AXL_NORMALISE_BORDA;
}

static void measure(struct axl_run *run, size_t node, struct axl_normal_parameters *ret_parameters)
{
	const struct axl_normalisation *how = &run->nodes[node].normalise;
	size_t reference = how->reference ? axl_run_find_unit(run, how->reference) : SIZE_MAX;
	axl_normal_measure(axl_run_column(run, node), run->scores.units, how, reference,
	                   ret_parameters);
	if (!run->based || is_of_ranks(how))
		return;
	size_t count = ret_parameters->count;
	*ret_parameters = run->input->base[node];
	ret_parameters->count = count;
}

static int check_goal(const struct axl_run *run, size_t node, struct axl_error **err)
{
	const struct axl_model_node *leaf = &run->nodes[node];
	const struct axl_normal_parameters *p = &run->scores.normal[node];
	if (axl_normal_has_goal(&leaf->normalise, leaf->direction, p))
		return 0;
	if (!isnan(p->goal))
		return axl_error_set(err, AXL_ERROR_DATA,
		                     _("indicator \"%s\": %g is no better than the worst of the "
		                       "units, and no distance can be measured to it"),
		                     leaf->id, p->goal);
	return axl_error_set(err, AXL_ERROR_DATA,
	                     _("indicator \"%s\": the reference unit \"%s\" has no figure"),
	                     leaf->id, leaf->normalise.reference);
}

/* What lies below the scale of another wave must not reach 0 under a mean that cannot take it. */
static void raise_to(double *column, size_t units, double floor)
{
	for (size_t u = 0; u < units; u++)
		if (column[u] < floor)
			column[u] = floor;
}

struct axl_normal_scale axl_run_scale(const struct axl_model *model, size_t leaf)
{
	return (struct axl_normal_scale){axl_model_under_positive(model, leaf) ? 1 : 0, 100};
}

static int normalise(struct axl_run *run, size_t node, struct axl_normal_scale scale,
                     struct axl_error **err)
{
	struct axl_scores *s = &run->scores;
	const struct axl_model_node *leaf = &run->nodes[node];
	double *column = axl_run_column(run, node);
	measure(run, node, &s->normal[node]);
	if (check_goal(run, node, err) < 0)
		return -1;
	axl_normalise(column, s->units, leaf->direction, &leaf->normalise, scale, &s->normal[node],
	              column);
	if (scale.floor > 0 && run->based && !leaf->normalise.scaled && !is_of_ranks(&leaf->normalise))
		raise_to(column, s->units, scale.floor);
	return 0;
}

int axl_run_normalise(struct axl_run *run, struct axl_error **err)
{
	const struct axl_model model = {.nodes = run->nodes, .count = run->scores.nodes};
	for (size_t i = 0; i < run->plan->leaves; i++) {
		size_t node = run->plan->leaf_nodes[i];
		if (normalise(run, node, axl_run_scale(&model, node), err) < 0)
			return -1;
		run->holes[node] = run->scores.normal[node].count < run->scores.units;
	}
	return 0;
}
