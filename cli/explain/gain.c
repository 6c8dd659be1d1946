/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to get better, and how much, for a unit to gain places. */
#include "config.h"

#include "cli/explain/explain.h"

#include "scoring/explain/gain.h"

#include <math.h>
#include <string.h>

void axl_explain_gain_begin(struct axl_context *context)
{
	static const struct axl_output_column columns[] = {
	    {"model", N_("Model"), AXL_LEFT, 0},
	    {"node", N_("Node"), AXL_UNSEEN, 0},
	    {"label", N_("Indicator"), AXL_LEFT, 0},
	    {"now", N_("Now"), AXL_RIGHT, -3},
	    {"needed", N_("Needed"), AXL_RIGHT, -3},
	    {"change", N_("Change"), AXL_RIGHT, -3},
	    {"unit", N_("Unit of measure"), AXL_LEFT, 0},
	    {"rank", N_("Rank then"), AXL_RIGHT, 0},
	    {"limit", N_("Looked as far as"), AXL_RIGHT, -3},
	    {"answer", N_("Answer"), AXL_LEFT, 0},
	};
	axl_output_table(context->output, "gain",
	                 N_("What each figure would have to be, all others as they are, to gain "
	                    "places"),
	                 columns, AXL_COUNT(columns));
}

static const char *answer_of(const struct axl_gain *gain)
{
	if (isnan(gain->limit))
		return N_("no unit has this figure");
	return isnan(gain->needed) ? N_("not by this alone") : N_("enough");
}

static void state_gain(struct axl_context *context, const struct axl_explained_rank *rank,
                       const struct axl_gain *gain)
{
	struct axl_output *output = context->output;
	const struct axl_model *model = &rank->scored->file->model;
	const struct axl_model_node *leaf = &model->nodes[gain->node];
	const struct axl_metric_entry *entry = axl_catalogue_find(rank->catalogue, leaf->metric);
	bool korean = strcmp(context->project->language, "ko") == 0;
	double scale = axl_explain_scale(entry);
	axl_output_text(output, model->id);
	axl_output_text(output, leaf->id);
	axl_output_text(output, leaf->label);
	axl_output_number(output, gain->now * scale);
	axl_output_number(output, gain->needed * scale);
	axl_output_number(output, (gain->needed - gain->now) * scale);
	axl_output_text(output, !entry ? "" : korean ? entry->unit_ko : entry->unit_en);
	if (gain->reached > 0)
		axl_output_integer(output, gain->reached);
	else
		axl_output_text(output, NULL);
	axl_output_number(output, gain->limit * scale);
	axl_output_word(output, answer_of(gain));
	axl_output_row(output);
}

int axl_explain_gain(struct axl_context *context, const struct axl_explained_rank *rank,
                     struct axl_buffer *notes, struct axl_error **err)
{
	const struct axl_scored *scored = rank->scored;
	int now = scored->scores->rank[rank->unit];
	/* who has no rank gains one with any place */
	int wanted = now > 0 ? now - rank->places : (int)scored->unit_count;
	if (wanted < 1) {
		axl_buffer_printf(notes,
		                  now == 1 ? _("%s: the unit is the first")
		                           : _("%s: there are not so many places "
		                               "before the unit"),
		                  scored->file->model.id);
		axl_buffer_add_char(notes, '\n');
		return 0;
	}
	axl_auto(axl_memory) struct axl_gain *gains =
	    axl_xcalloc(scored->leaf_count, sizeof *gains);
	axl_auto(axl_plan) struct axl_plan *plan = NULL;
	if (axl_plan_new(&scored->file->model, &plan, err) < 0 ||
	    axl_gains(plan, scored->input, scored->scores, rank->unit, wanted, gains, err) < 0)
		return -1;
	for (size_t leaf = 0; leaf < scored->leaf_count; leaf++)
		if (scored->scores->node_weight[gains[leaf].node] > 0)
			state_gain(context, rank, &gains[leaf]);
	return 0;
}
