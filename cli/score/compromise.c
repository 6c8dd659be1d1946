/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/score/compromise.h"

enum { NAMED = 5 }; /* so many of the set are named, the others counted */

void axl_compromise_note(struct axl_output *output, const struct axl_scored *scored,
                         const struct axl_vikor_unit *units,
                         const struct axl_vikor_verdict *verdict)
{
	size_t count = 0;
	axl_auto(axl_buffer) struct axl_buffer names;
	axl_buffer_init(&names);
	for (size_t i = 0; i < scored->unit_count; i++) {
		size_t unit = scored->order[i];
		if (!units[unit].compromise)
			continue;
		if (count++ < NAMED)
			axl_buffer_printf(&names, "%s%s", count > 1 ? ", " : "",
			                  scored->units[unit].label);
	}
	if (count == 0)
		return;
	axl_output_note(output, _("VIKOR's compromise set: %s%s (%zu)"), names.bytes,
	                count > NAMED ? " …" : "", count);
	if (!verdict->advantage)
		axl_output_note(output, "%s",
		                _("the first is not far enough ahead to stand alone"));
	else if (!verdict->stability)
		axl_output_note(output, "%s",
		                _("the first is best neither for the many nor for the one worst "
		                  "off"));
}

void axl_compromise_note_index(struct axl_output *output, const struct axl_scored *scored)
{
	const struct axl_model *model = &scored->file->model;
	const struct axl_scores *scores = scored->scores;
	if (model->nodes[0].aggregation != AXL_AGGREGATE_VIKOR)
		return;
	size_t count = 0;
	axl_auto(axl_memory) size_t *children = axl_xcalloc(model->count, sizeof *children);
	axl_auto(axl_memory) double *weights = axl_xcalloc(model->count, sizeof *weights);
	for (size_t node = 1; node < model->count; node++) {
		if (model->nodes[node].parent != 0)
			continue;
		weights[count] = scores->node_weight[node];
		children[count++] = node;
	}
	axl_auto(axl_memory) double *rows = axl_xcalloc(scores->units * count, sizeof *rows);
	for (size_t unit = 0; unit < scores->units; unit++)
		for (size_t i = 0; i < count; i++)
			rows[unit * count + i] = axl_scores_at(scores, unit, children[i]);
	axl_auto(axl_memory) struct axl_vikor_unit *units =
	    axl_xcalloc(scores->units, sizeof *units);
	struct axl_vikor_verdict verdict;
	axl_auto(axl_error) struct axl_error *err = NULL;
	if (axl_vikor_compare(rows, weights, scores->units, count, model->nodes[0].options.v, units,
	                      &verdict, &err) == 0)
		axl_compromise_note(output, scored, units, &verdict);
}
