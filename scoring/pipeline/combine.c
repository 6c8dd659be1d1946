/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The score of a node from those of its children, which stand in run->columns. */
#include "config.h"

#include "scoring/pipeline/run.h"

#include "base/i18n.h"

#include <math.h>

static int refuse(const struct axl_run *run, size_t node, size_t child, size_t unit,
                  enum axl_domain domain, struct axl_error **err)
{
	return axl_error_set(
	    err, AXL_ERROR_DATA,
	    domain == AXL_DOMAIN_ABOVE_ZERO
		? _("unit %zu has the value %g at \"%s\": the mean \"%s\" needs values above 0")
		: _("unit %zu has the value %g at \"%s\": the mean \"%s\" needs values from 0 up"),
	    unit + 1, axl_scores_at(&run->scores, unit, child), run->nodes[child].id,
	    run->nodes[node].id);
}

static int check_domain(const struct axl_run *run, size_t node, size_t count,
                        enum axl_domain domain, struct axl_error **err)
{
	for (size_t unit = 0; unit < run->scores.units; unit++)
		for (size_t i = 0; i < count; i++) {
			double value = run->columns[i][unit];
			if (run->weights[i] > 0 &&
			    (value < 0 || (value <= 0 && domain == AXL_DOMAIN_ABOVE_ZERO)))
				return refuse(run, node, run->children[i], unit, domain, err);
		}
	return 0;
}

/*
 * Of an indicator between fixed bounds, or those of a base wave, these are the goalposts; all else
 * has the units' own.
 */
static struct axl_goalposts goalposts_of(const struct axl_run *run, size_t child)
{
	const struct axl_normalisation *how = &run->nodes[child].normalise;
	const struct axl_model model = {.nodes = run->nodes, .count = run->scores.nodes};
	bool between =
	    how->method == AXL_NORMALISE_MINMAX || how->method == AXL_NORMALISE_GOALPOSTS;
	if (!axl_plan_is_leaf(run->plan, child) || !between || !(how->fixed_bounds || run->based))
		return (struct axl_goalposts){NAN, NAN, NAN};
	struct axl_normal_scale scale = axl_run_scale(&model, child);
	if (how->scaled)
		scale = (struct axl_normal_scale){how->floor, how->top};
	return (struct axl_goalposts){scale.floor, scale.top, (scale.floor + scale.top) / 2};
}

int axl_run_combine(struct axl_run *run, size_t node, size_t count, struct axl_error **err)
{
	const struct axl_model_node *self = &run->nodes[node];
	axl_auto(axl_memory) struct axl_preference *preferences =
	    axl_xcalloc(count, sizeof *preferences);
	axl_auto(axl_memory) struct axl_goalposts *posts = axl_xcalloc(count, sizeof *posts);
	for (size_t i = 0; i < count; i++) {
		preferences[i] = run->nodes[run->children[i]].preference;
		posts[i] = goalposts_of(run, run->children[i]);
	}
	struct axl_aggregating how = {self->aggregation, self->options, preferences, posts};
	enum axl_domain domain = axl_aggregation_domain(how.method, &how.options);
	if (domain != AXL_DOMAIN_ALL && check_domain(run, node, count, domain, err) < 0)
		return -1;
	if (axl_aggregate(&how, run->columns, run->weights, count, run->scores.units,
	                  axl_run_column(run, node), err) < 0)
		return axl_error_add(err, _("node \"%s\""), self->id);
	if (node != 0)
		axl_aggregation_to_hundred(how.method, axl_run_column(run, node),
		                           run->scores.units);
	return 0;
}
