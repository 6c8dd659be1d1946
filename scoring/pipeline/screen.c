/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who takes part. The figures of a unit that does not are taken away, so that no later step has to
 * ask. */
#include "config.h"

#include "scoring/pipeline/run.h"

#include <math.h>
#include <string.h>

size_t axl_run_find_unit(const struct axl_run *run, const char *key)
{
	const char *const *keys = run->input->keys;
	for (size_t u = 0; keys && u < run->scores.units; u++)
		if (strcmp(keys[u], key) == 0)
			return u;
	return SIZE_MAX;
}

static void keep_out(struct axl_run *run, size_t unit)
{
	for (size_t i = 0; i < run->plan->leaves; i++) {
		size_t node = run->plan->leaf_nodes[i];
		double *cell = &axl_run_column(run, node)[unit];
		if (!isnan(*cell) && run->scores.standing[unit] != AXL_STANDING_LEFT_OUT)
			axl_run_change(run, unit, node, AXL_CHANGE_SCREENED, *cell, NAN);
		*cell = NAN;
	}
}

static bool has_enough(const struct axl_run *run, size_t unit)
{
	size_t answered = 0, wanted = 0;
	for (size_t i = 0; i < run->plan->leaves; i++) {
		size_t node = run->plan->leaf_nodes[i];
		wanted += !run->out[node];
		answered += isnan(axl_run_column(run, node)[unit]) ? 0 : 1;
	}
	return (double)answered >= run->plan->model->screen_coverage * (double)wanted - 1e-9;
}

/* The standing of the units that a list of keys names. */
static void stand(struct axl_run *run, const char *const *list, bool *ret_named)
{
	for (size_t i = 0; list && list[i]; i++) {
		size_t unit = axl_run_find_unit(run, list[i]);
		if (unit != SIZE_MAX)
			ret_named[unit] = true;
	}
}

static void settle_standing(struct axl_run *run)
{
	const struct axl_model *model = run->plan->model;
	axl_auto(axl_memory) bool *in = axl_xcalloc(run->scores.units, sizeof *in);
	axl_auto(axl_memory) bool *out = axl_xcalloc(run->scores.units, sizeof *out);
	stand(run, model->forced_in, in);
	stand(run, model->forced_out, out);
	for (size_t u = 0; u < run->scores.units; u++) {
		if (out[u])
			run->scores.standing[u] = AXL_STANDING_KEPT_OUT;
		else if (!in[u] && model->screen_coverage > 0 && !has_enough(run, u))
			run->scores.standing[u] = AXL_STANDING_SCREENED;
	}
}

void axl_run_screen(struct axl_run *run)
{
	const struct axl_model *model = run->plan->model;
	const bool *left_out = run->variation->unit_out;
	memset(run->scores.standing, 0, run->scores.units * sizeof *run->scores.standing);
	if (model->screen_coverage > 0 || model->forced_out)
		settle_standing(run);
	for (size_t u = 0; u < run->scores.units; u++) {
		if (left_out && left_out[u])
			run->scores.standing[u] = AXL_STANDING_LEFT_OUT;
		if (run->scores.standing[u] != AXL_STANDING_IN)
			keep_out(run, u);
	}
}
