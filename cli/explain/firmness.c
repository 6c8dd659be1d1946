/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How firmly a unit stands on its side of the cut, as far as weights go. */
#include "config.h"

#include "cli/explain/explain.h"

#include "scoring/explain/certificate.h"

#include <math.h>
#include <stdint.h>

/* What can be told of the unit; NULL, with the reason among the notes (NULL: it was told before),
 * where nothing can. */
static int open_stability(const struct axl_explained_rank *rank, struct axl_buffer *notes,
                          struct axl_stability **ret_stability, struct axl_error **err)
{
	const struct axl_scored *scored = rank->scored;
	const char *model = scored->file->model.id;
	axl_auto(axl_stability) struct axl_stability *stability = NULL;
	*ret_stability = NULL;
	if (axl_stability_new(scored->scores, &stability, err) < 0) {
		if ((*err)->kind != AXL_ERROR_USAGE)
			return -1;
		if (notes)
			axl_buffer_printf(notes, "%s: %s\n", model, (*err)->message);
		axl_error_free(*err);
		*err = NULL;
		return 0;
	}
	if (axl_stability_covers(stability, rank->unit)) {
		*ret_stability = axl_steal(stability);
		return 0;
	}
	if (!notes)
		return 0;
	axl_buffer_printf(notes,
	                  _("%s: the unit lacks a figure or a rank, so how far weights may "
	                    "change is not known"),
	                  model);
	axl_buffer_add_char(notes, '\n');
	return 0;
}

void axl_explain_certificate_begin(struct axl_context *context)
{
	static const struct axl_output_column columns[] = {
	    {"model", N_("Model"), AXL_LEFT, 0},
	    {"cut", N_("Cut"), AXL_RIGHT, 0},
	    {"side", N_("Side"), AXL_LEFT, 0},
	    {"least", N_("At least"), AXL_RIGHT, 3},
	    {"found", N_("Enough"), AXL_RIGHT, 3},
	    {"rival", N_("Unit"), AXL_UNSEEN, 0},
	    {"rival_label", N_("Level with"), AXL_LEFT, 30},
	    {"answer", N_("Answer"), AXL_LEFT, 0},
	};
	axl_output_table(context->output, "certificate",
	                 N_("How much weights must change in all to take the unit across the cut"),
	                 columns, AXL_COUNT(columns));
}

static const char *answer_of(const struct axl_certificate *certificate)
{
	if (isnan(certificate->least))
		return N_("no weights can");
	return isnan(certificate->found) ? N_("more than that") : N_("it crosses");
}

int axl_explain_certificate(struct axl_context *context, const struct axl_explained_rank *rank,
                            struct axl_buffer *notes, struct axl_error **err)
{
	const struct axl_scored *scored = rank->scored;
	struct axl_output *output = context->output;
	axl_auto(axl_stability) struct axl_stability *stability = NULL;
	struct axl_certificate certificate;
	if (open_stability(rank, notes, &stability, err) < 0)
		return -1;
	if (!stability)
		return 0;
	axl_stability_certify(stability, rank->unit, rank->cut, &certificate, NULL);
	bool inside = (size_t)scored->scores->rank[rank->unit] <= rank->cut;
	bool rivalled = certificate.rival != SIZE_MAX;
	axl_output_text(output, scored->file->model.id);
	axl_output_integer(output, (int64_t)rank->cut);
	axl_output_word(output, inside ? N_("inside") : N_("outside"));
	axl_output_number(output, certificate.least);
	axl_output_number(output, certificate.found);
	axl_output_text(output, rivalled ? scored->units[certificate.rival].key : NULL);
	axl_output_text(output, rivalled ? scored->units[certificate.rival].label : NULL);
	axl_output_word(output, answer_of(&certificate));
	axl_output_row(output);
	return 0;
}

void axl_explain_stability_begin(struct axl_context *context)
{
	static const struct axl_output_column columns[] = {
	    {"model", N_("Model"), AXL_LEFT, 0},         {"node", N_("Node"), AXL_UNSEEN, 0},
	    {"label", N_("Weight of"), AXL_LEFT, 0},     {"weight", N_("Now"), AXL_RIGHT, 3},
	    {"down", N_("Crosses below"), AXL_RIGHT, 3}, {"up", N_("Crosses above"), AXL_RIGHT, 3},
	};
	axl_output_table(context->output, "stability",
	                 N_("How far one weight may change before the unit crosses the cut"),
	                 columns, AXL_COUNT(columns));
}

static void state_range(struct axl_output *output, const struct axl_explained_rank *rank,
                        const struct axl_stability *stability, size_t node)
{
	const struct axl_model *model = &rank->scored->file->model;
	struct axl_weight_range range;
	axl_stability_range(stability, rank->unit, rank->cut, node, &range);
	axl_output_text(output, model->id);
	axl_output_text(output, model->nodes[node].id);
	axl_output_text(output, model->nodes[node].label);
	axl_output_number(output, range.now);
	axl_output_number(output, range.down);
	axl_output_number(output, range.up);
	axl_output_row(output);
}

static bool is_weighed(const struct axl_scores *scores, size_t node)
{
	return scores->node_weight[node] > 0 && scores->node_weight[node] < 1;
}

int axl_explain_stability(struct axl_context *context, const struct axl_explained_rank *rank,
                          struct axl_buffer *notes, struct axl_error **err)
{
	const struct axl_scores *scores = rank->scored->scores;
	axl_auto(axl_stability) struct axl_stability *stability = NULL;
	(void)notes;
	if (open_stability(rank, NULL, &stability, err) < 0)
		return -1;
	for (size_t node = 1; stability && node < scores->nodes; node++)
		if (is_weighed(scores, node))
			state_range(context->output, rank, stability, node);
	return 0;
}
